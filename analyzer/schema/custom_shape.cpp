// SPDX-License-Identifier: MIT
#include "schema/custom_shape.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "schema/arena.h"
#include "schema/schema_node.h"

namespace kready::schema {
namespace {

// root: a whole object. embedded: one within another. branch: in allOf, anyOf, oneOf, not.
enum class Place : uint8_t { root, value, branch };

constexpr Shape anything;

class ShapeReader {
 public:
  ShapeReader(ShapeOptions options, std::pmr::memory_resource& arena)
      : options_(options), arena_(arena) {}

  const Shape* read(const yaml::Node& schema, Place place) {
    if (!schema.is_mapping()) return &anything;
    Shape shape;
    shape.type = place == Place::root ? Type::object : type(schema);
    shape.nullable = is_true(schema, "nullable");
    shape.embedded = is_true(schema, "x-kubernetes-embedded-resource");
    shape.fields = fields(schema, place);
    shape.values = values(schema, place);
    shape.preserves_unknown = keeps_unknown(schema, place);
    if (const yaml::Node* items = schema.find("items")) shape.items = read(*items, within(place));
    shape.list_type = list_type(schema);
    shape.list_keys = texts(schema.find("x-kubernetes-list-map-keys"));
    shape.choices = choices(schema.find("enum"));
    shape.limits = limits(schema, shape.type);
    return keep_one(arena_, shape);
  }

 private:
  static Place within(Place place) { return place == Place::branch ? Place::branch : Place::value; }

  static Type type(const yaml::Node& schema) {
    if (is_true(schema, "x-kubernetes-int-or-string")) return Type::int_or_string;
    const std::string_view name = text_at(schema, "type");
    if (name == "object") return Type::object;
    if (name == "array") return Type::list;
    if (name == "string") return Type::string;
    if (name == "integer") return Type::integer;
    if (name == "number") return Type::number;
    if (name == "boolean") return Type::boolean;
    return Type::any;
  }

  static ListType list_type(const yaml::Node& schema) {
    const std::string_view name = text_at(schema, "x-kubernetes-list-type");
    if (name == "set") return ListType::set;
    return name == "map" ? ListType::map : ListType::atomic;
  }

  // Fields of v1beta1 are kept unless it says otherwise; a branch only adds conditions.
  bool keeps_unknown(const yaml::Node& schema, Place place) const {
    if (place == Place::branch || options_.keeps_unknown) return true;
    const yaml::Node* others = schema.find("additionalProperties");
    return is_true(schema, "x-kubernetes-preserve-unknown-fields") ||
           (others && others->as_boolean() == true);
  }

  const Shape* values(const yaml::Node& schema, Place place) {
    const yaml::Node* others = schema.find("additionalProperties");
    return others && others->is_mapping() ? read(*others, within(place)) : nullptr;
  }

  // What stands in every object is the API server's, not the definition's.
  const Shape* object_field(std::string_view name, const yaml::Node* schema, Place place) {
    if (name == "metadata") return metadata(schema);
    if (name == "apiVersion" || name == "kind") return &anything;
    if (name == "status" && place == Place::root && options_.serves_status) return &anything;
    return nullptr;
  }

  // A definition may ask more of the name than the API server does.
  const Shape* metadata(const yaml::Node* schema) {
    if (!schema || !schema->find("properties")) return &anything;
    return read(*schema, Place::branch);
  }

  std::span<const Field> fields(const yaml::Node& schema, Place place) {
    const bool is_object =
        place == Place::root || is_true(schema, "x-kubernetes-embedded-resource");
    const yaml::Node* properties = schema.find("properties");
    std::vector<Field> list;
    if (properties) {
      for (const yaml::Entry& entry : properties->entries()) {
        const Shape* own =
            is_object ? object_field(entry.key.text(), &entry.value, place) : nullptr;
        list.push_back(field(entry.key.text(), own ? own : read(entry.value, within(place))));
        const yaml::Node* value = entry.value.find("default");
        list.back().has_default = value && !value->is_null();
      }
    }
    require(schema, list);
    if (is_object) imply(list);
    std::stable_sort(list.begin(), list.end(),
                     [](const Field& a, const Field& b) { return a.name < b.name; });
    const auto same = [](const Field& a, const Field& b) { return a.name == b.name; };
    list.erase(std::unique(list.begin(), list.end(), same), list.end());
    return keep(arena_, list);
  }

  Field field(std::string_view name, const Shape* shape) {
    Field made;
    made.name = keep(arena_, name);
    made.shape = shape;
    made.in = Minors::all();
    return made;
  }

