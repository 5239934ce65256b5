// SPDX-License-Identifier: MIT
// A set of rules and how to name some of them. Packs come from the table compiled into the binary
// or from the user's files. The one door to yaml-cpp and valijson.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "lint/rule.h"

namespace kready::lint {

class Ask;
using NativeCheck = void (*)(Ask&);

struct NativeEntry {
  std::string_view rule;
  NativeCheck check = nullptr;
};

// A mistake in a rule file: "FILE:LINE:COLUMN: words".
struct PackError {
  std::string file;
  uint32_t line = 0;
  uint32_t column = 0;
  std::string message;
};
std::string show(const PackError& error);

// Rules in the order of area and id, with the text they are views of.
class Pack {
 public:
  Pack() = default;
  // REQUIRES: in the order of area and id, no id twice, texts with static lifetime.
  explicit Pack(std::vector<Rule> rules) : rules_(std::move(rules)) {}
  Pack(Pack&&) noexcept = default;
  Pack& operator=(Pack&&) noexcept = default;

  const std::vector<Rule>& rules() const { return rules_; }
  const Rule* find(std::string_view id) const;
  // Adds a rule at its place; one of the same id is replaced. Its texts must outlive the pack.
  void add(const Rule& rule);
  // Adds the rules of another pack; a rule of the same id is replaced.
  void merge(Pack other);
  // Keeps a text alive as long as the pack.
  std::string_view keep(std::string text);

 private:
  std::vector<Rule> rules_;
  std::deque<std::string> texts_;
  std::vector<std::unique_ptr<std::deque<std::string>>> merged_texts_;
};

// One rule file: `name` is its path (its stem must be the rule's id; the area is its folder's
// name). Checks it against the rule schema, compiles its expressions, and says every mistake it
// finds.
struct RuleFile {
  std::string name;
  std::string text;
};
// A rule without `require` is one only where `is_native` knows its id.
std::variant<Pack, std::vector<PackError>> load_pack(
    const std::vector<RuleFile>& files, const std::function<bool(std::string_view)>& is_native);

// The rules that a selector names: a rule id, `area/*`, `framework:NAME` (NAME or NAME:CONTROL), or
// a peer's check such as `kube-linter/no-liveness-probe`. Empty when it names nothing.
std::vector<const Rule*> select(const Pack& pack, std::string_view selector);
// Known names nearest to a selector that names nothing.
std::vector<std::string> nearest_selectors(const Pack& pack, std::string_view selector);

}  // namespace kready::lint
