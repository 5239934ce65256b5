// SPDX-License-Identifier: MIT
#include "cli/network.h"

#include <fmt/format.h>

#include <optional>

#include "cli/analysis.h"
#include "cli/cannot_run.h"
#include "cli/help.h"
#include "cli/network_ends.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "lint/reading.h"
#include "report/network.h"

namespace kready::cli {
namespace {

constexpr size_t largest_drawing = 300;  // whose cells are 90,000

// What a run reads, kept for as long as it is shown.
struct Networks {
  explicit Networks(const Options& options)
      : inputs(read_configured_units(options)),
        read(lint::read_units(inputs, symbols, options.lint.jobs, options.lint.pod_templates)) {}

  std::vector<lint::UnitInput> inputs;
  text::Symbols symbols;
  lint::ReadUnits read;
};

void write(const Options& options, std::string_view text) {
  Output output(options.output);
  output.write(text);
  output.finish();
}

report::NetworkFocus focus_of(const graph::Network& network, const Options& options) {
  report::NetworkFocus focus;
  const std::string& name = options.from.empty() ? options.to : options.from;
  if (name.empty()) return focus;
  const NamedEnd end = find_end(network, name);
  if (end.end.kind != graph::Endpoint::Kind::pods)
    throw CannotRun(fmt::format("one end alone is a workload, not '{}'", name));
  focus.pods = end.end.number;
  focus.direction = options.from.empty() ? graph::Direction::ingress : graph::Direction::egress;
  return focus;
}

std::string show(const graph::Unit& unit, const Options& options) {
  const graph::Network& network = graph::network_of(unit);
  const graph::Connections connections(network);
  switch (options.format) {
    case Format::json:
      return report::network_json(connections, focus_of(network, options));
    case Format::dot:
      return report::network_dot(connections);
    case Format::mermaid:
      return report::network_mermaid(connections);
    case Format::svg:
      if (network.classes().size() > largest_drawing)
        throw CannotRun(fmt::format(
            "{} groups of pods are too many for a table of {} at most; name a part of the path",
            network.classes().size(), largest_drawing));
      return report::network_svg(connections);
    default:
      return report::network_text(connections, focus_of(network, options));
  }
}

// Units in their order; drawings are one at a time.
std::string show_all(const Networks& networks, const Options& options) {
  const size_t count = networks.read.units.size();
  const bool is_drawing = options.format != Format::text && options.format != Format::json;
  if (is_drawing && count > 1) throw CannotRun("a drawing shows one path; name one");
  std::string text = options.format == Format::json ? "{\"units\":[" : "";
  for (size_t i = 0; i < count; ++i) {
    const std::string part = show(networks.read.units[i], options);
    if (options.format == Format::json) {
      text += fmt::format("{}\n{}", i > 0 ? "," : "", part);
      continue;
    }
    if (count > 1 && !is_drawing)
      text += fmt::format("{}{}:\n", i > 0 ? "\n" : "", networks.inputs[i].name);
    text += part;
  }
  return options.format == Format::json ? text + "]}\n" : text;
}

int explain(const Networks& networks, const Options& options) {
  if (networks.read.units.size() > 1) throw CannotRun("--from and --to are of one path; name one");
  const graph::Network& network = graph::network_of(networks.read.units[0]);
  const NamedEnd from = find_end(network, options.from);
  const NamedEnd to = find_end(network, options.to);
  using Kind = graph::Endpoint::Kind;
  if (from.end.kind != Kind::pods && to.end.kind != Kind::pods)
    throw CannotRun("one end of a connection is a workload of the input");
  const graph::Verdict verdict = network.explain(from.end, to.end, parse_port(options.port));
  const report::NetworkQuestion question{from.name, to.name, options.port};
  write(options, options.format == Format::json
                     ? report::explain_json(network, verdict, question) + "\n"
                     : report::explain_text(network, verdict, question));
  const bool is_open =
      options.port.empty() ? !verdict.reach.sure.empty() : verdict.allowed == kube::Answer::yes;
  return is_open ? 0 : 1;
}

int compare(const Networks& networks, const Options& options) {
  if (networks.read.units.size() != 2)
    throw CannotRun("--diff compares two different paths: OLD and NEW");
  const graph::Connections before(graph::network_of(networks.read.units[0]));
  const graph::Connections after(graph::network_of(networks.read.units[1]));
  const graph::NetworkDiff diff = graph::compare(before, after);
  write(options, options.format == Format::json ? report::network_diff_json(diff)
                                                : report::network_diff_text(diff));
  return diff.opened.empty() && diff.closed.empty() ? 0 : 1;
}

void refuse_drawing(const Options& options, std::string_view what) {
  if (options.format != Format::text && options.format != Format::json)
    throw CannotRun(fmt::format("{} has the formats text and json", what));
}

}  // namespace

int network(Options options) {
  if (options.paths.empty() && !has_standard_input()) {
    throw CannotRun(fmt::format("nothing to show: name a file, a folder, or - for a pipe\n{}",
                                help(Command::network)));
  }
  if (options.paths.empty()) options.paths.emplace_back("-");
  const bool is_question = !options.from.empty() && !options.to.empty();
  const bool is_limited = !options.from.empty() || !options.to.empty();
  if (!options.port.empty() && !is_question)
    throw CannotRun("--port belongs to --from and --to together");
  if (is_limited) refuse_drawing(options, "--from and --to");
  if (options.diff) refuse_drawing(options, "--diff");
  if (options.diff && is_limited) throw CannotRun("--diff shows all; leave --from and --to away");
  Configuration::load(options).apply(options);
  // Two paths are two states of one thing.
  if (options.diff) {
    options.splits_environments = false;
    options.inputs.units.clear();
  }
  const Networks networks(options);
  if (options.diff) return compare(networks, options);
  if (is_question) return explain(networks, options);
  write(options, show_all(networks, options));
  return 0;
}

}  // namespace kready::cli
