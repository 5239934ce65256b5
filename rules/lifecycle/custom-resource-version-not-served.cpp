// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "kube/fields.h"
#include "rules/custom_life.h"

namespace kready::rules {
namespace {

constexpr std::string_view gateway_group = "gateway.networking.k8s.io";

std::string subject(const kube::Object& object) {
  return fmt::format("apiVersion '{}' of {}", object.api_version, object.kind);
}

void report(lint::Ask& ask, std::string message, std::vector<lint::RelatedNode> related) {
  const kube::Object& object = *ask.object();
  ask.report_absent(object.node, {"apiVersion"}, std::move(message), std::move(related));
}

// "; 'v1' is", or empty.
std::string served_versions(const kube::Object& definition) {
  std::string names;
  for (const yaml::Node& item : kube::items_at(definition.spec(), "versions")) {
    if (!kube::boolean_at(&item, "served").value_or(true)) continue;
    names += fmt::format("{}'{}'", names.empty() ? "; " : ", ", kube::text_at(&item, "name"));
  }
  return names.empty() ? names : names + (names.find(',') == std::string::npos ? " is" : " are");
}

void ask_definitions(lint::Ask& ask, const std::vector<const kube::Object*>& definitions) {
  const kube::Object& object = *ask.object();
  // A repository may keep several releases of one definition.
  if (std::any_of(definitions.begin(), definitions.end(), [&](const kube::Object* definition) {
        return serves(*definition, object.version);
      })) {
    return;
  }
  const kube::Object& definition = *definitions.front();
  const yaml::Node* version = version_of(definition, object.version);
  const yaml::Node* place =
      version ? kube::field(version, "served") : kube::field(definition.spec(), "versions");
  report(ask,
         fmt::format("{} is not served by its CustomResourceDefinition{}", subject(object),
                     served_versions(definition)),
         {{definition.document, place, "its versions"}});
}

void ask_controller(lint::Ask& ask, const schema::CustomLife& life) {
  const auto deployed = oldest_deployed(ask.unit(), life.controller);
  if (!deployed || deployed->release < life.removed) return;
  report(ask,
         fmt::format("{} is not served by {} from {} on{}", subject(*ask.object()),
                     life.controller->name, show(life.removed), life_successor(life)),
         {{deployed->workload->object->document, deployed->image,
           fmt::format("{} {} is deployed", life.controller->name, show(deployed->release))}});
}

// The standard channel leaves kinds out that are still experiments. Which one a unit installs, its
// HTTPRoute says, which is in both.
void ask_channel(lint::Ask& ask) {
  const kube::Object* routes =
      ask.unit().find("CustomResourceDefinition", "", "httproutes.gateway.networking.k8s.io");
  if (!routes) return;
  const yaml::Node* channel =
      kube::field(routes->annotations(), "gateway.networking.k8s.io/channel");
  if (kube::text_of(channel) != "standard") return;
  const kube::Object& object = *ask.object();
  report(ask, fmt::format("{} is in no standard channel of Gateway API", subject(object)),
         {{routes->document, channel, "this channel is installed"}});
}

}  // namespace

void custom_resource_version_not_served(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (!schema::is_custom_group(object.group)) return;
  const schema::Known known =
      ask.catalog().find(object.group, object.version, object.kind, schema::newest_minor);
  if (known.origin == schema::Origin::given) {
    if (known.version && known.version->served.value_or(true)) return;
    report(ask, fmt::format("{} is not served by its CustomResourceDefinition", subject(object)),
           {});
  } else if (known.origin == schema::Origin::unit) {
    if (known.version && known.version->served.value_or(true)) return;
    const auto definitions = definitions_of(ask.unit(), object);
    if (!definitions.empty()) ask_definitions(ask, definitions);
  } else if (object.group == gateway_group) {
    ask_channel(ask);
  } else if (const auto* life =
                 schema::find_custom_life(object.group, object.version, object.kind)) {
    if (life->removed.is_known()) ask_controller(ask, *life);
  }
}

}  // namespace kready::rules
