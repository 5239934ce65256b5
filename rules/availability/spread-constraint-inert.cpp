// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "graph/unseen.h"
#include "kube/api_object.h"
#include "kube/fields.h"
#include "kube/label_selector.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using kube::Answer;

constexpr std::array<std::string_view, 5> node_labels{
    "kubernetes.io/hostname", "topology.kubernetes.io/zone", "topology.kubernetes.io/region",
    "failure-domain.beta.kubernetes.io/zone", "failure-domain.beta.kubernetes.io/region"};

// One letter more, less or other, or two that changed places.
bool is_one_edit_from(std::string_view left, std::string_view right) {
  if (left.size() > right.size()) std::swap(left, right);
  if (right.size() - left.size() > 1) return false;
  const auto [l, r] = std::ranges::mismatch(left, right);
  const std::string_view rest_left(l, left.end());
  const std::string_view rest_right(r, right.end());
  if (rest_right.empty()) return false;
  if (left.size() < right.size()) return rest_left == rest_right.substr(1);
  if (rest_left.substr(1) == rest_right.substr(1)) return true;
  return rest_left.size() > 1 && rest_left[0] == rest_right[1] && rest_left[1] == rest_right[0] &&
         rest_left.substr(2) == rest_right.substr(2);
}

void check_key(lint::Ask& ask, const yaml::Node& term) {
  const yaml::Node* node = kube::field(&term, "topologyKey");
  const std::string_view key = kube::text_of(node);
  if (std::ranges::find(node_labels, key) != node_labels.end()) return;
  for (const std::string_view known : node_labels) {
    if (is_one_edit_from(key, known))
      return ask.report(node,
                        fmt::format("topologyKey '{}' is no label of nodes, '{}' is", key, known));
  }
}

bool holds_placeholder(const yaml::Node* map) {
  if (!map) return false;
  return std::ranges::any_of(map->entries(), [](const yaml::Entry& entry) {
    return kube::is_placeholder(entry.key.text()) ||
           kube::is_placeholder(kube::text_of(&entry.value));
  });
}

// The labels of a custom resource's pods are its operator's affair.
bool knows_labels(const kube::Workload& workload) {
  return workload.kind != kube::WorkloadKind::custom &&
         workload.kind != kube::WorkloadKind::knative_service &&
         workload.kind != kube::WorkloadKind::sandbox_template &&
         !holds_placeholder(workload.pod.labels().written);
}

void report_mismatch(lint::Ask& ask, const yaml::Node& selector, std::string_view what) {
  const kube::Pod& pod = *ask.pod();
  const yaml::Node* labels = pod.labels().written;
  ask.report(
      &selector,
      fmt::format("{} counts pods of '{}', which these are not", what, kube::shown(&selector)),
      labels ? std::vector<lint::RelatedNode>{{ask.object()->document, labels, "their labels"}}
             : std::vector<lint::RelatedNode>{});
}

void check_constraint(lint::Ask& ask, const yaml::Node& constraint) {
  check_key(ask, constraint);
  const yaml::Node* selector = kube::field(&constraint, "labelSelector");
  if (!kube::is_set(selector))
    return ask.report_absent(&constraint, {"labelSelector"},
                             "topology spread constraint without labelSelector counts no pods");
  if (!knows_labels(*ask.workload()) || !selector->is_mapping()) return;
  if (holds_placeholder(kube::mapping_at(selector, "matchLabels"))) return;
  if (kube::matches(selector, ask.pod()->labels()) == Answer::no)
    report_mismatch(ask, *selector, "topology spread constraint");
}

bool keeps_away_from_others(lint::Ask& ask, const yaml::Node& term, const yaml::Node& selector) {
  if (kube::is_set(kube::field(&term, "namespaceSelector"))) return true;
  if (!kube::items_at(&term, "namespaces").empty()) return true;
  if (!kube::items_at(&term, "mismatchLabelKeys").empty()) return true;
  const std::string_view namespace_ = ask.object()->namespace_;
  return !ask.unit()
              .matching(namespace_, &selector, false, kube::WhenAbsent::nothing, Answer::unknown)
              .empty() ||
         graph::may_match_unseen_pods(ask.unit(), namespace_, selector);
}

void check_term(lint::Ask& ask, const yaml::Node* term) {
  if (!term) return;
  check_key(ask, *term);
  const yaml::Node* selector = kube::field(term, "labelSelector");
  if (!kube::is_set(selector))
    return ask.report_absent(term, {"labelSelector"},
                             "anti-affinity term without labelSelector keeps away from no pods");
  if (!knows_labels(*ask.workload()) || !selector->is_mapping()) return;
  if (holds_placeholder(kube::mapping_at(selector, "matchLabels"))) return;
  if (kube::matches(selector, ask.pod()->labels()) != Answer::no) return;
  if (!keeps_away_from_others(ask, *term, *selector))
    report_mismatch(ask, *selector, "anti-affinity term");
}

}  // namespace

void spread_constraint_inert(lint::Ask& ask) {
  const yaml::Node* spec = ask.pod()->spec();
  for (const yaml::Node& constraint : kube::items_at(spec, "topologySpreadConstraints"))
    if (constraint.is_mapping()) check_constraint(ask, constraint);
  const yaml::Node* away = kube::mapping_at(spec, {"affinity", "podAntiAffinity"});
  if (!away) return;
  for (const yaml::Node& term :
       kube::items_at(away, "requiredDuringSchedulingIgnoredDuringExecution"))
    if (term.is_mapping()) check_term(ask, &term);
  for (const yaml::Node& weighted :
       kube::items_at(away, "preferredDuringSchedulingIgnoredDuringExecution"))
    check_term(ask, kube::mapping_at(&weighted, "podAffinityTerm"));
}

}  // namespace kready::rules
