// SPDX-License-Identifier: MIT
// The views of one document: the part of a unit that can be built on any thread.
#pragma once

#include <span>
#include <vector>

#include "graph/link.h"
#include "kube/object.h"
#include "kube/workload.h"
#include "yaml/document.h"

namespace kready::graph {

// Move only: workloads point at objects, whose storage moves along.
struct Piece {
  Piece() = default;
  Piece(Piece&&) noexcept = default;
  Piece& operator=(Piece&&) noexcept = default;

  const yaml::Document* document = nullptr;
  kube::Skip skip = kube::Skip::none;
  std::vector<kube::Object> objects;
  std::vector<kube::Workload> workloads;
  std::vector<Link> references;  // all links but `selects`, in source order, targets not yet found
};

// REQUIRES: the document outlives the piece. Thread-safe. `places`: where custom kinds keep their
// pod templates.
Piece read_piece(const yaml::Document& document, std::span<const kube::TemplatePlace> places = {});

}  // namespace kready::graph
