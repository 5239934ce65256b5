// SPDX-License-Identifier: MIT
#include "graph/network_policy.h"

#include <algorithm>

namespace kready::graph {

using kube::Answer;
using kube::both;

std::string_view name(Direction direction) {
  return direction == Direction::ingress ? "ingress" : "egress";
}

std::string_view name(PolicyAction action) {
  switch (action) {
    case PolicyAction::allow:
      return "allows";
    case PolicyAction::deny:
      return "denies";
    case PolicyAction::pass:
      break;
  }
  return "passes on";
}

namespace {

constexpr std::string_view cilium_namespace = "io.kubernetes.pod.namespace";
constexpr std::string_view cilium_namespace_labels = "io.cilium.k8s.namespace.labels.";
constexpr std::string_view cilium_account = "io.cilium.k8s.policy.serviceaccount";

// Of two namespaces where only one is written, delivery decides.
Answer is_same(std::string_view own, std::string_view other) {
  if (own == other) return Answer::yes;
  return own.empty() || other.empty() ? Answer::unknown : Answer::no;
}

Answer known_value(std::string_view known, std::optional<std::string_view> wanted) {
  if (!wanted) return Answer::yes;
  return known.empty() ? Answer::unknown : kube::answer(known == *wanted);
}

Answer cilium_label(const PodView& pod, std::string_view key,
                    std::optional<std::string_view> value) {
  if (key == cilium_namespace) return known_value(pod.namespace_, value);
  if (key == cilium_account) return known_value(pod.account, value);
  if (key.starts_with("reserved")) return Answer::no;
  const kube::Labels* labels = &pod.labels;
  if (key.starts_with(cilium_namespace_labels)) {
    key.remove_prefix(cilium_namespace_labels.size());
    labels = &pod.namespace_labels;
  } else if (key.starts_with("io.cilium.") || key.starts_with("io.kubernetes.")) {
    return Answer::unknown;
  }
  return value ? labels->equals(key, *value) : labels->has(key);
}

kube::CalicoLabel plain_label(const kube::Labels& labels, std::string_view key) {
  std::string_view value = labels.value(key);
  if (value.data()) return {Answer::yes, value};
  return {labels.has(key), std::nullopt};
}

kube::CalicoLabel known_label(std::string_view value) {
  if (value.empty()) return {Answer::yes, std::nullopt};
  return {Answer::yes, value};
}

// Calico shows a pod the labels of its namespace and account under prefixes of their own.
kube::CalicoLabel calico_label(const PodView& pod, std::string_view key) {
  if (key == "projectcalico.org/orchestrator") return known_label("k8s");
  if (key == "projectcalico.org/namespace") return known_label(pod.namespace_);
  if (key == "projectcalico.org/serviceaccount") return known_label(pod.account);
  if (key.starts_with("pcns.")) return plain_label(pod.namespace_labels, key.substr(5));
  if (key.starts_with("pcsa.")) return {Answer::unknown, std::nullopt};
  return plain_label(pod.labels, key);
}

kube::CalicoLabel calico_namespace_label(const PodView& pod, std::string_view key) {
  if (key == "projectcalico.org/name") return known_label(pod.namespace_);
  return plain_label(pod.namespace_labels, key);
}

Answer matches_account(const std::vector<std::string_view>& accounts, const PodView& pod) {
  if (pod.account.empty()) return Answer::unknown;
  return kube::answer(std::ranges::find(accounts, pod.account) != accounts.end());
}

bool is_plain_cilium_key(std::string_view key) {
  return !key.starts_with("io.cilium.") && !key.starts_with("io.kubernetes.") &&
         !key.starts_with("reserved");
}

}  // namespace

bool PodSelector::means_everyone() const {
  return certain == Answer::yes && !own_namespace && !pods && !namespaces && !calico_pods &&
         !calico_namespaces && !accounts;
}

Answer PodSelector::in_namespace(const PodView& pod) const {
  Answer result = Answer::yes;
  if (own_namespace) result = both(result, is_same(*own_namespace, pod.namespace_));
  if (namespaces) result = both(result, namespaces->matches(pod.namespace_labels));
  if (calico_namespaces)
    result = both(result, calico_namespaces->matches([&](std::string_view key) {
      return calico_namespace_label(pod, key);
    }));
  return result;
}

Answer PodSelector::matches(const PodView& pod) const {
  Answer result = both(certain, in_namespace(pod));
  if (result == Answer::no) return result;
  if (pods && is_cilium) {
    result = both(result,
                  pods->matches([&](std::string_view key, std::optional<std::string_view> value) {
                    return cilium_label(pod, key, value);
                  }));
  } else if (pods) {
    result = both(result, pods->matches(pod.labels));
  }
  if (calico_pods)
    result = both(
        result, calico_pods->matches([&](std::string_view key) { return calico_label(pod, key); }));
  if (accounts) result = both(result, matches_account(*accounts, pod));
  return result;
}

kube::Selector PodSelector::necessary_labels() const {
  std::vector<kube::Selector::Requirement> requirements;
  if (pods)
    for (const kube::Selector::Requirement& each : pods->requirements())
      if (each.operation == kube::Selector::Operator::equal &&
          (!is_cilium || is_plain_cilium_key(each.key)))
        requirements.push_back(each);
  if (calico_pods)
    for (const kube::CalicoSelector::Equality& each : calico_pods->necessary())
      if (!each.key.starts_with("projectcalico.org/") && !each.key.starts_with("pc"))
        requirements.push_back({each.key, kube::Selector::Operator::equal, each.value, {}});
  return kube::Selector(std::move(requirements));
}

}  // namespace kready::graph
