// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "graph/backup.h"
#include "graph/network.h"
#include "graph/producers.h"
#include "graph_unit.h"

using namespace kready;
using graph::Direction;
using tests::Manifest;
using tests::TestUnit;

namespace {

constexpr std::string_view everything = R"(
- {apiVersion: apps/v1, kind: Deployment, metadata: {name: web, namespace: shop, labels: {a: b}, annotations: {helm.sh/hook: x}}, spec: {replicas: 2, strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 1, maxUnavailable: 25%}}, selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}, annotations: {backup.velero.io/backup-volumes: v}}, spec: {os: {name: linux}, hostNetwork: true, serviceAccountName: s, imagePullSecrets: [{name: r}], initContainers: [{name: i, restartPolicy: Always}], containers: [{name: c, image: i, ports: [{containerPort: 80, name: p}], livenessProbe: {httpGet: {port: p, httpHeaders: [{name: a, value: b}]}, periodSeconds: 2}, env: [{name: E, valueFrom: {configMapKeyRef: {name: m, key: k, optional: true}}}], envFrom: [{secretRef: {name: t}}]}], volumes: [{name: v, persistentVolumeClaim: {claimName: data}}, {name: w, configMap: {name: m, items: [{key: k}]}}, {name: x, projected: {sources: [{secret: {name: t}}]}}]}}}}
- {apiVersion: apps/v1, kind: StatefulSet, metadata: {name: db, namespace: shop}, spec: {volumeClaimTemplates: [{metadata: {name: d, labels: {l: m}}, spec: {accessModes: [ReadWriteOnce]}}], template: {spec: {containers: [{name: c}]}}}}
- {apiVersion: v1, kind: Service, metadata: {name: web, namespace: shop, labels: {app: web}}, spec: {selector: {app: web}}}
- {apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: b, namespace: shop}, spec: {selector: {matchLabels: {app: web}, matchExpressions: [{key: app, operator: In, values: [web]}]}}}
- {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: n, namespace: shop}, spec: {podSelector: {matchLabels: {app: web}}, policyTypes: [Egress], egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}}, {namespaceSelector: {}, podSelector: {}}], ports: [{protocol: UDP, port: 53, endPort: 54}]}]}}
- {apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: {name: c, namespace: shop}, spec: {endpointSelector: {matchLabels: {app: web}}, enableDefaultDeny: {egress: true}, egress: [{toEndpoints: [{matchLabels: {a: b}}], toPorts: [{ports: [{port: '53'}]}]}]}}
- {apiVersion: projectcalico.org/v3, kind: NetworkPolicy, metadata: {name: k, namespace: shop}, spec: {selector: "app == 'web'", types: [Egress], egress: [{action: Allow, destination: {ports: [53]}}]}}
- {apiVersion: policy.networking.k8s.io/v1alpha1, kind: AdminNetworkPolicy, metadata: {name: a}, spec: {subject: {pods: {namespaceSelector: {}, podSelector: {}}}, ingress: [{action: Deny, from: [{namespaces: {}}], ports: [{a: b}]}]}}
- {apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: i, namespace: shop, annotations: {cert-manager.io/issuer: x}}, spec: {tls: [{secretName: t}], defaultBackend: {service: {name: web, port: {number: 80}}}, rules: [{http: {paths: [{backend: {service: {name: web, port: {name: http}}}}]}}]}}
- {apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {name: h, namespace: shop}, spec: {rules: [{backendRefs: [{name: web, port: 80}], filters: [{requestMirror: {backendRef: {name: web}}}]}]}}
- {apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: h, namespace: shop}, spec: {minReplicas: 2, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}}
- {apiVersion: monitoring.coreos.com/v1, kind: PodMonitor, metadata: {name: m}, spec: {namespaceSelector: {any: true, matchNames: [shop]}, selector: {matchLabels: {app: web}}}}
- {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data, namespace: shop, annotations: {k8up.io/backup: 'true'}}, spec: {accessModes: [ReadWriteOnce], storageClassName: c, resources: {requests: {storage: 1Gi}}}}
- {apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: c}, provisioner: driver.longhorn.io, parameters: {recurringJobSelector: x}}
- {apiVersion: velero.io/v1, kind: Schedule, metadata: {name: v, namespace: velero}, spec: {schedule: x, template: {includedNamespaces: [shop], excludedNamespaces: [x], labelSelector: {matchLabels: {app: web}}, includedResources: ['*'], resourcePolicy: {kind: configmap, name: rules}, snapshotMoveData: true}}}
- {apiVersion: v1, kind: ConfigMap, metadata: {name: rules, namespace: velero}, data: {a: 'volumePolicies: [{conditions: {storageClass: [c], capacity: "0,2Gi", csi: {driver: x}}, action: {type: skip}}]'}}
- {apiVersion: k8up.io/v1, kind: Schedule, metadata: {name: k, namespace: shop}, spec: {backup: {schedule: x, labelSelectors: [{matchLabels: {a: b}}]}}}
- {apiVersion: longhorn.io/v1beta2, kind: RecurringJob, metadata: {name: l}, spec: {task: backup, cron: x, groups: [default]}}
- {apiVersion: volsync.backube/v1alpha1, kind: ReplicationSource, metadata: {name: r, namespace: shop}, spec: {sourcePVC: data, trigger: {schedule: x}, restic: {a: b}}}
- {apiVersion: config.kio.kasten.io/v1alpha1, kind: Policy, metadata: {name: p}, spec: {frequency: x, actions: [{action: backup}], selector: {matchLabels: {a: b}}}}
- {apiVersion: external-secrets.io/v1, kind: ExternalSecret, metadata: {name: t, namespace: shop}, spec: {target: {name: t, template: {data: {a: b}}}, data: [{secretKey: k}], dataFrom: [{a: b}]}}
- {apiVersion: v1, kind: Namespace, metadata: {name: shop, labels: {a: b}}}
- {apiVersion: ray.io/v1, kind: RayCluster, metadata: {name: r}, spec: {groups: [{template: {spec: {containers: [{name: c, image: i}]}}}]}}
)";

