// SPDX-License-Identifier: MIT
#include "schema/crd.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "schema/custom_shape.h"
#include "schema/custom_table.h"
#include "schema/validate.h"
#include "schema_text.h"

using namespace kready;
using test::show;
using test::Yaml;

namespace {

std::string shape_of(const std::string& properties, schema::ShapeOptions options = {}) {
  const Yaml schema(fmt::format("type: object\nproperties:\n{}", properties));
  std::pmr::monotonic_buffer_resource arena;
  const schema::Shape* shape = schema::shape_of_schema(schema.root(), options, arena);
  for (const schema::Field& field : shape->fields) {
    if (field.name == "spec") return show(*field.shape);
  }
  return show(*shape);
}

std::string table(std::string_view text) {
  std::pmr::monotonic_buffer_resource arena;
  std::string out;
  for (const schema::TableKind& known : schema::read_table("g.io", text, arena)) {
    for (size_t i = 0; i < known.shapes.size(); ++i) {
      const schema::CustomVersion& version = known.kind.versions[i];
      out += fmt::format("{}/{} {}{}{}\n", version.name, known.kind.kind,
                         version.served ? (*version.served ? "served " : "unserved ") : "",
                         version.storage ? "storage " : "", show(*known.shapes[i]));
    }
  }
  return out;
}

constexpr const char* widgets = R"(
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: widgets.example.com}
spec:
  group: example.com
  scope: Namespaced
  names: {plural: widgets, singular: widget, kind: Widget, shortNames: [wd]}
  versions:
    - name: v1
      served: true
      storage: true
      subresources: {status: {}}
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec: {type: object, properties: {size: {type: integer}}}
            status: {type: object, properties: {ready: {type: boolean}}}
    - name: v1alpha1
      served: false
      storage: false
      deprecated: true
      deprecationWarning: use v1
      schema:
        openAPIV3Schema: {type: object, properties: {size: {type: integer}}}
)";

}  // namespace

TEST_CASE("types, fields and lists of a structural schema") {
  CHECK(shape_of("  spec:\n"
                 "    type: object\n"
                 "    required: [size, tier]\n"
                 "    properties:\n"
                 "      size: {type: integer}\n"
                 "      tier: {type: string, default: small}\n"
                 "      hosts: {type: array, items: {type: string}}\n"
                 "      labels: {type: object, additionalProperties: {type: string}}\n") ==
        "{hosts: [string], labels: {*: string}, size!: integer, tier!=: string}");
  CHECK(shape_of(
            "  spec: {type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [a, b],"
            " items: {type: object, properties: {a: {type: string}, b: {type: number}}}}\n") ==
        "map by a,b[{a: string, b: number}]");
  CHECK(shape_of("  spec: {type: array, x-kubernetes-list-type: set, items: {type: string}}\n") ==
        "set[string]");
}

TEST_CASE("what an object may hold besides its fields") {
  CHECK(shape_of("  spec: {type: object}\n") == "{}");
  CHECK(shape_of("  spec: {type: object, additionalProperties: true}\n") == "{...}");
  CHECK(shape_of("  spec: {type: object, properties: {a: {type: string}}, additionalProperties: "
                 "false}\n") == "{a: string}");
  CHECK(shape_of("  spec: {type: object, x-kubernetes-preserve-unknown-fields: true}\n") ==
        "{...}");
  CHECK(shape_of("  spec: {x-kubernetes-preserve-unknown-fields: true}\n") == "any");
  schema::ShapeOptions old;
  old.keeps_unknown = true;
  CHECK(shape_of("  spec: {type: object, properties: {a: {type: string}}}\n", old) ==
        "{a: string, ...}");
}

TEST_CASE("integers that may be strings, nulls, resources within resources") {
  CHECK(shape_of("  spec: {x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: "
                 "string}], pattern: '^[0-9]+$'}\n") == "int-or-string /^[0-9]+$/");
  CHECK(shape_of("  spec: {type: string, nullable: true}\n") == "string or null");
  CHECK(shape_of("  spec: {type: object, x-kubernetes-embedded-resource: true, "
                 "properties: {spec: {type: string}}}\n") ==
        "{apiVersion: any, kind: any, metadata: any, spec: string} embedded");
}

