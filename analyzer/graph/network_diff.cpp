// SPDX-License-Identifier: MIT
#include "graph/network_diff.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace kready::graph {

namespace {

// Workloads of one class before and of one class after.
struct Joint {
  uint32_t before = 0;
  uint32_t after = 0;
  std::vector<const kube::Workload*> workloads;  // of the unit after
};

// The several templates of an object are told apart by their order.
std::map<std::string, const kube::Workload*> by_name(const Unit& unit) {
  std::map<std::string, const kube::Workload*> result;
  for (const kube::Workload* workload : unit.workloads()) {
    const kube::Object& object = *workload->object;
    std::string key = fmt::format("{}/{}/{}", object.kind, object.namespace_, object.name);
    for (int next = 1; !result.try_emplace(key, workload).second; ++next)
      key = fmt::format("{}/{}/{}#{}", object.kind, object.namespace_, object.name, next);
  }
  return result;
}

struct Change {
  Reach opened;
  Reach closed;
};

Change change(const Reach& before, const Reach& after) {
  Change result;
  result.opened.maybe = (after.maybe - before.maybe) | (after.sure - before.sure);
  result.opened.sure = result.opened.maybe & after.sure;
  result.closed.maybe = (before.maybe - after.maybe) | (before.sure - after.sure);
  result.closed.sure = (result.closed.maybe & before.sure) - after.maybe;
  return result;
}

class Differ {
 public:
  Differ(const Connections& before, const Connections& after) : before_(before), after_(after) {}

  NetworkDiff compare() {
    join();
    for (const Joint& to : joints_) {
      opened_of_target_ = diff_.opened.size();
      closed_of_target_ = diff_.closed.size();
      compare_pods(to);
    }
    for (const Joint& own : joints_)
      for (Direction direction : both_directions) compare_outside(own, direction);
    return std::move(diff_);
  }

 private:
  void join() {
    auto old = by_name(before_.network().unit());
    std::map<std::pair<uint32_t, uint32_t>, size_t> known;
    std::vector<std::pair<const kube::Workload*, const kube::Workload*>> pairs;
    for (const auto& [name, workload] : by_name(after_.network().unit())) {
      auto same = old.find(name);
      if (same == old.end()) {
        diff_.added.push_back(workload);
        continue;
      }
      pairs.emplace_back(same->second, workload);
      old.erase(same);
    }
    for (const auto& [name, workload] : old) diff_.removed.push_back(workload);
    std::ranges::sort(pairs, {}, [](const auto& pair) { return pair.second->index; });
    for (const auto& [one, other] : pairs) {
      std::pair classes{before_.network().class_of(*one), after_.network().class_of(*other)};
      auto [place, is_new] = known.try_emplace(classes, joints_.size());
      if (is_new) joints_.push_back({classes.first, classes.second, {}});
      joints_[place->second].workloads.push_back(other);
    }
    index_joints();
  }

  void index_joints() {
    joints_before_.resize(before_.network().classes().size());
    joints_after_.resize(after_.network().classes().size());
    for (size_t i = 0; i < joints_.size(); ++i) {
      const Joint& joint = joints_[i];
      joints_before_[joint.before].push_back(i);
      joints_after_[joint.after].push_back(i);
      by_bundles_[{before_.bundle_of(joint.before, Direction::egress),
                   after_.bundle_of(joint.after, Direction::egress)}]
          .push_back(i);
    }
  }

  // Senders of one target with one reach stand together.
  static void add(std::vector<NetworkChange>& list, size_t begin, const Reach& reach,
                  const Joint& from, const Joint& to) {
    if (reach.is_none()) return;
    size_t at = begin;
    while (at < list.size() && list[at].reach != reach) ++at;
    if (at == list.size()) list.push_back({{}, to.workloads, {}, reach});
    list[at].from.insert(list[at].from.end(), from.workloads.begin(), from.workloads.end());
  }

