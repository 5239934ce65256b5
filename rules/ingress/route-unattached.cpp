// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "graph/gateway.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using graph::Attachment;
using graph::AttachStep;
using graph::ParentReference;
using kube::Answer;

std::string fault_of(const Attachment& attachment, const ParentReference& parent,
                     const kube::Object& route) {
  const std::string whose =
      fmt::format("{} '{}'", attachment.parent->kind, attachment.parent->name);
  const bool is_one = !parent.section.empty();
  const std::string which =
      is_one ? fmt::format("listener '{}' of {} does not accept", parent.section, whose)
             : fmt::format("no listener of {} accepts", whose);
  switch (attachment.stopped_at) {
    case AttachStep::section:
      return fmt::format("{} has no listener '{}'", whose, parent.section);
    case AttachStep::port:
      return is_one ? fmt::format("listener '{}' of {} is not on port {}", parent.section, whose,
                                  parent.port.value_or(0))
                    : fmt::format("{} has no listener on port {}", whose, parent.port.value_or(0));
    case AttachStep::kind:
      return fmt::format("{} routes of kind {}", which, route.kind);
    case AttachStep::namespace_:
      return fmt::format("{} routes of namespace '{}'", which, route.namespace_);
    default:
      return fmt::format("{} any of the hostnames", which);
  }
}

const yaml::Node* place_of(const Attachment& attachment, const ParentReference& parent,
                           const kube::Object& route) {
  switch (attachment.stopped_at) {
    case AttachStep::section:
      return kube::field(parent.node, "sectionName");
    case AttachStep::port:
      return kube::field(parent.node, "port");
    case AttachStep::hostname:
      return kube::field(route.spec(), "hostnames");
    default:
      return kube::field(parent.node, "name");
  }
}

void report(lint::Ask& ask, const Attachment& attachment, const ParentReference& parent) {
  const kube::Object& owner = *attachment.parent;
  const yaml::Node* other =
      attachment.listener ? attachment.listener : kube::field(owner.spec(), "listeners");
  ask.report(place_of(attachment, parent, *ask.object()),
             fault_of(attachment, parent, *ask.object()),
             {{owner.document, other, attachment.listener ? "the listener" : "the listeners"}});
}

// A parent is looked for in the route's own namespace: one of the name that the unit has in another
// was meant.
const kube::Object* namesake(const graph::Unit& unit, const ParentReference& parent) {
  if (kube::field(parent.node, "namespace") || parent.namespace_.empty()) return nullptr;
  if (parent.group != graph::gateway_group) return nullptr;
  for (const kube::Object* object : unit.of_kind(parent.kind))
    if (object->group == graph::gateway_group && object->name == parent.name) return object;
  return nullptr;
}

void check_route(lint::Ask& ask) {
  const kube::Object& route = *ask.object();
  const auto parents = graph::parents_of(route);
  std::vector<Attachment> attachments;
  for (const ParentReference& parent : parents) {
    attachments.push_back(graph::attach(ask.unit(), route, parent));
    const Attachment& attachment = attachments.back();
    if (attachment.attached == Answer::no) continue;
    const kube::Object* meant = attachment.parent ? nullptr : namesake(ask.unit(), parent);
    if (!meant || parents.size() > 1) return;
    return ask.report(kube::field(parent.node, "name"),
                      fmt::format("{} '{}' does not exist in namespace '{}'", parent.kind,
                                  parent.name, parent.namespace_),
                      {{meant->document, meant->metadata(), "of another namespace"}});
  }
  for (size_t i = 0; i < parents.size(); ++i) report(ask, attachments[i], parents[i]);
}

void check_listener_set(lint::Ask& ask) {
  const kube::Object& set = *ask.object();
  const Attachment attachment = graph::attach_listeners(ask.unit(), set);
  if (attachment.attached != Answer::no) return;
  const kube::Object& gateway = *attachment.parent;
  const yaml::Node* allowed = kube::field(gateway.spec(), "allowedListeners");
  ask.report(kube::field_at(set.spec(), {"parentRef", "name"}),
             fmt::format("Gateway '{}' allows no ListenerSets of the namespace", gateway.name),
             {{gateway.document, allowed ? allowed : gateway.metadata(),
               allowed ? "those it allows" : "it allows none without spec.allowedListeners"}});
}

}  // namespace

void route_unattached(lint::Ask& ask) {
  if (ask.object()->group != graph::gateway_group) return;
  if (ask.object()->kind == "ListenerSet") {
    check_listener_set(ask);
  } else {
    check_route(ask);
  }
}

}  // namespace kready::rules
