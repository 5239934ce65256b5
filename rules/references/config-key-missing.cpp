// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "graph/producers.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

bool has_key(const kube::Object& object, std::string_view key) {
  for (const std::string_view section : {"data", "stringData", "binaryData"}) {
    if (kube::field_at(object.node, {section, key})) return true;
  }
  return false;
}

// Where the unit writes the object more than once, whichever is last counts: any may be, also one
// that whoever applies it puts into the namespace.
bool has_key_somewhere(const graph::Unit& unit, const graph::Link& link) {
  for (const std::string_view namespace_ : {link.namespace_, std::string_view()}) {
    for (const kube::Object* object : unit.find_all(link.kind, namespace_, link.name)) {
      if (has_key(*object, link.key)) return true;
    }
  }
  return false;
}

void check(lint::Ask& ask, const graph::Link& link) {
  const auto made = graph::produces(ask.unit(), link.kind, link.namespace_, link.name);
  if (made.produced != kube::Answer::yes || !made.producer || !made.keys_known) return;
  if (std::find(made.keys.begin(), made.keys.end(), link.key) != made.keys.end()) return;
  if (has_key_somewhere(ask.unit(), link)) return;
  const kube::Object& producer = *made.producer;
  ask.report(link.key_node, fmt::format("no key '{}' in {} '{}'", link.key, link.kind, link.name),
             {{producer.document, kube::field(producer.metadata(), "name"),
               fmt::format("{} '{}' makes it", producer.kind, producer.name)}});
}

}  // namespace

void config_key_missing(lint::Ask& ask) {
  for (const auto name : {graph::LinkName::env, graph::LinkName::mounts}) {
    for (const graph::Link& link : ask.unit().links(*ask.workload(), name)) {
      if (link.key_node && !link.key.empty() && !link.optional) check(ask, link);
    }
  }
}

}  // namespace kready::rules
