// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <chrono>
#include <string>

#include "graph_unit.h"

using namespace kready;
using graph::LinkName;
using tests::names_of;
using tests::TestUnit;

namespace {

// The smallest workload of a kind.
std::string pod(std::string_view name, std::string_view labels = "", std::string_view spec = "",
                std::string_view namespace_ = "") {
  return fmt::format(
      "---\napiVersion: v1\nkind: Pod\nmetadata: {{name: {}, namespace: {}, labels: {{{}}}}}\n"
      "spec: {{{} containers: [{{name: c, image: i}}]}}\n",
      name, namespace_.empty() ? "~" : namespace_, labels, spec);
}

std::string deployment(std::string_view name, std::string_view labels, std::string_view spec = "",
                       std::string_view namespace_ = "") {
  return fmt::format(
      "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: {}, namespace: {}}}\n"
      "spec: {{{} template: {{metadata: {{labels: {{{}}}}}, spec: {{containers: [{{name: c, image: "
      "i}}]}}}}}}\n",
      name, namespace_.empty() ? "~" : namespace_, spec, labels);
}

std::string object(std::string_view type, std::string_view name, std::string_view rest = "",
                   std::string_view namespace_ = "") {
  size_t bar = type.rfind('/');
  return fmt::format("---\napiVersion: {}\nkind: {}\nmetadata: {{name: {}, namespace: {}}}\n{}\n",
                     type.substr(0, bar), type.substr(bar + 1), name,
                     namespace_.empty() ? "~" : namespace_, rest);
}

}  // namespace

TEST_CASE("a unit shows every object with its links") {
  TestUnit unit(R"(
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  replicas: 3
  template:
    metadata: {labels: {app: web}}
    spec:
      serviceAccountName: web
      imagePullSecrets: [{name: registry}]
      initContainers:
        - {name: proxy, restartPolicy: Always, image: i}
      containers:
        - name: web
          image: i
          env:
            - {name: A, valueFrom: {configMapKeyRef: {name: settings, key: a}}}
            - {name: B, valueFrom: {secretKeyRef: {name: tokens, key: b, optional: true}}}
            - {name: C, value: plain}
          envFrom:
            - configMapRef: {name: settings}
            - secretRef: {name: tokens}
      volumes:
        - name: a
          configMap: {name: settings, items: [{key: x, path: x}, {key: y, path: y}]}
        - name: b
          secret: {secretName: tokens, optional: true}
        - name: c
          persistentVolumeClaim: {claimName: data}
        - name: d
          projected:
            sources:
              - configMap: {name: settings}
              - secret: {name: tokens}
        - name: e
          emptyDir: {}
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec: {selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, namespace: shop}
spec:
  defaultBackend: {service: {name: fallback, port: {name: http}}}
  rules:
    - http: {paths: [{path: /, backend: {service: {name: web, port: {number: 80}}}}]}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web, namespace: shop}
spec: {minReplicas: 2, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: web, namespace: shop}
spec: {selector: {matchLabels: {app: web}}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: shop}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db, namespace: shop}
spec:
  volumeClaimTemplates: [{metadata: {name: data}}]
  template: {spec: {containers: [{name: db, image: i}]}}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: r, namespace: edge}
