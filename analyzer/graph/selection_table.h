// SPDX-License-Identifier: MIT
// Which objects select which groups of labels. Equal selectors over the same namespaces are
// resolved once, so that thousands of equal policies cost as much as one.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/label_index.h"
#include "kube/object.h"

namespace kready::graph {

// Where a selector looks.
struct SelectionScope {
  std::vector<std::string_view> namespaces;
  bool everywhere = false;
};

class SelectionTable {
 public:
  struct Selection {
    std::vector<LabelIndex::Hit> hits;
    std::vector<const kube::Object*> sources;  // in input order
  };
  struct Use {  // one object's selector
    const yaml::Node* at = nullptr;
    uint32_t selection = 0;
  };
  struct Reverse {  // from a group
    uint32_t selection = 0;
    kube::Answer answer = kube::Answer::yes;
  };

  // At most once for each source. `at`: the selector, or where it would stand.
  void add(const kube::Object& source, const yaml::Node* at, const SelectionScope& scope,
           const SelectorUse& selector, const LabelIndex& labels);

  const Use* use_of(const kube::Object& source) const;  // null when it selects nothing of this kind
  const std::vector<Selection>& selections() const { return selections_; }
  std::span<const Reverse> selecting(uint32_t group) const;

 private:
  std::vector<Selection> selections_;
  std::unordered_map<std::string, uint32_t> by_selector_;
  std::unordered_map<const kube::Object*, Use> uses_;
  std::vector<std::vector<Reverse>> by_group_;
};

}  // namespace kready::graph
