// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "graph/delivery_lookup.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using kube::mapping_at;
using kube::text_at;

// One version and no other: three numbers, with or without `v` or `=` before them.
bool is_exact(std::string_view text) {
  if (text.starts_with("sha256:") || text.find('@') != std::string_view::npos) return true;
  if (text.starts_with('=')) text.remove_prefix(1);
  if (text.starts_with('v')) text.remove_prefix(1);
  const std::string_view core = text.substr(0, text.find_first_of("-+"));
  if (std::ranges::count(core, '.') != 2 || core.front() == '.' || core.back() == '.') return false;
  const bool is_one_word = text.find_first_of(" ,|<>~^*") == std::string_view::npos;
  return is_one_word && core.find("..") == std::string_view::npos &&
         core.find_first_not_of("0123456789.") == std::string_view::npos;
}

// Not `<`, with which ranges begin.
bool is_filled_in(std::string_view text) {
  return text.find("${") != std::string_view::npos || text.find("{{") != std::string_view::npos ||
         text.find("$(") != std::string_view::npos;
}

class Question {
 public:
  explicit Question(lint::Ask& ask) : ask_(ask) {}

  // `parent` holds the version below `keys`.
  void about(std::string_view what, std::string_view name, const yaml::Node* parent,
             std::string_view key) {
    const yaml::Node* version = kube::field(parent, key);
    const std::string_view text = kube::text_of(version);
    if (!parent || is_filled_in(text)) return;
    if (text.empty()) {
      ask_.report(parent, fmt::format("{} '{}' has no version and follows the newest", what, name));
    } else if (!is_exact(text)) {
      ask_.report(version, fmt::format("{} '{}' follows version '{}'", what, name, text));
    }
  }

  void object(const kube::Object& object) {
    const yaml::Node* spec = object.spec();
    if (object.is("helm.toolkit.fluxcd.io", "HelmRelease")) {
      flux_chart(mapping_at(spec, {"chart", "spec"}));
      chart_reference(object);
    } else if (object.is("source.toolkit.fluxcd.io", "HelmChart")) {
      flux_chart(spec);
    } else if (object.is("helm.cattle.io", "HelmChart")) {
      k3s_chart(spec);
    } else if (object.is("argoproj.io", "Application")) {
      application(spec);
    } else if (object.is("argoproj.io", "ApplicationSet")) {
      application(mapping_at(spec, {"template", "spec"}));
    } else if (object.is("packaging.carvel.dev", "PackageInstall")) {
      const yaml::Node* reference = mapping_at(spec, "packageRef");
      const yaml::Node* selection = mapping_at(reference, "versionSelection");
      about("package", text_at(reference, "refName"), selection ? selection : reference,
            "constraints");
    }
  }

  void kustomization(const yaml::Node* root) {
    for (const yaml::Node& chart : kube::items_at(root, "helmCharts"))
      if (text_at(&chart, "repo").find("://") != std::string_view::npos)
        about("chart", text_at(&chart, "name"), &chart, "version");
  }

 private:
  // Charts of Git repositories and buckets are taken as they lie there.
  void flux_chart(const yaml::Node* chart) {
    if (text_at(chart, {"sourceRef", "kind"}) != "HelmRepository") return;
    about("chart", text_at(chart, "chart"), chart, "version");
  }

  void k3s_chart(const yaml::Node* spec) {
    const std::string_view chart = text_at(spec, "chart");
    if (chart.empty() || chart.ends_with(".tgz") || chart.ends_with(".tar.gz")) return;
    about("chart", chart, spec, "version");
  }

  void application(const yaml::Node* spec) {
    auto one = [&](const yaml::Node& source) {
      const std::string_view chart = text_at(&source, "chart");
      if (!chart.empty()) about("chart", chart, &source, "targetRevision");
    };
    if (const yaml::Node* source = mapping_at(spec, "source")) one(*source);
    for (const yaml::Node& source : kube::items_at(spec, "sources")) one(source);
  }

  void chart_reference(const kube::Object& release) {
    const graph::Delivery* delivery = graph::delivery(ask_.unit());
    const yaml::Node* reference = mapping_at(release.spec(), "chartRef");
    if (!delivery || text_at(reference, "kind") != "OCIRepository") return;
    const yaml::Node* name = kube::field(reference, "name");
    const auto found = graph::find_referred(*delivery, release,
                                            {"source.toolkit.fluxcd.io", "OCIRepository",
                                             text_at(reference, "namespace"), kube::text_of(name)});
    if (found.size() == 1) oci_source(*name, *found.front());
  }

  void oci_source(const yaml::Node& name, const kube::Object& source) {
    const yaml::Node* at = mapping_at(source.spec(), "ref");
    if (!text_at(at, "digest").empty()) return;
    const std::string_view range = text_at(at, "semver");
    const std::string_view tag = text_at(at, "tag");
    if (is_filled_in(range) || (range.empty() && !tag.empty() && tag != "latest")) return;
    if (!range.empty() && is_exact(range)) return;
    const yaml::Node* shown = at ? at : kube::field(source.spec(), "url");
    ask_.report(&name,
                fmt::format("chart of OCIRepository '{}' follows {} '{}'", source.name,
                            range.empty() ? "tag" : "version", range.empty() ? "latest" : range),
                {{source.document, shown, "the source of the chart"}});
  }

  lint::Ask& ask_;
};

}  // namespace

void floating_chart_version(lint::Ask& ask) {
  Question question(ask);
  if (ask.skip() == kube::Skip::kustomization) question.kustomization(ask.document().root);
  for (const kube::Object& object : ask.objects()) question.object(object);
}

}  // namespace kready::rules
