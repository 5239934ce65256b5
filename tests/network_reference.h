// SPDX-License-Identifier: MIT
// A plain, slow reading of network policies to hold the real one against: every question walks all
// policies, nothing is grouped or remembered. Shares no code with the analyzer.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kready::tests::reference {

using Labels = std::map<std::string, std::string>;

struct Requirement {
  std::string key;
  std::string operation;  // In, NotIn, Exists, DoesNotExist
  std::vector<std::string> values;
};
struct Selector {
  Labels equal;
  std::vector<Requirement> requirements;
};

struct Namespace {
  std::string name;
  Labels labels;
};
struct NamedPort {
  std::string name;
  std::string protocol;
  int number = 0;
};
struct Pod {
  std::string namespace_;
  std::string name;
  Labels labels;
  std::vector<NamedPort> ports;
};

struct Block {
  uint32_t address = 0;  // IPv4
  int prefix = 32;
};
struct Peer {
  std::optional<Selector> namespaces;
  std::optional<Selector> pods;
  std::optional<Selector> except_pods;  // Calico
  std::optional<Block> block;
  std::vector<Block> except;
  std::string entity;  // Cilium: all, world, cluster
};
struct PortRule {
  std::string protocol;
  std::optional<int> number;  // absent: all of the protocol, or by name
  int last = 0;
  std::string name;
};
struct Rule {
  std::string action = "Allow";  // Allow, Deny, Pass, Log
  std::vector<Peer> peers;
  std::vector<PortRule> ports;
};

enum class Kind { network, admin, baseline, calico, global, cilium, clusterwide };
enum Way { in, out };

struct Policy {
  Kind kind = Kind::network;
  std::string namespace_;  // of namespaced kinds
  std::string name;
  std::string tier = "default";  // Calico
  std::optional<int> order;      // priority, or Calico's order
  Selector pods;
  std::optional<Selector> namespaces;  // of kinds for the whole cluster; absent: all
  std::array<bool, 2> types{};         // written; Calico and Kubernetes
  std::array<std::vector<Rule>, 2> rules;
  std::array<std::vector<Rule>, 2> denials;  // Cilium
  std::array<bool, 2> keeps_open{};          // Cilium's enableDefaultDeny: false
};

struct Tier {  // Calico
  std::string name;
  int order = 0;
  bool passes_on = false;
};

struct Cluster {
  std::vector<Namespace> namespaces;
  std::vector<Pod> pods;
  std::vector<Tier> tiers;
  std::vector<Policy> policies;
};

struct End {
  const Pod* pod = nullptr;
  uint32_t address = 0;  // without a pod
};

bool allowed(const Cluster& cluster, const End& from, const End& to, const std::string& protocol,
             int port);

// As manifests, without the Namespace of that number.
std::string text_of(const Cluster& cluster, std::optional<size_t> hidden_namespace = {});

}  // namespace kready::tests::reference
