// SPDX-License-Identifier: MIT
#include "lint/config.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "lint/config_fields.h"

namespace kready::lint {
namespace {

using Keys = std::span<const std::string_view>;

constexpr std::array<std::string_view, 12> file_keys{
    "assume",    "crds",         "exclude", "failOn",    "featureGates", "kubernetesVersion",
    "overrides", "podTemplates", "profile", "rulePacks", "rules",        "units"};
constexpr std::array<std::string_view, 3> rule_keys{"enabled", "severity", "params"};
constexpr std::array<std::string_view, 2> override_keys{"match", "rules"};
constexpr std::array<std::string_view, 8> match_keys{"path",  "namespace", "kind",  "name",
                                                     "label", "container", "chart", "origin"};
constexpr std::array<std::string_view, 3> assume_keys{"kind", "namespace", "name"};
constexpr std::array<std::string_view, 3> template_keys{"group", "kind", "path"};

class Reader {
 public:
  explicit Reader(const ConfigFile& file) : fields_(file) {}

  std::variant<Config, std::vector<PackError>> read(const yaml::Node& root) {
    fields_.each(root, "the configuration", file_keys, [this](const auto& entry) { key(entry); });
    if (!fields_.is_good()) return fields_.mistakes();
    return std::move(config_);
  }

 private:
  void key(const yaml::Entry& entry) {
    const std::string_view name = entry.key.text();
    if (name == "profile") profile(entry);
    if (name == "failOn") fail_on(entry);
    if (name == "kubernetesVersion") versions(entry);
    if (name == "featureGates") gates(entry);
    if (name == "crds") config_.crds = fields_.texts(entry);
    if (name == "rulePacks") config_.rule_packs = fields_.texts(entry);
    if (name == "exclude") config_.exclude = fields_.texts(entry);
    if (name == "units") config_.units = fields_.texts(entry);
    if (name == "rules") config_.rules = rules(entry);
    if (name == "overrides") {
      fields_.items(entry, [this](const yaml::Node& item) { override_entry(item); });
    }
    if (name == "assume") fields_.items(entry, [this](const yaml::Node& item) { assume(item); });
    if (name == "podTemplates") {
      fields_.items(entry, [this](const yaml::Node& item) { pod_template(item); });
    }
  }

  void profile(const yaml::Entry& entry) {
    const auto chosen = fields_.choice(entry, {"minimal", "recommended", "strict"});
    if (chosen) config_.profile = {static_cast<Profile>(*chosen), entry.value.span()};
  }

  void fail_on(const yaml::Entry& entry) {
    const auto chosen = fields_.choice(entry, {"info", "warning", "error", "never"});
    if (!chosen) return;
    Written<std::optional<Severity>> threshold{std::nullopt, entry.value.span()};
    if (*chosen < 3) threshold.value = static_cast<Severity>(*chosen);
    config_.fail_on = threshold;
  }

  void versions(const yaml::Entry& entry) {
    const auto text = fields_.text(entry);
    if (!text) return;
    const auto versions = parse_versions(*text);
    if (versions) {
      config_.versions = {*versions, entry.value.span()};
    } else {
      fields_.fault(entry, fmt::format("is '{}', not a version such as 1.34 or a range such as "
                                       "1.31..1.34",
                                       *text));
    }
  }

  void gates(const yaml::Entry& entry) {
    fields_.each(entry.value, "'featureGates'", [this](const yaml::Entry& gate) {
      const auto value = fields_.boolean(gate);
      if (value) config_.feature_gates[std::string(gate.key.text())] = {*value, gate.value.span()};
    });
  }

  std::vector<RuleEntry> rules(const yaml::Entry& entry) {
    std::vector<RuleEntry> list;
    fields_.each(entry.value, fmt::format("'{}'", entry.key.text()),
                 [&](const yaml::Entry& rule) { list.push_back(rule_entry(rule)); });
    return list;
  }

  // `off`, a severity, or a mapping.
  RuleEntry rule_entry(const yaml::Entry& entry) {
    RuleEntry rule{{std::string(entry.key.text()), entry.key_span}, {}, {}, nullptr};
    if (const auto enabled = entry.value.as_boolean()) {
      rule.enabled = {*enabled, entry.value.span()};
    } else if (entry.value.is_scalar()) {
      const auto chosen = fields_.choice(entry, {"info", "warning", "error", "on", "off"});
      if (!chosen) return rule;
      if (*chosen < 3) rule.severity = {static_cast<Severity>(*chosen), entry.value.span()};
      if (*chosen >= 3) rule.enabled = {*chosen == 3, entry.value.span()};
    } else {
      fields_.each(entry.value, fmt::format("'{}'", entry.key.text()), rule_keys,
                   [&](const yaml::Entry& own) { rule_key(own, rule); });
    }
    return rule;
  }

  void rule_key(const yaml::Entry& entry, RuleEntry& rule) {
    if (entry.key.text() == "enabled") {
      if (const auto value = fields_.boolean(entry)) rule.enabled = {*value, entry.value.span()};
    } else if (entry.key.text() == "severity") {
      const auto chosen = fields_.choice(entry, {"info", "warning", "error"});
      if (chosen) rule.severity = {static_cast<Severity>(*chosen), entry.value.span()};
    } else {
      fields_.each(entry.value, "'params'", [](const yaml::Entry&) {});
      if (entry.value.is_mapping()) rule.parameters = &entry.value;
    }
  }

