// SPDX-License-Identifier: MIT
// Reads values of a configuration file and says what is wrong with them, each at its place. Knows
// shapes of values, not what keys mean.
#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/config.h"

namespace kready::lint {

class ConfigFields {
 public:
  explicit ConfigFields(const ConfigFile& file) : file_(file) {}

  void fault(text::Span at, std::string words);
  // At the value, or at the key of one that has no place of its own.
  void fault(const yaml::Entry& entry, std::string words);

  // Calls `read` for every entry whose key is one of `keys`, and says the others. What is no
  // mapping is said, as `what`; an absent value (null) is an empty mapping.
  void each(const yaml::Node& node, std::string_view what, std::span<const std::string_view> keys,
            const std::function<void(const yaml::Entry&)>& read);
  // Every entry of a mapping with keys of its own.
  void each(const yaml::Node& node, std::string_view what,
            const std::function<void(const yaml::Entry&)>& read);
  // Every item of a list.
  void items(const yaml::Entry& entry, const std::function<void(const yaml::Node&)>& read);

  // Nothing, and said, where the value is not of that kind.
  std::optional<std::string> text(const yaml::Entry& entry);
  std::optional<bool> boolean(const yaml::Entry& entry);
  std::optional<size_t> choice(const yaml::Entry& entry,
                               std::initializer_list<std::string_view> choices);
  WrittenTexts texts(const yaml::Entry& entry, bool one_is_enough = false);

  // Sorted by place; empties the list.
  std::vector<PackError> mistakes();
  bool is_good() const { return faults_.empty(); }

 private:
  struct Fault {
    text::Span at;
    std::string words;
  };
  const ConfigFile& file_;
  std::vector<Fault> faults_;
};

// "; did you mean 'profile'?", or nothing where nothing is near.
std::string or_nearest(std::string_view word, std::span<const std::string_view> known);

}  // namespace kready::lint
