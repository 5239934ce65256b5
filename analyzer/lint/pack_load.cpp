// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "lint/compiled_rule.h"
#include "lint/pack.h"
#include "lint/parameter.h"
#include "lint/rule_file.h"

namespace kready::lint {
namespace {

PackError at_key(const RuleFile& file, const ReadRule& read, const RuleMistake& mistake) {
  PackError error{file.name, 1, 1, mistake.message};
  for (const KeyPlace& place : read.places) {
    if (place.key != mistake.key) continue;
    error.line = place.line;
    error.column = place.column + (place.on_one_line ? mistake.span.begin : 0);
  }
  return error;
}

// What a file of the right form still lacks.
void check_parts(const Rule& rule, bool native, std::vector<RuleMistake>& mistakes) {
  if (!rule.faults.empty() && rule.subject != SubjectKind::object) {
    mistakes.push_back({"faults", {}, "`faults` goes with `subject: object`"});
  }
  if (!rule.faults.empty() && !rule.checks.empty()) {
    mistakes.push_back({"faults", {}, "`faults` stands instead of `require` or `checks`"});
  }
  for (const Parameter& parameter : rule.parameters) {
    const auto value = read_parameter(parameter, parameter.value);
    const auto* fault = std::get_if<ParameterFault>(&value);
    if (!fault || parameter.value.empty()) continue;  // "": not set
    mistakes.push_back({"params", {}, fmt::format("`{}` {}", parameter.name, fault->words)});
  }
  if (rule.is_native() && !native) mistakes.push_back({"rule", {}, "`require` is missing"});
  for (size_t i = 0; i < rule.checks.size(); ++i) {
    const Check& check = rule.checks[i];
    const std::string prefix = rule.checks.size() == 1 ? "" : fmt::format("checks[{}].", i);
    const std::string key = prefix + "require";
    if (check.at.empty()) mistakes.push_back({key, {}, "`at` is missing: where to point"});
    if (check.message.empty()) mistakes.push_back({key, {}, "`message` is missing"});
    if (!check.kinds.empty() && check.subject != SubjectKind::object) {
      mistakes.push_back({prefix + "kinds", {}, "`kinds` goes with `subject: object`"});
    }
  }
}

}  // namespace

std::variant<Pack, std::vector<PackError>> load_pack(
    const std::vector<RuleFile>& files, const std::function<bool(std::string_view)>& is_native) {
  Pack pack;
  std::vector<PackError> errors;
  text::Symbols symbols;
  RuleCompiler compiler(symbols);
  for (const RuleFile& file : files) {
    const size_t before = errors.size();
    const ReadRule read = read_rule(file, pack, errors);
    if (errors.size() != before) continue;
    std::vector<RuleMistake> mistakes = compiler.mistakes(read.rule);
    check_parts(read.rule, is_native(read.rule.id), mistakes);
    for (const RuleMistake& mistake : mistakes) errors.push_back(at_key(file, read, mistake));
    if (pack.find(read.rule.id)) {
      errors.push_back({file.name, 1, 1, fmt::format("rule '{}' is there twice", read.rule.id)});
    }
    pack.add(read.rule);
  }
  if (!errors.empty()) return errors;
  return std::variant<Pack, std::vector<PackError>>(std::move(pack));
}

}  // namespace kready::lint
