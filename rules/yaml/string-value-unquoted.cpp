// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <string_view>

#include "graph/piece.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

// What YAML makes of an unquoted text that Kubernetes wants as a string; empty for a string, and
// for null, which is dropped or read as "".
std::string_view misread_as(const yaml::Node& node) {
  if (!node.is_scalar() || node.style() != yaml::Style::plain) return {};
  switch (node.type()) {
    case yaml::Type::boolean:
      return "a boolean";
    case yaml::Type::integer:
      return "an integer";
    case yaml::Type::real:
      return "a number";
    default:
      return {};
  }
}

// The places of one document where the schema wants strings.
class Strings {
 public:
  explicit Strings(lint::Ask& ask) : ask_(ask) {}

  void check_object(const kube::Object& object) {
    check_metadata(object.metadata());
    const bool core = object.group.empty();
    if (core && object.kind == "ConfigMap") check_values(kube::field(object.node, "data"));
    if (core && object.kind == "Secret") {
      check_values(kube::field(object.node, "data"));
      check_values(kube::field(object.node, "stringData"));
    }
    const bool plain = object.kind == "Service" || object.kind == "ReplicationController";
    const yaml::Node* selector = kube::field(object.spec(), "selector");
    if (core && plain) return check_values(selector);
    check_values(kube::field(selector, "matchLabels"));
    check_values(kube::field_at(object.spec(), {"podSelector", "matchLabels"}));
    check_metadata(kube::field_at(object.spec(), {"jobTemplate", "metadata"}));
  }

  void check_workload(const kube::Workload& workload) {
    // A Pod's own metadata is its object's.
    if (workload.pod.node() != workload.object->node) check_metadata(workload.pod.metadata());
    check_values(kube::field(workload.pod.spec(), "nodeSelector"));
    for (const yaml::Node& claim : workload.volume_claim_templates()) {
      check_metadata(kube::field(&claim, "metadata"));
    }
    for (const kube::Container& container : workload.pod.containers()) check_container(container);
  }

 private:
  void check(const yaml::Node* node) {
    if (!node) return;
    const std::string_view read_as = misread_as(*node);
    if (read_as.empty()) return;
    ask_.report(node,
                fmt::format("unquoted value '{}' is {}, not a string", node->text(), read_as));
  }

  void check_values(const yaml::Node* map) {
    if (!map || !map->is_mapping()) return;
    for (const yaml::Entry& entry : map->entries()) check(&entry.value);
  }

  void check_items(const yaml::Node* parent, std::string_view key) {
    for (const yaml::Node& item : kube::items_at(parent, key)) check(&item);
  }

  void check_metadata(const yaml::Node* metadata) {
    check_values(kube::field(metadata, "labels"));
    check_values(kube::field(metadata, "annotations"));
  }

  void check_container(const kube::Container& container) {
    for (const yaml::Node& variable : container.env()) check(kube::field(&variable, "value"));
    check_items(container.node, "command");
    check_items(container.node, "args");
  }

  lint::Ask& ask_;
};

}  // namespace

void string_value_unquoted(lint::Ask& ask) {
  if (!ask.document().root) return;
  const graph::Piece piece = graph::read_piece(ask.document());
  Strings strings(ask);
  for (const kube::Object& object : piece.objects) strings.check_object(object);
  for (const kube::Workload& workload : piece.workloads) strings.check_workload(workload);
}

}  // namespace kready::rules
