// SPDX-License-Identifier: MIT
#include "cli/terminal.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace kready::cli {
namespace {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

}  // namespace

bool has_standard_input() {
  struct stat status = {};
  if (::fstat(STDIN_FILENO, &status) != 0) return false;
  return S_ISFIFO(status.st_mode) || S_ISREG(status.st_mode) || S_ISSOCK(status.st_mode);
}

bool output_is_terminal() { return ::isatty(STDOUT_FILENO) == 1; }

bool wants_colour(const Options& options) {
  if (options.colour != Colour::automatic) return options.colour == Colour::always;
  return options.output.empty() && output_is_terminal() && environment("NO_COLOR").empty() &&
         environment("TERM") != "dumb";
}

}  // namespace kready::cli
