// SPDX-License-Identifier: MIT
// A rule ready to be asked: its expressions, its parameters as values. Knows nothing of subjects.
#pragma once

#include <map>
#include <memory>
#include <memory_resource>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/environment.h"
#include "lint/expression.h"
#include "lint/field_tree.h"
#include "lint/overrides.h"
#include "lint/pack.h"
#include "lint/rule.h"
#include "text/symbols.h"

namespace kready::lint {

struct CompiledRelated {
  Expression at;
  Message message;
};

// A path below a variable of the subject, by its number in the variable's tree of fields.
struct PathNumber {
  Slot slot = Slot::object;
  uint32_t number = 0;
};

// A path below a variable; the variable of a loop has no tree.
struct NeededPath {
  PathNumber at;
  std::vector<text::Symbol> fields;
};
using Need = std::vector<NeededPath>;  // one of them must be there

// The paths that checks need below each variable of a subject. An object and a workload are the
// same manifest.
struct SubjectFields {
  FieldTree object;
  FieldTree pod;
  FieldTree container;
};

struct CompiledCheck {
  const Check* check = nullptr;
  std::vector<Need> needs;       // of the subject
  std::vector<Need> item_needs;  // where variables of loops are part of it
  std::vector<Expression> loops;
  std::optional<size_t> list;  // the number of the first loop's list, where subjects share it
  Expression when;
  Expression require;
  // Whether to begin with `require`: nearly all manifests fulfil it, and then `when` is no matter.
  bool require_first = false;
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
  Severity severity = Severity::warning;
  RuleScope scope;  // empty where no override speaks of the rule
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
  // What all compiled rules need.
  const SubjectFields& fields() const { return fields_; }
  // How many lists have a number.
  size_t lists() const { return lists_.size(); }

 private:
  CompiledCheck compile(const Check& check);
  void compile_loops(const Check& check, CompiledCheck& compiled);
  Need read_need(std::string_view text, std::span<const Loop> loops);
  FieldTree* fields_of(Slot slot);
  // What the expressions inside these loops may name.
  const cel::Environment& environment(std::span<const Loop> loops);

  text::Symbols& symbols_;
  std::pmr::monotonic_buffer_resource arena_;
  std::map<std::vector<std::string_view>, cel::Environment> environments_;  // by loop names
  SubjectFields fields_;
  std::map<std::string_view, size_t> lists_;
  std::vector<std::unique_ptr<text::Source>> sources_;
};

}  // namespace kready::lint
