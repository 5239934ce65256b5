// SPDX-License-Identifier: MIT
#include "lint/compiled_rule.h"

#include <fmt/format.h>

#include <utility>

#include "yaml/document.h"

namespace kready::lint {
namespace {

// The end of a `{expression}` that begins at `open`: braces inside and quoted text are passed over.
size_t closing_brace(std::string_view text, size_t open) {
  int depth = 0;
  char quote = 0;
  for (size_t i = open; i < text.size(); ++i) {
    const char c = text[i];
    if (quote) {
      if (c == quote) quote = 0;
    } else if (depth > 0 && (c == '\'' || c == '"')) {
      quote = c;
    } else if (c == '{') {
      ++depth;
    } else if (c == '}' && --depth == 0) {
      return i;
    }
  }
  return std::string_view::npos;
}

}  // namespace

RuleCompiler::RuleCompiler(text::Symbols& symbols) : symbols_(symbols) {}
RuleCompiler::~RuleCompiler() = default;

const cel::Environment& RuleCompiler::environment(std::string_view loop_name) {
  const auto found = environments_.find(loop_name);
  if (found != environments_.end()) return found->second;
  return environments_.emplace(std::string(loop_name), rule_environment(loop_name)).first->second;
}

std::optional<cel::Program> RuleCompiler::program(const Rule& rule, std::string_view key,
                                                  std::string_view expression,
                                                  std::vector<RuleMistake>& mistakes) {
  if (expression.empty()) return std::nullopt;
  auto compiled = cel::compile(expression, environment(rule.for_name), symbols_);
  if (auto* error = std::get_if<cel::CompileError>(&compiled)) {
    mistakes.push_back({key, error->span, std::move(error->message)});
    return std::nullopt;
  }
  return std::get<cel::Program>(std::move(compiled));
}

Message RuleCompiler::message(const Rule& rule, std::string_view key, std::string_view text,
                              std::vector<RuleMistake>& mistakes) {
  Message parts;
  size_t from = 0;
  while (from < text.size()) {
    const size_t open = text.find('{', from);
    if (open == std::string_view::npos) break;
    const size_t close = closing_brace(text, open);
    if (close == std::string_view::npos) {
      mistakes.push_back({key,
                          {static_cast<uint32_t>(open), static_cast<uint32_t>(open) + 1},
                          "'{' without its '}'"});
      return parts;
    }
    parts.push_back({std::string(text.substr(from, open - from)),
                     program(rule, key, text.substr(open + 1, close - open - 1), mistakes)});
    from = close + 1;
  }
  if (from < text.size()) parts.push_back({std::string(text.substr(from)), std::nullopt});
  return parts;
}

cel::Value RuleCompiler::values(const std::map<std::string, std::string>& text) {
  std::string yaml;
  for (const auto& [name, value] : text) yaml += fmt::format("{}: {}\n", name, value);
  if (yaml.empty()) yaml = "{}\n";
  sources_.push_back(std::make_unique<text::Source>("parameters", std::move(yaml)));
  const text::Source& source = *sources_.back();
  const text::Span all{0, static_cast<uint32_t>(source.bytes().size())};
  return cel::Value::node(yaml::parse(source, all, symbols_, arena_).root);
}

CompiledRule RuleCompiler::compile(const Rule& rule,
                                   const std::map<std::string, std::string>& overrides,
                                   std::vector<RuleMistake>& mistakes) {
  CompiledRule compiled;
  compiled.rule = &rule;
  compiled.list = program(rule, "for", rule.for_list, mistakes);
  compiled.when = program(rule, "when", rule.when, mistakes);
  compiled.require = program(rule, "require", rule.require, mistakes);
  compiled.at = program(rule, "at", rule.at, mistakes);
  if (compiled.at && !compiled.at->path()) {
    mistakes.push_back({"at", {}, "`at` is a path, such as container.securityContext.privileged"});
  }
  compiled.message = message(rule, "message", rule.message, mistakes);
  for (const RelatedAt& related : rule.related) {
    if (auto at = program(rule, "related", related.at, mistakes)) {
      compiled.related.push_back(
          {std::move(*at), message(rule, "related", related.message, mistakes)});
    }
  }
  for (const Parameter& parameter : rule.parameters) {
    const auto own = overrides.find(fmt::format("{}.{}", rule.id, parameter.name));
    compiled.parameter_text.emplace(
        parameter.name, own == overrides.end() ? std::string(parameter.value) : own->second);
  }
  compiled.parameters = values(compiled.parameter_text);
  return compiled;
}

}  // namespace kready::lint
