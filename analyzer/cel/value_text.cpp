// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>
#include <cmath>

#include "cel/entries.h"
#include "cel/functions.h"
#include "cel/value.h"

namespace kready::cel {
namespace {

void append_escaped(std::string& out, char c, bool bytes) {
  switch (c) {
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    case '"':
    case '\\':
      out += '\\';
      out += c;
      return;
    default:
      break;
  }
  const auto byte = static_cast<unsigned char>(c);
  if (byte < 0x20 || byte == 0x7F || (bytes && byte >= 0x80)) {
    out += fmt::format("\\x{:02x}", byte);
  } else {
    out += c;
  }
}

std::string quoted(std::string_view text, bool bytes) {
  std::string out = bytes ? "b\"" : "\"";
  for (const char c : text) append_escaped(out, c, bytes);
  return out + '"';
}

std::string real_literal(double value) {
  if (!std::isfinite(value)) return fmt::format("double(\"{}\")", value);
  std::string text = fmt::format("{}", value);
  return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

// Values of expressions may share their parts, so that their text can be exponentially long.
constexpr size_t longest = 1 << 20;

void append(std::string& out, const Value& value);

void append_list(std::string& out, const Value& list) {
  out += '[';
  for (size_t i = 0; i < list.list_size() && out.size() < longest; ++i) {
    if (i > 0) out += ", ";
    append(out, list.list_at(i));
  }
  out += ']';
}

void append_map(std::string& out, const Value& map) {
  out += '{';
  std::string_view separator;
  for (const auto& [key, value] : entries_of(map)) {
    if (out.size() >= longest) break;
    out += separator;
    append(out, key);
    out += ": ";
    append(out, value);
    separator = ", ";
  }
  out += '}';
}

void append_optional(std::string& out, const Value* value) {
  if (!value) {
    out += "optional.none()";
    return;
  }
  out += "optional.of(";
  append(out, *value);
  out += ')';
}

std::string plain(const Value& value) {
  switch (value.kind()) {
    case Kind::null:
      return "null";
    case Kind::boolean:
      return value.as_boolean() ? "true" : "false";
    case Kind::integer:
      return fmt::format("{}", value.as_integer());
    case Kind::unsigned_integer:
      return fmt::format("{}u", value.as_unsigned());
    case Kind::real:
      return real_literal(value.as_real());
    case Kind::string:
    case Kind::bytes:
      return quoted(value.as_string(), value.kind() == Kind::bytes);
    case Kind::type:
      return std::string(value.as_string());
    case Kind::timestamp:
      return fmt::format("timestamp(\"{}\")", format_timestamp(value.as_time()));
    case Kind::duration:
      return fmt::format("duration(\"{}\")", format_duration(value.as_time()));
    case Kind::error:
      return fmt::format("error({})", value.as_string());
    default:
      return dump_opaque(value);
  }
}

void append(std::string& out, const Value& value) {
  if (value.kind() == Kind::list) return append_list(out, value);
  if (value.kind() == Kind::map) return append_map(out, value);
  if (value.kind() == Kind::optional) return append_optional(out, value.as_optional());
  out += plain(value);
}

}  // namespace

std::string_view type_name(const Value& value) {
  static constexpr std::array<std::string_view, 20> names = {"null_type",
                                                             "bool",
                                                             "int",
                                                             "uint",
                                                             "double",
                                                             "string",
                                                             "bytes",
                                                             "list",
                                                             "map",
                                                             "type",
                                                             "google.protobuf.Timestamp",
                                                             "google.protobuf.Duration",
                                                             "optional_type",
                                                             "kubernetes.Quantity",
                                                             "net.IP",
                                                             "net.CIDR",
                                                             "kubernetes.URL",
                                                             "kubernetes.Semver",
                                                             "kubernetes.NamedFormat",
                                                             "error"};
  static_assert(static_cast<size_t>(Kind::error) + 1 == names.size());
  return names[static_cast<size_t>(value.kind())];
}

std::string dump(const Value& value) {
  std::string out;
  append(out, value);
  return out;
}

std::string show(const Value& value) {
  switch (value.kind()) {
    case Kind::string:
    case Kind::error:
      return std::string(value.as_string());
    case Kind::unsigned_integer:
      return fmt::format("{}", value.as_unsigned());
    case Kind::real:
      return fmt::format("{}", value.as_real());
    case Kind::timestamp:
      return format_timestamp(value.as_time());
    case Kind::duration:
      return format_duration(value.as_time());
    default:
      return dump(value);
  }
}

}  // namespace kready::cel
