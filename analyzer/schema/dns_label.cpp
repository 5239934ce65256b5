// SPDX-License-Identifier: MIT
#include "schema/dns_label.h"

#include <algorithm>

namespace kready::schema {
namespace {

bool is_lower(char letter) { return letter >= 'a' && letter <= 'z'; }
bool is_lower_or_digit(char letter) { return is_lower(letter) || (letter >= '0' && letter <= '9'); }

bool is_dns1123_part(std::string_view text) {
  return !text.empty() && is_lower_or_digit(text.front()) && is_lower_or_digit(text.back()) &&
         std::all_of(text.begin(), text.end(),
                     [](char letter) { return is_lower_or_digit(letter) || letter == '-'; });
}

}  // namespace

bool is_dns1035_label(std::string_view text) {
  return text.size() <= 63 && is_dns1123_part(text) && is_lower(text.front());
}

bool is_dns1123_subdomain(std::string_view text) {
  if (text.size() > 253) return false;
  while (true) {
    const size_t dot = text.find('.');
    if (!is_dns1123_part(text.substr(0, dot))) return false;
    if (dot == std::string_view::npos) return true;
    text.remove_prefix(dot + 1);
  }
}

}  // namespace kready::schema
