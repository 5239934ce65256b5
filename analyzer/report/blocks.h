// SPDX-License-Identifier: MIT
// Renders findings on several threads and hands the text on in their order. Does not know formats.
#pragma once

#include <functional>
#include <span>
#include <string>

#include "lint/finding.h"
#include "report/sink.h"

namespace kready::report {

// Appends the text of some consecutive findings; `is_first`: none came before them. Called from
// several threads at a time.
using RenderBlock =
    std::function<void(std::span<const lint::Finding> findings, bool is_first, std::string& out)>;

// `jobs`: threads; 0: as many as there are cores.
void write_blocks(std::span<const lint::Finding> findings, unsigned jobs, const RenderBlock& render,
                  const Sink& sink);

}  // namespace kready::report
