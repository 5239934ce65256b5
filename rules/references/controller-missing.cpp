// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "graph/components.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

// What names of whoever serves a group hold; groups by their end, since vendors prefix them.
struct Server {
  std::string_view group;
  std::array<std::string_view, 5> words;

  std::span<const std::string_view> names() const {
    return {words.begin(), std::ranges::find(words, std::string_view())};
  }
};
constexpr Server servers[] = {
    {"external-secrets.io", {"external-secrets"}},
    {"bitnami.com", {"sealed-secrets", "sealedsecrets"}},
    {"cert-manager.io", {"cert-manager", "certmanager", "trust-manager"}},
    {"keda.sh", {"keda", "custom-metrics-autoscaler"}},
    {"monitoring.coreos.com",
     {"prometheus", "victoria-metrics", "alloy", "k8s-monitoring", "monitoring"}},
    {"postgresql.cnpg.io", {"cloudnative-pg", "cloudnativepg", "cnpg"}},
    {"traefik.io", {"traefik"}},
    {"velero.io", {"velero", "oadp"}},
    {"volsync.backube", {"volsync"}},
    {"k8up.io", {"k8up"}},
    {"flagger.app", {"flagger"}},
    {"kyverno.io", {"kyverno"}},
    {"networking.istio.io", {"istio", "servicemesh", "sail"}},
    {"security.istio.io", {"istio", "servicemesh", "sail"}},
    {"cilium.io", {"cilium"}},
    {"metallb.io", {"metallb"}},
    {"grafana.integreatly.org", {"grafana"}},
    {"strimzi.io", {"strimzi", "kafka", "amq"}},
    {"k8s.elastic.co", {"eck", "elastic"}},
    {"k8s.mariadb.com", {"mariadb"}},
    {"longhorn.io", {"longhorn"}},
    {"ceph.rook.io", {"rook"}},
    {"opentelemetry.io", {"opentelemetry", "otel"}},
    {"externaldns.k8s.io", {"external-dns", "externaldns"}},
    {"secrets.hashicorp.com", {"vault-secrets-operator"}},
    {"onepassword.com", {"onepassword", "1password"}},
    {"snapscheduler.backube", {"snapscheduler"}},
    {"upgrade.cattle.io", {"system-upgrade"}},
    {"karpenter.sh", {"karpenter"}},
    {"linkerd.io", {"linkerd"}},
};

const Server* server_of(std::string_view group) {
  for (const Server& server : servers)
    if (group.ends_with(server.group)) return &server;
  return nullptr;
}

// One finding for all objects of a kind.
bool is_first(const graph::Unit& unit, const kube::Object& object) {
  for (const kube::Object* each : unit.of_kind(object.kind))
    if (each->group == object.group) return each == &object;
  return false;
}

}  // namespace

void controller_missing(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (object.group.find('.') == std::string_view::npos) return;
  const Server* server = server_of(object.group);
  if (!server || !is_first(ask.unit(), object)) return;
  const graph::Components& components = graph::components_of(ask.unit());
  if (!components.root() || components.has_remote_parts()) return;
  if (components.mentions(server->names())) return;
  ask.report(kube::field(object.node, "kind"),
             fmt::format("nothing in the repository of the cluster serves {} of {}", object.kind,
                         object.group));
}

}  // namespace kready::rules
