// SPDX-License-Identifier: MIT
#include "schema/schema_files.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <map>
#include <string>

#include "schema/catalog.h"
#include "schema/custom_shape.h"
#include "schema_text.h"

using namespace kready;
using schema::Origin;
using schema::SchemaLocation;
using test::Yaml;

namespace {

SchemaLocation location(std::string_view text) {
  return std::get<SchemaLocation>(SchemaLocation::parse(text));
}

std::string fault(std::string_view text) {
  const auto parsed = SchemaLocation::parse(text);
  const auto* words = std::get_if<std::string>(&parsed);
  return words ? *words : "";
}

std::string files(std::string_view text, const schema::KindName& name) {
  return fmt::format("{}", fmt::join(location(text).files(name), " "));
}

std::string shape_of(const std::string& json) {
  const Yaml schema(json);
  std::pmr::monotonic_buffer_resource arena;
  return test::show(*schema::shape_of_json_schema(schema.root(), arena));
}

const schema::KindName deployment{"apps", "v1", "Deployment", 34};
const schema::KindName pod{"", "v1", "Pod", 34};
const schema::KindName route{"gateway.networking.k8s.io", "v1beta1", "HTTPRoute", 34};

}  // namespace

TEST_CASE("names of kinds fill a location") {
  CHECK(files("s/{{.Group}}/{{ .ResourceKind }}_{{- .ResourceAPIVersion -}}.json", route) ==
        "s/gateway.networking.k8s.io/httproute_v1beta1.json");
  CHECK(files("{{.ResourceKind}}{{.KindSuffix}}.json", deployment) == "deployment-apps-v1.json");
  CHECK(files("{{.ResourceKind}}{{.KindSuffix}}.json", pod) == "pod-v1.json");
  CHECK(files("{{.ResourceKind}}{{.KindSuffix}}.json", route) == "httproute-gateway-v1beta1.json");
  CHECK(files("{{.Group}}.json", pod) == "v1.json");
  CHECK(files("{{.NormalizedKubernetesVersion}}{{.StrictSuffix}}.json", pod) ==
        "v1.34.0-strict.json v1.34.0.json");
  CHECK(files("one.json", pod) == "one.json");
  CHECK(files("s", deployment) ==
        "s/v1.34.0-standalone-strict/deployment-apps-v1.json "
        "s/v1.34.0-standalone/deployment-apps-v1.json s/apps/deployment_v1.json "
        "s/deployment-apps-v1.json");
  CHECK(location("default").is_default());
}

TEST_CASE("locations that cannot be used") {
  CHECK(fault("https://example.com/{{.Group}}.json") ==
        "'https://example.com/{{.Group}}.json' lies on the network, and only local files are read");
  CHECK(fault("s/{{ .Foo }}.json").starts_with("'{{ .Foo }}' is none of .Normalized"));
  CHECK(fault("s/{{ Group }}.json") != "");
  CHECK(fault("s/{{.Group") != "");
  CHECK(fault("s/{{.Group.json") != "");
  CHECK(fault("s/{{}}.json") != "");
  CHECK(fault("s") == "");
}

TEST_CASE("what JSON Schema says otherwise than definitions") {
  CHECK(shape_of(R"({"type": "object", "properties": {"a": {"type": ["string", "null"]}}})") ==
        "{a: string or null, ...}");
  CHECK(shape_of(R"({"type": "object", "properties": {}, "additionalProperties": false})") == "{}");
  CHECK(shape_of(R"({"oneOf": [{"type": ["string", "null"]}, {"type": "integer"}]})") ==
        "int-or-string or null");
  CHECK(shape_of(R"({"anyOf": [{"type": "string"}, {"type": "number"}]})") ==
        "any any(string | number)");
  CHECK(shape_of(R"({"const": "Pod"})") == "any 'Pod'");
  CHECK(shape_of(R"({"type": "integer", "exclusiveMinimum": 3})") == "integer >3");
  CHECK(
      shape_of(
          R"({"type": "object", "patternProperties": {"^x": {}}, "additionalProperties": false})") ==
      "{...}");
}

TEST_CASE("references within a document, and schemas that are part of themselves") {
  CHECK(shape_of(R"({"$ref": "#/definitions/a", "definitions": {"a": {"type": "string"}}})") ==
        "string");
  CHECK(shape_of(R"({"$ref": "other.json#/definitions/a"})") == "any");
  CHECK(shape_of(R"({"$ref": "#/definitions/gone"})") == "any");
  CHECK(shape_of(R"({"$ref": "#"})") == "any");
  const Yaml tree(R"({"type": "object", "properties": {"next": {"$ref": "#"}}})");
  std::pmr::monotonic_buffer_resource arena;
  const schema::Shape* shape = schema::shape_of_json_schema(tree.root(), arena);
  REQUIRE(shape->fields.size() == 1);
  const schema::Shape* next = shape->fields[0].shape;
  CHECK(next->type == schema::Type::object);
}

TEST_CASE("files come before what is built in, or after it") {
  text::Symbols symbols;
  std::map<std::string, std::string> disk = {
      {"a/pod-v1.json", R"({"type": "object", "properties": {"x": {}}})"},
      {"a/widget-example-v1.json", "{\"type\":\t\"object\"}"},
      {"a/broken-example-v1.json", "{"},
      {"a/list-example-v1.json", "[]"}};
  size_t reads = 0;
  const schema::ReadFile read = [&](const std::string& path) -> std::optional<std::string> {
    ++reads;
    const auto found = disk.find(path);
    return found == disk.end() ? std::nullopt : std::optional(found->second);
  };
  const std::string path = "a/{{.ResourceKind}}{{.KindSuffix}}.json";
  const auto origin = [&](std::vector<SchemaLocation> locations, std::string_view group,
                          std::string_view kind) {
    const schema::SchemaFiles files(std::move(locations), read, symbols);
    return schema::Catalog(nullptr, nullptr, &files).find(group, "v1", kind, 37).origin;
  };
  CHECK(origin({location(path)}, "", "Pod") == Origin::file);
  CHECK(origin({location("default"), location(path)}, "", "Pod") == Origin::built_in);
  CHECK(origin({location(path), location("default")}, "", "Secret") == Origin::built_in);
  CHECK(origin({location("default"), location(path)}, "example.com", "Widget") == Origin::file);
  CHECK(origin({location(path)}, "example.com", "Broken") == Origin::unknown);
  CHECK(origin({location(path)}, "example.com", "List") == Origin::unknown);

  reads = 0;
  const schema::SchemaFiles files({location(path)}, read, symbols);
  for (int i = 0; i < 3; ++i) files.before_default(deployment);
  CHECK(reads == 1);
}
