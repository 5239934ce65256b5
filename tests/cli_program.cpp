// SPDX-License-Identifier: MIT
#include "cli_program.h"

#include <sys/wait.h>

#include <cstdlib>

namespace kready::cli {

Outcome run_in(const TestFolder& folder, const std::string& line) {
  const TestFolder streams;
  streams.write("run.sh", "cd '" + folder.path() +
                              "' || exit 99\nkready-lint() { '" KREADY_PROGRAM "' \"$@\"; }\n" +
                              line + "\n");
  const std::string command = "bash '" + streams.path("run.sh") + "' </dev/null >'" +
                              streams.path("out") + "' 2>'" + streams.path("err") + "'";
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, streams.read("out"), streams.read("err")};
}

}  // namespace kready::cli
