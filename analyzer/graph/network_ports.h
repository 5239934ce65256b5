// SPDX-License-Identifier: MIT
// Ports of all protocols as one set of numbers, and what is known of them: surely, or perhaps.
// Knows names of ports as pods declare them, not policies.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/network_ranges.h"
#include "kube/answer.h"

namespace kready::graph {

// In the order of their numbers in a PortSet. ICMP's types stand where others have ports.
enum class Protocol : uint8_t { tcp, udp, sctp, icmp, icmpv6, other };
std::string_view name(Protocol protocol);  // "TCP", ...
// Upper or lower case, or a number of the IP header; numbers without a name are `other`.
std::optional<Protocol> parse_protocol(std::string_view text);

using PortSet = RangeSet<uint32_t>;  // protocol << 16 | port
PortSet all_ports();
PortSet ports_of(Protocol protocol);
// Numbers no port has are cut off. Nothing for an empty range.
PortSet ports_of(Protocol protocol, int64_t first, int64_t last);
// "all", "all but TCP 80", "TCP 80, 8080-8090; UDP 53", "TCP", "none".
std::string show(const PortSet& ports);

// What is open for certain, and what may be: sure is part of maybe.
struct Reach {
  PortSet sure;
  PortSet maybe;
  bool is_none() const { return maybe.empty(); }
  friend bool operator==(const Reach&, const Reach&) = default;
};
Reach full_reach();
// What holds where both do.
Reach both(const Reach& left, const Reach& right);
// What holds where either may be the case.
Reach either_case(const Reach& left, const Reach& right);
// yes: all asked are open; no: none may be; unknown otherwise.
kube::Answer allows(const Reach& reach, const PortSet& asked);
// "TCP 80", "TCP 80, perhaps TCP 9090", "perhaps all", "none".
std::string show(const Reach& reach);

// A name that containers of a pod give to a port.
struct NamedPort {
  std::string_view name;
  Protocol protocol = Protocol::tcp;
  uint16_t number = 0;
  friend bool operator==(const NamedPort&, const NamedPort&) = default;
};

// The ports that a rule is about.
struct PolicyPorts {
  struct Name {
    PortSet protocols;  // all ports of those it may be of
    std::string_view name;
  };

  bool any = true;  // otherwise those below, less the others
  PortSet numbers;
  std::vector<Name> names;
  PortSet except_numbers;
  std::vector<Name> except_names;

  // At a target that declares these names; null: a target whose names are not known.
  Reach at(const std::vector<NamedPort>* target) const;
};

}  // namespace kready::graph
