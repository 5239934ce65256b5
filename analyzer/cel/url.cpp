// SPDX-License-Identifier: MIT
#include "cel/url.h"

#include <fmt/format.h>

#include <algorithm>

namespace kready::cel {

namespace {

constexpr size_t npos = std::string_view::npos;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool is_escape(std::string_view text, size_t at) {
  return at + 2 < text.size() && hex_value(text[at + 1]) >= 0 && hex_value(text[at + 2]) >= 0;
}

// RFC 3986's unreserved characters and those of `others`.
bool is_one_of(char c, std::string_view others) {
  return is_letter(c) || is_digit(c) || std::string_view("-_.~").find(c) != npos ||
         others.find(c) != npos;
}

bool escapes_are_whole(std::string_view text) {
  for (size_t at = text.find('%'); at != npos; at = text.find('%', at + 1)) {
    if (!is_escape(text, at)) return false;
  }
  return true;
}

std::optional<std::string> unescaped(std::string_view text, bool plus_is_space) {
  if (!escapes_are_whole(text)) return std::nullopt;
  std::string result;
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '%') {
      result += static_cast<char>(hex_value(text[at + 1]) * 16 + hex_value(text[at + 2]));
      at += 2;
    } else {
      result += plus_is_space && text[at] == '+' ? ' ' : text[at];
    }
  }
  return result;
}

// Takes "https:" from the front. No scheme is fine, an empty one is not.
bool take_scheme(std::string_view& rest, Url& url) {
  for (size_t at = 0; at < rest.size(); ++at) {
    const char c = rest[at];
    if (c == ':') {
      url.scheme = rest.substr(0, at);
      rest.remove_prefix(at + 1);
      return at > 0;
    }
    if (is_letter(c)) continue;
    if (at == 0 || !(is_digit(c) || c == '+' || c == '-' || c == '.')) return true;
  }
  return true;
}

bool is_port(std::string_view text) {
  if (text.empty()) return true;
  return text[0] == ':' && std::all_of(text.begin() + 1, text.end(), is_digit);
}

// Where the ":port" of a host begins: after the brackets, or at the last colon.
size_t port_begin(std::string_view host) {
  const size_t bracket = host.rfind(']');
  if (host.starts_with('[')) return bracket == npos ? npos : bracket + 1;
  return std::min(host.rfind(':'), host.size());
}

bool is_host(std::string_view host) {
  const size_t port = port_begin(host);
  if (port == npos || !is_port(host.substr(port))) return false;
  for (size_t at = 0; at < host.size(); ++at) {
    const bool ascii = static_cast<unsigned char>(host[at]) < 0x80;
    if (host[at] == '%') {
      // Only what is not ASCII may be escaped, but for the zone of a six ("[fe80::1%25en0]").
      const bool zone = host.starts_with('[') && host.substr(at, 3) == "%25";
      if (!zone && (!is_escape(host, at) || hex_value(host[at + 1]) < 8)) return false;
    } else if (ascii && !is_one_of(host[at], "!$&'()*+,;=:[]<>\"")) {
      return false;
    }
  }
  return true;
}

bool is_user(std::string_view text) {
  return escapes_are_whole(text) && std::all_of(text.begin(), text.end(), [](char c) {
           return is_one_of(c, ":@!$&'()*+,;=%");
         });
}

bool take_authority(std::string_view& rest, Url& url) {
  rest.remove_prefix(2);
  std::string_view authority = rest.substr(0, rest.find('/'));
  rest.remove_prefix(authority.size());
  const size_t at = authority.rfind('@');
  if (at != npos && !is_user(authority.substr(0, at))) return false;
  if (at != npos) authority.remove_prefix(at + 1);
  url.host = authority;
  return is_host(authority);
}

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

constexpr std::string_view path_characters = "$&+,/:;=@";

}  // namespace

std::optional<Url> parse_url(std::string_view text) {
  Url url;
  url.text = text;
  std::string_view rest = text;
  if (text.empty() || has_control(text)) return std::nullopt;
  if (text == "*") {
    url.path = text;
    return url;
  }
  if (!take_scheme(rest, url)) return std::nullopt;
  const size_t query = rest.find('?');
  if (query != npos) url.query = rest.substr(query + 1);
  rest = rest.substr(0, query);
  if (!rest.starts_with('/')) {
    // "mailto:someone@example.com": a scheme and nothing that can be taken apart.
    return url.scheme.empty() ? std::nullopt : std::optional(url);
  }
  if (!url.scheme.empty() && rest.starts_with("//") && !take_authority(rest, url)) {
    return std::nullopt;
  }
  url.path = rest;
  return escapes_are_whole(rest) ? std::optional(url) : std::nullopt;
}

std::string_view hostname(const Url& url) {
  std::string_view host = url.host.substr(0, port_begin(url.host));
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  return host;
}

std::string_view port(const Url& url) {
  const std::string_view port = url.host.substr(port_begin(url.host));
  return port.empty() ? port : port.substr(1);
}

std::string escaped_path(const Url& url) {
  const bool valid = std::all_of(url.path.begin(), url.path.end(),
                                 [](char c) { return is_one_of(c, "$&+,/:;=@!'()*[]%"); });
  if (valid) return std::string(url.path);
  std::string escaped;
  for (const char c : unescaped(url.path, false).value_or("")) {
    escaped += is_one_of(c, path_characters)
                   ? std::string(1, c)
                   : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return escaped;
}

std::vector<std::pair<std::string, std::string>> query_parameters(const Url& url) {
  std::vector<std::pair<std::string, std::string>> parameters;
  std::string_view rest = url.query;
  while (!rest.empty()) {
    const std::string_view one = rest.substr(0, rest.find('&'));
    rest.remove_prefix(std::min(one.size() + 1, rest.size()));
    if (one.empty() || one.find(';') != npos) continue;
    const size_t equals = std::min(one.find('='), one.size());
    const auto name = unescaped(one.substr(0, equals), true);
    const auto value = unescaped(one.substr(std::min(equals + 1, one.size())), true);
    if (name && value) parameters.emplace_back(*name, *value);
  }
  return parameters;
}

}  // namespace kready::cel
