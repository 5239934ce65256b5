// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "graph/delivery_tables.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {

void object_delivered_twice(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  const graph::Rival rival = graph::rival(ask.unit(), object);
  if (!rival.object) return;
  const kube::Object& by = *rival.by->object;
  ask.report(kube::field(object.metadata(), "name"),
             fmt::format("{} '{}' is delivered with other content by {} '{}' too", object.kind,
                         object.name, by.kind, by.name),
             {{rival.object->document, kube::field(rival.object->metadata(), "name"),
               fmt::format("delivered by {} '{}'", by.kind, by.name)},
              {rival.own->object->document, rival.own->object->metadata()->find("name"),
               fmt::format("this one is delivered by {} '{}'", rival.own->object->kind,
                           rival.own->object->name)}});
}

}  // namespace kready::rules
