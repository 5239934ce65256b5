// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "graph/producers.h"
#include "graph/unseen.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

constexpr std::string_view class_kind = "SecretProviderClass";

// The node that names a class, of every volume of the driver.
std::vector<const yaml::Node*> classes_of(const kube::Pod& pod) {
  std::vector<const yaml::Node*> classes;
  for (const yaml::Node& volume : pod.volumes()) {
    const yaml::Node* csi = kube::mapping_at(&volume, "csi");
    if (!csi || kube::text_at(csi, "driver") != "secrets-store.csi.k8s.io") continue;
    const yaml::Node* name = kube::field_at(csi, {"volumeAttributes", "secretProviderClass"});
    if (!kube::text_of(name).empty()) classes.push_back(name);
  }
  return classes;
}

bool exists(const graph::Unit& unit, std::string_view namespace_, std::string_view name) {
  return std::ranges::any_of(unit.of_kind(class_kind), [&](const kube::Object* object) {
    return object->name == name &&
           (object->namespace_ == namespace_ || object->namespace_.empty() || namespace_.empty());
  });
}

void check_mounted(lint::Ask& ask, const std::vector<const yaml::Node*>& classes) {
  const graph::Unit& unit = ask.unit();
  const std::string_view namespace_ = ask.workload()->object->namespace_;
  for (const yaml::Node* node : classes) {
    const std::string_view name = kube::text_of(node);
    if (exists(unit, namespace_, name)) continue;
    if (graph::may_be_unseen(unit, class_kind, namespace_, name)) continue;
    ask.report(node, fmt::format("{} '{}' does not exist", class_kind, name));
  }
}

// The driver writes the Secret of a class while a pod mounts it, not before.
void check_synced(lint::Ask& ask, const std::vector<const yaml::Node*>& classes) {
  const auto links = ask.unit().links(*ask.workload(), graph::LinkName::env);
  for (const graph::Link& link : links) {
    if (link.kind != "Secret" || link.optional || link.repeated) continue;
    const auto made = graph::produces(ask.unit(), "Secret", link.namespace_, link.name);
    if (made.produced != kube::Answer::yes || !made.producer) continue;
    const kube::Object& producer = *made.producer;
    if (producer.kind != class_kind) continue;
    if (std::ranges::any_of(
            classes, [&](const yaml::Node* node) { return kube::text_of(node) == producer.name; }))
      continue;
    ask.report(
        link.at,
        fmt::format("Secret '{}' is made for pods that mount {} '{}', which this one does not",
                    link.name, class_kind, producer.name),
        {{producer.document, kube::field(producer.metadata(), "name"), "the class"}});
  }
}

}  // namespace

void secret_provider_class_missing(lint::Ask& ask) {
  if (ask.unit().of_kind(class_kind).empty()) return;
  const auto classes = classes_of(ask.workload()->pod);
  check_mounted(ask, classes);
  check_synced(ask, classes);
}

}  // namespace kready::rules
