// SPDX-License-Identifier: MIT
#include "cli/config.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "cli/cannot_run.h"
#include "cli/config_name.h"
#include "cli/read_file.h"
#include "lint/parameter.h"
#include "text/nearest.h"

namespace kready::cli {
namespace {

namespace fs = std::filesystem;

bool is_file(const fs::path& path) {
  std::error_code fault;
  return fs::is_regular_file(path, fault);
}

// As a person would write it from here.
std::string shown(const fs::path& path) {
  return path.lexically_proximate(fs::current_path()).string();
}

std::optional<fs::path> find_above(const std::string& path) {
  std::error_code fault;
  fs::path folder = path == "-" ? fs::current_path() : fs::weakly_canonical(path, fault);
  if (fault) return std::nullopt;
  if (!fs::is_directory(folder, fault)) folder = folder.parent_path();
  for (;; folder = folder.parent_path()) {
    if (is_file(folder / config_name)) return folder / config_name;
    if (fs::exists(folder / ".git", fault) || folder == folder.parent_path()) return std::nullopt;
  }
}

std::optional<fs::path> find_file(const Options& options) {
  if (options.no_config || (options.diff && options.config.empty())) return std::nullopt;
  if (!options.config.empty()) return fs::absolute(options.config).lexically_normal();
  const bool has_paths = options.command != Command::explain && options.command != Command::rules;
  const std::vector<std::string> here{"-"};
  std::optional<fs::path> found;
  bool is_first = true;
  for (const std::string& path : has_paths && !options.paths.empty() ? options.paths : here) {
    std::optional<fs::path> own = find_above(path);
    if (!is_first && own != found) {
      const auto words = [](const auto& file) { return file ? shown(*file) : "none"; };
      throw CannotRun(
          fmt::format("the paths have different configuration files ({} and {}): check them one by "
                      "one, or name "
                      "one with --config",
                      words(found), words(own)));
    }
    found = std::move(own);
    is_first = false;
  }
  return found;
}

CannotRun mistaken(const std::vector<lint::PackError>& mistakes) {
  std::string lines;
  for (const lint::PackError& mistake : mistakes) {
    if (!lines.empty()) lines += '\n';
    lines += lint::show(mistake);
  }
  return CannotRun(lines);
}

// Paths are joined as texts: patterns are held against every file.
lint::PathOf paths_below(const std::string& folder) {
  const std::string here = fs::current_path().string();
  const std::string from_folder = fs::path(here).lexically_relative(folder).string();
  return [folder, here, from_folder](std::string_view name) {
    const bool is_absolute = name.starts_with('/');
    if (is_absolute && name.starts_with(folder + "/"))
      return std::string(name.substr(folder.size() + 1));
    if (!is_absolute && !from_folder.starts_with("..") && name.find("..") == std::string::npos) {
      if (from_folder == ".") return std::string(name.starts_with("./") ? name.substr(2) : name);
      return fmt::format("{}/{}", from_folder, name.starts_with("./") ? name.substr(2) : name);
    }
    return (fs::path(here) / name).lexically_normal().lexically_relative(folder).string();
  };
}

}  // namespace

Configuration Configuration::load(const Options& options) {
  Configuration configuration;
  const std::optional<fs::path> path = find_file(options);
  if (!path) return configuration;
  const std::string name = shown(*path);
  configuration.file_ = std::make_unique<lint::ConfigFile>(name, read_file(name));
  configuration.folder_ = path->parent_path().string();
  auto config = lint::read_config(*configuration.file_);
  if (const auto* mistakes = std::get_if<std::vector<lint::PackError>>(&config))
    throw mistaken(*mistakes);
  configuration.config_ = std::get<lint::Config>(std::move(config));
  return configuration;
}

std::string Configuration::beside(const std::string& path) const {
  return shown((fs::path(folder_) / path).lexically_normal());
}

void Configuration::apply(Options& options) const {
  if (!is_there()) return;
  if (config_.profile && !options.given.profile) options.lint.profile = config_.profile->value;
  if (config_.fail_on && !options.given.fail_on) options.fail_on = config_.fail_on->value;
  if (config_.versions && !options.given.versions) options.lint.versions = config_.versions->value;
  for (const auto& [gate, value] : config_.feature_gates)
    options.lint.feature_gates.emplace(gate, value.value);
  // Those of the command line come last, and so win.
  const auto put_before = [this](const lint::WrittenTexts& texts, std::vector<std::string>& list) {
    std::vector<std::string> all;
    for (const auto& text : texts) all.push_back(beside(text.value));
    list.insert(list.begin(), all.begin(), all.end());
  };
  put_before(config_.crds, options.definitions);
  put_before(config_.rule_packs, options.rule_packs);
  for (const auto& pattern : config_.exclude) options.inputs.exclude.push_back(pattern.value);
  if (config_.units) {
    options.splits_environments = false;
    for (const auto& pattern : *config_.units) options.inputs.units.push_back(pattern.value);
  }
  options.inputs.path_of = paths_below(folder_);
  options.lint.path_of = options.inputs.path_of;
  options.lint.assumptions = config_.assumptions;
  options.lint.pod_templates = config_.pod_templates;
}

void Configuration::apply_rules(const lint::Pack& pack, Options& options) {
  if (!is_there()) return;
  auto resolved = lint::resolve_rules(*file_, config_, pack);
  if (const auto* mistakes = std::get_if<std::vector<lint::PackError>>(&resolved))
    throw mistaken(*mistakes);
  rules_ = std::get<lint::ConfigRules>(std::move(resolved));
  for (const auto& [name, parameter] : options.lint.parameters)
    options.lint.fixed_parameters.insert(name);
  for (const auto& [rule, change] : rules_.everywhere) {
    if (change.enabled) options.lint.switched[rule] = change.enabled->value;
    if (change.severity) options.lint.severities.emplace(rule, change.severity->value);
    for (const auto& [name, value] : change.parameters)
      options.lint.parameters.emplace(fmt::format("{}.{}", rule, name), value.value);
  }
  for (size_t i = 0; i < config_.overrides.size(); ++i) {
    lint::Override& part = options.lint.overrides.emplace_back();
    part.match = config_.overrides[i].match;
    for (const auto& [rule, change] : rules_.overrides[i])
      part.rules[rule] = lint::change_of(change);
  }
}

void check_parameters(const lint::Pack& pack, lint::Options& options) {
  const auto or_nearest = [](const std::vector<std::string>& nearest) {
    return nearest.empty() ? std::string() : fmt::format("; did you mean '{}'?", nearest.front());
  };
  for (auto& [whole, text] : options.parameters) {
    const size_t dot = whole.find('.');
    const std::string id = whole.substr(0, dot);
    const std::string name = whole.substr(dot + 1);
    const lint::Rule* rule = pack.find(id);
    if (!rule)
      throw CannotRun(fmt::format("--param names the rule '{}', which there is not{}", id,
                                  or_nearest(lint::nearest_selectors(pack, id))));
    const auto parameter =
        std::find_if(rule->parameters.begin(), rule->parameters.end(),
                     [&name](const lint::Parameter& one) { return one.name == name; });
    if (parameter == rule->parameters.end()) {
      std::vector<std::string> known;
      for (const lint::Parameter& one : rule->parameters) known.emplace_back(one.name);
      throw CannotRun(fmt::format("rule {} has no parameter '{}'{}", id, name,
                                  or_nearest(text::nearest(name, known, 1))));
    }
    auto value = lint::read_parameter(*parameter, text);
    if (const auto* fault = std::get_if<lint::ParameterFault>(&value))
      throw CannotRun(fmt::format("--param {} {}", whole, fault->words));
    text = std::get<std::string>(std::move(value));
  }
}

}  // namespace kready::cli
