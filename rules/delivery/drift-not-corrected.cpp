// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "graph/delivery_tables.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

void application(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  const yaml::Node* automated = kube::field_at(object.spec(), {"syncPolicy", "automated"});
  if (!automated || kube::boolean_at(automated, "enabled") == false) {
    return ask.report_absent(object.spec(), {"syncPolicy", "automated"},
                             fmt::format("Application '{}' is not synced by itself", object.name));
  }
  if (kube::boolean_at(automated, "selfHeal") == true) return;
  ask.report_absent(object.spec(), {"syncPolicy", "automated", "selfHeal"},
                    fmt::format("drift of Application '{}' is not corrected", object.name));
}

void release(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (kube::text_at(object.spec(), {"driftDetection", "mode"}) == "enabled") return;
  if (graph::may_be_patched(ask.unit(), "driftDetection")) return;
  ask.report_absent(object.spec(), {"driftDetection", "mode"},
                    fmt::format("drift of HelmRelease '{}' is not corrected", object.name));
}

}  // namespace

void drift_not_corrected(lint::Ask& ask) {
  if (!ask.object()->spec()) return;
  if (ask.object()->is("argoproj.io", "Application")) return application(ask);
  if (ask.object()->is("helm.toolkit.fluxcd.io", "HelmRelease")) release(ask);
}

}  // namespace kready::rules
