// SPDX-License-Identifier: MIT
#include "rules/credential.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>

namespace kready::rules {
namespace {

enum Alphabet : uint8_t { upper_digit, alphanumeric, word, hexadecimal };

struct Form {
  std::string_view prefix;
  Alphabet alphabet;
  uint16_t least;  // characters after the prefix
  uint16_t most;
  std::string_view what;
};

constexpr uint16_t any = UINT16_MAX;

constexpr Form forms[] = {
    {"AKIA", upper_digit, 16, 16, "an AWS access key"},
    {"ASIA", upper_digit, 16, 16, "an AWS access key"},
    {"A3T", upper_digit, 17, 17, "an AWS access key"},
    {"AGPA", upper_digit, 16, 16, "the identity of an AWS group"},
    {"AIDA", upper_digit, 16, 16, "the identity of an AWS user"},
    {"AROA", upper_digit, 16, 16, "the identity of an AWS role"},
    {"AIPA", upper_digit, 16, 16, "the identity of an AWS instance profile"},
    {"ANPA", upper_digit, 16, 16, "the identity of an AWS policy"},
    {"ANVA", upper_digit, 16, 16, "the identity of an AWS policy"},
    {"AIza", word, 35, 35, "a Google API key"},
    {"ghp_", alphanumeric, 36, 36, "a GitHub token"},
    {"gho_", alphanumeric, 36, 36, "a GitHub token"},
    {"ghu_", alphanumeric, 36, 36, "a GitHub token"},
    {"ghs_", alphanumeric, 36, 36, "a GitHub token"},
    {"ghr_", alphanumeric, 36, 36, "a GitHub token"},
    {"github_pat_", word, 60, any, "a GitHub token"},
    {"glpat-", word, 20, any, "a GitLab token"},
    {"xoxb-", word, 20, any, "a Slack token"},
    {"xoxa-", word, 20, any, "a Slack token"},
    {"xoxp-", word, 20, any, "a Slack token"},
    {"xoxr-", word, 20, any, "a Slack token"},
    {"xoxs-", word, 20, any, "a Slack token"},
    {"sk_live_", alphanumeric, 16, any, "a Stripe key"},
    {"rk_live_", alphanumeric, 16, any, "a Stripe key"},
    {"sk_test_", alphanumeric, 16, any, "a Stripe key"},
    {"npm_", alphanumeric, 36, 36, "an npm token"},
    {"hvs.", word, 24, any, "a Vault token"},
    {"hvb.", word, 24, any, "a Vault token"},
    {"NRAK-", upper_digit, 27, 27, "a New Relic key"},
    {"NRJS-", hexadecimal, 19, 19, "a New Relic key"},
    {"sdk-", word, 36, 36, "a LaunchDarkly key"},
    {"dop_v1_", hexadecimal, 64, 64, "a DigitalOcean token"},
};

// Of these only the name tells what they are.
struct VagueForm {
  std::string_view vendor;
  Form form;
};

constexpr VagueForm vague_forms[] = {
    {"twilio", {"SK", hexadecimal, 32, 32, "a Twilio key"}},
    {"twilio", {"", hexadecimal, 32, 32, "a Twilio key"}},
    {"datadog", {"", hexadecimal, 32, 32, "a Datadog key"}},
    {"datadog", {"", hexadecimal, 40, 40, "a Datadog key"}},
    {"dd_ap", {"", hexadecimal, 32, 32, "a Datadog key"}},
    {"dd_ap", {"", hexadecimal, 40, 40, "a Datadog key"}},
    {"okta", {"00", word, 40, 40, "an Okta token"}},
    {"heroku", {"", word, 36, 36, "a Heroku key"}},
    {"sumo", {"su", alphanumeric, 12, 12, "a Sumo Logic key"}},
    {"sumo", {"", alphanumeric, 64, 64, "a Sumo Logic key"}},
    {"launchdarkly", {"api-", word, 36, 36, "a LaunchDarkly key"}},
    {"launchdarkly", {"", alphanumeric, 40, 40, "a LaunchDarkly key"}},
    {"bitbucket", {"", alphanumeric, 32, 32, "a Bitbucket key"}},
    {"bitbucket", {"", word, 64, 64, "a Bitbucket key"}},
    {"newrelic", {"", hexadecimal, 40, 40, "a New Relic key"}},
    {"new_relic", {"", hexadecimal, 40, 40, "a New Relic key"}},
};

constexpr size_t shortest = 16;  // of all forms

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_alphanumeric(char c) { return is_digit(c) || is_upper(c) || (c >= 'a' && c <= 'z'); }
bool is_word(char c) { return is_alphanumeric(c) || c == '_' || c == '-'; }

bool is_in(Alphabet alphabet, char c) {
  switch (alphabet) {
    case upper_digit:
      return is_digit(c) || is_upper(c);
    case alphanumeric:
      return is_alphanumeric(c);
    case word:
      return is_word(c);
    case hexadecimal:
      return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
  return false;
}

// Characters a word of a text is made of: one look for each byte.
constexpr std::array<bool, 256> in_words = [] {
  std::array<bool, 256> all{};
  for (unsigned c = 0; c < 256; ++c) {
    all[c] = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
             c == '_' || c == '-' || c == '.';
  }
  return all;
}();

size_t different(std::string_view text) {
  std::bitset<256> seen;
  for (const char c : text) seen.set(static_cast<uint8_t>(c));
  return seen.count();
}

bool contains_word(std::string_view text, std::string_view lower_case) {
  const auto same = [](char a, char b) { return (is_upper(a) ? a + ('a' - 'A') : a) == b; };
  return std::search(text.begin(), text.end(), lower_case.begin(), lower_case.end(), same) !=
         text.end();
}

// As manuals write them.
bool is_example(std::string_view secret) {
  if (different(secret) < 8) return true;
  for (const std::string_view mark : {"example", "xxxx", "1234567890", "your", "dummy"}) {
    if (contains_word(secret, mark)) return true;
  }
  return false;
}

// Whether the text begins with the form and ends it there.
bool begins_with(std::string_view text, const Form& form) {
  if (!text.starts_with(form.prefix)) return false;
  size_t end = form.prefix.size();
  while (end < text.size() && is_in(form.alphabet, text[end])) ++end;
  const size_t length = end - form.prefix.size();
  if (length < form.least || length > form.most) return false;
  if (end < text.size() && is_word(text[end])) return false;
  return !is_example(text.substr(form.prefix.size(), length));
}

bool is_signed_token(std::string_view text) {
  if (!text.starts_with("eyJ")) return false;
  const size_t first = text.find('.');
  if (first == std::string_view::npos || !text.substr(first + 1).starts_with("eyJ")) return false;
  const size_t second = text.find('.', first + 1);
  if (second == std::string_view::npos || text.size() - second < 20) return false;
  // The payload that every page about such tokens shows.
  return !text.substr(first + 1).starts_with("eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6Ikpv");
}

bool is_terraform_token(std::string_view text) {
  constexpr size_t before = 14;
  return text.size() > 80 && text.substr(before).starts_with(".atlasv1.") &&
         std::all_of(text.begin(), text.begin() + before, is_alphanumeric);
}

// A header alone, or one with dots for a body, is no key.
bool begins_private_key(std::string_view text) {
  constexpr std::string_view name = "PRIVATE KEY";
  const size_t at = text.substr(0, 64).find(name);
  if (at == std::string_view::npos) return false;
  std::string_view body = text.substr(at + name.size());
  const size_t begin = body.find("-----");
  if (begin == std::string_view::npos || begin > 8) return false;
  body.remove_prefix(begin + 5);
  body = body.substr(0, body.find("-----"));
  const auto bytes = std::count_if(body.begin(), body.end(), is_alphanumeric);
  return bytes >= 64 && different(body) >= 20 && body.find("...") == std::string_view::npos;
}

// What a form may begin with.
constexpr std::array<bool, 256> first_of_forms = [] {
  std::array<bool, 256> all{};
  for (const Form& form : forms) all[static_cast<unsigned char>(form.prefix.front())] = true;
  return all;
}();

std::string_view credential_word(std::string_view text) {
  if (first_of_forms[static_cast<uint8_t>(text.front())]) {
    for (const Form& form : forms) {
      if (begins_with(text, form)) return form.what;
    }
  }
  if (is_signed_token(text)) return "a signed token (JWT)";
  return is_terraform_token(text) ? "a Terraform token" : std::string_view();
}

bool tells_of_secret(std::string_view about) {
  for (const std::string_view word : {"key", "token", "secret", "password", "credential"}) {
    if (contains_word(about, word)) return true;
  }
  return false;
}

std::string_view vague_credential(std::string_view text, std::string_view about) {
  if (text.size() < 14 || text.size() > 64 || !std::all_of(text.begin(), text.end(), is_word)) {
    return {};
  }
  // Of a name without a digit nobody makes a key.
  if (std::none_of(text.begin(), text.end(), is_digit) || !tells_of_secret(about)) return {};
  for (const VagueForm& vague : vague_forms) {
    if (contains_word(about, vague.vendor) && begins_with(text, vague.form)) return vague.form.what;
  }
  return {};
}

}  // namespace

std::string_view credential_in(std::string_view text, std::string_view about) {
  for (size_t begin = 0; begin + shortest <= text.size();) {
    size_t end = begin;
    while (end < text.size() && in_words[static_cast<uint8_t>(text[end])]) ++end;
    if (end - begin >= shortest) {
      const auto what = credential_word(text.substr(begin, end - begin));
      if (!what.empty()) return what;
    } else if (end - begin == 10 && text.substr(begin).starts_with("-----BEGIN ") &&
               begins_private_key(text.substr(begin))) {
      return "a private key";
    }
    begin = end + 1;
  }
  return about.empty() ? std::string_view() : vague_credential(text, about);
}

}  // namespace kready::rules
