// SPDX-License-Identifier: MIT
// The text form of protocol buffers, read without a schema: names, texts and nested messages. Knows
// nothing of what they mean.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kready::textproto {

struct Field {
  std::string name;  // "expr", "[type.googleapis.com/google.protobuf.Duration]"
  std::string text;  // of a scalar, unescaped
  bool quoted = false;
  bool message = false;
  std::vector<Field> fields;

  const Field* find(std::string_view child) const;
  std::vector<const Field*> all(std::string_view child) const;
  std::string_view text_of(std::string_view child) const;  // empty when absent
};

// The whole text as one message; nothing when it is malformed.
std::optional<Field> read(std::string_view text);

}  // namespace kready::textproto
