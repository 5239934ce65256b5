// SPDX-License-Identifier: MIT
#include "graph/network_book.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <numeric>

#include "kube/fields.h"

namespace kready::graph {

namespace {

// The places of the tiers that are always there, as Calico numbers them.
constexpr PolicyTier known_tiers[] = {
    {"admin", 1000, true},
    {"default", 1e6, false},
    {"baseline", 1e7, true},
};

bool is_calico(const kube::Object& object) {
  return object.group == "projectcalico.org" || object.group == "crd.projectcalico.org";
}

using Read = void (*)(PolicyBook&, const kube::Object&);
struct Kind {
  std::string_view kind;
  Read read;
};
constexpr Kind kinds[] = {
    {"NetworkPolicy", read_kubernetes_policy},
    {"ApplicationNetworkPolicy", read_kubernetes_policy},
    {"GlobalNetworkPolicy", read_calico_policy},
    {"CiliumNetworkPolicy", read_cilium_policy},
    {"CiliumClusterwideNetworkPolicy", read_cilium_policy},
    {"AdminNetworkPolicy", read_cluster_policy},
    {"BaselineAdminNetworkPolicy", read_cluster_policy},
    {"ClusterNetworkPolicy", read_cluster_policy},
};

// Calico also has the tiers of cluster policies under names of its own.
std::string_view known_name(std::string_view tier) {
  if (tier == "adminnetworkpolicy" || tier == "kube-admin") return "admin";
  if (tier == "baselineadminnetworkpolicy" || tier == "kube-baseline") return "baseline";
  return tier.empty() ? "default" : tier;
}

double order_of(const yaml::Node* node, double absent) {
  std::optional<double> order = node ? node->as_real() : std::nullopt;
  return order.value_or(absent);
}

bool has_names(const NetworkPolicy& policy) {
  return std::ranges::any_of(policy.sides, [](const PolicySide& side) {
    return std::ranges::any_of(side.rules, [](const PolicyRule& rule) {
      return !rule.ports.names.empty() || !rule.ports.except_names.empty();
    });
  });
}

}  // namespace

PolicyBook::PolicyBook(const Unit& unit)
    : unit_(&unit), tiers_(std::begin(known_tiers), std::end(known_tiers)) {
  read_tiers();
  for (const Kind& kind : kinds)
    for (const kube::Object* object : unit.of_kind(kind.kind))
      (is_calico(*object) ? read_calico_policy : kind.read)(*this, *object);
  sort();
}

void PolicyBook::read_tiers() {
  for (const kube::Object* object : unit_->of_kind("Tier")) {
    if (!is_calico(*object)) continue;
    PolicyTier& read = tiers_[tier(object->name)];
    read.order =
        order_of(kube::field(object->spec(), "order"),
                 read.name == "default" ? read.order : std::numeric_limits<double>::infinity());
    read.passes_on = kube::text_at(object->spec(), "defaultAction") == "Pass";
  }
}

uint32_t PolicyBook::tier(std::string_view name) {
  name = known_name(name);
  auto found = std::ranges::find(tiers_, name, &PolicyTier::name);
  auto number = static_cast<uint32_t>(found - tiers_.begin());
  // A tier that the unit does not define: made to stand before the default one.
  if (found == tiers_.end()) tiers_.push_back({name, known_tiers[1].order - 1, false});
  return number;
}

uint32_t PolicyBook::select(PodSelector selector, std::string words) {
  auto number = static_cast<uint32_t>(selections_.size());
  auto [place, is_new] = by_words_.try_emplace(std::move(words), number);
  if (!is_new) return place->second;
  names_accounts_ =
      names_accounts_ || selector.accounts || selector.is_cilium || selector.calico_pods;
  selections_.push_back({std::move(selector), place->first, false, {}});
  return number;
}

void PolicyBook::add(NetworkPolicy policy) {
  names_ports_ = names_ports_ || has_names(policy);
  auto mark = [&](uint32_t selection) {
    if (selection != no_selection) selections_[selection].is_peer = true;
  };
  for (const PolicySide& side : policy.sides)
    for (const PolicyRule& rule : side.rules)
      for (const PolicyPeer& peer : rule.peers) mark(peer.pods);
  policies_.push_back(std::move(policy));
}

// Policies of one order: Calico's by name; the others in input order, which decides nothing.
void PolicyBook::sort() {
  std::vector<uint32_t> order(tiers_.size());
  std::iota(order.begin(), order.end(), 0u);
  std::ranges::stable_sort(order, {}, [&](uint32_t tier) { return tiers_[tier].order; });
  std::vector<uint32_t> place(tiers_.size());
  std::vector<PolicyTier> sorted;
  for (uint32_t tier : order) {
    place[tier] = static_cast<uint32_t>(sorted.size());
    sorted.push_back(tiers_[tier]);
  }
  tiers_ = std::move(sorted);
  for (NetworkPolicy& policy : policies_) policy.tier = place[policy.tier];
  std::ranges::stable_sort(policies_, [](const NetworkPolicy& one, const NetworkPolicy& other) {
    auto name = [](const NetworkPolicy& policy) {
      return policy.language == PolicyLanguage::calico ? policy.object->name : std::string_view{};
    };
    return std::tuple(one.tier, one.order, one.language, name(one), one.object->index) <
           std::tuple(other.tier, other.order, other.language, name(other), other.object->index);
  });
  for (uint32_t i = 0; i < policies_.size(); ++i) by_object_[policies_[i].object].push_back(i);
}

std::span<const uint32_t> PolicyBook::policies_of(const kube::Object& object) const {
  auto found = by_object_.find(&object);
  if (found == by_object_.end()) return {};
  return found->second;
}

std::optional<kube::Selector> part_of_selector(const yaml::Node* selector) {
  if (!selector || !selector->is_mapping() || kube::is_empty_selector(selector))
    return std::nullopt;
  return kube::Selector(selector, false, kube::WhenAbsent::everything);
}

namespace {

constexpr std::string_view name_label = "kubernetes.io/metadata.name=";

std::string show_namespaces(const yaml::Node* namespaces, std::string_view own_namespace) {
  if (!namespaces)
    return own_namespace.empty() ? "the namespace" : fmt::format("{}", own_namespace);
  std::string text = kube::canonical(namespaces);
  bool is_name = text.starts_with(name_label) && text.find_first_of(", ") == std::string::npos;
  return is_name ? text.substr(name_label.size()) : fmt::format("namespaces {}", text);
}

}  // namespace

std::string words_of(const yaml::Node* pods, const yaml::Node* namespaces,
                     std::string_view own_namespace) {
  bool is_every_pod = !pods || kube::is_empty_selector(pods);
  std::string which = is_every_pod ? "every pod" : "pods " + kube::canonical(pods);
  if (kube::is_empty_selector(namespaces)) return which;
  return fmt::format("{} of {}", which, show_namespaces(namespaces, own_namespace));
}

}  // namespace kready::graph
