// SPDX-License-Identifier: MIT
#include "graph/network_rows.h"

#include <algorithm>
#include <unordered_map>

namespace kready::graph {

Direction opposite(Direction direction) {
  return direction == Direction::ingress ? Direction::egress : Direction::ingress;
}

Connections::Connections(const Network& network) : network_(&network) {
  const StandingOut standing(network);
  const auto count = static_cast<uint32_t>(network.classes().size());
  for (Direction direction : both_directions) {
    std::vector<NetworkRow>& rows = rows_[at(direction)];
    rows.reserve(count);
    listed_by_[at(direction)].resize(count);
    for (uint32_t own = 0; own < count; ++own) {
      rows.push_back(build_row(network, standing, table_, own, direction));
      for (const NetworkRow::Entry& entry : rows.back().pods)
        listed_by_[at(direction)][entry.pods].push_back(own);
    }
    bundle(direction);
  }
}

void Connections::bundle(Direction direction) {
  std::vector<Bundle>& bundles = bundles_[at(direction)];
  std::unordered_map<uint32_t, uint32_t> by_value;
  for (uint32_t own = 0; own < rows_[at(direction)].size(); ++own) {
    const NetworkRow& each = row(own, direction);
    auto [place, is_new] = by_value.try_emplace(each.others, static_cast<uint32_t>(bundles.size()));
    if (is_new) bundles.push_back({each.others, {}});
    bundles[place->second].pods.push_back(own);
    bundle_of_[at(direction)].push_back(place->second);
  }
}

uint32_t Connections::meet(uint32_t own, Direction direction, uint32_t other) const {
  return table_.both(row(own, direction).at(other), row(other, opposite(direction)).at(own));
}

Reach Connections::between(uint32_t from, uint32_t to) const {
  return table_[meet(from, Direction::egress, to)];
}

// Those that the own row lists, and those whose rows list the own.
std::vector<uint32_t> Connections::named_mates(uint32_t own, Direction direction) const {
  std::vector<uint32_t> mates;
  for (const NetworkRow::Entry& entry : row(own, direction).pods) mates.push_back(entry.pods);
  const std::vector<uint32_t>& listing = listed_by_[at(opposite(direction))][own];
  std::vector<uint32_t> all;
  std::ranges::set_union(mates, listing, std::back_inserter(all));
  return all;
}

std::vector<Connections::Group> Connections::partners(uint32_t own, Direction direction) const {
  std::vector<Group> groups;
  std::vector<uint32_t> values;  // by group
  const std::vector<Bundle>& bundles = bundles_[at(opposite(direction))];
  for (uint32_t i = 0; i < bundles.size(); ++i) {
    values.push_back(table_.both(row(own, direction).others, bundles[i].others));
    groups.push_back({table_[values.back()], {}, true, i, bundles[i].pods.size()});
  }
  std::unordered_map<uint32_t, size_t> group_of;
  for (uint32_t other : named_mates(own, direction)) {
    uint32_t in = bundle_of_[at(opposite(direction))][other];
    uint32_t value = meet(own, direction, other);
    if (value == values[in]) continue;
    --groups[in].count;
    auto [place, is_new] = group_of.try_emplace(value, groups.size());
    if (is_new) groups.push_back({table_[value], {}, false, 0, 0});
    groups[place->second].pods.push_back(other);
    ++groups[place->second].count;
  }
  std::erase_if(groups, [](const Group& group) { return group.count == 0; });
  return groups;
}

std::vector<uint32_t> Connections::members(uint32_t own, Direction direction,
                                           const Group& group) const {
  if (!group.is_rest) return group.pods;
  std::vector<uint32_t> result;
  for (uint32_t other : bundles_[at(opposite(direction))][group.bundle].pods)
    if (table_[meet(own, direction, other)] == group.reach) result.push_back(other);
  return result;
}

}  // namespace kready::graph
