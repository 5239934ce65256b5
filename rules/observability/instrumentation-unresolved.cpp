// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <string_view>

#include "graph/unseen.h"
#include "kube/api_object.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

constexpr std::string_view prefix = "instrumentation.opentelemetry.io/inject-";

size_t count_in(const graph::Unit& unit, std::string_view namespace_) {
  size_t count = 0;
  for (const kube::Object* object : unit.of_kind("Instrumentation"))
    if (object->namespace_ == namespace_) ++count;
  return count;
}

// "true" is the one of the namespace; other texts are names, with a namespace before a slash.
void ask_value(lint::Ask& ask, const yaml::Node& value) {
  const graph::Unit& unit = ask.unit();
  const std::string_view text = kube::text_of(&value);
  std::string_view namespace_ = ask.workload()->object->namespace_;
  if (text.empty() || text == "false" || kube::is_placeholder(text)) return;
  if (text == "true") {
    const size_t count = count_in(unit, namespace_);
    if (count > 1)
      return ask.report(&value,
                        fmt::format("namespace has {} Instrumentations, and none is named", count));
    if (count == 0 && !graph::may_be_unseen(unit, "Instrumentation", namespace_, "-"))
      ask.report(&value, "namespace has no Instrumentation");
    return;
  }
  const size_t slash = text.find('/');
  const std::string_view name = slash == std::string_view::npos ? text : text.substr(slash + 1);
  if (slash != std::string_view::npos) namespace_ = text.substr(0, slash);
  if (unit.find("Instrumentation", namespace_, name)) return;
  if (graph::may_be_unseen(unit, "Instrumentation", namespace_, name)) return;
  ask.report(&value, fmt::format("Instrumentation '{}' does not exist", text));
}

// Annotations of a controller do not reach its pods.
void ask_controller(lint::Ask& ask, const kube::Workload& workload) {
  const yaml::Node* annotations = workload.object->annotations();
  if (!annotations || workload.pod.metadata() == workload.object->metadata()) return;
  for (const yaml::Entry& entry : annotations->entries())
    if (entry.key.text().starts_with(prefix) && !workload.pod.annotation(entry.key.text()).data())
      ask.report(&entry.value, fmt::format("annotation '{}' is on the {}, not on its pods",
                                           entry.key.text(), workload.object->kind));
}

}  // namespace

void instrumentation_unresolved(lint::Ask& ask) {
  const kube::Workload& workload = *ask.workload();
  ask_controller(ask, workload);
  const yaml::Node* annotations = kube::mapping_at(workload.pod.metadata(), "annotations");
  // Without any Instrumentation the unit says nothing of where they are.
  if (!annotations || ask.unit().of_kind("Instrumentation").empty()) return;
  for (const yaml::Entry& entry : annotations->entries())
    if (entry.key.text().starts_with(prefix)) ask_value(ask, entry.value);
}

}  // namespace kready::rules
