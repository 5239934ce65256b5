// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "graph/unit.h"
#include "kube_manifest.h"

using namespace kready;
using tests::Manifest;

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

// "path: reason" of every document that is no object, in the unit of these files.
std::string skipped(const Files& files) {
  std::deque<Manifest> manifests;
  std::vector<graph::Piece> pieces;
  for (const auto& [path, text] : files) {
    const Manifest& manifest = manifests.emplace_back(text, path);
    for (const yaml::Document& document : manifest.documents())
      pieces.push_back(graph::read_piece(document));
  }
  const graph::Unit unit(std::move(pieces));
  std::string shown;
  for (const graph::Piece& piece : unit.pieces()) {
    if (piece.skip == kube::Skip::none || piece.skip == kube::Skip::kustomization) continue;
    shown += piece.document->source->name() + ": ";
    shown += kube::name(piece.skip);
    shown += ';';
    CHECK(piece.objects.empty());
    CHECK(piece.workloads.empty());
  }
  return shown;
}

const std::string deployment =
    "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {template: {spec: "
    "{containers: [{name: web}]}}}}";

}  // namespace

TEST_CASE("what a kustomization lists as a patch is no object") {
  for (const char* list :
       {"patches: [{path: web.yaml}]", "patches: [web.yaml]", "patches: [{path: ./x/../web.yaml}]",
        "patchesStrategicMerge: [web.yaml]",
        "patchesJson6902: [{path: web.yaml, target: {kind: Deployment, name: web}}]",
        "patchesStrategicMerge: ['{kind: A}', \"kind: A\\nb: c\", web.yaml]"}) {
    CAPTURE(list);
    CHECK(skipped({{"prod/kustomization.yaml", list}, {"prod/web.yaml", deployment}}) ==
          "prod/web.yaml: kustomize patch;");
  }
}

TEST_CASE("paths are meant from the kustomization's folder, wherever the patch lies") {
  const Files files = {{"a/base/web.yaml", deployment},
                       {"a/patches/web.yaml", deployment},
                       {"a/prod/kustomization.yml", "patches: [{path: ../patches/web.yaml}]"},
                       {"a/prod/web.yaml", deployment}};
  CHECK(skipped(files) == "a/patches/web.yaml: kustomize patch;");
  CHECK(skipped({{"kustomization.yaml", "patches: [{path: web.yaml}]"},
                 {"./web.yaml", deployment}}) == "./web.yaml: kustomize patch;");
  CHECK(skipped({{"/srv/kustomization.yaml", "patches: [{path: web.yaml}]"},
                 {"/srv/web.yaml", deployment}}) == "/srv/web.yaml: kustomize patch;");
}

TEST_CASE("components have patches too") {
  const std::string component =
      "{apiVersion: kustomize.config.k8s.io/v1alpha1, kind: Component, patches: [{path: "
      "web.yaml}]}";
  CHECK(skipped({{"tls/kustomization.yaml", component}, {"tls/web.yaml", deployment}}) ==
        "tls/web.yaml: kustomize patch;");
}

TEST_CASE("every document of a patch file is a patch, also a list of operations") {
  CHECK(skipped({{"kustomization.yaml", "patches: [{path: a.yaml}, {path: b.yaml}]"},
                 {"a.yaml", deployment + "\n---\n" + deployment},
                 {"b.yaml", "[{op: add, path: /spec/replicas, value: 2}]"}}) ==
        "a.yaml: kustomize patch;a.yaml: kustomize patch;b.yaml: kustomize patch;");
}

TEST_CASE("resources and patches written in place are left alone") {
  CHECK(skipped({{"kustomization.yaml", "{resources: [web.yaml], patches: [{path: web.yaml}]}"},
                 {"web.yaml", deployment}})
            .empty());
  CHECK(
      skipped({{"kustomization.yaml", "{patches: [{patch: 'kind: A'}, 3, {}], patchesJson6902: x}"},
               {"web.yaml", deployment}})
          .empty());
}

TEST_CASE("a directive makes a patch without any kustomization") {
  CHECK(skipped({{"a.yaml", "{apiVersion: v1, kind: Service, metadata: {name: a}, $patch: delete}"},
                 {"b.yaml", deployment}}) == "a.yaml: kustomize patch;");
}

TEST_CASE("a file that is called a patch is one where it cannot stand alone") {
  const std::string whole =
      "{apiVersion: apps/v1, kind: Deployment, spec: {selector: {}, template: {spec: {containers: "
      "[{name: web, image: web}]}}}}";
  const std::string unselected =
      "{apiVersion: apps/v1, kind: Deployment, spec: {template: {spec: {containers: [{name: web, "
      "image: web, volumeMounts: [{name: tools, mountPath: /tools}]}]}}}}";
  CHECK(skipped({{"config/manager_patch.yaml", deployment},
                 {"config/whole_patch.yaml", whole},
                 {"patches/web.yaml", deployment},
                 {"config/tools-patch.yaml", unselected},
                 {"config/manager.yaml", deployment},
                 {"config/tools.yaml", unselected}}) ==
        "config/manager_patch.yaml: kustomize patch;patches/web.yaml: kustomize patch;"
        "config/tools-patch.yaml: kustomize patch;");
}
