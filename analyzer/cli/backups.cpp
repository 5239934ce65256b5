// SPDX-License-Identifier: MIT
#include "cli/backups.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/analysis.h"
#include "cli/cannot_run.h"
#include "cli/help.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "lint/reading.h"
#include "report/backups.h"

namespace kready::cli {
namespace {

bool is_missing(const graph::BackupRow& row) {
  return row.answer.need == graph::Need::needed &&
         row.answer.coverage <= graph::Coverage::object_only;
}

bool has_gap(const graph::Unit& unit) {
  return std::ranges::any_of(graph::backups_of(unit).rows(), is_missing);
}

std::string show(const graph::Unit& unit, Format format) {
  switch (format) {
    case Format::json:
      return report::backups_json(unit);
    case Format::markdown:
      return report::backups_markdown(unit);
    default:
      return report::backups_text(unit);
  }
}

// Units in their order, each under its name where there are several.
std::string show_all(const std::vector<lint::UnitInput>& inputs, const lint::ReadUnits& read,
                     Format format) {
  const size_t count = read.units.size();
  const bool is_json = format == Format::json;
  std::string text = is_json ? "{\"units\":[" : "";
  for (size_t i = 0; i < count; ++i) {
    if (is_json)
      text += i > 0 ? ",\n" : "\n";
    else if (count > 1)
      text += fmt::format("{}{}{}:\n{}", i > 0 ? "\n" : "", format == Format::markdown ? "## " : "",
                          inputs[i].name, format == Format::markdown ? "\n" : "");
    text += show(read.units[i], format);
  }
  return is_json ? text + "]}\n" : text;
}

}  // namespace

int backups(Options options) {
  if (options.paths.empty() && !has_standard_input()) {
    throw CannotRun(fmt::format("nothing to show: name a file, a folder, or - for a pipe\n{}",
                                help(Command::backups)));
  }
  if (options.paths.empty()) options.paths.emplace_back("-");
  Configuration::load(options).apply(options);
  const std::vector<lint::UnitInput> inputs = read_configured_units(options);
  text::Symbols symbols;
  lint::ReadUnits read =
      lint::read_units(inputs, symbols, options.lint.jobs, options.lint.pod_templates);
  for (graph::Unit& unit : read.units) unit.assume(options.lint.assumptions);
  Output output(options.output);
  output.write(show_all(inputs, read, options.format));
  output.finish();
  return std::ranges::any_of(read.units, has_gap) ? 1 : 0;
}

}  // namespace kready::cli
