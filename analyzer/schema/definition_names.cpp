// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "cel/format.h"
#include "schema/definition.h"
#include "schema/schema_node.h"
#include "text/ascii.h"

namespace kready::schema {
namespace {

void check_label(const yaml::Node* node, std::string_view field, DefinitionMistakes& found) {
  if (!node || !node->is_string() || cel::has_format(node->text(), "dns1035Label")) return;
  found.push_back({node, {}, fmt::format("{} '{}' is not a DNS-1035 label", field, node->text())});
}

// Kinds are checked in lower case.
void check_kind(const yaml::Node* node, std::string_view field, DefinitionMistakes& found) {
  if (!node || !node->is_string() || cel::has_format(text::lower(node->text()), "dns1035Label"))
    return;
  found.push_back(
      {node,
       {},
       fmt::format("{} '{}' is not a DNS-1035 label in lower case", field, node->text())});
}

void check_list(const yaml::Node* list, std::string_view field, DefinitionMistakes& found) {
  if (!list) return;
  for (const yaml::Node& item : list->items()) check_label(&item, field, found);
}

bool is_protected(std::string_view group) {
  return group == "k8s.io" || group == "kubernetes.io" || group.ends_with(".k8s.io") ||
         group.ends_with(".kubernetes.io");
}

// Groups of the project's own domains need a word of the project.
void check_approval(const yaml::Node& definition, std::string_view group,
                    DefinitionMistakes& found) {
  if (!is_protected(group)) return;
  constexpr std::string_view key = "api-approved.kubernetes.io";
  const yaml::Node* metadata = definition.find("metadata");
  const yaml::Node* annotations = metadata ? metadata->find("annotations") : nullptr;
  const yaml::Node* approval = annotations ? annotations->find(key) : nullptr;
  if (!approval && metadata) {
    const std::vector<std::string_view> absent =
        annotations ? std::vector{key} : std::vector<std::string_view>{"annotations", key};
    found.push_back({annotations ? annotations : metadata, absent,
                     fmt::format("group '{}' is protected and has no annotation {}", group, key)});
  } else if (approval && approval->text().find("://") == std::string_view::npos &&
             !approval->text().starts_with("unapproved")) {
    found.push_back(
        {approval,
         {},
         fmt::format("{} '{}' is neither a URL nor 'unapproved'", key, approval->text())});
  }
}

void check_group(const yaml::Node* node, DefinitionMistakes& found) {
  if (!node || !node->is_string()) return;
  const std::string_view group = node->text();
  if (!cel::has_format(group, "dns1123Subdomain") || group.find('.') == std::string_view::npos) {
    found.push_back(
        {node, {}, fmt::format("group '{}' is not a domain with at least one dot", group)});
  }
}

void check_object_name(const yaml::Node& definition, std::string_view plural,
                       std::string_view group, DefinitionMistakes& found) {
  const yaml::Node* name = definition.find("metadata", "name");
  const std::string wanted = fmt::format("{}.{}", plural, group);
  if (!name || !name->is_string() || name->text() == wanted) return;
  found.push_back({name,
                   {},
                   fmt::format("the name '{}' is not spec.names.plural and spec.group, '{}'",
                               name->text(), wanted)});
}

}  // namespace

void check_names(const yaml::Node& definition, const yaml::Node& spec, DefinitionMistakes& found) {
  const yaml::Node& names = *spec.find("names");
  const std::string_view group = text_at(spec, "group");
  const std::string_view plural = text_at(names, "plural");
  if (!group.empty() && !plural.empty()) check_object_name(definition, plural, group, found);
  check_group(spec.find("group"), found);
  check_approval(definition, group, found);
  for (const std::string_view field : {"plural", "singular"}) {
    check_label(names.find(field), field, found);
  }
  check_list(names.find("shortNames"), "short name", found);
  check_list(names.find("categories"), "category", found);
  check_kind(names.find("kind"), "kind", found);
  check_kind(names.find("listKind"), "listKind", found);
  const std::string_view kind = text_at(names, "kind");
  if (!kind.empty() && kind == text_at(names, "listKind")) {
    found.push_back(
        {names.find("listKind"), {}, fmt::format("kind and listKind are both '{}'", kind)});
  }
  if (is_true(spec, "preserveUnknownFields")) {
    found.push_back({spec.find("preserveUnknownFields"), {}, "preserveUnknownFields is true"});
  }
}

}  // namespace kready::schema
