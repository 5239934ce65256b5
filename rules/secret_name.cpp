// SPDX-License-Identifier: MIT
#include "rules/secret_name.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "kube/api_object.h"
#include "text/ascii.h"

namespace kready::rules {
namespace {

// Of words that follow: the name is then of something about the secret.
constexpr std::string_view about_words[] = {
    "age",        "algorithm", "annotation", "attempts",   "audience", "backend",    "change",
    "chars",      "check",     "class",      "complexity", "count",    "days",       "dir",
    "directory",  "disabled",  "duration",   "enabled",    "encoding", "endpoint",   "env",
    "expiration", "expires",   "expiry",     "field",      "file",     "filename",   "files",
    "folder",     "format",    "group",      "hashing",    "header",   "hint",       "host",
    "id",         "interval",  "issuer",     "label",      "length",   "lifetime",   "limit",
    "location",   "manager",   "method",     "minutes",    "mode",     "mount",      "mountpath",
    "name",       "namespace", "ns",         "path",       "pattern",  "period",     "plugin",
    "policy",     "port",      "prefix",     "provider",   "ref",      "refresh",    "regex",
    "region",     "required",  "reset",      "retries",    "role",     "rotation",   "rule",
    "rules",      "schema",    "scheme",     "seconds",    "selector", "server",     "service",
    "size",       "source",    "store",      "strength",   "suffix",   "timeout",    "ttl",
    "type",       "uri",       "url",        "user",       "username", "validation", "validity",
    "version",    "volume"};

constexpr std::string_view leading_words[] = {"allow", "disable", "enable",  "has",  "is", "max",
                                              "min",   "no",      "require", "skip", "use"};

// Before a last word `secret`: the name is that of a Secret object.
constexpr std::string_view object_words[] = {"ca",          "cert",  "certificate", "credential",
                                             "credentials", "image", "pull",        "tls"};

constexpr std::string_view no_values[] = {
    "true",     "false",   "yes",       "no",     "on",        "off",      "null",
    "none",     "nil",     "undefined", "string", "str",       "optional", "required",
    "disabled", "enabled", "default",   "auto",   "[redacted]"};

template <size_t count>
bool is_one_of(const std::string_view (&list)[count], std::string_view text) {
  return std::find(std::begin(list), std::end(list), text) != std::end(list);
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The words of a name in lower case, one after the other, so that neighbours can be read as one.
class Words {
 public:
  explicit Words(std::string_view name) {
    for (size_t i = 0; i < name.size(); ++i) {
      const char c = name[i];
      if (!is_upper(c) && !is_lower(c) && !is_digit(c)) {
        open_ = false;
        continue;
      }
      if (i > 0 && begins_word(name, i)) open_ = false;
      if (!add(c)) return;
    }
  }

  size_t size() const { return count_; }
  // Of `many` words from the first on.
  std::string_view join(size_t first, size_t many) const {
    const size_t end = first + many < count_ ? begins_[first + many] : length_;
    return std::string_view(letters_.data(), length_).substr(begins_[first], end - begins_[first]);
  }

 private:
  // dbPassword, APIKey, password2
  static bool begins_word(std::string_view name, size_t i) {
    const char c = name[i];
    const char before = name[i - 1];
    if (is_digit(c) != is_digit(before)) return true;
    if (!is_upper(c)) return false;
    return !is_upper(before) || (i + 1 < name.size() && is_lower(name[i + 1]));
  }

  bool add(char c) {
    if (length_ == letters_.size() || (!open_ && count_ == begins_.size())) return false;
    if (!open_) begins_[count_++] = length_;
    open_ = true;
    letters_[length_++] = lower(c);
    return true;
  }

  std::array<char, 128> letters_{};
  std::array<size_t, 24> begins_{};
  size_t length_ = 0;
  size_t count_ = 0;
  bool open_ = false;
};

// TLS_SECRET, servingCertificateSecret
bool names_object(const Words& words) {
  const size_t count = words.size();
  return count > 1 && words.join(count - 1, 1) == "secret" &&
         is_one_of(object_words, words.join(count - 2, 1));
}

// "user:password@" after "://".
bool has_password(std::string_view url) {
  std::string_view rest = url.substr(url.find("://") + 3);
  rest = rest.substr(0, rest.find_first_of("/?#"));
  const size_t at = rest.rfind('@');
  if (at == std::string_view::npos) return false;
  const size_t colon = rest.substr(0, at).find(':');
  return colon != std::string_view::npos && colon + 1 < at;
}

bool is_path(std::string_view text) {
  for (const std::string_view begin : {"/", "./", "../", "~/", "file:", "C:\\"}) {
    if (text.starts_with(begin)) return text.find_first_of("+= ") == std::string_view::npos;
  }
  return false;
}

// What secrets are looked up by.
bool is_reference(std::string_view text) {
  for (const std::string_view begin :
       {"$", "%", "ENC[", "ref+", "vault:", ">>vault:", "arn:", "op://", "env:", "secret:", "@"}) {
    if (text.starts_with(begin)) return true;
  }
  return text.find("/secrets/") != std::string_view::npos ||
         text.find("secret/data/") != std::string_view::npos;
}

// INSERT_TOKEN, __SERVICEACCOUNT_TOKEN__: as templates name what they want.
bool is_constant_name(std::string_view text) {
  return text.find('_') != std::string_view::npos &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_upper(c) || c == '_'; });
}

// 30, 24h, 15m30s
bool is_small_amount(std::string_view text) {
  if (!is_digit(text.front())) return false;
  if (text.size() <= 3 && std::all_of(text.begin(), text.end(), is_digit)) return true;
  return text.size() <= 8 && text.find_last_not_of("0123456789hmsd") == std::string_view::npos &&
         !is_digit(text.back());
}

}  // namespace

