// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <iterator>

#include "report/glyph.h"
#include "report/locator.h"
#include "report/text.h"

namespace kready::report {

void write_concise(const lint::Report& report, const Sink& sink) {
  Writer writer(sink);
  Locator locator;
  for (const lint::Finding& finding : report.findings) {
    std::string& out = writer.text();
    if (finding.place.source != nullptr) {
      const text::Position at = locator.locate(finding.place).begin;
      append_visible(out, finding.place.source->name());
      fmt::format_to(std::back_inserter(out), ":{}:{}: ", at.line, at.column);
    }
    out += lint::name(finding.severity);
    out += ": ";
    append_visible(out, finding.message);
    fmt::format_to(std::back_inserter(out), " [{}]\n", finding.rule);
    writer.pass();
  }
  writer.flush();
}

}  // namespace kready::report