  // Senders that no row names are alike where they are of the same bundles before and after: one of
  // them is asked for all.
  void compare_pods(const Joint& to) {
    std::vector<bool> is_named(joints_.size());
    auto mark = [&](const Connections& connections, uint32_t own, const auto& joints_of) {
      for (uint32_t mate : connections.named_mates(own, Direction::ingress))
        for (size_t joint : joints_of[mate]) is_named[joint] = true;
    };
    mark(before_, to.before, joints_before_);
    mark(after_, to.after, joints_after_);
    for (const auto& [bundles, joints] : by_bundles_) {
      const Joint* asked = nullptr;
      bool is_changed = false;
      for (size_t joint : joints) {
        if (is_named[joint]) {
          compare_pods(joints_[joint], to);
        } else if (!asked) {
          asked = &joints_[joint];
          is_changed = compare_pods(*asked, to);
        } else if (is_changed) {
          compare_pods(joints_[joint], to);
        }
      }
    }
  }

  // Whether anything changes.
  bool compare_pods(const Joint& from, const Joint& to) {
    Reach before = before_.between(from.before, to.before);
    Reach after = after_.between(from.after, to.after);
    if (before == after) return false;
    Change found = change(before, after);
    add(diff_.opened, opened_of_target_, found.opened, from, to);
    add(diff_.closed, closed_of_target_, found.closed, from, to);
    return true;
  }

  void note(const Joint& own, Direction direction, std::string_view words, const Reach& before,
            const Reach& after) {
    Change found = change(before, after);
    auto add_to = [&](std::vector<NetworkChange>& list, const Reach& reach) {
      if (reach.is_none()) return;
      NetworkChange& made = list.emplace_back();
      (direction == Direction::ingress ? made.to : made.from) = own.workloads;
      made.outside = words;
      made.reach = reach;
    };
    add_to(diff_.opened, found.opened);
    add_to(diff_.closed, found.closed);
  }

  void compare_outside(const Joint& own, Direction direction) {
    const NetworkRow& before = before_.row(own.before, direction);
    const NetworkRow& after = after_.row(own.after, direction);
    if (before.is_uniform_outside() && after.is_uniform_outside())
      return note(own, direction, words_for_outside, before.strangers, after.strangers);
    note(own, direction, words_for_strangers, before.strangers, after.strangers);
    compare_named(own, direction, before, after);
    compare_addresses(own, direction, before, after);
    note(own, direction, words_for_nodes, before.nodes, after.nodes);
    note(own, direction, words_for_api_server, before.api_server, after.api_server);
  }

  // A pod that only one side names is any pod to the other.
  void compare_named(const Joint& own, Direction direction, const NetworkRow& before,
                     const NetworkRow& after) {
    std::map<std::string_view, std::pair<Reach, Reach>> named;
    for (const auto& [selection, reach] : before.named_strangers)
      named[before_.network().book().selections()[selection].words] = {reach, after.strangers};
    for (const auto& [selection, reach] : after.named_strangers) {
      std::string_view words = after_.network().book().selections()[selection].words;
      named.try_emplace(words, before.strangers, Reach{}).first->second.second = reach;
    }
    for (const auto& [words, reaches] : named) {
      bool is_as_any = reaches.first == before.strangers && reaches.second == after.strangers;
      if (!is_as_any) note(own, direction, words, reaches.first, reaches.second);
    }
  }

  void compare_addresses(const Joint& own, Direction direction, const NetworkRow& before,
                         const NetworkRow& after) {
    for (const auto& [old, old_reach] : before.addresses)
      for (const auto& [now, reach] : after.addresses) {
        if (old_reach == reach) continue;
        AddressSet met = old & now;
        if (!met.empty()) note(own, direction, show(met), old_reach, reach);
      }
  }

  const Connections& before_;
  const Connections& after_;
  std::vector<Joint> joints_;
  std::vector<std::vector<size_t>> joints_before_;  // by class
  std::vector<std::vector<size_t>> joints_after_;
  std::map<std::pair<uint32_t, uint32_t>, std::vector<size_t>> by_bundles_;
  size_t opened_of_target_ = 0;  // where the changes of the present target begin
  size_t closed_of_target_ = 0;
  NetworkDiff diff_;
};

}  // namespace

NetworkDiff compare(const Connections& before, const Connections& after) {
  return Differ(before, after).compare();
}

}  // namespace kready::graph
