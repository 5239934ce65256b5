// SPDX-License-Identifier: MIT
#include "report/upgrade.h"

#include <fmt/format.h>

#include <iterator>
#include <string>
#include <string_view>

#include "report/glyph.h"
#include "report/json_parts.h"
#include "report/locator.h"
#include "report/notes.h"
#include "report/paint.h"
#include "report/words.h"

namespace kready::report {
namespace {

constexpr std::string_view red = "\x1b[1;31m";
constexpr std::string_view yellow = "\x1b[1;33m";
constexpr std::string_view cyan = "\x1b[1;36m";

lint::Summary summary_of(const lint::Upgrade& upgrade, const lint::Report& report) {
  lint::Summary summary = report.summary;
  summary.errors = upgrade.errors;
  summary.warnings = upgrade.warnings;
  summary.infos = 0;
  return summary;
}

class UpgradePage {
 public:
  UpgradePage(bool colour, std::string& out) : out_(out), paint_(colour, out) {}

  void put(const lint::Upgrade& upgrade, const lint::ReleaseChanges& release) {
    const bool is_there = release.version == upgrade.versions.first;
    paint_(bold, fmt::format("{} 1.{}", is_there ? "Already in" : "In", release.version.minor));
    out_ += '\n';
    const lint::Finding* before = nullptr;
    for (const lint::Finding& finding : release.findings) {
      if (!before || before->place.source != finding.place.source) put_file(finding);
      put(finding);
      before = &finding;
    }
    out_ += '\n';
  }

  void put_end(const lint::Upgrade& upgrade, const lint::Summary& summary) {
    const int from = upgrade.versions.first.minor;
    const int to = upgrade.versions.last.minor;
    if (upgrade.releases.empty()) {
      fmt::format_to(std::back_inserter(out_), "nothing to change from 1.{} to 1.{}", from, to);
    } else {
      fmt::format_to(std::back_inserter(out_), "{} to mend from 1.{} to 1.{}",
                     count_findings(summary), from, to);
    }
    fmt::format_to(std::back_inserter(out_), " in {}: {}, {}\n", count(summary.files, "file"),
                   count(summary.documents, "document"), count(summary.objects, "object"));
  }

 private:
  void put_file(const lint::Finding& finding) {
    out_ += "  ";
    append_visible(out_,
                   finding.place.source ? finding.place.source->name() : "the input as a whole");
    out_ += '\n';
  }

  void put(const lint::Finding& finding) {
    out_ += "    ";
    if (finding.place.source) out_ += position(finding.place) + " ";
    paint_(finding.severity == lint::Severity::error ? red : yellow, lint::name(finding.severity));
    out_ += ": ";
    append_visible(out_, finding.message);
    fmt::format_to(std::back_inserter(out_), " [{}]\n", finding.rule);
    put_context(finding);
    for (const lint::Related& other : finding.related) put(other, finding);
  }

  // The object, and the template or overlay it was rendered from.
  void put_context(const lint::Finding& finding) {
    std::string text = name(finding.object);
    if (!finding.origin.empty()) text += (text.empty() ? "from " : ", from ") + finding.origin;
    if (text.empty()) return;
    out_ += "      in ";
    append_visible(out_, text);
    out_ += '\n';
  }

  void put(const lint::Related& other, const lint::Finding& finding) {
    out_ += "      ";
    if (other.place.source) {
      if (other.place.source != finding.place.source) {
        append_visible(out_, other.place.source->name());
        out_ += ':';
      }
      out_ += position(other.place) + " ";
    }
    append_visible(out_, other.message);
    out_ += '\n';
  }

  std::string position(const lint::Place& place) {
    const text::Position begin = locator_.locate(place).begin;
    return fmt::format("{}:{}", begin.line, begin.column);
  }

  std::string& out_;
  Paint paint_;
  Locator locator_;
};

// `items`, one a line.
template <typename Items, typename Append>
void append_list(std::string& out, const Items& items, Append append) {
  bool is_first = true;
  for (const auto& item : items) {
    out += is_first ? "\n" : ",\n";
    is_first = false;
    append(item);
  }
}

}  // namespace

void write_upgrade_text(const lint::Upgrade& upgrade, const lint::Report& report,
                        const TextOptions& options, const Sink& sink) {
  Writer writer(sink);
  UpgradePage page(options.colour, writer.text());
  for (const lint::ReleaseChanges& release : upgrade.releases) {
    page.put(upgrade, release);
    writer.pass();
  }
  if (options.summary) {
    for (const Note& note : notes(report)) append_note(writer.text(), note, options.colour);
    page.put_end(upgrade, summary_of(upgrade, report));
  }
  writer.flush();
}

void write_upgrade_json(const lint::Upgrade& upgrade, const lint::Report& report,
                        const Sink& sink) {
  Writer writer(sink);
  std::string& out = writer.text();
  Locator locator;
  fmt::format_to(std::back_inserter(out), "{{\"from\":\"1.{}\",\"to\":\"1.{}\",\"releases\":[",
                 upgrade.versions.first.minor, upgrade.versions.last.minor);
  append_list(out, upgrade.releases, [&](const lint::ReleaseChanges& release) {
    fmt::format_to(std::back_inserter(out), "{{\"version\":\"1.{}\",\"findings\":[",
                   release.version.minor);
    append_list(out, release.findings, [&](const lint::Finding& finding) {
      append_finding(out, finding, locator);
      writer.pass();
    });
    out += "]}";
  });
  out += "],\n\"skipped\":[";
  append_list(out, report.skipped,
              [&](const lint::Skipped& skipped) { append_skipped(out, skipped, locator); });
  out += "],\n\"summary\":";
  append_summary(out, summary_of(upgrade, report));
  out += "}\n";
  writer.flush();
}

}  // namespace kready::report
