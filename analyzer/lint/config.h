// SPDX-License-Identifier: MIT
// A configuration file as a value: what it says, and where. Knows neither the disk nor what the
// command line says.
#pragma once

#include <map>
#include <memory>
#include <memory_resource>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "graph/assumptions.h"
#include "kube/pod_template.h"
#include "lint/overrides.h"
#include "lint/pack.h"
#include "lint/rule.h"
#include "lint/version.h"
#include "text/source.h"
#include "text/symbols.h"
#include "yaml/document.h"

namespace kready::lint {

// A value and where it is written.
template <typename Value>
struct Written {
  Value value{};
  text::Span at;
};
using WrittenTexts = std::vector<Written<std::string>>;

// An entry of `rules`: what it names is known once all rules are.
struct RuleEntry {
  Written<std::string> selector;
  std::optional<Written<bool>> enabled;
  std::optional<Written<Severity>> severity;
  const yaml::Node* parameters = nullptr;  // a mapping
};

struct OverrideEntry {
  Match match;
  std::vector<RuleEntry> rules;
};

struct Config {
  std::optional<Written<Profile>> profile;
  std::optional<Written<std::optional<Severity>>> fail_on;  // none: never
  std::optional<Written<VersionRange>> versions;
  std::map<std::string, Written<bool>> feature_gates;
  WrittenTexts crds, rule_packs, exclude;
  std::optional<WrittenTexts> units;
  std::vector<RuleEntry> rules;
  std::vector<OverrideEntry> overrides;
  graph::Assumptions assumptions;
  std::vector<kube::TemplatePlace> pod_templates;
};

// A file with its tree; what is read from it points into it.
class ConfigFile {
 public:
  ConfigFile(std::string name, std::string text);

  const text::Source& source() const { return source_; }
  const yaml::Document& document() const { return document_; }
  // "FILE:LINE:COLUMN: words" at a place.
  PackError mistake(text::Span at, std::string words) const;

 private:
  text::Source source_;
  text::Symbols symbols_;
  std::pmr::monotonic_buffer_resource arena_;
  yaml::Document document_;
};

// Every mistake of form, in order of place, or what the file says.
std::variant<Config, std::vector<PackError>> read_config(const ConfigFile& file);

// What is said of one rule and where.
struct WrittenChange {
  std::optional<Written<bool>> enabled;
  std::optional<Written<Severity>> severity;
  std::map<std::string, Written<std::string>> parameters;  // by name, as YAML text
};
using WrittenChanges = std::map<std::string, WrittenChange, std::less<>>;  // by rule
RuleChange change_of(const WrittenChange& written);

struct ConfigRules {
  WrittenChanges everywhere;
  std::vector<WrittenChanges> overrides;  // as many as the configuration has
};

// What the entries say of the rules of a pack. A rule's own id says more than `area/*`, and that
// more than `*`; of equals the later one. Rules and parameters that there are not, and values out
// of range, are mistakes.
std::variant<ConfigRules, std::vector<PackError>> resolve_rules(const ConfigFile& file,
                                                                const Config& config,
                                                                const Pack& pack);

// The keys of each kind of mapping in a configuration file, by its name: "" (the file), "rule",
// "override", "match", "assume", "podTemplate".
std::span<const std::string_view> config_keys(std::string_view mapping);

}  // namespace kready::lint
