// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "graph/delivery_lookup.h"
#include "graph/producers.h"
#include "graph/unseen.h"
#include "kube/api_object.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using graph::Delivery;
using kube::mapping_at;
using kube::text_at;

constexpr std::string_view source_group = "source.toolkit.fluxcd.io";

// What Flux is installed with is made outside of the repository: the source of a Kustomization
// that nothing else delivers.
bool is_bootstrap(const Delivery& delivery, std::string_view kind, std::string_view name) {
  if (name == "flux-system") return true;
  const auto deliverers = delivery.deliverers();
  for (uint32_t i = 0; i < deliverers.size(); ++i) {
    if (deliverers[i].tool != graph::DeliveryTool::flux || delivery.roots(i).front() != i) continue;
    const yaml::Node* source = mapping_at(deliverers[i].spec, "sourceRef");
    if (text_at(source, "kind") == kind && text_at(source, "name") == name) return true;
  }
  return false;
}

void check_source(lint::Ask& ask, const Delivery& delivery, const yaml::Node* reference) {
  const std::string_view kind = text_at(reference, "kind");
  const std::string_view name = text_at(reference, "name");
  if (name.empty() || kind == "ExternalArtifact") return;
  const graph::DeliveryReference asked = {source_group, kind, text_at(reference, "namespace"),
                                          name};
  if (!graph::find_referred(delivery, *ask.object(), asked).empty()) return;
  if (is_bootstrap(delivery, kind, name) || graph::may_be_made_elsewhere(ask.unit(), asked)) return;
  const auto named = delivery.named(kind, name);
  const bool elsewhere = std::ranges::any_of(
      named, [](const kube::Object* object) { return object->group == source_group; });
  const std::string_view where =
      asked.namespace_.empty() ? delivery.namespace_of(*ask.object()) : asked.namespace_;
  ask.report(reference->find("name"),
             elsewhere
                 ? fmt::format("source {} '{}' does not exist in namespace '{}'", kind, name, where)
                 : fmt::format("source {} '{}' does not exist", kind, name));
}

bool is_written_somewhere(const graph::Unit& unit, std::string_view kind, std::string_view name) {
  return std::ranges::any_of(unit.of_kind(kind), [&](const kube::Object* object) {
    return object->name == name || kube::is_placeholder(object->name);
  });
}

void check_values(lint::Ask& ask, const Delivery& delivery, const yaml::Node& reference) {
  const std::string_view kind = text_at(&reference, "kind");
  const std::string_view name = text_at(&reference, "name");
  if (name.empty() || kube::boolean_at(&reference, "optional") == true) return;
  if (kube::is_placeholder(name) || is_written_somewhere(ask.unit(), kind, name)) return;
  const std::string_view where = delivery.namespace_of(*ask.object());
  for (std::string_view namespace_ : {where, std::string_view{}})
    if (graph::produces(ask.unit(), kind, namespace_, name).produced != kube::Answer::no) return;
  if (graph::may_hold_unread(ask.unit(), kind)) return;
  if (graph::may_be_made_elsewhere(ask.unit(), {{}, kind, where, name})) return;
  ask.report(reference.find("name"), fmt::format("{} '{}' does not exist", kind, name));
}

void check_paths(lint::Ask& ask, const Delivery& delivery) {
  for (const graph::Deliverer& each : delivery.deliverers(*ask.object())) {
    if (each.found == kube::Answer::no)
      ask.report(each.path_node, fmt::format("path '{}' does not exist", each.path));
  }
}

}  // namespace

void delivery_source_missing(lint::Ask& ask) {
  const Delivery* delivery = graph::delivery(ask.unit());
  const kube::Object& object = *ask.object();
  if (!delivery) return;
  check_paths(ask, *delivery);
  if (!object.group.ends_with(".toolkit.fluxcd.io") || !graph::is_closed(ask.unit(), object))
    return;
  const yaml::Node* spec = object.spec();
  check_source(ask, *delivery, mapping_at(spec, "sourceRef"));
  check_source(ask, *delivery, mapping_at(spec, "chartRef"));
  check_source(ask, *delivery, mapping_at(spec, {"chart", "spec", "sourceRef"}));
  for (const yaml::Node& values : kube::items_at(spec, "valuesFrom"))
    check_values(ask, *delivery, values);
}

}  // namespace kready::rules
