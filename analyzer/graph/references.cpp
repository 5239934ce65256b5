// SPDX-License-Identifier: MIT
#include "graph/references.h"

#include "kube/fields.h"

namespace kready::graph {

using kube::field;
using kube::items_at;
using kube::mapping_at;
using kube::text_at;
using kube::text_of;

std::string_view group_of(std::string_view api_version) {
  size_t slash = api_version.find('/');
  return slash == std::string_view::npos ? std::string_view{} : api_version.substr(0, slash);
}

namespace {

Link named(LinkName name, const kube::Object& source, std::string_view group, std::string_view kind,
           const yaml::Node* at) {
  Link link;
  link.link = name;
  link.source = &source;
  link.group = group;
  link.kind = kind;
  link.namespace_ = source.namespace_;
  link.name = text_of(at);
  link.at = at;
  return link;
}

bool is_pull_source(const kube::Object& object) {
  return object.kind == "ServiceAccount" && object.group.empty();
}

void read_pull_secrets(const kube::Object& object, std::vector<Link>& links) {
  for (const yaml::Node& secret : items_at(object.node, "imagePullSecrets")) {
    Link link = named(LinkName::pulls, object, {}, "Secret", field(&secret, "name"));
    if (!link.name.empty()) links.push_back(link);
  }
}

// KEDA's and the autoscalers' references differ in the field and in what an absent kind means.
struct ScaleField {
  std::string_view source_kind;
  std::string_view key;
  std::string_view default_kind;
};
constexpr ScaleField scale_fields[] = {
    {"HorizontalPodAutoscaler", "scaleTargetRef", {}},
    {"VerticalPodAutoscaler", "targetRef", {}},
    {"ScaledObject", "scaleTargetRef", "Deployment"},
};

Link scale_link(const kube::Object& object, const yaml::Node& reference, const ScaleField& source) {
  Link link = named(LinkName::scales, object, {}, {}, field(&reference, "name"));
  link.kind = text_at(&reference, "kind");
  if (link.kind.empty()) link.kind = source.default_kind;
  std::string_view api_version = text_at(&reference, "apiVersion");
  link.group = api_version.empty() && !source.default_kind.empty() ? "apps" : group_of(api_version);
  return link;
}

// A Rollout without a template of its own scales and replaces the workload it names.
void read_workload_reference(const kube::Object& rollout, std::vector<Link>& links) {
  if (const yaml::Node* reference = mapping_at(rollout.spec(), "workloadRef")) {
    Link link = scale_link(rollout, *reference, {"Rollout", "workloadRef", "Deployment"});
    if (!link.name.empty()) links.push_back(link);
  }
}

}  // namespace

void read_scale_references(const kube::Object& object, std::vector<Link>& links) {
  if (object.kind == "Rollout") read_workload_reference(object, links);
  for (const ScaleField& source : scale_fields) {
    if (object.kind != source.source_kind) continue;
    const yaml::Node* reference = mapping_at(object.spec(), source.key);
    if (!reference) return;
    Link link = scale_link(object, *reference, source);
    if (!link.name.empty()) links.push_back(link);
  }
}

void read_references(const kube::Object& object, std::span<const kube::Workload> workloads,
                     std::vector<Link>& links) {
  for (const kube::Workload& workload : workloads) read_pod_references(workload, links);
  if (is_pull_source(object)) read_pull_secrets(object, links);
  read_scale_references(object, links);
  read_route_references(object, links);
}

}  // namespace kready::graph
