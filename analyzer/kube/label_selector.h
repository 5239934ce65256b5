// SPDX-License-Identifier: MIT
// Label sets and label selectors, three-valued where labels are added by controllers or where the
// object that carries them is not in the input. Knows nothing of which field holds which selector.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kube/answer.h"
#include "yaml/node.h"

namespace kready::kube {

// A set of labels as a view. The written ones win over the fixed one; implicit ones exist with an
// unknown value; an open set may hold any other label.
struct Labels {
  const yaml::Node* written = nullptr;         // a mapping, or null
  std::span<const std::string_view> implicit;  // keys a controller adds, values unknown
  std::string_view fixed_key;                  // one label that is always there, such as
  std::string_view fixed_value;                // kubernetes.io/metadata.name of a Namespace
  bool open = false;

  // The value where it is known: null data() otherwise.
  std::string_view value(std::string_view key) const;
  Answer has(std::string_view key) const;
  Answer equals(std::string_view key, std::string_view wanted) const;
};

// What an absent selector means differs by field (a null PodDisruptionBudget selector matches
// nothing, a null NetworkPolicy podSelector everything): the caller says it.
enum class WhenAbsent : uint8_t { nothing, everything };

// A LabelSelector {matchLabels, matchExpressions}: `{}` matches everything; all requirements must
// hold; NotIn and DoesNotExist hold for labels that are absent. An operator that does not exist
// matches nothing. Null, or a node that is no mapping, is an absent selector.
Answer matches(const yaml::Node* selector, const Labels& labels,
               WhenAbsent absent = WhenAbsent::nothing);
// The same where labels are more than a map: asked for a key alone, or for a key and a value.
using LabelQuestion = std::function<Answer(std::string_view key, std::optional<std::string_view>)>;
Answer matches(const yaml::Node* selector, const LabelQuestion& ask,
               WhenAbsent absent = WhenAbsent::nothing);
// A plain map of labels (Service spec.selector, nodeSelector): every entry must be equal. Null or
// empty: as `absent` says.
Answer matches_map(const yaml::Node* map, const Labels& labels,
                   WhenAbsent absent = WhenAbsent::nothing);

// A selector that is asked of many label sets: read once. A view of its nodes.
class Selector {
 public:
  enum class Operator : uint8_t { equal, in, not_in, exists, does_not_exist, unknown };
  struct Requirement {
    std::string_view key;
    Operator operation = Operator::unknown;
    std::string_view value;              // equal
    std::span<const yaml::Node> values;  // in, not_in
  };

  // A LabelSelector, or a plain map.
  Selector(const yaml::Node* node, bool plain_map, WhenAbsent absent);
  explicit Selector(std::vector<Requirement> requirements);  // all of them

  Answer matches(const Labels& labels) const;
  Answer matches(const LabelQuestion& ask) const;
  std::span<const Requirement> requirements() const { return requirements_; }

 private:
  Answer start_ = Answer::yes;  // the answer without requirements
  std::vector<Requirement> requirements_;
};

// A mapping without requirements. Null: false.
bool is_empty_selector(const yaml::Node* selector);

// A canonical text of a selector: equal selectors have equal texts. "" for absent, "{}" for empty,
// "app=web,tier in (a|b),!canary".
std::string canonical(const yaml::Node* selector);
// That text as messages have room for it: cut where it is long.
std::string shown(const yaml::Node* selector);
// The canonical text of a plain map; "" when absent or empty.
std::string canonical_map(const yaml::Node* map);

}  // namespace kready::kube
