// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "schema/dump.h"
#include "schema/kubernetes.h"

namespace kready::schema {
namespace {

const Kind& kind(std::string_view group, std::string_view version, std::string_view name) {
  const Kind* found = find_kind(group, version, name);
  REQUIRE(found);
  return *found;
}

const Shape& type(std::string_view name) {
  const Shape* found = find_type(name);
  REQUIRE(found);
  return *found;
}

std::vector<const Field*> fields(const Shape& shape, std::string_view name) {
  std::vector<const Field*> found;
  for (const Field& field : shape.fields) {
    if (field.name == name) found.push_back(&field);
  }
  return found;
}

const Field& field(std::string_view of, std::string_view name) {
  const auto found = fields(type(of), name);
  REQUIRE(found.size() == 1);
  return *found.front();
}

// Calls `see` with every shape that can be reached from a kind, once.
template <typename See>
void walk(See see) {
  std::set<const Shape*> seen;
  std::vector<const Shape*> waiting;
  for (const Kind& each : kinds()) waiting.push_back(each.shape);
  while (!waiting.empty()) {
    const Shape* shape = waiting.back();
    waiting.pop_back();
    if (!shape || !seen.insert(shape).second) continue;
    see(*shape);
    for (const Field& each : shape->fields) waiting.push_back(each.shape);
    waiting.push_back(shape->values);
    waiting.push_back(shape->items);
  }
}

}  // namespace

TEST_CASE("a kind is found by its group, version and name") {
  const Kind& deployment = kind("apps", "v1", "Deployment");
  CHECK(deployment.namespaced);
  CHECK(deployment.served == Minors::all());
  CHECK(deployment.introduced == 9);
  CHECK(deployment.removed == 0);
  REQUIRE(deployment.shape);
  CHECK(type_name(*deployment.shape) == "apps/v1.Deployment");
  CHECK_FALSE(kind("", "v1", "Namespace").namespaced);
  CHECK(kind("", "v1", "PodList").shape);
  CHECK(kind("", "v1", "List").shape);
  CHECK_FALSE(find_kind("apps", "v1", "Deploymnet"));
  CHECK_FALSE(find_kind("apps", "v2", "Deployment"));
  CHECK_FALSE(find_kind("", "v1", "Deployment"));
  CHECK_FALSE(find_kind("", "", ""));
}

TEST_CASE("every kind is found, and served as long as it says") {
  for (const Kind& each : kinds()) {
    CAPTURE(fmt::format("{}/{} {}", each.group, each.version, each.kind));
    CHECK(find_kind(each.group, each.version, each.kind) == &each);
    if (each.introduced > oldest_minor) CHECK_FALSE(each.served.has(each.introduced - 1));
    if (each.removed >= oldest_minor) CHECK_FALSE(each.served.has(each.removed));
    if (each.removed > oldest_minor && each.shape) CHECK(each.served.has(each.removed - 1));
    if (each.removed > 0 && each.deprecated > 0) CHECK(each.deprecated <= each.removed);
    CHECK((each.removed == 0 || each.introduced < each.removed));
  }
}

TEST_CASE("the life cycle of kinds") {
  const Kind& cron = kind("batch", "v1beta1", "CronJob");
  CHECK(cron.introduced == 8);
  CHECK(cron.deprecated == 21);
  CHECK(cron.removed == 25);
  CHECK(cron.replacement == "batch/v1 CronJob");
  CHECK(cron.served.empty());
  CHECK_FALSE(cron.shape);
  CHECK(dump(kind("autoscaling", "v2beta2", "HorizontalPodAutoscaler").served) == "-25");
  CHECK(dump(kind("resource.k8s.io", "v1", "ResourceClaim").served) == "34-");
  CHECK(kind("policy", "v1beta1", "PodSecurityPolicy").replacement.empty());
  CHECK(kind("", "v1", "Endpoints").deprecated == 33);
}

TEST_CASE("what to write instead depends on the version") {
  const Kind& flow = kind("flowcontrol.apiserver.k8s.io", "v1beta1", "FlowSchema");
  CHECK(successor(flow, 28) == find_kind(flow.group, "v1beta3", "FlowSchema"));
  CHECK(successor(flow, 33) == find_kind(flow.group, "v1", "FlowSchema"));
  const Kind& ingress = kind("extensions", "v1beta1", "Ingress");
  CHECK(successor(ingress, 30) == find_kind("networking.k8s.io", "v1", "Ingress"));
  const Kind& claim = kind("resource.k8s.io", "v1beta1", "ResourceClaim");
  CHECK(successor(claim, 33) == find_kind(claim.group, "v1beta2", "ResourceClaim"));
  CHECK_FALSE(successor(kind("policy", "v1beta1", "PodSecurityPolicy"), 30));
  CHECK_FALSE(successor(kind("apps", "v1", "Deployment"), 30));
}

TEST_CASE("the groups of Kubernetes") {
  for (const std::string_view group : {"", "apps", "extensions", "networking.k8s.io"}) {
    CHECK(is_kubernetes_group(group));
  }
  for (const std::string_view group :
       {"gateway.networking.k8s.io", "metrics.k8s.io", "kubelet.config.k8s.io", "audit.k8s.io"}) {
    CHECK_FALSE(is_kubernetes_group(group));
  }
}

TEST_CASE("shapes hold their promises") {
  walk([](const Shape& shape) {
    CAPTURE(std::string(type_name(shape)));
    for (size_t i = 0; i < shape.fields.size(); ++i) {
      const Field& each = shape.fields[i];
      CAPTURE(std::string(each.name));
      CHECK(each.shape);
      CHECK_FALSE(each.in.empty());
      CHECK((each.required_in.bits & ~each.in.bits) == 0);
      CHECK((each.gated_off_in.bits & ~each.in.bits) == 0);
      if (i == 0) continue;
      const Field& before = shape.fields[i - 1];
      CHECK(before.name <= each.name);
      if (before.name == each.name) CHECK((before.in.bits & each.in.bits) == 0);
    }
    CHECK((shape.type == Type::list) == (shape.items != nullptr));
    CHECK((shape.list_type == ListType::map) == !shape.list_keys.empty());
  });
}

TEST_CASE("the keys of a list are fields of its elements") {
  walk([](const Shape& shape) {
    for (const std::string_view key : shape.list_keys) {
      CAPTURE(std::string(key));
      CHECK_FALSE(fields(*shape.items, key).empty());
    }
  });
}

TEST_CASE("every kind that stands for itself has metadata, and every list items") {
  for (const Kind& each : kinds()) {
    if (!each.shape) continue;
    CAPTURE(std::string(each.kind));
    const auto metadata = fields(*each.shape, "metadata");
    REQUIRE(metadata.size() == 1);
    const bool is_list = each.kind.ends_with("List");
    CHECK(type_name(*metadata.front()->shape) ==
          (is_list ? "meta/v1.ListMeta" : "meta/v1.ObjectMeta"));
    CHECK(fields(*each.shape, "items").empty() != is_list);
  }
}

TEST_CASE("a field that changed between versions") {
  const auto env = fields(type("core/v1.Container"), "env");
  REQUIRE(env.size() == 2);
  CHECK(env[0]->shape->list_type == ListType::atomic);
  CHECK(dump(env[0]->in) == "-29");
  CHECK(env[1]->shape->list_type == ListType::map);
  CHECK(dump(env[1]->in) == "30-");
  CHECK(env[0]->shape->items == env[1]->shape->items);
  CHECK(dump(field("apps/v1.StatefulSetSpec", "serviceName").required_in) == "-32");
}

TEST_CASE("types whose JSON is not what their definition says") {
  const Shape& requests = *field("core/v1.ResourceRequirements", "requests").shape;
  CHECK(requests.type == Type::object);
  CHECK(requests.values->type == Type::quantity);
  CHECK(field("core/v1.ServicePort", "targetPort").shape->type == Type::int_or_string);
  CHECK(field("meta/v1.ManagedFieldsEntry", "fieldsV1").shape->type == Type::any);
  CHECK(field("meta/v1.ObjectMeta", "creationTimestamp").shape->limits->format == "date-time");
  CHECK(field("coordination/v1.LeaseSpec", "renewTime").shape->limits->format == "date-time");
  CHECK(field("core/v1.Secret", "data").shape->values->limits->format == "byte");
  const Shape& schema = type("apiextensions/v1.JSONSchemaProps");
  CHECK(field("apiextensions/v1.JSONSchemaProps", "not").shape == &schema);
  CHECK(field("apiextensions/v1.JSONSchemaProps", "properties").shape->values == &schema);
  CHECK(field("apiextensions/v1.JSONSchemaProps", "additionalProperties").shape->type == Type::any);
}

TEST_CASE("accepted values") {
  const Shape& policy = *field("core/v1.Container", "restartPolicy").shape;
  CHECK(dump(policy) == "string = Always | Never | OnFailure\n");
  CHECK(policy.closed_choices);
  CHECK(dump(*field("core/v1.ServiceSpec", "ipFamilies").shape) == "[string] = IPv4 | IPv6\n");
  const Shape& usages = *field("certificates/v1.CertificateSigningRequestSpec", "usages").shape;
  CHECK(std::any_of(usages.items->choices.begin(), usages.items->choices.end(),
                    [](const Choice& each) { return each.text == "digital signature"; }));
  CHECK_FALSE(field("core/v1.Secret", "type").shape->closed_choices);
  CHECK(field("core/v1.ServiceSpec", "type").shape->empty_is_unset);
}

TEST_CASE("fields that a gate keeps") {
  const Field& stop = field("core/v1.Lifecycle", "stopSignal");
  CHECK(stop.gate == "ContainerStopSignals");
  CHECK(dump(stop.gated_off_in) == "33-");
  const Field& users = field("core/v1.Container", "restartPolicyRules");
  CHECK(dump(users.in) == "34-");
  CHECK(dump(users.gated_off_in) == "34");
}

TEST_CASE("the state of a gate") {
  CHECK_FALSE(gate_state("NoSuchGate", 30));
  CHECK_FALSE(gate_state("ContainerRestartRules", 33));
  CHECK_FALSE(gate_state("ContainerRestartRules", 34)->on);
  const auto state = gate_state("ContainerRestartRules", 35);
  REQUIRE(state);
  CHECK(state->on);
  CHECK(state->stage == GateStage::beta);
  CHECK_FALSE(state->locked);
}

TEST_CASE("a shape as text") {
  CHECK(dump(type("core/v1.ContainerPort")) ==
        "core/v1.ContainerPort\n"
        "  containerPort integer:int32 required\n"
        "  hostIP string\n"
        "  hostPort integer:int32\n"
        "  name string\n"
        "  protocol string empty-unset = SCTP | TCP | UDP\n");
  CHECK(dump(Minors{}) == "none");
  CHECK(dump(Minors{0b1011}) == "-26,28");
}

}  // namespace kready::schema
