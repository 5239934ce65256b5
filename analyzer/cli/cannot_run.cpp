// SPDX-License-Identifier: MIT
#include "cli/cannot_run.h"

#include <fmt/format.h>

#include <cctype>
#include <system_error>

namespace kready::cli {

CannotRun cannot(std::string_view what, std::string_view path, int error) {
  std::string reason = std::generic_category().message(error);
  if (!reason.empty()) reason[0] = static_cast<char>(std::tolower(reason[0]));
  return CannotRun(fmt::format("cannot {} '{}': {}", what, path, reason));
}

}  // namespace kready::cli
