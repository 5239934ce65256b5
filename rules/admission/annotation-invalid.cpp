// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "cel/format.h"
#include "kube/api_object.h"
#include "kube/fields.h"
#include "lint/native.h"
#include "schema/kubernetes.h"

namespace kready::rules {
namespace {

constexpr size_t most_bytes = 256 * 1024;

// Upper case is allowed in the prefix, which is not so for labels.
bool is_key(std::string_view key) {
  if (cel::has_format(key, "qualifiedName")) return true;
  std::string lower(key);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return cel::has_format(lower, "qualifiedName");
}

void check(lint::Ask& ask, const yaml::Node* metadata) {
  const yaml::Node* annotations = kube::mapping_at(metadata, "annotations");
  if (!annotations) return;
  size_t bytes = 0;
  for (const yaml::Entry& entry : annotations->entries()) {
    const std::string_view key = entry.key.text();
    bytes += key.size() + kube::text_of(&entry.value).size();
    if (kube::is_placeholder(key) || is_key(key)) continue;
    ask.report(&entry.value, fmt::format("annotation key '{}' is not a qualified name", key));
  }
  if (bytes <= most_bytes) return;
  ask.report(annotations,
             fmt::format("annotations have {} bytes together, more than {}", bytes, most_bytes));
}

}  // namespace

void annotation_invalid(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (kube::is_local_configuration(object)) return;
  check(ask, object.metadata());
  // Templates within custom resources are for their controllers to judge.
  if (!schema::is_kubernetes_group(object.group)) return;
  for (const kube::Workload* workload : ask.unit().workloads_of(object)) {
    if (workload->pod.node() != object.node) check(ask, workload->pod.metadata());
  }
}

}  // namespace kready::rules
