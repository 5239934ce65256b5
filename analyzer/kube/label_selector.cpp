// SPDX-License-Identifier: MIT
#include "kube/label_selector.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "kube/fields.h"

namespace kready::kube {

namespace {

// A null value is the empty text, as the API server decodes it.
std::string_view label_text(const yaml::Node& node) {
  std::string_view text = text_of(&node);
  return text.data() ? text : std::string_view("");
}

const yaml::Node* written_value(const Labels& labels, std::string_view key) {
  const yaml::Node* value = field(labels.written, key);
  return value && value->is_scalar() ? value : nullptr;
}

}  // namespace

std::string_view Labels::value(std::string_view key) const {
  if (const yaml::Node* node = written_value(*this, key)) return label_text(*node);
  if (!fixed_key.empty() && key == fixed_key) return fixed_value;
  return {};
}

Answer Labels::has(std::string_view key) const {
  if (value(key).data() || std::ranges::find(implicit, key) != implicit.end()) return Answer::yes;
  return open ? Answer::unknown : Answer::no;
}

Answer Labels::equals(std::string_view key, std::string_view wanted) const {
  std::string_view known = value(key);
  if (known.data()) return answer(known == wanted);
  return has(key) == Answer::no ? Answer::no : Answer::unknown;
}

namespace {

// The two ways to ask about labels, for the one way to read a selector.
struct AskLabels {
  const Labels& labels;
  Answer has(std::string_view key) const { return labels.has(key); }
  Answer equals(std::string_view key, std::string_view wanted) const {
    return labels.equals(key, wanted);
  }
};
struct AskQuestion {
  const LabelQuestion& question;
  Answer has(std::string_view key) const { return question(key, std::nullopt); }
  Answer equals(std::string_view key, std::string_view wanted) const {
    return question(key, wanted);
  }
};

using Operator = Selector::Operator;
using Requirement = Selector::Requirement;

Operator operator_of(std::string_view text) {
  if (text == "In") return Operator::in;
  if (text == "NotIn") return Operator::not_in;
  if (text == "Exists") return Operator::exists;
  if (text == "DoesNotExist") return Operator::does_not_exist;
  return Operator::unknown;
}

Requirement read_entry(const yaml::Entry& entry) {
  return {entry.key.text(), Operator::equal, label_text(entry.value), {}};
}

Requirement read_expression(const yaml::Node& expression) {
  return {text_at(&expression, "key"),
          operator_of(text_at(&expression, "operator")),
          {},
          items_at(&expression, "values")};
}

template <typename Ask>
Answer in_values(const Requirement& requirement, const Ask& ask) {
  Answer result = Answer::no;
  for (const yaml::Node& value : requirement.values)
    result = either(result, ask.equals(requirement.key, label_text(value)));
  return result;
}

template <typename Ask>
Answer holds(const Requirement& requirement, const Ask& ask) {
  switch (requirement.operation) {
    case Operator::equal:
      return ask.equals(requirement.key, requirement.value);
    case Operator::in:
      return in_values(requirement, ask);
    case Operator::not_in:
      return opposite(in_values(requirement, ask));
    case Operator::exists:
      return ask.has(requirement.key);
    case Operator::does_not_exist:
      return opposite(ask.has(requirement.key));
    case Operator::unknown:
      break;
  }
  return Answer::no;
}

// Visits requirements until the visitor answers false.
template <typename Visit>
void visit_map(const yaml::Node* map, Visit visit) {
  if (!map) return;
  for (const yaml::Entry& entry : map->entries())
    if (!visit(read_entry(entry))) return;
}

template <typename Visit>
void visit_selector(const yaml::Node* selector, Visit visit) {
  bool goes_on = true;
  auto keep = [&](const Requirement& requirement) { return goes_on = visit(requirement); };
  visit_map(mapping_at(selector, "matchLabels"), keep);
  for (const yaml::Node& expression : items_at(selector, "matchExpressions"))
    if (goes_on && expression.is_mapping()) keep(read_expression(expression));
}

Answer when_absent(WhenAbsent absent) { return answer(absent == WhenAbsent::everything); }

bool is_absent(const yaml::Node* node, bool plain_map) {
  return !node || !node->is_mapping() || (plain_map && node->size() == 0);
}

template <typename Ask>
Answer matches_asking(const yaml::Node* selector, const Ask& ask, WhenAbsent absent) {
  if (is_absent(selector, false)) return when_absent(absent);
  Answer result = Answer::yes;
  visit_selector(selector, [&](const Requirement& requirement) {
    result = both(result, holds(requirement, ask));
    return result != Answer::no;
  });
  return result;
}

template <typename Ask>
Answer all_hold(std::span<const Requirement> requirements, const Ask& ask, Answer result) {
  for (const Requirement& requirement : requirements) {
    if (result == Answer::no) break;
    result = both(result, holds(requirement, ask));
  }
  return result;
}

}  // namespace

Answer matches(const yaml::Node* selector, const Labels& labels, WhenAbsent absent) {
  return matches_asking(selector, AskLabels{labels}, absent);
}

Answer matches(const yaml::Node* selector, const LabelQuestion& ask, WhenAbsent absent) {
  return matches_asking(selector, AskQuestion{ask}, absent);
}

Answer matches_map(const yaml::Node* map, const Labels& labels, WhenAbsent absent) {
  if (is_absent(map, true)) return when_absent(absent);
  Answer result = Answer::yes;
  visit_map(map, [&](const Requirement& requirement) {
    result = both(result, holds(requirement, AskLabels{labels}));
    return result != Answer::no;
  });
  return result;
}

Selector::Selector(const yaml::Node* node, bool plain_map, WhenAbsent absent) {
  if (is_absent(node, plain_map)) {
    start_ = when_absent(absent);
    return;
  }
  auto keep = [&](const Requirement& requirement) {
    requirements_.push_back(requirement);
    return true;
  };
  if (plain_map) {
    visit_map(node, keep);
  } else {
    visit_selector(node, keep);
  }
}

Selector::Selector(std::vector<Requirement> requirements)
    : requirements_(std::move(requirements)) {}

Answer Selector::matches(const Labels& labels) const {
  return all_hold(requirements_, AskLabels{labels}, start_);
}

Answer Selector::matches(const LabelQuestion& ask) const {
  return all_hold(requirements_, AskQuestion{ask}, start_);
}

bool is_empty_selector(const yaml::Node* selector) {
  if (!selector || !selector->is_mapping()) return false;
  const yaml::Node* equal = mapping_at(selector, "matchLabels");
  return (!equal || equal->size() == 0) && items_at(selector, "matchExpressions").empty();
}

namespace {

std::string join(std::vector<std::string>& parts, char separator) {
  std::ranges::sort(parts);
  parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty()) text += separator;
    text += part;
  }
  return text;
}

