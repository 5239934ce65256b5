// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "kube/fields.h"
#include "lint/native.h"
#include "rules/observability/telemetry.h"

namespace kready::rules {
namespace {

using kube::items_at;
using kube::mapping_at;

// A cluster that the unit declares, where its logs would be turned on, and what is off.
struct Declared {
  const kube::Object* object = nullptr;
  const yaml::Node* at = nullptr;
  std::string off;  // empty: nothing
};

void add(std::string_view word, std::string& words) {
  words += fmt::format("{}'{}'", words.empty() ? "" : ", ", word);
}

bool holds_text(std::span<const yaml::Node> items, std::string_view text) {
  return std::ranges::any_of(items, [&](const yaml::Node& item) {
    return kube::text_of(&item) == text || kube::text_of(&item) == "*";
  });
}

// The Cluster API's cluster of AWS: flags that are false where absent.
Declared of_cluster_api(const kube::Object& object) {
  const yaml::Node* logging = mapping_at(object.spec(), "logging");
  Declared declared{&object, logging ? logging : object.spec(), {}};
  for (std::string_view part : {"apiServer", "audit"})
    if (!kube::boolean_at(logging, part).value_or(false)) add(part, declared.off);
  return declared;
}

// ACK's: lists of types with a flag.
Declared of_controllers_for_aws(const kube::Object& object) {
  const yaml::Node* logging = mapping_at(object.spec(), "logging");
  Declared declared{&object, logging ? logging : object.spec(), {}};
  for (std::string_view part : {"api", "audit"}) {
    const auto sets = items_at(logging, "clusterLogging");
    const bool is_on = std::ranges::any_of(sets, [&](const yaml::Node& set) {
      return kube::boolean_at(&set, "enabled").value_or(false) &&
             holds_text(items_at(&set, "types"), part);
    });
    if (!is_on) add(part, declared.off);
  }
  return declared;
}

Declared of_eksctl(const kube::Object& object) {
  const yaml::Node* logging = mapping_at(object.node, {"cloudWatch", "clusterLogging"});
  const auto types = items_at(logging, "enableTypes");
  Declared declared{&object, logging ? logging : object.node, {}};
  if (holds_text(types, "all")) return declared;
  for (std::string_view part : {"api", "audit"})
    if (!holds_text(types, part)) add(part, declared.off);
  return declared;
}

// Config Connector's: without a configuration Google collects the logs of system components only.
Declared of_config_connector(const kube::Object& object) {
  const yaml::Node* logging = mapping_at(object.spec(), "loggingConfig");
  Declared declared{&object, logging ? logging : object.spec(), {}};
  if (!holds_text(items_at(logging, "enableComponents"), "APISERVER"))
    add("APISERVER", declared.off);
  return declared;
}

Declared managed(const kube::Object& object) {
  if (object.kind == "AWSManagedControlPlane") return of_cluster_api(object);
  if (object.is("eks.services.k8s.aws", "Cluster")) return of_controllers_for_aws(object);
  if (object.is("eksctl.io", "ClusterConfig")) return of_eksctl(object);
  if (object.kind == "ContainerCluster") return of_config_connector(object);
  return {};
}

bool tolerates_control_plane(const kube::Workload& workload) {
  const auto tolerations = items_at(workload.pod.spec(), "tolerations");
  return std::ranges::any_of(tolerations, [](const yaml::Node& toleration) {
    const std::string_view key = kube::text_at(&toleration, "key");
    const std::string_view effect = kube::text_at(&toleration, "effect");
    if (!effect.empty() && effect != "NoSchedule") return false;
    return key.empty() ? kube::text_at(&toleration, "operator") == "Exists"
                       : key == "node-role.kubernetes.io/control-plane";
  });
}

// A cluster of kubeadm's, whose control plane runs in pods of its own nodes: every collector that
// reads the logs of pods passes these nodes by, and no audit policy says what to write.
Declared self_managed(const graph::Unit& unit) {
  for (const kube::Object* object : unit.of_kind("KubeadmControlPlane")) {
    const yaml::Node* spec = mapping_at(object->spec(), "kubeadmConfigSpec");
    const yaml::Node* arguments =
        kube::field_at(spec, {"clusterConfiguration", "apiServer", "extraArgs"});
    if (arguments && (arguments->find("audit-policy-file") || arguments->is_sequence())) continue;
    bool has_collector = false;
    for (const kube::Workload* workload : unit.workloads()) {
      if (!reads_container_logs(workload)) continue;
      if (tolerates_control_plane(*workload)) return {};
      has_collector = true;
    }
    if (has_collector) return {object, object->spec(), "control-plane nodes"};
  }
  return {};
}

}  // namespace

void control_plane_logs_not_collected(lint::Ask& ask) {
  const graph::Unit& unit = ask.unit();
  std::vector<Declared> all{self_managed(unit)};
  for (std::string_view kind :
       {"AWSManagedControlPlane", "Cluster", "ClusterConfig", "ContainerCluster"})
    for (const kube::Object* object : unit.of_kind(kind)) all.push_back(managed(*object));
  for (const Declared& declared : all) {
    if (declared.off.empty()) continue;
    ask.report(nullptr,
               fmt::format("logs of {} of {} '{}' are not collected", declared.off,
                           declared.object->kind, declared.object->name),
               {{declared.object->document, declared.at, "the cluster is declared here"}});
  }
}

}  // namespace kready::rules
