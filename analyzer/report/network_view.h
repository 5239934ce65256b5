// SPDX-License-Identifier: MIT
// A network as lines to show: each class of pods, and who is at the other ends. Knows words, not
// formats.
#pragma once

#include <string>
#include <vector>

#include "graph/network_rows.h"

namespace kready::report {

enum class PartyKind : uint8_t {
  everyone,  // pods of the unit and not, addresses, nodes
  outside,   // all of them but the pods of the unit
  pods,      // of the unit
  strangers,
  addresses,
  nodes,
  api_server,
};

// Who is at the other end of a line.
struct Party {
  PartyKind kind = PartyKind::pods;
  std::vector<uint32_t> pods;  // classes
  bool is_every_pod = false;   // of the unit
  std::string words;           // strangers and addresses
};

struct NetworkLine {
  Party party;
  graph::Reach reach;  // never none
};

// Those a class lets through, and that let it through; what is not there cannot connect.
std::vector<NetworkLine> network_lines(const graph::Connections& connections, uint32_t pods,
                                       graph::Direction direction);

// "Deployment shop/web".
std::string name_of(const kube::Workload& workload);
// "Deployment web, Deployment api" of a class, with its namespace where asked.
std::string names_of(const graph::Network& network, uint32_t pods, bool with_namespace);
// The party in words; long lists are cut. Pods of the namespace are named without it.
std::string words_of(const graph::Network& network, const Party& party,
                     std::string_view namespace_ = {});
// "shop.yaml:12".
std::string place_of(const kube::Object& object, const yaml::Node* node = nullptr);
// Policies that isolate the class for certain or perhaps, each object once, in their order.
std::vector<const kube::Object*> policies_of(const graph::Network& network, uint32_t pods,
                                             graph::Direction direction);

}  // namespace kready::report
