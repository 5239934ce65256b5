// SPDX-License-Identifier: MIT
// What the objects of Flux and Argo CD say of what they deliver.
#include <fmt/format.h>

#include <algorithm>

#include "graph/delivery_reading.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::mapping_at;
using kube::text_at;

namespace {

// A repository is the same whichever way it is cloned.
std::string repository_of(std::string_view url) {
  for (std::string_view scheme : {"https://", "http://", "ssh://", "git://"})
    if (url.starts_with(scheme)) url.remove_prefix(scheme.size());
  if (url.starts_with("git@")) url.remove_prefix(4);
  if (url.ends_with('/')) url.remove_suffix(1);
  if (url.ends_with(".git")) url.remove_suffix(4);
  std::string result(url);
  std::ranges::replace(result, ':', '/');
  return result;
}

void read_flux(const kube::Object& object, std::vector<Deliverer>& deliverers) {
  const yaml::Node* spec = object.spec();
  const yaml::Node* source = mapping_at(spec, "sourceRef");
  if (!source) return;
  Deliverer each;
  each.tool = DeliveryTool::flux;
  each.object = &object;
  each.spec = spec;
  each.path_node = kube::field(spec, "path");
  each.path = kube::text_of(each.path_node);
  // Sources lie in the namespace of Flux, Kustomizations often in others; the name must do.
  const std::string_view name = text_at(source, "name");
  const std::string_view kind = text_at(source, "kind");
  each.repository =
      kind == "ExternalArtifact"
          ? std::string(kind)  // parts of one repository, each with its name
          : fmt::format("{}/{}/{}", kind, name == "flux-system" ? name : std::string_view{}, name);
  each.namespace_ = text_at(spec, "targetNamespace");
  each.cluster = text_at(spec, {"kubeConfig", "secretRef", "name"});
  if (each.cluster.empty()) each.cluster = text_at(spec, {"kubeConfig", "configMapRef", "name"});
  each.prefix = text_at(spec, "namePrefix");
  each.suffix = text_at(spec, "nameSuffix");
  each.prunes = kube::boolean_at(spec, "prune") == true;
  deliverers.push_back(std::move(each));
}

bool prunes(const yaml::Node& spec) {
  const yaml::Node* automated = mapping_at(&spec, {"syncPolicy", "automated"});
  return automated && kube::boolean_at(automated, "prune") == true &&
         kube::boolean_at(automated, "enabled") != false;
}

std::string cluster_of(const yaml::Node& spec, const Parameters& parameters) {
  const yaml::Node* destination = mapping_at(&spec, "destination");
  const std::string_view name = text_at(destination, "name");
  const std::string_view server = text_at(destination, "server");
  if (name == "in-cluster" || server == "https://kubernetes.default.svc") return {};
  return fill_in(name.empty() ? server : name, parameters);
}

void read_source(const kube::Object& object, const yaml::Node& spec, const yaml::Node& source,
                 const Parameters& parameters, std::vector<Deliverer>& deliverers) {
  const yaml::Node* path = kube::field(&source, "path");
  if (!kube::is_set(path)) return;
  Deliverer each;
  each.tool = DeliveryTool::argo_cd;
  each.object = &object;
  each.spec = &spec;
  each.source = &source;
  each.path_node = path;
  each.path = fill_in(kube::text_of(path), parameters);
  each.repository = repository_of(fill_in(text_at(&source, "repoURL"), parameters));
  each.namespace_ = fill_in(text_at(&spec, {"destination", "namespace"}), parameters);
  each.cluster = cluster_of(spec, parameters);
  each.prunes = prunes(spec);
  if (const yaml::Node* kustomize = mapping_at(&source, "kustomize")) {
    each.prefix = text_at(kustomize, "namePrefix");
    each.suffix = text_at(kustomize, "nameSuffix");
    if (kustomize->find("namespace") || kustomize->find("patches")) each.complete = false;
  }
  deliverers.push_back(std::move(each));
}

}  // namespace

bool is_flux_kustomization(const kube::Object& object) {
  return object.is("kustomize.toolkit.fluxcd.io", "Kustomization");
}

bool is_argo(const kube::Object& object) {
  return object.group == "argoproj.io" &&
         (object.kind == "Application" || object.kind == "ApplicationSet");
}

void read_application(const kube::Object& object, const yaml::Node& spec,
                      const Parameters& parameters, std::vector<Deliverer>& deliverers) {
  if (const yaml::Node* source = mapping_at(&spec, "source"))
    read_source(object, spec, *source, parameters, deliverers);
  for (const yaml::Node& source : kube::items_at(&spec, "sources"))
    read_source(object, spec, source, parameters, deliverers);
}

void read_deliverers(const kube::Object& object, std::vector<Deliverer>& deliverers) {
  if (is_flux_kustomization(object)) return read_flux(object, deliverers);
  if (object.is("argoproj.io", "Application") && object.spec())
    read_application(object, *object.spec(), {}, deliverers);
}

}  // namespace kready::graph
