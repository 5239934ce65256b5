// SPDX-License-Identifier: MIT
#include "lint/compiled_rule.h"

#include <fmt/format.h>

#include <algorithm>
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

bool reads_cluster(const std::optional<cel::Program>& program) {
  return program && program->reads(static_cast<int>(Slot::cluster));
}

bool reads_cluster(const Message& message) {
  return std::any_of(message.begin(), message.end(),
                     [](const MessagePart& part) { return reads_cluster(part.value); });
}

bool reads_cluster(const CompiledCheck& check) {
  return reads_cluster(check.when) || reads_cluster(check.require) ||
         reads_cluster(check.message) ||
         std::any_of(check.loops.begin(), check.loops.end(), [](const cel::Program& list) {
           return list.reads(static_cast<int>(Slot::cluster));
         });
}

}  // namespace

RuleCompiler::RuleCompiler(text::Symbols& symbols) : symbols_(symbols) {}
RuleCompiler::~RuleCompiler() = default;

struct RuleCompiler::Part {
  const cel::Environment* environment = nullptr;
  std::string prefix;  // of the keys
  std::vector<RuleMistake>& mistakes;

  void add(std::string_view key, text::Span span, std::string words) const {
    mistakes.push_back({fmt::format("{}{}", prefix, key), span, std::move(words)});
  }
};

const cel::Environment& RuleCompiler::environment(std::span<const Loop> loops) {
  std::vector<std::string_view> names;
  for (const Loop& loop : loops) names.push_back(loop.name);
  const auto found = environments_.find(names);
  if (found != environments_.end()) return found->second;
  cel::Environment made = rule_environment(names);
  return environments_.emplace(std::move(names), std::move(made)).first->second;
}

std::optional<cel::Program> RuleCompiler::program(const Part& part, std::string_view key,
                                                  std::string_view expression) {
  if (expression.empty()) return std::nullopt;
  auto compiled = cel::compile(expression, *part.environment, symbols_);
  if (auto* error = std::get_if<cel::CompileError>(&compiled)) {
    part.add(key, error->span, std::move(error->message));
    return std::nullopt;
  }
  return std::get<cel::Program>(std::move(compiled));
}

Message RuleCompiler::message(const Part& part, std::string_view key, std::string_view text) {
  Message parts;
  size_t from = 0;
  while (from < text.size()) {
    const size_t open = text.find('{', from);
    if (open == std::string_view::npos) break;
    const size_t close = closing_brace(text, open);
    if (close == std::string_view::npos) {
      const auto at = static_cast<uint32_t>(open);
      part.add(key, {at, at + 1}, "'{' without its '}'");
      return parts;
    }
    parts.push_back({std::string(text.substr(from, open - from)),
                     program(part, key, text.substr(open + 1, close - open - 1))});
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

// A loop's list sees the loops outside it.
std::vector<cel::Program> RuleCompiler::loops(Part& part, const Check& check) {
  const std::span<const Loop> all = check.loops;
  std::vector<cel::Program> programs;
  if (all.size() > loop_limit) part.add("for", {}, fmt::format("more than {} loops", loop_limit));
  for (size_t i = 0; i < std::min(all.size(), loop_limit); ++i) {
    part.environment = &environment(all.first(i));
    if (auto list = program(part, "for", all[i].list)) programs.push_back(std::move(*list));
  }
  part.environment = &environment(all.first(std::min(all.size(), loop_limit)));
  return programs;
}

CompiledCheck RuleCompiler::compile(const Check& check, std::string prefix,
                                    std::vector<RuleMistake>& mistakes) {
  Part part{nullptr, std::move(prefix), mistakes};
  CompiledCheck compiled;
  compiled.check = &check;
  compiled.loops = loops(part, check);
  compiled.when = program(part, "when", check.when);
  compiled.require = program(part, "require", check.require);
  compiled.at = program(part, "at", check.at);
  if (compiled.at && !compiled.at->path()) {
    part.add("at", {}, "`at` is a path, such as container.securityContext.privileged");
  }
  compiled.message = message(part, "message", check.message);
  for (const RelatedAt& related : check.related) {
    if (auto at = program(part, "related", related.at)) {
      compiled.related.push_back({std::move(*at), message(part, "related", related.message)});
    }
  }
  compiled.reads_version = reads_cluster(compiled);
  return compiled;
}

CompiledRule RuleCompiler::compile(const Rule& rule,
                                   const std::map<std::string, std::string>& overrides,
                                   std::vector<RuleMistake>& mistakes) {
  CompiledRule compiled;
  compiled.rule = &rule;
  for (size_t i = 0; i < rule.checks.size(); ++i) {
    std::string prefix = rule.checks.size() == 1 ? "" : fmt::format("checks[{}].", i);
    compiled.checks.push_back(compile(rule.checks[i], std::move(prefix), mistakes));
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
