// SPDX-License-Identifier: MIT
// Who makes a ConfigMap or a Secret: the object itself, a controller that is asked to, or nobody.
#pragma once

#include <string_view>
#include <vector>

#include "graph/unit.h"
#include "kube/answer.h"

namespace kready::graph {

struct Production {
  kube::Answer produced = kube::Answer::no;  // unknown: a hook or an operator may make it
  const kube::Object* producer = nullptr;    // null when none is known
  bool keys_known = false;                   // `keys` are all there will be
  std::vector<std::string_view> keys{};
};

// kind is "Secret" or "ConfigMap". Names that every cluster has (kube-root-ca.crt, ...) are
// produced, by nobody.
Production produces(const Unit& unit, std::string_view kind, std::string_view namespace_,
                    std::string_view name);

// Whether the unit holds any object that makes Secrets (or ConfigMaps).
bool produces_any(const Unit& unit, std::string_view kind);

}  // namespace kready::graph
