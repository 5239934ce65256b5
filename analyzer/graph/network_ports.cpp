// SPDX-License-Identifier: MIT
#include "graph/network_ports.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace kready::graph {

namespace {

constexpr uint32_t protocol_count = 6;
constexpr uint32_t last_port = 0xffff;

struct ProtocolName {
  Protocol protocol;
  std::string_view name;
  int number;
};
constexpr std::array protocol_names = {
    ProtocolName{Protocol::tcp, "TCP", 6},        ProtocolName{Protocol::udp, "UDP", 17},
    ProtocolName{Protocol::sctp, "SCTP", 132},    ProtocolName{Protocol::icmp, "ICMP", 1},
    ProtocolName{Protocol::icmpv6, "ICMPv6", 58}, ProtocolName{Protocol::other, "other", -1},
};

bool equal_folded(std::string_view left, std::string_view right) {
  auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::ranges::equal(left, right, {}, lower, lower);
}

uint32_t base_of(Protocol protocol) { return static_cast<uint32_t>(protocol) << 16; }

}  // namespace

std::string_view name(Protocol protocol) {
  return protocol_names[static_cast<size_t>(protocol)].name;
}

std::optional<Protocol> parse_protocol(std::string_view text) {
  int number = -2;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  bool is_number = error == std::errc{} && end == text.data() + text.size();
  for (const ProtocolName& each : protocol_names)
    if (is_number ? each.number == number : equal_folded(each.name, text)) return each.protocol;
  if (is_number || equal_folded(text, "UDPLite") || equal_folded(text, "VRRP") ||
      equal_folded(text, "IGMP"))
    return Protocol::other;
  return std::nullopt;
}

PortSet all_ports() { return {0, (protocol_count << 16) - 1}; }

PortSet ports_of(Protocol protocol) { return {base_of(protocol), base_of(protocol) | last_port}; }

PortSet ports_of(Protocol protocol, int64_t first, int64_t last) {
  first = std::max<int64_t>(first, 0);
  last = std::min<int64_t>(last, last_port);
  if (first > last) return {};
  return {base_of(protocol) | static_cast<uint32_t>(first),
          base_of(protocol) | static_cast<uint32_t>(last)};
}

namespace {

std::string show_numbers(const PortSet& ports) {
  std::string text;
  for (const PortSet::Range& range : ports.ranges()) {
    if (!text.empty()) text += ", ";
    uint32_t first = range.first & last_port;
    uint32_t last = range.last & last_port;
    text += first == last ? fmt::format("{}", first) : fmt::format("{}-{}", first, last);
  }
  return text;
}

}  // namespace

std::string show(const PortSet& ports) {
  if (ports.empty()) return "none";
  if (ports == all_ports()) return "all";
  if (ports.contains(ports_of(Protocol::icmp) | ports_of(Protocol::other)))
    return fmt::format("all but {}", show(all_ports() - ports));
  std::string text;
  for (const ProtocolName& each : protocol_names) {
    PortSet whole = ports_of(each.protocol);
    PortSet own = ports & whole;
    if (own.empty()) continue;
    if (!text.empty()) text += "; ";
    text += each.name;
    if (own != whole) text.append(1, ' ').append(show_numbers(own));
  }
  return text;
}

Reach full_reach() { return {all_ports(), all_ports()}; }

Reach both(const Reach& left, const Reach& right) {
  return {left.sure & right.sure, left.maybe & right.maybe};
}

Reach either_case(const Reach& left, const Reach& right) {
  return {left.sure & right.sure, left.maybe | right.maybe};
}

kube::Answer allows(const Reach& reach, const PortSet& asked) {
  if (reach.sure.contains(asked)) return kube::Answer::yes;
  return reach.maybe.overlaps(asked) ? kube::Answer::unknown : kube::Answer::no;
}

std::string show(const Reach& reach) {
  if (reach.sure == reach.maybe) return show(reach.sure);
  std::string perhaps = "perhaps " + show(reach.maybe - reach.sure);
  return reach.sure.empty() ? perhaps : fmt::format("{}, {}", show(reach.sure), perhaps);
}

namespace {

// Adds, for each name, the numbers the target gives to it.
void resolve(const std::vector<PolicyPorts::Name>& names, const std::vector<NamedPort>* target,
             Reach& reach) {
  for (const PolicyPorts::Name& each : names) {
    if (!target) {
      reach.maybe |= each.protocols;
      continue;
    }
    for (const NamedPort& port : *target) {
      PortSet number = ports_of(port.protocol, port.number, port.number);
      if (port.name != each.name || !each.protocols.contains(number)) continue;
      reach.sure |= number;
      reach.maybe |= number;
    }
  }
}

}  // namespace

Reach PolicyPorts::at(const std::vector<NamedPort>* target) const {
  if (any) return full_reach();
  Reach reach{numbers, numbers};
  resolve(names, target, reach);
  if (except_numbers.empty() && except_names.empty()) return reach;
  Reach except{except_numbers, except_numbers};
  resolve(except_names, target, except);
  return {reach.sure - except.maybe, reach.maybe - except.sure};
}

}  // namespace kready::graph
