// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "kube/api_object.h"
#include "kube/cron.h"
#include "kube/selector_fields.h"
#include "kube_manifest.h"

using namespace kready;

namespace {

// "ok", "never", or what is wrong.
std::string judge(std::string_view schedule) {
  const auto parsed = kube::parse_schedule(schedule);
  if (const auto* fault = std::get_if<kube::ScheduleFault>(&parsed)) return fault->message;
  return kube::ever_fires(std::get<kube::Schedule>(parsed)) ? "ok" : "never";
}

kube::Object read_one(const tests::Manifest& manifest) {
  return kube::read_objects(manifest.documents().at(0)).objects.at(0);
}

}  // namespace

TEST_CASE("Schedules are read as the CronJob controller reads them") {
  struct Row {
    std::string_view schedule;
    std::string_view expected;
  };
  const Row rows[] = {
      {"* * * * *", "ok"},
      {"  */15\t0-23/2 1,15 ? sun-SAT ", "ok"},
      {"5/10 * * * *", "ok"},
      {"@daily", "ok"},
      {"@every 1.5h30m", "ok"},
      {"@every 0", "ok"},
      {"@every 1d", "'1d' is no duration"},
      {"@every 10", "'10' is no duration"},
      {"@every 1.2.3s", "'1.2.3s' is no duration"},
      {"@reboot", "there is no macro '@reboot'"},
      {"", "it is empty"},
      {"* * * *", "it has 4 fields, not 5"},
      {"daily", "it has 1 field, not 5"},
      {"60 * * * *", "60 is above the maximum 59 of minute"},
      {"* * 0 * *", "0 is below the minimum 1 of day of month"},
      {"* * * foo *", "'foo' is no month"},
      {"* * * * mon-tue-wed", "'mon-tue-wed' has too many hyphens"},
      {"*/2/2 * * * *", "'*/2/2' has too many slashes"},
      {"*/x * * * *", "step 'x' is no number"},
      {"9-5 * * * *", "range of minute ends before it begins: 9-5"},
      {"-5 * * * *", "'' is no minute"},
      {"99999999999 * * * *", "'99999999999' is no minute"},
      {"0 0 30 2 *", "never"},
      {"0 0 31 */2 *", "ok"},
      {"0 0 31 2,4 *", "never"},
      {"0 0 */31 4 *", "ok"},
      {", * * * *", "never"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.schedule);
    CHECK(judge(row.schedule) == row.expected);
  }
}

TEST_CASE("Label selectors are found at any depth of built-in objects") {
  struct Row {
    std::string_view manifest;
    size_t count;
  };
  const Row rows[] = {
      {"{apiVersion: apps/v1, kind: Deployment, spec: {selector: {matchLabels: {a: b}}, template: "
       "{spec: {topologySpreadConstraints: [{labelSelector: {matchExpressions: []}}]}}}}",
       2},
      {"{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, aggregationRule: "
       "{clusterRoleSelectors: [{matchLabels: {a: b}}, {matchLabels: {c: d}}]}}",
       2},
      {"{apiVersion: v1, kind: ResourceQuota, spec: {scopeSelector: {matchExpressions: []}}}", 0},
      {"{apiVersion: v1, kind: Service, spec: {selector: {a: b}}}", 0},
      {"{apiVersion: argoproj.io/v1alpha1, kind: Rollout, spec: {selector: {matchLabels: {}}}}", 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.manifest);
    const tests::Manifest manifest(row.manifest);
    CHECK(kube::label_selectors(read_one(manifest)).size() == row.count);
  }
}

TEST_CASE("Files of programs are told from objects of the API") {
  struct Row {
    std::string_view manifest;
    bool local;
  };
  const Row rows[] = {
      {"{apiVersion: v1, kind: ConfigMap}", false},
      {"{apiVersion: v1, kind: Config}", true},
      {"{apiVersion: kubelet.config.k8s.io/v1beta1, kind: KubeletConfiguration}", true},
      {"{apiVersion: kind.x-k8s.io/v1alpha4, kind: Cluster}", true},
      {"{apiVersion: skaffold/v4beta1, kind: Config}", true},
      {"{apiVersion: argoproj.io/v1alpha1, kind: ConfigManagementPlugin}", true},
      {"{apiVersion: backstage.io/v1alpha1, kind: Component}", true},
      {"{apiVersion: argoproj.io/v1alpha1, kind: Application}", false},
      {"{apiVersion: apps/v1, kind: Deployment}", false},
      {"{apiVersion: cert-manager.io/v1, kind: Certificate}", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.manifest);
    const tests::Manifest manifest(row.manifest);
    CHECK(kube::is_local_configuration(read_one(manifest)) == row.local);
  }
  CHECK(kube::is_placeholder("web-$(ZONE)"));
  CHECK(kube::is_placeholder("_"));
  CHECK_FALSE(kube::is_placeholder("web_front"));
}
