// SPDX-License-Identifier: MIT
#include "schema/schema_location.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/ascii.h"

namespace kready::schema {
namespace {

constexpr std::array<std::string_view, 6> variables = {
    "NormalizedKubernetesVersion", "StrictSuffix", "ResourceKind",
    "ResourceAPIVersion",          "Group",        "KindSuffix"};

// How people lay out a folder: kubernetes-json-schema, CRDs-catalog, and all in one place.
constexpr std::array<std::string_view, 3> layouts = {
    "/{{.NormalizedKubernetesVersion}}-standalone{{.StrictSuffix}}/"
    "{{.ResourceKind}}{{.KindSuffix}}.json",
    "/{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json",
    "/{{.ResourceKind}}{{.KindSuffix}}.json"};

// What stands between the braces, without blanks, trim marks and the leading dot.
std::string_view name_of(std::string_view inside) {
  constexpr std::string_view around = " \t-";
  const size_t begin = inside.find_first_not_of(around);
  if (begin == std::string_view::npos) return {};
  inside = inside.substr(begin, inside.find_last_not_of(around) - begin + 1);
  return inside.starts_with('.') ? inside.substr(1) : std::string_view{};
}

std::string value(std::string_view variable, const KindName& name, bool strict) {
  if (variable == "NormalizedKubernetesVersion") return fmt::format("v1.{}.0", name.minor);
  if (variable == "StrictSuffix") return strict ? "-strict" : "";
  if (variable == "ResourceKind") return text::lower(name.kind);
  if (variable == "ResourceAPIVersion") return std::string(name.version);
  if (variable == "Group") return std::string(name.group.empty() ? name.version : name.group);
  if (name.group.empty()) return fmt::format("-{}", text::lower(name.version));
  return fmt::format("-{}-{}", text::lower(name.group.substr(0, name.group.find('.'))),
                     text::lower(name.version));
}

}  // namespace

std::variant<SchemaLocation::Path, std::string> SchemaLocation::parse_path(std::string_view text) {
  Path path;
  while (!text.empty()) {
    const size_t open = text.find("{{");
    path.push_back({std::string(text.substr(0, open)), false});
    if (open == std::string_view::npos) break;
    const size_t close = text.find("}}", open);
    if (close == std::string_view::npos) return fmt::format("'{}' has no end", text.substr(open));
    const std::string_view inside = text.substr(open + 2, close - open - 2);
    const std::string_view name = name_of(inside);
    if (std::find(variables.begin(), variables.end(), name) == variables.end()) {
      return fmt::format("'{{{{{}}}}}' is none of .{}", inside, fmt::join(variables, ", ."));
    }
    path.push_back({std::string(name), true});
    text.remove_prefix(close + 2);
  }
  return path;
}

std::variant<SchemaLocation, std::string> SchemaLocation::parse(std::string_view text) {
  SchemaLocation location;
  if (text == "default") return location;
  if (text.starts_with("http://") || text.starts_with("https://")) {
    return fmt::format("'{}' lies on the network, and only local files are read", text);
  }
  std::vector<std::string> written;
  if (text.ends_with("json")) {
    written.emplace_back(text);
  } else {
    for (const std::string_view layout : layouts)
      written.push_back(fmt::format("{}{}", text, layout));
  }
  for (const std::string& one : written) {
    auto path = parse_path(one);
    if (auto* fault = std::get_if<std::string>(&path)) return std::move(*fault);
    location.paths_.push_back(std::get<Path>(std::move(path)));
  }
  return location;
}

std::string SchemaLocation::fill(const Path& path, const KindName& name, bool strict) {
  std::string result;
  for (const Piece& piece : path) {
    result += piece.is_variable ? value(piece.text, name, strict) : piece.text;
  }
  return result;
}

std::vector<std::string> SchemaLocation::files(const KindName& name) const {
  std::vector<std::string> result;
  for (const Path& path : paths_) {
    for (const bool strict : {true, false}) {
      std::string file = fill(path, name, strict);
      if (result.empty() || result.back() != file) result.push_back(std::move(file));
    }
  }
  return result;
}

}  // namespace kready::schema
