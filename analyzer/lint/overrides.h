// SPDX-License-Identifier: MIT
// What a configuration says of rules: everywhere, and for some of what is checked. Knows findings'
// subjects, not files of configuration.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "lint/finding.h"

namespace kready::lint {

struct Subject;

// What is said of one rule; what is not said stays as it is.
struct RuleChange {
  std::optional<bool> enabled;
  std::optional<Severity> severity;
  std::map<std::string, std::string> parameters;  // by name, as YAML text
};
using RuleChanges = std::map<std::string, RuleChange, std::less<>>;  // by rule

// Which findings are meant: all conditions that are there must hold. Each holds where one of its
// patterns matches; labels must all be there.
struct Match {
  std::vector<std::string> path;  // of the file, as PathOf gives it; folders match their files
  std::vector<std::string> namespace_;  // as written
  std::vector<std::string> kind;
  std::vector<std::string> name;
  std::vector<std::pair<std::string, std::string>> label;  // of the object; patterns of values
  std::vector<std::string> container;
  std::vector<std::string> chart;   // the first part of what `# Source:` names
  std::vector<std::string> origin;  // the template or overlay file
};

struct Override {
  Match match;
  RuleChanges rules;
};

// The path of a source that patterns are held against, by the source's name.
using PathOf = std::function<std::string(std::string_view)>;

// All that overrides say of one rule.
class RuleScope {
 public:
  // What holds for one finding.
  struct Verdict {
    bool is_kept = true;
    std::optional<Severity> severity;
  };

  bool enabled = true;  // where no override speaks of it
  // The override whose parameters the rule was compiled with; each finding counts only with those
  // that are in force for it.
  std::optional<size_t> parameters_of;

  bool empty() const { return parts_.empty(); }
  void add(size_t number, const Match& match, const RuleChange& change, const PathOf& path_of);
  Verdict verdict(const Subject& subject, text::Span span) const;
  // The overrides that set parameters of the rule.
  std::vector<size_t> with_parameters() const;

 private:
  struct Part {
    size_t number = 0;
    const Match* match = nullptr;
    const RuleChange* change = nullptr;
  };
  std::vector<Part> parts_;
  PathOf path_of_;
};

// The scope of a rule in a list of overrides, which outlives it.
RuleScope scope_of(std::string_view rule, const std::vector<Override>& overrides,
                   const PathOf& path_of);

}  // namespace kready::lint