  void require(const yaml::Node& schema, std::vector<Field>& list) {
    const yaml::Node* names = schema.find("required");
    if (!names) return;
    for (const yaml::Node& name : names->items()) {
      auto known = std::find_if(list.begin(), list.end(),
                                [&](const Field& one) { return one.name == name.text(); });
      if (known == list.end()) known = list.insert(known, field(name.text(), &anything));
      known->required_in = Minors::all();
    }
  }

  void imply(std::vector<Field>& list) {
    for (const std::string_view name : {"apiVersion", "kind", "metadata"}) {
      list.push_back(field(name, &anything));  // after the written one of that name, if any
    }
  }

  std::span<const std::string_view> texts(const yaml::Node* node) {
    std::vector<std::string_view> list;
    if (!node) return {};
    for (const yaml::Node& item : node->items()) list.push_back(keep(arena_, item.text()));
    return keep(arena_, list);
  }

  std::span<const Choice> choices(const yaml::Node* node) {
    std::vector<Choice> list;
    if (!node) return {};
    for (const yaml::Node& item : node->items()) {
      if (!item.is_scalar()) return {};  // lists and maps to choose from: nothing is said
      list.push_back({keep(arena_, json_text(item)), Minors::all()});
    }
    return keep(arena_, list);
  }

  const Limits* limits(const yaml::Node& schema, Type type) {
    Limits limits;
    limits.pattern = keep(arena_, text_at(schema, "pattern"));
    limits.format = keep(arena_, text_at(schema, "format"));
    limits.minimum = real_at(schema, "minimum");
    limits.maximum = real_at(schema, "maximum");
    limits.exclusive_minimum = is_true(schema, "exclusiveMinimum");
    limits.exclusive_maximum = is_true(schema, "exclusiveMaximum");
    limits.multiple_of = real_at(schema, "multipleOf");
    limits.min_length = integer_at(schema, "minLength");
    limits.max_length = integer_at(schema, "maxLength");
    limits.min_items = integer_at(schema, "minItems");
    limits.max_items = integer_at(schema, "maxItems");
    limits.min_properties = integer_at(schema, "minProperties");
    limits.max_properties = integer_at(schema, "maxProperties");
    limits.unique_items = is_true(schema, "uniqueItems");
    limits.all_of = branches(schema.find("allOf"));
    // Where a value may be an integer or a string, anyOf may only say so once more.
    if (type != Type::int_or_string) limits.any_of = branches(schema.find("anyOf"));
    limits.one_of = branches(schema.find("oneOf"));
    if (const yaml::Node* none = schema.find("not")) limits.none_of = read(*none, Place::branch);
    limits.rules = rules(schema.find("x-kubernetes-validations"));
    return says_nothing(limits) ? nullptr : keep_one(arena_, limits);
  }

  static bool says_nothing(const Limits& limits) {
    return limits.pattern.empty() && limits.format.empty() && !limits.minimum && !limits.maximum &&
           !limits.multiple_of && !limits.min_length && !limits.max_length && !limits.min_items &&
           !limits.max_items && !limits.min_properties && !limits.max_properties &&
           !limits.unique_items && limits.all_of.empty() && limits.any_of.empty() &&
           limits.one_of.empty() && !limits.none_of && limits.rules.empty();
  }

  std::span<const Shape* const> branches(const yaml::Node* node) {
    std::vector<const Shape*> list;
    if (!node) return {};
    for (const yaml::Node& item : node->items()) list.push_back(read(item, Place::branch));
    return keep(arena_, list);
  }

  std::span<const ValidationRule> rules(const yaml::Node* node) {
    std::vector<ValidationRule> list;
    if (!node) return {};
    for (const yaml::Node& item : node->items()) {
      ValidationRule rule;
      rule.rule = keep(arena_, text_at(item, "rule"));
      rule.message = keep(arena_, text_at(item, "message"));
      rule.message_expression = keep(arena_, text_at(item, "messageExpression"));
      rule.reason = keep(arena_, text_at(item, "reason"));
      rule.field_path = keep(arena_, text_at(item, "fieldPath"));
      rule.optional_old_self = is_true(item, "optionalOldSelf");
      if (!rule.rule.empty()) list.push_back(rule);
    }
    return keep(arena_, list);
  }

  ShapeOptions options_;
  std::pmr::memory_resource& arena_;
};

}  // namespace

const Shape* shape_of_schema(const yaml::Node& schema, ShapeOptions options,
                             std::pmr::memory_resource& arena) {
  if (!schema.is_mapping()) return nullptr;
  return ShapeReader(options, arena).read(schema, Place::root);
}

const Shape* shape_of_value(const yaml::Node& schema, ShapeOptions options,
                            std::pmr::memory_resource& arena) {
  return ShapeReader(options, arena).read(schema, Place::value);
}

}  // namespace kready::schema
