// SPDX-License-Identifier: MIT
#include "kube/label_selector.h"

#include <algorithm>
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

template <typename Ask>
Answer in_values(std::string_view key, std::span<const yaml::Node> values, const Ask& ask) {
  Answer result = Answer::no;
  for (const yaml::Node& value : values)
    result = either(result, ask.equals(key, label_text(value)));
  return result;
}

template <typename Ask>
Answer holds(const yaml::Node& expression, const Ask& ask) {
  if (!expression.is_mapping()) return Answer::yes;
  std::string_view key = text_at(&expression, "key");
  std::string_view wanted = text_at(&expression, "operator");
  std::span<const yaml::Node> values = items_at(&expression, "values");
  if (wanted == "In") return in_values(key, values, ask);
  if (wanted == "NotIn") return opposite(in_values(key, values, ask));
  if (wanted == "Exists") return ask.has(key);
  if (wanted == "DoesNotExist") return opposite(ask.has(key));
  return Answer::no;
}

Answer when_absent(WhenAbsent absent) { return answer(absent == WhenAbsent::everything); }

template <typename Ask>
Answer all_equal(const yaml::Node& map, const Ask& ask) {
  Answer result = Answer::yes;
  for (const yaml::Entry& entry : map.entries()) {
    result = both(result, ask.equals(entry.key.text(), label_text(entry.value)));
    if (result == Answer::no) break;
  }
  return result;
}

template <typename Ask>
Answer matches_asking(const yaml::Node* selector, const Ask& ask, WhenAbsent absent) {
  if (!selector || !selector->is_mapping()) return when_absent(absent);
  const yaml::Node* equal = mapping_at(selector, "matchLabels");
  Answer result = equal ? all_equal(*equal, ask) : Answer::yes;
  for (const yaml::Node& expression : items_at(selector, "matchExpressions")) {
    if (result == Answer::no) break;
    result = both(result, holds(expression, ask));
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
  if (!map || !map->is_mapping() || map->size() == 0) return when_absent(absent);
  return all_equal(*map, AskLabels{labels});
}

bool is_empty_selector(const yaml::Node* selector) {
  if (!selector || !selector->is_mapping()) return false;
  const yaml::Node* equal = mapping_at(selector, "matchLabels");
  return (!equal || equal->size() == 0) && items_at(selector, "matchExpressions").empty();
}

namespace {

std::string join(std::vector<std::string>& parts, char separator) {
  std::ranges::sort(parts);
  parts.erase(std::ranges::unique(parts).begin(), parts.end());
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

}  // namespace kready::kube
