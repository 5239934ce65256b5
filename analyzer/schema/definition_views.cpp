// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "schema/definition.h"
#include "schema/rule_path.h"
#include "schema/schema_node.h"

namespace kready::schema {
namespace {

constexpr std::array<std::string_view, 5> column_types = {"integer", "number", "string", "boolean",
                                                          "date"};
constexpr std::array<std::string_view, 8> column_formats = {
    "int32", "int64", "float", "double", "byte", "date", "date-time", "password"};

template <size_t count>
bool is_one_of(const std::array<std::string_view, count>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

void check_column(const yaml::Node& column, DefinitionMistakes& found) {
  for (const std::string_view field : {"name", "type", "jsonPath"}) {
    const yaml::Node* value = column.find(field);
    if (!value || !value->is_string() || !value->text().empty()) continue;
    found.push_back({value, {}, fmt::format("{} of a printer column is empty", field)});
  }
  const std::string_view type = text_at(column, "type");
  if (!type.empty() && !is_one_of(column_types, type)) {
    found.push_back({column.find("type"),
                     {},
                     fmt::format("type '{}' of a printer column is none of {}", type,
                                 fmt::join(column_types, ", "))});
  }
  const std::string_view format = text_at(column, "format");
  if (!format.empty() && !is_one_of(column_formats, format)) {
    found.push_back({column.find("format"),
                     {},
                     fmt::format("format '{}' of a printer column is none of {}", format,
                                 fmt::join(column_formats, ", "))});
  }
}

// A path of fields below one of the roots; labelSelectorPath may be below either.
void check_scale_path(const yaml::Node& scale, std::string_view field, bool in_spec, bool in_status,
                      DefinitionMistakes& found) {
  const yaml::Node* path = scale.find(field);
  if (!path || !path->is_string()) return;
  const std::string_view text = path->text();
  const auto names = rule_path(text);
  const bool below = names.size() > 1 && ((in_spec && names.front() == "spec") ||
                                          (in_status && names.front() == "status"));
  if (below) return;
  found.push_back({path,
                   {},
                   fmt::format("{} '{}' is not a path under {}", field, text,
                               in_spec && in_status ? ".spec or .status"
                               : in_spec            ? ".spec"
                                                    : ".status")});
}

void check_scale(const yaml::Node& version, DefinitionMistakes& found) {
  const yaml::Node* scale = version.find("subresources", "scale");
  if (!scale || !scale->is_mapping()) return;
  check_scale_path(*scale, "specReplicasPath", true, false, found);
  check_scale_path(*scale, "statusReplicasPath", false, true, found);
  check_scale_path(*scale, "labelSelectorPath", true, true, found);
}

// The schema of the field a path leads to; null where it leads nowhere.
const yaml::Node* schema_at(const yaml::Node& version, const std::vector<std::string_view>& path) {
  const yaml::Node* schema = version.find("schema", "openAPIV3Schema");
  for (const std::string_view name : path) {
    schema = schema ? schema->find("properties", name) : nullptr;
  }
  return schema;
}

bool is_selectable(const yaml::Node& version, std::string_view text) {
  const auto path = rule_path(text);
  if (path.empty() || path.front() == "metadata") return false;
  const yaml::Node* schema = schema_at(version, path);
  if (!schema) return false;
  const std::string_view type = text_at(*schema, "type");
  return type == "string" || type == "boolean" || type == "integer";
}

void check_selection(const yaml::Node& version, DefinitionMistakes& found) {
  const yaml::Node* fields = version.find("selectableFields");
  if (!fields) return;
  if (fields->size() > 8) found.push_back({fields, {}, "there are more than 8 selectableFields"});
  std::set<std::string_view> paths;
  for (const yaml::Node& field : fields->items()) {
    const yaml::Node* path = field.find("jsonPath");
    if (!path || !path->is_string()) continue;
    if (!is_selectable(version, path->text())) {
      found.push_back(
          {path,
           {},
           fmt::format("selectable field '{}' is no string, boolean or integer of the schema",
                       path->text())});
    } else if (!paths.insert(path->text()).second) {
      found.push_back(
          {path, {}, fmt::format("selectable field '{}' is listed twice", path->text())});
    }
  }
}

}  // namespace

void check_views(const yaml::Node& version, DefinitionMistakes& found) {
  if (const yaml::Node* columns = version.find("additionalPrinterColumns")) {
    for (const yaml::Node& column : columns->items()) check_column(column, found);
  }
  check_scale(version, found);
  check_selection(version, found);
}

}  // namespace kready::schema
