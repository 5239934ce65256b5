// SPDX-License-Identifier: MIT
#include "schema/definition.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "cel/format.h"
#include "schema_text.h"

using namespace kready;
using test::Yaml;

namespace {

std::string told(const schema::DefinitionMistakes& mistakes) {
  std::string out;
  for (const schema::DefinitionMistake& mistake : mistakes) {
    out += fmt::format("{}{}{}\n", mistake.message, mistake.absent.empty() ? "" : " at ",
                       fmt::join(mistake.absent, "."));
  }
  return out;
}

struct Parts {
  std::string name = "widgets.example.com";
  std::string annotations = "{}";
  std::string group = "example.com";
  std::string names = "{plural: widgets, singular: widget, kind: Widget}";
  std::string versions = {};
  std::string more = {};  // of the spec
};

std::string mistakes(const Parts& parts) {
  const Yaml definition(fmt::format(
      "metadata: {{name: {}, annotations: {}}}\nspec:\n  group: {}\n  scope: Namespaced\n"
      "  names: {}\n  {}\n  versions: {}\n",
      parts.name, parts.annotations, parts.group, parts.names, parts.more,
      parts.versions.empty()
          ? "[{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}]"
          : parts.versions));
  return told(schema::definition_mistakes(definition.root()));
}

std::string of_names(const std::string& names) { return mistakes({.names = names}); }
std::string of_versions(const std::string& versions) { return mistakes({.versions = versions}); }

// Of one version, with more fields besides.
std::string of_version(const std::string& more) {
  return of_versions(fmt::format("[{{name: v1, served: true, storage: true, {}}}]",
                                 more.find("openAPIV3Schema") == std::string::npos
                                     ? "schema: {openAPIV3Schema: {type: object}}, " + more
                                     : more));
}

std::string of_conversion(const std::string& conversion) {
  return mistakes({.more = "conversion: " + conversion});
}

// Of the schema of one property.
std::string of_schema(const std::string& schema) {
  return of_version(
      fmt::format("schema: {{openAPIV3Schema: {{type: object, properties: {{a: {}}}}}}}", schema));
}

}  // namespace

TEST_CASE("a definition that is right") { CHECK(mistakes({}) == ""); }

TEST_CASE("names and groups") {
  CHECK(mistakes({.name = "widget.example.com"}) ==
        "the name 'widget.example.com' is not spec.names.plural and spec.group, "
        "'widgets.example.com'\n");
  CHECK(mistakes({.name = "widgets.example", .group = "example"}) ==
        "group 'example' is not a domain with at least one dot\n");
  CHECK(of_names("{plural: widgets, singular: Widget, kind: Widget}") ==
        "singular 'Widget' is not a DNS-1035 label\n");
  CHECK(of_names("{plural: widgets, kind: Wid_get}") ==
        "kind 'Wid_get' is not a DNS-1035 label in lower case\n");
  CHECK(of_names("{plural: widgets, kind: Widget, listKind: Widget}") ==
        "kind and listKind are both 'Widget'\n");
  CHECK(of_names("{plural: widgets, kind: Widget, shortNames: [w.d], categories: [All]}") ==
        "short name 'w.d' is not a DNS-1035 label\ncategory 'All' is not a DNS-1035 label\n");
  CHECK(mistakes({.more = "preserveUnknownFields: true"}) == "preserveUnknownFields is true\n");
  CHECK(mistakes({.more = "preserveUnknownFields: false"}) == "");
}

TEST_CASE("groups of the project need its approval") {
  const auto with = [](const std::string& annotations) {
    return mistakes({.name = "widgets.x.k8s.io", .annotations = annotations, .group = "x.k8s.io"});
  };
  CHECK(with("{}") ==
        "group 'x.k8s.io' is protected and has no annotation api-approved.kubernetes.io at "
        "api-approved.kubernetes.io\n");
  CHECK(with("{api-approved.kubernetes.io: yes indeed}") ==
        "api-approved.kubernetes.io 'yes indeed' is neither a URL nor 'unapproved'\n");
  CHECK(with("{api-approved.kubernetes.io: 'https://example.com/1'}") == "");
  CHECK(with("{api-approved.kubernetes.io: 'unapproved, experimental'}") == "");
}

