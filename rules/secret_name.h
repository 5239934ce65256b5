// SPDX-License-Identifier: MIT
// Names under which secrets are kept, and texts that are none though they have such a name. Knows
// words, not kinds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kready::rules {

class SecretNames {
 public:
  SecretNames() = default;
  // `list` as a parameter holds it: "[password, api key]".
  explicit SecretNames(std::string_view list);

  const std::string& list() const { return list_; }
  // Whether the words of the name (of DB_PASSWORD, dbPassword, db.password) hold one of the list,
  // without a later one that makes it something else: PASSWORD_FILE, TOKEN_TTL.
  bool matches(std::string_view name) const;

 private:
  bool holds(std::string_view word) const;
  bool ends_with_one(std::string_view word) const;

  std::string list_;
  std::vector<std::string> names_;  // lower case, without blanks
};

// The names of a list; made once for each list that follows another.
const SecretNames& secret_names(std::string_view list);

// Whether a text may be a secret itself: no boolean, small number, path, URL without a password,
// reference, or text that another program fills in.
bool is_literal_secret(std::string_view text);
// Text that people put where a secret will stand: `changeme`, `<password>`, `***`.
bool stands_for_secret(std::string_view text);

}  // namespace kready::rules
