// SPDX-License-Identifier: MIT
#include "kube/autoscaler.h"

#include "kube/fields.h"

namespace kready::kube {
namespace {

using Utilizations = std::vector<Utilization>;

// autoscaling/v2 writes `target.type`, v2beta1 a field of its own.
void read_metric(const yaml::Node& metric, Utilizations& found) {
  const std::string_view type = text_at(&metric, "type");
  if (type != "Resource" && type != "ContainerResource") return;
  const bool whole = type == "Resource";
  const yaml::Node* source = mapping_at(&metric, whole ? "resource" : "containerResource");
  const bool old = is_set(field(source, "targetAverageUtilization"));
  const std::string_view resource = text_at(source, "name");
  if (resource.empty() || (!old && text_at(source, {"target", "type"}) != "Utilization")) return;
  found.push_back(
      {resource, whole ? std::string_view{} : text_at(source, "container"), field(source, "name")});
}

// autoscaling/v1 keeps what it has no fields for in an annotation.
bool keeps_metrics_elsewhere(const Object& autoscaler) {
  return autoscaler.version == "v1" &&
         autoscaler.annotation("autoscaling.alpha.kubernetes.io/metrics").data() != nullptr;
}

Utilizations of_horizontal(const Object& autoscaler) {
  Utilizations found;
  const auto metrics = items_at(autoscaler.spec(), "metrics");
  for (const yaml::Node& metric : metrics) read_metric(metric, found);
  const yaml::Node* share = field(autoscaler.spec(), "targetCPUUtilizationPercentage");
  if (is_set(share)) found.push_back({"cpu", {}, share});
  if (found.empty() && metrics.empty() && autoscaler.spec() && !keeps_metrics_elsewhere(autoscaler))
    found.push_back({"cpu", {}, autoscaler.spec()});
  return found;
}

Utilizations of_scaled_object(const Object& autoscaler) {
  Utilizations found;
  for (const yaml::Node& trigger : items_at(autoscaler.spec(), "triggers")) {
    const std::string_view type = text_at(&trigger, "type");
    if (type != "cpu" && type != "memory") continue;
    if (text_at(&trigger, "metricType") == "Utilization" ||
        text_at(&trigger, {"metadata", "type"}) == "Utilization")
      found.push_back(
          {type, text_at(&trigger, {"metadata", "containerName"}), field(&trigger, "type")});
  }
  return found;
}

}  // namespace

bool scales_replicas(const Object& object) {
  return object.is("autoscaling", "HorizontalPodAutoscaler") ||
         object.is("keda.sh", "ScaledObject");
}

std::optional<int64_t> minimum_of(const Object& autoscaler) {
  if (autoscaler.kind == "HorizontalPodAutoscaler")
    return integer_at(autoscaler.spec(), "minReplicas").value_or(1);
  if (autoscaler.kind == "ScaledObject")
    return integer_at(autoscaler.spec(), "minReplicaCount").value_or(0);
  return std::nullopt;
}

std::optional<int64_t> maximum_of(const Object& autoscaler) {
  if (autoscaler.kind == "HorizontalPodAutoscaler")
    return integer_at(autoscaler.spec(), "maxReplicas");
  if (autoscaler.kind != "ScaledObject") return std::nullopt;
  if (is_set(field(autoscaler.spec(), "maxReplicaCount")))
    return integer_at(autoscaler.spec(), "maxReplicaCount");
  return 100;
}

Utilizations utilizations(const Object& autoscaler) {
  if (autoscaler.is("autoscaling", "HorizontalPodAutoscaler")) return of_horizontal(autoscaler);
  if (autoscaler.is("keda.sh", "ScaledObject")) return of_scaled_object(autoscaler);
  return {};
}

}  // namespace kready::kube
