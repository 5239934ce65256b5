// SPDX-License-Identifier: MIT
// A rule file as YAML and what is wrong with it. Knows the file's form, not CEL.
#pragma once

#include <string>
#include <vector>

#include "lint/pack.h"

namespace kready::lint {

// Where the value of a top-level key stands in its file, for mistakes found later.
struct KeyPlace {
  std::string key;
  uint32_t line = 1;
  uint32_t column = 1;
  bool on_one_line = false;  // plain text: offsets within it are columns
};

struct ReadRule {
  Rule rule;
  std::vector<KeyPlace> places;
};

// Reads one file into `pack`'s texts. Mistakes of form (YAML, schema, id against file name) are
// added to `errors`; the answer is then incomplete.
ReadRule read_rule(const RuleFile& file, Pack& pack, std::vector<PackError>& errors);

}  // namespace kready::lint
