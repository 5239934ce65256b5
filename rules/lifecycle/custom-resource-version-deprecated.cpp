// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "kube/fields.h"
#include "rules/custom_life.h"

namespace kready::rules {
namespace {

void report(lint::Ask& ask, std::string what, std::vector<lint::RelatedNode> related = {}) {
  const kube::Object& object = *ask.object();
  ask.report_absent(
      object.node, {"apiVersion"},
      fmt::format("apiVersion '{}' of {} is {}", object.api_version, object.kind, what),
      std::move(related));
}

void ask_definition(lint::Ask& ask, const schema::CustomVersion& version) {
  if (!version.served.value_or(true) || !version.deprecated) return;
  std::vector<lint::RelatedNode> related;
  for (const kube::Object* definition : definitions_of(ask.unit(), *ask.object())) {
    const yaml::Node* item = version_of(*definition, version.name);
    if (!item || !kube::boolean_at(item, "deprecated").value_or(false)) continue;
    const std::string_view warning = version.deprecation_warning;
    related.push_back({definition->document, kube::field(item, "deprecated"),
                       warning.empty() ? "here" : std::string(warning)});
    break;
  }
  report(ask, "deprecated by its CustomResourceDefinition", std::move(related));
}

// What the unit deploys decides, where it deploys the controller.
void ask_controller(lint::Ask& ask, const schema::CustomLife& life) {
  const auto deployed = oldest_deployed(ask.unit(), life.controller);
  if (life.deprecated.is_known() && (!deployed || deployed->release >= life.deprecated)) {
    if (deployed && life.removed.is_known() && deployed->release >= life.removed) return;
    const std::string until =
        life.removed.is_known() ? fmt::format(" and removed in {}", show(life.removed)) : "";
    report(ask, fmt::format("deprecated since {} {}{}{}", life.controller->name,
                            show(life.deprecated), until, life_successor(life)));
  } else if (life.removed.is_known() && !deployed) {
    report(ask, fmt::format("removed in {} {}{}", life.controller->name, show(life.removed),
                            life_successor(life)));
  }
}

// GA before beta before alpha, newer before older.
auto stability(std::string_view version) {
  const int stage = version.find("alpha") != std::string_view::npos  ? 0
                    : version.find("beta") != std::string_view::npos ? 1
                                                                     : 2;
  return std::tuple(stage, version.size(), version);
}

// "; 'kyverno.io/v2' replaces it", by the best version that is served; empty: there is none.
std::string better_version(const schema::CustomKind& kind) {
  std::string_view best;
  for (const schema::CustomVersion& version : kind.versions) {
    if (!version.served.value_or(false) || version.deprecated) continue;
    if (best.empty() || stability(best) < stability(version.name)) best = version.name;
  }
  return best.empty() ? "" : fmt::format("; '{}/{}' replaces it", kind.group, best);
}

// What the newest release of the project says.
void ask_tables(lint::Ask& ask, const schema::Known& known) {
  if (!known.version->served.value_or(true)) {
    report(ask, fmt::format("no longer served by newer releases{}", better_version(*known.kind)));
  } else if (known.version->deprecated) {
    report(ask, fmt::format("deprecated{}", better_version(*known.kind)));
  }
}

bool is_admin_policy(const kube::Object& object) {
  return object.group == "policy.networking.k8s.io" &&
         (object.kind == "AdminNetworkPolicy" || object.kind == "BaselineAdminNetworkPolicy");
}

}  // namespace

void custom_resource_version_deprecated(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (!schema::is_custom_group(object.group)) return;
  const schema::Known known =
      ask.catalog().find(object.group, object.version, object.kind, schema::newest_minor);
  if (is_admin_policy(object)) {
    report(ask, "deprecated; 'policy.networking.k8s.io/v1alpha2 ClusterNetworkPolicy' replaces it");
  } else if (known.origin == schema::Origin::unit || known.origin == schema::Origin::given) {
    if (known.version) ask_definition(ask, *known.version);
  } else if (const auto* life =
                 schema::find_custom_life(object.group, object.version, object.kind)) {
    ask_controller(ask, *life);
  } else if (known.origin == schema::Origin::embedded && known.version) {
    ask_tables(ask, known);
  }
}

}  // namespace kready::rules
