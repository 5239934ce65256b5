// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "graph/delivery.h"
#include "graph/delivery_folders.h"
#include "graph/delivery_lookup.h"
#include "graph/delivery_order.h"
#include "graph/delivery_project.h"
#include "graph/delivery_substitution.h"
#include "graph/delivery_tables.h"
#include "graph/unit.h"
#include "kube_manifest.h"

using namespace kready;
using tests::Manifest;

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

class Repository {
 public:
  explicit Repository(const Files& files) : unit_(pieces(files)) {}

  const graph::Unit& unit() const { return unit_; }
  const graph::Delivery& delivery() const { return *graph::delivery(unit_); }
  const kube::Object& object(std::string_view name) const {
    for (const kube::Object* object : unit_.objects())
      if (object->name == name) return *object;
    throw std::runtime_error("no object " + std::string(name));
  }

  // "apps: yes a/b: web/web data/" of each deliverer: where its path is, and what it delivers.
  std::string shown() const {
    std::string text;
    for (uint32_t i = 0; i < delivery().deliverers().size(); ++i) {
      const graph::Deliverer& each = delivery().deliverers()[i];
      text += each.object ? std::string(each.object->name) : std::string("-");
      text += " " + std::string(kube::name(each.found)) + " " + each.folder;
      text += each.complete ? ":" : "...:";
      for (const graph::Delivered& one : delivery().by(i))
        text += " " + std::string(delivery().namespace_of(one)) + "/" + delivery().name(one);
      text += ";";
    }
    return text;
  }

 private:
  std::vector<graph::Piece> pieces(const Files& files) {
    std::vector<graph::Piece> result;
    for (const auto& [path, text] : files) {
      const Manifest& manifest = manifests_.emplace_back(text, path);
      for (const yaml::Document& document : manifest.documents())
        result.push_back(graph::read_piece(document));
    }
    return result;
  }

  std::deque<Manifest> manifests_;
  graph::Unit unit_;
};

std::string flux(const std::string& name, const std::string& path, const std::string& more = "") {
  return "{apiVersion: kustomize.toolkit.fluxcd.io/v1, kind: Kustomization, metadata: {name: " +
         name + ", namespace: flux-system}, spec: {path: '" + path +
         "', sourceRef: {kind: GitRepository, name: flux-system}" + more + "}}";
}

std::string application(const std::string& name, const std::string& path,
                        const std::string& more = "") {
  return "{apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: {name: " + name +
         "}, spec: {source: {repoURL: 'https://git.example/r.git', path: '" + path + "'" + more +
         "}, destination: {namespace: there, server: 'https://kubernetes.default.svc'}}}";
}

std::string config(const std::string& name, const std::string& more = "") {
  return "{apiVersion: v1, kind: ConfigMap, metadata: {name: " + name + more + "}}";
}

}  // namespace

TEST_CASE("paths are joined and made normal") {
  CHECK(graph::join_path("", "./a/b/") == "a/b");
  CHECK(graph::join_path("a/b", "../c") == "a/c");
  CHECK(graph::join_path("a", "../../c") == "../c");
  CHECK(graph::join_path("/srv", "./") == "/srv");
  CHECK(graph::join_path("/", "../a") == "/a");
  CHECK(graph::join_path("a", "/b") == "/b");
  CHECK(graph::parent_path("a/b") == "a");
  CHECK(graph::parent_path("/a") == "/");
  CHECK(graph::parent_path("a").empty());
}

TEST_CASE("folders are known by what lies below them, and no further than the unit goes") {
  Manifest one("a: 1", "x/apps/web/a.yaml");
  Manifest two("a: 1", "x/base/b.yaml");
  std::vector<graph::Piece> pieces;
  for (const Manifest* each : {&one, &two})
    pieces.push_back(graph::read_piece(each->documents().front()));
  const graph::Folders folders(pieces);
  CHECK(folders.top() == "x");
  CHECK(folders.folder("x/apps"));
  CHECK(folders.folder(""));
  CHECK_FALSE(folders.folder("x/none"));
  CHECK(folders.file("x/base/b.yaml"));
  CHECK(folders.may_see("x/none"));
  CHECK_FALSE(folders.may_see("y"));
}

