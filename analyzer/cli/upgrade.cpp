// SPDX-License-Identifier: MIT
#include "cli/upgrade.h"

#include <algorithm>

#include "cli/analysis.h"
#include "cli/help.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "lint/upgrade.h"
#include "report/upgrade.h"

namespace kready::cli {
namespace {

void write(const lint::Upgrade& upgrade, const lint::Report& report, const Options& options) {
  Output output(options.output);
  const report::Sink sink = [&output](std::string_view piece) { output.write(piece); };
  if (options.format == Format::json) {
    report::write_upgrade_json(upgrade, report, sink);
  } else {
    report::TextOptions text;
    text.colour = wants_colour(options);
    text.summary = !options.quiet;
    report::write_upgrade_text(upgrade, report, text, sink);
  }
  output.finish();
}

}  // namespace

int upgrade(Options options) {
  const Analysis analysis = analyse(options, help(Command::upgrade));
  const lint::Upgrade plan =
      lint::plan_upgrade(analysis.report, analysis.pack, options.lint.versions);
  write(plan, analysis.report, options);
  const bool has_failed =
      std::any_of(plan.releases.begin(), plan.releases.end(),
                  [&](const auto& release) { return fails(release.findings, options); });
  return has_failed ? 1 : 0;
}

}  // namespace kready::cli
