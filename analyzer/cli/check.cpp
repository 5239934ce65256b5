// SPDX-License-Identifier: MIT
#include "cli/check.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>

#include "cli/analysis.h"
#include "cli/help.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "report/json.h"
#include "report/sarif.h"
#include "report/text.h"

namespace kready::cli {
namespace {

using Clock = std::chrono::steady_clock;

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

}  // namespace

int check(Options options) {
  const Clock::time_point begin = Clock::now();
  const Analysis analysis = analyse(options, help());
  write(analysis.report, lint::selected_rules(analysis.pack, options.lint), options, begin);
  warn_of_unrendered(analysis.report, options);
  return fails(analysis.report.findings, options) ? 1 : 0;
}

}  // namespace kready::cli
