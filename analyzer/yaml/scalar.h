// SPDX-License-Identifier: MIT
// What an unquoted YAML text means to Kubernetes (go-yaml v2: YAML 1.1 with Go's number syntax).
// Knows texts and values, not nodes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "yaml/node.h"

namespace kready::yaml {

struct Scalar {
  Type type = Type::string;  // null, boolean, integer, real or string
  bool boolean = false;
  bool fits = false;  // integers: whether `integer` holds the value
  int64_t integer = 0;
  double real = 0;  // integers too
};

Scalar resolve(std::string_view plain);

// Whether a look at its first byte and length shows that an unquoted text is a string.
bool is_surely_string(std::string_view plain);

// The text that Kubernetes makes of an unquoted key: `n` is "false", `0x10` is "16", `1.50` is
// "1.5". Nothing for null, which cannot be a key. `scratch` holds what is not in `plain`.
std::optional<std::string_view> key_text(std::string_view plain, std::string& scratch);

// A number as Kubernetes writes it when it is a key: Go's shortest form of a 32-bit float, with an
// exponent below 1e-4 and from 1e+06 on.
std::string format_key(double value);

}  // namespace kready::yaml
