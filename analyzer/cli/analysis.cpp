// SPDX-License-Identifier: MIT
#include "cli/analysis.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdio>
#include <string>

#include "cli/cannot_run.h"
#include "cli/definitions.h"
#include "cli/inputs.h"
#include "cli/rule_packs.h"
#include "cli/terminal.h"
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

void refuse_unknown_parameter(const lint::Pack& pack, const std::string& name) {
  const size_t dot = name.find('.');
  const std::string id = name.substr(0, dot);
  const lint::Rule* rule = pack.find(id);
  if (rule == nullptr) {
    throw CannotRun(fmt::format("--param names the rule '{}', which there is not{}", id,
                                or_nearest(lint::nearest_selectors(pack, id))));
  }
  std::vector<std::string> known;
  for (const lint::Parameter& parameter : rule->parameters) known.emplace_back(parameter.name);
  const std::string parameter = name.substr(dot + 1);
  if (std::find(known.begin(), known.end(), parameter) != known.end()) return;
  throw CannotRun(fmt::format("rule {} has no parameter '{}'{}", id, parameter,
                              or_nearest(text::nearest(parameter, known, 1))));
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

void refuse_unknown_names(const lint::Pack& pack, const lint::Options& options) {
  refuse_unknown_selectors(pack, options);
  for (const auto& parameter : options.parameters) {
    refuse_unknown_parameter(pack, parameter.first);
  }
}

}  // namespace

Analysis analyse(Options& options, std::string_view help) {
  if (options.paths.empty() && !has_standard_input()) {
    throw CannotRun(
        fmt::format("nothing to check: name a file, a folder, or - for a pipe\n{}", help));
  }
  if (options.paths.empty()) options.paths.emplace_back("-");
  refuse_mistyped_command(options);
  Analysis analysis{all_rules(options.rule_packs), {}, {}, {}};
  refuse_unknown_names(analysis.pack, options.lint);
  analysis.units = read_units(options.paths, options.lint.jobs);
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
