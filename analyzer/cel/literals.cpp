// SPDX-License-Identifier: MIT
#include "cel/literals.h"

#include <fmt/format.h>

#include <charconv>
#include <limits>
#include <optional>
#include <string>

namespace kready::cel {
namespace {

using Result = std::variant<Value, CompileError>;

std::optional<uint64_t> whole(std::string_view digits) {
  const bool hex = digits.starts_with("0x") || digits.starts_with("0X");
  if (hex) digits.remove_prefix(2);
  uint64_t value = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value, hex ? 16 : 10);
  return error == std::errc{} && stop == end ? std::optional(value) : std::nullopt;
}

CompileError too_large(const Token& token, std::string_view type) {
  return {token.span, fmt::format("'{}' does not fit the type {}", token.text, type)};
}

Result integer(const Token& token, bool negative) {
  constexpr auto most = static_cast<uint64_t>(std::numeric_limits<int64_t>::max());
  const auto value = whole(token.text);
  if (!value || *value > most + (negative ? 1 : 0)) return too_large(token, "int");
  return Value::integer(static_cast<int64_t>(negative ? 0 - *value : *value));
}

Result unsigned_integer(const Token& token) {
  const auto value = whole(token.text.substr(0, token.text.size() - 1));
  if (!value) return too_large(token, "uint");
  return Value::unsigned_integer(*value);
}

bool has_negative_exponent(std::string_view text) {
  return text.find("e-") != std::string_view::npos || text.find("E-") != std::string_view::npos;
}

// A number too small to tell from zero is zero.
Result real(const Token& token, bool negative) {
  double value = 0;
  const char* end = token.text.data() + token.text.size();
  const auto [stop, error] = std::from_chars(token.text.data(), end, value);
  const bool tiny = error == std::errc::result_out_of_range && has_negative_exponent(token.text);
  if (error != std::errc{} && !tiny) return too_large(token, "double");
  if (tiny) value = 0;
  return Value::real(negative ? -value : value);
}

}  // namespace

Result literal_value(const Token& token, bool negative, Arena& arena) {
  if (token.kind == TokenKind::integer) return integer(token, negative);
  if (token.kind == TokenKind::unsigned_integer) return unsigned_integer(token);
  if (token.kind == TokenKind::real) return real(token, negative);
  auto text = unquote(token);
  if (auto* error = std::get_if<CompileError>(&text)) return std::move(*error);
  const Value copy = make_string(arena, std::get<std::string>(text));
  return token.kind == TokenKind::bytes ? Value::bytes(copy.as_string()) : copy;
}

}  // namespace kready::cel
