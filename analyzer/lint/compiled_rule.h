// SPDX-License-Identifier: MIT
// A rule ready to be asked: its expressions as programs, its parameters as values. Knows nothing of
// subjects.
#pragma once

#include <map>
#include <memory>
#include <memory_resource>
#include <optional>
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

struct CompiledRule {
  const Rule* rule = nullptr;
  NativeCheck native = nullptr;
  std::optional<cel::Program> list;  // of `for`
  std::optional<cel::Program> when;
  std::optional<cel::Program> require;
  std::optional<cel::Program> at;
  Message message;
  std::vector<CompiledRelated> related;
  cel::Value parameters;                              // a map
  std::map<std::string, std::string> parameter_text;  // name -> YAML text in force
};

// A mistake in one expression of a rule: the key of the rule file it stands at.
struct RuleMistake {
  std::string_view key;
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
  const cel::Environment& environment(std::string_view loop_name);
  std::optional<cel::Program> program(const Rule& rule, std::string_view key,
                                      std::string_view expression,
                                      std::vector<RuleMistake>& mistakes);
  Message message(const Rule& rule, std::string_view key, std::string_view text,
                  std::vector<RuleMistake>& mistakes);

  text::Symbols& symbols_;
  std::pmr::monotonic_buffer_resource arena_;
  std::map<std::string, cel::Environment, std::less<>> environments_;
  std::vector<std::unique_ptr<text::Source>> sources_;
};

}  // namespace kready::lint
