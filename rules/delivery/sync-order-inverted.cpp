// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "graph/delivery_tables.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

void check_namespace(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  const kube::Object* first = graph::inhabitant_before(ask.unit(), object);
  if (!first) return;
  ask.report(kube::field(object.metadata(), "name"),
             fmt::format("Namespace '{}' comes in {}, after {} '{}' of {} in it", object.name,
                         graph::show(graph::delivery_step(object)), first->kind, first->name,
                         graph::show(graph::delivery_step(*first))),
             {{first->document, kube::field(first->metadata(), "namespace"),
               fmt::format("{} '{}'", first->kind, first->name)}});
}

}  // namespace

void sync_order_inverted(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (object.is("", "Namespace")) return check_namespace(ask);
  for (const graph::LateObject& late : graph::needed_but_later(ask.unit(), object)) {
    const kube::Object& needed = *late.object;
    ask.report(late.at,
               fmt::format("{} '{}' in {} needs {} '{}', which comes in {}", object.kind,
                           object.name, graph::show(graph::delivery_step(object)), needed.kind,
                           needed.name, graph::show(graph::delivery_step(needed))),
               {{needed.document, kube::field(needed.metadata(), "name"),
                 fmt::format("{} '{}'", needed.kind, needed.name)}});
  }
}

}  // namespace kready::rules
