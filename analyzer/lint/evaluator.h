// SPDX-License-Identifier: MIT
// Asks rules of the subjects of one unit. One evaluator a thread; it keeps nothing between
// documents but its findings.
#pragma once

#include <array>
#include <memory_resource>
#include <optional>
#include <vector>

#include "lint/environment.h"
#include "lint/kinds.h"
#include "lint/object_faults.h"
#include "lint/schedule.h"
#include "lint/subject.h"

namespace kready::lint {

// One version of Kubernetes that is asked about.
struct Target {
  Version version;
  cel::Value cluster;  // as expressions see it
};

// What all evaluators of a run share.
struct Run {
  const Schedule* schedule = nullptr;
  text::Symbols* symbols = nullptr;
  const FieldNames* names = nullptr;
  const SubjectFields* fields = nullptr;
  size_t lists = 0;             // how many lists of loops have a number
  std::vector<Target> targets;  // by version
  schema::Target form;          // what objects are held to; says everything but the version
};

class Evaluator {
 public:
  Evaluator(const Run& run, const graph::Unit& unit, const UnitKinds& kinds);

  // Every rule of every subject of the document, in a fixed order.
  void ask(const graph::Piece& piece);
  // The rules about the unit as a whole.
  void ask_repository();

  std::vector<Finding> findings;
  size_t undecided = 0;

 private:
  void ask_workload(const Subject& subject);
  void ask(const Schedule::Questions& questions, const Subject& subject);
  // Whether what a check cannot find anything without is there.
  bool has_all(const std::vector<Need>& needs) const;
  bool is_there(const NeededPath& path) const;
  bool is_there(PathNumber path) const {
    return is_marked(found_[static_cast<size_t>(path.slot)], path.number);
  }
  // The list of the check's loop at that depth.
  cel::Value list_of(const CompiledCheck& check, size_t depth);
  // Asks for one version; whether another version could change the answer.
  bool ask_for(const Target& target, const Schedule::Question& question, const Subject& subject);
  // The loops from `depth` on, each item in turn, then the check itself.
  void walk(const Schedule::Question& question, size_t depth, const Subject& subject);
  void ask_once(const Schedule::Question& question, const Subject& subject);
  bool is_true(const cel::Program& program);
  // True or false, or nothing (and counted) where the answer is no boolean.
  std::optional<bool> holds(const cel::Program& program);
  cel::Value evaluate(const cel::Program& program);
  std::string text(const Message& message);
  void report(const Schedule::Question& question, const Subject& subject);
  void report_faults(const CompiledRule& rule, const Subject& subject, Version version);
  void look_at(Slot slot, const FieldTree& fields, const yaml::Node* node) {
    fields.mark(node, found_[static_cast<size_t>(slot)]);
  }
  cel::Value& variable(Slot slot) { return variables_[static_cast<size_t>(slot)]; }

  const Run& run_;
  const graph::Unit& unit_;
  const UnitKinds& kinds_;
  Host host_;
  ObjectFaults faults_;
  std::array<cel::Value, slot_count> variables_;
  std::pmr::monotonic_buffer_resource arena_;

  // The fields of the subject's variables that are there; a workload's are its object's.
  std::array<std::vector<uint64_t>, static_cast<size_t>(Slot::first_loop)> found_;
  // What the lists with a number are for the subject whose number stands beside.
  struct List {
    uint64_t subject = 0;
    cel::Value value;
  };
  std::vector<List> lists_;
  uint64_t subject_ = 0;
};

}  // namespace kready::lint
