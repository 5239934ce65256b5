// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "schema/definition.h"
#include "schema/schema_node.h"
#include "text/pattern.h"

namespace kready::schema {
namespace {

constexpr std::array<std::string_view, 7> types = {"object", "array",   "string", "integer",
                                                   "number", "boolean", ""};
// Of JSON Schema, but not of a definition.
constexpr std::array<std::string_view, 6> forbidden = {
    "$ref", "definitions", "dependencies", "id", "patternProperties", "additionalItems"};
// What says how a value looks, and therefore may not be an alternative.
constexpr std::array<std::string_view, 6> structural = {
    "type", "title", "description", "default", "nullable", "additionalProperties"};
constexpr std::array<std::string_view, 3> alternatives = {"allOf", "anyOf", "oneOf"};
constexpr std::array<std::string_view, 4> reasons = {"FieldValueInvalid", "FieldValueForbidden",
                                                     "FieldValueRequired", "FieldValueDuplicate"};

bool is_set(const yaml::Node* node) { return node && !node->is_null(); }

class StructureCheck {
 public:
  explicit StructureCheck(DefinitionMistakes& found) : found_(found) {}

  void root(const yaml::Node& schema) {
    const std::string_view type = text_at(schema, "type");
    if (type != "object") {
      const yaml::Node* written = schema.find("type");
      add(written ? *written : schema, "the schema is not of type 'object' at its root",
          written ? std::vector<std::string_view>{} : std::vector<std::string_view>{"type"});
    }
    check(schema, "the root", true);
  }

 private:
  void add(const yaml::Node& node, std::string message, std::vector<std::string_view> absent = {}) {
    found_.push_back({&node, std::move(absent), std::move(message)});
  }

  void check(const yaml::Node& schema, std::string_view name, bool is_root) {
    if (!schema.is_mapping()) return;
    check_type(schema, name, is_root);
    check_forbidden(schema);
    check_others(schema);
    check_embedded(schema, is_root);
    check_list(schema);
    check_map(schema);
    check_rules(schema);
    check_alternatives(schema, schema);
    for_below(schema);
  }

  void for_below(const yaml::Node& schema) {
    if (const yaml::Node* properties = schema.find("properties")) {
      for (const yaml::Entry& property : properties->entries()) {
        check(property.value, property.key.text(), false);
      }
    }
    if (const yaml::Node* items = schema.find("items"); is_set(items)) {
      if (items->is_sequence()) {
        add(*items, "items is a list of schemas");
      } else {
        check(*items, "items", false);
      }
    }
    if (const yaml::Node* values = schema.find("additionalProperties")) {
      check(*values, "additionalProperties", false);
    }
  }

  void check_type(const yaml::Node& schema, std::string_view name, bool is_root) {
    const yaml::Node* written = schema.find("type");
    const std::string_view type = text_at(schema, "type");
    const bool either = is_true(schema, "x-kubernetes-int-or-string");
    if (either && !type.empty()) {
      add(*written, fmt::format("'{}' has x-kubernetes-int-or-string and type '{}'", name, type));
    } else if (std::find(types.begin(), types.end(), type) == types.end()) {
      add(*written,
          fmt::format(
              "type '{}' of '{}' is none of object, array, string, integer, number, boolean", type,
              name));
    } else if (type.empty() && !either && !is_root &&
               !is_true(schema, "x-kubernetes-preserve-unknown-fields")) {
      add(written ? *written : schema, fmt::format("'{}' has no type", name),
          written ? std::vector<std::string_view>{} : std::vector<std::string_view>{"type"});
    }
    if (type == "array" && !is_set(schema.find("items"))) {
      add(schema, fmt::format("array '{}' has no items", name), {"items"});
    }
  }

