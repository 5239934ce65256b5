// SPDX-License-Identifier: MIT
// The rules of a run: those compiled in and those of the user's files. Knows the disk, not what
// rules say.
#pragma once

#include <string>
#include <vector>

#include "lint/pack.h"

namespace kready::cli {

// The rules in a file, or in all .yaml and .yml files of a folder. Throws CannotRun with every
// mistake, a line each.
lint::Pack read_pack(const std::string& path);

// The compiled-in rules with those of more packs; a rule of the same id is replaced.
lint::Pack all_rules(const std::vector<std::string>& packs);

}  // namespace kready::cli
