// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <string>
#include <string_view>

#include "kube/api_object.h"
#include "kube/fields.h"
#include "lint/native.h"
#include "rules/observability/embedded_text.h"

namespace kready::rules {
namespace {

// The parts of a pipeline, and the section of the configuration that defines them.
constexpr std::string_view parts[] = {"receivers", "processors", "exporters"};

// A configuration and where faults in it are shown: at their own places where it is part of the
// manifest, else at the text that holds it.
struct Configuration {
  const yaml::Node* root = nullptr;
  const yaml::Node* text = nullptr;

  const yaml::Node* place(const yaml::Node* node) const { return text ? text : node; }
};

bool defines(const yaml::Node& root, std::string_view part, std::string_view name) {
  const yaml::Node* section = kube::mapping_at(&root, part);
  if (section && section->find(name)) return true;
  if (part == "processors") return false;
  const yaml::Node* connectors = kube::mapping_at(&root, "connectors");
  return connectors && connectors->find(name);
}

void ask_pipeline(lint::Ask& ask, const Configuration& configuration, const yaml::Entry& pipeline) {
  for (std::string_view part : parts) {
    const auto names = kube::items_at(&pipeline.value, part);
    if (names.empty() && part != "processors")
      ask.report(configuration.place(&pipeline.value),
                 fmt::format("pipeline '{}' has no {}", pipeline.key.text(), part));
    for (const yaml::Node& node : names) {
      const std::string_view name = kube::text_of(&node);
      if (name.empty() || kube::is_placeholder(name) || defines(*configuration.root, part, name))
        continue;
      ask.report(configuration.place(&node),
                 fmt::format("pipeline '{}' names '{}', which {} do not define",
                             pipeline.key.text(), name, part));
    }
  }
}

void ask_configuration(lint::Ask& ask, const Configuration& configuration) {
  const yaml::Node* root = configuration.root;
  const yaml::Node* pipelines = kube::mapping_at(root, {"service", "pipelines"});
  // Several files may make one configuration: what is judged must be a whole one.
  if (!pipelines || !root->find("receivers") || !root->find("exporters")) return;
  for (const yaml::Entry& pipeline : pipelines->entries())
    if (pipeline.value.is_mapping()) ask_pipeline(ask, configuration, pipeline);
}

void ask_text(lint::Ask& ask, const yaml::Node& node) {
  const std::string_view text = kube::text_of(&node);
  if (text.find("pipelines:") == std::string_view::npos ||
      text.find("exporters:") == std::string_view::npos)
    return;
  const EmbeddedText embedded{std::string(text)};
  if (embedded.root()) ask_configuration(ask, {embedded.root(), &node});
}

}  // namespace

void telemetry_pipeline_broken(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (object.is("opentelemetry.io", "OpenTelemetryCollector")) {
    const yaml::Node* configuration = kube::field(object.spec(), "config");
    if (!configuration) return;
    if (configuration->is_mapping()) return ask_configuration(ask, {configuration, nullptr});
    return ask_text(ask, *configuration);
  }
  if (object.kind != "ConfigMap" || !object.group.empty()) return;
  if (const yaml::Node* data = kube::mapping_at(object.node, "data"))
    for (const yaml::Entry& entry : data->entries()) ask_text(ask, entry.value);
}

}  // namespace kready::rules