spec:
  rules:
    - backendRefs: [{name: web, namespace: shop, port: 80}, {kind: Other, name: x}, {name: y}]
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: m, namespace: monitoring}
spec: {namespaceSelector: {any: true}, selector: {}}
---
apiVersion: batch/v1
kind: Job
metadata: {name: migrate, namespace: shop, annotations: {helm.sh/hook: pre-install}}
spec: {template: {spec: {containers: [{name: m, image: i}]}}}
)");
  CHECK(graph::dump(*unit) == R"(Deployment shop/web
  pod of Deployment, at least 2, sidecar proxy, app web
  mounts ConfigMap shop/settings key x
  mounts ConfigMap shop/settings key y
  mounts Secret shop/tokens optional (not found)
  mounts ConfigMap shop/settings
  mounts Secret shop/tokens (not found)
  env ConfigMap shop/settings key a
  env Secret shop/tokens key b optional (not found)
  env ConfigMap shop/settings
  env Secret shop/tokens (not found)
  pulls Secret shop/registry (not found)
  runs-as ServiceAccount shop/web (not found)
  claims PersistentVolumeClaim shop/data (not found)
Service shop/web
  selects Deployment shop/web
Ingress shop/web
  routes Service shop/fallback port http (not found)
  routes Service shop/web port 80
HorizontalPodAutoscaler shop/web
  scales Deployment shop/web
PodDisruptionBudget shop/web
  selects Deployment shop/web
ConfigMap shop/settings
StatefulSet shop/db
  pod of StatefulSet, at least 1, app db
  claims PersistentVolumeClaim shop/data
HTTPRoute edge/r
  routes Service shop/web port 80
  routes Service edge/y (not found)
ServiceMonitor monitoring/m
  selects Service shop/web
Job shop/migrate
  pod of Job, hook, ends, app m
)");
}

TEST_CASE("links lead back from their targets") {
  TestUnit unit(
      deployment("web", "app: web") + object("v1/Service", "a", "spec: {selector: {app: web}}") +
      object("v1/Service", "b", "spec: {selector: {app: other}}") +
      object("policy/v1/PodDisruptionBudget", "c", "spec: {selector: {}}") +
      object("autoscaling/v2/HorizontalPodAutoscaler", "d",
             "spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}"));
  const kube::Workload& web = unit.workload("web");
  CHECK(names_of(unit->selecting(web, "Service")) == "Service a");
  CHECK(names_of(unit->selecting(web, "PodDisruptionBudget")) == "PodDisruptionBudget c");
  CHECK(names_of(unit->scalers(web)) == "HorizontalPodAutoscaler d");
  CHECK(unit->links_to(web, LinkName::selects).size() == 2);
  CHECK(unit->links_to(*web.object, LinkName::selects).size() == 2);
  REQUIRE(unit->links_to(web, LinkName::scales).size() == 1);
  CHECK(unit->links_to(web, LinkName::scales)[0].target_workload == &web);
  CHECK(names_of(unit->selected_by(unit.object("Service", "a"))) == "Deployment web");
  CHECK(names_of(unit->selected_by(unit.object("Service", "b"))) == "");
}

TEST_CASE("the keys of one reference are links of which the first stands for all") {
  TestUnit unit(
      pod("a", "", "volumes: [{name: v, configMap: {name: m, items: [{key: x}, {key: y}]}}],"));
  std::vector<graph::Link> links = unit->links(unit.workload("a"), LinkName::mounts);
  REQUIRE(links.size() == 2);
  CHECK(links[0].key == "x");
  CHECK_FALSE(links[0].repeated);
  CHECK(links[1].key == "y");
  CHECK(links[1].repeated);
  CHECK(links[1].key_node->text() == "y");
}

TEST_CASE("absent and empty selectors mean what their fields say") {
  struct Row {
    std::string_view type;
    std::string_view spec;
    std::string_view selected;
  };
  constexpr Row rows[] = {
      {"v1/Service", "spec: {}", ""},
      {"v1/Service", "spec: {selector: {}}", ""},
      {"v1/Service", "spec: {selector: {app: a}}", "Pod a"},
      {"policy/v1/PodDisruptionBudget", "spec: {}", ""},
      {"policy/v1/PodDisruptionBudget", "spec: {selector: {}}", "Pod a, Pod b"},
      {"policy/v1beta1/PodDisruptionBudget", "spec: {selector: {}}", ""},
      {"policy/v1beta1/PodDisruptionBudget", "spec: {selector: {matchLabels: {app: a}}}", "Pod a"},
      {"networking.k8s.io/v1/NetworkPolicy", "spec: {}", "Pod a, Pod b"},
      {"networking.k8s.io/v1/NetworkPolicy", "spec: {podSelector: {}}", "Pod a, Pod b"},
      {"networking.k8s.io/v1/NetworkPolicy",
       "spec: {podSelector: {matchExpressions: [{key: app, operator: NotIn, values: [a]}]}}",
       "Pod b"},
      {"monitoring.coreos.com/v1/PodMonitor", "spec: {selector: {}}", "Pod a, Pod b"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.type);
    CAPTURE(row.spec);
    TestUnit unit(pod("a", "app: a") + pod("b", "app: b") + object(row.type, "x", row.spec));
    CHECK(names_of(unit->selected_by(*unit->objects()[2])) == row.selected);
  }
}

