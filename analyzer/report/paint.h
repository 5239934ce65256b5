// SPDX-License-Identifier: MIT
// The colours of a terminal, for those formats that people read there. Knows no layout.
#pragma once

#include <string>
#include <string_view>

#include "report/notes.h"

namespace kready::report {

inline constexpr std::string_view bold = "\x1b[1m";
inline constexpr std::string_view red = "\x1b[1;31m";
inline constexpr std::string_view yellow = "\x1b[1;33m";
inline constexpr std::string_view blue = "\x1b[1;34m";
inline constexpr std::string_view cyan = "\x1b[1;36m";

// Appends text, in the colour where colours are wanted.
class Paint {
 public:
  Paint(bool is_wanted, std::string& out) : is_wanted_(is_wanted), out_(out) {}

  void operator()(std::string_view colour, std::string_view text);

 private:
  bool is_wanted_;
  std::string& out_;
};

// "note: message", its details below it.
void append_note(std::string& out, const Note& note, bool colour);

}  // namespace kready::report
