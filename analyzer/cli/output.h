// SPDX-License-Identifier: MIT
// Where results go: standard output, or a file that is replaced at once. Knows no formats.
#pragma once

#include <string>
#include <string_view>

#include "cli/descriptor.h"

namespace kready::cli {

// Takes pieces. Nothing of a file is seen before finish(); a file that is not finished leaves
// what was there as it was. Throws CannotRun when a piece cannot be written; a reader that went
// away is no such fault: the rest is dropped.
class Output {
 public:
  // Standard output for an empty path.
  explicit Output(const std::string& path);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  void write(std::string_view piece);
  void finish();

 private:
  void open_beside(const std::string& path);

  std::string path_;       // as given, for messages
  std::string target_;     // what a symbolic link leads to
  std::string temporary_;  // renamed to target_ at the end; empty: written directly
  Descriptor file_;
  int number_ = -1;
  bool reader_left_ = false;
};

}  // namespace kready::cli
