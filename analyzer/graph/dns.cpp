// SPDX-License-Identifier: MIT
#include "graph/dns.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "cel/address.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::Answer;
using kube::both;
using kube::either;
using kube::field;
using kube::items_at;
using kube::mapping_at;
using kube::text_at;

namespace {

// A place where clusters serve DNS.
struct Server {
  std::string_view namespace_;
  int64_t port;
  std::string_view label_key;  // of its pods
  std::string_view label_value;
};
constexpr Server servers[] = {
    {"kube-system", 53, "k8s-app", "kube-dns"},
    {"openshift-dns", 5353, "dns.operator.openshift.io/daemonset-dns", "default"},
};

bool covers_port(const yaml::Node& port, int64_t wanted) {
  std::string_view protocol = text_at(&port, "protocol");
  if (protocol != "UDP") return false;  // TCP where it is absent
  const yaml::Node* number = field(&port, "port");
  if (!kube::is_set(number)) return true;
  std::optional<int64_t> first = number->as_integer();
  if (!first) return number->text() == "dns" || number->text() == "dns-udp";
  int64_t last = kube::integer_at(&port, "endPort").value_or(*first);
  return *first <= wanted && wanted <= last;
}

bool covers_port(const yaml::Node& rule, const Server& server) {
  std::span<const yaml::Node> ports = items_at(&rule, "ports");
  return ports.empty() || std::ranges::any_of(ports, [&](const yaml::Node& port) {
           return covers_port(port, server.port);
         });
}

struct Range {
  cel::Address address;
  int prefix = 0;
};

std::optional<Range> parse_range(std::string_view text) {
  size_t slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  auto address = cel::parse_address(text.substr(0, slash));
  if (!std::holds_alternative<cel::Address>(address)) return std::nullopt;
  Range range{std::get<cel::Address>(address), 0};
  const char* end = text.data() + text.size();
  auto [stop, error] = std::from_chars(text.data() + slash + 1, end, range.prefix);
  if (error != std::errc{} || stop != end) return std::nullopt;
  if (range.prefix < 0 || range.prefix > cel::bits(range.address)) return std::nullopt;
  return range;
}

bool overlap(const Range& left, const Range& right) {
  if (!cel::same_family(left.address, right.address)) return false;
  int prefix = std::min(left.prefix, right.prefix);
  return cel::masked(left.address, prefix) == cel::masked(right.address, prefix);
}

bool overlaps_any(const Range& range, std::span<const std::string_view> texts) {
  return std::ranges::any_of(
      texts, [&](std::string_view text) { return overlap(range, *parse_range(text)); });
}

// Where a cluster's DNS Service or its pods may have their addresses.
constexpr std::array private_ranges = {
    std::string_view("10.0.0.0/8"),     std::string_view("172.16.0.0/12"),
    std::string_view("192.168.0.0/16"), std::string_view("100.64.0.0/10"),
    std::string_view("fc00::/7"),
};
constexpr std::array node_local = {std::string_view("169.254.20.10/32")};

Answer covers_address(const yaml::Node& block) {
  std::optional<Range> range = parse_range(text_at(&block, "cidr"));
  if (!range) return Answer::unknown;
  bool is_cut = std::ranges::any_of(items_at(&block, "except"), [](const yaml::Node& except) {
    std::optional<Range> cut = parse_range(kube::text_of(&except));
    return !cut || overlaps_any(*cut, private_ranges);
  });
  if (range->prefix == 0) return is_cut ? Answer::unknown : Answer::yes;
  if (overlaps_any(*range, node_local)) return Answer::yes;
  return overlaps_any(*range, private_ranges) ? Answer::unknown : Answer::no;
}

// The DNS pods carry their label and others we do not know; other servers than the usual one may
// answer too, so that another value of the label decides nothing.
Answer selects_server(const yaml::Node* selector, const Server& server) {
  kube::Labels labels;
  labels.fixed_key = server.label_key;
  labels.fixed_value = server.label_value;
  labels.open = true;
  Answer result = kube::matches(selector, labels, kube::WhenAbsent::everything);
  return result == Answer::yes ? result : Answer::unknown;
}

Answer covers_server(const yaml::Node& peer, const Server& server, std::string_view own_namespace,
                     const NamespaceLabels& namespaces) {
  if (const yaml::Node* block = mapping_at(&peer, "ipBlock")) return covers_address(*block);
  const yaml::Node* pods = mapping_at(&peer, "podSelector");
  const yaml::Node* names = mapping_at(&peer, "namespaceSelector");
  if (!pods && !names) return Answer::no;
  Answer in_namespace = names ? kube::matches(names, namespaces(server.namespace_))
                              : kube::answer(own_namespace == server.namespace_);
  if (in_namespace == Answer::no) return in_namespace;
  return both(in_namespace, selects_server(pods, server));
}

Answer covers_peer(const yaml::Node& rule, const Server& server, std::string_view own_namespace,
                   const NamespaceLabels& namespaces) {
  std::span<const yaml::Node> peers = items_at(&rule, "to");
  if (peers.empty()) return Answer::yes;
  Answer result = Answer::no;
  for (const yaml::Node& peer : peers)
    result = either(result, covers_server(peer, server, own_namespace, namespaces));
  return result;
}

}  // namespace

Answer allows_dns(const kube::Object& network_policy, const NamespaceLabels& namespaces) {
  Answer result = Answer::no;
  for (const yaml::Node& rule : items_at(network_policy.spec(), "egress")) {
    for (const Server& server : servers)
      if (covers_port(rule, server))
        result = either(result, covers_peer(rule, server, network_policy.namespace_, namespaces));
  }
  return result;
}

}  // namespace kready::graph
