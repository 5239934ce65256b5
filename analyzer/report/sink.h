// SPDX-License-Identifier: MIT
// Where rendered text goes: piece by piece, so that a large report is never one string. Does not
// know what takes the pieces.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace kready::report {

// Takes the next piece of a report. A piece may end anywhere, in the middle of a character too.
using Sink = std::function<void(std::string_view)>;

// Gathers small appends and hands them to a sink in large pieces.
class Writer {
 public:
  explicit Writer(Sink sink) : sink_(std::move(sink)) { text_.reserve(2 * enough); }

  std::string& text() { return text_; }  // append here
  void pass() {                          // hands on what is there once it is worth it
    if (text_.size() >= enough) flush();
  }
  void flush() {
    if (!text_.empty()) sink_(text_);
    text_.clear();
  }

 private:
  static constexpr size_t enough = 64 * 1024;
  Sink sink_;
  std::string text_;
};

}  // namespace kready::report