TEST_CASE("units without anything that delivers pay nothing") {
  CHECK(graph::delivery(Repository({{"a.yaml", config("a")}}).unit()) == nullptr);
}

TEST_CASE("Flux takes a folder with what lies below, through kustomizations where there are some") {
  const Repository repository(
      {{"r/clusters/one/apps.yaml", flux("apps", "./apps", ", targetNamespace: web")},
       {"r/apps/plain.yaml", config("plain")},
       {"r/apps/deep/deeper.yaml", config("deeper", ", namespace: own")},
       {"r/apps/built/kustomization.yaml",
        "{namespace: built, namePrefix: a-, nameSuffix: -z, resources: [in.yaml]}"},
       {"r/apps/built/in.yaml", config("in")},
       {"r/apps/built/out.yaml", config("out")}});
  CHECK(repository.shown() == "apps yes r/apps: web/plain web/deeper web/a-in-z;");
}

TEST_CASE("outer kustomizations have the last word on namespaces and the first on prefixes") {
  const Repository repository(
      {{"prod/kustomization.yaml",
        "{namespace: prod, namePrefix: p-, resources: [../base, ns.yaml]}"},
       {"prod/ns.yaml", "{apiVersion: v1, kind: Namespace, metadata: {name: prod}}"},
       {"base/kustomization.yaml", "{namespace: base, namePrefix: b-, resources: [a.yaml]}"},
       {"base/a.yaml", config("a")}});
  CHECK(repository.shown() == "- yes prod: prod/p-b-a /prod;");
}

TEST_CASE("what is remote, generated or missing leaves a delivery incomplete") {
  for (const char* entry : {"https://example.com/a.yaml", "none.yaml", "github.com/a/b?ref=v1"}) {
    CAPTURE(entry);
    const Repository repository(
        {{"k/kustomization.yaml", "{resources: [a.yaml, '" + std::string(entry) + "']}"},
         {"k/a.yaml", config("a")}});
    CHECK(repository.shown() == "- yes k...: /a;");
  }
  CHECK(Repository({{"k/kustomization.yaml", "{resources: [a.yaml], helmCharts: [{name: x}]}"},
                    {"k/a.yaml", config("a")}})
            .shown() == "- yes k...: /a;");
}

TEST_CASE("kustomizations that take each other come to an end") {
  const Repository repository({{"a/kustomization.yaml", "{resources: [../b]}"},
                               {"b/kustomization.yaml", "{resources: [../a, x.yaml]}"},
                               {"b/x.yaml", config("x")},
                               {"flux.yaml", flux("all", "./a")}});
  CHECK_FALSE(repository.delivery().deliverers().front().complete);
}

TEST_CASE("paths of another repository are unknown, those of this one may be missing") {
  CHECK(
      Repository({{"c/a.yaml", flux("a", "./apps")}, {"c/b.yaml", flux("b", "./infra")}}).shown() ==
      "a unknown :;b unknown :;");
  const Repository mixed({{"r/c/a.yaml", flux("a", "./c")},
                          {"r/c/b.yaml", flux("b", "./d")},
                          {"r/c/c.yaml", flux("c", "./none")},
                          {"r/c/e.yaml", flux("e", "../away")},
                          {"r/d/x.yaml", config("x")}});
  const auto all = mixed.delivery().deliverers();
  CHECK(all[0].found == kube::Answer::yes);
  CHECK(all[1].found == kube::Answer::yes);
  CHECK(all[2].found == kube::Answer::no);
  CHECK(all[3].found == kube::Answer::unknown);
}

TEST_CASE("an Application delivers a folder, without what lies below unless it recurses") {
  const Files files = {
      {"r/apps/a.yaml", application("flat", "web")},
      {"r/apps/b.yaml", application("deep", "web", ", directory: {recurse: true}")},
      {"r/web/x.yaml", config("x")},
      {"r/web/low/y.yaml", config("y", ", namespace: own")}};
  CHECK(Repository(files).shown() == "flat yes r/web: there/x;deep yes r/web: there/x own/y;");
}

