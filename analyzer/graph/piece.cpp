// SPDX-License-Identifier: MIT
#include "graph/piece.h"

#include <utility>

#include "graph/references.h"

namespace kready::graph {

Piece read_piece(const yaml::Document& document, std::span<const kube::TemplatePlace> places) {
  Piece piece;
  piece.document = &document;
  kube::Reading reading = kube::read_objects(document);
  piece.skip = reading.skip;
  piece.objects = std::move(reading.objects);
  for (const kube::Object& object : piece.objects)
    kube::read_workloads(object, piece.workloads, places);
  auto next = piece.workloads.cbegin();
  for (const kube::Object& object : piece.objects) {
    auto first = next;
    while (next != piece.workloads.cend() && next->object == &object) ++next;
    read_references(object, {first, next}, piece.references);
  }
  return piece;
}

}  // namespace kready::graph
