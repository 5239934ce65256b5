// SPDX-License-Identifier: MIT
#include "schema/kubernetes.h"

#include <algorithm>
#include <functional>
#include <tuple>

#include "schema/kubernetes_data.h"

namespace kready::schema {
namespace {

// GA before beta before alpha, newer before older.
auto stability(const Kind& kind) {
  const int stage = kind.is_alpha() ? 0 : kind.is_beta() ? 1 : 2;
  return std::tuple(stage, kind.version.size(), kind.version);
}

const Kind* most_stable(const Kind& kind, int minor) {
  const Kind* best = nullptr;
  for (const Kind& other : versions_of(kind.group, kind.kind)) {
    if (other.served.has(minor) && (!best || stability(*best) < stability(other))) best = &other;
  }
  return best == &kind ? nullptr : best;
}

// Of "apps/v1 Deployment".
const Kind* find_named(std::string_view text) {
  const size_t blank = text.find(' ');
  if (blank == std::string_view::npos) return nullptr;
  const std::string_view target = text.substr(0, blank);
  const size_t slash = target.rfind('/');
  const bool is_core = slash == std::string_view::npos;
  return find_kind(is_core ? std::string_view{} : target.substr(0, slash),
                   is_core ? target : target.substr(slash + 1), text.substr(blank + 1));
}

}  // namespace

std::span<const Kind> kinds() { return kubernetes_data.kinds; }

const Kind* find_kind(std::string_view group, std::string_view version, std::string_view kind) {
  const auto slots = kubernetes_data.slots;
  const size_t mask = slots.size() - 1;
  for (size_t at = kind_hash(version, kind) & mask; slots[at] != 0; at = (at + 1) & mask) {
    const Kind& found = kubernetes_data.kinds[slots[at] - 1U];
    if (found.kind == kind && found.version == version && found.group == group) return &found;
  }
  return nullptr;
}

std::span<const Kind> versions_of(std::string_view group, std::string_view kind) {
  const auto wanted = std::tie(kind, group);
  const auto all = kinds();
  const auto begin = std::lower_bound(
      all.begin(), all.end(), wanted,
      [](const Kind& one, const auto& other) { return std::tie(one.kind, one.group) < other; });
  const auto end = std::find_if(
      begin, all.end(), [&](const Kind& one) { return std::tie(one.kind, one.group) != wanted; });
  return {begin, end};
}

const Kind* successor(const Kind& kind, int minor) {
  const Kind* next = find_named(kind.replacement);
  // No chain of the tables is longer; a longer one would be a ring.
  for (int step = 0; next && step < 8; ++step) {
    if (next->served.has(minor)) return next;
    next = find_named(next->replacement);
  }
  return most_stable(kind, minor);
}

bool is_kubernetes_group(std::string_view group) {
  return std::binary_search(kubernetes_data.groups.begin(), kubernetes_data.groups.end(), group);
}

const Shape* find_type(std::string_view name) {
  const auto names = kubernetes_data.type_names;
  const auto found = std::lower_bound(names.begin(), names.end(), name);
  if (found == names.end() || *found != name) return nullptr;
  return &kubernetes_data.shapes[static_cast<size_t>(found - names.begin())];
}

std::string_view type_name(const Shape& shape) {
  const Shape* first = kubernetes_data.shapes.data();
  const Shape* last = first + kubernetes_data.type_names.size();
  const std::less<const Shape*> before;  // orders pointers of different arrays too
  if (before(&shape, first) || !before(&shape, last)) return {};
  return kubernetes_data.type_names[static_cast<size_t>(&shape - first)];
}

const Gate* find_gate(std::string_view name) {
  const auto gates = kubernetes_data.gates;
  const auto found =
      std::lower_bound(gates.begin(), gates.end(), name,
                       [](const Gate& gate, std::string_view other) { return gate.name < other; });
  return found != gates.end() && found->name == name ? &*found : nullptr;
}

std::optional<GateState> gate_state(std::string_view name, int minor) {
  std::optional<GateState> state;
  const Gate* gate = find_gate(name);
  if (!gate) return state;
  for (const GateState& each : gate->states) {
    if (each.since <= minor) state = each;
  }
  return state;
}

}  // namespace kready::schema
