// SPDX-License-Identifier: MIT
#include "graph/network_classes.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "graph/index.h"

namespace kready::graph {

using kube::Answer;

namespace {

// Workloads with equal namespace, labels and whatever else policies may look at.
struct Group {
  uint32_t labels = 0;  // of the unit's label index
  PodView view;
  bool host_network = false;
  std::vector<NamedPort> ports;
  std::vector<uint32_t> members;
  std::string selections;  // which select it, and how surely
};

std::string text_of(const std::vector<NamedPort>& ports) {
  std::string text;
  for (const NamedPort& port : ports)
    text.append(port.name)
        .append(1, '\0')
        .append(std::to_string(static_cast<int>(port.protocol) << 16 | port.number))
        .append(1, '\0');
  return text;
}

class Divider {
 public:
  explicit Divider(PolicyBook& book) : book_(book), index_(book.unit().index()) {}

  PodClasses divide() {
    for (const kube::Workload* workload : book_.unit().workloads()) add(*workload);
    for (uint32_t i = 0; i < groups_.size(); ++i) by_labels_[groups_[i].labels].push_back(i);
    hits_.resize(book_.selections().size());
    for (uint32_t i = 0; i < hits_.size(); ++i) resolve(i);
    join_groups();
    return std::move(result_);
  }

 private:
  void add(const kube::Workload& workload) {
    uint32_t labels = index_.group_of_workload[workload.index];
    std::vector<NamedPort> ports;
    if (book_.names_ports()) ports = named_ports(workload.pod);
    std::string_view account = account_of(workload);
    std::string key = std::to_string(labels) + (workload.pod.host_network() ? " host " : " ");
    key.append(account).append(1, '\0').append(text_of(ports));
    auto [place, is_new] = group_of_.try_emplace(key, static_cast<uint32_t>(groups_.size()));
    if (is_new) {
      Group& group = groups_.emplace_back();
      group.labels = labels;
      group.view = view_of(labels);
      group.view.account = account;
      group.host_network = workload.pod.host_network();
      group.ports = std::move(ports);
    }
    groups_[place->second].members.push_back(workload.index);
  }

  std::string_view account_of(const kube::Workload& workload) const {
    if (!book_.names_accounts()) return {};
    std::string_view account = workload.pod.service_account();
    return account.empty() ? "default" : account;
  }

  PodView view_of(uint32_t labels) {
    const LabelIndex::Group& group = index_.pod_labels.groups()[labels];
    auto [place, is_new] = namespaces_.try_emplace(group.namespace_);
    if (is_new) place->second = book_.unit().namespace_labels(group.namespace_);
    return {group.namespace_, group.labels, place->second, {}};
  }

  // Finds the groups a selection means: those of its rarest label, and of them those that match.
  void resolve(uint32_t selection) {
    const PodSelector& selector = book_.selections()[selection].selector;
    if (selector.means_everyone()) return;
    kube::Selector labels = selector.necessary_labels();
    if (labels.requirements().empty() && !selector.own_namespace) {
      resolve_by_namespace(selection, selector);
      return;
    }
    auto found = selector.own_namespace ? index_.pod_labels.find(*selector.own_namespace, labels)
                                        : index_.pod_labels.find_everywhere(labels);
    for (const LabelIndex::Hit& hit : found)
      for (uint32_t group : by_labels_[hit.group]) note(selection, selector, group);
  }

  // Many selectors mean whole namespaces: each namespace is asked once.
  void resolve_by_namespace(uint32_t selection, const PodSelector& selector) {
    std::unordered_map<std::string_view, Answer> asked;
    for (uint32_t group = 0; group < groups_.size(); ++group) {
      auto [place, is_new] = asked.try_emplace(groups_[group].view.namespace_, Answer::no);
      if (is_new) place->second = selector.in_namespace(groups_[group].view);
      if (place->second != Answer::no) note(selection, selector, group);
    }
  }

  void note(uint32_t selection, const PodSelector& selector, uint32_t group) {
    Answer answer = selector.matches(groups_[group].view);
    if (answer == Answer::no) return;
    hits_[selection].push_back({group, answer});
    groups_[group]
        .selections.append(std::to_string(selection))
        .append(answer == Answer::yes ? "+" : "?");
  }