TEST_CASE("versions") {
  const std::string schema = "schema: {openAPIV3Schema: {type: object}}";
  const auto version = [&](std::string_view name, bool served, bool storage) {
    return fmt::format("{{name: {}, served: {}, storage: {}, {}}}", name, served, storage, schema);
  };
  CHECK(of_versions("[]") == "spec.versions is empty\n");
  CHECK(of_versions("[" + version("v1", true, false) + "]") ==
        "no version is the storage version\n");
  CHECK(of_versions("[" + version("v1", true, true) + ", " + version("v2", true, true) + "]") ==
        "more than one version is the storage version\n");
  CHECK(of_versions("[" + version("v1", false, true) + "]") == "no version is served\n");
  CHECK(of_versions("[" + version("v1", true, true) + ", " + version("v1", true, false) + "]") ==
        "version 'v1' is listed twice\n");
  CHECK(of_versions("[" + version("1.0", true, true) + "]") == "");  // a number: not its business
  CHECK(of_versions("[" + version("v1.0", true, true) + "]") ==
        "version 'v1.0' is not a DNS-1035 label\n");
  CHECK(of_versions("[{name: v1, served: true, storage: true}]") ==
        "version 'v1' has no schema at schema.openAPIV3Schema\n");
  CHECK(of_version("deprecationWarning: old") ==
        "version 'v1' has a deprecationWarning and is not deprecated\n");
  CHECK(of_version("deprecated: true, deprecationWarning: ''") ==
        "deprecationWarning is not one line of 1 to 256 characters\n");
  CHECK(of_version("deprecated: true, deprecationWarning: use v2") == "");
}

TEST_CASE("conversion") {
  CHECK(of_conversion("{strategy: None}") == "");
  CHECK(of_conversion("{strategy: None, webhook: {}}") ==
        "conversion strategy 'None' has a webhook\n");
  CHECK(of_conversion("{strategy: Webhook}") ==
        "conversion strategy 'Webhook' has no webhook at webhook\n");
  CHECK(of_conversion("{strategy: Webhook, webhook: {}}") ==
        "conversion webhook has no clientConfig at clientConfig\n"
        "conversion webhook has no conversionReviewVersions at conversionReviewVersions\n");
  const auto client = [](const std::string& config) {
    return of_conversion(
        "{strategy: Webhook, webhook: {conversionReviewVersions: [v1], "
        "clientConfig: " +
        config + "}}");
  };
  CHECK(client("{service: {name: a, namespace: b}}") == "");
  CHECK(client("{}") == "clientConfig has not exactly one of url and service\n");
  CHECK(client("{url: 'http://a'}") == "url 'http://a' is not https://host[:port][/path]\n");
  CHECK(client("{url: 'https://a/b'}") == "");
  CHECK(client("{service: {name: a, namespace: b, port: 0}}") == "port 0 is not in 1 to 65535\n");
  const auto versions = [](const std::string& list) {
    return of_conversion(
        "{strategy: Webhook, webhook: {clientConfig: {url: 'https://a'}, "
        "conversionReviewVersions: " +
        list + "}}");
  };
  CHECK(versions("[v2]") == "conversionReviewVersions has neither 'v1' nor 'v1beta1'\n");
  CHECK(versions("[v1, v1]") == "conversionReviewVersions lists 'v1' twice\n");
  CHECK(versions("[v1, V2]") == "conversionReviewVersions 'V2' is not a DNS-1035 label\n");
}

