// SPDX-License-Identifier: MIT
// Kubernetes' quantities ("500m", "1Gi", "2e3"): exact decimal amounts with their written form.
// Knows nothing of which fields hold them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kready::cel {

// A signed count of billionths, which is as fine as Kubernetes counts. Exact up to 10^29; beyond
// that amounts are capped, so that arithmetic never fails.
struct Quantity {
  enum class Format : uint8_t { decimal_si, binary_si, decimal_exponent };

  uint64_t high = 0;  // the magnitude in billionths: high * 2^64 + low
  uint64_t low = 0;
  bool negative = false;  // never of zero
  Format format = Format::decimal_si;
};

// What is finer than billionths is rounded away from zero, so that a little never becomes
// nothing; an amount with a binary suffix is capped at 2^63-1. Nothing for any other text:
// blanks, unknown suffixes ("1GB"), no digits, an empty exponent ("1e" is no quantity, "1E" is).
std::optional<Quantity> parse_quantity(std::string_view text);
Quantity quantity_of(int64_t amount);

bool is_zero(const Quantity& quantity);
int sign(const Quantity& quantity);                        // -1, 0, 1
int compare(const Quantity& left, const Quantity& right);  // -1, 0, 1; the format does not count
// The result is written as the left operand is, unless that is zero.
Quantity add(const Quantity& left, const Quantity& right);
Quantity subtract(const Quantity& left, const Quantity& right);
Quantity multiply(const Quantity& quantity, uint64_t times);

// Nothing when a fraction would be lost or the value does not fit.
std::optional<int64_t> exact_integer(const Quantity& quantity);
double approximate(const Quantity& quantity);
// The canonical form, as the API server writes it back: "1500m", "1Gi", "12e6".
std::string to_string(const Quantity& quantity);

}  // namespace kready::cel
