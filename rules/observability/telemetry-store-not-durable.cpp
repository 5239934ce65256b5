// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using kube::items_at;
using kube::mapping_at;

// Programs that keep telemetry in a folder of their own, by the last parts of their images.
struct Store {
  std::string_view image;
  std::string_view name;
  std::string_view keeps;
};
constexpr Store stores[] = {
    {"prometheus/prometheus", "Prometheus", "metrics"},
    {"prom/prometheus", "Prometheus", "metrics"},
    {"victoriametrics/victoria-metrics", "VictoriaMetrics", "metrics"},
    {"victoriametrics/victoria-logs", "VictoriaLogs", "logs"},
    {"grafana/loki", "Loki", "logs"},
    {"grafana/tempo", "Tempo", "traces"},
    {"elasticsearch/elasticsearch", "Elasticsearch", "logs"},
    {"opensearchproject/opensearch", "OpenSearch", "logs"},
    {"jaegertracing/all-in-one", "Jaeger", "traces"},
    {"openzipkin/zipkin", "Zipkin", "traces"},
};

const Store* store_of(const kube::Container& container) {
  const std::string_view repository = container.image_reference().repository;
  const auto found = std::ranges::find_if(stores, [&](const Store& store) {
    if (!repository.ends_with(store.image)) return false;
    return repository.size() == store.image.size() ||
           repository[repository.size() - store.image.size() - 1] == '/';
  });
  return found == std::end(stores) ? nullptr : found;
}

// Volumes that end with the pod, or hold no data at all.
bool is_passing(const yaml::Node& volume) {
  static constexpr std::string_view types[] = {"",          "emptyDir",    "configMap", "secret",
                                               "projected", "downwardAPI", "image"};
  const kube::Volume read = kube::read_volume(volume);
  return std::ranges::find(types, read.type) != std::end(types);
}

// Whether the configuration may send the data elsewhere: object stores, remote writing, another
// data base; what the unit does not show may, too.
bool may_keep_elsewhere(const graph::Unit& unit, const kube::Workload& workload) {
  static constexpr std::string_view words[] = {"s3",    "gcs",      "azure",        "swift",
                                               "minio", "bucket",   "object_store", "remote_write",
                                               "cos",   "cassandra"};
  for (graph::LinkName name : {graph::LinkName::mounts, graph::LinkName::env})
    for (const graph::Link& link : unit.links(workload, name)) {
      if (link.optional) continue;
      if (!link.target || link.kind == "Secret") return true;
      const yaml::Node* data = mapping_at(link.target->node, "data");
      if (!data) return true;
      for (const yaml::Entry& entry : data->entries())
        for (std::string_view word : words)
          if (kube::text_of(&entry.value).find(word) != std::string_view::npos) return true;
    }
  return false;
}

bool says_elsewhere(const kube::Container& container) {
  static constexpr std::string_view words[] = {"remote", "s3",        "gcs",       "azure",
                                               "agent",  "badger",    "cassandra", "elastic",
                                               "kafka",  "opensearch"};
  const auto speaks = [](std::string_view text) {
    return std::ranges::any_of(
        words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
  };
  for (std::string_view list : {"command", "args"})
    for (const yaml::Node& argument : items_at(container.node, list))
      if (speaks(kube::text_of(&argument))) return true;
  return std::ranges::any_of(container.env(), [&](const yaml::Node& variable) {
    const std::string_view name = kube::text_at(&variable, "name");
    if (name != "SPAN_STORAGE_TYPE" && name != "STORAGE_TYPE" && name != "node.roles") return false;
    const std::string_view value = kube::text_at(&variable, "value");
    if (name == "node.roles") return value.find("data") == std::string_view::npos;
    return value != "memory" && value != "mem";
  });
}

// Components of distributed stores that only pass data on.
bool is_stateless(const kube::Object& object) {
  static constexpr std::string_view words[] = {
      "quer",      "gateway", "distributor", "frontend", "exporter",  "read",
      "coordinat", "master",  "client",      "ingest",   "overrides", "compactor",
      "insert",    "select",  "scheduler",   "worker",   "builder"};
  return std::ranges::any_of(words, [&](std::string_view word) {
    return object.name.find(word) != std::string_view::npos;
  });
}

void ask_workload(lint::Ask& ask, const kube::Workload& workload) {
  if (!workload.runs_forever || !workload.volume_claim_templates().empty()) return;
  if (!std::ranges::all_of(workload.pod.volumes(), is_passing)) return;
  for (const kube::Container& container : workload.pod.containers()) {
    const Store* store = container.is_app() ? store_of(container) : nullptr;
    if (!store || says_elsewhere(container) || is_stateless(*workload.object)) continue;
    if (may_keep_elsewhere(ask.unit(), workload)) continue;
    ask.report(container.image(),
               fmt::format("{} keeps its {} in the pod", store->name, store->keeps));
  }
}

// Objects of operators, whose storage is a field of theirs.
struct StoreKind {
  std::string_view group;
  std::string_view kind;
  std::string_view name;
  std::string_view keeps;
  std::string_view storage;  // a field of spec
};
constexpr StoreKind store_kinds[] = {
    {"monitoring.coreos.com", "Prometheus", "Prometheus", "metrics", "storage"},
    {"operator.victoriametrics.com", "VMSingle", "VMSingle", "metrics", "storage"},
    {"operator.victoriametrics.com", "VLSingle", "VLSingle", "logs", "storage"},
    {"operator.victoriametrics.com", "VTSingle", "VTSingle", "traces", "storage"},
};

bool is_sent_elsewhere(const yaml::Node* spec) {
  return !items_at(spec, "remoteWrite").empty() ||
         kube::is_set(kube::field_at(spec, {"thanos", "objectStorageConfig"})) ||
         kube::is_set(kube::field_at(spec, {"thanos", "objectStorageConfigFile"})) ||
         kube::is_set(kube::field(spec, "storageDataPath")) ||
         kube::is_set(kube::field(spec, "volumes"));
}

void ask_operator(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  for (const StoreKind& kind : store_kinds) {
    if (!object.is(kind.group, kind.kind) || !object.spec()) continue;
    const yaml::Node* storage = kube::field(object.spec(), kind.storage);
    const bool is_passing =
        !kube::is_set(storage) || storage->size() == 0 || kube::is_set(storage->find("emptyDir"));
    if (!is_passing || is_sent_elsewhere(object.spec())) continue;
    ask.report_absent(object.spec(), {kind.storage},
                      fmt::format("{} keeps its {} in the pod", kind.name, kind.keeps));
  }
}

}  // namespace

void telemetry_store_not_durable(lint::Ask& ask) {
  ask_operator(ask);
  for (const kube::Workload* workload : ask.unit().workloads_of(*ask.object()))
    ask_workload(ask, *workload);
}

}  // namespace kready::rules