TEST_CASE("labels that a controller adds make a selection possible, not certain") {
  TestUnit unit(deployment("web", "app: web") +
                object("v1/Service", "a", "spec: {selector: {pod-template-hash: x}}"));
  const kube::Object& service = unit.object("Service", "a");
  CHECK(unit->selected_by(service).empty());
  CHECK(names_of(unit->selected_by(service, kube::Answer::unknown)) == "Deployment web");
  REQUIRE(unit->links(service, LinkName::selects).size() == 1);
  CHECK(unit->links(service, LinkName::selects)[0].certain == kube::Answer::unknown);
}

TEST_CASE("a written namespace is not another, and perhaps the one that is not written") {
  TestUnit unit(pod("a", "app: x", "serviceAccountName: s,", "one") +
                pod("b", "app: x", "serviceAccountName: s,", "two") +
                pod("c", "app: x", "serviceAccountName: s,") +
                object("v1/Service", "written", "spec: {selector: {app: x}}", "one") +
                object("v1/Service", "nameless", "spec: {selector: {app: x}}") +
                object("v1/ServiceAccount", "s", "", "two"));
  const kube::Object& written = unit.object("Service", "written");
  const kube::Object& nameless = unit.object("Service", "nameless");
  CHECK(names_of(unit->selected_by(written)) == "Pod one/a");
  CHECK(names_of(unit->selected_by(written, kube::Answer::unknown)) == "Pod one/a, Pod c");
  CHECK(names_of(unit->selected_by(nameless)) == "Pod c");
  CHECK(names_of(unit->selected_by(nameless, kube::Answer::unknown)) ==
        "Pod one/a, Pod two/b, Pod c");
  CHECK_FALSE(unit->links(unit.workload("a"), LinkName::runs_as).at(0).found());
  CHECK(unit->links(unit.workload("b"), LinkName::runs_as).at(0).certain == kube::Answer::yes);
  graph::Link perhaps = unit->links(unit.workload("c"), LinkName::runs_as).at(0);
  CHECK(perhaps.found());
  CHECK(perhaps.certain == kube::Answer::unknown);
}

TEST_CASE("objects are found by kind, namespace and name") {
  TestUnit unit(object("v1/ConfigMap", "a", "", "one") + object("v1/ConfigMap", "a", "", "two") +
                object("v1/ConfigMap", "a", "", "two") + object("v1/Namespace", "one") +
                object("serving.knative.dev/v1/Service", "s", "", "one"));
  CHECK(unit->find("ConfigMap", "one", "a") == unit->objects()[0]);
  CHECK(unit->find_all("ConfigMap", "two", "a").size() == 2);
  CHECK(unit->find("ConfigMap", "three", "a") == nullptr);
  CHECK(unit->find("ConfigMap", "", "a") == nullptr);
  CHECK(unit->find("Namespace", "anything", "one") == unit->objects()[3]);
  CHECK(unit->find("Service", "one", "s", "serving.knative.dev") == unit->objects()[4]);
  CHECK(unit->find("Service", "one", "s", "other.dev") == nullptr);
  CHECK(unit->of_kind("ConfigMap").size() == 3);
  CHECK(unit->namespaces().size() == 2);
  CHECK(unit->namespace_labels("one").has("team") == kube::Answer::no);
  CHECK(unit->namespace_labels("two").has("team") == kube::Answer::unknown);
  CHECK(unit->namespace_labels("two").equals("kubernetes.io/metadata.name", "two") ==
        kube::Answer::yes);
}

