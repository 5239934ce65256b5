// SPDX-License-Identifier: MIT
#include "graph/network_row.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace kready::graph {

uint32_t NetworkRow::at(uint32_t pods_class) const {
  auto entry = std::ranges::lower_bound(pods, pods_class, {}, &Entry::pods);
  bool is_listed = entry != pods.end() && entry->pods == pods_class;
  return is_listed ? entry->value : others;
}

bool NetworkRow::is_uniform_outside() const {
  return addresses.size() == 1 && addresses[0].second == strangers && nodes == strangers &&
         api_server == strangers && std::ranges::all_of(named_strangers, [&](const auto& named) {
           return named.second == strangers;
         });
}

namespace {

size_t hash_of(const Reach& reach) {
  size_t hash = 0;
  for (const PortSet* set : {&reach.sure, &reach.maybe})
    for (const PortSet::Range& range : set->ranges())
      hash = (hash * 1000003 + range.first) * 1000003 + range.last + 1;
  return hash;
}

}  // namespace

uint32_t ReachTable::number_of(const Reach& reach) {
  size_t hash = hash_of(reach);
  auto [begin, end] = by_hash_.equal_range(hash);
  for (auto each = begin; each != end; ++each)
    if (values_[each->second] == reach) return each->second;
  auto number = static_cast<uint32_t>(values_.size());
  values_.push_back(reach);
  by_hash_.emplace(hash, number);
  return number;
}

uint32_t ReachTable::both(uint32_t left, uint32_t right) {
  if (left == right || values_[left].is_none()) return left;
  if (values_[right].is_none()) return right;
  uint64_t pair = static_cast<uint64_t>(std::min(left, right)) << 32 | std::max(left, right);
  auto [place, is_new] = both_.try_emplace(pair, 0u);
  if (is_new) place->second = number_of(graph::both(values_[left], values_[right]));
  return place->second;
}

namespace {

class RowBuilder {
 public:
  RowBuilder(const Network& network, const StandingOut& standing, ReachTable& table, uint32_t own,
             Direction direction)
      : network_(network), standing_(standing), table_(table), own_(own), direction_(direction) {}

  NetworkRow build() {
    if (network_.classes()[own_].policies_for(direction_).empty()) return open_row();
    row_.is_open = false;
    collect();
    row_.others = table_.number_of(reach(no_one()));
    add_pods();
    add_strangers();
    add_addresses();
    row_.nodes = reach(Endpoint::of(Endpoint::Kind::node));
    row_.api_server = reach(Endpoint::of(Endpoint::Kind::api_server));
    return std::move(row_);
  }

 private:
  NetworkRow open_row() {
    row_.others = table_.number_of(full_reach());
    row_.strangers = row_.nodes = row_.api_server = full_reach();
    row_.addresses.emplace_back(all_addresses(), full_reach());
    return std::move(row_);
  }

  Reach reach(const Endpoint& end) const { return network_.at_end(own_, direction_, end); }

  // A pod that no selection means and that names no port.
  static Endpoint no_one() {
    static const std::vector<NamedPort> none;
    Endpoint end = Endpoint::stranger();
    end.ports = &none;
    return end;
  }

  void collect() {
    std::unordered_set<uint32_t> seen;
    auto add = [&](uint32_t selection) {
      if (selection == no_selection || !seen.insert(selection).second) return;
      if (network_.book().selections()[selection].selector.means_everyone()) return;
      selections_.push_back(selection);
    };
    for (const auto& selected : network_.classes()[own_].policies_for(direction_))
      for (const PolicyRule& rule :
           network_.book().policies()[selected.policy].side(direction_).rules) {
        for (const PolicyPeer& peer : rule.peers) {
          add(peer.pods);
          add(peer.except_pods);
          if (peer.addresses) addresses_.push_back(&*peer.addresses);
        }
        for (const auto* names : {&rule.ports.names, &rule.ports.except_names})
          for (const PolicyPorts::Name& name : *names) port_names_.insert(name.name);
      }
  }

  // What a row sees of a class: a selection that means it, or a port of a name it asks for.
  struct Sight {
    uint32_t pods;
    uint32_t what;  // a selection, or a port
    uint32_t how;
    auto operator<=>(const Sight&) const = default;
  };
  enum : uint32_t { surely, perhaps, by_port, on_host };

