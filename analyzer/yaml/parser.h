// SPDX-License-Identifier: MIT
// Drives libyaml over one piece of a source and hands what it sees to a Tree.
#pragma once

#include <memory_resource>
#include <optional>
#include <variant>

#include "text/source.h"
#include "yaml/fault.h"
#include "yaml/tree.h"

namespace kready::yaml {

// Why parsing stopped early: libyaml's fault, or the tree's refusal.
using Stop = std::variant<std::monostate, Fault, Problem>;

Stop build(const text::Source& source, text::Span piece, Tree& tree,
           std::pmr::memory_resource& arena);

}  // namespace kready::yaml
