// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "cel/url.h"

using namespace kready::cel;

namespace {

// scheme|hostname|port|path
std::string parts(std::string_view text) {
  const auto url = parse_url(text);
  if (!url) return "none";
  return fmt::format("{}|{}|{}|{}", url->scheme, hostname(*url), port(*url), escaped_path(*url));
}

std::string parameters(std::string_view text) {
  std::string joined;
  for (const auto& [name, value] : query_parameters(parse_url(text).value())) {
    joined += fmt::format("[{}={}]", name, value);
  }
  return joined;
}

}  // namespace

TEST_CASE("a URL is an absolute URI or an absolute path") {
  const std::vector<std::pair<const char*, const char*>> table = {
      {"https://example.com/a/b?c=d", "https|example.com||/a/b"},
      {"https://example.com:8443", "https|example.com|8443|"},
      {"https://example.com:/x", "https|example.com||/x"},
      {"https://user:secret@example.com:1/", "https|example.com|1|/"},
      {"http://[::1]:80/x", "http|::1|80|/x"},
      {"http://[fe80::1%25en0]/", "http|fe80::1%25en0||/"},
      {"/path/only?x", "|||/path/only"},
      {"//no/authority/here", "|||//no/authority/here"},
      {"https://example.com/a b", "https|example.com||/a%20b"},
      {"https://example.com/a%2Fb", "https|example.com||/a%2Fb"},
      {"https://example.com/[x]", "https|example.com||/[x]"},
      {"https://example.com/a\"b%41", "https|example.com||/a%22bA"},
      {"mailto:someone@example.com", "mailto|||"},
      {"file:///etc/hosts", "file|||/etc/hosts"},
      {"*", "|||*"},
      {"", "none"},
      {"example.com", "none"},
      {"relative/path", "none"},
      {"../x", "none"},
      {"://example.com", "none"},
      {":x", "none"},
      {"http://exa mple.com/", "none"},
      {"http://example.com:port/", "none"},
      {"http://a:1:b/", "none"},
      {"http://[::1/", "none"},
      {"http://[::1]x/", "none"},
      {"http://us er@example.com/", "none"},
      {"http://example.com/%zz", "none"},
      {"http://example.com/%4", "none"},
      {"http://ex%41mple.com/", "none"},
      {"http://example.com/\n", "none"},
      {"http://example.com/\x7F", "none"},
  };
  for (const auto& [text, expected] : table) {
    const auto& shown = text;
    CAPTURE(shown);
    CHECK(parts(text) == expected);
  }
}

TEST_CASE("a query is a list of names and values") {
  const std::vector<std::pair<const char*, const char*>> table = {
      {"/?a=1&b=2&a=3", "[a=1][b=2][a=3]"},
      {"/?a", "[a=]"},
      {"/?=x", "[=x]"},
      {"/?a=b=c", "[a=b=c]"},
      {"/?a+b=c%20d", "[a b=c d]"},
      {"/?&&a=1&", "[a=1]"},
      {"/?a;b=1&c=2", "[c=2]"},
      {"/?%zz=1&c=2", "[c=2]"},
      {"/", ""},
      {"/?", ""},
  };
  for (const auto& [text, expected] : table) {
    const auto& shown = text;
    CAPTURE(shown);
    CHECK(parameters(text) == expected);
  }
}
