// SPDX-License-Identifier: MIT
// A rule ready to be asked: its expressions, its parameters as values. Knows nothing of subjects.
#pragma once

#include <map>
#include <memory>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/environment.h"
#include "lint/expression.h"
#include "lint/pack.h"
#include "lint/rule.h"
#include "text/symbols.h"

namespace kready::lint {

struct CompiledRelated {
  Expression at;
  Message message;
};

// A path below a variable of the subject or of a loop.
struct NeededPath {
  Slot slot = Slot::object;
  std::vector<text::Symbol> fields;
};
using Need = std::vector<NeededPath>;  // one of them must be there

struct CompiledCheck {
  const Check* check = nullptr;
  std::vector<Need> needs;       // of the subject
  std::vector<Need> item_needs;  // where variables of loops are part of it
  std::vector<Expression> loops;
  Expression when;
  Expression require;
  Expression at;
  Message message;
  std::vector<CompiledRelated> related;
  bool reads_version = false;  // whether another version of Kubernetes may change the answer
};

struct CompiledRule {
  const Rule* rule = nullptr;
  NativeCheck native = nullptr;
  std::vector<CompiledCheck> checks;
  uint32_t fault_kinds = 0;                           // a bit for each schema::FaultKind
  cel::Value parameters;                              // a map
  std::map<std::string, std::string> parameter_text;  // name -> YAML text in force
};

// A mistake in one expression of a rule: the key of the rule file it stands at ("when",
// "checks[1].when").
struct RuleMistake {
  std::string key;
  text::Span span;  // within the value's text
  std::string message;
};

// Compiles rules against one table of symbols; owns what their values point at. Rules stay valid as
// long as the compiler.
class RuleCompiler {
 public:
  explicit RuleCompiler(text::Symbols& symbols);
  ~RuleCompiler();

  // `overrides`: "rule.name" -> YAML text. REQUIRES: the rule has no mistakes.
  CompiledRule compile(const Rule& rule, const std::map<std::string, std::string>& overrides);
  // What is wrong with the rule's expressions.
  std::vector<RuleMistake> mistakes(const Rule& rule);
  // A map of names to values written as YAML text.
  cel::Value values(const std::map<std::string, std::string>& text);

 private:
  CompiledCheck compile(const Check& check);
  // What the expressions inside these loops may name.
  const cel::Environment& environment(std::span<const Loop> loops);

  text::Symbols& symbols_;
  std::pmr::monotonic_buffer_resource arena_;
  std::map<std::vector<std::string_view>, cel::Environment> environments_;  // by loop names
  std::vector<std::unique_ptr<text::Source>> sources_;
};

}  // namespace kready::lint
