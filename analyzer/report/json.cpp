// SPDX-License-Identifier: MIT
#include "report/json.h"

#include "report/blocks.h"
#include "report/json_parts.h"
#include "report/locator.h"

namespace kready::report {

void write_json(const lint::Report& report, const Sink& sink, unsigned jobs) {
  sink("{\"findings\":[");
  write_blocks(
      report.findings, jobs,
      [](std::span<const lint::Finding> findings, bool is_first, std::string& out) {
        Locator locator;
        for (const lint::Finding& finding : findings) {
          out += is_first ? "\n" : ",\n";
          is_first = false;
          append_finding(out, finding, locator);
        }
      },
      sink);
  Writer writer(sink);
  std::string& out = writer.text();
  Locator locator;
  out += "],\n\"skipped\":[";
  bool is_first = true;
  for (const lint::Skipped& skipped : report.skipped) {
    if (skipped.source == nullptr || skipped.reason == "empty") continue;
    out += is_first ? "\n" : ",\n";
    is_first = false;
    append_skipped(out, skipped, locator);
    writer.pass();
  }
  out += "],\n\"summary\":";
  append_summary(out, report.summary);
  out += "}\n";
  writer.flush();
}

}  // namespace kready::report
