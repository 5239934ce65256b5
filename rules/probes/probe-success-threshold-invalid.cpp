// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <string_view>

#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

// Zero is what the API server replaces by the default.
void check_negative(lint::Ask& ask, const yaml::Node& probe, std::string_view whose) {
  for (const std::string_view field : {"initialDelaySeconds", "timeoutSeconds", "periodSeconds",
                                       "successThreshold", "failureThreshold"}) {
    const auto value = kube::integer_at(&probe, field);
    if (value && *value < 0)
      ask.report(probe.find(field), fmt::format("{} '{}' of {} is negative", field, *value, whose));
  }
}

void check_grace_period(lint::Ask& ask, const yaml::Node& probe, std::string_view whose) {
  const yaml::Node* written = kube::field(&probe, "terminationGracePeriodSeconds");
  if (!kube::is_set(written)) return;
  if (whose == "readinessProbe")
    return ask.report(written, "readinessProbe has terminationGracePeriodSeconds");
  if (const auto value = written->as_integer(); value && *value < 1)
    ask.report(written,
               fmt::format("terminationGracePeriodSeconds '{}' of {} is below 1", *value, whose));
}

void check_successes(lint::Ask& ask, const yaml::Node& probe, std::string_view whose) {
  const auto value = kube::integer_at(&probe, "successThreshold");
  if (whose != "readinessProbe" && value && *value > 1)
    ask.report(probe.find("successThreshold"),
               fmt::format("successThreshold '{}' of {} is not 1", *value, whose));
}

}  // namespace

void probe_success_threshold_invalid(lint::Ask& ask) {
  for (const std::string_view name : {"livenessProbe", "readinessProbe", "startupProbe"}) {
    const yaml::Node* probe = kube::mapping_at(ask.container()->node, name);
    if (!probe) continue;
    check_negative(ask, *probe, name);
    check_grace_period(ask, *probe, name);
    check_successes(ask, *probe, name);
  }
}

}  // namespace kready::rules
