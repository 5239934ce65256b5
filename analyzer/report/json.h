// SPDX-License-Identifier: MIT
// Reports for programs, as schemas/report.schema.json describes them. Knows no SARIF.
#pragma once

#include "lint/analysis.h"
#include "report/sink.h"

namespace kready::report {

// One line for each finding and each document that was skipped.
// `jobs`: threads; 0: as many as there are cores.
void write_json(const lint::Report& report, const Sink& sink, unsigned jobs = 1);

}  // namespace kready::report
