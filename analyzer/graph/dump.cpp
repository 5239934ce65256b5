// SPDX-License-Identifier: MIT
// The printable form of a unit.
#include <fmt/format.h>

#include "graph/unit.h"

namespace kready::graph {

namespace {

constexpr LinkName all_links[] = {LinkName::selects, LinkName::mounts,  LinkName::env,
                                  LinkName::pulls,   LinkName::runs_as, LinkName::claims,
                                  LinkName::scales,  LinkName::routes};

std::string show_target(const Link& link) {
  std::string text = fmt::format("{} ", link.kind.empty() ? "?" : link.kind);
  if (!link.namespace_.empty()) text.append(link.namespace_).append("/");
  text += link.name;
  if (!link.key.empty()) text.append(" key ").append(link.key);
  if (link.port_node) text.append(" port ").append(link.port_node->text());
  if (link.optional) text += " optional";
  if (!link.found()) text += " (not found)";
  if (link.certain == kube::Answer::unknown) text += " (perhaps)";
  return text;
}

void add_workload(const Unit& unit, const kube::Workload& workload, std::string& text) {
  text += fmt::format("  pod of {}", kube::name(workload.kind));
  if (std::optional<int64_t> minimum = unit.minimum_replicas(workload))
    text += fmt::format(", at least {}", *minimum);
  if (workload.is_hook) text += ", hook";
  if (!workload.runs_forever) text += ", ends";
  for (const kube::Container& container : workload.pod.containers())
    text += fmt::format(", {} {}", kube::name(container.role), container.name);
  text += '\n';
}

void add_object(const Unit& unit, const kube::Object& object, std::string& text) {
  text += kube::show(object) + '\n';
  for (const kube::Workload* workload : unit.workloads_of(object))
    add_workload(unit, *workload, text);
  for (LinkName name : all_links)
    for (const Link& link : unit.links(object, name))
      text += fmt::format("  {} {}\n", graph::name(name), show_target(link));
}

}  // namespace

std::string dump(const Unit& unit) {
  std::string text;
  for (const kube::Object* object : unit.objects()) add_object(unit, *object, text);
  return text;
}

}  // namespace kready::graph
