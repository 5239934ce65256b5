// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "report/network.h"
#include "report/network_view.h"

namespace kready::report {

using graph::Connections;
using graph::Direction;

namespace {

std::string policies_text(const graph::Network& network, uint32_t pods, Direction direction) {
  std::string text;
  for (const kube::Object* object : policies_of(network, pods, direction))
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", object->kind, object->name);
  return text;
}

void add_direction(const Connections& connections, uint32_t pods, Direction direction,
                   std::string& text) {
  const graph::Network& network = connections.network();
  if (connections.row(pods, direction).is_open) {
    bool is_on_host = network.classes()[pods].host_network;
    text += fmt::format("    {}: {}\n", name(direction),
                        is_on_host ? "open, for the host's network is beyond policies"
                                   : "open, no policy selects the pods");
    return;
  }
  text += fmt::format("    {}: by {}\n", name(direction), policies_text(network, pods, direction));
  auto lines = network_lines(connections, pods, direction);
  bool is_ingress = direction == Direction::ingress;
  if (lines.empty()) text += fmt::format("      {} nobody\n", is_ingress ? "from" : "to");
  std::string_view namespace_ = network.classes()[pods].namespace_;
  for (const NetworkLine& line : lines)
    text += fmt::format("      {} {}: {}\n", is_ingress ? "from" : "to",
                        words_of(network, line.party, namespace_), show(line.reach));
}

void add_pods(const Connections& connections, uint32_t pods, const NetworkFocus& focus,
              std::string& text) {
  const graph::Network& network = connections.network();
  for (uint32_t member : network.classes()[pods].members) {
    const kube::Object& object = *network.unit().workloads()[member]->object;
    text += fmt::format("  {} {}\n", object.kind, object.name);
  }
  for (Direction direction : graph::both_directions)
    if (!focus.direction || *focus.direction == direction)
      add_direction(connections, pods, direction, text);
}

}  // namespace

std::string network_text(const Connections& connections, const NetworkFocus& focus) {
  std::string text;
  const graph::Network& network = connections.network();
  for (std::string_view namespace_ : network.unit().namespaces()) {
    std::string part;
    for (uint32_t pods = 0; pods < network.classes().size(); ++pods) {
      if (network.classes()[pods].namespace_ != namespace_) continue;
      if (!focus.pods || *focus.pods == pods) add_pods(connections, pods, focus, part);
    }
    if (part.empty()) continue;
    if (!text.empty()) text += '\n';
    text +=
        namespace_.empty() ? "no namespace written\n" : fmt::format("namespace {}\n", namespace_);
    text += part;
  }
  return text.empty() ? "no pods\n" : text;
}

namespace {

std::string names(const std::vector<const kube::Workload*>& workloads) {
  std::string text;
  for (const kube::Workload* workload : workloads)
    text += fmt::format("{}{}", text.empty() ? "" : ", ", name_of(*workload));
  return text;
}

void add_changes(std::string_view title, const std::vector<graph::NetworkChange>& changes,
                 std::string& text) {
  if (changes.empty()) return;
  text += fmt::format("{}\n", title);
  for (const graph::NetworkChange& change : changes)
    text +=
        fmt::format("  {} -> {}: {}\n", change.from.empty() ? change.outside : names(change.from),
                    change.to.empty() ? change.outside : names(change.to), show(change.reach));
}

void add_workloads(std::string_view title, const std::vector<const kube::Workload*>& workloads,
                   std::string& text) {
  if (workloads.empty()) return;
  text += fmt::format("{}\n", title);
  for (const kube::Workload* workload : workloads)
    text += fmt::format("  {}\n", name_of(*workload));
}

}  // namespace

std::string network_diff_text(const graph::NetworkDiff& diff) {
  if (diff.is_empty()) return "no connection changes\n";
  std::string text;
  add_changes("opened", diff.opened, text);
  add_changes("closed", diff.closed, text);
  add_workloads("new", diff.added, text);
  add_workloads("gone", diff.removed, text);
  return text;
}

}  // namespace kready::report
