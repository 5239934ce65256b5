// SPDX-License-Identifier: MIT
// Constant arrays as C++ text.
#pragma once

#include <fmt/format.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "schema/shape.h"

namespace kready::schema {

// Of nothing without an address, which the loader would have to set.
inline std::string text(std::string_view value) {
  if (value.empty()) return "{}";
  std::string out = "{\"";
  for (const char c : value) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + fmt::format("\", {}}}", value.size());
}

inline std::string bits(Minors minors) { return fmt::format("{{{:#x}U}}", minors.bits); }

// Rows of one array. Equal runs of rows are kept once.
class Rows {
 public:
  explicit Rows(std::string_view name) : name_(name) {}

  // A span of the array.
  std::string add(const std::vector<std::string>& rows) {
    if (rows.empty()) return "{}";
    const auto [found, is_new] = known_.try_emplace(rows, rows_.size());
    if (is_new) rows_.insert(rows_.end(), rows.begin(), rows.end());
    return fmt::format("{{{} + {}, {}}}", name_, found->second, rows.size());
  }

  std::string define(std::string_view type) const {
    return fmt::format("constinit const {} {}[] = {{\n{},\n}};\n", type, name_,
                       fmt::join(rows_, ",\n"));
  }

 private:
  std::string_view name_;
  std::vector<std::string> rows_;
  std::map<std::vector<std::string>, size_t> known_;
};

}  // namespace kready::schema
