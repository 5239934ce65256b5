// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "cli_program.h"

namespace kready::cli {
namespace {

constexpr const char* definition = R"(apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: widgets.example.com}
spec:
  group: example.com
  scope: Namespaced
  names: {plural: widgets, singular: widget, kind: Widget, listKind: WidgetList}
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec: {type: object, properties: {size: {type: integer}}}
)";

constexpr const char* schema = R"({"type": "object", "properties": {"spec": {"type": "object",
  "properties": {"size": {"type": "integer"}}, "additionalProperties": false}}})";

constexpr const char* widget =
    "apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: a}\nspec: {sise: 3}\n";

constexpr const char* slip =
    "widget.yaml:4:8: error: unknown field 'sise', did you mean 'size'? [unknown-field]\n";

struct Shop {
  Shop() {
    folder.write("widget.yaml", widget);
    folder.write("crds/widgets.yaml", definition);
    folder.write("schemas/example.com/widget_v1.json", schema);
  }
  Outcome check(const std::string& rest) const {
    return run_in(folder, "kready-lint --format concise --rules unknown-field " + rest);
  }
  TestFolder folder;
};

}  // namespace

TEST_CASE("--crds and --schema-location describe kinds") {
  const Shop shop;
  CHECK(shop.check("widget.yaml").out == "");
  CHECK(shop.check("--crds crds widget.yaml").out == slip);
  CHECK(shop.check("--crds crds/widgets.yaml --crds crds widget.yaml").out == slip);
  CHECK(shop.check("--schema-location schemas widget.yaml").out == slip);
  CHECK(shop.check("--schema-location default --schema-location "
                   "'schemas/{{ .Group }}/{{ .ResourceKind }}_{{ .ResourceAPIVersion }}.json' "
                   "widget.yaml")
            .out == slip);
}

TEST_CASE("--require-schema makes an object that nobody describes an error") {
  const Shop shop;
  const Outcome outcome =
      run_in(shop.folder, "kready-lint --format concise --require-schema widget.yaml");
  CHECK(outcome.code == 1);
  CHECK(outcome.out.find("widget.yaml:2:7: error: nothing describes the fields of example.com/v1 "
                         "Widget [custom-kind-without-schema]\n") != std::string::npos);
  const Outcome given =
      run_in(shop.folder, "kready-lint --format concise --require-schema --crds crds widget.yaml");
  CHECK(given.out.find("custom-kind-without-schema") == std::string::npos);
}

TEST_CASE("what cannot describe kinds is said in one sentence") {
  const Shop shop;
  const auto fault = [&](const std::string& words) {
    const Outcome outcome = shop.check(words + " widget.yaml");
    CHECK(outcome.code == 2);
    return outcome.err;
  };
  CHECK(fault("--schema-location https://example.com/s") ==
        "kready-lint: --schema-location: 'https://example.com/s' lies on the network, and only "
        "local files are read\n");
  CHECK(fault("--schema-location nowhere") ==
        "kready-lint: --schema-location: there is no 'nowhere'\n");
  CHECK(fault("--crds schemas/example.com/none") != "");
  CHECK(fault("--schema-location 's/{{.Foo}}.json'").find("'{{.Foo}}' is none of") !=
        std::string::npos);
}

TEST_CASE("dump kinds says who describes what") {
  const Shop shop;
  CHECK(run_in(shop.folder, "kready-lint dump kinds widget.yaml").out ==
        "example.com/v1 Widget (1): unknown\n");
  CHECK(run_in(shop.folder, "kready-lint dump kinds --crds crds widget.yaml").out ==
        "example.com/v1 Widget (1): a given CustomResourceDefinition\n");
  CHECK(run_in(shop.folder, "kready-lint dump kinds --schema-location schemas widget.yaml").out ==
        "example.com/v1 Widget (1): a JSON Schema\n");
}

}  // namespace kready::cli
