// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "cel/format.h"
#include "graph/unseen.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using graph::Link;

bool may_be_in(const kube::Object& object, std::string_view namespace_) {
  return object.namespace_ == namespace_ || object.namespace_.empty() || namespace_.empty();
}

// A controller names the claims of a set after the template, the set and a number.
bool is_of_set(const graph::Unit& unit, const Link& link) {
  for (const kube::Object* set : unit.of_kind("StatefulSet"))
    for (const kube::Workload* workload : unit.workloads_of(*set))
      for (const yaml::Node& claim : workload->volume_claim_templates())
        if (may_be_in(*set, link.namespace_) &&
            link.name.starts_with(
                fmt::format("{}-{}-", kube::text_at(&claim, {"metadata", "name"}), set->name)))
          return true;
  return false;
}

// A set puts the claim of a template in the place of a volume that has the template's name.
bool is_replaced(const kube::Workload& workload, const Link& link) {
  for (const yaml::Node& volume : workload.pod.volumes()) {
    if (kube::field_at(&volume, {"persistentVolumeClaim", "claimName"}) != link.at) continue;
    const std::string_view name = kube::text_at(&volume, "name");
    for (const yaml::Node& claim : workload.volume_claim_templates())
      if (kube::text_at(&claim, {"metadata", "name"}) == name) return true;
  }
  return false;
}

// Operators call what they make by the name of the object they serve, alone or as its beginning.
constexpr std::string_view makers[] = {
    "DataVolume", "VirtualMachine",  "Cluster", "ReplicationDestination",
    "Tenant",     "PostgresCluster",
};

bool is_of_operator(const graph::Unit& unit, const Link& link) {
  if (!unit.of_kind("RestoreSession").empty()) return true;
  return std::ranges::any_of(makers, [&](std::string_view kind) {
    return std::ranges::any_of(unit.of_kind(kind), [&](const kube::Object* object) {
      return may_be_in(*object, link.namespace_) && link.name.starts_with(object->name);
    });
  });
}

}  // namespace

void claim_missing(lint::Ask& ask) {
  const graph::Unit& unit = ask.unit();
  for (const Link& link : unit.links(*ask.workload(), graph::LinkName::claims)) {
    if (link.found() || !cel::has_format(link.name, "dns1123Subdomain")) continue;
    if (unit.of_kind(link.kind).empty()) return;
    if (is_replaced(*ask.workload(), link) || is_of_set(unit, link) || is_of_operator(unit, link))
      continue;
    if (graph::may_be_unseen(unit, link.kind, link.namespace_, link.name)) continue;
    ask.report(link.at, fmt::format("PersistentVolumeClaim '{}' does not exist", link.name));
  }
}

}  // namespace kready::rules
