// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "cel/format.h"
#include "graph/unseen.h"
#include "kube/api_object.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

// Before 1.33 the field is required, which is a matter of the schema.
constexpr int optional_since = 33;

bool is_headless(const kube::Object& service) {
  return kube::text_at(service.spec(), "clusterIP") == "None";
}

bool selects(lint::Ask& ask, const kube::Object& service, const kube::Object& set) {
  const yaml::Node* selector = kube::mapping_at(service.spec(), "selector");
  if (!selector || selector->size() == 0) return true;  // endpoints written by hand
  const auto workloads = ask.unit().selected_by(service, kube::Answer::unknown);
  return std::ranges::any_of(workloads,
                             [&](const auto* workload) { return workload->object == &set; });
}

// The Service of that name, also where only one of the two writes its namespace.
const kube::Object* find_service(const graph::Unit& unit, const kube::Object& set,
                                 std::string_view name) {
  if (const auto* service = unit.find("Service", set.namespace_, name, {})) return service;
  for (const kube::Object* service : unit.of_kind("Service")) {
    if (service->name == name && service->has_namespace != set.has_namespace) return service;
  }
  return nullptr;
}

}  // namespace

void headless_service_missing(lint::Ask& ask) {
  const kube::Object& set = *ask.object();
  if (set.group != "apps" || !set.spec()) return;
  const yaml::Node* written = kube::field(set.spec(), "serviceName");
  const std::string_view name = kube::text_of(written);
  if (name.empty()) {
    if (ask.version().minor < optional_since) return;
    return ask.report_absent(set.spec(), {"serviceName"}, "the pods have no serviceName");
  }
  if (kube::is_placeholder(name)) return;
  if (!cel::has_format(name, "dns1123Subdomain") || name.find('.') != std::string_view::npos)
    return;
  const kube::Object* service = find_service(ask.unit(), set, name);
  if (!service) {
    if (graph::may_be_unseen(ask.unit(), "Service", set.namespace_, name)) return;
    return ask.report(written, fmt::format("Service '{}' does not exist", name));
  }
  const lint::RelatedNode place{service->document, service->metadata(), "the Service"};
  if (!is_headless(*service)) {
    ask.report(written, fmt::format("Service '{}' is not headless", name), {place});
  } else if (!selects(ask, *service, set)) {
    ask.report(written, fmt::format("Service '{}' does not select the pods", name), {place});
  }
}

}  // namespace kready::rules
