// SPDX-License-Identifier: MIT
// Interned strings: the same text is always the same Symbol, so that look-ups compare pointers.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>

namespace kready::text {

// One interned text. Cheap to copy; equal texts of one Symbols table are equal Symbols.
class Symbol {
 public:
  Symbol() = default;
  explicit Symbol(const std::string_view* text) : text_(text) {}
  std::string_view text() const { return text_ ? *text_ : std::string_view{}; }
  explicit operator bool() const { return text_ != nullptr; }
  const void* id() const { return text_; }
  friend bool operator==(Symbol, Symbol) = default;

 private:
  const std::string_view* text_ = nullptr;
};

// The table of one run. Thread-safe; texts live as long as the table.
class Symbols {
 public:
  Symbols();
  ~Symbols();
  Symbols(const Symbols&) = delete;
  Symbols& operator=(const Symbols&) = delete;

  Symbol intern(std::string_view text);

 private:
  struct Shard;
  static constexpr size_t shard_count = 64;
  std::unique_ptr<Shard[]> shards_;
};

}  // namespace kready::text

template <>
struct std::hash<kready::text::Symbol> {
  size_t operator()(kready::text::Symbol symbol) const {
    return std::hash<const void*>{}(symbol.id());
  }
};
