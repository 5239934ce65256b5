// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using kube::Object;

bool goes_to_zero(const yaml::Node* spec) {
  if (kube::is_set(kube::field(spec, "idleReplicaCount")))
    return kube::integer_at(spec, "idleReplicaCount") == 0;
  const yaml::Node* minimum = kube::field(spec, "minReplicaCount");
  return !kube::is_set(minimum) || kube::integer_at(spec, "minReplicaCount") == 0;
}

bool is_paused(const Object& scaler) {
  return scaler.annotation("autoscaling.keda.sh/paused").data() ||
         scaler.annotation("autoscaling.keda.sh/paused-replicas").data();
}

// The add-on's interceptor holds requests back until a pod runs, and tells KEDA by a push.
bool waits_for_requests(const yaml::Node* spec) {
  return std::ranges::any_of(kube::items_at(spec, "triggers"), [](const yaml::Node& trigger) {
    return kube::text_at(&trigger, "type") == "external-push";
  });
}

bool is_for_scraping(std::string_view port) {
  return port.find("metrics") != std::string_view::npos ||
         port.find("monitoring") != std::string_view::npos ||
         port.find("prom") != std::string_view::npos;
}

// Nobody misses the metrics of a pod that does not run.
bool sends_requests(const Object& service) {
  return std::ranges::any_of(kube::items_at(service.spec(), "ports"), [](const yaml::Node& port) {
    return !is_for_scraping(kube::text_at(&port, "name"));
  });
}

}  // namespace

void scale_to_zero_behind_service(lint::Ask& ask) {
  const Object& own = *ask.object();
  const yaml::Node* spec = own.spec();
  if (own.group != "keda.sh" || !spec || !goes_to_zero(spec) || is_paused(own)) return;
  if (waits_for_requests(spec)) return;
  for (const graph::Link& link : ask.unit().links(own, graph::LinkName::scales)) {
    if (!link.target_workload || link.certain != kube::Answer::yes) continue;
    for (const Object* service : ask.unit().selecting(*link.target_workload, "Service")) {
      if (!sends_requests(*service)) continue;
      return ask.report_absent(
          spec,
          {kube::is_set(kube::field(spec, "idleReplicaCount")) ? "idleReplicaCount"
                                                               : "minReplicaCount"},
          fmt::format("{} '{}' is scaled to zero behind Service '{}'", link.target->kind,
                      link.target->name, service->name),
          {{service->document, kube::field(service->spec(), "selector"), "the Service"}});
    }
  }
}

}  // namespace kready::rules
