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

// `jobs`: threads; 0: as many as there are cores.
void write_text(const lint::Report& report, const TextOptions& options, const Sink& sink,
                unsigned jobs = 1);

// `file:line:column: severity: message [rule]`
void write_concise(const lint::Report& report, const Sink& sink, unsigned jobs = 1);

}  // namespace kready::report
