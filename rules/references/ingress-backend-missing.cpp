// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "kube/fields.h"
#include "kube/port.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using graph::Link;
using kube::Object;

// Operators make Services of these names: `before` + the resource's name + `after`.
struct Made {
  std::string_view kind;
  std::string_view group;  // or the end of one
  std::string_view before;
  std::string_view after;
};
constexpr std::array made_services = {
    Made{"Cluster", "postgresql.cnpg.io", "", "-rw"},
    Made{"Cluster", "postgresql.cnpg.io", "", "-ro"},
    Made{"Cluster", "postgresql.cnpg.io", "", "-r"},
    Made{"Pooler", "postgresql.cnpg.io", "", ""},
    Made{"Elasticsearch", "k8s.elastic.co", "", "-es-http"},
    Made{"Kibana", "k8s.elastic.co", "", "-kb-http"},
    Made{"ApmServer", "k8s.elastic.co", "", "-apm-http"},
    Made{"Kafka", "kafka.strimzi.io", "", "-kafka-bootstrap"},
    Made{"Service", "serving.knative.dev", "", ""},
    Made{"Prometheus", "monitoring.coreos.com", "prometheus-operated", "*"},
    Made{"Alertmanager", "monitoring.coreos.com", "alertmanager-operated", "*"},
    Made{"ThanosRuler", "monitoring.coreos.com", "thanos-ruler-operated", "*"},
    Made{"RabbitmqCluster", "rabbitmq.com", "", ""},
    Made{"Keycloak", "k8s.keycloak.org", "", "-service"},
    Made{"Grafana", "grafana.integreatly.org", "", "-service"},
    Made{"Jaeger", "jaegertracing.io", "", "-query"},
    Made{"Tenant", "minio.min.io", "", "-console"},
    Made{"ArgoCD", "argoproj.io", "", "-server"},
};

bool makes(const Made& made, const Object& object, std::string_view name) {
  if (!object.group.ends_with(made.group)) return false;
  if (made.after == "*") return name == made.before;
  return name == fmt::format("{}{}{}", made.before, object.name, made.after);
}

bool is_made_by_operator(const graph::Unit& unit, std::string_view name) {
  return std::any_of(made_services.begin(), made_services.end(), [&](const Made& made) {
    const auto objects = unit.of_kind(made.kind);
    return std::any_of(objects.begin(), objects.end(),
                       [&](const Object* object) { return makes(made, *object, name); });
  });
}

// The AWS controller takes such a backend from an annotation, whatever Service it names.
bool is_answered_by_annotation(const Link& link) {
  return kube::text_of(link.port_node) == "use-annotation";
}

bool has_port(const Object& service, const yaml::Node* port_node) {
  const auto reference = kube::parse_port_reference(port_node);
  if (!reference) return true;
  const auto ports = kube::items_at(service.spec(), "ports");
  return std::any_of(ports.begin(), ports.end(), [&](const yaml::Node& port) {
    return kube::refers_to(*reference, kube::read_service_port(port));
  });
}

void check_port(lint::Ask& ask, const Link& link) {
  if (kube::text_at(link.target->spec(), "type") == "ExternalName") return;
  if (has_port(*link.target, link.port_node)) return;
  ask.report(link.port_node,
             fmt::format("service '{}' has no port '{}'", link.name, kube::text_of(link.port_node)),
             {{link.target->document, kube::field(link.target->spec(), "ports"),
               "the ports of the Service"}});
}

}  // namespace

void ingress_backend_missing(lint::Ask& ask) {
  for (const Link& link : ask.unit().links(*ask.object(), graph::LinkName::routes)) {
    if (link.kind != "Service" || is_answered_by_annotation(link)) continue;
    if (link.found()) {
      check_port(ask, link);
    } else if (!is_made_by_operator(ask.unit(), link.name)) {
      ask.report(link.at, fmt::format("service '{}' does not exist", link.name));
    }
  }
}

}  // namespace kready::rules
