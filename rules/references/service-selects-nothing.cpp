// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "graph/unseen.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

// "app=web,tier=front", as kubectl takes it; the first pairs of a long one.
std::string shown(const yaml::Node& selector) {
  std::string text;
  for (const yaml::Entry& entry : selector.entries()) {
    if (text.size() > 48) return text + ",...";
    if (!text.empty()) text += ',';
    text += fmt::format("{}={}", entry.key.text(), kube::text_of(&entry.value));
  }
  return text;
}

// A label selector, say, is no selector of a Service: another rule tells.
bool is_map_of_texts(const yaml::Node& selector) {
  return std::ranges::all_of(selector.entries(),
                             [](const yaml::Entry& entry) { return entry.value.is_scalar(); });
}

}  // namespace

void service_selects_nothing(lint::Ask& ask) {
  const kube::Object& service = *ask.object();
  const yaml::Node* selector = kube::mapping_at(service.spec(), "selector");
  if (!service.group.empty() || !selector || selector->size() == 0) return;
  if (kube::text_at(service.spec(), "type") == "ExternalName") return;
  if (!is_map_of_texts(*selector)) return;
  if (!ask.unit().selected_by(service, kube::Answer::unknown).empty()) return;
  if (graph::may_match_unseen_pods(ask.unit(), service.namespace_, *selector)) return;
  ask.report(selector, fmt::format("selector '{}' matches no workload", shown(*selector)));
}

}  // namespace kready::rules
