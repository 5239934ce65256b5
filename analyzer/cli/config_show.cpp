// SPDX-License-Identifier: MIT
#include "cli/config_show.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/parameter.h"

namespace kready::cli {
namespace {

constexpr std::string_view by_default = "default";
constexpr std::string_view by_command_line = "command line";

class Page {
 public:
  Page(const Configuration& configuration, const Options& options, const lint::Pack& pack)
      : configuration_(configuration), options_(options), pack_(pack) {}

  std::string show() {
    if (configuration_.is_there()) {
      add(0, fmt::format("# {}", configuration_.file().source().name()), "");
    } else {
      add(0, "# no configuration file", "");
    }
    values();
    list("crds", config().crds, options_.definitions);
    list("rulePacks", config().rule_packs, options_.rule_packs);
    list("units", config().units.value_or(lint::WrittenTexts{}), {});
    list("exclude", config().exclude, {});
    for (std::string_view key : {"assume", "podTemplates"}) copy(key);
    rules();
    copy("overrides");
    return text();
  }

 private:
  struct Line {
    std::string words;
    std::string origin;
  };

  const lint::Config& config() const { return configuration_.config(); }

  std::string place(text::Span at) const {
    const text::Source& source = configuration_.file().source();
    return fmt::format("{}:{}", source.name(), source.position(at.begin).line);
  }

  void add(size_t depth, std::string words, std::string_view origin) {
    lines_.push_back({std::string(depth * 2, ' ') + std::move(words), std::string(origin)});
  }

  template <typename Value>
  std::string origin(const std::optional<lint::Written<Value>>& written, bool is_given) const {
    if (is_given) return std::string(by_command_line);
    return written ? place(written->at) : std::string(by_default);
  }

  void values() {
    add(0, fmt::format("profile: {}", lint::name(options_.lint.profile)),
        origin(config().profile, options_.given.profile));
    add(0, fmt::format("failOn: {}", options_.fail_on ? lint::name(*options_.fail_on) : "never"),
        origin(config().fail_on, options_.given.fail_on));
    add(0, fmt::format("kubernetesVersion: \"{}\"", lint::show(options_.lint.versions)),
        origin(config().versions, options_.given.versions));
    if (!options_.lint.feature_gates.empty()) add(0, "featureGates:", "");
    for (const auto& [gate, value] : options_.lint.feature_gates) {
      const auto written = config().feature_gates.find(gate);
      const bool is_of_file =
          written != config().feature_gates.end() && written->second.value == value;
      add(1, fmt::format("{}: {}", gate, value),
          is_of_file ? place(written->second.at) : std::string(by_command_line));
    }
  }

  // The texts of the file come first in the list that is in force.
  void list(std::string_view key, const lint::WrittenTexts& written,
            const std::vector<std::string>& in_force) {
    if (written.empty() && in_force.empty()) return;
    add(0, fmt::format("{}:", key), "");
    for (const auto& text : written)
      add(1, fmt::format("- {}", lint::quoted_where_needed(text.value)), place(text.at));
    for (size_t i = written.size(); i < in_force.size(); ++i)
      add(1, fmt::format("- {}", lint::quoted_where_needed(in_force[i])), by_command_line);
  }

  // As the file has it, line by line.
  void copy(std::string_view key) {
    const yaml::Node* root =
        configuration_.is_there() ? configuration_.file().document().root : nullptr;
    const yaml::Node* value = root ? root->find(key) : nullptr;
    if (!value || value->size() == 0) return;
    add(0, fmt::format("{}:", key), "");
    copy(*value, 1, "");
  }

  void copy(const yaml::Node& node, size_t depth, const std::string& lead) {
    const std::string pad(lead.size(), ' ');
    bool is_first = true;
    const auto head = [&] { return std::exchange(is_first, false) ? lead : pad; };
    for (const yaml::Entry& entry : node.entries()) {
      const std::string key = head() + lint::quoted_where_needed(entry.key.text()) + ":";
      if (entry.value.is_scalar()) {
        add(depth, fmt::format("{} {}", key, shown(entry.value)), place(entry.key_span));
      } else {
        add(depth, key, "");
        copy(entry.value, depth + lead.size() / 2 + 1, "");
      }
    }
    for (const yaml::Node& item : node.items()) {
      if (item.is_scalar()) {
        add(depth, fmt::format("- {}", shown(item)), place(item.span()));
      } else {
        copy(item, depth, "- ");
      }
    }
  }

