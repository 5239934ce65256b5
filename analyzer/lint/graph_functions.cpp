// SPDX-License-Identifier: MIT
#include <initializer_list>
#include <memory>
#include <new>

#include "kube/api_object.h"
#include "kube/image_reference.h"
#include "kube/label_selector.h"
#include "lint/environment.h"

namespace kready::lint {
namespace {

using cel::Call;
using cel::Value;

const Host& host_of(const Call& call) { return *static_cast<const Host*>(call.host); }

Value no_overload() { return Value::error("no such overload"); }

Value object_value(Call& call, const kube::Object* object) {
  void* memory = call.arena.allocate(sizeof(ObjectRecord), alignof(ObjectRecord));
  return Value::record(new (memory) ObjectRecord(object));
}

Value make_entries(Call& call, std::initializer_list<std::pair<std::string_view, Value>> fields) {
  std::vector<std::pair<Value, Value>> entries;
  entries.reserve(fields.size());
  for (const auto& [name, value] : fields) entries.emplace_back(Value::string(name), value);
  return cel::make_map(call.arena, entries);
}

Value link_value(Call& call, const graph::Link& link) {
  return make_entries(call, {{"kind", Value::string(link.kind)},
                             {"namespace", Value::string(link.namespace_)},
                             {"name", Value::string(link.name)},
                             {"key", Value::string(link.key)},
                             {"optional", Value::boolean(link.optional)},
                             {"found", Value::boolean(link.found())},
                             {"object", link.target ? object_value(call, link.target) : Value()},
                             {"at", Value::node(link.at)}});
}

// The links of an object, a workload or a pod, in one direction.
std::optional<std::vector<graph::Link>> links_of(const Host& host, const Value& subject,
                                                 graph::LinkName link, bool incoming) {
  const graph::Unit& unit = *host.unit;
  const cel::Record* record = subject.as_record();
  const kube::Workload* workload = nullptr;
  if (const auto* pod = dynamic_cast<const PodRecord*>(record)) workload = &pod->workload();
  if (const auto* own = dynamic_cast<const WorkloadRecord*>(record)) workload = &own->workload();
  if (workload) return incoming ? unit.links_to(*workload, link) : unit.links(*workload, link);
  if (const auto* object = dynamic_cast<const ObjectRecord*>(record)) {
    return incoming ? unit.links_to(object->object(), link) : unit.links(object->object(), link);
  }
  return std::nullopt;
}

std::optional<std::vector<graph::Link>> asked_links(Call& call, bool incoming) {
  graph::LinkName link{};
  if (call.args[0].kind() != cel::Kind::map || call.args[1].kind() != cel::Kind::string ||
      !graph::parse_link_name(call.args[1].as_string(), link)) {
    return std::nullopt;
  }
  auto found = links_of(host_of(call), call.args[0], link, incoming);
  if (found) call.cost += found->size();
  return found;
}

Value links(Call& call) {
  const auto found = asked_links(call, false);
  if (!found) return no_overload();
  std::vector<Value> values;
  for (const graph::Link& link : *found) values.push_back(link_value(call, link));
  return cel::make_list(call.arena, values);
}

Value linked_by(Call& call) {
  const auto found = asked_links(call, true);
  if (!found) return no_overload();
  std::vector<Value> values;
  for (const graph::Link& link : *found) {
    if (link.certain == kube::Answer::yes) values.push_back(object_value(call, link.source));
  }
  return cel::make_list(call.arena, values);
}

Value selects(Call& call) {
  const yaml::Node* selector = call.args[0].mapping();
  if (call.args[0].kind() == cel::Kind::null) return Value::boolean(false);
  if (!selector || call.args[1].kind() != cel::Kind::map) return no_overload();
  kube::Labels labels;
  labels.written = call.args[1].mapping();
  return Value::boolean(kube::matches(selector, labels) == kube::Answer::yes);
}

Value image(Call& call) {
  if (call.args[0].kind() != cel::Kind::string) return no_overload();
  const kube::ImageReference parts = kube::parse_image(call.args[0].as_string());
  return make_entries(call, {{"registry", Value::string(parts.registry)},
                             {"repository", Value::string(parts.repository)},
                             {"tag", Value::string(parts.tag)},
                             {"digest", Value::string(parts.digest)}});
}

bool all_strings(const Call& call) {
  for (const Value& value : call.args) {
    if (value.kind() != cel::Kind::string) return false;
  }
  return true;
}

Value find(Call& call) {
  if (!all_strings(call)) return no_overload();
  const kube::Object* object = host_of(call).unit->find(
      call.args[0].as_string(), call.args[1].as_string(), call.args[2].as_string());
  if (!object) return Value::optional_none();
  return cel::make_optional(call.arena, object_value(call, object));
}

Value is_assumed(Call& call) {
  if (!all_strings(call)) return no_overload();
  return Value::boolean(graph::is_assumed(*host_of(call).unit, call.args[0].as_string(),
                                          call.args[1].as_string(), call.args[2].as_string()));
}

Value provides(Call& call) {
  if (!all_strings(call)) return no_overload();
  return Value::boolean(graph::provides(*host_of(call).unit, call.args[0].as_string()));
}

Value objects(Call& call) {
  if (!all_strings(call)) return no_overload();
  std::vector<Value> values;
  for (const kube::Object* object : host_of(call).unit->of_kind(call.args[0].as_string())) {
    ++call.cost;
    if (object->namespace_ == call.args[1].as_string())
      values.push_back(object_value(call, object));
  }
  return cel::make_list(call.arena, values);
}

Value namespace_of(Call& call) {
  const yaml::Node* node = call.args[0].mapping();
  const yaml::Node* written = node ? node->find("metadata", "namespace") : nullptr;
  const auto text = written ? written->as_string() : std::nullopt;
  return Value::string(text.value_or(std::string_view{""}));
}

Value is_placeholder(Call& call) {
  if (call.args[0].kind() != cel::Kind::string) return no_overload();
  return Value::boolean(kube::is_placeholder(call.args[0].as_string()));
}

constexpr cel::Function table[] = {
    {"links", cel::Form::global, 2, links},
    {"linkedBy", cel::Form::global, 2, linked_by},
    {"selects", cel::Form::global, 2, selects},
    {"image", cel::Form::global, 1, image},
    {"find", cel::Form::global, 3, find},
    {"objects", cel::Form::global, 2, objects},
    {"isAssumed", cel::Form::global, 3, is_assumed},
    {"provides", cel::Form::global, 1, provides},
    {"namespaceOf", cel::Form::global, 1, namespace_of},
    {"isPlaceholder", cel::Form::global, 1, is_placeholder},
};

}  // namespace

std::span<const cel::Function> graph_functions() { return table; }

}  // namespace kready::lint
