// SPDX-License-Identifier: MIT
// What one class of pods lets through in one direction, to everyone at once: what holds in general,
// and who is an exception. Knows one end, not whether the other agrees.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/network.h"

namespace kready::graph {

// Each reach once, by number, and what two of them come to. For one thread.
class ReachTable {
 public:
  uint32_t number_of(const Reach& reach);
  const Reach& operator[](uint32_t number) const { return values_[number]; }
  uint32_t both(uint32_t left, uint32_t right);

 private:
  std::vector<Reach> values_;
  std::unordered_multimap<size_t, uint32_t> by_hash_;
  std::unordered_map<uint64_t, uint32_t> both_;
};

// What the policies at one end let through in one direction, whatever the other ends' say.
struct NetworkRow {
  struct Entry {
    uint32_t pods = 0;
    uint32_t value = 0;  // of the table
  };
  bool is_open = true;      // no policy says anything
  uint32_t others = 0;      // the value of classes that are not listed
  std::vector<Entry> pods;  // by rising class
  Reach strangers;          // pods outside the unit that no rule names
  // Pods outside the unit that a rule names, by number of the selection.
  std::vector<std::pair<uint32_t, Reach>> named_strangers;
  // Disjoint, together every address, by their first; each with another reach.
  std::vector<std::pair<AddressSet, Reach>> addresses;
  Reach nodes;
  Reach api_server;

  uint32_t at(uint32_t pods_class) const;
  bool is_uniform_outside() const;  // everyone outside the unit is treated alike
};

// Classes that stand out whatever selections say.
struct StandingOut {
  explicit StandingOut(const Network& network);
  std::vector<uint32_t> on_host;
  std::unordered_map<std::string_view, std::vector<uint32_t>> by_port_name;
};

// Values are those of the table.
NetworkRow build_row(const Network& network, const StandingOut& standing, ReachTable& table,
                     uint32_t own, Direction direction);

}  // namespace kready::graph
