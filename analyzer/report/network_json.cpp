// SPDX-License-Identifier: MIT
#include "report/network_json.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/glyph.h"
#include "report/network.h"
#include "report/network_view.h"

namespace kready::report {

using graph::Connections;
using graph::Direction;
using graph::PortSet;
using graph::Protocol;

void append_line(std::string& out, std::string_view lead, const kube::Object& object,
                 const yaml::Node& node) {
  out += lead;
  out += std::to_string(object.document->source->position(node.span().begin).line);
}

namespace {

void append_object(std::string& out, const kube::Object& object) {
  append_member(out, R"("kind":)", object.kind);
  if (object.has_namespace) append_member(out, R"(,"namespace":)", object.namespace_);
  append_member(out, R"(,"name":)", object.name);
}

}  // namespace

void append_policy(std::string& out, const kube::Object& object) {
  append_object(out, object);
  append_member(out, R"(,"file":)", object.document->source->name());
  append_line(out, R"(,"line":)", object, *object.node);
}

namespace {

// Ranges do not cross protocols here, and whole protocols have no ports.
void append_ports(std::string& out, const PortSet& ports) {
  bool is_first = true;
  for (Protocol protocol : {Protocol::tcp, Protocol::udp, Protocol::sctp, Protocol::icmp,
                            Protocol::icmpv6, Protocol::other}) {
    PortSet whole = graph::ports_of(protocol);
    PortSet own = ports & whole;
    for (const PortSet::Range& range : own.ranges()) {
      if (!std::exchange(is_first, false)) out += ',';
      append_member(out, R"({"protocol":)", name(protocol));
      if (own != whole)
        out += fmt::format(R"(,"first":{},"last":{})", range.first & 0xffff, range.last & 0xffff);
      out += '}';
    }
  }
}

}  // namespace

void append_reach(std::string& out, const graph::Reach& reach) {
  out += R"("allowed":[)";
  append_ports(out, reach.sure);
  out += ']';
  if (reach.sure == reach.maybe) return;
  out += R"(,"perhaps":[)";
  append_ports(out, reach.maybe - reach.sure);
  out += ']';
}

namespace {

void append_party(std::string& out, const Party& party) {
  switch (party.kind) {
    case PartyKind::everyone:
      out += R"("everyone":true)";
      return;
    case PartyKind::outside:
      out += R"("outside":true)";
      return;
    case PartyKind::pods:
      out += fmt::format(R"("pods":[{}])", fmt::join(party.pods, ","));
      return;
    case PartyKind::strangers:
      append_member(out, R"("otherPods":)", party.words);
      return;
    case PartyKind::addresses:
      append_member(out, R"("addresses":)", party.words);
      return;
    case PartyKind::nodes:
      out += R"("nodes":true)";
      return;
    case PartyKind::api_server:
      break;
  }
  out += R"("apiServer":true)";
}

void append_direction(std::string& out, const Connections& connections, uint32_t pods,
                      Direction direction) {
  out += fmt::format(R"({{"open":{},"policies":[)", connections.row(pods, direction).is_open);
  bool is_first = true;
  for (const kube::Object* object : policies_of(connections.network(), pods, direction)) {
    out += std::exchange(is_first, false) ? "{" : ",{";
    append_policy(out, *object);
    out += '}';
  }
  out += fmt::format(R"(],"{}":[)", direction == Direction::ingress ? "from" : "to");
  is_first = true;
  for (const NetworkLine& line : network_lines(connections, pods, direction)) {
    out += std::exchange(is_first, false) ? "\n  {" : ",\n  {";
    append_party(out, line.party);
    out += ',';
    append_reach(out, line.reach);
    out += '}';
  }
  out += "]}";
}

void append_workloads(std::string& out, const std::vector<const kube::Workload*>& workloads) {
  out += '[';
  for (const kube::Workload* workload : workloads) {
    out += workload == workloads.front() ? "{" : ",{";
    append_policy(out, *workload->object);
    out += '}';
  }
  out += ']';
}

void append_pods(std::string& out, const Connections& connections, uint32_t pods,
                 const NetworkFocus& focus) {
  const graph::PodClass& members = connections.network().classes()[pods];
  std::vector<const kube::Workload*> workloads;
  for (uint32_t member : members.members)
    workloads.push_back(connections.network().unit().workloads()[member]);
  out += fmt::format(R"({{"id":{},"workloads":)", pods);
  append_workloads(out, workloads);
  out += fmt::format(R"(,"hostNetwork":{})", members.host_network);
  for (Direction direction : graph::both_directions) {
    if (focus.direction && *focus.direction != direction) continue;
    out += fmt::format(",\n \"{}\":", name(direction));
    append_direction(out, connections, pods, direction);
  }
  out += '}';
}

}  // namespace

std::string network_json(const Connections& connections, const NetworkFocus& focus) {
  std::string out = R"({"pods":[)";
  bool is_first = true;
  for (uint32_t pods = 0; pods < connections.network().classes().size(); ++pods) {
    if (focus.pods && *focus.pods != pods) continue;
    out += std::exchange(is_first, false) ? "\n" : ",\n";
    append_pods(out, connections, pods, focus);
  }
  return out + "]}";
}

namespace {

void append_changes(std::string& out, const std::vector<graph::NetworkChange>& changes) {
  bool is_first = true;
  auto append_end = [&](std::string_view key, const auto& workloads, const std::string& outside) {
    out += fmt::format(R"("{}":)", key);
    if (workloads.empty())
      append_member(out, "", outside);
    else
      append_workloads(out, workloads);
  };
  out += '[';
  for (const graph::NetworkChange& change : changes) {
    out += std::exchange(is_first, false) ? "\n{" : ",\n{";
    append_end("from", change.from, change.outside);
    out += ',';
    append_end("to", change.to, change.outside);
    out += ',';
    append_reach(out, change.reach);
    out += '}';
  }
  out += ']';
}

}  // namespace

std::string network_diff_json(const graph::NetworkDiff& diff) {
  std::string out = R"({"opened":)";
  append_changes(out, diff.opened);
  out += R"(,"closed":)";
  append_changes(out, diff.closed);
  out += R"(,"added":)";
  append_workloads(out, diff.added);
  out += R"(,"removed":)";
  append_workloads(out, diff.removed);
  return out + "}\n";
}

}  // namespace kready::report