  // Classes of which the row sees the same have one value.
  void add_pods() {
    std::vector<Sight> sights;
    for (uint32_t selection : selections_)
      for (const PodSelection::Hit& hit : network_.book().selections()[selection].hits)
        sights.push_back({hit.pods, selection, hit.answer == kube::Answer::yes ? surely : perhaps});
    for (uint32_t pods : standing_.on_host) sights.push_back({pods, 0, on_host});
    if (direction_ == Direction::egress) add_port_names(sights);
    std::ranges::sort(sights);
    std::map<std::vector<std::pair<uint32_t, uint32_t>>, uint32_t> known;
    std::vector<std::pair<uint32_t, uint32_t>> look;
    for (size_t i = 0; i < sights.size(); ++i) {
      look.emplace_back(sights[i].what, sights[i].how);
      bool goes_on = i + 1 < sights.size() && sights[i + 1].pods == sights[i].pods;
      if (goes_on) continue;
      auto [place, is_new] = known.try_emplace(look, 0u);
      if (is_new) place->second = table_.number_of(reach(Endpoint::pods(sights[i].pods)));
      if (place->second != row_.others) row_.pods.push_back({sights[i].pods, place->second});
      look.clear();
    }
  }

  void add_port_names(std::vector<Sight>& sights) {
    for (std::string_view name : port_names_) {
      auto found = standing_.by_port_name.find(name);
      if (found == standing_.by_port_name.end()) continue;
      for (uint32_t pods : found->second)
        for (const NamedPort& port : network_.classes()[pods].ports)
          if (port.name == name)
            sights.push_back({pods, static_cast<uint32_t>(port.protocol) << 16 | port.number,
                              by_port + number_of_name(name)});
    }
  }

  // Names are few; each counts for itself.
  uint32_t number_of_name(std::string_view name) const {
    auto found = port_names_.find(name);
    return 2 * static_cast<uint32_t>(std::distance(port_names_.begin(), found));
  }

  void add_strangers() {
    row_.strangers = reach(Endpoint::stranger());
    for (uint32_t selection : selections_) {
      const PodSelection& named = network_.book().selections()[selection];
      bool is_of_unit = std::ranges::any_of(
          named.hits, [](const PodSelection::Hit& hit) { return hit.answer == kube::Answer::yes; });
      if (named.is_peer && !is_of_unit)
        row_.named_strangers.emplace_back(selection, reach(Endpoint::stranger(selection)));
    }
  }

  // Between two bounds of blocks, all addresses have one reach.
  void add_addresses() {
    std::vector<AddressNumber> begins = {AddressNumber{}};
    const AddressSet families[] = {all_v4(), all_v6()};
    for (const AddressSet& family : families) addresses_.push_back(&family);
    for (const AddressSet* set : addresses_)
      for (const AddressSet::Range& range : set->ranges()) {
        begins.push_back(range.first);
        AddressNumber after = range.last;
        if (++after; after != AddressNumber{}) begins.push_back(after);
      }
    std::ranges::sort(begins);
    begins.erase(std::unique(begins.begin(), begins.end()), begins.end());
    for (size_t i = 0; i < begins.size(); ++i) {
      AddressNumber last = all_addresses().ranges()[0].last;
      if (i + 1 < begins.size()) {
        last = begins[i + 1];
        --last;
      }
      add_range({begins[i], last});
    }
  }

  void add_range(AddressSet range) {
    Reach one = reach(Endpoint::address(range));
    for (auto& [addresses, known] : row_.addresses)
      if (known == one) {
        addresses |= range;
        return;
      }
    row_.addresses.emplace_back(std::move(range), std::move(one));
  }

  const Network& network_;
  const StandingOut& standing_;
  ReachTable& table_;
  uint32_t own_;
  Direction direction_;
  NetworkRow row_;
  std::vector<uint32_t> selections_;
  std::vector<const AddressSet*> addresses_;
  std::set<std::string_view> port_names_;
};

}  // namespace

StandingOut::StandingOut(const Network& network) {
  for (uint32_t i = 0; i < network.classes().size(); ++i) {
    const PodClass& each = network.classes()[i];
    if (each.host_network) on_host.push_back(i);
    for (const NamedPort& port : each.ports) {
      std::vector<uint32_t>& list = by_port_name[port.name];
      if (list.empty() || list.back() != i) list.push_back(i);
    }
  }
}

NetworkRow build_row(const Network& network, const StandingOut& standing, ReachTable& table,
                     uint32_t own, Direction direction) {
  return RowBuilder(network, standing, table, own, direction).build();
}

}  // namespace kready::graph
