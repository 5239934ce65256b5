// SPDX-License-Identifier: MIT
#include "graph/delivery_order.h"

#include <fmt/format.h>

#include <charconv>
#include <string_view>

namespace kready::graph {
namespace {

using Phase = DeliveryStep::Phase;

template <typename See>
void each_part(std::string_view list, See see) {
  while (!list.empty()) {
    const size_t comma = list.find(',');
    std::string_view part = list.substr(0, comma);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    if (!part.empty()) see(part);
    list = comma == std::string_view::npos ? std::string_view{} : list.substr(comma + 1);
  }
}

int64_t number(std::string_view text) {
  int64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// The earliest of several: a hook of two phases runs in both.
Phase argo_phase(std::string_view hooks) {
  Phase phase = Phase::other;
  each_part(hooks, [&](std::string_view hook) {
    Phase own = Phase::other;
    if (hook == "PreSync") own = Phase::before;
    if (hook == "Sync") own = Phase::main;
    if (hook == "PostSync") own = Phase::after;
    if (own < phase) phase = own;
  });
  return phase;
}

// A CustomResourceDefinition marked `crd-install` comes first, as Helm 2 had it.
Phase helm_phase(std::string_view hooks) {
  Phase phase = Phase::other;
  each_part(hooks, [&](std::string_view hook) {
    if (hook == "pre-install" || hook == "crd-install") phase = Phase::before;
    if (hook == "post-install" && phase == Phase::other) phase = Phase::after;
  });
  return phase;
}

}  // namespace

DeliveryStep delivery_step(const kube::Object& object) {
  DeliveryStep step;
  if (!object.annotations()) return step;
  const std::string_view wave = object.annotation("argocd.argoproj.io/sync-wave");
  const std::string_view argo = object.annotation("argocd.argoproj.io/hook");
  const std::string_view helm = object.annotation("helm.sh/hook");
  step.is_argo = !wave.empty() || !argo.empty();
  step.is_helm = !helm.empty() && argo.empty();
  if (!argo.empty()) step.phase = argo_phase(argo);
  if (step.is_helm) {
    step.phase = helm_phase(helm);
    step.wave = number(object.annotation("helm.sh/hook-weight"));
  }
  if (!wave.empty()) step.wave = number(wave);
  return step;
}

bool is_earlier(const DeliveryStep& left, const DeliveryStep& right) {
  return left.phase != right.phase ? left.phase < right.phase : left.wave < right.wave;
}

std::string show(const DeliveryStep& step) {
  const bool first = step.phase == Phase::before;
  if (step.is_helm && !step.is_argo) {
    return fmt::format("{} of weight {}", first ? "pre-install" : "post-install", step.wave);
  }
  if (step.phase == Phase::main && step.wave == 0) return "the main phase";
  const std::string_view phase = first                        ? "PreSync, "
                                 : step.phase == Phase::after ? "PostSync, "
                                                              : "";
  return fmt::format("{}wave {}", phase, step.wave);
}

}  // namespace kready::graph
