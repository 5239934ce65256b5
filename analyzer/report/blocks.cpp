// SPDX-License-Identifier: MIT
#include "report/blocks.h"

#include <algorithm>
#include <vector>

#include "lint/parallel.h"

namespace kready::report {
namespace {

constexpr size_t block_size = 128;    // findings
constexpr size_t blocks_a_turn = 64;  // so many are in memory at a time

}  // namespace

void write_blocks(std::span<const lint::Finding> findings, unsigned jobs, const RenderBlock& render,
                  const Sink& sink) {
  std::vector<std::string> texts(blocks_a_turn);
  for (size_t from = 0; from < findings.size(); from += block_size * blocks_a_turn) {
    const auto turn =
        findings.subspan(from).first(std::min(block_size * blocks_a_turn, findings.size() - from));
    const size_t count = (turn.size() + block_size - 1) / block_size;
    lint::in_parallel(jobs, count, [&](size_t i) {
      const size_t begin = i * block_size;
      texts[i].clear();
      render(turn.subspan(begin, std::min(block_size, turn.size() - begin)), from + begin == 0,
             texts[i]);
    });
    for (size_t i = 0; i < count; ++i) sink(texts[i]);
  }
}

}  // namespace kready::report
