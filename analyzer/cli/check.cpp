// SPDX-License-Identifier: MIT
#include "cli/check.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iterator>
#include <utility>

#include "cli/cannot_run.h"
#include "cli/help.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/rule_packs.h"
#include "cli/terminal.h"
#include "report/json.h"
#include "report/sarif.h"
#include "report/text.h"
#include "rules/embedded.h"
#include "text/nearest.h"

namespace kready::cli {
namespace {

using Clock = std::chrono::steady_clock;

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

// The files of all --crds together.
lint::UnitInput read_definitions(const Options& options) {
  lint::UnitInput all;
  for (lint::UnitInput& one : read_units(options.definitions, options.lint.jobs)) {
    if (one.sources.empty()) {
      throw CannotRun(fmt::format("there are no manifests in '{}'", one.name));
    }
    std::move(one.sources.begin(), one.sources.end(), std::back_inserter(all.sources));
  }
  return all;
}

void warn_of_empty_units(const std::vector<lint::UnitInput>& units) {
  for (const lint::UnitInput& unit : units) {
    if (!unit.sources.empty()) continue;
    fmt::print(stderr, "kready-lint: there are no manifests in '{}'\n", unit.name);
  }
}

void write(const lint::Report& report, const std::vector<const lint::Rule*>& rules,
           const Options& options, Clock::time_point begin) {
  Output output(options.output);
  const report::Sink sink = [&output](std::string_view piece) { output.write(piece); };
  const unsigned jobs = options.lint.jobs;
  switch (options.format) {
    case Format::concise:
      report::write_concise(report, sink, jobs);
      break;
    case Format::json:
      report::write_json(report, sink, jobs);
      break;
    case Format::sarif:
      report::write_sarif(report, {KREADY_VERSION, rules}, sink, jobs);
      break;
    default: {
      report::TextOptions text;
      text.colour = wants_colour(options);
      text.summary = !options.quiet;
      // What goes to a file or a pipe is the same each time.
      if (options.output.empty() && output_is_terminal()) {
        text.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
      }
      report::write_text(report, text, sink, jobs);
    }
  }
  output.finish();
}

// The concise format has no room for what was not checked; the others say it themselves.
void warn_of_unrendered(const lint::Report& report, const Options& options) {
  if (options.format != Format::concise || options.quiet) return;
  for (const text::Source* source : report.unrendered) {
    fmt::print(stderr, "kready-lint: not checked, for it is a template to render: {}\n",
               source->name());
  }
}

bool fails(const lint::Report& report, const Options& options) {
  return options.fail_on && std::any_of(report.findings.begin(), report.findings.end(),
                                        [&options](const lint::Finding& finding) {
                                          return finding.severity >= *options.fail_on;
                                        });
}

}  // namespace

int check(Options options) {
  const Clock::time_point begin = Clock::now();
  if (options.paths.empty() && !has_standard_input()) {
    throw CannotRun(
        fmt::format("nothing to check: name a file, a folder, or - for a pipe\n{}", help()));
  }
  if (options.paths.empty()) options.paths.emplace_back("-");
  refuse_mistyped_command(options);
  const lint::Pack pack = all_rules(options.rule_packs);
  refuse_unknown_selectors(pack, options.lint);
  for (const auto& parameter : options.lint.parameters) {
    refuse_unknown_parameter(pack, parameter.first);
  }
  const std::vector<lint::UnitInput> units = read_units(options.paths, options.lint.jobs);
  warn_of_empty_units(units);
  const lint::UnitInput definitions = read_definitions(options);
  options.lint.definitions = {&definitions, 1};
  const lint::Report report = lint::analyze(units, pack, rules::native_checks(), options.lint);
  write(report, lint::selected_rules(pack, options.lint), options, begin);
  warn_of_unrendered(report, options);
  return fails(report, options) ? 1 : 0;
}

}  // namespace kready::cli
