// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "kube/fields.h"
#include "kube/version_constraint.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

// No minor release of Kubernetes has had as many.
constexpr uint64_t most_patches = 60;

// A Chart.yaml, whatever its name: charts have no kind.
bool is_chart(const yaml::Node& root) {
  const std::string_view version = kube::text_at(&root, "apiVersion");
  return (version == "v1" || version == "v2") && !root.find("kind") &&
         !kube::text_at(&root, "name").empty() && !kube::text_at(&root, "version").empty();
}

std::string_view without_last_part(std::string_view path) {
  const size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

// Helm asks only the chart that it installs, not those that it brings along.
bool is_subchart(const yaml::Document& document, const graph::Unit& unit) {
  const std::string_view charts = without_last_part(without_last_part(document.source->name()));
  if (!charts.ends_with("/charts")) return false;
  const std::string parent = fmt::format("{}/Chart.yaml", without_last_part(charts));
  for (const graph::Piece& piece : unit.pieces()) {
    if (piece.document->source->name() == parent) return true;
  }
  return false;
}

// Some patch release of that minor; which one the cluster runs is not known.
bool admits_minor(const kube::VersionConstraint& constraint, int minor) {
  for (uint64_t patch = 0; patch < most_patches; ++patch) {
    if (constraint.admits({1, static_cast<uint64_t>(minor), patch, {}, {}})) return true;
  }
  return false;
}

}  // namespace

void chart_excludes_cluster_version(lint::Ask& ask) {
  const yaml::Document& document = ask.document();
  if (!document.root || !is_chart(*document.root)) return;
  const yaml::Node* written = document.root->find("kubeVersion");
  const std::string_view text = kube::text_of(written);
  if (text.empty()) return;
  const auto constraint = kube::VersionConstraint::parse(text);
  if (constraint && admits_minor(*constraint, ask.version().minor)) return;
  if (is_subchart(document, ask.unit())) return;
  ask.report(written,
             constraint ? fmt::format("kubeVersion '{}' does not admit the cluster's version", text)
                        : fmt::format("kubeVersion '{}' is no constraint on versions", text));
}

}  // namespace kready::rules
