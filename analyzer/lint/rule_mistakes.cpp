// SPDX-License-Identifier: MIT
// Rules are checked when their pack is loaded: every expression is compiled once, whether it will
// be asked or not.
#include <fmt/format.h>

#include <optional>
#include <utility>

#include "lint/compiled_rule.h"
#include "schema/fault.h"

namespace kready::lint {
namespace {

// The keys of one check, whose expressions share an environment.
class CheckReader {
 public:
  CheckReader(std::string prefix, text::Symbols& symbols, std::vector<RuleMistake>& mistakes)
      : prefix_(std::move(prefix)), symbols_(symbols), mistakes_(mistakes) {}

  void add(std::string_view key, text::Span span, std::string words) {
    mistakes_.push_back({fmt::format("{}{}", prefix_, key), span, std::move(words)});
  }

  // The program, or nothing where there is none.
  std::optional<cel::Program> expression(std::string_view key, std::string_view text,
                                         const cel::Environment& environment) {
    if (text.empty()) return std::nullopt;
    auto compiled = cel::compile(text, environment, symbols_);
    if (auto* program = std::get_if<cel::Program>(&compiled)) return std::move(*program);
    auto& error = std::get<cel::CompileError>(compiled);
    add(key, error.span, std::move(error.message));
    return std::nullopt;
  }

  void place(std::string_view key, std::string_view text, const cel::Environment& environment) {
    const auto program = expression(key, text, environment);
    if (program && !program->path()) {
      add(key, {}, "`at` is a path, such as container.securityContext.privileged");
    }
  }

  void message(std::string_view key, std::string_view text, const cel::Environment& environment) {
    const auto split = split_message(text);
    if (const auto* open = std::get_if<text::Span>(&split)) {
      return add(key, *open, "'{' without its '}'");
    }
    for (const MessagePart& part : std::get<std::vector<MessagePart>>(split)) {
      expression(key, part.expression, environment);
    }
  }

 private:
  std::string prefix_;
  text::Symbols& symbols_;
  std::vector<RuleMistake>& mistakes_;
};

}  // namespace

std::vector<RuleMistake> RuleCompiler::mistakes(const Rule& rule) {
  std::vector<RuleMistake> mistakes;
  for (std::string_view fault : rule.faults) {
    if (schema::fault_kind(fault)) continue;
    mistakes.push_back({"faults", {}, fmt::format("unknown fault '{}'", fault)});
  }
  for (size_t i = 0; i < rule.checks.size(); ++i) {
    const Check& check = rule.checks[i];
    const std::string prefix = rule.checks.size() == 1 ? "" : fmt::format("checks[{}].", i);
    CheckReader reader(prefix, symbols_, mistakes);
    if (check.loops.size() > loop_limit) {
      reader.add("for", {}, fmt::format("more than {} loops", loop_limit));
      continue;
    }
    for (size_t depth = 0; depth < check.loops.size(); ++depth) {
      const auto outside = std::span(check.loops).first(depth);
      if (environment(outside).has_variable(check.loops[depth].name)) {
        reader.add("for", {}, fmt::format("'{}' is a variable already", check.loops[depth].name));
      }
      reader.expression("for", check.loops[depth].list, environment(outside));
    }
    const cel::Environment& inside = environment(check.loops);
    reader.expression("when", check.when, inside);
    reader.expression("require", check.require, inside);
    reader.place("at", check.at, inside);
    reader.message("message", check.message, inside);
    for (const RelatedAt& related : check.related) {
      reader.place("related", related.at, inside);
      reader.message("related", related.message, inside);
    }
  }
  return mistakes;
}

}  // namespace kready::lint
