// SPDX-License-Identifier: MIT
#include "report/network_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "graph/network_diff.h"

namespace kready::report {

using graph::Connections;
using graph::Direction;
using graph::NetworkRow;
using graph::Reach;

namespace {

constexpr size_t names_in_a_line = 6;

class Lines {
 public:
  Lines(const Connections& connections, uint32_t pods, Direction direction)
      : connections_(connections),
        row_(connections.row(pods, direction)),
        pods_(pods),
        direction_(direction) {}

  std::vector<NetworkLine> list() {
    auto groups = connections_.partners(pods_, direction_);
    bool is_one = groups.size() == 1 && groups[0].is_rest;
    if (is_one && row_.is_uniform_outside() && groups[0].reach == row_.strangers) {
      add({PartyKind::everyone, {}, true, {}}, row_.strangers);
      return std::move(lines_);
    }
    for (const Connections::Group& group : groups) add_group(group, is_one);
    add_outside();
    return std::move(lines_);
  }

 private:
  void add(Party party, const Reach& reach) {
    if (!reach.is_none()) lines_.push_back({std::move(party), reach});
  }

  // Groups of one reach stand together.
  void add_group(const Connections::Group& group, bool is_every_pod) {
    if (group.reach.is_none()) return;
    Party party{PartyKind::pods, {}, is_every_pod, {}};
    party.pods = connections_.members(pods_, direction_, group);
    for (NetworkLine& line : lines_)
      if (line.reach == group.reach) {
        std::vector<uint32_t>& known = line.party.pods;
        known.insert(known.end(), party.pods.begin(), party.pods.end());
        std::ranges::sort(known);
        return;
      }
    add(std::move(party), group.reach);
  }

  void add_outside() {
    if (row_.is_uniform_outside())
      return add({PartyKind::outside, {}, false, std::string(graph::words_for_outside)},
                 row_.strangers);
    const auto& selections = connections_.network().book().selections();
    add({PartyKind::strangers, {}, false, std::string(graph::words_for_strangers)}, row_.strangers);
    for (const auto& [selection, reach] : row_.named_strangers)
      if (reach != row_.strangers)
        add({PartyKind::strangers, {}, false, selections[selection].words}, reach);
    for (const auto& [addresses, reach] : row_.addresses)
      add({PartyKind::addresses, {}, false, show(addresses)}, reach);
    // Any block may hold the addresses of nodes; that goes without saying.
    if (!row_.nodes.sure.empty())
      add({PartyKind::nodes, {}, false, std::string(graph::words_for_nodes)}, row_.nodes);
    if (row_.api_server.sure.empty()) return;
    add({PartyKind::api_server, {}, false, std::string(graph::words_for_api_server)},
        row_.api_server);
  }

  const Connections& connections_;
  const NetworkRow& row_;
  uint32_t pods_;
  Direction direction_;
  std::vector<NetworkLine> lines_;
};

}  // namespace

std::vector<NetworkLine> network_lines(const Connections& connections, uint32_t pods,
                                       Direction direction) {
  return Lines(connections, pods, direction).list();
}

std::string name_of(const kube::Workload& workload) { return kube::show(*workload.object); }

std::string names_of(const graph::Network& network, uint32_t pods, bool with_namespace) {
  std::string text;
  const std::vector<uint32_t>& members = network.classes()[pods].members;
  for (size_t i = 0; i < members.size() && i < names_in_a_line; ++i) {
    const kube::Workload& workload = *network.unit().workloads()[members[i]];
    if (i > 0) text += ", ";
    text += with_namespace ? name_of(workload)
                           : fmt::format("{} {}", workload.object->kind, workload.object->name);
  }
  if (members.size() > names_in_a_line)
    text += fmt::format(" and {} more", members.size() - names_in_a_line);
  return text;
}

std::string words_of(const graph::Network& network, const Party& party,
                     std::string_view namespace_) {
  if (party.kind == PartyKind::everyone) return "everyone";
  if (party.kind != PartyKind::pods) return party.words;
  if (party.is_every_pod) return "every pod of the input";
  std::string text;
  size_t shown = 0;
  size_t count = 0;
  for (uint32_t pods : party.pods)
    for (uint32_t member : network.classes()[pods].members) {
      if (++count > names_in_a_line) continue;
      if (++shown > 1) text += ", ";
      const kube::Object& object = *network.unit().workloads()[member]->object;
      bool is_near = !namespace_.empty() && object.namespace_ == namespace_;
      text += is_near ? fmt::format("{} {}", object.kind, object.name) : kube::show(object);
    }
  return count == shown ? text : text + fmt::format(" and {} more", count - shown);
}

std::string place_of(const kube::Object& object, const yaml::Node* node) {
  const text::Source& source = *object.document->source;
  uint32_t begin = (node ? node : object.node)->span().begin;
  return fmt::format("{}:{}", source.name(), source.position(begin).line);
}

std::vector<const kube::Object*> policies_of(const graph::Network& network, uint32_t pods,
                                             Direction direction) {
  std::vector<const kube::Object*> objects;
  for (const auto& selected : network.classes()[pods].policies_for(direction)) {
    const kube::Object* object = network.book().policies()[selected.policy].object;
    if (std::ranges::find(objects, object) == objects.end()) objects.push_back(object);
  }
  return objects;
}

}  // namespace kready::report
