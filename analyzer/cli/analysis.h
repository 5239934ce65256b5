// SPDX-License-Identifier: MIT
// From options to a report: the way that check and upgrade go together. Knows the disk, not what
// is done with the report.
#pragma once

#include <vector>

#include "cli/config.h"
#include "cli/options.h"
#include "lint/analysis.h"
#include "lint/pack.h"

namespace kready::cli {

// Keeps what the report points at.
struct Analysis {
  lint::Pack pack;
  std::vector<lint::UnitInput> units;
  lint::UnitInput definitions;
  lint::Report report;
};

// The rules of a run, with its configuration file applied to the options. Throws CannotRun for
// mistakes in either.
lint::Pack configured_rules(Options& options);
lint::Pack configured_rules(Options& options, Configuration& configuration);
// The units of the paths as the configuration cuts them, environments side by side included; says
// on standard error where it does.
std::vector<lint::UnitInput> read_configured_units(const Options& options);

// Reads standard input where no path is given and something is piped. Throws CannotRun, `help` at
// the end of its words where there is nothing to read.
Analysis analyse(Options& options, std::string_view help);

// Whether the report makes the exit code 1.
bool fails(const std::vector<lint::Finding>& findings, const Options& options);

}  // namespace kready::cli
