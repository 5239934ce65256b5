// SPDX-License-Identifier: MIT
#include "graph/delivery_project.h"

#include <algorithm>
#include <string>

#include "graph/glob.h"
#include "kube/api_object.h"
#include "kube/fields.h"

namespace kready::graph {
namespace {

using kube::Answer;
using kube::items_at;
using kube::text_at;

// As Argo CD compares repositories: whatever their case, with or without `.git`.
std::string normal_url(std::string_view url) {
  if (url.ends_with('/')) url.remove_suffix(1);
  if (url.ends_with(".git")) url.remove_suffix(4);
  std::string result(url);
  std::ranges::transform(result, result.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  for (std::string_view prefix : {"ssh://", "git@"})
    if (result.starts_with(prefix)) result.erase(0, prefix.size());
  std::ranges::replace(result, ':', '/');
  return result;
}

// `*` of a repository's pattern stops at slashes, unless it is the whole.
bool url_matches(std::string_view pattern, const std::string& url) {
  if (pattern == "*") return true;
  const std::string normal = normal_url(pattern);
  if (pattern.find("**") != std::string_view::npos) return glob_matches(normal, url);
  return std::ranges::count(normal, '/') == std::ranges::count(url, '/') &&
         glob_matches(normal, url);
}

// A glob of a destination: `!` turns it round.
bool is_denial(std::string_view pattern) { return pattern.starts_with('!'); }
std::string_view glob_of(std::string_view pattern) {
  return is_denial(pattern) ? pattern.substr(1) : pattern;
}

// Whether an item means the cluster of the destination.
Answer is_cluster_of(const yaml::Node& item, const yaml::Node& destination) {
  const std::string_view server = text_at(&destination, "server");
  const std::string_view name = text_at(&destination, "name");
  const std::string_view server_glob = glob_of(text_at(&item, "server"));
  const std::string_view name_glob = glob_of(text_at(&item, "name"));
  if (server_glob == "*" || name_glob == "*") return Answer::yes;
  if (!server.empty() && !server_glob.empty())
    return kube::answer(glob_matches(server_glob, server));
  if (!name.empty() && !name_glob.empty()) return kube::answer(glob_matches(name_glob, name));
  return Answer::unknown;
}

bool lists(const kube::Object& project, std::string_view list, const kube::Object& object) {
  const auto items = items_at(project.spec(), list);
  return std::ranges::any_of(items, [&](const yaml::Node& item) {
    const std::string_view name = text_at(&item, "name");
    return glob_matches(text_at(&item, "group"), object.group) &&
           glob_matches(text_at(&item, "kind"), object.kind) &&
           (name.empty() || glob_matches(name, object.name));
  });
}

}  // namespace

std::vector<const kube::Object*> projects_named(const Unit& unit, std::string_view name) {
  std::vector<const kube::Object*> result;
  for (const kube::Object* project : unit.of_kind("AppProject"))
    if (project->group == "argoproj.io" && project->name == name) result.push_back(project);
  return result;
}

bool shows_projects(const Unit& unit, const kube::Object& application) {
  return std::ranges::any_of(unit.of_kind("AppProject"), [&](const kube::Object* project) {
    return project->group == "argoproj.io" && project->namespace_ == application.namespace_ &&
           project->name != "default";
  });
}

bool permits_source(const kube::Object& project, std::string_view url) {
  const std::string normal = normal_url(url);
  bool is_permitted = false;
  for (const yaml::Node& item : items_at(project.spec(), "sourceRepos")) {
    const std::string_view pattern = kube::text_of(&item);
    if (kube::is_placeholder(pattern)) return true;
    if (!url_matches(glob_of(pattern), normal)) continue;
    if (is_denial(pattern)) return false;
    is_permitted = true;
  }
  return is_permitted;
}

Answer permits_destination(const kube::Object& project, const yaml::Node& destination) {
  const std::string_view namespace_ = text_at(&destination, "namespace");
  if (namespace_.empty() || kube::is_placeholder(namespace_) ||
      kube::is_placeholder(text_at(&destination, "server")))
    return Answer::unknown;
  Answer result = Answer::no;
  for (const yaml::Node& item : items_at(project.spec(), "destinations")) {
    const std::string_view pattern = text_at(&item, "namespace");
    if (kube::is_placeholder(pattern)) return Answer::unknown;
    const bool denies = is_denial(pattern) || is_denial(text_at(&item, "server")) ||
                        is_denial(text_at(&item, "name"));
    if (!glob_matches(glob_of(pattern), namespace_)) continue;
    const Answer cluster = is_cluster_of(item, destination);
    if (denies && cluster == Answer::yes) return Answer::no;
    if (!denies) result = kube::either(result, cluster);
  }
  return result;
}

bool permits_kind(const kube::Object& project, const kube::Object& object) {
  const bool is_global = kube::is_cluster_scoped(object.group, object.kind);
  if (is_global) {
    return lists(project, "clusterResourceWhitelist", object) &&
           !lists(project, "clusterResourceBlacklist", object);
  }
  const bool has_whitelist = !items_at(project.spec(), "namespaceResourceWhitelist").empty();
  if (lists(project, "namespaceResourceBlacklist", object)) return false;
  return !has_whitelist || lists(project, "namespaceResourceWhitelist", object);
}

}  // namespace kready::graph
