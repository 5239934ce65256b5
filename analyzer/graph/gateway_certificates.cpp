// SPDX-License-Identifier: MIT
#include "graph/gateway_certificates.h"

#include "graph/gateway.h"
#include "graph/index.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::field;
using kube::items_at;
using kube::Object;
using kube::text_at;

void ServedHosts::add(std::string_view namespace_, std::string_view secret, const Object& source,
                      const yaml::Node* host) {
  const std::string_view text = kube::text_of(host);
  if (!secret.empty() && !text.empty())
    by_secret_[{"Secret", namespace_, secret}].push_back({&source, host, text});
}

// The hosts of `tls`; without any, those of the rules.
void ServedHosts::read_ingress(const Object& ingress) {
  for (const yaml::Node& tls : items_at(ingress.spec(), "tls")) {
    const std::string_view secret = text_at(&tls, "secretName");
    const auto hosts = items_at(&tls, "hosts");
    for (const yaml::Node& host : hosts) add(ingress.namespace_, secret, ingress, &host);
    if (!hosts.empty()) continue;
    for (const yaml::Node& rule : items_at(ingress.spec(), "rules"))
      add(ingress.namespace_, secret, ingress, field(&rule, "host"));
  }
}

// A listener with several certificates chooses the one that fits: nothing can be said of each.
void ServedHosts::read_listeners(const Object& owner) {
  if (owner.group != gateway_group) return;
  for (const yaml::Node& listener : items_at(owner.spec(), "listeners")) {
    const auto references = items_at(&listener, {"tls", "certificateRefs"});
    if (references.size() != 1) continue;
    const std::string_view namespace_ = text_at(&references.front(), "namespace");
    add(namespace_.empty() ? owner.namespace_ : namespace_, text_at(&references.front(), "name"),
        owner, field(&listener, "hostname"));
  }
}

ServedHosts::ServedHosts(const Unit& unit) {
  for (const Object* ingress : unit.of_kind("Ingress")) read_ingress(*ingress);
  for (std::string_view kind : {"Gateway", "ListenerSet"})
    for (const Object* owner : unit.of_kind(kind)) read_listeners(*owner);
}

std::span<const ServedHost> ServedHosts::with(std::string_view namespace_,
                                              std::string_view secret) const {
  auto found = by_secret_.find({"Secret", namespace_, secret});
  if (found == by_secret_.end()) return {};
  return found->second;
}

const ServedHosts& served_hosts(const Unit& unit) {
  const ServedHostsSlot& slot = unit.index().served_hosts;
  std::call_once(slot.once, [&] { slot.hosts = std::make_unique<const ServedHosts>(unit); });
  return *slot.hosts;
}

bool covers(std::string_view name, std::string_view host) {
  if (name == host) return true;
  if (!name.starts_with("*.") || host.starts_with("*.")) return false;
  const size_t dot = host.find('.');
  return dot != 0 && dot != std::string_view::npos && host.substr(dot) == name.substr(1);
}

}  // namespace kready::graph
