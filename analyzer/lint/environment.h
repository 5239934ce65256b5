// SPDX-License-Identifier: MIT
// What the expressions of rules may name: the variables of a subject and the functions over the
// graph. Knows how subjects look to CEL, not how rules are run.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "cel/functions.h"
#include "cel/value.h"
#include "graph/unit.h"
#include "lint/rule.h"
#include "text/symbols.h"

namespace kready::lint {

// Slots of the variables in every environment of rules; those of the loops come last.
enum class Slot : uint8_t { object, workload, pod, container, params, cluster, first_loop };
inline constexpr size_t loop_limit = 4;
inline constexpr size_t slot_count = static_cast<size_t>(Slot::first_loop) + loop_limit;

// The slot of a variable that is a node of the manifest: object, workload, pod, container, or the
// variable of a loop. Nothing for others.
std::optional<Slot> node_slot(std::span<const Loop> loops, std::string_view variable);
// Whether that field of the variable is computed, not read from the manifest.
bool is_computed(Slot slot, std::string_view field);

// The environment of checks outside loops; loop variables are added to a copy.
cel::Environment rule_environment();

// Names of computed fields, interned once a run.
struct FieldNames {
  explicit FieldNames(text::Symbols& symbols);

  std::array<text::Symbol, 4> workload;   // minimumReplicas, runsForever, isHook, isBuiltIn
  std::array<text::Symbol, 5> pod;        // containers, labels, runsForever, isWindows, hostNetwork
  std::array<text::Symbol, 1> container;  // role
  std::array<text::Symbol, 2> entry;      // key, value
};

// What graph functions find behind an evaluation.
struct Host {
  const graph::Unit* unit = nullptr;
  const FieldNames* names = nullptr;
};

class ObjectRecord final : public cel::Record {
 public:
  explicit ObjectRecord(const kube::Object* object) : object_(object) {}
  const kube::Object& object() const { return *object_; }
  const yaml::Node* node() const override { return object_->node; }
  std::optional<cel::Value> field(text::Symbol) const override { return std::nullopt; }
  std::span<const text::Symbol> names() const override { return {}; }

 private:
  const kube::Object* object_;
};

// One entry of a map that a loop walks.
class EntryRecord final : public cel::Record {
 public:
  EntryRecord(cel::Value key, cel::Value value, const FieldNames* names)
      : key_(key), value_(value), names_(names) {}
  const yaml::Node* node() const override { return value_.origin(); }
  std::optional<cel::Value> field(text::Symbol name) const override;
  std::span<const text::Symbol> names() const override { return names_->entry; }

 private:
  cel::Value key_;
  cel::Value value_;
  const FieldNames* names_;
};

class WorkloadRecord final : public cel::Record {
 public:
  WorkloadRecord(const kube::Workload* workload, const Host* host)
      : workload_(workload), host_(host) {}
  const kube::Workload& workload() const { return *workload_; }
  const yaml::Node* node() const override { return workload_->object->node; }
  std::optional<cel::Value> field(text::Symbol name) const override;
  std::span<const text::Symbol> names() const override { return host_->names->workload; }

 private:
  const kube::Workload* workload_;
  const Host* host_;
};

class ContainerRecord final : public cel::Record {
 public:
  ContainerRecord(const kube::Container* container, const Host* host)
      : container_(container), host_(host) {}
  const yaml::Node* node() const override { return container_->node; }
  std::optional<cel::Value> field(text::Symbol name) const override;
  std::span<const text::Symbol> names() const override { return host_->names->container; }

 private:
  const kube::Container* container_;
  const Host* host_;
};

class PodRecord final : public cel::Record {
 public:
  PodRecord(const kube::Workload* workload, const Host* host);
  const kube::Workload& workload() const { return *workload_; }
  // One for each of the pod's containers, in their order.
  std::span<const ContainerRecord> containers() const { return containers_; }
  const yaml::Node* node() const override { return workload_->pod.node(); }
  std::optional<cel::Value> field(text::Symbol name) const override;
  std::span<const text::Symbol> names() const override { return host_->names->pod; }

 private:
  const kube::Workload* workload_;
  const Host* host_;
  std::vector<ContainerRecord> containers_;
  std::vector<cel::Value> container_values_;
  cel::ListData container_list_;
};

// links, linkedBy, selects, image, find, objects, namespaceOf.
std::span<const cel::Function> graph_functions();

}  // namespace kready::lint
