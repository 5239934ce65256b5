// SPDX-License-Identifier: MIT
#include "report/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "report/glyph.h"
#include "report/locator.h"
#include "report/notes.h"
#include "report/snippet.h"
#include "report/words.h"

namespace kready::report {
namespace {

constexpr std::string_view reset = "\x1b[0m";
constexpr std::string_view bold = "\x1b[1m";
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
  TextPage(const TextOptions& options, const Sink& sink) : options_(options), writer_(sink) {}

  void put(const lint::Finding& finding) {
    std::string& out = writer_.text();
    paint(colour_of(finding.severity), lint::name(finding.severity));
    out += ": ";
    std::string message;
    append_visible(message, finding.message);
    paint(bold, message);
    out += " [";
    out += finding.rule;
    out += "]\n";
    put_places(finding);
    out += '\n';
    writer_.pass();
  }

  void put_end(const lint::Report& report) {
    if (options_.summary) {
      for (const Note& note : notes(report)) put(note);
      put(report.summary);
    }
    writer_.flush();
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
      fmt::format_to(std::back_inserter(writer_.text()), "{:{}} = {}\n", "", margin_, message);
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
    paint(blue, "  =");
    writer_.text() += context(finding);
    writer_.text() += '\n';
  }

  void put_place(std::string_view arrow, const lint::Place& place, const Region& region,
                 std::string_view more) {
    std::string& out = writer_.text();
    out.append(static_cast<size_t>(margin_), ' ');
    paint(blue, arrow);
    out += ' ';
    append_visible(out, place.source->name());
    fmt::format_to(std::back_inserter(out), ":{}:{}{}\n", region.begin.line, region.begin.column,
                   more);
  }

  void put_lines(const lint::Place& place, const Region& region, char mark,
                 std::string_view colour) {
    const Snippet shown = snippet(*place.source, place.span, region.line_begin, mark);
    std::string& out = writer_.text();
    const size_t first = std::min(shown.marks.find(mark), shown.marks.size());
    paint(blue, fmt::format("{:{}} |", region.begin.line, margin_));
    if (!shown.line.empty()) out += ' ';
    out += shown.line;
    out += '\n';
    paint(blue, fmt::format("{:{}} |", "", margin_));
    out.append(first + 1, ' ');
    paint(colour, std::string_view(shown.marks).substr(first));
    out += '\n';
  }

  void put(const Note& note) {
    paint(cyan, "note");
    writer_.text() += ": ";
    append_visible(writer_.text(), note.message);
    writer_.text() += '\n';
    for (const std::string& detail : note.details) {
      writer_.text() += "      ";
      append_visible(writer_.text(), detail);
      writer_.text() += '\n';
    }
    writer_.pass();
  }

  void put(const lint::Summary& summary) {
    const std::string_view colour = summary.errors > 0     ? red
                                    : summary.warnings > 0 ? yellow
                                    : summary.infos > 0    ? cyan
                                                           : bold;
    paint(colour, count_findings(summary));
    fmt::format_to(std::back_inserter(writer_.text()), " in {}: {}, {}, {}",
                   count(summary.files, "file"), count(summary.documents, "document"),
                   count(summary.objects, "object"), count(summary.rules, "rule"));
    if (options_.seconds) {
      fmt::format_to(std::back_inserter(writer_.text()), ", {:.2f} s", *options_.seconds);
    }
    writer_.text() += '\n';
  }

  void paint(std::string_view colour, std::string_view text) {
    if (options_.colour) writer_.text() += colour;
    writer_.text() += text;
    if (options_.colour) writer_.text() += reset;
  }

  const TextOptions& options_;
  Writer writer_;
  Locator locator_;
  int margin_ = 0;  // columns of the widest line number of the finding at hand
};

}  // namespace

void write_text(const lint::Report& report, const TextOptions& options, const Sink& sink) {
  TextPage page(options, sink);
  for (const lint::Finding& finding : report.findings) page.put(finding);
  page.put_end(report);
}

}  // namespace kready::report
