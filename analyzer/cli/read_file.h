// SPDX-License-Identifier: MIT
// Whole files in memory. Knows bytes, not YAML.
#pragma once

#include <string>

namespace kready::cli {

// The bytes of a file, a pipe or a device. Throws CannotRun when it cannot be read, is a directory,
// or holds more than 4 GB.
std::string read_file(const std::string& path);

// The bytes of standard input up to its end.
std::string read_standard_input();

// The bytes of a file, or nothing when there is none to read.
std::string read_if_there(const std::string& path);

}  // namespace kready::cli
