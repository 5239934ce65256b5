// SPDX-License-Identifier: MIT
// One named link between two objects of a unit, with the node that makes it.
#pragma once

#include <cstdint>
#include <string_view>

#include "kube/answer.h"
#include "kube/object.h"
#include "kube/workload.h"

namespace kready::graph {

enum class LinkName : uint8_t {
  selects,  // Service, PodDisruptionBudget, NetworkPolicy, PodMonitor -> workloads; ServiceMonitor
            // -> Services
  mounts,   // workload -> ConfigMap, Secret (volumes, projected sources)
  env,      // workload -> ConfigMap, Secret (env, envFrom)
  pulls,    // workload, ServiceAccount -> Secret (imagePullSecrets)
  runs_as,  // workload -> ServiceAccount
  claims,   // workload -> PersistentVolumeClaim
  scales,  // HorizontalPodAutoscaler, VerticalPodAutoscaler, ScaledObject, Rollout (workloadRef) ->
           // workload
  routes,  // Ingress, HTTPRoute, GRPCRoute, ... -> Service
};
std::string_view name(LinkName name);  // "selects", "runs-as", ...
// Nothing else is a link's name: false, and `result` is as before.
bool parse_link_name(std::string_view text, LinkName& result);

struct Link {
  LinkName link = LinkName::mounts;
  const kube::Object* source = nullptr;
  const kube::Workload* source_workload = nullptr;  // where the link goes out from a pod
  const kube::Container* container = nullptr;       // env: the container
  const yaml::Node* at = nullptr;                   // the reference: a name, a selector, a ref
  std::string_view group;
  std::string_view kind;
  std::string_view namespace_;  // where the target is looked for; empty: where none is written
  std::string_view name;
  std::string_view key;                   // the key asked of a ConfigMap or Secret; or empty
  const yaml::Node* key_node = nullptr;   // null where no key is asked
  const yaml::Node* port_node = nullptr;  // routes: the port as written, or null
  bool optional = false;
  // Several keys of one reference (`items` of a volume) are several links: true for all but the
  // first, so that a question about the target is asked once.
  bool repeated = false;
  // unknown: labels are not all known, or only one side has a written namespace.
  kube::Answer certain = kube::Answer::yes;
  const kube::Object* target = nullptr;             // null: nothing in the unit has that name
  const kube::Workload* target_workload = nullptr;  // selects, scales: the workload

  bool found() const { return target != nullptr; }
};

}  // namespace kready::graph
