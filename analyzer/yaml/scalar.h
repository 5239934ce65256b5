// SPDX-License-Identifier: MIT
// What an unquoted YAML text means to Kubernetes (go-yaml v2: YAML 1.1 with Go's number syntax).
// Knows texts and values, not nodes.
#pragma once

#include <cstdint>
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

// Cheap for the common text that cannot be anything but a string.
Scalar resolve(std::string_view plain);

// The text that Kubernetes makes of an unquoted key: `n` is "false", `0x10` is "16", `1.50` is
// "1.5". Written into `scratch` when it differs from `plain`.
std::string_view key_text(std::string_view plain, std::string& scratch);

// As Go's strconv.FormatFloat(value, 'g', -1, 64) writes it.
std::string format_real(double value);

}  // namespace kready::yaml
