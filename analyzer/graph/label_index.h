// SPDX-License-Identifier: MIT
// Label sets by namespace, grouped where they are equal, and the members a selector matches without
// a pass over all of them. Knows numbers for members, not what they are.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kube/label_selector.h"

namespace kready::graph {

// A selector as a field holds it: a LabelSelector or a plain map, and what its absence means.
struct SelectorUse {
  const yaml::Node* node = nullptr;
  bool plain_map = false;
  kube::WhenAbsent absent = kube::WhenAbsent::nothing;

  kube::Selector read() const { return {node, plain_map, absent}; }
};

class LabelIndex {
 public:
  struct Group {  // members of one namespace with equal labels
    std::string_view namespace_;
    kube::Labels labels;
    std::vector<uint32_t> members;  // rising
  };
  struct Hit {
    uint32_t group = 0;
    kube::Answer answer = kube::Answer::yes;  // never no
  };

  // Members come in rising order.
  void add(std::string_view namespace_, const kube::Labels& labels, uint32_t member);

  const std::vector<Group>& groups() const { return groups_; }
  // The groups that the selector matches, by rising group: those of the namespace, and perhaps
  // those of others. Members without a written namespace may be delivered to any, and an object
  // without one may be delivered to theirs.
  std::vector<Hit> find(std::string_view namespace_, const kube::Selector& selector) const;
  // The same over all namespaces.
  std::vector<Hit> find_everywhere(const kube::Selector& selector) const;

 private:
  struct Names {
    std::vector<uint32_t> groups;
    // By "key\0value" and, for labels whose values are unknown, by "key\0\0".
    std::unordered_map<std::string, std::vector<uint32_t>> by_label;
  };
  const Names* names_of(std::string_view namespace_) const;  // null when it has no members
  void add_hits(const Names& names, const kube::Selector& selector, kube::Answer at_most,
                std::string_view not_in, std::vector<Hit>& hits) const;
  static void index(Names& names, const Group& group, uint32_t number);

  std::vector<Group> groups_;
  std::unordered_map<std::string, uint32_t> group_of_;
  std::unordered_map<std::string_view, Names> namespaces_;
  Names everywhere_;
};

}  // namespace kready::graph
