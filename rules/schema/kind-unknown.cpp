// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kube/fields.h"
#include "lint/native.h"
#include "schema/kubernetes.h"
#include "text/nearest.h"

namespace kready::rules {
namespace {

// kubectl's own file, and kinds of OpenShift that it still takes without their groups.
constexpr std::array<std::string_view, 14> strangers = {"BuildConfig",
                                                        "Config",
                                                        "DeploymentConfig",
                                                        "Group",
                                                        "Identity",
                                                        "ImageStream",
                                                        "ImageStreamTag",
                                                        "OAuthClient",
                                                        "Project",
                                                        "Route",
                                                        "SecurityContextConstraints",
                                                        "Template",
                                                        "TemplateInstance",
                                                        "User"};

// Alpha kinds of the first years, which were gone before releases were recorded.
constexpr std::array<std::string_view, 5> forgotten = {"ExternalAdmissionHookConfiguration",
                                                       "InitializerConfiguration", "PetSet",
                                                       "ScheduledJob", "ThirdPartyResource"};

// Files of tools that name a kind have no metadata, and Kustomize's own generators no version.
bool is_stranger(const kube::Object& object) {
  const auto is_kind = [&object](std::string_view kind) { return kind == object.kind; };
  return !object.metadata() || object.api_version == "builtin" ||
         std::any_of(forgotten.begin(), forgotten.end(), is_kind) ||
         (object.group.empty() && std::any_of(strangers.begin(), strangers.end(), is_kind));
}

bool is_kind_of_kubernetes(std::string_view kind) {
  const auto known = schema::kinds();
  return std::any_of(known.begin(), known.end(),
                     [kind](const schema::Kind& each) { return each.kind == kind; });
}

std::vector<std::string> groups_of_kubernetes() {
  std::set<std::string, std::less<>> groups;
  for (const schema::Kind& each : schema::kinds()) groups.emplace(each.group);
  return {groups.begin(), groups.end()};
}

std::string nearest_group(std::string_view group) {
  static const std::vector<std::string> known = groups_of_kubernetes();
  const auto nearest = text::nearest(group, known, 1);
  return nearest.empty() ? std::string() : nearest.front();
}

// Definitions cannot bring kinds to groups without a dot, nor does anybody else bring a kind of
// Kubernetes' own under a group that looks like Kubernetes'.
bool is_meant_for_kubernetes(const kube::Object& object) {
  if (schema::is_kubernetes_group(object.group)) return true;
  if (!is_kind_of_kubernetes(object.kind)) return false;
  if (object.group.find('.') == std::string_view::npos) return true;
  const std::string group = nearest_group(object.group);
  return !group.empty() && !schema::versions_of(group, object.kind).empty();
}

std::string show(const schema::Kind& kind) {
  return fmt::format("{}{}{} {}", kind.group, kind.group.empty() ? "" : "/", kind.version,
                     kind.kind);
}

// How much one would rather write the kind: served, stable, of a group or version as written.
int rank(const schema::Kind& kind, const kube::Object& object, int minor) {
  return (kind.served.has(minor) ? 8 : 0) + (kind.is_alpha() || kind.is_beta() ? 0 : 4) +
         (kind.group == object.group ? 2 : 0) + (kind.version == object.version ? 1 : 0);
}

const schema::Kind* best_of_name(std::string_view name, const kube::Object& object, int minor) {
  const schema::Kind* best = nullptr;
  for (const schema::Kind& each : schema::kinds()) {
    if (each.kind != name) continue;
    if (!best || rank(each, object, minor) > rank(*best, object, minor)) best = &each;
  }
  return best;
}

const schema::Kind* meant(const kube::Object& object, int minor) {
  if (const auto* same = best_of_name(object.kind, object, minor)) return same;
  std::vector<std::string> names;
  for (const schema::Kind& each : schema::kinds()) {
    if (names.empty() || names.back() != each.kind) names.emplace_back(each.kind);
  }
  const auto nearest = text::nearest(object.kind, names, 1);
  return nearest.empty() ? nullptr : best_of_name(nearest.front(), object, minor);
}

}  // namespace

void kind_unknown(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (schema::find_kind(object.group, object.version, object.kind)) return;
  if (is_stranger(object) || !is_meant_for_kubernetes(object)) return;
  const schema::Kind* other = meant(object, ask.version().minor);
  std::string words = fmt::format("Kubernetes has no '{} {}'", object.api_version, object.kind);
  if (other) words += fmt::format(", did you mean '{}'?", show(*other));
  const bool is_of_another_version = other && other->kind == object.kind;
  ask.report(kube::field(object.node, is_of_another_version ? "apiVersion" : "kind"),
             std::move(words));
}

}  // namespace kready::rules
