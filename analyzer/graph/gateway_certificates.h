// SPDX-License-Identifier: MIT
// Which hosts Ingresses and Gateways serve with the certificate of which Secret. Knows what is
// written, not what the certificates hold.
#pragma once

#include <memory>
#include <mutex>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/object_name.h"
#include "graph/unit.h"
#include "kube/object.h"

namespace kready::graph {

struct ServedHost {
  const kube::Object* source = nullptr;
  const yaml::Node* at = nullptr;  // the host as written
  std::string_view host;           // never empty; perhaps with `*.` before it
};

class ServedHosts {
 public:
  explicit ServedHosts(const Unit& unit);

  // In input order of Ingresses, then of Gateways and ListenerSets.
  std::span<const ServedHost> with(std::string_view namespace_, std::string_view secret) const;

 private:
  void read_ingress(const kube::Object& ingress);
  void read_listeners(const kube::Object& owner);
  void add(std::string_view namespace_, std::string_view secret, const kube::Object& source,
           const yaml::Node* host);

  std::unordered_map<ObjectName, std::vector<ServedHost>, ObjectNameHash> by_secret_;
};

// The hosts of a unit, gathered when they are first asked for. Thread-safe.
const ServedHosts& served_hosts(const Unit& unit);

// Where a unit keeps them.
struct ServedHostsSlot {
  mutable std::once_flag once;
  mutable std::unique_ptr<const ServedHosts> hosts;
};

// Whether a name of a certificate is for the host. A wildcard stands for one label.
bool covers(std::string_view name, std::string_view host);

}  // namespace kready::graph
