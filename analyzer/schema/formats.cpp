// SPDX-License-Identifier: MIT
#include "schema/formats.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <variant>

#include "cel/address.h"
#include "cel/url.h"
#include "schema/time_formats.h"
#include "yaml/binary.h"

namespace kready::schema {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'); }
bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

bool is_address(std::string_view text) {
  const auto parsed = cel::parse_address(text);
  // IPv4 inside a mapped address is read here, unlike in newer checks.
  const auto* fault = std::get_if<cel::AddressFault>(&parsed);
  return !fault || *fault == cel::AddressFault::mapped;
}

bool is_ipv4(std::string_view text) {
  return text.find('.') != std::string_view::npos && is_address(text);
}

bool is_ipv6(std::string_view text) {
  return text.find(':') != std::string_view::npos && is_address(text);
}

bool is_cidr(std::string_view text) {
  const size_t slash = text.find('/');
  if (slash == std::string_view::npos || !is_address(text.substr(0, slash))) return false;
  const std::string_view bits = text.substr(slash + 1);
  int value = 0;
  const auto [end, error] = std::from_chars(bits.data(), bits.data() + bits.size(), value);
  const int most = text.substr(0, slash).find(':') == std::string_view::npos ? 32 : 128;
  return error == std::errc{} && end == bits.data() + bits.size() && is_digit(bits[0]) &&
         value <= most;
}

bool is_uri(std::string_view text) { return cel::parse_url(text).has_value(); }

bool is_email(std::string_view text) {
  const size_t at = text.rfind('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size();
}

bool is_label(std::string_view label) {
  if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-') {
    return false;
  }
  return std::all_of(label.begin(), label.end(), [](char c) {
    constexpr std::string_view symbols = "-$+<=>^`|~";
    const bool wide = static_cast<unsigned char>(c) >= 0x80;
    return wide || is_letter(c) || is_digit(c) || symbols.find(c) != std::string_view::npos;
  });
}

bool is_hostname(std::string_view text) {
  if (text.empty() || text.size() > 255) return false;
  while (true) {
    const size_t dot = text.find('.');
    if (!is_label(text.substr(0, dot))) return false;
    if (dot == std::string_view::npos) return true;
    text.remove_prefix(dot + 1);
  }
}

// 32 hexadecimal digits, with or without hyphens.
bool is_uuid(std::string_view text) {
  std::string digits(text);
  if (text.size() == 36) {
    for (const size_t at : {23U, 18U, 13U, 8U}) {
      if (digits[at] != '-') return false;
      digits.erase(at, 1);
    }
  }
  return digits.size() == 32 && std::all_of(digits.begin(), digits.end(), is_hex);
}

// Pairs of hexadecimal digits between colons or hyphens, or fours between dots.
bool is_mac(std::string_view text) {
  if (text.size() < 14) return false;
  const bool dotted = text[4] == '.';
  const char mark = dotted ? '.' : text[2];
  const size_t group = dotted ? 4 : 2;
  if (mark != '.' && mark != ':' && mark != '-') return false;
  size_t digits = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool wants_mark = i % (group + 1) == group;
    if (wants_mark ? text[i] != mark : !is_hex(text[i])) return false;
    digits += wants_mark ? 0 : 1;
  }
  return digits == 12 || digits == 16 || digits == 40;
}

bool is_byte(std::string_view text) { return yaml::decode_base64(text).has_value(); }

struct Format {
  std::string_view name;
  bool (*holds)(std::string_view);
};

constexpr std::array<Format, 17> formats = {{{"byte", is_byte},
                                             {"cidr", is_cidr},
                                             {"date", is_date},
                                             {"date-time", is_date_time},
                                             {"datetime", is_date_time},
                                             {"duration", is_duration},
                                             {"email", is_email},
                                             {"hostname", is_hostname},
                                             {"ip", is_address},
                                             {"ipv4", is_ipv4},
                                             {"ipv6", is_ipv6},
                                             {"mac", is_mac},
                                             {"uri", is_uri},
                                             {"uuid", is_uuid},
                                             {"uuid3", is_uuid},
                                             {"uuid4", is_uuid},
                                             {"uuid5", is_uuid}}};

}  // namespace

bool has_format(std::string_view text, std::string_view format) {
  const auto found = std::find_if(formats.begin(), formats.end(),
                                  [format](const Format& known) { return known.name == format; });
  return found == formats.end() || found->holds(text);
}

}  // namespace kready::schema
