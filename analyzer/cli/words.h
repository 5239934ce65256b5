// SPDX-License-Identifier: MIT
// The words of a command line by option, before they are understood. CLI11 stays behind it.
#pragma once

#include <string>
#include <vector>

#include "cli/options.h"

namespace kready::cli {

// Empty texts where an option was not given.
struct Raw {
  std::vector<std::string> paths, rules, enable, disable, parameters, packs, crds, schemas, gates;
  std::string profile, fail_on, version, from, to, port, format, output, jobs, colour, config;
  bool diff = false, no_config = false, require_schema = false, quiet = false, help = false,
       program_version = false;
};

// Throws CannotRun for options that the command does not have.
Raw read_words(Command command, std::vector<std::string> words);

}  // namespace kready::cli