TEST_CASE("charts and plugins show nothing of what they deliver") {
  CHECK(Repository({{"r/a.yaml", application("chart", "web")},
                    {"r/web/Chart.yaml", "{apiVersion: v2, name: web, version: 1.0.0}"}})
            .shown() == "chart yes r/web...:;");
}

TEST_CASE("ApplicationSets are read as far as lists, folders and their products go") {
  auto set = [](const std::string& generators, const std::string& path) {
    return "{apiVersion: argoproj.io/v1alpha1, kind: ApplicationSet, metadata: {name: set}, spec: "
           "{generators: [" +
           generators + "], template: {spec: {source: {repoURL: 'https://git.example/r', path: '" +
           path + "'}, destination: {namespace: '{{path.basename}}', server: '{{url}}'}}}}}";
  };
  auto shown = [&](const std::string& generators, const std::string& path) {
    return Repository({{"r/set.yaml", set(generators, path)},
                       {"r/apps/a/x.yaml", config("x")},
                       {"r/apps/b/y.yaml", config("y")},
                       {"r/apps/c/z.yaml", config("z")}})
        .shown();
  };
  CHECK(shown("{list: {elements: [{name: a}, {name: b}]}}", "apps/{{name}}") ==
        "set yes r/apps/a: {{path.basename}}/x;set yes r/apps/b: {{path.basename}}/y;");
  const std::string folders =
      "{git: {repoURL: x, directories: [{path: apps/*}, {path: apps/c, exclude: true}]}}";
  CHECK(shown(folders, "{{path}}") == "set yes r/apps/a: a/x;set yes r/apps/b: b/y;");
  CHECK(shown(folders, "{{ .path.path }}") == "set yes r/apps/a: a/x;set yes r/apps/b: b/y;");
  CHECK(shown("{matrix: {generators: [{list: {elements: [{url: one}, {url: two}]}}, {git: "
              "{directories: [{path: apps/a}]}}]}}",
              "{{path}}") == "set yes r/apps/a: a/x;set yes r/apps/a: a/x;");
  CHECK(shown("{clusters: {}}", "{{path}}").empty());
  CHECK(shown("{matrix: {generators: [{clusters: {}}, {list: {elements: [{name: a}]}}]}}",
              "apps/{{name}}")
            .empty());
}

TEST_CASE("deliverers have one cluster where they come from one root") {
  const Files files = {{"clusters/one/apps.yaml", flux("one", "./shared/one")},
                       {"clusters/two/apps.yaml", flux("two", "./shared/two")},
                       {"shared/one/a.yaml", flux("a", "./x")},
                       {"shared/one/b.yaml", flux("b", "./y")},
                       {"shared/two/c.yaml", flux("c", "./z")},
                       {"x/m.yaml", config("m", ", namespace: n")},
                       {"y/m.yaml", config("m", ", namespace: n, labels: {a: b}")},
                       {"z/m.yaml", config("m", ", namespace: n, labels: {a: c}")}};
  const Repository repository(files);
  const graph::Delivery& all = repository.delivery();
  CHECK(all.is_same_cluster(2, 3));
  CHECK_FALSE(all.is_same_cluster(2, 4));
  const auto objects = repository.unit().find_all("ConfigMap", "n", "m");
  CHECK_FALSE(graph::rival(repository.unit(), *objects[0]).object);
  CHECK(graph::rival(repository.unit(), *objects[1]).object == objects[0]);
  CHECK_FALSE(graph::rival(repository.unit(), *objects[2]).object);
}

