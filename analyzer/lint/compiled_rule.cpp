// SPDX-License-Identifier: MIT
#include "lint/compiled_rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "schema/fault.h"
#include "yaml/document.h"

namespace kready::lint {
namespace {

bool names_cluster(std::string_view text) { return text.find("cluster") != std::string_view::npos; }

// Asking once too often does no harm: equal answers become one finding.
bool may_read_version(const Check& check) {
  return names_cluster(check.when) || names_cluster(check.require) ||
         names_cluster(check.message) ||
         std::any_of(check.loops.begin(), check.loops.end(),
                     [&](const Loop& loop) { return names_cluster(loop.list); });
}

// The text up to the mark, which is taken away with it.
std::string_view take(std::string_view& text, char mark) {
  const std::string_view part = text.substr(0, text.find(mark));
  text.remove_prefix(std::min(text.size(), part.size() + 1));
  return part;
}

// The lengths of the texts stand for what evaluating them costs.
bool begins_with_require(const Check& check) {
  return !check.when.empty() && check.require.size() <= 2 * check.when.size();
}

// Whether subjects of all rules and versions have the same list.
bool is_shared(std::string_view list) {
  return list.find("params") == std::string_view::npos && !names_cluster(list);
}

}  // namespace

RuleCompiler::RuleCompiler(text::Symbols& symbols) : symbols_(symbols) {}
RuleCompiler::~RuleCompiler() = default;

const cel::Environment& RuleCompiler::environment(std::span<const Loop> loops) {
  std::vector<std::string_view> names;
  for (const Loop& loop : loops) names.push_back(loop.name);
  const auto found = environments_.find(names);
  if (found != environments_.end()) return found->second;
  cel::Environment made = loops.empty() ? rule_environment() : environment({});
  for (std::string_view name : names) made.variable(name);
  return environments_.emplace(std::move(names), std::move(made)).first->second;
}

FieldTree* RuleCompiler::fields_of(Slot slot) {
  if (slot == Slot::pod) return &fields_.pod;
  if (slot == Slot::container) return &fields_.container;
  return slot < Slot::first_loop ? &fields_.object : nullptr;
}

Need RuleCompiler::read_need(std::string_view text, std::span<const Loop> loops) {
  Need need;
  while (!text.empty()) {
    std::string_view path = take(text, '|');
    NeededPath& needed = need.emplace_back();
    needed.at.slot = *node_slot(loops, take(path, '.'));
    if (needed.at.slot == Slot::workload) needed.at.slot = Slot::object;  // the same manifest
    while (!path.empty()) needed.fields.push_back(symbols_.intern(take(path, '.')));
    if (FieldTree* tree = fields_of(needed.at.slot)) needed.at.number = tree->add(needed.fields);
  }
  return need;
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
void RuleCompiler::compile_loops(const Check& check, CompiledCheck& compiled) {
  for (size_t i = 0; i < check.loops.size(); ++i) {
    const auto& outside = environment(std::span(check.loops).first(i));
    compiled.loops.emplace_back(Expression(check.loops[i].list, outside, symbols_));
  }
  if (check.loops.empty() || !is_shared(check.loops[0].list)) return;
  compiled.list = lists_.try_emplace(check.loops[0].list, lists_.size()).first->second;
}

CompiledCheck RuleCompiler::compile(const Check& check) {
  CompiledCheck compiled;
  compiled.check = &check;
  for (std::string_view text : check.needs) {
    Need need = read_need(text, check.loops);
    const bool of_subject = std::all_of(need.begin(), need.end(), [](const NeededPath& path) {
      return path.at.slot < Slot::first_loop;
    });
    (of_subject ? compiled.needs : compiled.item_needs).push_back(std::move(need));
  }
  compile_loops(check, compiled);
  const cel::Environment& inside = environment(check.loops);
  compiled.when = Expression(check.when, inside, symbols_);
  compiled.require = Expression(check.require, inside, symbols_);
  compiled.require_first = begins_with_require(check);
  compiled.at = Expression(check.at, inside, symbols_);
  compiled.message = Message(check.message, inside, symbols_);
  for (const RelatedAt& related : check.related) {
    compiled.related.push_back(
        {Expression(related.at, inside, symbols_), Message(related.message, inside, symbols_)});
  }
  compiled.reads_version = may_read_version(check);
  return compiled;
}

CompiledRule RuleCompiler::compile(const Rule& rule,
                                   const std::map<std::string, std::string>& overrides) {
  CompiledRule compiled;
  compiled.rule = &rule;
  compiled.checks.reserve(rule.checks.size());
  for (const Check& check : rule.checks) compiled.checks.push_back(compile(check));
  for (std::string_view fault : rule.faults) {
    compiled.fault_kinds |= uint32_t{1} << static_cast<unsigned>(*schema::fault_kind(fault));
  }
  for (const Parameter& parameter : rule.parameters) {
    const auto own = overrides.find(fmt::format("{}.{}", rule.id, parameter.name));
    compiled.parameter_text.emplace(
        parameter.name, own == overrides.end() ? std::string(parameter.value) : own->second);
  }
  if (!rule.parameters.empty()) compiled.parameters = values(compiled.parameter_text);
  for (auto& [name, text] : compiled.parameter_text) {
    if (text.starts_with('"')) text = compiled.parameters.mapping()->find(name)->text();
  }
  return compiled;
}

}  // namespace kready::lint