std::string canonical_expression(const yaml::Node& expression) {
  std::string key(text_at(&expression, "key"));
  std::string_view wanted = text_at(&expression, "operator");
  if (wanted == "Exists") return key;
  if (wanted == "DoesNotExist") return "!" + key;
  std::vector<std::string> values;
  for (const yaml::Node& value : items_at(&expression, "values"))
    values.emplace_back(label_text(value));
  std::string word = wanted == "In" ? " in (" : wanted == "NotIn" ? " notin (" : " never (";
  return key + word + join(values, '|') + ")";
}

void add_equalities(const yaml::Node* map, std::vector<std::string>& parts) {
  if (!map) return;
  for (const yaml::Entry& entry : map->entries())
    parts.push_back(std::string(entry.key.text()).append("=").append(label_text(entry.value)));
}

}  // namespace

std::string canonical_map(const yaml::Node* map) {
  std::vector<std::string> parts;
  add_equalities(map, parts);
  return join(parts, ',');
}

std::string canonical(const yaml::Node* selector) {
  if (!selector || !selector->is_mapping()) return {};
  if (is_empty_selector(selector)) return "{}";
  std::vector<std::string> parts;
  add_equalities(mapping_at(selector, "matchLabels"), parts);
  for (const yaml::Node& expression : items_at(selector, "matchExpressions"))
    if (expression.is_mapping()) parts.push_back(canonical_expression(expression));
  return join(parts, ',');
}

std::string shown(const yaml::Node* selector) {
  constexpr size_t most = 60;
  std::string text = canonical(selector);
  return text.size() <= most ? text : text.substr(0, most - 3) + "...";
}

}  // namespace kready::kube
