// SPDX-License-Identifier: MIT
// Where collectors of logs send what they read, as their configuration says. Knows the formats of
// Fluent Bit, Vector and the OpenTelemetry collector.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "graph/unit.h"
#include "kube/fields.h"
#include "rules/observability/embedded_text.h"

namespace kready::rules {

// Texts of the ConfigMaps that the pods mount. `complete`: the unit shows all of them.
struct MountedTexts {
  std::vector<std::string_view> texts;
  bool complete = true;
};

inline MountedTexts mounted_texts(const graph::Unit& unit, const kube::Workload& workload) {
  MountedTexts mounted;
  for (const graph::Link& link : unit.links(workload, graph::LinkName::mounts)) {
    if (link.repeated) continue;
    const yaml::Node* data = link.kind == "ConfigMap" && link.target
                                 ? kube::mapping_at(link.target->node, "data")
                                 : nullptr;
    if (!data) {
      mounted.complete = false;
      continue;
    }
    for (const yaml::Entry& entry : data->entries())
      mounted.texts.push_back(kube::text_of(&entry.value));
  }
  return mounted;
}

// The kinds of outputs of a configuration in the order they are written; empty where it has none.
using Outputs = std::vector<std::string>;

// `[OUTPUT]` and the `Name` below it, in any case.
inline Outputs outputs_of_fluent_bit(std::string_view text) {
  Outputs outputs;
  bool within = false;
  while (!text.empty()) {
    const size_t end = text.find('\n');
    std::string line(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    std::ranges::transform(line, line.begin(), [](char byte) {
      return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
    });
    const size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string::npos || line[begin] == '#') continue;
    const std::string_view words = std::string_view(line).substr(begin);
    if (words.starts_with('[')) within = words.starts_with("[output]");
    if (!within || !(words.starts_with("name ") || words.starts_with("name\t"))) continue;
    const size_t name = words.find_first_not_of(" \t", 4);
    if (name == std::string_view::npos) continue;
    outputs.emplace_back(words.substr(name, words.find_first_of(" \t\r", name) - name));
  }
  return outputs;
}

// The exporters of all pipelines of logs, without what follows a slash; those of connectors too.
inline Outputs outputs_of_open_telemetry(const yaml::Node* root) {
  Outputs outputs;
  const yaml::Node* pipelines = kube::mapping_at(root, {"service", "pipelines"});
  if (!pipelines) return outputs;
  for (const yaml::Entry& pipeline : pipelines->entries()) {
    if (!pipeline.key.text().starts_with("logs")) continue;
    for (const yaml::Node& exporter : kube::items_at(&pipeline.value, "exporters")) {
      const std::string_view name = kube::text_of(&exporter);
      outputs.emplace_back(name.substr(0, name.find('/')));
    }
  }
  return outputs;
}

inline Outputs outputs_of_vector(const yaml::Node* root) {
  Outputs outputs;
  const yaml::Node* sinks = kube::mapping_at(root, "sinks");
  if (!sinks || !root->find("sources")) return outputs;
  for (const yaml::Entry& sink : sinks->entries())
    outputs.emplace_back(kube::text_at(&sink.value, "type"));
  return outputs;
}

inline Outputs outputs_of(std::string_view text) {
  if (Outputs outputs = outputs_of_fluent_bit(text); !outputs.empty()) return outputs;
  if (text.find("pipelines:") == std::string_view::npos &&
      text.find("sinks:") == std::string_view::npos)
    return {};
  const EmbeddedText embedded{std::string(text)};
  if (!embedded.root()) return {};
  Outputs outputs = outputs_of_open_telemetry(embedded.root());
  return outputs.empty() ? outputs_of_vector(embedded.root()) : outputs;
}

// What keeps nothing: the collector's own log, or nowhere.
inline bool keeps_nothing(std::string_view output) {
  constexpr std::array<std::string_view, 8> names = {"stdout", "null", "debug",     "logging",
                                                     "nop",    "file", "blackhole", "console"};
  return std::ranges::find(names, output) != names.end();
}

}  // namespace kready::rules
