// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <string>

#include "graph/monitors.h"
#include "graph/unseen.h"
#include "kube/fields.h"
#include "lint/native.h"
#include "rules/observability/telemetry.h"

namespace kready::rules {
namespace {

using graph::MonitorChoice;
using kube::Answer;

std::string words_of(const kube::Object& server, const kube::Object& monitor,
                     const MonitorChoice& choice) {
  const std::string who = fmt::format("{} '{}'", server.kind, server.name);
  switch (choice.miss) {
    case MonitorChoice::Miss::selector_absent:
      return fmt::format("{} selects no {}: it has no {}", who, monitor.kind, choice.field);
    case MonitorChoice::Miss::labels:
      return fmt::format("{} selects '{}', which the labels do not match", who,
                         kube::shown(choice.selector));
    default:
      break;
  }
  if (!choice.selector)
    return fmt::format("{} looks into its own namespace '{}' alone", who, server.namespace_);
  return fmt::format("{} looks into namespaces '{}', not into '{}'", who,
                     kube::shown(choice.selector), monitor.namespace_);
}

void report(lint::Ask& ask, const kube::Object& server, const MonitorChoice& choice) {
  const kube::Object& monitor = *ask.object();
  const bool is_placed = choice.miss == MonitorChoice::Miss::namespace_;
  const yaml::Node* there = choice.selector ? choice.selector : server.spec();
  ask.report_absent(monitor.metadata(), {is_placed ? "namespace" : "labels"},
                    words_of(server, monitor, choice),
                    {{server.document, there, "what the server selects"}});
}

}  // namespace

void monitor_not_selected(lint::Ask& ask) {
  const graph::Unit& unit = ask.unit();
  const kube::Object& monitor = *ask.object();
  // OpenShift has servers of its own for its namespaces.
  if (!graph::is_monitor(monitor) || monitor.namespace_.starts_with("openshift-")) return;
  const auto servers = graph::monitor_servers(unit, monitor);
  if (servers.empty() || may_scrape_otherwise(unit)) return;
  const kube::Object* nearest = nullptr;
  MonitorChoice nearest_choice;
  for (const kube::Object* server : servers) {
    const MonitorChoice choice = graph::choice(unit, *server, monitor);
    if (choice.chosen != Answer::no) return;
    if (nearest && choice.miss <= nearest_choice.miss) continue;
    nearest = server;
    nearest_choice = choice;
  }
  report(ask, *nearest, nearest_choice);
}

}  // namespace kready::rules
