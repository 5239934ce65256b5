// SPDX-License-Identifier: MIT
#include "cel/format.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cel/base64.h"
#include "cel/functions.h"
#include "cel/url.h"

namespace kready::cel {

namespace {

constexpr size_t longest_label = 63;
constexpr size_t longest_subdomain = 253;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_dns(char c) { return is_lower(c) || is_digit(c); }
bool is_alphanumeric(char c) { return is_dns(c) || is_upper(c); }

template <typename Inner>
bool all(std::string_view text, Inner inner) {
  return std::all_of(text.begin(), text.end(), inner);
}

bool is_label(std::string_view text) {
  return !text.empty() && is_dns(text.front()) && is_dns(text.back()) &&
         all(text, [](char c) { return is_dns(c) || c == '-'; });
}

bool is_subdomain(std::string_view text) {
  for (size_t dot = text.find('.'); dot != std::string_view::npos; dot = text.find('.')) {
    if (!is_label(text.substr(0, dot))) return false;
    text.remove_prefix(dot + 1);
  }
  return is_label(text);
}

bool is_old_label(std::string_view text) { return is_label(text) && is_lower(text[0]); }

// What labels and the names of qualified names are made of.
bool is_name(std::string_view text) {
  return !text.empty() && is_alphanumeric(text.front()) && is_alphanumeric(text.back()) &&
         all(text, [](char c) { return is_alphanumeric(c) || c == '-' || c == '_' || c == '.'; });
}

void check_length(Faults& faults, std::string_view text, size_t most) {
  if (text.size() > most) faults.push_back(fmt::format("must be no more than {} characters", most));
}

// A generated name has a suffix put after it, so that a prefix may end in '-'.
std::string completed(std::string_view prefix) {
  std::string text(prefix);
  if (text.size() > 1 && text.back() == '-') text.back() = 'a';
  return text;
}

constexpr std::string_view label_rule =
    "a lowercase RFC 1123 label consists of lower case letters, digits and '-', and starts and "
    "ends with a letter or digit";
constexpr std::string_view subdomain_rule =
    "a lowercase RFC 1123 subdomain consists of lower case letters, digits, '-' and '.', and its "
    "parts start and end with a letter or digit";
constexpr std::string_view old_label_rule =
    "an RFC 1035 label consists of lower case letters, digits and '-', starts with a letter and "
    "ends with a letter or digit";
constexpr std::string_view name_rule =
    "consists of letters, digits, '-', '_' and '.', and starts and ends with a letter or digit";

// `subject` begins the sentence of the rule.
Faults check_form(std::string_view text, bool (*form)(std::string_view), std::string_view rule,
                  size_t most, std::string_view subject = "") {
  Faults faults;
  check_length(faults, text, most);
  if (!form(text)) faults.push_back(fmt::format("{}{}", subject, rule));
  return faults;
}

Faults check_label(std::string_view text) {
  return check_form(text, is_label, label_rule, longest_label);
}

Faults check_subdomain(std::string_view text) {
  return check_form(text, is_subdomain, subdomain_rule, longest_subdomain);
}

Faults check_old_label(std::string_view text) {
  return check_form(text, is_old_label, old_label_rule, longest_label);
}

template <Faults (*check)(std::string_view)>
Faults check_prefix(std::string_view text) {
  return check(completed(text));
}

Faults check_label_value(std::string_view text) {
  if (text.empty()) return {};
  return check_form(text, is_name, name_rule, longest_label, "a label value is empty or ");
}

Faults check_qualified_name(std::string_view text) {
  Faults faults;
  const size_t slash = text.find('/');
  if (slash != std::string_view::npos) {
    for (const std::string& fault : check_subdomain(text.substr(0, slash))) {
      faults.push_back("prefix part: " + fault);
    }
    text.remove_prefix(slash + 1);
  }
  const Faults of_name = check_form(text, is_name, name_rule, longest_label, "a name ");
  for (const std::string& fault : of_name) faults.push_back("name part: " + fault);
  return faults;
}

Faults one_fault(bool good, std::string_view fault) {
  return good ? Faults{} : Faults{std::string(fault)};
}

Faults check_uri(std::string_view text) {
  return one_fault(parse_url(text).has_value(), "invalid URI");
}

// Thirty-two digits of base 16, with or without a dash at each of the four places.
bool is_uuid(std::string_view text) {
  size_t digits = 0;
  bool dash_allowed = false;
  for (const char c : text) {
    if (c == '-' && dash_allowed) {
      dash_allowed = false;
      continue;
    }
    if (!is_digit(c) && !(c >= 'a' && c <= 'f') && !(c >= 'A' && c <= 'F')) return false;
    ++digits;
    dash_allowed = digits == 8 || digits == 12 || digits == 16 || digits == 20;
  }
  return digits == 32;
}

Faults check_uuid(std::string_view text) {
  return one_fault(is_uuid(text), "does not match the UUID format");
}

Faults check_byte(std::string_view text) {
  return one_fault(text.size() % 4 == 0 && base64_decode(text).has_value(), "invalid base64");
}

Faults check_date(std::string_view text) {
  const bool good =
      text.size() == 10 && parse_timestamp(std::string(text) + "T00:00:00Z").has_value();
  return one_fault(good, "invalid date");
}

Faults check_datetime(std::string_view text) {
  return one_fault(parse_timestamp(text).has_value(), "invalid datetime");
}

constexpr std::array<Format, 13> list = {{
    {"dns1123Label", check_label},
    {"dns1123LabelPrefix", check_prefix<check_label>},
    {"dns1123Subdomain", check_subdomain},
    {"dns1123SubdomainPrefix", check_prefix<check_subdomain>},
    {"dns1035Label", check_old_label},
    {"dns1035LabelPrefix", check_prefix<check_old_label>},
    {"qualifiedName", check_qualified_name},
    {"labelValue", check_label_value},
    {"uri", check_uri},
    {"uuid", check_uuid},
    {"byte", check_byte},
    {"date", check_date},
    {"datetime", check_datetime},
}};

}  // namespace

std::span<const Format> formats() { return list; }

const Format* find_format(std::string_view name) {
  const auto found = std::find_if(list.begin(), list.end(),
                                  [name](const Format& format) { return format.name == name; });
  return found == list.end() ? nullptr : &*found;
}

bool has_format(std::string_view text, std::string_view name) {
  return find_format(name)->check(text).empty();
}

}  // namespace kready::cel
