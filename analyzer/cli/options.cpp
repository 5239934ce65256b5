// SPDX-License-Identifier: MIT
#include "cli/options.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <span>
#include <utility>

#include "cli/cannot_run.h"
#include "cli/help.h"
#include "cli/words.h"

namespace kready::cli {
namespace {

template <typename Value>
using Choice = std::pair<std::string_view, Value>;

constexpr Choice<Command> commands[] = {
    {"check", Command::check},     {"upgrade", Command::upgrade}, {"network", Command::network},
    {"backups", Command::backups}, {"explain", Command::explain}, {"rules", Command::rules},
    {"dump", Command::dump},       {"test", Command::test},       {"config", Command::config}};
constexpr Choice<lint::Profile> profiles[] = {{"minimal", lint::Profile::minimal},
                                              {"recommended", lint::Profile::recommended},
                                              {"strict", lint::Profile::strict}};
constexpr Choice<std::optional<lint::Severity>> thresholds[] = {
    {"error", lint::Severity::error},
    {"warning", lint::Severity::warning},
    {"info", lint::Severity::info},
    {"never", std::nullopt}};
constexpr Choice<Format> report_formats[] = {{"text", Format::text},
                                             {"concise", Format::concise},
                                             {"json", Format::json},
                                             {"sarif", Format::sarif}};
constexpr Choice<Format> upgrade_formats[] = {{"text", Format::text}, {"json", Format::json}};
constexpr Choice<Format> network_formats[] = {{"text", Format::text},
                                              {"json", Format::json},
                                              {"dot", Format::dot},
                                              {"mermaid", Format::mermaid},
                                              {"svg", Format::svg}};
constexpr Choice<Format> list_formats[] = {
    {"text", Format::text}, {"json", Format::json}, {"markdown", Format::markdown}};
constexpr Choice<Colour> colours[] = {
    {"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}};
constexpr Choice<Dump> dumps[] = {{"documents", Dump::documents},
                                  {"objects", Dump::objects},
                                  {"graph", Dump::graph},
                                  {"kinds", Dump::kinds}};

template <typename Value, size_t count>
std::vector<std::string> names_of(const Choice<Value> (&choices)[count]) {
  std::vector<std::string> names;
  for (const auto& choice : choices) names.emplace_back(choice.first);
  return names;
}

// Leaves `value` as it is when nothing was said.
template <typename Value, size_t count>
void choose(std::string_view option, const std::string& word, const Choice<Value> (&choices)[count],
            Value& value) {
  if (word.empty()) return;
  const auto* choice = std::find_if(std::begin(choices), std::end(choices),
                                    [&word](const auto& known) { return known.first == word; });
  if (choice == std::end(choices)) {
    throw CannotRun(
        fmt::format("{} is one of {}, not '{}'", option, fmt::join(names_of(choices), ", "), word));
  }
  value = choice->second;
}

// A list may be written with commas and given several times.
std::vector<std::string> part(const std::vector<std::string>& lists) {
  std::vector<std::string> parts;
  for (const std::string& list : lists) {
    for (size_t at = 0; at <= list.size();) {
      const size_t comma = std::min(list.find(',', at), list.size());
      if (comma > at) parts.push_back(list.substr(at, comma - at));
      at = comma + 1;
    }
  }
  return parts;
}

unsigned number_of_jobs(const std::string& word) {
  unsigned jobs = 0;
  const char* end = word.data() + word.size();
  const auto [stop, fault] = std::from_chars(word.data(), end, jobs);
  if (fault != std::errc() || stop != end || jobs > 1024) {
    throw CannotRun(fmt::format("--jobs is a number up to 1024, not '{}'", word));
  }
  return jobs;
}

void set_parameters(const std::vector<std::string>& words, lint::Options& options) {
  for (const std::string& word : words) {
    const size_t equals = word.find('=');
    const size_t dot = word.find('.');
    if (equals == std::string::npos || dot == 0 || dot >= equals - 1 || equals == 0) {
      throw CannotRun(fmt::format("--param is RULE.NAME=VALUE, not '{}'", word));
    }
    options.parameters[word.substr(0, equals)] = word.substr(equals + 1);
  }
}

// "A=true,B=false", as components of Kubernetes take them.
void set_gates(const std::vector<std::string>& words, lint::Options& options) {
  for (const std::string& word : part(words)) {
    const size_t equals = word.find('=');
    const std::string value = equals == std::string::npos ? "" : word.substr(equals + 1);
    if (equals == 0 || (value != "true" && value != "false")) {
      throw CannotRun(fmt::format("--feature-gates is GATE=true or GATE=false, not '{}'", word));
    }
    options.feature_gates[word.substr(0, equals)] = value == "true";
  }
}

lint::Version version_of(std::string_view option, const std::string& word) {
  const auto version = lint::parse_version(word);
  if (!version)
    throw CannotRun(fmt::format("{} is a version such as 1.34, not '{}'", option, word));
  return *version;
}

// One minor version at a time is how clusters are upgraded.
void set_upgrade(const Raw& raw, lint::Options& options) {
  if (raw.to.empty()) throw CannotRun("upgrade to which version? --to 1.NN");
  const lint::Version to = version_of("--to", raw.to);
  const lint::Version from =
      raw.from.empty() ? lint::Version{to.minor - 1} : version_of("--from", raw.from);
  if (to <= from) {
    throw CannotRun(fmt::format("--to is newer than --from; '{}' is not newer than '{}'", raw.to,
                                lint::show({from, from})));
  }
  options.versions = {from, to};
}

void set_schemas(const std::vector<std::string>& words, lint::Options& options) {
  for (const std::string& word : words) {
    auto location = schema::SchemaLocation::parse(word);
    if (const auto* fault = std::get_if<std::string>(&location)) {
      throw CannotRun(fmt::format("--schema-location: {}", *fault));
    }
    options.schema_locations.push_back(std::get<schema::SchemaLocation>(std::move(location)));
  }
}

void set_lint(const Raw& raw, lint::Options& options) {
  options.only = part(raw.rules);
  options.enable = part(raw.enable);
  options.disable = part(raw.disable);
  if (!raw.rules.empty() && options.only.empty()) throw CannotRun("--rules names no rule");
  choose("--profile", raw.profile, profiles, options.profile);
  if (raw.require_schema) {
    options.enable.emplace_back("custom-kind-without-schema");
    options.severities["custom-kind-without-schema"] = lint::Severity::error;
  }
  set_parameters(raw.parameters, options);
  set_gates(raw.gates, options);
  set_schemas(raw.schemas, options);
  if (!raw.jobs.empty()) options.jobs = number_of_jobs(raw.jobs);
  if (raw.version.empty()) return;
  const auto versions = lint::parse_versions(raw.version);
  if (!versions) {
    throw CannotRun(fmt::format(
        "--kubernetes-version is a version such as 1.34, or a range such as 1.31..1.34, not '{}'",
        raw.version));
  }
  options.versions = *versions;
}

void set_connection(const Raw& raw, Options& options) {
  options.from = raw.from;
  options.to = raw.to;
  options.port = raw.port;
  options.diff = raw.diff;
}

void set_dump(Options& options) {
  if (options.paths.empty()) throw CannotRun("dump what? documents, objects, graph or kinds");
  const std::string what = options.paths.front();
  options.paths.erase(options.paths.begin());
  choose("dump", what, dumps, options.dump);
}

void require_paths(const Options& options, std::string_view words) {
  if (options.paths.empty()) throw CannotRun(std::string(words));
}

void set_config(const Raw& raw, Command command, Options& options) {
  options.config = raw.config;
  options.no_config = raw.no_config;
  options.given = {!raw.profile.empty(), !raw.fail_on.empty(),
                   !raw.version.empty() || command == Command::upgrade};
  if (raw.no_config && !raw.config.empty())
    throw CannotRun("--config and --no-config exclude each other");
}

// The first word is `show`.
void set_show(Options& options) {
  options.paths.erase(options.paths.begin());
  if (options.paths.size() > 1) throw CannotRun("config show is of one path");
  if (options.paths.empty()) options.paths.emplace_back(".");
}

Options understand(const Raw& raw, Command command) {
  Options options;
  options.command = command;
  options.paths = raw.paths;
  options.output = raw.output;
  options.rule_packs = raw.packs;
  options.definitions = raw.crds;
  options.schemas = raw.schemas;
  options.quiet = raw.quiet;
  choose("--fail-on", raw.fail_on, thresholds, options.fail_on);
  choose("--color", raw.colour, colours, options.colour);
  set_lint(raw, options.lint);
  set_config(raw, command, options);
  switch (command) {
    case Command::check:
      choose("--format", raw.format, report_formats, options.format);
      break;
    case Command::upgrade:
      choose("--format", raw.format, upgrade_formats, options.format);
      set_upgrade(raw, options.lint);
      break;
    case Command::network:
      choose("--format", raw.format, network_formats, options.format);
      set_connection(raw, options);
      break;
    case Command::backups:
      choose("--format", raw.format, list_formats, options.format);
      break;
    case Command::rules:
      choose("--format", raw.format, list_formats, options.format);
      if (!raw.paths.empty()) {
        throw CannotRun("rules lists all rules; to see one, run kready-lint explain RULE");
      }
      break;
    case Command::dump:
      set_dump(options);
      break;
    case Command::explain:
      require_paths(options, "explain which rule?");
      break;
    case Command::test:
      require_paths(options, "test which rule files?");
      break;
    case Command::config:
      set_show(options);
      break;
  }
  return options;
}

std::optional<Command> command_named(std::string_view word) {
  for (const auto& [name, command] : commands) {
    if (name == word) return command;
  }
  return std::nullopt;
}

// A folder may well be called config.
std::optional<Command> named_command(const std::vector<std::string>& words) {
  if (words.empty()) return std::nullopt;
  if (words[0] != "config") return command_named(words[0]);
  const std::string_view next = words.size() > 1 ? std::string_view(words[1]) : "";
  const bool is_command = next == "show" || next == "--help" || next == "-h";
  return is_command ? std::optional(Command::config) : std::nullopt;
}

}  // namespace

std::vector<std::string> command_names() {
  std::vector<std::string> names = names_of(commands);
  std::erase(names, "config");  // is one only before `show`
  return names;
}

std::variant<Options, Answer> parse_options(const std::vector<std::string>& words) {
  const std::string first = words.empty() ? "" : words.front();
  if (first == "help") {
    const auto about = command_named(words.size() > 1 ? words[1] : "");
    return Answer{std::string(about ? help(*about) : help())};
  }
  const std::optional<Command> named = named_command(words);
  const Command command = named.value_or(Command::check);
  const Raw raw = read_words(command, {words.begin() + (named ? 1 : 0), words.end()});
  if (raw.help) return Answer{std::string(named ? help(command) : help())};
  if (raw.program_version) return Answer{"kready-lint " KREADY_VERSION "\n"};
  Options options = understand(raw, command);
  options.is_named = named.has_value();
  return options;
}

}  // namespace kready::cli