  void check_forbidden(const yaml::Node& schema) {
    for (const std::string_view key : forbidden) {
      if (const yaml::Node* value = schema.find(key); is_set(value)) {
        add(*value, fmt::format("{} is not supported", key));
      }
    }
    if (is_true(schema, "uniqueItems")) {
      add(*schema.find("uniqueItems"), "uniqueItems is true");
    }
    const yaml::Node* pattern = schema.find("pattern");
    if (pattern && pattern->is_string() && !text::Pattern(pattern->text()).ok()) {
      add(*pattern, fmt::format("pattern '{}' is not a valid regular expression", pattern->text()));
    }
  }

  void check_others(const yaml::Node& schema) {
    const yaml::Node* others = schema.find("additionalProperties");
    if (!is_set(others)) return;
    if (others->as_boolean() == false) {
      add(*others, "additionalProperties is false");
    } else if (const yaml::Node* named = schema.find("properties"); named && named->size() > 0) {
      add(*others, "properties and additionalProperties are mutually exclusive");
    }
  }

  void check_embedded(const yaml::Node& schema, bool is_root) {
    const bool embedded = is_true(schema, "x-kubernetes-embedded-resource");
    if (embedded) {
      const yaml::Node* named = schema.find("properties");
      const yaml::Node& mark = *schema.find("x-kubernetes-embedded-resource");
      if (text_at(schema, "type") != "object") {
        add(mark, "an embedded resource is not of type 'object'");
      } else if ((!named || named->size() == 0) &&
                 !is_true(schema, "x-kubernetes-preserve-unknown-fields")) {
        add(mark, "an embedded resource has neither properties nor preserved unknown fields");
      }
    }
    const yaml::Node* metadata = schema.find("properties", "metadata");
    if ((is_root || embedded) && metadata) check_metadata(*metadata);
  }

  // Every object has the same metadata: a definition may only ask more of its name.
  void check_metadata(const yaml::Node& metadata) {
    for (const yaml::Entry& entry : metadata.entries()) {
      const std::string_view key = entry.key.text();
      if (key == "type" || key == "description" || key == "properties") continue;
      if (!is_set(&entry.value)) continue;
      add(entry.value,
          fmt::format("metadata has {}, and may only restrict name and generateName", key));
    }
    const yaml::Node* properties = metadata.find("properties");
    if (!properties) return;
    for (const yaml::Entry& entry : properties->entries()) {
      const std::string_view key = entry.key.text();
      if (key == "name" || key == "generateName") continue;
      add(entry.value,
          fmt::format("metadata describes '{}', and may only restrict name and generateName", key));
    }
  }

  void check_list(const yaml::Node& schema) {
    const yaml::Node* kind = schema.find("x-kubernetes-list-type");
    const yaml::Node* keys = schema.find("x-kubernetes-list-map-keys");
    if (!is_set(kind)) return;
    const std::string_view name = kind->text();
    if (text_at(schema, "type") != "array") {
      add(*kind, "x-kubernetes-list-type stands at a value that is no array");
    } else if (name != "atomic" && name != "set" && name != "map") {
      add(*kind, fmt::format("x-kubernetes-list-type '{}' is none of atomic, set, map", name));
    } else if (name == "map") {
      if (!keys || keys->size() == 0) {
        add(*kind, "x-kubernetes-list-type 'map' has no x-kubernetes-list-map-keys");
      } else {
        check_keys(schema, *keys);
      }
    }
  }

  void check_keys(const yaml::Node& schema, const yaml::Node& keys) {
    const yaml::Node* items = schema.find("items");
    const yaml::Node* properties = items ? items->find("properties") : nullptr;
    const yaml::Node* required = items ? items->find("required") : nullptr;
    for (const yaml::Node& key : keys.items()) {
      const yaml::Node* property = properties ? properties->find(key.text()) : nullptr;
      const std::string_view type = property ? text_at(*property, "type") : "";
      if (!property) {
        add(key, fmt::format("list key '{}' is no property of the items", key.text()));
      } else if (type == "object" || type == "array") {
        add(key, fmt::format("list key '{}' is of type '{}'", key.text(), type));
      } else if (!property->find("default") && !lists(required, key.text())) {
        add(key, fmt::format("list key '{}' is neither required nor has a default", key.text()));
      }
    }
  }

