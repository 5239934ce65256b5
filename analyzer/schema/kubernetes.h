// SPDX-License-Identifier: MIT
// Kubernetes' own kinds: their form, in which releases they are served, and their gates. The facts
// are those of schemas/kubernetes, compiled in. Knows no custom resources.
//
// Versions are minors of 1.x: 25 is 1.25. 0 means unknown, never, or 1.0.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "schema/shape.h"

namespace kready::schema {

struct Kind {
  std::string_view group;  // empty: the core group
  std::string_view version;
  std::string_view kind;
  const Shape* shape = nullptr;  // null: nothing is known of its form, it is served in no version
                                 // of ours or too new
  Minors served;  // of the versions we know; whatever its stage: alpha is off by default
  int introduced = 0;
  int deprecated = 0;
  int removed = 0;               // the first version without it; above newest_minor: planned
  std::string_view replacement;  // "apps/v1 Deployment", or empty
  bool namespaced = false;

  bool is_alpha() const { return version.find("alpha") != std::string_view::npos; }
  bool is_beta() const { return version.find("beta") != std::string_view::npos; }
};

// By kind, group and version. Kinds of lists (PodList) and kubectl's List are among them.
std::span<const Kind> kinds();
// Null: no release of Kubernetes served it.
const Kind* find_kind(std::string_view group, std::string_view version, std::string_view kind);
// All versions of a kind.
std::span<const Kind> versions_of(std::string_view group, std::string_view kind);
// What to write instead, as far as it is served in that version: follows the replacements, else the
// most stable served version of the kind. Null: nothing.
const Kind* successor(const Kind& kind, int minor);

// Whether the API server itself serves, or served, the group; the core group is empty.
bool is_kubernetes_group(std::string_view group);

// A type by its name, as "core/v1.PodSpec" or "meta/v1.ObjectMeta"; null: there is none.
const Shape* find_type(std::string_view name);
// The reverse; empty for shapes that are not a type of Kubernetes.
std::string_view type_name(const Shape& shape);

enum class GateStage : uint8_t { alpha, beta, ga, deprecated };

// Of a feature gate, from that version on.
struct GateState {
  int since = 0;
  GateStage stage = GateStage::alpha;
  bool on = false;      // unless turned off
  bool locked = false;  // and cannot be
};

struct Gate {
  std::string_view name;
  std::span<const GateState> states;  // by version
};

const Gate* find_gate(std::string_view name);
// Nothing: the gate is not known, or not yet there.
std::optional<GateState> gate_state(std::string_view name, int minor);

}  // namespace kready::schema