TEST_CASE("dependencies are looked for in the namespaces in which they arrive") {
  const Repository repository(
      {{"cluster.yaml", flux("cluster", "./apps")},
       {"apps/kustomization.yaml", "{namespace: web, resources: [a.yaml, b.yaml]}"},
       {"apps/a.yaml",
        "{apiVersion: helm.toolkit.fluxcd.io/v2, kind: HelmRelease, metadata: {name: a}, spec: "
        "{dependsOn: [{name: b}, {name: b, namespace: web}, {name: b, namespace: other}]}}"},
       {"apps/b.yaml",
        "{apiVersion: helm.toolkit.fluxcd.io/v2, kind: HelmRelease, metadata: {name: b}}"}});
  const kube::Object& a = repository.object("a");
  const auto all = graph::dependencies(a);
  REQUIRE(all.size() == 3);
  CHECK(graph::find_referred(repository.delivery(), a, all[0].reference).size() == 1);
  CHECK(graph::find_referred(repository.delivery(), a, all[1].reference).size() == 1);
  CHECK(graph::find_referred(repository.delivery(), a, all[2].reference).empty());
  CHECK(graph::is_closed(repository.unit(), a));
  CHECK_FALSE(graph::is_closed(repository.unit(), repository.object("cluster")));
}

TEST_CASE("a ring of dependencies is walked once round") {
  auto release = [](const std::string& name, const std::string& needs) {
    return "{apiVersion: helm.toolkit.fluxcd.io/v2, kind: HelmRelease, metadata: {name: " + name +
           ", namespace: n}, spec: {dependsOn: [{name: " + needs + "}]}}";
  };
  const Repository repository({{"a.yaml", release("a", "b")},
                               {"b.yaml", release("b", "c")},
                               {"c.yaml", release("c", "a")},
                               {"d.yaml", release("d", "a")}});
  auto size = [&](std::string_view name) {
    const kube::Object& object = repository.object(name);
    return graph::ring(repository.delivery(), object, graph::dependencies(object).front()).size();
  };
  CHECK(size("a") == 3);
  CHECK(size("c") == 3);
  CHECK(size("d") == 0);
}

TEST_CASE("steps are those of the first delivery") {
  auto shown = [](const std::string& annotations) {
    const Repository repository({{"a.yaml", config("a", ", annotations: {" + annotations + "}")}});
    const graph::DeliveryStep step = graph::delivery_step(repository.object("a"));
    return step.is_known() ? graph::show(step) : std::string("none");
  };
  CHECK(shown("") == "the main phase");
  CHECK(shown("argocd.argoproj.io/sync-wave: '-3'") == "wave -3");
  CHECK(shown("argocd.argoproj.io/hook: 'PostSync, PreSync'") == "PreSync, wave 0");
  CHECK(shown("argocd.argoproj.io/hook: Skip") == "none");
  CHECK(shown("helm.sh/hook: 'post-install, pre-upgrade', helm.sh/hook-weight: '7'") ==
        "post-install of weight 7");
  CHECK(shown("helm.sh/hook: pre-upgrade") == "none");
  CHECK(shown("helm.sh/hook: test") == "none");
  CHECK(shown("helm.sh/hook: pre-install, argocd.argoproj.io/hook: PostSync") ==
        "PostSync, wave 0");
}

TEST_CASE("variables of Flux are told from texts that look alike") {
  auto shown = [](std::string_view text) {
    std::string names;
    for (const graph::Variable& each : graph::variables(text))
      names += std::string(each.name) + (each.has_default ? "=;" : ";");
    return names;
  };
  CHECK(shown("${A} $B ${C:=x} ${D:-} ${E-} ${1} ${}") == "A;C=;D=;E=;");
  CHECK(shown("$${A} $$${B} ${C") == "B;");
  CHECK(shown("${A^^} ${#B} ${C/x/y}") == "A;C;");
}

TEST_CASE("what a patch may add to a substitution leaves it open") {
  const std::string build = ", postBuild: {substitute: {A: b}}";
  auto is_open = [&](const Files& more) {
    Files files = {{"ks/a.yaml", flux("a", "./x", build)}, {"x/x.yaml", config("x")}};
    files.insert(files.end(), more.begin(), more.end());
    const Repository repository(files);
    return graph::substitutions(repository.unit()).front().is_open;
  };
  CHECK_FALSE(is_open({}));
  CHECK(is_open({{"z.yaml", flux("root", "./ks", ", patches: [{patch: 'postBuild: {}'}]")}}));
  CHECK(is_open(
      {{"ks/kustomization.yaml", "{resources: [a.yaml], patches: [{patch: 'postBuild: {}'}]}"}}));
  CHECK_FALSE(is_open({{"z.yaml", flux("root", "./ks", ", patches: [{patch: 'prune: true'}]")}}));
}

