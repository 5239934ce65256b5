// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "graph/delivery_tables.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

// Retries, for ever where negative; the newer strategies retry by themselves.
bool is_tried_again(const yaml::Node* spec, std::string_view action) {
  const yaml::Node* settings = kube::mapping_at(spec, action);
  const yaml::Node* remediation = kube::mapping_at(settings, "remediation");
  const yaml::Node* retries = kube::field(remediation, "retries");
  const bool is_known = !retries || retries->as_integer().has_value();
  return !is_known || kube::integer_at(remediation, "retries").value_or(0) != 0 ||
         kube::is_set(kube::field(settings, "strategy"));
}

void release(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (is_tried_again(object.spec(), "install") || is_tried_again(object.spec(), "upgrade")) return;
  if (graph::may_be_patched(ask.unit(), "remediation") ||
      graph::may_be_patched(ask.unit(), "RetryOnFailure"))
    return;
  ask.report_absent(object.spec(), {"upgrade", "remediation", "retries"},
                    fmt::format("HelmRelease '{}' is tried once", object.name));
}

void kustomization(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (kube::boolean_at(object.spec(), "wait") != true) return;
  if (kube::is_set(kube::field(object.spec(), "timeout"))) return;
  if (graph::may_be_patched(ask.unit(), "timeout")) return;
  ask.report(object.spec()->find("wait"),
             fmt::format("Kustomization '{}' waits without timeout", object.name));
}

}  // namespace

void release_remediation_missing(lint::Ask& ask) {
  if (!ask.object()->spec()) return;
  if (ask.object()->is("helm.toolkit.fluxcd.io", "HelmRelease")) return release(ask);
  if (ask.object()->is("kustomize.toolkit.fluxcd.io", "Kustomization")) kustomization(ask);
}

}  // namespace kready::rules
