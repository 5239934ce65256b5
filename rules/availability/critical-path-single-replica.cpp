// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "graph/unseen.h"
#include "kube/fields.h"
#include "lint/native.h"
#include "rules/availability/critical_path.h"

namespace kready::rules {
namespace {

using kube::Object;
using kube::WorkloadKind;

constexpr std::array<std::string_view, 9> ingress_controllers{"ingress-nginx/controller",
                                                              "nginx-ingress",
                                                              "nginx-ingress-controller",
                                                              "nginx-plus-ingress",
                                                              "traefik",
                                                              "haproxytech/kubernetes-ingress",
                                                              "haproxy-ingress",
                                                              "projectcontour/contour",
                                                              "kong/kubernetes-ingress-controller"};

bool ends_in(std::string_view repository, std::string_view tail) {
  if (!repository.ends_with(tail)) return false;
  const size_t before = repository.size() - tail.size();
  return before == 0 || repository[before - 1] == '/';
}

bool is_ingress_controller(const kube::Workload& workload) {
  return std::ranges::any_of(workload.pod.containers(), [](const kube::Container& container) {
    const std::string_view repository = container.image_reference().repository;
    return container.is_app() && std::ranges::any_of(ingress_controllers, [&](auto tail) {
             return ends_in(repository, tail);
           });
  });
}

bool is_cluster_dns(const kube::Workload& workload) {
  return workload.object->namespace_ == "kube-system" &&
         workload.pod.labels().value("k8s-app") == "kube-dns";
}

using Objects = std::vector<const Object*>;

// What is deployed in the release's own namespace often writes it in references alone.
bool refers_to_any(const yaml::Node* reference, const Objects& services) {
  const std::string_view name = kube::text_at(reference, "name");
  const std::string_view namespace_ = kube::text_at(reference, "namespace");
  return std::ranges::any_of(services, [&](const Object* service) {
    return service->name == name && (service->namespace_ == namespace_ || !service->has_namespace);
  });
}

std::string webhook_role(const graph::Unit& unit, const Objects& services) {
  for (const char* kind : {"ValidatingWebhookConfiguration", "MutatingWebhookConfiguration"}) {
    for (const Object* configuration : unit.of_kind(kind)) {
      for (const yaml::Node& webhook : kube::items_at(configuration->node, "webhooks")) {
        const std::string_view policy = kube::text_at(&webhook, "failurePolicy");
        if (policy != "Fail" && (!policy.empty() || configuration->version != "v1")) continue;
        if (refers_to_any(kube::mapping_at(&webhook, {"clientConfig", "service"}), services))
          return fmt::format("the backend of webhook '{}'", kube::text_at(&webhook, "name"));
      }
    }
  }
  return {};
}

std::string api_service_role(const graph::Unit& unit, const Objects& services) {
  for (const Object* api : unit.of_kind("APIService"))
    if (refers_to_any(kube::mapping_at(api->spec(), "service"), services))
      return fmt::format("the backend of APIService '{}'", api->name);
  return {};
}

bool has_backends(const graph::Unit& unit) {
  return !unit.of_kind("ValidatingWebhookConfiguration").empty() ||
         !unit.of_kind("MutatingWebhookConfiguration").empty() ||
         !unit.of_kind("APIService").empty();
}

bool is_asked(WorkloadKind kind) {
  return kind == WorkloadKind::deployment || kind == WorkloadKind::stateful_set ||
         kind == WorkloadKind::replica_set || kind == WorkloadKind::rollout;
}

bool has_budget(const graph::Unit& unit, const kube::Workload& workload) {
  return !unit.selecting(workload, "PodDisruptionBudget", kube::Answer::unknown).empty() ||
         graph::may_hold_unread(unit, "PodDisruptionBudget");
}

}  // namespace

std::string critical_role(const graph::Unit& unit, const kube::Workload& workload) {
  if (!is_asked(workload.kind)) return {};
  if (is_ingress_controller(workload)) return "the ingress controller";
  if (is_cluster_dns(workload)) return "the cluster's DNS";
  if (!has_backends(unit)) return {};
  const Objects services = unit.selecting(workload, "Service");
  if (services.empty()) return {};
  std::string role = webhook_role(unit, services);
  return role.empty() ? api_service_role(unit, services) : role;
}

void critical_path_single_replica(lint::Ask& ask) {
  const kube::Workload& workload = *ask.workload();
  if (!is_asked(workload.kind)) return;
  const auto replicas = ask.unit().minimum_replicas(workload);
  if (!replicas || *replicas == 0) return;
  if (*replicas > 1 && has_budget(ask.unit(), workload)) return;
  const std::string role = critical_role(ask.unit(), workload);
  if (role.empty()) return;
  const yaml::Node* written = workload.replicas_node();
  const bool said = *replicas == 1 && kube::is_set(written) && workload.replicas() == 1;
  const std::string message = *replicas == 1
                                  ? fmt::format("{} is a single replica", role)
                                  : fmt::format("no PodDisruptionBudget guards {}", role);
  if (said) return ask.report(written, message);
  ask.report_absent(workload.object->metadata(), {"name"}, message);
}

}  // namespace kready::rules
