// SPDX-License-Identifier: MIT
#include "lint/environment.h"

#include <algorithm>

namespace kready::lint {
namespace {

using namespace std::string_view_literals;

const cel::MapData no_labels{};

constexpr std::array workload_fields{"minimumReplicas"sv, "runsForever"sv, "isHook"sv,
                                     "isBuiltIn"sv};
constexpr std::array pod_fields{"containers"sv, "labels"sv, "runsForever"sv, "isWindows"sv,
                                "hostNetwork"sv};
constexpr std::array container_fields{"role"sv};
constexpr std::array entry_fields{"key"sv, "value"sv};

template <size_t count>
std::array<text::Symbol, count> interned(const std::array<std::string_view, count>& names,
                                         text::Symbols& symbols) {
  std::array<text::Symbol, count> all;
  for (size_t i = 0; i < count; ++i) all[i] = symbols.intern(names[i]);
  return all;
}

// Kubernetes' own kinds with a pod or a pod template.
bool is_built_in(const kube::Object& object) {
  return object.group.empty() || object.group == "apps" || object.group == "batch";
}

}  // namespace

cel::Environment rule_environment() {
  cel::Environment environment;
  for (std::string_view name : {"object", "workload", "pod", "container", "params", "cluster"}) {
    environment.variable(name);
  }
  environment.functions(graph_functions());
  return environment;
}

FieldNames::FieldNames(text::Symbols& symbols)
    : workload(interned(workload_fields, symbols)),
      pod(interned(pod_fields, symbols)),
      container(interned(container_fields, symbols)),
      entry(interned(entry_fields, symbols)) {}

std::optional<Slot> node_slot(std::span<const Loop> loops, std::string_view variable) {
  if (variable == "object") return Slot::object;
  if (variable == "workload") return Slot::workload;
  if (variable == "pod") return Slot::pod;
  if (variable == "container") return Slot::container;
  for (size_t i = 0; i < loops.size(); ++i) {
    if (loops[i].name == variable) {
      return static_cast<Slot>(static_cast<size_t>(Slot::first_loop) + i);
    }
  }
  return std::nullopt;
}

bool is_computed(Slot slot, std::string_view field) {
  const auto is_in = [field](const auto& names) {
    return std::find(names.begin(), names.end(), field) != names.end();
  };
  if (slot == Slot::workload) return is_in(workload_fields);
  if (slot == Slot::pod) return is_in(pod_fields);
  return slot == Slot::container && is_in(container_fields);
}

std::optional<cel::Value> EntryRecord::field(text::Symbol name) const {
  if (name == names_->entry[0]) return key_;
  if (name == names_->entry[1]) return value_;
  return std::nullopt;
}

std::optional<cel::Value> WorkloadRecord::field(text::Symbol name) const {
  const auto& names = host_->names->workload;
  if (name == names[0]) {
    const std::optional<int64_t> minimum = host_->unit->minimum_replicas(*workload_);
    if (!minimum) return std::nullopt;
    return cel::Value::integer(*minimum);
  }
  if (name == names[1]) return cel::Value::boolean(workload_->runs_forever);
  if (name == names[2]) return cel::Value::boolean(workload_->is_hook);
  if (name == names[3]) return cel::Value::boolean(is_built_in(*workload_->object));
  return std::nullopt;
}

std::optional<cel::Value> ContainerRecord::field(text::Symbol name) const {
  if (name != host_->names->container[0]) return std::nullopt;
  return cel::Value::string(kube::name(container_->role));
}

PodRecord::PodRecord(const kube::Workload* workload, const Host* host)
    : workload_(workload), host_(host) {
  containers_.reserve(workload->pod.containers().size());
  for (const kube::Container& container : workload->pod.containers()) {
    containers_.emplace_back(&container, host);
    container_values_.push_back(cel::Value::record(&containers_.back()));
  }
  container_list_.items = container_values_;
}

std::optional<cel::Value> PodRecord::field(text::Symbol name) const {
  const auto& names = host_->names->pod;
  if (name == names[0]) return cel::Value::list(&container_list_);
  if (name == names[1]) {
    const yaml::Node* metadata = workload_->pod.metadata();
    const yaml::Node* labels = metadata ? metadata->find("labels") : nullptr;
    return labels && labels->is_mapping() ? cel::Value::node(labels) : cel::Value::map(&no_labels);
  }
  if (name == names[2]) return cel::Value::boolean(workload_->runs_forever);
  if (name == names[3]) return cel::Value::boolean(workload_->pod.is_windows());
  if (name == names[4]) return cel::Value::boolean(workload_->pod.host_network());
  return std::nullopt;
}

}  // namespace kready::lint