// Writes a tree as flow YAML with the node of that number replaced.
class Writer {
 public:
  Writer(int victim, std::string_view replacement) : victim_(victim), replacement_(replacement) {}

  void write(const yaml::Node& node) {
    if (count_++ == victim_) {
      text_ += replacement_;
    } else if (node.is_scalar()) {
      write_scalar(node);
    } else if (node.is_sequence()) {
      text_ += '[';
      for (const yaml::Node& item : node.items()) {
        write(item);
        text_ += ", ";
      }
      text_ += ']';
    } else {
      text_ += '{';
      for (const yaml::Entry& entry : node.entries()) {
        text_.append("'").append(entry.key.text()).append("': ");
        write(entry.value);
        text_ += ", ";
      }
      text_ += '}';
    }
  }
  int count() const { return count_; }
  const std::string& text() const { return text_; }

 private:
  void write_scalar(const yaml::Node& node) {
    if (!node.is_string()) {
      text_ += node.text();
      return;
    }
    text_ += '\'';
    for (char c : node.text()) text_ += c == '\'' ? std::string("''") : std::string(1, c);
    text_ += '\'';
  }

  int victim_;
  std::string_view replacement_;
  std::string text_;
  int count_ = 0;
};

std::string with_replaced(const yaml::Node& list, int victim, std::string_view replacement,
                          int* count = nullptr) {
  Writer writer(victim, replacement);
  writer.write(list);
  if (count) *count = writer.count();
  return "{apiVersion: v1, kind: List, items: " + writer.text() + "}";
}

// Everything that can be asked; the sum keeps the answers from being unused.
size_t ask_all(const TestUnit& unit) {
  size_t sum = graph::dump(*unit).size();
  for (const kube::Workload* workload : unit->workloads()) {
    sum += static_cast<size_t>(graph::isolation(*unit, *workload, Direction::egress).isolated);
    sum += static_cast<size_t>(graph::reaches_dns(*unit, *workload));
    sum +=
        static_cast<size_t>(workload->rolling_update(3).value_or(kube::RollingUpdate{}).max_surge);
    for (const kube::Container& container : workload->pod.containers())
      sum += static_cast<size_t>(container.liveness_probe().period_seconds) +
             container.image_reference().tag.size();
  }
  for (const graph::Claim& claim : graph::claims(*unit))
    sum += graph::backup_of(*unit, claim).reason.size();
  for (std::string_view kind : {"Secret", "ConfigMap"})
    sum += graph::produces(*unit, kind, "shop", "t").keys.size();
  sum += graph::default_deny(*unit, "shop", Direction::egress).policy != nullptr;
  return sum;
}

}  // namespace

TEST_CASE("a value of any shape in the place of any other breaks nothing") {
  Manifest manifest(everything);
  REQUIRE(manifest.root());
  int count = 0;
  TestUnit whole(with_replaced(*manifest.root(), -1, "", &count));
  REQUIRE(whole->objects().size() == 23);
  REQUIRE(count > 400);
  for (int victim = 1; victim < count; ++victim)
    for (std::string_view replacement : {"oops", "~", "[oops, 1]", "{oops: {a: 1}}", "-7"}) {
      TestUnit unit(with_replaced(*manifest.root(), victim, replacement));
      CHECK(ask_all(unit) > 0);
    }
}

TEST_CASE("the same documents give the same dump") {
  Manifest manifest(everything);
  std::string text = with_replaced(*manifest.root(), -1, "");
  CHECK(graph::dump(*TestUnit(text)) == graph::dump(*TestUnit(text)));
}