  static bool lists(const yaml::Node* list, std::string_view text) {
    if (!list) return false;
    const auto items = list->items();
    return std::any_of(items.begin(), items.end(),
                       [&](const yaml::Node& item) { return item.text() == text; });
  }

  void check_map(const yaml::Node& schema) {
    const yaml::Node* kind = schema.find("x-kubernetes-map-type");
    if (!is_set(kind)) return;
    if (text_at(schema, "type") != "object") {
      add(*kind, "x-kubernetes-map-type stands at a value that is no object");
    } else if (kind->text() != "granular" && kind->text() != "atomic") {
      add(*kind,
          fmt::format("x-kubernetes-map-type '{}' is none of granular, atomic", kind->text()));
    }
  }

  void check_rules(const yaml::Node& schema) {
    const yaml::Node* rules = schema.find("x-kubernetes-validations");
    if (!rules) return;
    for (const yaml::Node& rule : rules->items()) {
      const yaml::Node* expression = rule.find("rule");
      const yaml::Node* message = rule.find("message");
      const yaml::Node* reason = rule.find("reason");
      if (expression && is_blank(expression->text()))
        add(*expression, "a validation rule is empty");
      if (is_set(message) && is_blank(message->text())) {
        add(*message, "the message of a validation rule is empty");
      } else if (message && trimmed_has_line_break(message->text())) {
        add(*message, "the message of a validation rule has a line break");
      }
      if (is_set(reason) &&
          std::find(reasons.begin(), reasons.end(), reason->text()) == reasons.end()) {
        add(*reason,
            fmt::format("reason '{}' is none of {}", reason->text(), fmt::join(reasons, ", ")));
      }
    }
  }

  static bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
  }
  static bool trimmed_has_line_break(std::string_view text) {
    const size_t end = text.find_last_not_of(" \t\r\n");
    return text.substr(0, end == std::string_view::npos ? 0 : end).find('\n') !=
           std::string_view::npos;
  }

  // Alternatives may only narrow what stands outside of them: `outer` is the schema that does.
  void check_alternatives(const yaml::Node& schema, const yaml::Node& outer) {
    const bool either = is_true(outer, "x-kubernetes-int-or-string");
    for (const std::string_view key : alternatives) {
      const yaml::Node* list = schema.find(key);
      if (!list) continue;
      for (const yaml::Node& branch : list->items()) check_branch(branch, &outer, either);
    }
    if (const yaml::Node* none = schema.find("not"); is_set(none)) {
      check_branch(*none, &outer, either);
    }
  }

  void check_branch(const yaml::Node& branch, const yaml::Node* outer, bool either) {
    for (const std::string_view key : structural) {
      const yaml::Node* value = branch.find(key);
      if (!is_set(value) || (either && key == "type")) continue;
      add(*value, fmt::format("{} stands within allOf, anyOf, oneOf or not", key));
    }
    if (const yaml::Node* properties = branch.find("properties")) {
      for (const yaml::Entry& property : properties->entries()) {
        const yaml::Node* own = outer ? outer->find("properties", property.key.text()) : nullptr;
        if (!own) {
          add(property.value,
              fmt::format("'{}' is described within allOf, anyOf, oneOf or not, and nowhere else",
                          property.key.text()));
        }
        check_branch(property.value, own, own && is_true(*own, "x-kubernetes-int-or-string"));
      }
    }
    if (const yaml::Node* items = branch.find("items"); items && items->is_mapping()) {
      check_branch(*items, outer ? outer->find("items") : nullptr, false);
    }
    for (const std::string_view key : alternatives) {
      const yaml::Node* list = branch.find(key);
      if (!list) continue;
      for (const yaml::Node& deeper : list->items()) check_branch(deeper, outer, either);
    }
    if (const yaml::Node* none = branch.find("not"); is_set(none))
      check_branch(*none, outer, either);
  }

  DefinitionMistakes& found_;
};

}  // namespace

void check_structure(const yaml::Node& schema, DefinitionMistakes& found) {
  StructureCheck(found).root(schema);
}

}  // namespace kready::schema
