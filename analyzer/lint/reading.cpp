// SPDX-License-Identifier: MIT
#include "lint/reading.h"

#include <utility>

#include "lint/parallel.h"
#include "yaml/reader.h"

namespace kready::lint {
namespace {

constexpr size_t batch_bytes = 128 * 1024;

struct Task {
  size_t unit = 0;
  std::vector<std::pair<const text::Source*, text::Span>> pieces;
};

std::vector<const text::Source*> all_sources(std::span<const UnitInput> inputs) {
  std::vector<const text::Source*> sources;
  for (const UnitInput& input : inputs) {
    for (const auto& source : input.sources) sources.push_back(source.get());
  }
  return sources;
}

// Pieces in input order, cut into tasks of about the same size; a task never spans two units.
std::vector<Task> make_tasks(std::span<const UnitInput> inputs,
                             const std::vector<std::vector<text::Span>>& spans) {
  std::vector<Task> tasks;
  size_t number = 0;
  for (size_t unit = 0; unit < inputs.size(); ++unit) {
    size_t filled = batch_bytes;
    for (const auto& source : inputs[unit].sources) {
      for (text::Span span : spans[number]) {
        if (filled >= batch_bytes) {
          tasks.push_back({unit, {}});
          filled = 0;
        }
        tasks.back().pieces.emplace_back(source.get(), span);
        filled += span.end - span.begin;
      }
      ++number;
    }
  }
  return tasks;
}

std::unique_ptr<Batch> read_batch(const Task& task, text::Symbols& symbols,
                                  std::span<const kube::TemplatePlace> places) {
  auto batch = std::make_unique<Batch>();
  batch->documents.reserve(task.pieces.size());
  batch->pieces.reserve(task.pieces.size());
  yaml::Reader reader(symbols, batch->arena);
  for (const auto& [source, span] : task.pieces) {
    batch->documents.push_back(reader.read(*source, span));
    batch->pieces.push_back(graph::read_piece(batch->documents.back(), places));
  }
  return batch;
}

}  // namespace

ReadUnits read_units(std::span<const UnitInput> inputs, text::Symbols& symbols, unsigned jobs,
                     std::span<const kube::TemplatePlace> places) {
  const std::vector<const text::Source*> sources = all_sources(inputs);
  std::vector<std::vector<text::Span>> spans(sources.size());
  in_parallel(jobs, sources.size(), [&](size_t i) { spans[i] = yaml::split(*sources[i]); });
  const std::vector<Task> tasks = make_tasks(inputs, spans);
  ReadUnits read;
  read.batches.resize(tasks.size());
  in_parallel(jobs, tasks.size(),
              [&](size_t i) { read.batches[i] = read_batch(tasks[i], symbols, places); });
  std::vector<std::vector<graph::Piece>> pieces(inputs.size());
  for (size_t i = 0; i < tasks.size(); ++i) {
    auto& own = read.batches[i]->pieces;
    auto& all = pieces[tasks[i].unit];
    all.insert(all.end(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
    own.clear();
  }
  for (auto& list : pieces) read.units.emplace_back(std::move(list));
  return read;
}

}  // namespace kready::lint
