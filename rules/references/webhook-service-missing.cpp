// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "cel/format.h"
#include "graph/unseen.h"
#include "kube/fields.h"
#include "lint/native.h"
#include "rules/service_port.h"

namespace kready::rules {
namespace {

using kube::mapping_at;
using kube::text_at;

constexpr int64_t default_port = 443;

const kube::Object* find_service(const graph::Unit& unit, std::string_view namespace_,
                                 std::string_view name) {
  const kube::Object* service = unit.find("Service", namespace_, name, {});
  return service ? service : unit.find("Service", {}, name, {});
}

bool is_shown(const graph::Unit& unit, std::string_view namespace_) {
  const auto namespaces = unit.namespaces();
  return std::find(namespaces.begin(), namespaces.end(), namespace_) != namespaces.end();
}

// Aggregation takes `insecureSkipTLSVerify`, webhooks do not: all have {namespace, name, port}.
void check(lint::Ask& ask, const yaml::Node* reference) {
  if (!reference) return;
  const std::string_view name = text_at(reference, "name");
  const std::string_view namespace_ = text_at(reference, "namespace");
  if (namespace_.empty() || !cel::has_format(name, "dns1123Subdomain")) return;  // is refused
  const kube::Object* service = find_service(ask.unit(), namespace_, name);
  if (!service) {
    if (!is_shown(ask.unit(), namespace_)) return;
    if (graph::may_be_unseen(ask.unit(), "Service", namespace_, name)) return;
    return ask.report(
        kube::field(reference, "name"),
        fmt::format("service '{}' does not exist in namespace '{}'", name, namespace_));
  }
  const int64_t port = kube::integer_at(reference, "port").value_or(default_port);
  if (has_port(ask.unit(), *service, {port, {}})) return;
  ask.report_absent(
      reference, {"port"}, fmt::format("service '{}' has no port '{}'", name, port),
      {{service->document, kube::field(service->spec(), "ports"), "the ports of the Service"}});
}

}  // namespace

void webhook_service_missing(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (object.group == "admissionregistration.k8s.io") {
    for (const yaml::Node& webhook : kube::items_at(object.node, "webhooks"))
      check(ask, mapping_at(&webhook, {"clientConfig", "service"}));
  } else if (object.group == "apiregistration.k8s.io") {
    check(ask, mapping_at(object.spec(), "service"));
  } else if (object.group == "apiextensions.k8s.io") {
    if (text_at(object.spec(), {"conversion", "strategy"}) != "Webhook") return;
    check(ask, mapping_at(object.spec(), {"conversion", "webhook", "clientConfig", "service"}));
  }
}

}  // namespace kready::rules