SecretNames::SecretNames(std::string_view list) : list_(list) {
  std::string name;
  for (const char c : list) {
    if (c == ',' || c == ']') {
      if (!name.empty()) names_.push_back(name);
      name.clear();
    } else if (is_lower(lower(c)) || is_digit(c)) {
      name += lower(c);
    }
  }
}

bool SecretNames::holds(std::string_view word) const {
  return std::find(names_.begin(), names_.end(), word) != names_.end();
}

// PGPASSWORD, clientsecret: without a mark between, for names that are no part of other words.
bool SecretNames::ends_with_one(std::string_view word) const {
  constexpr size_t least = 5;
  return std::any_of(names_.begin(), names_.end(), [word](const std::string& name) {
    return name.size() >= least && word.ends_with(name);
  });
}

bool SecretNames::matches(std::string_view name) const {
  constexpr size_t most = 3;
  const Words words(name);
  if (words.size() == 0 || is_one_of(leading_words, words.join(0, 1))) return false;
  // etcd's tokens tell clusters apart, or name a method.
  if (words.join(0, 1) == "etcd" && words.join(words.size() - 1, 1) == "token") return false;
  if (names_object(words)) return false;
  // From the end, up to a word that makes of all before it something else.
  for (size_t end = words.size(); end > 0; --end) {
    for (size_t many = 1; many <= most && many <= end; ++many) {
      const std::string_view joined = words.join(end - many, many);
      if (holds(joined) || (many == 1 && ends_with_one(joined))) return true;
    }
    if (is_one_of(about_words, words.join(end - 1, 1))) return false;
  }
  return false;
}

const SecretNames& secret_names(std::string_view list) {
  thread_local SecretNames last;
  if (last.list() != list) last = SecretNames(list);
  return last;
}

bool is_literal_secret(std::string_view text) {
  text = text::trimmed(text);
  if (text.empty() || kube::is_placeholder(text)) return false;
  if (is_small_amount(text) || is_path(text) || is_reference(text)) return false;
  if (is_constant_name(text)) return false;
  if (text.find("://") != std::string_view::npos) return has_password(text);
  if (text.size() > 12) return true;
  std::string word(text);
  std::transform(word.begin(), word.end(), word.begin(), lower);
  return !is_one_of(no_values, word);
}

bool stands_for_secret(std::string_view text) {
  text = text::trimmed(text);
  if (text.empty() || kube::is_placeholder(text)) return true;
  if (text.find_first_not_of("*xX.-_?#") == std::string_view::npos) return true;
  std::string word(text);
  std::transform(word.begin(), word.end(), word.begin(), lower);
  for (const std::string_view mark :
       {"changeme", "change-me", "change_me", "replace", "your-", "your_", "todo", "fixme",
        "placeholder", "insert", "example", "dummy", "redacted", "fill-", "fill_", "enc["}) {
    if (word.find(mark) != std::string::npos) return true;
  }
  return false;
}

}  // namespace kready::rules
