// SPDX-License-Identifier: MIT
// Which listeners of Gateways accept which routes, and what namespaces let others refer to. Knows
// the Gateway API, not the controllers that serve it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "graph/unit.h"
#include "kube/answer.h"
#include "kube/object.h"

namespace kready::graph {

inline constexpr std::string_view gateway_group = "gateway.networking.k8s.io";

// An item of `parentRefs` with its defaults.
struct ParentReference {
  const yaml::Node* node = nullptr;
  std::string_view group = gateway_group;
  std::string_view kind = "Gateway";
  std::string_view namespace_;  // the route's where none is written
  std::string_view name;
  std::string_view section;  // empty: any listener
  std::optional<int64_t> port;
};

// A listener of a Gateway or a ListenerSet.
struct Listener {
  const kube::Object* owner = nullptr;
  const yaml::Node* node = nullptr;
  std::string_view name;
  std::string_view protocol;
  std::string_view hostname;  // empty: every host
  std::optional<int64_t> port;
};

// Routes of the Gateway API alone, not those of its like.
bool is_route(const kube::Object& object);
std::vector<ParentReference> parents_of(const kube::Object& route);
std::vector<Listener> listeners_of(const kube::Object& owner);

// The questions a listener asks of a route, in their order.
enum class AttachStep : uint8_t { parent, section, port, kind, namespace_, hostname, attached };

struct Attachment {
  // unknown: the parent is not in the unit, or labels or texts are filled in elsewhere.
  kube::Answer attached = kube::Answer::unknown;
  // no: the last question that any listener came to.
  AttachStep stopped_at = AttachStep::attached;
  const kube::Object* parent = nullptr;  // null where the unit has none
  const yaml::Node* listener = nullptr;  // no: that came furthest; null: none was named
};

Attachment attach(const Unit& unit, const kube::Object& route, const ParentReference& parent);
// Of a ListenerSet to its Gateway, which allows none where it says nothing: stops at the parent, or
// at the namespace.
Attachment attach_listeners(const Unit& unit, const kube::Object& listener_set);

// Whether two host names, each perhaps with `*.` before it, have a host in common. Here a wildcard
// stands for one label or more. Empty: every host.
bool hosts_meet(std::string_view left, std::string_view right);

// A reference from one namespace into another.
struct CrossReference {
  std::string_view from_group;
  std::string_view from_kind;
  std::string_view from_namespace;
  std::string_view to_group;
  std::string_view to_kind;
  std::string_view to_namespace;
  std::string_view to_name;
};

// Whether a ReferenceGrant of the unit allows it. unknown: one may be there that is not shown, or
// the two namespaces may be one.
kube::Answer is_granted(const Unit& unit, const CrossReference& reference);

}  // namespace kready::graph
