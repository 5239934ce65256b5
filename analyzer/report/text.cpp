// SPDX-License-Identifier: MIT
#include "report/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "report/blocks.h"
#include "report/glyph.h"
#include "report/locator.h"
#include "report/notes.h"
#include "report/paint.h"
#include "report/snippet.h"
#include "report/words.h"

namespace kready::report {
namespace {

constexpr std::string_view red = "\x1b[1;31m";
constexpr std::string_view yellow = "\x1b[1;33m";
constexpr std::string_view blue = "\x1b[1;34m";
constexpr std::string_view cyan = "\x1b[1;36m";

std::string_view colour_of(lint::Severity severity) {
  switch (severity) {
    case lint::Severity::error:
      return red;
    case lint::Severity::warning:
      return yellow;
    case lint::Severity::info:
      break;
  }
  return cyan;
}

int digits(uint32_t number) { return static_cast<int>(fmt::formatted_size("{}", number)); }

class TextPage {
 public:
  TextPage(const TextOptions& options, std::string& out)
      : options_(options), out_(out), paint_(options.colour, out) {}

  void put(const lint::Finding& finding) {
    paint_(colour_of(finding.severity), lint::name(finding.severity));
    out_ += ": ";
    std::string message;
    append_visible(message, finding.message);
    paint_(bold, message);
    out_ += " [";
    out_ += finding.rule;
    out_ += "]\n";
    put_places(finding);
    out_ += '\n';
  }

  void put_end(const lint::Report& report) {
    if (options_.summary) {
      for (const Note& note : notes(report)) append_note(out_, note, options_.colour);
      put(report.summary);
    }
  }

 private:
  void put_places(const lint::Finding& finding) {
    if (finding.place.source == nullptr) {
      margin_ = 0;
      if (!context(finding).empty()) put_context_alone(finding);
    } else {
      const Region region = locator_.locate(finding.place);
      margin_ = digits(region.begin.line);
      for (const lint::Related& other : finding.related) {
        if (other.place.source == nullptr) continue;
        margin_ = std::max(margin_, digits(locator_.locate(other.place).begin.line));
      }
      put_place("-->", finding.place, region, context(finding));
      put_lines(finding.place, region, '^', colour_of(finding.severity));
    }
    for (const lint::Related& other : finding.related) put(other);
  }

  void put(const lint::Related& other) {
    std::string message;
    append_visible(message, other.message);
    if (other.place.source == nullptr) {
      fmt::format_to(std::back_inserter(out_), "{:{}} = {}\n", "", margin_, message);
      return;
    }
    const Region region = locator_.locate(other.place);
    put_place(":::", other.place, region, message.empty() ? message : ": " + message);
    put_lines(other.place, region, '-', blue);
  }

  // " in Deployment shop/cart, from chart/templates/cart.yaml"
  static std::string context(const lint::Finding& finding) {
    std::string text;
    const std::string object = name(finding.object);
    if (!object.empty()) text += " in ";
    append_visible(text, object);
    if (finding.origin.empty()) return text;
    text += text.empty() ? " from " : ", from ";
    append_visible(text, finding.origin);
    return text;
  }

  void put_context_alone(const lint::Finding& finding) {
    paint_(blue, "  =");
    out_ += context(finding);
    out_ += '\n';
  }

  void put_place(std::string_view arrow, const lint::Place& place, const Region& region,
                 std::string_view more) {
    out_.append(static_cast<size_t>(margin_), ' ');
    paint_(blue, arrow);
    out_ += ' ';
    append_visible(out_, place.source->name());
    fmt::format_to(std::back_inserter(out_), ":{}:{}{}\n", region.begin.line, region.begin.column,
                   more);
  }

  void put_lines(const lint::Place& place, const Region& region, char mark,
                 std::string_view colour) {
    const Snippet shown = snippet(*place.source, place.span, region.line_begin, mark);
    const size_t first = std::min(shown.marks.find(mark), shown.marks.size());
    paint_(blue, fmt::format("{:{}} |", region.begin.line, margin_));
    if (!shown.line.empty()) out_ += ' ';
    out_ += shown.line;
    out_ += '\n';
    paint_(blue, fmt::format("{:{}} |", "", margin_));
    out_.append(first + 1, ' ');
    paint_(colour, std::string_view(shown.marks).substr(first));
    out_ += '\n';
  }

  void put(const lint::Summary& summary) {
    const std::string_view colour = summary.errors > 0     ? red
                                    : summary.warnings > 0 ? yellow
                                    : summary.infos > 0    ? cyan
                                                           : bold;
    paint_(colour, count_findings(summary));
    fmt::format_to(std::back_inserter(out_), " in {}: {}, {}, {}", count(summary.files, "file"),
                   count(summary.documents, "document"), count(summary.objects, "object"),
                   count(summary.rules, "rule"));
    if (summary.unknown_kinds > 0) {
      fmt::format_to(std::back_inserter(out_), ", {} of {}",
                     count(summary.unknown_kinds, "custom resource"),
                     summary.unknown_kinds == 1 ? "an unknown kind" : "unknown kinds");
    }
    if (options_.seconds) {
      fmt::format_to(std::back_inserter(out_), ", {:.2f} s", *options_.seconds);
    }
    out_ += '\n';
  }

  const TextOptions& options_;
  std::string& out_;
  Paint paint_;
  Locator locator_;
  int margin_ = 0;  // columns of the widest line number of the finding at hand
};

}  // namespace

void write_text(const lint::Report& report, const TextOptions& options, const Sink& sink,
                unsigned jobs) {
  write_blocks(
      report.findings, jobs,
      [&](std::span<const lint::Finding> findings, bool, std::string& out) {
        TextPage page(options, out);
        for (const lint::Finding& finding : findings) page.put(finding);
      },
      sink);
  std::string end;
  TextPage(options, end).put_end(report);
  sink(end);
}

}  // namespace kready::report
