// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "graph/components.h"
#include "graph/unseen.h"
#include "kube/api_object.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

constexpr std::string_view class_annotation = "kubernetes.io/ingress.class";
constexpr std::string_view default_annotation = "ingressclass.kubernetes.io/is-default-class";

// Words of the names of controllers, and of the classes they make.
constexpr std::array<std::string_view, 17> controllers = {
    "nginx",         "traefik",    "haproxy", "contour",    "kong",     "cilium",
    "tailscale",     "istio",      "apisix",  "ambassador", "emissary", "alb",
    "load-balancer", "cloudflare", "higress", "envoy",      "ngrok",
};

// Classes that platforms bring along.
constexpr std::string_view of_platforms[] = {
    "gce",
    "gce-internal",
    "openshift-default",
    "webapprouting.kubernetes.azure.com",
    "azure-application-gateway",
    "azure/application-gateway",
    "public",
    "traefik",
    "alb",
};

struct Class {
  std::string_view name;
  const yaml::Node* at = nullptr;
};

Class class_of(const kube::Object& ingress) {
  const yaml::Node* name = kube::field(ingress.spec(), "ingressClassName");
  if (!kube::is_set(name)) name = kube::field(ingress.annotations(), class_annotation);
  return {kube::text_of(name), name};
}

// Which classes a controller's chart makes is not seen; that a controller of the name is there is.
bool may_be_served(const graph::Unit& unit, std::string_view name) {
  const graph::Components& components = graph::components_of(unit);
  bool is_known = false;
  for (const std::string_view word : controllers) {
    if (name.find(word) == std::string_view::npos) continue;
    is_known = true;
    if (components.mentions(std::array{word})) return true;
  }
  return !is_known && components.mentions(controllers);
}

void check_named(lint::Ask& ask, const Class& one) {
  const graph::Unit& unit = ask.unit();
  if (kube::is_placeholder(one.name) || unit.find("IngressClass", {}, one.name)) return;
  if (std::ranges::find(of_platforms, one.name) != std::end(of_platforms)) return;
  const graph::Components& components = graph::components_of(unit);
  if (!components.root() || components.has_remote_parts()) return;
  if (may_be_served(unit, one.name)) return;
  if (graph::may_hold_unread(unit, "IngressClass")) return;
  if (graph::is_named_by_release(unit, one.name)) return;
  ask.report(one.at, fmt::format("no controller of the repository serves class '{}'", one.name));
}

std::vector<const kube::Object*> default_classes(const graph::Unit& unit) {
  std::vector<const kube::Object*> classes;
  for (const kube::Object* each : unit.of_kind("IngressClass"))
    if (each->annotation(default_annotation) == "true" &&
        std::ranges::none_of(classes, [&](const auto* other) { return other->name == each->name; }))
      classes.push_back(each);
  return classes;
}

void check_unnamed(lint::Ask& ask) {
  const graph::Unit& unit = ask.unit();
  if (unit.of_kind("IngressClass").empty()) return;
  const auto classes = default_classes(unit);
  const kube::Object& ingress = *ask.object();
  if (classes.size() > 1) {
    return ask.report_absent(
        ingress.spec(), {"ingressClassName"},
        fmt::format("no class is named, and {} are the default", classes.size()),
        {{classes[0]->document, classes[0]->metadata(), "the default"},
         {classes[1]->document, classes[1]->metadata(), "the default too"}});
  }
  const graph::Components& components = graph::components_of(unit);
  if (!classes.empty() || !components.root()) return;
  if (!components.charts().empty() || graph::may_hold_unread(unit, "IngressClass")) return;
  ask.report_absent(ingress.spec(), {"ingressClassName"},
                    "no class is named, and no IngressClass is the default");
}

}  // namespace

void ingress_class_unserved(lint::Ask& ask) {
  const kube::Object& ingress = *ask.object();
  if (ingress.group != "networking.k8s.io" && ingress.group != "extensions") return;
  if (!ingress.spec()) return;
  const Class one = class_of(ingress);
  if (one.name.empty()) {
    check_unnamed(ask);
  } else {
    check_named(ask, one);
  }
}

}  // namespace kready::rules