TEST_CASE("the least replicas come from the autoscaler, else from the workload") {
  struct Row {
    std::string_view spec;
    std::string_view scaler;
    std::string_view scaler_spec;
    std::optional<int64_t> least;
  };
  constexpr std::string_view hpa = "autoscaling/v2/HorizontalPodAutoscaler";
  constexpr std::string_view keda = "keda.sh/v1alpha1/ScaledObject";
  const Row rows[] = {
      {"", "", "", 1},
      {"replicas: 4,", "", "", 4},
      {"replicas: 4,", hpa,
       "{minReplicas: 2, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}", 2},
      {"replicas: 4,", hpa, "{scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}",
       1},
      {"replicas: 4,", hpa,
       "{minReplicas: 2, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: other}}", 4},
      {"replicas: 4,", hpa,
       "{minReplicas: 2, scaleTargetRef: {apiVersion: apps/v1, kind: StatefulSet, name: web}}", 4},
      {"replicas: 4,", hpa,
       "{minReplicas: 2, scaleTargetRef: {apiVersion: extensions/v1beta1, kind: Deployment, name: "
       "web}}",
       2},
      {"replicas: 0,", hpa,
       "{minReplicas: 2, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}", 0},
      {"", keda, "{scaleTargetRef: {name: web}}", 0},
      {"", keda, "{minReplicaCount: 3, scaleTargetRef: {name: web}}", 3},
      {"replicas: 2,", "autoscaling.k8s.io/v1/VerticalPodAutoscaler",
       "{targetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}", 2},
      {"replicas: 0,", "argoproj.io/v1alpha1/Rollout",
       "{replicas: 5, workloadRef: {apiVersion: apps/v1, kind: Deployment, name: web}}", 5},
  };
  for (const Row& row : rows) {
    CAPTURE(row.spec);
    CAPTURE(row.scaler_spec);
    std::string text = deployment("web", "app: web", row.spec);
    if (!row.scaler.empty())
      text += object(row.scaler, "s", fmt::format("spec: {}", row.scaler_spec));
    TestUnit unit(text);
    CHECK(unit->minimum_replicas(unit.workload("web")) == row.least);
  }
}

TEST_CASE("an autoscaler of a Rollout scales the Deployment the Rollout refers to") {
  TestUnit unit(
      deployment("web", "app: web", "replicas: 0,") +
      object("argoproj.io/v1alpha1/Rollout", "r",
             "spec: {workloadRef: {apiVersion: apps/v1, kind: Deployment, name: web}}") +
      object("autoscaling/v2/HorizontalPodAutoscaler", "h",
             "spec: {minReplicas: 3, scaleTargetRef: {apiVersion: argoproj.io/v1alpha1, kind: "
             "Rollout, name: r}}"));
  CHECK(unit->minimum_replicas(unit.workload("web")) == 3);
}

TEST_CASE("thousands of policies over thousands of pods are linked quickly") {
  std::string text;
  for (int i = 0; i < 5000; ++i)
    text += pod(fmt::format("p{}", i), fmt::format("app: a{}, tier: t{}", i, i % 7), "", "big");
  for (int i = 0; i < 2000; ++i)
    text += object("networking.k8s.io/v1/NetworkPolicy", fmt::format("n{}", i),
                   i % 2 ? "spec: {podSelector: {}}"
                         : fmt::format("spec: {{podSelector: {{matchLabels: {{app: a{}}}}}}}", i),
                   "big");
  tests::Manifest manifest(text);
  std::vector<graph::Piece> pieces;
  auto start = std::chrono::steady_clock::now();
  for (const yaml::Document& document : manifest.documents())
    pieces.push_back(graph::read_piece(document));
  graph::Unit unit(std::move(pieces));
  size_t isolating = 0;
  for (const kube::Workload* workload : unit.workloads())
    isolating += unit.selecting(*workload, "NetworkPolicy").size();
  std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  CHECK(isolating == 5000u * 1000u + 1000u);
  CHECK(seconds.count() < 5);
}