  static std::string shown(const yaml::Node& scalar) {
    return scalar.is_string() ? lint::quoted_where_needed(scalar.text())
                              : std::string(scalar.text());
  }

  // Those of which somebody says something.
  void rules() {
    const std::vector<const lint::Rule*> running = lint::selected_rules(pack_, options_.lint);
    const auto everywhere = lint::rules_everywhere(pack_, options_.lint);
    add(0, fmt::format("# {} of {} rules run", running.size(), pack_.rules().size()), "");
    bool is_first = true;
    for (const lint::Rule& rule : pack_.rules()) {
      const size_t before = lines_.size();
      if (std::exchange(is_first, false)) add(0, "rules:", "");
      const size_t head = lines_.size();
      add(1, fmt::format("{}:", rule.id), "");
      one_rule(rule, everywhere.contains(&rule));
      if (lines_.size() > head + 1) continue;
      lines_.resize(before);
      is_first = lines_.back().words.starts_with('#');
    }
  }

  void one_rule(const lint::Rule& rule, bool is_on) {
    const auto found = configuration_.rules().everywhere.find(rule.id);
    const lint::WrittenChange none;
    const lint::WrittenChange& change =
        found == configuration_.rules().everywhere.end() ? none : found->second;
    const bool is_usual = options_.lint.only.empty() && rule.profile <= options_.lint.profile;
    const bool is_of_file = change.enabled && change.enabled->value == is_on;
    if (is_of_file || is_on != is_usual) {
      const bool is_plain = options_.lint.only.empty() || is_on;
      if (is_plain)
        add(2, fmt::format("enabled: {}", is_on),
            is_of_file ? place(change.enabled->at) : std::string(by_command_line));
    }
    const auto severity = options_.lint.severities.find(std::string(rule.id));
    if (severity != options_.lint.severities.end())
      add(2, fmt::format("severity: {}", lint::name(severity->second)),
          change.severity ? place(change.severity->at) : std::string(by_command_line));
    parameters(rule, change);
  }

  void parameters(const lint::Rule& rule, const lint::WrittenChange& change) {
    std::vector<Line> own;
    bool is_said = false;
    for (const lint::Parameter& parameter : rule.parameters) {
      const std::string whole = fmt::format("{}.{}", rule.id, parameter.name);
      const auto set = options_.lint.parameters.find(whole);
      const auto written = change.parameters.find(std::string(parameter.name));
      const bool is_set = set != options_.lint.parameters.end();
      const bool is_of_file =
          written != change.parameters.end() && !options_.lint.fixed_parameters.contains(whole);
      is_said = is_said || is_set;
      std::string value = is_set ? set->second : std::string(parameter.value);
      if (value.empty()) value = "\"\"";
      own.push_back({fmt::format("{}: {}", parameter.name, value),
                     is_of_file ? place(written->second.at)
                                : std::string(is_set ? by_command_line : by_default)});
    }
    if (!is_said) return;
    add(2, "params:", "");
    for (Line& line : own) add(3, std::move(line.words), line.origin);
  }

  std::string text() const {
    constexpr size_t widest = 48;
    size_t width = 0;
    for (const Line& line : lines_) {
      if (!line.origin.empty() && line.words.size() <= widest)
        width = std::max(width, line.words.size());
    }
    std::string out;
    for (const Line& line : lines_) {
      out += line.origin.empty() ? line.words + "\n"
                                 : fmt::format("{:<{}}  # {}\n", line.words, width, line.origin);
    }
    return out;
  }

  const Configuration& configuration_;
  const Options& options_;
  const lint::Pack& pack_;
  std::vector<Line> lines_;
};

}  // namespace

std::string show_config(const Configuration& configuration, const Options& options,
                        const lint::Pack& pack) {
  return Page(configuration, options, pack).show();
}

}  // namespace kready::cli
