// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "cel/base64.h"
#include "graph/monitors.h"
#include "graph/unseen.h"
#include "kube/fields.h"
#include "lint/native.h"
#include "rules/observability/embedded_text.h"

namespace kready::rules {
namespace {

using kube::items_at;
using kube::mapping_at;

// `email_configs`, `webhook_configs`, ...: what sends anything.
bool has_integration(const yaml::Node& receiver) {
  return std::ranges::any_of(receiver.entries(), [](const yaml::Entry& entry) {
    return entry.key.text().ends_with("_configs") && entry.value.size() > 0;
  });
}

// Every receiver is empty, so that no route leads anywhere.
bool leads_nowhere(const yaml::Node* configuration) {
  const auto receivers = items_at(configuration, "receivers");
  return !receivers.empty() && std::ranges::none_of(receivers, has_integration);
}

bool has_alert(const kube::Object& rules) {
  return std::ranges::any_of(items_at(rules.spec(), "groups"), [](const yaml::Node& group) {
    return std::ranges::any_of(items_at(&group, "rules"), [](const yaml::Node& rule) {
      return !kube::text_at(&rule, "alert").empty();
    });
  });
}

bool has_alerts(const graph::Unit& unit) {
  return std::ranges::any_of(unit.of_kind("PrometheusRule"),
                             [](const kube::Object* rules) { return has_alert(*rules); });
}

// The text of the configuration that the operator reads from a Secret of the unit.
std::optional<std::string> configuration_of(const kube::Object& secret) {
  constexpr std::string_view key = "alertmanager.yaml";
  if (const auto text = kube::text_at(secret.node, {"stringData", key}); !text.empty())
    return std::string(text);
  const std::string_view data = kube::text_at(secret.node, {"data", key});
  return data.empty() ? std::nullopt : cel::base64_decode(data);
}

void ask_alertmanager(lint::Ask& ask) {
  const graph::Unit& unit = ask.unit();
  const kube::Object& server = *ask.object();
  if (kube::is_set(kube::field(server.spec(), "alertmanagerConfiguration")) ||
      !unit.of_kind("AlertmanagerConfig").empty() || !has_alerts(unit))
    return;
  const std::string_view written = kube::text_at(server.spec(), "configSecret");
  const std::string name =
      written.empty() ? fmt::format("alertmanager-{}", server.name) : std::string(written);
  const kube::Object* secret = unit.find("Secret", server.namespace_, name);
  const auto text = secret ? configuration_of(*secret) : std::nullopt;
  if (!text) return;
  const EmbeddedText configuration(*text);
  if (!leads_nowhere(configuration.root())) return;
  ask.report(kube::field(server.metadata(), "name"),
             fmt::format("no receiver of Secret '{}' sends anything", name),
             {{secret->document, kube::field(secret->metadata(), "name"), "the configuration"}});
}

bool is_stack(const kube::Object& release) {
  return kube::text_at(release.spec(), {"chart", "spec", "chart"}) == "kube-prometheus-stack" ||
         kube::text_at(release.spec(), {"chartRef", "name"}) == "kube-prometheus-stack";
}

bool is_off(const yaml::Node* values, std::string_view part) {
  return kube::boolean_at(mapping_at(values, part), "enabled") == false;
}

// The chart's own configuration has one receiver, which sends nothing.
void ask_release(lint::Ask& ask) {
  const kube::Object& release = *ask.object();
  if (!release.is("helm.toolkit.fluxcd.io", "HelmRelease") || !is_stack(release)) return;
  const yaml::Node* spec = release.spec();
  const yaml::Node* values = mapping_at(spec, "values");
  if (!items_at(spec, "valuesFrom").empty() || is_off(values, "alertmanager")) return;
  const yaml::Node* server = mapping_at(values, "alertmanager");
  const yaml::Node* server_spec = mapping_at(server, "alertmanagerSpec");
  for (std::string_view field : {"configSecret", "alertmanagerConfiguration", "useExistingSecret"})
    if (kube::is_set(kube::field(server_spec, field))) return;
  if (kube::is_set(kube::field(server, "stringConfig")) ||
      !ask.unit().of_kind("AlertmanagerConfig").empty() ||
      graph::may_hold_unread(ask.unit(), "AlertmanagerConfig"))
    return;
  const yaml::Node* configuration = mapping_at(server, "config");
  if (configuration && configuration->find("receivers") && !leads_nowhere(configuration)) return;
  ask.report_absent(spec, {"values", "alertmanager", "config", "receivers"},
                    "no receiver of Alertmanager sends anything");
}

// Rules that a server of the unit evaluates and tells nobody of.
void ask_rules(lint::Ask& ask) {
  const graph::Unit& unit = ask.unit();
  const kube::Object& rules = *ask.object();
  if (!graph::is_monitor(rules) || !has_alert(rules) || !unit.of_kind("Alertmanager").empty())
    return;
  const auto servers = graph::monitor_servers(unit, rules);
  const kube::Object* evaluating = nullptr;
  for (const kube::Object* server : servers) {
    const yaml::Node* spec = server->spec();
    for (std::string_view field :
         {"alerting", "additionalAlertManagerConfigs", "alertmanagersUrl", "alertmanagersConfig"})
      if (kube::is_set(kube::field(spec, field))) return;
    if (graph::choice(unit, *server, rules).chosen == kube::Answer::yes && !evaluating)
      evaluating = server;
  }
  if (!evaluating) return;
  ask.report(
      kube::field(rules.metadata(), "name"),
      fmt::format("{} '{}' sends alerts to no Alertmanager", evaluating->kind, evaluating->name),
      {{evaluating->document, evaluating->spec(), "the server has no 'alerting'"}});
}

}  // namespace

void alerts_go_nowhere(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (object.is("monitoring.coreos.com", "Alertmanager")) return ask_alertmanager(ask);
  if (object.kind == "HelmRelease") return ask_release(ask);
  if (object.kind == "PrometheusRule") ask_rules(ask);
}

}  // namespace kready::rules
