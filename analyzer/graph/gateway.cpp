// SPDX-License-Identifier: MIT
#include "graph/gateway.h"

#include <algorithm>

#include "kube/api_object.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::Answer;
using kube::items_at;
using kube::mapping_at;
using kube::Object;
using kube::text_at;

namespace {

std::string_view or_else(std::string_view text, std::string_view otherwise) {
  return text.empty() ? otherwise : text;
}

Answer same_namespace(std::string_view left, std::string_view right) {
  if (left == right) return Answer::yes;
  const bool is_open =
      left.empty() || right.empty() || kube::is_placeholder(left) || kube::is_placeholder(right);
  return is_open ? Answer::unknown : Answer::no;
}

// `group` absent is the Gateway API's own; written as "" it is the core group.
std::string_view group_at(const yaml::Node* node, std::string_view otherwise) {
  const yaml::Node* group = kube::field(node, "group");
  return kube::is_set(group) ? kube::text_of(group) : otherwise;
}

ParentReference read_parent(const yaml::Node* node, const Object& route) {
  ParentReference parent;
  parent.node = node;
  parent.group = group_at(node, gateway_group);
  parent.kind = or_else(text_at(node, "kind"), "Gateway");
  parent.namespace_ = or_else(text_at(node, "namespace"), route.namespace_);
  parent.name = text_at(node, "name");
  parent.section = text_at(node, "sectionName");
  parent.port = kube::integer_at(node, "port");
  return parent;
}

// All of that name: where the unit writes one more than once, any may be the one delivered.
std::vector<const Object*> find_parents(const Unit& unit, const ParentReference& parent) {
  std::vector<const Object*> found;
  if (parent.group != gateway_group) return found;
  for (const Object* object : unit.of_kind(parent.kind))
    if (object->group == gateway_group && object->name == parent.name &&
        same_namespace(object->namespace_, parent.namespace_) != Answer::no)
      found.push_back(object);
  return found;
}

// What a listener of that protocol serves unless it says otherwise. Protocols of vendors: anything.
bool serves_kind(std::string_view protocol, std::string_view kind) {
  if (protocol == "HTTP" || protocol == "HTTPS") return kind == "HTTPRoute" || kind == "GRPCRoute";
  if (protocol == "TLS") return kind == "TLSRoute" || kind == "TCPRoute";
  if (protocol == "TCP") return kind == "TCPRoute" || kind == "TLSRoute";
  if (protocol == "UDP") return kind == "UDPRoute";
  return true;
}

Answer allows_kind(const Listener& listener, const Object& route) {
  const auto kinds = items_at(listener.node, {"allowedRoutes", "kinds"});
  if (kinds.empty()) return kube::answer(serves_kind(listener.protocol, route.kind));
  return kube::answer(std::ranges::any_of(kinds, [&](const yaml::Node& kind) {
    return text_at(&kind, "kind") == route.kind && group_at(&kind, gateway_group) == route.group;
  }));
}

// `namespaces` is {from, selector}; `otherwise` is what holds without `from`.
Answer allows_namespace(const Unit& unit, const yaml::Node* namespaces, std::string_view otherwise,
                        const Object& owner, std::string_view namespace_) {
  const std::string_view from = or_else(text_at(namespaces, "from"), otherwise);
  if (from == "All") return Answer::yes;
  if (from == "None") return Answer::no;
  if (from == "Same") return same_namespace(owner.namespace_, namespace_);
  if (from != "Selector" || kube::is_placeholder(namespace_)) return Answer::unknown;
  return kube::matches(mapping_at(namespaces, "selector"), unit.namespace_labels(namespace_));
}

Answer hostnames_meet(const Listener& listener, const Object& route) {
  const auto names = items_at(route.spec(), "hostnames");
  if (names.empty() || kube::is_placeholder(listener.hostname)) return Answer::yes;
  Answer result = Answer::no;
  for (const yaml::Node& name : names) {
    const std::string_view text = kube::text_of(&name);
    if (kube::is_placeholder(text)) {
      result = kube::either(result, Answer::unknown);
    } else if (hosts_meet(listener.hostname, text)) {
      return Answer::yes;
    }
  }
  return result;
}

struct Stop {
  Answer answer = Answer::yes;
  AttachStep step = AttachStep::attached;
};

// The first question that is answered with no; otherwise all answers together.
Stop ask(const Unit& unit, const Listener& listener, const Object& route,
         const ParentReference& parent) {
  Stop stop;
  auto question = [&](AttachStep step, Answer answer) {
    if (stop.answer == Answer::no) return;
    stop.answer = kube::both(stop.answer, answer);
    if (answer == Answer::no) stop.step = step;
  };
  const bool is_named = parent.section.empty() || parent.section == listener.name;
  question(AttachStep::section,
           is_named || kube::is_placeholder(parent.section) || kube::is_placeholder(listener.name)
               ? Answer::yes
               : Answer::no);
  question(AttachStep::port,
           kube::answer(!parent.port || !listener.port || parent.port == listener.port));
  question(AttachStep::kind, allows_kind(listener, route));
  question(AttachStep::namespace_,
           allows_namespace(unit, mapping_at(listener.node, {"allowedRoutes", "namespaces"}),
                            "Same", *listener.owner, route.namespace_));
  question(AttachStep::hostname, hostnames_meet(listener, route));
  return stop;
}

void attach_to(const Unit& unit, const Object& owner, const Object& route,
               const ParentReference& parent, Attachment& result) {
  for (const Listener& listener : listeners_of(owner)) {
    const Stop stop = ask(unit, listener, route, parent);
    result.attached = kube::either(result.attached, stop.answer);
    if (stop.answer != Answer::no || stop.step <= result.stopped_at) continue;
    result.stopped_at = stop.step;
    result.listener = listener.node;
  }
}

}  // namespace

