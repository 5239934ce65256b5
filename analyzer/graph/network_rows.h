// SPDX-License-Identifier: MIT
// All connections of a unit at once. Each class of pods has a row for each direction: what holds
// for everyone, and who is an exception. Two rows meet only where one names the other, so that the
// cost grows with what policies name and not with pairs of pods.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "graph/network_row.h"

namespace kready::graph {

// For one thread.
class Connections {
 public:
  // REQUIRES: the network outlives this.
  explicit Connections(const Network& network);

  const Network& network() const { return *network_; }
  const NetworkRow& row(uint32_t pods, Direction direction) const {
    return rows_[static_cast<size_t>(direction)][pods];
  }
  // Classes that the own row names, or whose rows name the own: all others of one bundle are alike.
  std::vector<uint32_t> named_mates(uint32_t own, Direction direction) const;
  // Classes whose rows in a direction have one value for who is not named.
  uint32_t bundle_of(uint32_t pods, Direction direction) const {
    return bundle_of_[at(direction)][pods];
  }
  // What both ends let through from one class to another.
  Reach between(uint32_t from, uint32_t to) const;

  // Classes with one reach.
  struct Group {
    Reach reach;
    std::vector<uint32_t> pods;  // rising
    // All that are neither in another group nor left out; `pods` is empty, count says how many.
    bool is_rest = false;
    uint32_t bundle = 0;
    size_t count = 0;
  };
  // The other ends of a class in a direction, as both ends say: rests first. Together they are all
  // classes, those without any reach included.
  std::vector<Group> partners(uint32_t own, Direction direction) const;
  // The classes of a group: of a rest too.
  std::vector<uint32_t> members(uint32_t own, Direction direction, const Group& group) const;

 private:
  // Classes whose rows in a direction have one value for others.
  struct Bundle {
    uint32_t others = 0;
    std::vector<uint32_t> pods;
  };
  static size_t at(Direction direction) { return static_cast<size_t>(direction); }
  void bundle(Direction direction);
  uint32_t meet(uint32_t own, Direction direction, uint32_t other) const;

  const Network* network_;
  mutable ReachTable table_;
  std::array<std::vector<NetworkRow>, 2> rows_;
  std::array<std::vector<Bundle>, 2> bundles_;
  std::array<std::vector<uint32_t>, 2> bundle_of_;
  // By class: those whose rows of that direction list it.
  std::array<std::vector<std::vector<uint32_t>>, 2> listed_by_;
};

Direction opposite(Direction direction);

}  // namespace kready::graph
