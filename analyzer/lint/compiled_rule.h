// SPDX-License-Identifier: MIT
// A rule ready to be asked: its expressions as programs, its parameters as values. Knows nothing of
// subjects.
#pragma once

#include <map>
#include <memory>
#include <memory_resource>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cel/program.h"
#include "lint/environment.h"
#include "lint/pack.h"
#include "lint/rule.h"
#include "text/symbols.h"

namespace kready::lint {

// "container '{container.name}' has no probe": literal text, then a program, and so on.
struct MessagePart {
  std::string text;
  std::optional<cel::Program> value;
};
using Message = std::vector<MessagePart>;

struct CompiledRelated {
  cel::Program at;
  Message message;
};

struct CompiledCheck {
  const Check* check = nullptr;
  std::vector<cel::Program> loops;
  std::optional<cel::Program> when;
  std::optional<cel::Program> require;
  std::optional<cel::Program> at;
  Message message;
  std::vector<CompiledRelated> related;
  bool reads_version = false;  // whether another version of Kubernetes may change the answer
};

struct CompiledRule {
  const Rule* rule = nullptr;
  NativeCheck native = nullptr;
  std::vector<CompiledCheck> checks;
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

// Compiles rules against one table of symbols; owns what their values point at. Programs stay valid
// as long as the compiler.
class RuleCompiler {
 public:
  explicit RuleCompiler(text::Symbols& symbols);
  ~RuleCompiler();

  // `overrides`: "rule.name" -> YAML text. Mistakes are added; what has mistakes is left out.
  CompiledRule compile(const Rule& rule, const std::map<std::string, std::string>& overrides,
                       std::vector<RuleMistake>& mistakes);
  // A map of names to values written as YAML text.
  cel::Value values(const std::map<std::string, std::string>& text);

 private:
  // The expressions of one check share an environment and a list of mistakes.
  struct Part;
  const cel::Environment& environment(std::span<const Loop> loops);
  std::optional<cel::Program> program(const Part& part, std::string_view key,
                                      std::string_view expression);
  Message message(const Part& part, std::string_view key, std::string_view text);
  std::vector<cel::Program> loops(Part& part, const Check& check);
  CompiledCheck compile(const Check& check, std::string prefix, std::vector<RuleMistake>& mistakes);

  text::Symbols& symbols_;
  std::pmr::monotonic_buffer_resource arena_;
  std::map<std::vector<std::string_view>, cel::Environment> environments_;  // by loop names
  std::vector<std::unique_ptr<text::Source>> sources_;
};

}  // namespace kready::lint
