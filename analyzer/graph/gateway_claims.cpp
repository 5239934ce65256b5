// SPDX-License-Identifier: MIT
#include "graph/gateway_claims.h"

#include <fmt/format.h>

#include <algorithm>

#include "graph/gateway.h"
#include "graph/index.h"
#include "kube/api_object.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::items_at;
using kube::mapping_at;
using kube::Object;
using kube::text_at;

namespace {

// Parts of a key; none of them holds such a byte.
constexpr char between = '\n';

// Controllers that give every Ingress an address of its own: nothing is shared.
bool has_own_address(std::string_view class_name) {
  return class_name == "alb" || class_name == "tailscale" || class_name.starts_with("gce");
}

// Annotations that tell requests apart besides host and path.
bool is_told_apart(const Object& ingress) {
  const yaml::Node* annotations = ingress.annotations();
  if (!annotations || !annotations->is_mapping()) return false;
  return std::ranges::any_of(annotations->entries(), [](const yaml::Entry& entry) {
    const std::string_view key = entry.key.text();
    return key.find("/canary") != key.npos || key.find("route-acl") != key.npos ||
           key.find("router.priority") != key.npos || key.find("/conditions.") != key.npos ||
           key.starts_with("konghq.com/methods") || key.starts_with("konghq.com/headers");
  });
}

std::string_view class_of(const Object& ingress) {
  const std::string_view name = text_at(ingress.spec(), "ingressClassName");
  return name.empty() ? text_at(ingress.annotations(), "kubernetes.io/ingress.class") : name;
}

// `/api` and `/api/` are the same prefix.
std::string_view path_in_key(std::string_view path, std::string_view type) {
  if (path.empty()) return "/";
  if (type == "Prefix" && path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
  return path;
}

std::string ingress_target(const Object& ingress, const yaml::Node& path) {
  const yaml::Node* backend = mapping_at(&path, "backend");
  const yaml::Node* service = mapping_at(backend, "service");
  if (!service)
    return fmt::format("{}/{}/{}:{}", ingress.namespace_, text_at(backend, "serviceName"),
                       text_at(backend, {"resource", "name"}), text_at(backend, "servicePort"));
  return fmt::format("{}/{}:{}{}", ingress.namespace_, text_at(service, "name"),
                     text_at(service, {"port", "number"}), text_at(service, {"port", "name"}));
}

void read_ingress(const Object& ingress, std::vector<RouteClaim>& claims) {
  const std::string_view class_name = class_of(ingress);
  if (has_own_address(class_name) || is_told_apart(ingress)) return;
  for (const yaml::Node& rule : items_at(ingress.spec(), "rules")) {
    const std::string_view host = text_at(&rule, "host");
    if (kube::is_placeholder(host) || (host.empty() && class_name.empty())) continue;
    for (const yaml::Node& path : items_at(&rule, {"http", "paths"})) {
      const std::string_view text = text_at(&path, "path");
      const std::string_view type = text_at(&path, "pathType");
      const yaml::Node* at = kube::field(&path, "path");
      claims.push_back({&ingress, at ? at : &path,
                        fmt::format("Ingress{0}{1}{0}{2}{0}{3}{0}{4}", between, class_name, host,
                                    path_in_key(text, type), type),
                        ingress_target(ingress, path), host, text});
    }
  }
}

// All a match of a route asks, in one order.
std::string canonical(const yaml::Node& node) {
  if (node.is_scalar()) return fmt::format("{}{}", kube::text_of(&node), between);
  std::vector<std::string> parts;
  if (node.is_mapping()) {
    for (const yaml::Entry& entry : node.entries())
      parts.push_back(fmt::format("{}={}", entry.key.text(), canonical(entry.value)));
  } else {
    for (const yaml::Node& item : node.items()) parts.push_back(canonical(item));
  }
  std::ranges::sort(parts);
  std::string all;
  for (const std::string& part : parts) all += part;
  return all;
}

// Without a path, that of every request.
std::string match_key(const yaml::Node* match) {
  const yaml::Node* path = mapping_at(match, "path");
  const std::string_view type = text_at(path, "type");
  const std::string_view value = text_at(path, "value");
  std::string key = fmt::format("{}{}{}{}", type.empty() ? "PathPrefix" : type, between,
                                value.empty() ? "/" : value, between);
  if (!match || !match->is_mapping()) return key;
  std::vector<std::string> parts;
  for (const yaml::Entry& entry : match->entries())
    if (entry.key.text() != "path")
      parts.push_back(fmt::format("{}={}", entry.key.text(), canonical(entry.value)));
  std::ranges::sort(parts);
  for (const std::string& part : parts) key += part;
  return key;
}

std::string route_target(const Object& route, const yaml::Node& rule) {
  std::string target = fmt::format("{}{}", route.namespace_, between);
  for (std::string_view key : {"backendRefs", "filters"})
    if (const yaml::Node* node = kube::field(&rule, key)) target += canonical(*node);
  return target;
}

class RouteReader {
 public:
  RouteReader(const Object& route, std::vector<RouteClaim>& claims)
      : route_(route), claims_(claims) {}

  void read() {
    for (const ParentReference& parent : parents_of(route_)) {
      if (kube::is_placeholder(parent.name) || kube::is_placeholder(parent.namespace_)) continue;
      parent_ =
          fmt::format("{1}{0}{2}{0}{3}{0}{4}{0}{5}{0}{6}{0}", between, route_.kind, parent.kind,
                      parent.namespace_, parent.name, parent.section, parent.port.value_or(0));
      const auto hosts = items_at(route_.spec(), "hostnames");
      if (hosts.empty()) read_host({});
      for (const yaml::Node& host : hosts)
        if (!kube::is_placeholder(kube::text_of(&host))) read_host(kube::text_of(&host));
    }
  }

 private:
  void read_host(std::string_view host) {
    for (const yaml::Node& rule : items_at(route_.spec(), "rules")) {
      const auto matches = items_at(&rule, "matches");
      if (matches.empty()) add(rule, nullptr, host);
      for (const yaml::Node& match : matches) add(rule, &match, host);
    }
  }

  void add(const yaml::Node& rule, const yaml::Node* match, std::string_view host) {
    claims_.push_back({&route_, match ? match : &rule,
                       fmt::format("{}{}{}{}", parent_, host, between, match_key(match)),
                       route_target(route_, rule), host, text_at(match, {"path", "value"})});
  }

  const Object& route_;
  std::vector<RouteClaim>& claims_;
  std::string parent_;
};

bool is_same(const Object& left, const Object& right) {
  return left.kind == right.kind && left.name == right.name && left.namespace_ == right.namespace_;
}

}  // namespace

RouteClaims::RouteClaims(const Unit& unit) {
  auto gather = [&](std::string_view kind, auto read) {
    for (const Object* object : unit.of_kind(kind)) {
      const auto first = static_cast<uint32_t>(claims_.size());
      read(*object);
      by_object_[object] = {first, static_cast<uint32_t>(claims_.size())};
    }
  };
  gather("Ingress", [&](const Object& object) { read_ingress(object, claims_); });
  for (std::string_view kind : {"HTTPRoute", "GRPCRoute", "TLSRoute"})
    gather(kind, [&](const Object& object) {
      if (object.group == gateway_group) RouteReader(object, claims_).read();
    });
  for (uint32_t i = 0; i < claims_.size(); ++i) by_key_[claims_[i].key].push_back(i);
}

std::span<const RouteClaim> RouteClaims::of(const Object& object) const {
  auto found = by_object_.find(&object);
  if (found == by_object_.end()) return {};
  const auto [first, last] = found->second;
  return std::span(claims_).subspan(first, last - first);
}

const RouteClaim* RouteClaims::rival(const RouteClaim& claim) const {
  for (uint32_t number : by_key_.at(claim.key)) {
    const RouteClaim& other = claims_[number];
    if (other.source->index >= claim.source->index) break;
    if (other.target != claim.target && !is_same(*other.source, *claim.source)) return &other;
  }
  return nullptr;
}

const RouteClaims& route_claims(const Unit& unit) {
  const RouteClaimsSlot& slot = unit.index().route_claims;
  std::call_once(slot.once, [&] { slot.claims = std::make_unique<const RouteClaims>(unit); });
  return *slot.claims;
}

}  // namespace kready::graph
