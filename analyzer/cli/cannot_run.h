// SPDX-License-Identifier: MIT
// The one way to say that the job cannot be done. Main prints the words and exits with 2.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace kready::cli {

// what() is one clear sentence, without the program's name; several lines are several sentences.
class CannotRun : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// "cannot read 'a.yaml': permission denied", with the system's words for an errno.
CannotRun cannot(std::string_view what, std::string_view path, int error);

}  // namespace kready::cli
