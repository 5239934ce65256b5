// SPDX-License-Identifier: MIT
#include "schema/custom_shape.h"

#include <fmt/format.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "schema/arena.h"
#include "schema/schema_node.h"
#include "schema/schema_type.h"

namespace kready::schema {
namespace {

// root: a whole object. embedded: one within another. branch: in allOf, anyOf, oneOf, not.
enum class Place : uint8_t { root, value, branch };

constexpr Shape anything;

class ShapeReader {
 public:
  ShapeReader(ShapeOptions options, std::pmr::memory_resource& arena)
      : options_(options), arena_(arena) {}

  // `$ref` is read in this document, and all that JSON Schema has and definitions have not.
  void read_references(const yaml::Node& document) { document_ = &document; }

  const Shape* read(const yaml::Node& schema, Place place) {
    if (!schema.is_mapping()) return &anything;
    if (!document_) return fill(*place_for_shape(), schema, place);
    const auto [made, is_new] = made_.try_emplace({&schema, place}, nullptr);
    if (!is_new) return made->second;
    // Known before it is read, for a schema may be part of itself.
    Shape* shape = made->second = place_for_shape();
    const std::string_view reference = text_at(schema, "$ref");
    if (reference.empty()) return fill(*shape, schema, place);
    const yaml::Node* target = referred(*document_, reference);
    *shape = target && target->is_mapping() && target != &schema ? *read(*target, place) : anything;
    return shape;
  }

 private:
  Shape* place_for_shape() { return new (arena_.allocate(sizeof(Shape), alignof(Shape))) Shape; }

  const Shape* fill(Shape& shape, const yaml::Node& schema, Place place) {
    const WrittenType written = document_ ? type_of_json_schema(schema) : type_of_schema(schema);
    shape.type = place == Place::root ? Type::object : written.type;
    shape.nullable = written.nullable;
    shape.embedded = is_true(schema, "x-kubernetes-embedded-resource");
    shape.fields = fields(schema, place);
    shape.values = values(schema, place);
    shape.preserves_unknown = keeps_unknown(schema, place);
    if (const yaml::Node* items = schema.find("items")) shape.items = read(*items, within(place));
    shape.list_type = list_type(schema);
    shape.list_keys = texts(schema.find("x-kubernetes-list-map-keys"));
    shape.choices = choices(schema);
    shape.limits = limits(schema, written);
    return &shape;
  }

  static Place within(Place place) { return place == Place::branch ? Place::branch : Place::value; }

  static ListType list_type(const yaml::Node& schema) {
    const std::string_view name = text_at(schema, "x-kubernetes-list-type");
    if (name == "set") return ListType::set;
    return name == "map" ? ListType::map : ListType::atomic;
  }

  // Fields of v1beta1 are kept unless it says otherwise; a branch only adds conditions.
  bool keeps_unknown(const yaml::Node& schema, Place place) const {
    if (place == Place::branch || options_.keeps_unknown) return true;
    const yaml::Node* others = schema.find("additionalProperties");
    if (is_true(schema, "x-kubernetes-preserve-unknown-fields")) return true;
    if (!document_) return others && others->as_boolean() == true;
    return !others || others->as_boolean() == true || schema.find("patternProperties");
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

  std::span<const Choice> choices(const yaml::Node& schema) {
    if (const yaml::Node* only = schema.find("const"); document_ && only && only->is_scalar()) {
      return keep(arena_, std::vector<Choice>{choice(*only)});
    }
    std::vector<Choice> list;
    const yaml::Node* all = schema.find("enum");
    if (!all) return {};
    for (const yaml::Node& item : all->items()) {
      if (!item.is_scalar()) return {};  // lists and maps to choose from: nothing is said
      list.push_back(choice(item));
    }
    return keep(arena_, list);
  }

  Choice choice(const yaml::Node& item) { return {keep(arena_, json_text(item)), Minors::all()}; }

  const Limits* limits(const yaml::Node& schema, const WrittenType& written) {
    Limits limits;
    limits.pattern = keep(arena_, text_at(schema, "pattern"));
    limits.format = keep(arena_, text_at(schema, "format"));
    limits.minimum = real_at(schema, "minimum");
    limits.maximum = real_at(schema, "maximum");
    limits.exclusive_minimum = is_exclusive(schema, "exclusiveMinimum", limits.minimum);
    limits.exclusive_maximum = is_exclusive(schema, "exclusiveMaximum", limits.maximum);
    limits.multiple_of = real_at(schema, "multipleOf");
    limits.min_length = integer_at(schema, "minLength");
    limits.max_length = integer_at(schema, "maxLength");
    limits.min_items = integer_at(schema, "minItems");
    limits.max_items = integer_at(schema, "maxItems");
    limits.min_properties = integer_at(schema, "minProperties");
    limits.max_properties = integer_at(schema, "maxProperties");
    limits.unique_items = is_true(schema, "uniqueItems");
    limits.all_of = branches(schema.find("allOf"));
    if (!written.by_alternatives) limits.any_of = branches(schema.find("anyOf"));
    if (!written.by_alternatives || !document_) limits.one_of = branches(schema.find("oneOf"));
    if (const yaml::Node* none = schema.find("not")) limits.none_of = read(*none, Place::branch);
    limits.rules = rules(schema.find("x-kubernetes-validations"));
    return says_nothing(limits) ? nullptr : keep_one(arena_, limits);
  }

  // True beside a bound, or, in newer JSON Schema, a bound of its own.
  static bool is_exclusive(const yaml::Node& schema, std::string_view key,
                           std::optional<double>& bound) {
    const std::optional<double> own = real_at(schema, key);
    if (own) bound = own;
    return own || is_true(schema, key);
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
  const yaml::Node* document_ = nullptr;
  std::map<std::pair<const yaml::Node*, Place>, Shape*> made_;
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

const Shape* shape_of_json_schema(const yaml::Node& schema, std::pmr::memory_resource& arena) {
  if (!schema.is_mapping()) return nullptr;
  ShapeReader reader({}, arena);
  reader.read_references(schema);
  return reader.read(schema, Place::value);
}

}  // namespace kready::schema
