// SPDX-License-Identifier: MIT
#include "schema/catalog.h"

#include <doctest/doctest.h>

#include <thread>
#include <vector>

#include "schema/embedded_crds.h"
#include "schema_text.h"

using namespace kready;
using schema::Origin;
using test::Yaml;

namespace {

constexpr const char* certificates = R"(
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
spec:
  group: cert-manager.io
  names: {plural: certificates, kind: Certificate}
  versions: [{name: v9, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}]
)";

const schema::Field* field(const schema::Shape& shape, std::string_view name) {
  for (const schema::Field& one : shape.fields) {
    if (one.name == name) return &one;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("the tables know well-known operators, whatever the case of the kind") {
  const schema::Custom certificate =
      schema::embedded_custom("cert-manager.io", "v1", "certificate");
  REQUIRE(certificate.shape);
  CHECK(certificate.kind->kind == "Certificate");
  CHECK(certificate.kind->plural == "certificates");
  CHECK(certificate.kind->scope == schema::Scope::namespaced);
  CHECK(certificate.version->served == true);
  const schema::Field* spec = field(*certificate.shape, "spec");
  REQUIRE(spec);
  CHECK(spec->shape->type == schema::Type::object);
  CHECK(!spec->shape->preserves_unknown);
  const schema::Field* issuer = field(*spec->shape, "issuerRef");
  REQUIRE(issuer);
  CHECK(!issuer->required_in.empty());
  CHECK(test::show(*issuer->shape) == "{group: string, kind: string, name!: string}");
}

TEST_CASE("what the tables do not know") {
  CHECK(!schema::embedded_custom("cert-manager.io", "v1", "certificates").kind);
  CHECK(schema::embedded_custom("cert-manager.io", "v7", "certificate").kind);
  CHECK(!schema::embedded_custom("cert-manager.io", "v7", "certificate").shape);
  CHECK(!schema::embedded_custom("example.com", "v1", "widget").kind);
  CHECK(!schema::embedded_custom("", "v1", "pod").kind);
  CHECK(!schema::embedded_custom("zzz", "v1", "pod").kind);
}

TEST_CASE("threads that ask at once get the same answer") {
  std::vector<const schema::Shape*> shapes(8);
  std::vector<std::jthread> threads;
  for (const schema::Shape*& shape : shapes) {
    threads.emplace_back([&shape] {
      shape = schema::embedded_custom("monitoring.coreos.com", "v1", "servicemonitor").shape;
    });
  }
  threads.clear();
  for (const schema::Shape* shape : shapes) CHECK(shape == shapes.front());
  CHECK(shapes.front() != nullptr);
}

TEST_CASE("the unit's own definition wins over a given one, and that over the tables") {
  const Yaml definition(certificates);
  text::Symbols symbols;
  schema::CustomKinds own(symbols);
  own.add(definition.root());
  schema::CustomKinds given(symbols);
  given.add(definition.root());
  const schema::CustomKinds none(symbols);
  const auto origin = [](const schema::CustomKinds* unit, const schema::CustomKinds* others) {
    return schema::Catalog(unit, others).find("cert-manager.io", "v1", "Certificate", 37).origin;
  };
  CHECK(origin(&own, &given) == Origin::unit);
  CHECK(origin(&none, &given) == Origin::given);
  CHECK(origin(nullptr, nullptr) == Origin::embedded);
  // The cluster will have what the unit delivers, and v1 is not in it.
  const schema::Known known =
      schema::Catalog(&own, &given).find("cert-manager.io", "v1", "Certificate", 37);
  CHECK(known.is_custom());
  CHECK(known.kind);
  CHECK(!known.version);
  CHECK(!known.shape);
}

TEST_CASE("groups of the API server are not custom") {
  for (const char* group : {"", "apps", "batch", "networking.k8s.io", "storagemigration.k8s.io",
                            "rbac.authorization.k8s.io"}) {
    CHECK_MESSAGE(!schema::is_custom_group(group), group);
  }
  for (const char* group :
       {"gateway.networking.k8s.io", "snapshot.storage.k8s.io", "example.com", "metrics.k8s.io"}) {
    CHECK_MESSAGE(schema::is_custom_group(group), group);
  }
  CHECK(schema::Catalog().find("example.com", "v1", "Widget", 37).origin == Origin::unknown);
}

TEST_CASE("kinds of Kubernetes have a form where they are served") {
  const schema::Known deployment = schema::Catalog().find("apps", "v1", "Deployment", 37);
  CHECK(deployment.origin == Origin::built_in);
  CHECK(deployment.shape);
  CHECK(!deployment.is_custom());
  CHECK(!schema::Catalog().find("autoscaling", "v2beta2", "HorizontalPodAutoscaler", 37).shape);
  CHECK(schema::Catalog().find("autoscaling", "v2beta2", "HorizontalPodAutoscaler", 25).shape);
  CHECK(schema::Catalog().find("apps", "v1", "Deploymnt", 37).origin == Origin::unknown);
}