TEST_CASE("objects are in the namespace of their one delivery, unless written ones are moved") {
  auto namespaces = [](const Files& files) {
    const Repository repository(files);
    std::string text;
    for (const kube::Object* object : repository.unit().objects())
      text += std::string(object->name) + "=" + std::string(object->namespace_) + ";";
    return text;
  };
  const std::string account = "{apiVersion: v1, kind: ServiceAccount, metadata: {name: s}}";
  CHECK(namespaces({{"k/kustomization.yaml", "{namespace: web, resources: [a.yaml, s.yaml]}"},
                    {"k/a.yaml", config("a")},
                    {"k/s.yaml", account},
                    {"k/z.yaml", config("z")}}) == "a=web;s=;z=;");
  CHECK(namespaces({{"one/kustomization.yaml", "{namespace: one, resources: [../base]}"},
                    {"two/kustomization.yaml", "{namespace: two, resources: [../base]}"},
                    {"base/kustomization.yaml", "{resources: [a.yaml]}"},
                    {"base/a.yaml", config("a")}}) == "a=;");
  CHECK(namespaces({{"k/kustomization.yaml", "{namespace: web, resources: [a.yaml, b.yaml]}"},
                    {"k/a.yaml", config("a")},
                    {"k/b.yaml", config("b", ", namespace: other")}}) == "a=;b=other;");
  CHECK(namespaces({{"k/kustomization.yaml", "{namespace: '${NS}', resources: [a.yaml]}"},
                    {"k/a.yaml", config("a")}}) == "a=;");
}

TEST_CASE("projects permit as Argo CD compares") {
  const Repository repository(
      {{"p.yaml",
        "{apiVersion: argoproj.io/v1alpha1, kind: AppProject, metadata: {name: p}, spec: "
        "{sourceRepos: ['https://git.example/team/*', '!https://git.example/team/old'], "
        "destinations: [{server: 'https://k', namespace: 'web-*'}, {server: '*', namespace: "
        "'!web-x'}], clusterResourceWhitelist: [{group: '', kind: Namespace}], "
        "namespaceResourceBlacklist: [{group: '', kind: Secret}]}}"},
       {"o.yaml", "{apiVersion: v1, kind: Namespace, metadata: {name: n}}"},
       {"q.yaml", "{apiVersion: v1, kind: Secret, metadata: {name: s}}"},
       {"r.yaml", "{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: c}}"},
       {"s.yaml", config("m")}});
  const kube::Object& project = repository.object("p");
  CHECK(graph::permits_source(project, "https://GIT.example/team/web.git"));
  CHECK_FALSE(graph::permits_source(project, "https://git.example/team/deep/web"));
  CHECK_FALSE(graph::permits_source(project, "https://git.example/team/old"));
  auto permits = [&](const char* destination) {
    const Manifest manifest(destination);
    return kube::name(graph::permits_destination(project, *manifest.root()));
  };
  CHECK(permits("{server: 'https://k', namespace: web-a}") == "yes");
  CHECK(permits("{server: 'https://k', namespace: web-x}") == "no");
  CHECK(permits("{server: 'https://other', namespace: web-a}") == "no");
  CHECK(permits("{name: k, namespace: web-a}") == "unknown");
  CHECK(permits("{name: k, namespace: other}") == "no");
  CHECK(permits("{name: k}") == "unknown");
  CHECK(graph::permits_kind(project, repository.object("n")));
  CHECK_FALSE(graph::permits_kind(project, repository.object("s")));
  CHECK_FALSE(graph::permits_kind(project, repository.object("c")));
  CHECK(graph::permits_kind(project, repository.object("m")));
}