  void join_groups() {
    std::unordered_map<std::string, uint32_t> class_of_key;
    std::vector<uint32_t> class_of_group(groups_.size());
    result_.of_workload.resize(book_.unit().workloads().size());
    for (uint32_t i = 0; i < groups_.size(); ++i) {
      const Group& group = groups_[i];
      std::string key(group.view.namespace_);
      key.append(group.host_network ? "\nhost\n" : "\n\n").append(group.selections);
      key.append(1, '\n').append(text_of(group.ports));
      auto [place, is_new] =
          class_of_key.try_emplace(key, static_cast<uint32_t>(result_.classes.size()));
      if (is_new)
        result_.classes.push_back({group.view.namespace_, group.host_network, group.ports, {}, {}});
      class_of_group[i] = place->second;
      for (uint32_t member : group.members) {
        result_.classes[place->second].members.push_back(member);
        result_.of_workload[member] = place->second;
      }
    }
    for (PodClass& each : result_.classes) std::ranges::sort(each.members);
    note_hits(class_of_group);
    note_policies();
  }

  // All groups of a class have the same selections, so the first of each speaks for it.
  void note_hits(const std::vector<uint32_t>& class_of_group) {
    for (uint32_t i = 0; i < hits_.size(); ++i) {
      std::vector<PodSelection::Hit>& hits = book_.selections()[i].hits;
      for (const PodSelection::Hit& hit : hits_[i])
        hits.push_back({class_of_group[hit.pods], hit.answer});
      std::ranges::sort(hits, {}, &PodSelection::Hit::pods);
      auto same = [](const PodSelection::Hit& one, const PodSelection::Hit& other) {
        return one.pods == other.pods;
      };
      hits.erase(std::unique(hits.begin(), hits.end(), same), hits.end());
    }
  }

  void note_policies() {
    for (uint32_t i = 0; i < book_.policies().size(); ++i) {
      const PodSelection& subject = book_.selections()[book_.policies()[i].subject];
      if (subject.selector.means_everyone()) {
        for (uint32_t each = 0; each < result_.classes.size(); ++each)
          note_policy(i, each, Answer::yes);
      }
      for (const PodSelection::Hit& hit : subject.hits) note_policy(i, hit.pods, hit.answer);
    }
  }

  void note_policy(uint32_t policy, uint32_t pods, Answer answer) {
    PodClass& selected = result_.classes[pods];
    if (selected.host_network) return;
    for (Direction direction : both_directions)
      if (book_.policies()[policy].side(direction).applies)
        selected.policies[static_cast<size_t>(direction)].push_back({policy, answer});
  }

  PolicyBook& book_;
  const Unit::Index& index_;
  std::vector<Group> groups_;
  std::unordered_map<std::string, uint32_t> group_of_;
  std::unordered_map<uint32_t, std::vector<uint32_t>> by_labels_;
  std::unordered_map<std::string_view, kube::Labels> namespaces_;
  std::vector<std::vector<PodSelection::Hit>> hits_;  // by selection, of groups
  PodClasses result_;
};

}  // namespace

std::vector<NamedPort> named_ports(const kube::Pod& pod) {
  std::vector<NamedPort> ports;
  for (const kube::Container& container : pod.containers())
    for (const yaml::Node& node : container.ports()) {
      kube::Port port = kube::read_container_port(node);
      std::optional<Protocol> protocol = parse_protocol(port.protocol);
      if (port.name.empty() || !protocol || port.number < 0 || port.number > 0xffff) continue;
      ports.push_back({port.name, *protocol, static_cast<uint16_t>(port.number)});
    }
  std::ranges::sort(ports, [](const NamedPort& one, const NamedPort& other) {
    return std::tuple(one.name, one.protocol, one.number) <
           std::tuple(other.name, other.protocol, other.number);
  });
  ports.erase(std::unique(ports.begin(), ports.end()), ports.end());
  return ports;
}

PodClasses divide_into_classes(PolicyBook& book) { return Divider(book).divide(); }

}  // namespace kready::graph
