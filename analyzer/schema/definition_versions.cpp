// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cel/format.h"
#include "schema/definition.h"
#include "schema/schema_node.h"

namespace kready::schema {
namespace {

void check_version_name(const yaml::Node& version, std::set<std::string_view>& names,
                        DefinitionMistakes& found) {
  const yaml::Node* name = version.find("name");
  if (!name || !name->is_string()) return;
  if (!cel::has_format(name->text(), "dns1035Label")) {
    found.push_back({name, {}, fmt::format("version '{}' is not a DNS-1035 label", name->text())});
  } else if (!names.insert(name->text()).second) {
    found.push_back({name, {}, fmt::format("version '{}' is listed twice", name->text())});
  }
}

void check_schema(const yaml::Node& version, DefinitionMistakes& found) {
  const yaml::Node* schema = version.find("schema");
  if (schema && schema->find("openAPIV3Schema")) return;
  const std::vector<std::string_view> absent =
      schema ? std::vector<std::string_view>{"openAPIV3Schema"}
             : std::vector<std::string_view>{"schema", "openAPIV3Schema"};
  found.push_back({schema && schema->is_mapping() ? schema : &version, absent,
                   fmt::format("version '{}' has no schema", text_at(version, "name"))});
}

void check_deprecation(const yaml::Node& version, DefinitionMistakes& found) {
  const yaml::Node* warning = version.find("deprecationWarning");
  if (!warning || warning->is_null()) return;
  const std::string_view text = warning->text();
  const bool printable = std::all_of(text.begin(), text.end(),
                                     [](unsigned char byte) { return byte >= 32 && byte != 127; });
  if (!is_true(version, "deprecated")) {
    found.push_back({warning,
                     {},
                     fmt::format("version '{}' has a deprecationWarning and is not deprecated",
                                 text_at(version, "name"))});
  } else if (text.empty() || text.size() > 256 || !printable) {
    found.push_back({warning, {}, "deprecationWarning is not one line of 1 to 256 characters"});
  }
}

void check_storage(const yaml::Node& versions, DefinitionMistakes& found) {
  size_t stored = 0;
  bool is_served = false;
  for (const yaml::Node& version : versions.items()) {
    if (is_true(version, "storage") && ++stored == 2) {
      found.push_back(
          {version.find("storage"), {}, "more than one version is the storage version"});
    }
    is_served = is_served || is_true(version, "served");
  }
  if (stored == 0) found.push_back({&versions, {}, "no version is the storage version"});
  if (!is_served) found.push_back({&versions, {}, "no version is served"});
}

}  // namespace

void check_versions(const yaml::Node& spec, DefinitionMistakes& found) {
  const yaml::Node& versions = *spec.find("versions");
  if (!versions.is_sequence()) return;
  if (versions.size() == 0) {
    found.push_back({&versions, {}, "spec.versions is empty"});
    return;
  }
  std::set<std::string_view> names;
  for (const yaml::Node& version : versions.items()) {
    check_version_name(version, names, found);
    check_schema(version, found);
    check_deprecation(version, found);
  }
  check_storage(versions, found);
}

}  // namespace kready::schema