TEST_CASE("limits") {
  CHECK(shape_of("  spec: {type: integer, minimum: 1, maximum: 9, exclusiveMaximum: true, "
                 "multipleOf: 2, format: int32}\n") == "integer as int32 >=1 <9 multiple of 2");
  CHECK(shape_of("  spec: {type: string, minLength: 1, maxLength: 63}\n") ==
        "string length>=1 length<=63");
  CHECK(shape_of("  spec: {type: array, minItems: 1, maxItems: 2, items: {type: string}}\n") ==
        "[string] items>=1 items<=2");
  CHECK(shape_of("  spec: {type: object, minProperties: 1, maxProperties: 2}\n") ==
        "{} fields>=1 fields<=2");
}

TEST_CASE("choices are the text of their JSON") {
  CHECK(shape_of("  spec: {type: string, enum: [a, 'yes']}\n") == "string 'a' 'yes'");
  CHECK(shape_of("  spec: {type: integer, enum: [1, 0x10]}\n") == "integer '1' '16'");
  CHECK(shape_of("  spec: {enum: [yes, null, 1.50, x]}\n") == "any 'true' 'null' '1.5' 'x'");
  CHECK(shape_of("  spec: {enum: [[a], b]}\n") == "any");
}

TEST_CASE("branches say nothing of fields they do not name") {
  CHECK(shape_of("  spec: {type: object, properties: {a: {type: string}, b: {type: string}}, "
                 "oneOf: [{required: [a]}, {required: [b]}]}\n") ==
        "{a: string, b: string} one({a!: any, ...} | {b!: any, ...})");
  CHECK(shape_of("  spec: {type: object, properties: {a: {type: string}}, "
                 "not: {properties: {a: {enum: [x]}}}}\n") == "{a: string} not({a: any 'x', ...})");
}

TEST_CASE("validation rules are kept as written") {
  CHECK(shape_of("  spec: {type: string, x-kubernetes-validations: [{rule: self != 'a', message: "
                 "no a}]}\n") == "string self != 'a'");
}

TEST_CASE("apiVersion, kind and metadata belong to every object") {
  CHECK(shape_of("  size: {type: integer}\n") ==
        "{apiVersion: any, kind: any, metadata: any, size: integer}");
  CHECK(
      shape_of("  metadata: {type: object, properties: {name: {type: string, maxLength: 9}}}\n") ==
      "{apiVersion: any, kind: any, metadata: {name: string length<=9, ...}}");
}

TEST_CASE("a definition's names and versions") {
  const Yaml definition(widgets);
  text::Symbols symbols;
  schema::CustomKinds kinds(symbols);
  kinds.add(definition.root());
  const schema::Custom v1 = kinds.find("example.com", "v1", "Widget");
  REQUIRE(v1.kind);
  REQUIRE(v1.version);
  REQUIRE(v1.shape);
  CHECK(v1.kind->plural == "widgets");
  CHECK(v1.kind->scope == schema::Scope::namespaced);
  CHECK(v1.kind->short_names.size() == 1);
  CHECK(v1.version->served == true);
  CHECK(v1.version->storage);
  CHECK(show(*v1.shape) ==
        "{apiVersion: any, kind: any, metadata: any, spec: {size: integer}, status: any}");
  CHECK(kinds.find("example.com", "v1", "Widget").shape == v1.shape);

  const schema::Custom alpha = kinds.find("example.com", "v1alpha1", "Widget");
  REQUIRE(alpha.version);
  CHECK(alpha.version->served == false);
  CHECK(alpha.version->deprecated);
  CHECK(alpha.version->deprecation_warning == "use v1");
  CHECK(kinds.find("example.com", "v2", "Widget").kind);
  CHECK(!kinds.find("example.com", "v2", "Widget").version);
  CHECK(!kinds.find("example.com", "v1", "widget").kind);
  CHECK(!kinds.find("example.org", "v1", "Widget").kind);
}

