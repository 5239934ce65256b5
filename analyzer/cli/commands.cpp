// SPDX-License-Identifier: MIT
#include "cli/commands.h"

#include <fmt/format.h>

#include <utility>

#include "cli/analysis.h"
#include "cli/backups.h"
#include "cli/cannot_run.h"
#include "cli/check.h"
#include "cli/config.h"
#include "cli/config_show.h"
#include "cli/definitions.h"
#include "cli/inputs.h"
#include "cli/network.h"
#include "cli/output.h"
#include "cli/rule_packs.h"
#include "cli/terminal.h"
#include "cli/upgrade.h"
#include "lint/kinds.h"
#include "report/rules.h"
#include "report/words.h"
#include "rules/embedded.h"

namespace kready::cli {
namespace {

int print(std::string_view text, const std::string& path = {}) {
  Output output(path);
  output.write(text);
  output.finish();
  return 0;
}

// Rules of packs that the configuration file names are known, whatever else it says.
lint::Pack known_rules(Options options) {
  Configuration::load(options).apply(options);
  return all_rules(options.rule_packs);
}

int explain(const Options& options) {
  const lint::Pack pack = known_rules(options);
  std::string pages;
  for (const std::string& selector : options.paths) {
    const std::vector<const lint::Rule*> rules = lint::select(pack, selector);
    if (rules.empty()) {
      const std::vector<std::string> near = lint::nearest_selectors(pack, selector);
      throw CannotRun(fmt::format(
          "there is no rule '{}'{}", selector,
          near.empty() ? "" : fmt::format("; did you mean '{}'?", fmt::join(near, "' or '"))));
    }
    for (const lint::Rule* rule : rules) {
      if (!pages.empty()) pages += '\n';
      pages += report::explain(*rule, wants_colour(options));
    }
  }
  return print(pages);
}

int list_rules(const Options& options) {
  const lint::Pack pack = known_rules(options);
  switch (options.format) {
    case Format::json:
      return print(report::list_rules_json(pack.rules()), options.output);
    case Format::markdown:
      return print(report::list_rules_markdown(pack.rules()), options.output);
    default:
      return print(report::list_rules(pack.rules()), options.output);
  }
}

int dump(Options options) {
  if (options.paths.empty()) {
    if (!has_standard_input()) throw CannotRun("dump which files? - is standard input");
    options.paths.emplace_back("-");
  }
  Configuration::load(options).apply(options);
  const std::vector<lint::UnitInput> units = read_configured_units(options);
  switch (options.dump) {
    case Dump::documents:
      return print(lint::dump_documents(units), options.output);
    case Dump::objects:
      return print(lint::dump_objects(units), options.output);
    case Dump::kinds: {
      const lint::UnitInput definitions = read_definitions(options);
      return print(lint::dump_kinds(units, with_definitions(options, definitions)), options.output);
    }
    case Dump::graph:
      break;
  }
  return print(lint::dump_graph(units), options.output);
}

int show_config(Options options) {
  Configuration configuration = Configuration::load(options);
  const lint::Pack pack = configured_rules(options, configuration);
  return print(show_config(configuration, options, pack), options.output);
}

int test(const Options& options) {
  std::string failures;
  size_t failing = 0;
  size_t total = 0;
  for (const std::string& path : options.paths) {
    const lint::Pack pack = read_pack(path);
    for (const lint::Rule& rule : pack.rules()) {
      const auto sentences = lint::failing_examples(rule, pack, rules::native_checks());
      for (const std::string& sentence : sentences) {
        failures += fmt::format("{}: {}\n", rule.id, sentence);
      }
      failing += sentences.empty() ? 0 : 1;
      ++total;
    }
  }
  print(failures +
        (failing == 0
             ? fmt::format("all examples of {} hold\n", report::count(total, "rule"))
             : fmt::format("examples of {} of {} fail\n", failing, report::count(total, "rule"))));
  return failing == 0 ? 0 : 1;
}

}  // namespace

int run(const std::vector<std::string>& words) {
  auto parsed = parse_options(words);
  if (const auto* answer = std::get_if<Answer>(&parsed)) return print(answer->text);
  auto options = std::get<Options>(std::move(parsed));
  switch (options.command) {
    case Command::check:
      return check(std::move(options));
    case Command::upgrade:
      return upgrade(std::move(options));
    case Command::network:
      return network(std::move(options));
    case Command::backups:
      return backups(std::move(options));
    case Command::explain:
      return explain(options);
    case Command::rules:
      return list_rules(options);
    case Command::dump:
      return dump(std::move(options));
    case Command::config:
      return show_config(std::move(options));
    case Command::test:
      break;
  }
  return test(options);
}

}  // namespace kready::cli
