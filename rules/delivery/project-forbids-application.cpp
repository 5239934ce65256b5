// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "graph/delivery_project.h"
#include "graph/unseen.h"
#include "kube/api_object.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using kube::mapping_at;
using kube::text_at;

class Question {
 public:
  Question(lint::Ask& ask, const kube::Object& project) : ask_(ask), project_(project) {}

  void source(const yaml::Node& source) {
    const yaml::Node* url = source.find("repoURL");
    const std::string_view text = kube::text_of(url);
    if (text.empty() || kube::is_placeholder(text) || graph::permits_source(project_, text)) return;
    report(url, fmt::format("does not permit repository '{}'", text), "sourceRepos");
  }

  void destination(const yaml::Node& destination) {
    if (graph::permits_destination(project_, destination) != kube::Answer::no) return;
    const std::string_view namespace_ = text_at(&destination, "namespace");
    const std::string_view server = text_at(&destination, "server");
    const yaml::Node* at = destination.find("namespace");
    report(at ? at : &destination,
           fmt::format("does not permit namespace '{}' of '{}'", namespace_,
                       server.empty() ? text_at(&destination, "name") : server),
           "destinations");
  }

  // One finding for each kind that is delivered and not permitted.
  void kinds(const graph::Delivery& delivery) {
    std::vector<std::string> told;
    for (const graph::Deliverer& each : delivery.deliverers(*ask_.object())) {
      if (each.found != kube::Answer::yes) continue;
      for (const graph::Delivered& one : delivery.by(delivery.number(each))) {
        const kube::Object& object = *one.object;
        if (graph::permits_kind(project_, object)) continue;
        std::string kind = fmt::format("{}/{}", object.group, object.kind);
        if (std::ranges::find(told, kind) != told.end()) continue;
        report(
            each.path_node,
            fmt::format("does not permit {}, of which '{}' is delivered", object.kind, object.name),
            "clusterResourceWhitelist");
        told.push_back(std::move(kind));
      }
    }
  }

 private:
  void report(const yaml::Node* at, const std::string& fault, std::string_view list) {
    const yaml::Node* shown = kube::field(project_.spec(), list);
    ask_.report(at, fmt::format("project '{}' {}", project_.name, fault),
                {{project_.document, shown ? shown : project_.metadata()->find("name"),
                  fmt::format("AppProject '{}'", project_.name)}});
  }

  lint::Ask& ask_;
  const kube::Object& project_;
};

bool is_known_elsewhere(lint::Ask& ask, std::string_view name) {
  return kube::is_placeholder(name) || graph::may_hold_unread(ask.unit(), "AppProject") ||
         std::ranges::any_of(ask.unit().of_kind("AppProject"), [](const kube::Object* project) {
           return kube::is_placeholder(project->name);
         });
}

void check(lint::Ask& ask, const kube::Object& project) {
  Question question(ask, project);
  const yaml::Node* spec = ask.object()->spec();
  if (const yaml::Node* source = mapping_at(spec, "source")) question.source(*source);
  for (const yaml::Node& source : kube::items_at(spec, "sources")) question.source(source);
  if (const yaml::Node* destination = mapping_at(spec, "destination"))
    question.destination(*destination);
  if (const graph::Delivery* delivery = graph::delivery(ask.unit())) question.kinds(*delivery);
}

}  // namespace

void project_forbids_application(lint::Ask& ask) {
  const kube::Object& application = *ask.object();
  if (application.group != "argoproj.io" || !application.spec()) return;
  const yaml::Node* field = application.spec()->find("project");
  const std::string_view name = kube::text_of(field);
  const auto projects = graph::projects_named(ask.unit(), name);
  // Clusters of one repository have one each.
  if (projects.size() == 1) return check(ask, *projects.front());
  if (!projects.empty() || name.empty() || name == "default") return;
  if (!graph::shows_projects(ask.unit(), application) || is_known_elsewhere(ask, name)) return;
  ask.report(field, fmt::format("project '{}' does not exist", name));
}

}  // namespace kready::rules
