// SPDX-License-Identifier: MIT
#include "lint/analysis.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "lint/compiled_rule.h"
#include "lint/consequences.h"
#include "lint/environments.h"
#include "lint/evaluator.h"
#include "lint/finding_order.h"
#include "lint/kinds.h"
#include "lint/parallel.h"
#include "lint/reading.h"
#include "lint/schedule.h"
#include "schema/kubernetes.h"
#include "schema/validate.h"

namespace kready::lint {
namespace {

constexpr size_t documents_a_task = 256;

NativeCheck native_of(std::span<const NativeEntry> natives, const Rule& rule) {
  if (!rule.is_native()) return nullptr;
  for (const NativeEntry& entry : natives) {
    if (entry.rule == rule.id) return entry.check;
  }
  return nullptr;
}

Severity severity_of(const Rule& rule, const Options& options) {
  const auto own = options.severities.find(std::string(rule.id));
  return own == options.severities.end() ? rule.severity : own->second;
}

using Parameters = std::map<std::string, std::string>;

Parameters parameters_in(const Override& part, const Rule& rule, const Options& options) {
  Parameters parameters = options.parameters;
  for (const auto& [name, value] : part.rules.find(rule.id)->second.parameters) {
    const std::string whole = fmt::format("{}.{}", rule.id, name);
    if (!options.fixed_parameters.contains(whole)) parameters[whole] = value;
  }
  return parameters;
}

std::vector<CompiledRule> compile_rules(RuleCompiler& compiler, const Pack& pack,
                                        std::span<const NativeEntry> natives,
                                        const Options& options) {
  std::vector<CompiledRule> compiled;
  compiled.reserve(pack.rules().size());
  const auto add = [&](const Rule& rule, const Parameters& parameters, RuleScope scope) {
    compiled.push_back(compiler.compile(rule, parameters));
    compiled.back().native = native_of(natives, rule);
    compiled.back().severity = severity_of(rule, options);
    compiled.back().scope = std::move(scope);
  };
  const std::set<const Rule*> everywhere = rules_everywhere(pack, options);
  for (const Rule* rule : selected_rules(pack, options)) {
    RuleScope scope = scope_of(rule->id, options.overrides, options.path_of);
    scope.enabled = everywhere.contains(rule);
    add(*rule, options.parameters, scope);
    // With each override's parameters it is another rule, of what the override matches.
    for (size_t number : scope.with_parameters()) {
      scope.parameters_of = number;
      add(*rule, parameters_in(options.overrides[number], *rule, options), scope);
    }
  }
  return compiled;
}

std::vector<Target> targets(RuleCompiler& compiler, VersionRange versions) {
  std::vector<Target> targets;
  for (int minor = versions.first.minor; minor <= versions.last.minor; ++minor) {
    targets.push_back({Version{minor}, compiler.values({{"version", fmt::format("'1.{}'", minor)},
                                                        {"minor", fmt::format("{}", minor)}})});
  }
  return targets;
}

// Some documents of one unit, or the unit as a whole where there are none.
struct Task {
  const graph::Unit* unit = nullptr;
  const UnitKinds* kinds = nullptr;
  std::span<const graph::Piece> pieces;
  std::vector<Finding> findings;
  size_t undecided = 0;
  size_t unknown_kinds = 0;
};

std::vector<Task> make_tasks(const std::vector<graph::Unit>& units, const Kinds& kinds) {
  std::vector<Task> tasks;
  for (size_t i = 0; i < units.size(); ++i) {
    const graph::Unit& unit = units[i];
    tasks.push_back({&unit, &kinds.of(i), {}, {}, 0, 0});
    const auto pieces = unit.pieces();
    for (size_t from = 0; from < pieces.size(); from += documents_a_task) {
      const size_t count = std::min(documents_a_task, pieces.size() - from);
      tasks.push_back({&unit, &kinds.of(i), pieces.subspan(from, count), {}, 0, 0});
    }
  }
  return tasks;
}

// None where no unit is one of several environments.
std::vector<UnitFindings> findings_of(std::span<const UnitInput> inputs,
                                      const std::vector<graph::Unit>& units,
                                      std::vector<Task>& tasks) {
  std::vector<UnitFindings> all;
  for (Task& task : tasks) {
    const UnitInput& input = inputs[static_cast<size_t>(task.unit - units.data())];
    if (!input.environment.empty()) all.push_back({&input, &task.findings});
  }
  return all;
}

size_t count_unknown_kinds(const graph::Piece& piece, const schema::Catalog& catalog,
                           Version version) {
  return static_cast<size_t>(
      std::count_if(piece.objects.begin(), piece.objects.end(), [&](const kube::Object& object) {
        return is_of_unknown_kind(object, catalog, version.minor);
      }));
}

// Documents of one kind after each other: what they are asked is then at hand.
std::vector<const graph::Piece*> by_kind(std::span<const graph::Piece> pieces) {
  std::vector<const graph::Piece*> sorted;
  for (const graph::Piece& piece : pieces) sorted.push_back(&piece);
  const auto kind = [](const graph::Piece* piece) {
    return piece->objects.empty() ? std::string_view() : piece->objects.front().kind;
  };
  std::stable_sort(sorted.begin(), sorted.end(),
                   [&](const auto* left, const auto* right) { return kind(left) < kind(right); });
  return sorted;
}

void run_task(const Run& run, const FindingOrder& order, Task& task) {
  Evaluator evaluator(run, *task.unit, *task.kinds);
  if (task.pieces.empty()) evaluator.ask_repository();
  for (const graph::Piece* piece : by_kind(task.pieces)) {
    evaluator.ask(*piece);
    task.unknown_kinds +=
        count_unknown_kinds(*piece, task.kinds->catalog, run.targets.back().version);
  }
  task.findings = std::move(evaluator.findings);
  order.sort(task.findings);
  task.undecided = evaluator.undecided;
}

std::vector<Finding> collect(std::vector<Task>& tasks, std::span<const CompiledRule> rules,
                             const FindingOrder& order, const Options& options) {
  size_t count = 0;
  for (const Task& task : tasks) count += task.findings.size();
  std::vector<Finding> findings;
  findings.reserve(count);
  for (Task& task : tasks) {
    std::move(task.findings.begin(), task.findings.end(), std::back_inserter(findings));
  }
  if (!options.overrides.empty()) std::erase_if(findings, &Finding::is_exempt);
  drop_consequences(rules, findings);
  order.sort(findings);
  merge_repeated(findings);
  for (Finding& finding : findings) {
    if (finding.versions == options.versions) continue;
    finding.message += fmt::format(" (in {})", show(finding.versions));
  }
  return findings;
}

void count_document(const graph::Piece& piece, Report& report) {
  if (piece.skip == kube::Skip::empty) return;
  ++report.summary.documents;
  report.summary.objects += piece.objects.size();
  if (piece.skip == kube::Skip::none) return;
  if (piece.skip == kube::Skip::broken) {
    ++report.summary.broken;
    return;
  }
  ++report.summary.skipped;
  const yaml::Document& document = *piece.document;
  report.skipped.push_back({document.source, document.span, kube::name(piece.skip)});
  if (piece.skip == kube::Skip::unrendered_template &&
      (report.unrendered.empty() || report.unrendered.back() != document.source)) {
    report.unrendered.push_back(document.source);
  }
}

// Units may share sources; each counts once.
void count_inputs(std::span<const UnitInput> units, const std::vector<graph::Unit>& read,
                  Report& report) {
  std::unordered_map<const text::Source*, size_t> first_units;
  for (size_t i = 0; i < units.size(); ++i) {
    for (const auto& source : units[i].sources) first_units.emplace(source.get(), i);
  }
  report.summary.files = first_units.size();
  for (size_t i = 0; i < read.size(); ++i) {
    for (const graph::Piece& piece : read[i].pieces()) {
      if (first_units.at(piece.document->source) == i) count_document(piece, report);
    }
  }
}

void count_findings(Report& report) {
  for (const Finding& finding : report.findings) {
    switch (finding.severity) {
      case Severity::error:
        ++report.summary.errors;
        break;
      case Severity::warning:
        ++report.summary.warnings;
        break;
      case Severity::info:
        ++report.summary.infos;
        break;
    }
  }
}

}  // namespace

Report analyze(std::span<const UnitInput> units, const Pack& pack,
               std::span<const NativeEntry> natives, const Options& options) {
  text::Symbols symbols;
  RuleCompiler compiler(symbols);
  const std::vector<CompiledRule> rules = compile_rules(compiler, pack, natives, options);
  const Schedule schedule(rules);
  const FieldNames names(symbols);
  schema::Patterns patterns;
  const schema::Target form{newest_version.minor, &options.feature_gates, &patterns,
                            schema::find_type("meta/v1.ObjectMeta")};
  const Run run{&schedule,
                &symbols,
                &names,
                &compiler.fields(),
                compiler.lists(),
                targets(compiler, options.versions),
                form};
  ReadUnits read = read_units(units, symbols, options.jobs, options.pod_templates);
  for (graph::Unit& unit : read.units) unit.assume(options.assumptions);
  const Kinds kinds(options, read.units, symbols);
  std::vector<Task> tasks = make_tasks(read.units, kinds);
  const FindingOrder order(units);
  in_parallel(options.jobs, tasks.size(), [&](size_t i) { run_task(run, order, tasks[i]); });

  name_environments(findings_of(units, read.units, tasks));

  Report report;
  report.findings = collect(tasks, rules, order, options);
  report.summary.rules = selected_rules(pack, options).size();
  for (const Task& task : tasks) {
    report.summary.undecided += task.undecided;
    report.summary.unknown_kinds += task.unknown_kinds;
  }
  count_inputs(units, read.units, report);
  count_findings(report);
  // Trees of a large input take long to free, one after the other.
  in_parallel(options.jobs, read.batches.size(), [&](size_t i) { read.batches[i].reset(); });
  return report;
}

}  // namespace kready::lint
