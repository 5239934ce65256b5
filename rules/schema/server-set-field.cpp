// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

constexpr std::array<std::string_view, 6> of_metadata = {
    "creationTimestamp", "generation", "managedFields", "resourceVersion", "selfLink", "uid"};

// Maps, lists and texts with nothing in them are what generators leave behind.
bool has_content(const yaml::Node& node) {
  if (node.is_scalar()) return !node.is_null() && !node.text().empty();
  const auto items = node.items();
  const auto entries = node.entries();
  return std::any_of(items.begin(), items.end(), has_content) ||
         std::any_of(entries.begin(), entries.end(),
                     [](const yaml::Entry& entry) { return has_content(entry.value); });
}

void check(lint::Ask& ask, const yaml::Node* parent, std::string_view key) {
  const yaml::Node* value = kube::field(parent, key);
  // A negative generation is refused, which is a matter of its own.
  if (key == "generation" && kube::text_of(value).starts_with('-')) return;
  if (value && has_content(*value)) {
    ask.report(value, fmt::format("'{}' is set by the server only", key));
  }
}

}  // namespace

void server_set_field(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  const yaml::Node* metadata = object.metadata();
  for (std::string_view key : of_metadata) check(ask, metadata, key);
  for (const yaml::Node& owner : kube::items_at(metadata, "ownerReferences")) {
    const yaml::Node* uid = kube::field(&owner, "uid");
    if (!uid || !has_content(*uid)) continue;
    ask.report(uid, "owner reference names the uid of an object in a cluster");
  }
  // The operators of OpenShift's releases declare their versions there.
  if (object.is("apiextensions.k8s.io", "CustomResourceDefinition") ||
      object.is("config.openshift.io", "ClusterOperator")) {
    return;
  }
  check(ask, object.node, "status");
}

}  // namespace kready::rules