bool is_route(const Object& object) {
  return object.group == gateway_group && object.kind.ends_with("Route");
}

std::vector<ParentReference> parents_of(const Object& route) {
  std::vector<ParentReference> parents;
  for (const yaml::Node& node : items_at(route.spec(), "parentRefs"))
    if (node.is_mapping()) parents.push_back(read_parent(&node, route));
  return parents;
}

std::vector<Listener> listeners_of(const Object& owner) {
  std::vector<Listener> listeners;
  for (const yaml::Node& node : items_at(owner.spec(), "listeners")) {
    if (!node.is_mapping()) continue;
    listeners.push_back({&owner, &node, text_at(&node, "name"), text_at(&node, "protocol"),
                         text_at(&node, "hostname"), kube::integer_at(&node, "port")});
  }
  return listeners;
}

Attachment attach(const Unit& unit, const Object& route, const ParentReference& parent) {
  const auto owners = find_parents(unit, parent);
  if (owners.empty() || kube::is_placeholder(parent.name)) return {};
  Attachment result{Answer::no, AttachStep::parent, owners.front(), nullptr};
  for (const Object* owner : owners) {
    if (items_at(owner->spec(), "listeners").empty()) return {};
    attach_to(unit, *owner, route, parent, result);
  }
  return result;
}

Attachment attach_listeners(const Unit& unit, const Object& listener_set) {
  const yaml::Node* node = mapping_at(listener_set.spec(), "parentRef");
  if (!node) return {};
  const auto owners = find_parents(unit, read_parent(node, listener_set));
  if (owners.empty()) return {};
  Attachment result{Answer::no, AttachStep::namespace_, owners.front(), nullptr};
  for (const Object* owner : owners)
    result.attached = kube::either(
        result.attached,
        allows_namespace(unit, mapping_at(owner->spec(), {"allowedListeners", "namespaces"}),
                         "None", *owner, listener_set.namespace_));
  return result;
}

bool hosts_meet(std::string_view left, std::string_view right) {
  if (left.empty() || right.empty() || left == right) return true;
  const bool left_is_wild = left.starts_with("*.");
  const bool right_is_wild = right.starts_with("*.");
  if (left_is_wild) left.remove_prefix(1);
  if (right_is_wild) right.remove_prefix(1);
  if (left_is_wild && right_is_wild) return left.ends_with(right) || right.ends_with(left);
  if (left_is_wild) return right.ends_with(left);
  return right_is_wild && left.ends_with(right);
}

namespace {

Answer lets_in(const Object& grant, const CrossReference& reference) {
  Answer result = Answer::no;
  for (const yaml::Node& from : items_at(grant.spec(), "from"))
    if (text_at(&from, "kind") == reference.from_kind &&
        text_at(&from, "group") == reference.from_group)
      result = kube::either(result,
                            same_namespace(text_at(&from, "namespace"), reference.from_namespace));
  return result;
}

bool gives_out(const Object& grant, const CrossReference& reference) {
  return std::ranges::any_of(items_at(grant.spec(), "to"), [&](const yaml::Node& to) {
    const std::string_view name = text_at(&to, "name");
    return text_at(&to, "kind") == reference.to_kind &&
           text_at(&to, "group") == reference.to_group &&
           (name.empty() || name == reference.to_name || kube::is_placeholder(name));
  });
}

}  // namespace

Answer is_granted(const Unit& unit, const CrossReference& reference) {
  const Answer same = same_namespace(reference.from_namespace, reference.to_namespace);
  Answer result = same;
  for (const Object* grant : unit.of_kind("ReferenceGrant"))
    if (grant->group == gateway_group && gives_out(*grant, reference))
      result =
          kube::either(result, kube::both(same_namespace(grant->namespace_, reference.to_namespace),
                                          lets_in(*grant, reference)));
  return result;
}

}  // namespace kready::graph
