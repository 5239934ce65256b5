// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <iterator>

#include "lint/analysis.h"
#include "lint/reading.h"
#include "yaml/document.h"

namespace kready::lint {
namespace {

std::string place(const yaml::Document& document) {
  const uint32_t begin = document.root ? document.root->span().begin : document.span.begin;
  const text::Position position = document.source->position(begin);
  return fmt::format("{}:{}:{}", document.source->name(), position.line, position.column);
}

void dump_document(const graph::Piece& piece, std::string& out) {
  const yaml::Document& document = *piece.document;
  if (piece.skip == kube::Skip::empty) return;
  out += place(document);
  if (piece.skip != kube::Skip::none) out += fmt::format(" ({})", kube::name(piece.skip));
  out += '\n';
  for (const yaml::Problem& problem : document.problems) {
    const text::Position position = document.source->position(problem.span.begin);
    out += fmt::format("  {}:{}: {}\n", position.line, position.column, problem.message);
  }
  if (document.root) out += fmt::format("  {}\n", yaml::dump(*document.root));
}

void dump_piece_objects(const graph::Piece& piece, std::string& out) {
  for (const kube::Object& object : piece.objects) {
    out += fmt::format("{} {}\n", place(*piece.document), kube::show(object));
    for (const kube::Workload& workload : piece.workloads) {
      if (workload.object != &object) continue;
      for (const kube::Container& container : workload.pod.containers()) {
        out += fmt::format("  {} container {}\n", kube::name(container.role), container.name);
      }
    }
  }
}

template <typename Print>
std::string dump_pieces(std::span<const UnitInput> inputs, Print print) {
  text::Symbols symbols;
  const ReadUnits read = read_units(inputs, symbols, 0);
  std::string out;
  for (const graph::Unit& unit : read.units) {
    for (const graph::Piece& piece : unit.pieces()) print(piece, out);
  }
  return out;
}

}  // namespace

std::string dump_documents(std::span<const UnitInput> units) {
  return dump_pieces(units, dump_document);
}

std::string dump_objects(std::span<const UnitInput> units) {
  return dump_pieces(units, dump_piece_objects);
}

std::string dump_graph(std::span<const UnitInput> units) {
  text::Symbols symbols;
  const ReadUnits read = read_units(units, symbols, 0);
  std::string out;
  for (const graph::Unit& unit : read.units) out += graph::dump(unit);
  return out;
}

}  // namespace kready::lint
