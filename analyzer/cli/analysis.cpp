// SPDX-License-Identifier: MIT
#include "cli/analysis.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <string>
#include <utility>

#include "cli/cannot_run.h"
#include "cli/definitions.h"
#include "cli/inputs.h"
#include "cli/rule_packs.h"
#include "cli/terminal.h"
#include "lint/environments.h"
#include "rules/embedded.h"
#include "text/nearest.h"

namespace kready::cli {
namespace {

std::string or_nearest(const std::vector<std::string>& nearest) {
  return nearest.empty() ? std::string()
                         : fmt::format("; did you mean '{}'?", fmt::join(nearest, "' or '"));
}

void refuse_unknown_selectors(const lint::Pack& pack, const lint::Options& options) {
  for (const lint::UnknownSelector& unknown : lint::unknown_selectors(pack, options)) {
    throw CannotRun(
        fmt::format("'{}' names no rule{}", unknown.selector, or_nearest(unknown.nearest)));
  }
}

// A mistyped command is taken for a path.
void refuse_mistyped_command(const Options& options) {
  const std::string& word = options.paths.front();
  struct stat status = {};
  if (options.is_named || word == "-" || word.find_first_of("./") != std::string::npos) return;
  if (::stat(word.c_str(), &status) == 0) return;
  const std::vector<std::string> near = text::nearest(word, command_names(), 1);
  if (near.empty()) return;
  throw CannotRun(
      fmt::format("'{}' is neither a file nor a command; did you mean '{}'?", word, near[0]));
}

void warn_of_empty_units(const std::vector<lint::UnitInput>& units) {
  for (const lint::UnitInput& unit : units) {
    if (!unit.sources.empty()) continue;
    fmt::print(stderr, "kready-lint: there are no manifests in '{}'\n", unit.name);
  }
}

void tell_of_environments(const lint::Environments& found) {
  fmt::print(
      stderr,
      "kready-lint: '{}' holds environments of one application ({}); each is checked as a unit "
      "of its own, with what lies outside\n",
      found.folder, fmt::join(found.names, ", "));
}

}  // namespace

lint::Pack configured_rules(Options& options) {
  Configuration configuration = Configuration::load(options);
  return configured_rules(options, configuration);
}

lint::Pack configured_rules(Options& options, Configuration& configuration) {
  configuration.apply(options);
  lint::Pack pack = all_rules(options.rule_packs);
  check_parameters(pack, options.lint);
  configuration.apply_rules(pack, options);
  refuse_unknown_selectors(pack, options.lint);
  return pack;
}

std::vector<lint::UnitInput> read_configured_units(const Options& options) {
  std::vector<lint::UnitInput> read = read_units(options.paths, options.lint.jobs, options.inputs);
  if (!options.splits_environments) return read;
  std::vector<lint::UnitInput> units;
  for (lint::UnitInput& unit : read) {
    lint::SplitUnit split = lint::split_environments(std::move(unit));
    std::move(split.units.begin(), split.units.end(), std::back_inserter(units));
    for (const lint::Environments& found : split.found) {
      if (!options.quiet) tell_of_environments(found);
    }
  }
  return units;
}

Analysis analyse(Options& options, std::string_view help) {
  if (options.paths.empty() && !has_standard_input()) {
    throw CannotRun(
        fmt::format("nothing to check: name a file, a folder, or - for a pipe\n{}", help));
  }
  if (options.paths.empty()) options.paths.emplace_back("-");
  refuse_mistyped_command(options);
  Analysis analysis{configured_rules(options), {}, {}, {}};
  analysis.units = read_configured_units(options);
  warn_of_empty_units(analysis.units);
  analysis.definitions = read_definitions(options);
  analysis.report = lint::analyze(analysis.units, analysis.pack, rules::native_checks(),
                                  with_definitions(options, analysis.definitions));
  return analysis;
}

bool fails(const std::vector<lint::Finding>& findings, const Options& options) {
  return options.fail_on &&
         std::any_of(findings.begin(), findings.end(), [&options](const lint::Finding& finding) {
           return finding.severity >= *options.fail_on;
         });
}

}  // namespace kready::cli