TEST_CASE("v1beta1 has one schema for all versions, and keeps unknown fields") {
  const Yaml definition(R"(
apiVersion: apiextensions.k8s.io/v1beta1
kind: CustomResourceDefinition
spec:
  group: example.com
  version: v1
  names: {plural: widgets, kind: Widget}
  subresources: {status: {}}
  validation:
    openAPIV3Schema: {properties: {size: {type: integer}, status: {type: string}}}
)");
  text::Symbols symbols;
  schema::CustomKinds kinds(symbols);
  kinds.add(definition.root());
  const schema::Custom v1 = kinds.find("example.com", "v1", "Widget");
  REQUIRE(v1.shape);
  CHECK(v1.version->served == true);
  CHECK(show(*v1.shape) ==
        "{apiVersion: any, kind: any, metadata: any, size: integer, status: any, ...}");
}

TEST_CASE("a definition that is not one is passed over") {
  text::Symbols symbols;
  schema::CustomKinds kinds(symbols);
  for (const char* text : {"a: 1", "spec: []", "spec: {group: g.io}", "spec: {names: {kind: A}}",
                           "spec: {group: [g], names: {kind: A}}"}) {
    const Yaml definition(text);
    kinds.add(definition.root());
  }
  CHECK(kinds.empty());
  const Yaml without(R"(
spec: {group: g.io, names: {kind: A}, versions: [{name: v1}, {name: v2, schema: {openAPIV3Schema: x}}, y]}
)");
  kinds.add(without.root());
  CHECK(kinds.find("g.io", "v1", "A").version);
  CHECK(!kinds.find("g.io", "v1", "A").shape);
  CHECK(!kinds.find("g.io", "v2", "A").shape);
}

TEST_CASE("tables say what schemas say") {
  CHECK(table("=\tv1\tThing\t4\tthings\tserved\tstorage\tnamespaced\n"
              "=\tv2\tThing\t1\t\tunserved\n"
              "=\tv1\tother\t5\t\n"
              "A\n"
              "S\t?\te=a\te=b\tp=^a\\\\d\\t$\tf=uri\tshortest=1\tlongest=3\n"
              "I\t>=1\t<5\tmultiple=2\n"
              "L\t[2\tmap\tkey=x\tleast=1\tmost=2\n"
              "O\t0.metadata\t3!.l\t1=.s\t*2\t+\t@\n"
              "O\t2.a\tone=1,2\tnot=0\tany=0\tall=0\tnarrowest=1\twidest=2\n") ==
        "v1/Thing served storage {metadata: any, l!: map by x[integer >=1 <5 multiple of 2] "
        "items>=1 items<=2, s=: string or null 'a' 'b' /^a\\d\t$/ as uri length>=1 length<=3, "
        "*: integer >=1 <5 multiple of 2, ...} embedded\n"
        "v2/Thing unserved string or null 'a' 'b' /^a\\d\t$/ as uri length>=1 length<=3\n"
        "v1/other {a: integer >=1 <5 multiple of 2} fields>=1 fields<=2 all(any) any(any) "
        "one(string or null 'a' 'b' /^a\\d\t$/ as uri length>=1 length<=3 | integer >=1 <5 "
        "multiple of 2) not(any)\n");
}

TEST_CASE("a table that is wrong does no harm") {
  CHECK(table("=\tv1\tA\t99\t\n") == "v1/A any\n");
  CHECK(table("=\tv1\tA\t0\n\t\tS\t9.x\t*7\t[8\tone=4,,\n") == "v1/A [any] one(any | any)\n");
  CHECK(table("=\n") == "/ any\n");
}

TEST_CASE("alternatives that hang on a default are not judged") {
  const Yaml definition(R"(
type: object
properties:
  address:
    type: object
    properties: {type: {type: string, default: IPAddress}, value: {type: string}}
    oneOf:
      - properties: {type: {enum: [IPAddress]}, value: {format: ipv4}}
      - properties: {type: {not: {enum: [IPAddress]}}}
)");
  std::pmr::monotonic_buffer_resource arena;
  const schema::Shape* shape = schema::shape_of_schema(definition.root(), {}, arena);
  const auto faults = [&](const std::string& address) {
    const Yaml object("apiVersion: a.io/v1\nkind: A\nmetadata: {name: a}\naddress: " + address);
    return schema::validate_custom(object.root(), *shape, {}).size();
  };
  CHECK(faults("{value: 10.0.0.1}") == 0);
  CHECK(faults("{type: IPAddress, value: 10.0.0.1}") == 0);
  CHECK(faults("{type: Hostname, value: a.b}") == 0);
  CHECK(faults("{type: IPAddress, value: a.b}") == 1);
}
