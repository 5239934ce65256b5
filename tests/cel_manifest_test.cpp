// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <array>
#include <memory_resource>

#include "cel/program.h"
#include "cel_expression.h"
#include "text/source.h"
#include "yaml/document.h"

using namespace kready;

namespace {

constexpr std::string_view pod = R"(name: web
replicas: 3
ratio: 0.5
ready: yes
empty:
quoted: "3"
labels: {app: web, tier: front}
containers:
- name: app
  securityContext: {privileged: true}
- name: sidecar
twice: 1
twice: 2
)";

// A map with two computed fields beside those of its node.
class Computed : public cel::Record {
 public:
  Computed(text::Symbols& symbols, const yaml::Node* node)
      : names_{symbols.intern("role"), symbols.intern("name")}, node_(node) {}
  const yaml::Node* node() const override { return node_; }
  std::optional<cel::Value> field(text::Symbol name) const override {
    if (name == names_[0]) return cel::Value::string("app");
    if (name == names_[1]) return cel::Value::string("computed");
    return std::nullopt;
  }
  std::span<const text::Symbol> names() const override { return names_; }

 private:
  std::array<text::Symbol, 2> names_;
  const yaml::Node* node_;
};

// One parsed document and the variables `doc` (its node) and `record` (computed fields beside it).
struct Manifest {
  text::Symbols symbols;
  std::pmr::monotonic_buffer_resource arena;
  text::Source source{"pod.yaml", std::string(pod)};
  yaml::Document document = yaml::parse(source, yaml::split(source).front(), symbols, arena);
  Computed record{symbols, document.root};
  cel::Environment environment;

  Manifest() { environment.variable("doc").variable("record"); }

  cel::Program compiled(std::string_view expression) {
    return std::get<cel::Program>(cel::compile(expression, environment, symbols));
  }
  cel::Value evaluated(std::string_view expression) {
    const std::array variables = {cel::Value::node(document.root), cel::Value::record(&record)};
    return compiled(expression).evaluate(variables, arena, symbols);
  }
  std::string origin(std::string_view expression) {
    const yaml::Node* node = evaluated(expression).origin();
    return node ? std::string(source.slice(node->span())) : "none";
  }
  std::string path(std::string_view expression) {
    const cel::Program program = compiled(expression);
    if (!program.path()) return "none";
    std::string out = environment.variables()[static_cast<size_t>(program.path()->variable)];
    for (const cel::Step& step : program.path()->steps) {
      out += step.field ? "." + std::string(step.field.text())
                        : "[" + std::to_string(step.index) + "]";
    }
    return out;
  }
};

}  // namespace

TEST_CASE("scalars of a manifest have the types Kubernetes gives them") {
  check_expressions(
      {
          {"doc.name", R"("web")"},
          {"doc.replicas + 1", "4"},
          {"doc.ratio", "0.5"},
          {"doc.ready", "true"},
          {"doc.empty", "null"},
          {"doc.quoted", R"("3")"},
          {"doc.labels", R"({"app": "web", "tier": "front"})"},
          {"doc.containers[1].name", R"("sidecar")"},
          {"type(doc) == map && type(doc.containers) == list", "true"},
          {"doc.labels == {'tier': 'front', 'app': 'web'}", "true"},
          {"doc.containers.map(c, c.name)", R"(["app", "sidecar"])"},
          {"doc.labels.map(k, k)", R"(["app", "tier"])"},
          {"doc.labels.exists(k, v, v == 'front')", "true"},
          {"'app' in doc.labels && !('x' in doc.labels)", "true"},
          {"doc['name'] + doc.labels['app']", R"("webweb")"},
      },
      pod);
}

TEST_CASE("what is absent is an error, an empty optional or false") {
  check_expressions(
      {
          {"doc.missing", "error: no such key: 'missing'"},
          {"doc.missing.deeper", "error: no such key: 'missing'"},
          {"doc.name.first", "error: a value of type string has no field 'first'"},
          {"doc.?missing.?deeper.orValue(7)", "7"},
          {"has(doc.labels.app) && !has(doc.labels.x)", "true"},
          {"doc.containers[0].?securityContext.?privileged.orValue(false)", "true"},
          {"doc.containers[1].?securityContext.?privileged.orValue(false)", "false"},
          {"doc.containers.exists(c, has(c.securityContext))", "true"},
      },
      pod);
}

TEST_CASE("a key written without a value is absent to has() and .?, as it is to Kubernetes") {
  check_expressions(
      {
          {"has(doc.empty)", "false"},
          {"doc.?empty.hasValue()", "false"},
          {"doc.?empty.?deeper.orValue(1)", "1"},
          {"doc[?'empty'].hasValue()", "false"},
          {"doc.empty == null", "true"},
          {"'empty' in doc", "true"},
          {"has({'a': null}.a)", "true"},
      },
      pod);
}

TEST_CASE("of a key written twice the last value counts, once") {
  check_expressions(
      {
          {"doc.twice", "2"},
          {"doc.filter(k, k == 'twice').size()", "1"},
          {"size(doc)", "9"},
      },
      pod);
}

TEST_CASE("values remember the node they were read from") {
  Manifest manifest;
  CHECK(manifest.origin("doc.name") == "web");
  CHECK(manifest.origin("doc.containers[0].securityContext.privileged") == "true");
  CHECK(manifest.origin("doc.?labels.?tier.orValue('x')") == "front");
  CHECK(manifest.origin("doc.containers.filter(c, c.name == 'sidecar')[0].name") == "sidecar");
  CHECK(manifest.origin("doc.replicas + 1") == "none");
  CHECK(manifest.origin("doc.ready && true") == "none");
}

TEST_CASE("a record's computed fields stand before those of its node") {
  Manifest manifest;
  CHECK(cel::dump(manifest.evaluated("record.role")) == "\"app\"");
  CHECK(cel::dump(manifest.evaluated("record.name")) == "\"computed\"");
  CHECK(cel::dump(manifest.evaluated("record['name']")) == "\"computed\"");
  CHECK(cel::dump(manifest.evaluated("record.replicas")) == "3");
  CHECK(cel::dump(manifest.evaluated("has(record.role) && !has(record.none)")) == "true");
  CHECK(cel::dump(manifest.evaluated("size(record)")) == "10");
  CHECK(cel::dump(manifest.evaluated("record.filter(k, k.startsWith('r'))")) ==
        R"(["role", "replicas", "ratio", "ready"])");
  CHECK(manifest.evaluated("record").origin() == manifest.document.root);
}

TEST_CASE("plain paths are known, other expressions have none") {
  Manifest manifest;
  CHECK(manifest.path("doc") == "doc");
  CHECK(manifest.path("doc.containers[0].name") == "doc.containers[0].name");
  CHECK(manifest.path("record.?a[\"b\"].c") == "record.a.b.c");
  CHECK(manifest.path("has(doc.a.b)") == "none");
  CHECK(manifest.path("doc.a == 1") == "none");
  CHECK(manifest.path("doc.a.size()") == "none");
  CHECK(manifest.path("doc[doc.a]") == "none");
  CHECK(manifest.path("[1][0]") == "none");
}
