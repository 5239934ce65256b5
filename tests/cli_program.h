// SPDX-License-Identifier: MIT
// Runs the program as a shell does. Knows no rules.
#pragma once

#include <string>

#include "cli_folder.h"

namespace kready::cli {

struct Outcome {
  int code = -1;  // of the last command in a pipe
  std::string out;
  std::string err;
};

// Runs a line of shell in a folder; `kready-lint` is the program of this build. Standard input is
// empty and no pipe unless the line says otherwise.
Outcome run_in(const TestFolder& folder, const std::string& line);

}  // namespace kready::cli
