// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "kube/api_object.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using kube::items_at;
using kube::mapping_at;
using kube::text_at;

constexpr std::string_view root_namespace = "istio-system";

// Of "web", "web.shop", "web.shop.svc.cluster.local"; empty where another namespace cannot be read.
std::string_view namespace_of(std::string_view host, const kube::Object& rule) {
  if (host.find('*') != std::string_view::npos || kube::is_placeholder(host)) return {};
  const size_t dot = host.find('.');
  if (dot == std::string_view::npos) return rule.namespace_;
  std::string_view rest = host.substr(dot + 1);
  const size_t end = rest.find('.');
  if (end == std::string_view::npos) return rest;
  return rest.substr(end).starts_with(".svc") ? rest.substr(0, end) : std::string_view();
}

struct Mode {
  std::string_view text;  // empty: nothing is said
  const kube::Object* source = nullptr;
  bool has_selectors = false;  // some pods may have another
};

Mode mode_in(const graph::Unit& unit, std::string_view namespace_) {
  Mode mode;
  for (const kube::Object* each : unit.of_kind("PeerAuthentication")) {
    if (each->group != "security.istio.io" || each->namespace_ != namespace_) continue;
    if (kube::is_set(kube::field(each->spec(), "selector"))) {
      mode.has_selectors = true;
      continue;
    }
    const std::string_view text = text_at(each->spec(), {"mtls", "mode"});
    if (!text.empty() && text != "UNSET") mode = {text, each, mode.has_selectors};
  }
  return mode;
}

// The PeerAuthentication that asks for mutual TLS of all pods of the namespace. Null: none does.
const kube::Object* strict_for(const graph::Unit& unit, std::string_view namespace_) {
  const Mode own = mode_in(unit, namespace_);
  if (own.has_selectors) return nullptr;
  const Mode mode = own.text.empty() ? mode_in(unit, root_namespace) : own;
  return mode.text == "STRICT" ? mode.source : nullptr;
}

void check(lint::Ask& ask, const yaml::Node* policy, const kube::Object& strict,
           std::string_view host) {
  const yaml::Node* mode = kube::field_at(policy, {"tls", "mode"});
  if (kube::text_of(mode) == "DISABLE")
    ask.report(mode, fmt::format("TLS is disabled to '{}', which asks for mutual TLS", host),
               {{strict.document, kube::field_at(strict.spec(), {"mtls", "mode"}), "asks for it"}});
  for (const yaml::Node& port : items_at(policy, "portLevelSettings")) {
    const yaml::Node* own = kube::field_at(&port, {"tls", "mode"});
    if (kube::text_of(own) == "DISABLE")
      ask.report(
          own, fmt::format("TLS is disabled to '{}', which asks for mutual TLS", host),
          {{strict.document, kube::field_at(strict.spec(), {"mtls", "mode"}), "asks for it"}});
  }
}

}  // namespace

void mesh_tls_disabled(lint::Ask& ask) {
  const kube::Object& rule = *ask.object();
  if (rule.group != "networking.istio.io") return;
  const std::string_view host = text_at(rule.spec(), "host");
  const std::string_view namespace_ = namespace_of(host, rule);
  if (namespace_.empty()) return;
  const kube::Object* strict = strict_for(ask.unit(), namespace_);
  if (!strict) return;
  check(ask, mapping_at(rule.spec(), "trafficPolicy"), *strict, host);
  for (const yaml::Node& subset : items_at(rule.spec(), "subsets"))
    check(ask, mapping_at(&subset, "trafficPolicy"), *strict, host);
}

}  // namespace kready::rules