TEST_CASE("columns, scale and selectable fields") {
  CHECK(of_version("additionalPrinterColumns: [{name: '', type: text, jsonPath: .a}]") ==
        "name of a printer column is empty\n"
        "type 'text' of a printer column is none of integer, number, string, boolean, date\n");
  CHECK(of_version("additionalPrinterColumns: [{name: a, type: string, format: x, jsonPath: .a}]")
            .starts_with("format 'x' of a printer column is none of int32"));
  CHECK(of_version("subresources: {scale: {specReplicasPath: .spec.a, statusReplicasPath: "
                   ".status.a, labelSelectorPath: .status.b}}") == "");
  CHECK(of_version("subresources: {scale: {specReplicasPath: .status.a, statusReplicasPath: '', "
                   "labelSelectorPath: .a}}") ==
        "specReplicasPath '.status.a' is not a path under .spec\n"
        "statusReplicasPath '' is not a path under .status\n"
        "labelSelectorPath '.a' is not a path under .spec or .status\n");
  const std::string schema =
      "schema: {openAPIV3Schema: {type: object, properties: {a: {type: string}, b: {type: "
      "object}}}}";
  CHECK(of_version(schema + ", selectableFields: [{jsonPath: .a}]") == "");
  CHECK(of_version(schema + ", selectableFields: [{jsonPath: .a}, {jsonPath: .a}, {jsonPath: .b}, "
                            "{jsonPath: .metadata.name}]") ==
        "selectable field '.a' is listed twice\n"
        "selectable field '.b' is no string, boolean or integer of the schema\n"
        "selectable field '.metadata.name' is no string, boolean or integer of the schema\n");
}

TEST_CASE("the structure of schemas") {
  CHECK(of_version("schema: {openAPIV3Schema: {properties: {a: {type: string}}}}") ==
        "the schema is not of type 'object' at its root at type\n");
  CHECK(of_schema("{minimum: 1}") == "'a' has no type at type\n");
  CHECK(of_schema("{x-kubernetes-preserve-unknown-fields: true}") == "");
  CHECK(of_schema("{x-kubernetes-int-or-string: true}") == "");
  CHECK(of_schema("{x-kubernetes-int-or-string: true, type: string}") ==
        "'a' has x-kubernetes-int-or-string and type 'string'\n");
  CHECK(of_schema("{type: text}").starts_with("type 'text' of 'a' is none of object"));
  CHECK(of_schema("{type: array}") == "array 'a' has no items at items\n");
  CHECK(of_schema("{type: array, items: [{type: string}]}") == "items is a list of schemas\n");
  CHECK(of_schema("{type: array, items: {}}") == "'items' has no type at type\n");
  CHECK(of_schema("{type: string, $ref: '#/a'}") == "$ref is not supported\n");
  CHECK(of_schema("{type: string, pattern: '(?<!a)b'}") ==
        "pattern '(?<!a)b' is not a valid regular expression\n");
  CHECK(of_schema("{type: array, items: {type: string}, uniqueItems: true}") ==
        "uniqueItems is true\n");
  CHECK(of_schema("{type: object, additionalProperties: false}") ==
        "additionalProperties is false\n");
  CHECK(of_schema("{type: object, properties: {b: {type: string}}, additionalProperties: {type: "
                  "string}}") == "properties and additionalProperties are mutually exclusive\n");
}

TEST_CASE("alternatives only narrow") {
  CHECK(of_schema("{type: object, properties: {b: {type: string}}, oneOf: [{required: [b]}, "
                  "{properties: {b: {enum: [x]}}}]}") == "");
  CHECK(of_schema("{type: object, anyOf: [{properties: {b: {minLength: 1}}}]}") ==
        "'b' is described within allOf, anyOf, oneOf or not, and nowhere else\n");
  CHECK(of_schema("{type: string, anyOf: [{type: string}]}") ==
        "type stands within allOf, anyOf, oneOf or not\n");
  CHECK(of_schema("{type: string, not: {not: {description: x}}}") ==
        "description stands within allOf, anyOf, oneOf or not\n");
  CHECK(of_schema("{x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}]}") ==
        "");
  CHECK(of_schema("{x-kubernetes-int-or-string: true, allOf: [{anyOf: [{type: integer}, {type: "
                  "string}]}, {maximum: 3}]}") == "");
}

