// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <string_view>

#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using kube::Object;

bool lists(const yaml::Node* parent, std::string_view key, std::string_view wanted) {
  for (const yaml::Node& item : kube::items_at(parent, key)) {
    if (kube::text_of(&item) == wanted) return true;
  }
  return false;
}

// An absent field and `*` stand for any.
bool allows(const yaml::Node& entry, std::string_view key, std::string_view value) {
  const std::string_view written = kube::text_at(&entry, key);
  return written.empty() || written == "*" || written == value;
}

bool ignores_replicas(const yaml::Node& entry, const Object& object) {
  if (!allows(entry, "kind", object.kind) || !allows(entry, "group", object.group)) return false;
  if (!allows(entry, "name", object.name) || !allows(entry, "namespace", object.namespace_)) {
    return false;
  }
  return lists(&entry, "jsonPointers", "/spec/replicas") ||
         lists(&entry, "jqPathExpressions", ".spec.replicas") ||
         lists(&entry, "managedFieldsManagers", "kube-controller-manager");
}

// Argo CD ignores a difference when it compares; only with this option also when it syncs.
bool leaves_replicas_alone(const yaml::Node* application_spec, const Object& object) {
  const yaml::Node* policy = kube::field(application_spec, "syncPolicy");
  if (!lists(policy, "syncOptions", "RespectIgnoreDifferences=true")) return false;
  for (const yaml::Node& entry : kube::items_at(application_spec, "ignoreDifferences")) {
    if (ignores_replicas(entry, object)) return true;
  }
  return false;
}

// Which Application delivers the object is rarely written beside it: any of the unit may.
bool is_left_alone(const graph::Unit& unit, const Object& object) {
  for (const Object* application : unit.of_kind("Application")) {
    if (leaves_replicas_alone(application->spec(), object)) return true;
  }
  for (const Object* set : unit.of_kind("ApplicationSet")) {
    const yaml::Node* spec = kube::mapping_at(set->spec(), {"template", "spec"});
    if (leaves_replicas_alone(spec, object)) return true;
  }
  return false;
}

}  // namespace

void autoscaler_fights_replicas(lint::Ask& ask) {
  const kube::Workload& workload = *ask.workload();
  const yaml::Node* replicas = workload.replicas_node();
  if (!kube::is_set(replicas)) return;
  for (const Object* scaler : ask.unit().scalers(workload)) {
    if (scaler->kind != "HorizontalPodAutoscaler" && scaler->kind != "ScaledObject") continue;
    if (is_left_alone(ask.unit(), *workload.object)) return;
    return ask.report(replicas,
                      fmt::format("replicas '{}' resets what {} '{}' chose",
                                  kube::text_of(replicas), scaler->kind, scaler->name),
                      {{scaler->document, kube::field(scaler->spec(), "scaleTargetRef"),
                        "this sets the number of replicas"}});
  }
}

}  // namespace kready::rules
