// SPDX-License-Identifier: MIT
// Reports for people: each finding with the source lines it is about, or one line a finding.
// Knows layout and colour, not the terminal.
#pragma once

#include <optional>

#include "lint/analysis.h"
#include "report/sink.h"

namespace kready::report {

struct TextOptions {
  bool colour = false;
  bool summary = true;            // the count of findings and the notes after them
  std::optional<double> seconds;  // the time it took; not shown where there is none
};

void write_text(const lint::Report& report, const TextOptions& options, const Sink& sink);

// `file:line:column: severity: message [rule]`
void write_concise(const lint::Report& report, const Sink& sink);

}  // namespace kready::report
