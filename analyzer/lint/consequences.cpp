// SPDX-License-Identifier: MIT
#include "lint/consequences.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "lint/unsettled.h"
#include "schema/fault.h"

namespace kready::lint {
namespace {

using schema::FaultKind;

enum class Matter : uint8_t { other, values, settings, type, form };

constexpr uint32_t bit(FaultKind kind) { return uint32_t{1} << static_cast<unsigned>(kind); }

constexpr uint32_t form_faults = bit(FaultKind::choice_invalid) | bit(FaultKind::quantity_invalid) |
                                 bit(FaultKind::string_unquoted) | bit(FaultKind::limit_violated) |
                                 bit(FaultKind::null_item);

template <size_t size>
bool is_one_of(std::string_view area, const std::array<std::string_view, size>& areas) {
  return std::find(areas.begin(), areas.end(), area) != areas.end();
}

// `values`: judges the form of values and what they refer to. `settings`: whether they are wise.
Matter matter_of(const CompiledRule& rule) {
  constexpr std::array<std::string_view, 4> values = {"admission", "probes", "rbac", "references"};
  constexpr std::array<std::string_view, 5> settings = {"availability", "images", "network",
                                                        "resources", "security"};
  if (rule.fault_kinds & bit(FaultKind::type_wrong)) return Matter::type;
  if (rule.fault_kinds & form_faults) return Matter::form;
  if (is_one_of(rule.rule->area, values)) return Matter::values;
  return is_one_of(rule.rule->area, settings) ? Matter::settings : Matter::other;
}

std::string place_text(const Finding& finding, std::string_view path) {
  const ObjectName& object = finding.object;
  return fmt::format("{}\n{}\n{}\n{}\n{}", fmt::ptr(finding.place.source), object.kind,
                     object.namespace_, object.name, path);
}

// Where values are wrong already.
class WrongPlaces {
 public:
  void add(const Finding& finding, Matter matter) {
    if (!finding.path.empty()) places_.emplace(place_text(finding, finding.path), matter);
  }

  bool empty() const { return places_.empty(); }

  bool covers(const Finding& finding) const {
    const std::string_view path = finding.path;
    if (places_.contains(place_text(finding, path))) return true;
    for (size_t end = path.find_first_of(".["); end != std::string_view::npos;
         end = path.find_first_of(".[", end + 1)) {
      const auto found = places_.find(place_text(finding, path.substr(0, end)));
      if (found != places_.end() && found->second == Matter::type) return true;
    }
    return false;
  }

 private:
  std::unordered_map<std::string, Matter> places_;
};

}  // namespace

void drop_consequences(std::span<const CompiledRule> rules, std::vector<Finding>& findings) {
  std::map<std::string_view, Matter> matters;
  for (const CompiledRule& rule : rules) matters.emplace(rule.rule->id, matter_of(rule));
  WrongPlaces wrong;
  for (const Finding& finding : findings) {
    const Matter matter = matters.at(finding.rule);
    if (matter == Matter::type || matter == Matter::form) wrong.add(finding, matter);
  }
  std::erase_if(findings, [&](const Finding& finding) {
    const Matter matter = matters.at(finding.rule);
    if (matter == Matter::values && is_unsettled(finding)) return true;
    const bool judges = matter == Matter::values || matter == Matter::settings;
    return judges && !wrong.empty() && wrong.covers(finding);
  });
}

}  // namespace kready::lint
