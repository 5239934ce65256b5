// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "graph/delivery.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using kube::text_at;

bool is_guarded(const kube::Object& object) {
  constexpr std::string_view flux = "kustomize.toolkit.fluxcd.io/prune";
  const std::string_view options = object.annotation("argocd.argoproj.io/sync-options");
  const std::string_view own = object.annotation("kustomize.toolkit.fluxcd.io/reconcile");
  return object.annotation(flux) == "disabled" || object.label(flux) == "disabled" ||
         object.annotation(flux) == "Disabled" || own == "disabled" ||
         object.annotation("helm.sh/resource-policy") == "keep" ||
         options.find("Prune=false") != std::string_view::npos ||
         options.find("Prune=confirm") != std::string_view::npos ||
         options.find("Delete=false") != std::string_view::npos ||
         options.find("Delete=confirm") != std::string_view::npos;
}

bool retains(const graph::Unit& unit, const kube::Object& claim) {
  const std::string_view volume = text_at(claim.spec(), "volumeName");
  if (!volume.empty()) {
    const kube::Object* object = unit.find("PersistentVolume", {}, volume);
    return !object || text_at(object->spec(), "persistentVolumeReclaimPolicy") != "Delete";
  }
  const yaml::Node* written = kube::field(claim.spec(), "storageClassName");
  const std::string_view name = kube::text_of(written);
  if (kube::is_set(written) && name.empty()) return true;  // bound to a volume made by hand
  const bool is_by_hand =
      !name.empty() &&
      std::ranges::any_of(unit.of_kind("PersistentVolume"), [&](const kube::Object* each) {
        return text_at(each->spec(), "storageClassName") == name &&
               text_at(each->spec(), "persistentVolumeReclaimPolicy") != "Delete";
      });
  if (is_by_hand) return true;
  const kube::Object* storage = name.empty() ? nullptr : unit.find("StorageClass", {}, name);
  return storage && text_at(storage->node, "reclaimPolicy") == "Retain";
}

// Whether deleting the object loses more than the object.
bool loses(const graph::Unit& unit, const kube::Object& object) {
  if (object.is("", "PersistentVolumeClaim")) return !retains(unit, object);
  if (object.is("", "PersistentVolume"))
    return text_at(object.spec(), "persistentVolumeReclaimPolicy") == "Delete";
  return object.is("", "Namespace") ||
         object.is("apiextensions.k8s.io", "CustomResourceDefinition");
}

// Flux's own manifests are written by its command, and deleted with it.
bool is_of_flux(const kube::Object& object) {
  return object.label("app.kubernetes.io/part-of") == "flux";
}

void report(lint::Ask& ask, const graph::Deliverer* by) {
  const kube::Object& object = *ask.object();
  const yaml::Node* at = kube::field(object.metadata(), "name");
  if (!by) {
    return ask.report(
        at, fmt::format("Helm deletes {} '{}' with the release", object.kind, object.name));
  }
  const kube::Object& who = *by->object;
  ask.report(at,
             fmt::format("{} '{}' deletes {} '{}' when it is no longer rendered", who.kind,
                         who.name, object.kind, object.name),
             {{who.document, kube::field(who.metadata(), "name"),
               fmt::format("{} '{}' prunes", who.kind, who.name)}});
}

bool is_of_helm(const kube::Object& object) {
  const std::string_view file = object.document->template_source;
  return !file.empty() && file.find("/crds/") == std::string_view::npos &&
         object.annotation("helm.sh/hook").empty();
}

}  // namespace

void prune_without_guard(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (!loses(ask.unit(), object) || is_guarded(object) || is_of_flux(object)) return;
  const graph::Delivery* delivery = graph::delivery(ask.unit());
  if (is_of_helm(object)) return report(ask, nullptr);
  if (!delivery) return;
  for (const graph::Delivered& each : delivery->of(object)) {
    const graph::Deliverer& by = delivery->deliverer(each);
    if (by.object && by.prunes && !delivery->placement(each).may_guard) return report(ask, &by);
  }
}

}  // namespace kready::rules
