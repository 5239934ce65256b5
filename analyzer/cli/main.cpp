// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <csignal>
#include <cstdio>
#include <exception>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.h"

namespace {

void complain(std::string_view words) { fmt::print(stderr, "kready-lint: {}\n", words); }

}  // namespace

int main(int count, char** words) {
  // A reader that goes away, such as head, is found out when writing; the verdict stands.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return kready::cli::run({words + 1, words + count});
  } catch (const std::bad_alloc&) {
    complain("out of memory");
  } catch (const std::exception& error) {
    complain(error.what());
  }
  return 2;
}