TEST_CASE("objects within objects, lists and maps") {
  CHECK(of_schema("{type: object, x-kubernetes-embedded-resource: true}") ==
        "an embedded resource has neither properties nor preserved unknown fields\n");
  CHECK(of_schema("{x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: "
                  "true}") == "an embedded resource is not of type 'object'\n");
  CHECK(of_version(
            "schema: {openAPIV3Schema: {type: object, properties: {metadata: {type: object, "
            "required: [name], properties: {name: {type: string}, labels: {type: object}}}}}}") ==
        "metadata has required, and may only restrict name and generateName\n"
        "metadata describes 'labels', and may only restrict name and generateName\n");
  const auto list = [](const std::string& more) {
    return of_schema(
        "{type: array, items: {type: object, properties: {k: {type: string}, o: {type: "
        "object}}, required: [k]}, " +
        more + "}");
  };
  CHECK(list("x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [k]") == "");
  CHECK(list("x-kubernetes-list-type: bag") ==
        "x-kubernetes-list-type 'bag' is none of atomic, set, map\n");
  CHECK(list("x-kubernetes-list-type: map") ==
        "x-kubernetes-list-type 'map' has no x-kubernetes-list-map-keys\n");
  CHECK(list("x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [x, o]") ==
        "list key 'x' is no property of the items\nlist key 'o' is of type 'object'\n");
  CHECK(of_schema("{type: string, x-kubernetes-list-type: set}") ==
        "x-kubernetes-list-type stands at a value that is no array\n");
  CHECK(of_schema("{type: object, x-kubernetes-map-type: loose}") ==
        "x-kubernetes-map-type 'loose' is none of granular, atomic\n");
  CHECK(of_schema("{type: string, x-kubernetes-map-type: atomic}") ==
        "x-kubernetes-map-type stands at a value that is no object\n");
}

TEST_CASE("the words of validation rules") {
  CHECK(of_schema("{type: string, x-kubernetes-validations: [{rule: ' ', message: ''}]}") ==
        "a validation rule is empty\nthe message of a validation rule is empty\n");
  CHECK(of_schema("{type: string, x-kubernetes-validations: [{rule: 'true', message: \"a\\nb\", "
                  "reason: Wrong}]}")
            .starts_with(
                "the message of a validation rule has a line break\nreason 'Wrong' is none"));
}

TEST_CASE("defaults fit their own schema") {
  CHECK(of_schema("{type: integer, default: 3}") == "");
  CHECK(of_schema("{type: integer, minimum: 4, default: 3}").starts_with("default: "));
  CHECK(of_schema("{type: object, properties: {b: {type: string}}, default: {b: x}}") == "");
  CHECK(of_schema("{type: object, properties: {b: {type: string}}, default: {c: x}}")
            .starts_with("default: unknown field"));
  CHECK(of_schema("{type: object, default: {}, properties: {b: {type: array, items: {type: string, "
                  "default: [x]}}}}")
            .starts_with("default: "));
}

TEST_CASE("patches are not definitions") {
  const Yaml patch("metadata: {name: x}\nspec: {conversion: {strategy: Webhook}}\n");
  CHECK(schema::definition_mistakes(patch.root()).empty());
}

TEST_CASE("names as DNS wants them") {
  CHECK(cel::has_format("a-1", "dns1035Label"));
  CHECK(!cel::has_format("1a", "dns1035Label"));
  CHECK(!cel::has_format("a-", "dns1035Label"));
  CHECK(!cel::has_format("", "dns1035Label"));
  CHECK(!cel::has_format(std::string(64, 'a'), "dns1035Label"));
  CHECK(cel::has_format("1a.b-c.d", "dns1123Subdomain"));
  CHECK(!cel::has_format("a..b", "dns1123Subdomain"));
  CHECK(!cel::has_format("a.", "dns1123Subdomain"));
  CHECK(!cel::has_format("A.b", "dns1123Subdomain"));
}
