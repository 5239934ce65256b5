// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

#include "kube/fields.h"
#include "kube/label_selector.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using kube::Answer;
using kube::WhenAbsent;

bool lists(const yaml::Node& rule, std::string_view field,
           std::initializer_list<std::string_view> any_of) {
  return std::ranges::any_of(kube::items_at(&rule, field), [&](const yaml::Node& item) {
    return item.is_scalar() && std::ranges::find(any_of, item.text()) != any_of.end();
  });
}

bool rules_on_new_pods(const yaml::Node& webhook) {
  return std::ranges::any_of(kube::items_at(&webhook, "rules"), [](const yaml::Node& rule) {
    return lists(rule, "operations", {"CREATE", "*"}) && lists(rule, "apiGroups", {"", "*"}) &&
           lists(rule, "resources", {"pods", "*", "*/*"}) &&
           kube::text_at(&rule, "scope") != "Cluster";
  });
}

// v1beta1 let requests pass when nothing is written.
bool fails_closed(const kube::Object& configuration, const yaml::Node& webhook) {
  const std::string_view policy = kube::text_at(&webhook, "failurePolicy");
  return policy == "Fail" || (policy.empty() && configuration.version == "v1");
}

bool covers_namespace(const graph::Unit& unit, const yaml::Node& webhook,
                      std::string_view namespace_) {
  const yaml::Node* selector = kube::mapping_at(&webhook, "namespaceSelector");
  return kube::matches(selector, unit.namespace_labels(namespace_), WhenAbsent::everything) ==
         Answer::yes;
}

bool covers_backend(const graph::Unit& unit, const yaml::Node* selector,
                    const kube::Object* service) {
  if (!selector || kube::is_empty_selector(selector)) return true;
  if (!service) return false;
  return std::ranges::any_of(unit.selected_by(*service), [&](const kube::Workload* workload) {
    return kube::matches(selector, workload->pod.labels()) == Answer::yes;
  });
}

std::string blocked(lint::Ask& ask, const yaml::Node& webhook) {
  const graph::Unit& unit = ask.unit();
  const yaml::Node* objects = kube::mapping_at(&webhook, "objectSelector");
  const yaml::Node* backend = kube::mapping_at(&webhook, {"clientConfig", "service"});
  const std::string_view own = kube::text_at(backend, "namespace");
  const kube::Object* service = unit.find("Service", own, kube::text_at(backend, "name"));
  if (!own.empty() && covers_namespace(unit, webhook, own) &&
      covers_backend(unit, objects, service))
    return fmt::format("of its own backend in namespace '{}'", own);
  if ((!objects || kube::is_empty_selector(objects)) &&
      covers_namespace(unit, webhook, "kube-system"))
    return "of namespace 'kube-system'";
  return {};
}

}  // namespace

void webhook_blocks_cluster(lint::Ask& ask) {
  const kube::Object& own = *ask.object();
  if (own.group != "admissionregistration.k8s.io") return;
  for (const yaml::Node& webhook : kube::items_at(own.node, "webhooks")) {
    if (!webhook.is_mapping() || !fails_closed(own, webhook) || !rules_on_new_pods(webhook))
      continue;
    if (!kube::items_at(&webhook, "matchConditions").empty()) continue;
    const std::string pods = blocked(ask, webhook);
    if (pods.empty()) continue;
    ask.report_absent(&webhook, {"namespaceSelector"},
                      fmt::format("webhook '{}' refuses the pods {} while it gets no answer",
                                  kube::text_at(&webhook, "name"), pods));
  }
}

}  // namespace kready::rules
