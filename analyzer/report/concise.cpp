// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <iterator>

#include "report/blocks.h"
#include "report/glyph.h"
#include "report/locator.h"
#include "report/text.h"

namespace kready::report {
namespace {

void append(std::string& out, const lint::Finding& finding, Locator& locator) {
  if (finding.place.source != nullptr) {
    const text::Position at = locator.locate(finding.place).begin;
    append_visible(out, finding.place.source->name());
    fmt::format_to(std::back_inserter(out), ":{}:{}: ", at.line, at.column);
  }
  out += lint::name(finding.severity);
  out += ": ";
  append_visible(out, finding.message);
  fmt::format_to(std::back_inserter(out), " [{}]\n", finding.rule);
}

}  // namespace

void write_concise(const lint::Report& report, const Sink& sink, unsigned jobs) {
  write_blocks(
      report.findings, jobs,
      [](std::span<const lint::Finding> findings, bool, std::string& out) {
        Locator locator;
        for (const lint::Finding& finding : findings) append(out, finding, locator);
      },
      sink);
}

}  // namespace kready::report
