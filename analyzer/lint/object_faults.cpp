// SPDX-License-Identifier: MIT
#include "lint/object_faults.h"

#include <algorithm>
#include <cstdlib>

#include "kube/fields.h"
#include "schema/kubernetes.h"

namespace kready::lint {
namespace {

using schema::Fault;
using schema::FaultKind;

const schema::Shape no_shape{};

// The version in which the kind is served that is nearest to the one asked for.
int nearest_served(schema::Minors served, int minor) {
  int nearest = minor;
  for (int each = schema::newest_minor; each >= schema::oldest_minor; --each) {
    if (!served.has(each)) continue;
    const bool is_nearer = std::abs(each - minor) < std::abs(nearest - minor);
    if (!served.has(nearest) || is_nearer) nearest = each;
  }
  return nearest;
}

bool is_of_form(const Fault& fault) {
  return fault.kind == FaultKind::type_wrong || fault.kind == FaultKind::string_unquoted;
}

// Tables of definitions age: a field or a value that they lack may have come with a newer release.
bool may_be_newer(const Fault& fault) {
  const bool is_open =
      fault.kind == FaultKind::unknown_field || fault.kind == FaultKind::choice_invalid;
  return is_open && !fault.is_slip;
}

bool is_missing(const Fault& fault) { return fault.kind == FaultKind::required_missing; }

bool is_called_patch(const kube::Object& object) {
  return object.document->source->name().find("patch") != std::string::npos;
}

bool is_value_of(const yaml::Node* map, const yaml::Node* value) {
  const auto entries = map ? map->entries() : std::span<const yaml::Entry>{};
  return std::any_of(entries.begin(), entries.end(),
                     [value](const yaml::Entry& entry) { return &entry.value == value; });
}

}  // namespace

std::span<const Fault> ObjectFaults::of(const kube::Object& object, int minor) {
  if (object_ != &object) by_minor_.clear();
  object_ = &object;
  const auto known = by_minor_.find(minor);
  if (known != by_minor_.end()) return known->second;
  return by_minor_.emplace(minor, find(object, minor)).first->second;
}

std::vector<Fault> ObjectFaults::find(const kube::Object& object, int minor) const {
  schema::Target target = form_;
  target.minor = minor;
  std::vector<Fault> faults = of_shape(object, target);
  drop(object, faults);
  return faults;
}

std::vector<Fault> ObjectFaults::of_shape(const kube::Object& object, schema::Target target) const {
  const auto known = kinds_.catalog.find(object.group, object.version, object.kind, target.minor);
  if (const auto* kind = schema::find_kind(object.group, object.version, object.kind);
      kind && kind->shape && !kind->served.empty() && known.origin != schema::Origin::file) {
    target.minor = nearest_served(kind->served, target.minor);
    return schema::validate(*object.node, *kind->shape, target);
  }
  const schema::Shape& shape = known.is_custom() && known.shape ? *known.shape : no_shape;
  std::vector<Fault> faults = schema::validate_custom(*object.node, shape, target);
  if (known.origin == schema::Origin::embedded) std::erase_if(faults, may_be_newer);
  // Files of other tools look like objects, and have metadata of their own.
  if (!known.is_custom()) {
    std::erase_if(faults, [](const Fault& fault) { return !is_of_form(fault); });
  }
  add_pods(object, target, faults);
  return faults;
}

// Pod templates are what they are wherever they stand. Only unquoted texts are told: what else a
// custom resource makes of a template is its own.
void ObjectFaults::add_pods(const kube::Object& object, const schema::Target& target,
                            std::vector<Fault>& faults) const {
  const schema::Shape* shape = schema::find_type("core/v1.PodTemplateSpec");
  if (!shape) return;
  for (const kube::Workload* workload : unit_.workloads_of(object)) {
    const yaml::Node* pod = workload->pod.node();
    if (!pod || !pod->is_mapping()) continue;
    for (Fault& fault : schema::validate(*pod, *shape, target)) {
      if (fault.kind == FaultKind::string_unquoted) faults.push_back(std::move(fault));
    }
  }
}

// What a patch brings, and what other rules say better.
void ObjectFaults::drop(const kube::Object& object, std::vector<Fault>& faults) const {
  if (faults.empty()) return;
  if (kinds_.patched.contains(object.kind) || is_called_patch(object)) {
    std::erase_if(faults, is_missing);
  }
  if (!object.is("", "Secret")) return;
  const yaml::Node* data = kube::field(object.node, "data");
  std::erase_if(faults, [data](const Fault& fault) {
    return fault.kind == FaultKind::limit_violated && is_value_of(data, fault.node);
  });
}

}  // namespace kready::lint
