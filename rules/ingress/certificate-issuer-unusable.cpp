// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "graph/components.h"
#include "graph/unseen.h"
#include "kube/api_object.h"
#include "kube/fields.h"
#include "lint/native.h"
#include "text/nearest.h"

namespace kready::rules {
namespace {

using kube::items_at;
using kube::mapping_at;
using kube::text_at;

struct Issuer {
  std::string_view kind;
  std::string_view name;
  const yaml::Node* at = nullptr;
};

// Of others than cert-manager's own kinds nothing is known.
Issuer issuer_of(const kube::Object& object) {
  if (object.kind == "Certificate") {
    const yaml::Node* reference = mapping_at(object.spec(), "issuerRef");
    const std::string_view group = text_at(reference, "group");
    if (!group.empty() && group != "cert-manager.io") return {};
    const std::string_view kind = text_at(reference, "kind");
    return {kind.empty() ? "Issuer" : kind, text_at(reference, "name"),
            kube::field(reference, "name")};
  }
  const yaml::Node* annotations = object.annotations();
  if (!annotations || kube::field(annotations, "cert-manager.io/issuer-group")) return {};
  for (const auto& [key, kind] : {std::pair{"cert-manager.io/cluster-issuer", "ClusterIssuer"},
                                  std::pair{"cert-manager.io/issuer", "Issuer"}})
    if (const yaml::Node* node = kube::field(annotations, key))
      return {kind, kube::text_of(node), node};
  return {};
}

std::vector<std::string_view> hosts_of(const kube::Object& object) {
  std::vector<std::string_view> hosts;
  auto add = [&](const yaml::Node* node) {
    const std::string_view text = kube::text_of(node);
    if (!text.empty() && !kube::is_placeholder(text)) hosts.push_back(text);
  };
  for (const yaml::Node& name : items_at(object.spec(), "dnsNames")) add(&name);
  for (const yaml::Node& tls : items_at(object.spec(), "tls"))
    for (const yaml::Node& host : items_at(&tls, "hosts")) add(&host);
  if (object.kind == "Gateway")
    for (const yaml::Node& listener : items_at(object.spec(), "listeners"))
      if (kube::field(&listener, "tls")) add(kube::field(&listener, "hostname"));
  return hosts;
}

// A zone is for itself and all below it; a solver without names is for every host.
bool solves(const yaml::Node& solver, std::string_view host) {
  if (host.starts_with("*.")) host.remove_prefix(2);
  const yaml::Node* selector = mapping_at(&solver, "selector");
  const auto names = items_at(selector, "dnsNames");
  const auto zones = items_at(selector, "dnsZones");
  if (names.empty() && zones.empty()) return true;
  auto is_of_zone = [&](const yaml::Node& node) {
    const std::string_view zone = kube::text_of(&node);
    if (kube::is_placeholder(zone) || host == zone) return true;
    return host.size() > zone.size() && host.ends_with(zone) &&
           host[host.size() - zone.size() - 1] == '.';
  };
  return std::ranges::any_of(zones, is_of_zone) ||
         std::ranges::any_of(names, [&](const yaml::Node& node) {
           std::string_view name = kube::text_of(&node);
           if (name.starts_with("*.")) name.remove_prefix(2);
           return name == host || kube::is_placeholder(name);
         });
}

void check_issuer(lint::Ask& ask, const Issuer& issuer, const kube::Object& object) {
  const yaml::Node* acme = mapping_at(object.spec(), "acme");
  if (!acme) return;
  const lint::RelatedNode place{object.document, kube::field(acme, "server"), "the issuer"};
  if (text_at(acme, "server").find("acme-staging") != std::string_view::npos)
    return ask.report(issuer.at,
                      fmt::format("certificates of {} '{}' are for tests, and no client trusts "
                                  "them",
                                  issuer.kind, issuer.name),
                      {place});
  const auto solvers = items_at(acme, "solvers");
  if (solvers.empty()) return;
  for (std::string_view host : hosts_of(*ask.object()))
    if (std::ranges::none_of(solvers, [&](const auto& solver) { return solves(solver, host); }))
      return ask.report(
          issuer.at,
          fmt::format("{} '{}' has no solver for host '{}'", issuer.kind, issuer.name, host),
          {{object.document, kube::field(acme, "solvers"), "the solvers"}});
}

// Issuers of a whole cluster come from elsewhere, unless the unit is that cluster, or has one of
// nearly the name.
bool is_expected(const graph::Unit& unit, const Issuer& issuer,
                 const std::vector<std::string>& others) {
  const graph::Components& components = graph::components_of(unit);
  if (components.root() && !components.has_remote_parts()) return true;
  if (issuer.kind == "Issuer") return !others.empty();
  return !text::nearest(issuer.name, others, 1).empty();
}

bool may_be_in(const kube::Object& object, std::string_view namespace_) {
  return object.namespace_ == namespace_ || object.namespace_.empty() || namespace_.empty();
}

}  // namespace

void certificate_issuer_unusable(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (object.kind == "Certificate" && object.group != "cert-manager.io") return;
  const Issuer issuer = issuer_of(object);
  if (issuer.name.empty() || kube::is_placeholder(issuer.name)) return;
  if (issuer.kind != "Issuer" && issuer.kind != "ClusterIssuer") return;
  const graph::Unit& unit = ask.unit();
  std::vector<std::string> others;
  for (const kube::Object* each : unit.of_kind(issuer.kind)) {
    if (each->group != "cert-manager.io") continue;
    if (issuer.kind == "Issuer" && !may_be_in(*each, object.namespace_)) continue;
    if (each->name == issuer.name) return check_issuer(ask, issuer, *each);
    if (kube::is_placeholder(each->name)) return;
    others.emplace_back(each->name);
  }
  if (!is_expected(unit, issuer, others) || graph::may_hold_unread(unit, issuer.kind)) return;
  if (graph::is_named_by_release(unit, issuer.name)) return;
  ask.report(issuer.at, fmt::format("{} '{}' does not exist", issuer.kind, issuer.name));
}

}  // namespace kready::rules
