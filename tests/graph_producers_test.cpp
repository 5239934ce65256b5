// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "graph/producers.h"
#include "graph_unit.h"

using namespace kready;
using tests::TestUnit;

namespace {

std::string show(const graph::Production& production) {
  std::string text(kube::name(production.produced));
  if (production.producer) text += " by " + kube::show(*production.producer);
  if (!production.keys_known) return text;
  text += ":";
  for (std::string_view key : production.keys) text += fmt::format(" {}", key);
  return text;
}

}  // namespace

TEST_CASE("Secrets and ConfigMaps come from objects, controllers and operators") {
  struct Row {
    std::string_view manifest;
    std::string_view name;
    std::string_view shown;
    std::string_view kind = "Secret";
  };
  constexpr Row rows[] = {
      {"{apiVersion: v1, kind: Secret, metadata: {name: s, namespace: n}, data: {a: ''}, "
       "stringData: {b: x}}",
       "s", "yes by Secret n/s: a b"},
      {"{apiVersion: v1, kind: Secret, metadata: {name: s, namespace: n}}", "s",
       "yes by Secret n/s"},
      {"{apiVersion: v1, kind: Secret, metadata: {name: s, namespace: other}, data: {a: ''}}", "s",
       "no"},
      {"{apiVersion: v1, kind: Secret, metadata: {name: s}, data: {a: ''}}", "s",
       "unknown by Secret s: a"},
      {"{apiVersion: v1, kind: ConfigMap, metadata: {name: m, namespace: n}, data: {a: ''}, "
       "binaryData: {b: ''}}",
       "m", "yes by ConfigMap n/m: a b", "ConfigMap"},
      {"{apiVersion: v1, kind: ConfigMap, metadata: {name: m, namespace: n}}", "m",
       "yes by ConfigMap n/m:", "ConfigMap"},
      {"{apiVersion: v1, kind: ConfigMap, metadata: {name: m, namespace: n, labels: "
       "{config.openshift.io/inject-trusted-cabundle: 'true'}}}",
       "m", "yes by ConfigMap n/m", "ConfigMap"},
      {"{apiVersion: bitnami.com/v1alpha1, kind: SealedSecret, metadata: {name: s, namespace: n}, "
       "spec: {encryptedData: {a: x}, template: {metadata: {name: t}, data: {b: y}}}}",
       "t", "yes by SealedSecret n/s: a b"},
      {"{apiVersion: external-secrets.io/v1, kind: ExternalSecret, metadata: {name: s, namespace: "
       "n}, spec: {data: [{secretKey: a}]}}",
       "s", "yes by ExternalSecret n/s: a"},
      {"{apiVersion: external-secrets.io/v1, kind: ExternalSecret, metadata: {name: s, namespace: "
       "n}, spec: {target: {name: t, creationPolicy: Orphan}, dataFrom: [{extract: {}}]}}",
       "t", "yes by ExternalSecret n/s"},
      {"{apiVersion: external-secrets.io/v1, kind: ExternalSecret, metadata: {name: s, namespace: "
       "n}, spec: {target: {template: {data: {x: y}}}, data: [{secretKey: a}]}}",
       "s", "yes by ExternalSecret n/s: x"},
      {"{apiVersion: external-secrets.io/v1, kind: ExternalSecret, metadata: {name: s, namespace: "
       "n}, spec: {target: {creationPolicy: Merge}}}",
       "s", "no"},
      {"{apiVersion: external-secrets.io/v1, kind: ClusterExternalSecret, metadata: {name: s}, "
       "spec: {namespaceSelector: {}, externalSecretSpec: {data: [{secretKey: a}]}}}",
       "s", "unknown by ClusterExternalSecret s: a"},
      {"{apiVersion: external-secrets.io/v1, kind: PushSecret, metadata: {name: s, namespace: n}}",
       "s", "no"},
      {"{apiVersion: cert-manager.io/v1, kind: Certificate, metadata: {name: c, namespace: n}, "
       "spec: {secretName: s}}",
       "s", "yes by Certificate n/c"},
      {"{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: i, namespace: n, "
       "annotations: {cert-manager.io/cluster-issuer: x}}, spec: {tls: [{secretName: s}]}}",
       "s", "yes by Ingress n/i"},
      {"{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: i, namespace: n}, spec: "
       "{tls: [{secretName: s}]}}",
       "s", "no"},
      {"{apiVersion: secrets.hashicorp.com/v1beta1, kind: VaultStaticSecret, metadata: {name: v, "
       "namespace: n}, spec: {destination: {name: s}}}",
       "s", "no"},
      {"{apiVersion: secrets.hashicorp.com/v1beta1, kind: VaultStaticSecret, metadata: {name: v, "
       "namespace: n}, spec: {destination: {name: s, create: true}}}",
       "s", "yes by VaultStaticSecret n/v"},
      {"{apiVersion: secrets-store.csi.x-k8s.io/v1, kind: SecretProviderClass, metadata: {name: p, "
       "namespace: n}, spec: {secretObjects: [{secretName: s, data: [{key: a}]}]}}",
       "s", "yes by SecretProviderClass n/p: a"},
      {"{apiVersion: isindir.github.com/v1alpha3, kind: SopsSecret, metadata: {name: p, namespace: "
       "n}, spec: {secretTemplates: [{name: s, stringData: {a: x}}]}}",
       "s", "yes by SopsSecret n/p: a"},
      {"{apiVersion: onepassword.com/v1, kind: OnePasswordItem, metadata: {name: s, namespace: n}}",
       "s", "yes by OnePasswordItem n/s"},
      {"{apiVersion: postgresql.cnpg.io/v1, kind: Cluster, metadata: {name: db, namespace: n}}",
       "db-app", "yes by Cluster n/db"},
      {"{apiVersion: postgresql.cnpg.io/v1, kind: Cluster, metadata: {name: db, namespace: n}}",
       "db-other", "no"},
      {"{apiVersion: acid.zalan.do/v1, kind: postgresql, metadata: {name: db, namespace: n}}",
       "user.db.credentials.postgresql.acid.zalan.do", "yes by postgresql n/db"},
      {"{apiVersion: postgres-operator.crunchydata.com/v1, kind: PostgresCluster, metadata: {name: "
       "db, namespace: n}}",
       "db-pguser-app", "yes by PostgresCluster n/db"},
      {"{apiVersion: clustersecret.io/v1, kind: ClusterSecret, metadata: {name: s}}", "s",
       "unknown by ClusterSecret s"},
      {"{apiVersion: database.aws.crossplane.io/v1, kind: RDSInstance, metadata: {name: r}, spec: "
       "{writeConnectionSecretToRef: {name: s, namespace: n}}}",
       "s", "yes by RDSInstance r"},
      {"{apiVersion: trust.cert-manager.io/v1alpha1, kind: Bundle, metadata: {name: b}, spec: "
       "{target: {configMap: {key: ca}}}}",
       "b", "unknown by Bundle b", "ConfigMap"},
      {"{apiVersion: batch/v1, kind: Job, metadata: {name: j, namespace: n, annotations: "
       "{helm.sh/hook: pre-install}}, spec: {template: {spec: {containers: [{name: c, args: "
       "[--secret-name=s]}]}}}}",
       "s", "unknown by Job n/j"},
      {"{apiVersion: v1, kind: Pod, metadata: {name: p, namespace: n}}", "kube-root-ca.crt", "yes",
       "ConfigMap"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.manifest);
    TestUnit unit(row.manifest);
    CHECK(show(graph::produces(*unit, row.kind, "n", row.name)) == row.shown);
  }
}

TEST_CASE("a unit that makes no Secret is told from one that makes some") {
  TestUnit none("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}");
  CHECK_FALSE(graph::produces_any(*none, "Secret"));
  CHECK(graph::produces_any(*none, "ConfigMap"));
  TestUnit some(
      "{apiVersion: cert-manager.io/v1, kind: Certificate, metadata: {name: c}, spec: {secretName: "
      "s}}");
  CHECK(graph::produces_any(*some, "Secret"));
  CHECK_FALSE(graph::produces_any(*some, "ConfigMap"));
}