  void override_entry(const yaml::Node& item) {
    OverrideEntry& part = config_.overrides.emplace_back();
    bool is_matching = false;
    fields_.each(item, "an item of 'overrides'", override_keys, [&](const yaml::Entry& entry) {
      if (entry.key.text() == "rules") {
        part.rules = rules(entry);
        return;
      }
      is_matching = entry.value.size() > 0;
      fields_.each(entry.value, "'match'", match_keys,
                   [&](const yaml::Entry& own) { match(own, part.match); });
    });
    if (!is_matching && item.is_mapping())
      fields_.fault(item.span(), "an item of 'overrides' matches nothing: give it a 'match'");
  }

  void match(const yaml::Entry& entry, Match& match) {
    const std::string_view name = entry.key.text();
    if (name == "label") return labels(entry, match);
    std::vector<std::string>* const lists[] = {&match.path,  &match.namespace_, &match.kind,
                                               &match.name,  nullptr,           &match.container,
                                               &match.chart, &match.origin};
    const auto number = static_cast<size_t>(std::find(match_keys.begin(), match_keys.end(), name) -
                                            match_keys.begin());
    for (auto& text : fields_.texts(entry, true)) lists[number]->push_back(std::move(text.value));
    if (lists[number]->empty() && fields_.is_good()) fields_.fault(entry, "names nothing");
  }

  void labels(const yaml::Entry& entry, Match& match) {
    fields_.each(entry.value, "'label'", [&](const yaml::Entry& label) {
      if (auto text = fields_.text(label))
        match.label.emplace_back(std::string(label.key.text()), *std::move(text));
    });
  }

  void assume(const yaml::Node& item) {
    const auto features = graph::known_features();
    if (item.is_scalar()) {
      const std::string_view name = item.text();
      if (std::find(features.begin(), features.end(), name) == features.end()) {
        const std::string near = or_nearest(name, features);
        fields_.fault(
            item.span(),
            fmt::format("unknown feature '{}'{}", name,
                        near.empty() ? "; an object is written as {kind: KIND, namespace: "
                                       "NAMESPACE, name: NAME}"
                                     : near));
      }
      config_.assumptions.features.emplace_back(name);
      return;
    }
    graph::AssumedObjects& object = config_.assumptions.objects.emplace_back();
    fields_.each(item, "an item of 'assume'", assume_keys, [&](const yaml::Entry& entry) {
      const std::string_view key = entry.key.text();
      std::string& part = key == "kind"   ? object.kind
                          : key == "name" ? object.name
                                          : object.namespace_;
      part = fields_.text(entry).value_or("");
    });
    if (item.is_mapping() && object.kind.empty() && fields_.is_good())
      fields_.fault(item.span(), "an item of 'assume' has no 'kind'");
  }

  void pod_template(const yaml::Node& item) {
    kube::TemplatePlace& place = config_.pod_templates.emplace_back();
    fields_.each(item, "an item of 'podTemplates'", template_keys, [&](const yaml::Entry& entry) {
      const auto text = fields_.text(entry);
      if (!text) return;
      if (entry.key.text() == "group") place.group = *text;
      if (entry.key.text() == "kind") place.kind = *text;
      if (entry.key.text() != "path") return;
      place.path = kube::parse_template_path(*text);
      if (place.path.empty())
        fields_.fault(entry,
                      fmt::format("is '{}', not a path such as spec.groups[].template", *text));
    });
    if (item.is_mapping() && fields_.is_good() && (place.kind.empty() || place.path.empty()))
      fields_.fault(item.span(), "an item of 'podTemplates' has no 'kind' or no 'path'");
  }

  ConfigFields fields_;
  Config config_;
};

}  // namespace

ConfigFile::ConfigFile(std::string name, std::string text)
    : source_(std::move(name), std::move(text)) {
  const std::vector<text::Span> pieces = yaml::split(source_);
  const text::Span all{0, static_cast<uint32_t>(source_.bytes().size())};
  document_ = yaml::parse(source_, pieces.empty() ? all : pieces.front(), symbols_, arena_);
  if (pieces.size() > 1) {
    document_.problems.push_back({yaml::ProblemKind::syntax, pieces[1], {}, "a second document"});
  }
}

PackError ConfigFile::mistake(text::Span at, std::string words) const {
  const text::Position place = source_.position(at.begin);
  return {source_.name(), place.line, place.column, std::move(words)};
}

std::variant<Config, std::vector<PackError>> read_config(const ConfigFile& file) {
  const yaml::Document& document = file.document();
  std::vector<PackError> mistakes;
  for (const yaml::Problem& problem : document.problems)
    mistakes.push_back(file.mistake(problem.span, problem.message));
  if (!mistakes.empty()) return mistakes;
  if (!document.root) return Config{};
  return Reader(file).read(*document.root);
}

RuleChange change_of(const WrittenChange& written) {
  RuleChange change;
  if (written.enabled) change.enabled = written.enabled->value;
  if (written.severity) change.severity = written.severity->value;
  for (const auto& [name, value] : written.parameters) change.parameters[name] = value.value;
  return change;
}

std::span<const std::string_view> config_keys(std::string_view mapping) {
  if (mapping == "rule") return rule_keys;
  if (mapping == "override") return override_keys;
  if (mapping == "match") return match_keys;
  if (mapping == "assume") return assume_keys;
  if (mapping == "podTemplate") return template_keys;
  return file_keys;
}

}  // namespace kready::lint
