// SPDX-License-Identifier: MIT
// From the entries of a configuration to the rules of a pack.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "lint/config.h"
#include "lint/config_fields.h"
#include "lint/parameter.h"
#include "text/nearest.h"

namespace kready::lint {
namespace {

// How much an entry says of a rule: its id, some of the rules, all of them.
enum class Reach : uint8_t { all, some, one };

Reach reach_of(const RuleEntry& entry, const Pack& pack) {
  if (entry.selector.value == "*") return Reach::all;
  return pack.find(entry.selector.value) ? Reach::one : Reach::some;
}

class Resolver {
 public:
  Resolver(const ConfigFile& file, const Pack& pack) : fields_(file), pack_(pack) {}

  WrittenChanges resolve(const std::vector<RuleEntry>& entries) {
    WrittenChanges changes;
    for (const Reach reach : {Reach::all, Reach::some, Reach::one}) {
      for (const RuleEntry& entry : entries) {
        if (reach_of(entry, pack_) == reach) apply(entry, changes);
      }
    }
    return changes;
  }

  ConfigFields& fields() { return fields_; }

 private:
  std::vector<const Rule*> named(const RuleEntry& entry) {
    std::vector<const Rule*> rules;
    if (entry.selector.value == "*") {
      for (const Rule& rule : pack_.rules()) rules.push_back(&rule);
      return rules;
    }
    rules = select(pack_, entry.selector.value);
    if (!rules.empty()) return rules;
    const auto near = nearest_selectors(pack_, entry.selector.value);
    fields_.fault(entry.selector.at,
                  fmt::format("there is no rule '{}'{}", entry.selector.value,
                              near.empty() ? std::string()
                                           : fmt::format("; did you mean '{}'?", near.front())));
    return {};
  }

  void apply(const RuleEntry& entry, WrittenChanges& changes) {
    const std::vector<const Rule*> rules = named(entry);
    for (const Rule* rule : rules) {
      WrittenChange& change = changes[std::string(rule->id)];
      if (entry.enabled) change.enabled = entry.enabled;
      if (entry.severity) change.severity = entry.severity;
    }
    if (!entry.parameters || rules.empty()) return;
    for (const yaml::Entry& parameter : entry.parameters->entries()) set(parameter, rules, changes);
  }

  void set(const yaml::Entry& entry, const std::vector<const Rule*>& rules,
           WrittenChanges& changes) {
    bool is_known = false;
    std::vector<std::string_view> known;
    for (const Rule* rule : rules) {
      for (const Parameter& parameter : rule->parameters) {
        known.push_back(parameter.name);
        if (parameter.name != entry.key.text()) continue;
        is_known = true;
        set(entry, parameter, changes[std::string(rule->id)]);
      }
    }
    if (is_known) return;
    const std::string whose = rules.size() == 1 ? fmt::format("rule '{}' has", rules[0]->id)
                                                : std::string("none of these rules has");
    fields_.fault(entry.key_span, fmt::format("{} no parameter '{}'{}", whose, entry.key.text(),
                                              or_nearest(entry.key.text(), known)));
  }

  void set(const yaml::Entry& entry, const Parameter& parameter, WrittenChange& change) {
    auto value = read_parameter(parameter, entry.value);
    if (const auto* fault = std::get_if<ParameterFault>(&value)) {
      fields_.fault(entry, fault->words);
      return;
    }
    change.parameters[std::string(parameter.name)] = {std::get<std::string>(std::move(value)),
                                                      entry.value.span()};
  }

  ConfigFields fields_;
  const Pack& pack_;
};

}  // namespace

std::variant<ConfigRules, std::vector<PackError>> resolve_rules(const ConfigFile& file,
                                                                const Config& config,
                                                                const Pack& pack) {
  Resolver resolver(file, pack);
  ConfigRules rules;
  rules.everywhere = resolver.resolve(config.rules);
  for (const OverrideEntry& part : config.overrides)
    rules.overrides.push_back(resolver.resolve(part.rules));
  if (!resolver.fields().is_good()) return resolver.fields().mistakes();
  return rules;
}

}  // namespace kready::lint
