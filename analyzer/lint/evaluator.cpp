// SPDX-License-Identifier: MIT
#include "lint/evaluator.h"

#include <utility>

#include "lint/native.h"

namespace kready::lint {
namespace {

// Where a path leads: the last node that exists and the keys that do not.
struct Destination {
  const yaml::Node* node = nullptr;
  std::vector<std::string_view> absent;
};

const yaml::Node* node_of(const cel::Value& value) {
  if (const cel::Record* record = value.as_record()) return record->node();
  return value.origin() ? value.origin() : value.mapping();
}

Destination follow(const Expression& at, std::span<const cel::Value> variables) {
  const cel::Path* path = at.program().path();
  if (!path) return {};  // packs that point elsewhere are refused
  Destination destination{node_of(variables[static_cast<size_t>(path->variable)]), {}};
  for (const cel::Step& step : path->steps) {
    const yaml::Node* next = nullptr;
    if (destination.node && destination.absent.empty()) {
      const size_t index = static_cast<size_t>(step.index);
      const auto items = destination.node->items();
      if (step.field) next = destination.node->find(step.field);
      if (!step.field && index < items.size()) next = &items[index];
    }
    if (next) {
      destination.node = next;
    } else if (step.field) {
      destination.absent.push_back(step.field.text());
    }
  }
  return destination;
}

}  // namespace

Evaluator::Evaluator(const Run& run, const graph::Unit& unit, const UnitKinds& kinds)
    : run_(run),
      unit_(unit),
      kinds_(kinds),
      host_{&unit, run.names},
      faults_(unit, kinds, run.form),
      lists_(run.lists) {
  look_at(Slot::object, run.fields->object, nullptr);
  look_at(Slot::pod, run.fields->pod, nullptr);
  look_at(Slot::container, run.fields->container, nullptr);
}

cel::Value Evaluator::evaluate(const cel::Program& program) {
  return program.evaluate(variables_, arena_, *run_.symbols, &host_);
}

bool Evaluator::is_true(const cel::Program& program) {
  const cel::Value value = evaluate(program);
  return value.kind() == cel::Kind::boolean && value.as_boolean();
}

std::optional<bool> Evaluator::holds(const cel::Program& program) {
  const cel::Value value = evaluate(program);
  if (value.kind() == cel::Kind::boolean) return value.as_boolean();
  ++undecided;
  return std::nullopt;
}

std::string Evaluator::text(const Message& message) {
  std::string result;
  for (const Message::Part& part : message.parts()) {
    result += part.literal;
    if (!part.value) continue;
    const cel::Value value = evaluate(part.value.program());
    if (value.kind() != cel::Kind::error)
      result += cel::show(value);  // of an absent field: nothing
  }
  return result;
}

void Evaluator::report(const Schedule::Question& question, const Subject& subject) {
  const CompiledCheck& check = *question.check;
  const Destination at = follow(check.at, variables_);
  findings.push_back(finding_at(*question.rule, subject, at.node, at.absent, text(check.message)));
  for (const CompiledRelated& related : check.related) {
    const Destination place = follow(related.at, variables_);
    if (!place.absent.empty()) continue;
    findings.back().related.push_back(
        related_at(*subject.document, place.node, text(related.message)));
  }
}

void Evaluator::report_faults(const CompiledRule& rule, const Subject& subject, Version version) {
  for (const schema::Fault& fault : faults_.of(*subject.object, version.minor)) {
    if ((rule.fault_kinds >> static_cast<unsigned>(fault.kind) & 1U) == 0) continue;
    findings.push_back(finding_at(rule, subject, fault));
  }
}

void Evaluator::ask_once(const Schedule::Question& question, const Subject& subject) {
  const CompiledCheck& check = *question.check;
  if (!has_all(check.item_needs)) return;
  if (check.require_first && is_true(check.require.program())) return;
  if (check.when && !holds(check.when.program()).value_or(false)) return;
  if (!holds(check.require.program()).value_or(true)) report(question, subject);
}

cel::Value Evaluator::list_of(const CompiledCheck& check, size_t depth) {
  const cel::Program& program = check.loops[depth].program();
  if (depth > 0 || !check.list) return evaluate(program);
  List& known = lists_[*check.list];
  if (known.subject != subject_) known = {subject_, evaluate(program)};
  return known.value;
}

void Evaluator::walk(const Schedule::Question& question, size_t depth, const Subject& subject) {
  if (depth == question.check->loops.size()) return ask_once(question, subject);
  // An absent list has no items.
  cel::Value list = list_of(*question.check, depth);
  if (list.kind() == cel::Kind::optional && list.as_optional()) list = *list.as_optional();
  cel::Value& item = variables_[static_cast<size_t>(Slot::first_loop) + depth];
  if (list.kind() == cel::Kind::list) {
    for (size_t i = 0; i < list.list_size(); ++i) {
      item = list.list_at(i);
      walk(question, depth + 1, subject);
    }
  } else if (list.kind() == cel::Kind::map) {
    for (size_t i = 0; i < list.map_size(); ++i) {
      const auto [key, value] = list.map_at(i);
      const EntryRecord entry(key, value, run_.names);
      item = cel::Value::record(&entry);
      walk(question, depth + 1, subject);
    }
  }
}

bool Evaluator::ask_for(const Target& target, const Schedule::Question& question,
                        const Subject& subject) {
  if (question.rule->fault_kinds) {
    report_faults(*question.rule, subject, target.version);
    return true;
  }
  if (!question.check) {
    Ask one(*question.rule, subject, unit_, kinds_.catalog, target.version, findings);
    question.rule->native(one);
    return one.read_version();
  }
  variable(Slot::params) = question.rule->parameters;
  variable(Slot::cluster) = target.cluster;
  walk(question, 0, subject);
  return question.check->reads_version;
}

bool Evaluator::is_there(const NeededPath& path) const {
  if (path.at.slot < Slot::first_loop) return is_there(path.at);
  // What is computed is not looked into.
  const cel::Value& item = variables_[static_cast<size_t>(path.at.slot)];
  const yaml::Node* node = item.as_record() ? nullptr : item.plain_mapping();
  if (!node) return true;
  for (size_t i = 0; node && i < path.fields.size(); ++i) node = node->find(path.fields[i]);
  return node != nullptr;
}

bool Evaluator::has_all(const std::vector<Need>& needs) const {
  for (const Need& need : needs) {
    bool found = false;
    for (const NeededPath& path : need) found = found || is_there(path);
    if (!found) return false;
  }
  return true;
}

void Evaluator::ask(const Schedule::Questions& questions, const Subject& subject) {
  const Version last = run_.targets.back().version;
  ++subject_;
  for (const Schedule::Question& question : questions) {
    if (question.first && !is_there(*question.first)) continue;
    if (question.check && !has_all(question.check->needs)) continue;
    for (const Target& target : run_.targets) {
      const size_t before = findings.size();
      const bool depends = ask_for(target, question, subject);
      const VersionRange holds{target.version, depends ? target.version : last};
      for (size_t i = before; i < findings.size(); ++i) findings[i].versions = holds;
      if (!depends) break;
    }
  }
}

void Evaluator::ask_workload(const Subject& subject) {
  const PodRecord pod(subject.workload, &host_);
  const WorkloadRecord workload(subject.workload, &host_);
  variable(Slot::pod) = cel::Value::record(&pod);
  variable(Slot::workload) = cel::Value::record(&workload);
  look_at(Slot::pod, run_.fields->pod, pod.node());
  ask(run_.schedule->of(SubjectKind::workload), subject);
  const auto containers = subject.workload->pod.containers();
  for (size_t i = 0; i < containers.size(); ++i) {
    variable(Slot::container) = cel::Value::record(&pod.containers()[i]);
    look_at(Slot::container, run_.fields->container, containers[i].node);
    Subject own = subject;
    own.container = &containers[i];
    ask(run_.schedule->of(SubjectKind::container), own);
  }
}

void Evaluator::ask(const graph::Piece& piece) {
  const Subject whole{piece.document, &piece, nullptr, nullptr, nullptr};
  ask(run_.schedule->of(SubjectKind::document), whole);
  for (const kube::Object& object : piece.objects) {
    Subject subject = whole;
    subject.object = &object;
    const ObjectRecord record(&object);
    variable(Slot::object) = cel::Value::record(&record);
    look_at(Slot::object, run_.fields->object, object.node);
    ask(run_.schedule->of_kind(object.kind), subject);
    for (const kube::Workload* workload : unit_.workloads_of(object)) {
      subject.workload = workload;
      ask_workload(subject);
    }
    arena_.release();
  }
}

void Evaluator::ask_repository() { ask(run_.schedule->of(SubjectKind::repository), Subject{}); }

}  // namespace kready::lint
