// SPDX-License-Identifier: MIT
// From the sources of a run to the graph of each unit, on several threads.
#pragma once

#include <cstddef>
#include <memory>
#include <memory_resource>
#include <span>
#include <vector>

#include "graph/unit.h"
#include "lint/analysis.h"
#include "text/symbols.h"
#include "yaml/document.h"

namespace kready::lint {

// Consecutive documents read together. Addresses are stable.
struct Batch {
  std::pmr::monotonic_buffer_resource arena;
  std::vector<yaml::Document> documents;
  std::vector<graph::Piece> pieces;
};

struct ReadUnits {
  std::vector<std::unique_ptr<Batch>> batches;
  std::vector<graph::Unit> units;  // one for each input, in order
};

// REQUIRES: sources and symbols outlive the answer.
ReadUnits read_units(std::span<const UnitInput> inputs, text::Symbols& symbols, unsigned jobs,
                     std::span<const kube::TemplatePlace> places = {});

}  // namespace kready::lint
