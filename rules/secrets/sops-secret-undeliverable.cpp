// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "graph/delivery.h"
#include "graph/delivery_tables.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using graph::Deliverer;

bool is_encrypted(std::string_view text) { return text.starts_with("ENC["); }

// A plugin may decrypt, whatever it is called.
bool has_plugin(const yaml::Node& spec) {
  if (kube::field_at(&spec, {"source", "plugin"})) return true;
  for (const yaml::Node& source : kube::items_at(&spec, "sources")) {
    if (kube::field(&source, "plugin")) return true;
  }
  return false;
}

// What is not known to be left out is taken to be there.
bool may_decrypt(const graph::Unit& unit, const Deliverer& deliverer) {
  if (!deliverer.object || !deliverer.spec) return true;
  if (deliverer.tool == graph::DeliveryTool::argo_cd) {
    return has_plugin(*deliverer.spec) || graph::may_be_patched(unit, "plugin");
  }
  if (deliverer.tool != graph::DeliveryTool::flux) return true;
  const std::string_view provider = kube::text_at(deliverer.spec, {"decryption", "provider"});
  return !provider.empty() || graph::may_be_patched(unit, "decryption");
}

// The first deliverer that applies the ciphertext as it is; null where one of them decrypts.
const Deliverer* blind_deliverer(const graph::Unit& unit, const kube::Object& object) {
  const graph::Delivery* delivery = graph::delivery(unit);
  if (!delivery) return nullptr;
  const Deliverer* blind = nullptr;
  for (const graph::Delivered& each : delivery->of(object)) {
    const Deliverer& deliverer = delivery->deliverer(each);
    if (may_decrypt(unit, deliverer)) return nullptr;
    if (!blind) blind = &deliverer;
  }
  return blind;
}

}  // namespace

void sops_secret_undeliverable(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  const yaml::Node* sops = kube::mapping_at(object.node, "sops");
  if (!sops || !kube::field(sops, "mac")) return;
  for (const yaml::Node* node :
       {kube::field(object.node, "kind"), kube::field(object.metadata(), "name")}) {
    if (!is_encrypted(kube::text_of(node))) continue;
    ask.report(node, "kind and metadata are encrypted, by which SOPS' files are delivered");
    return;
  }
  if (object.annotation("kustomize.toolkit.fluxcd.io/reconcile") == "disabled") return;
  const Deliverer* deliverer = blind_deliverer(ask.unit(), object);
  if (!deliverer) return;
  const kube::Object& by = *deliverer->object;
  ask.report(sops,
             fmt::format("{} '{}' delivers the object without decrypting it", by.kind, by.name),
             {{by.document, deliverer->path_node ? deliverer->path_node : by.node,
               fmt::format("delivered by {} '{}'", by.kind, by.name)}});
}

}  // namespace kready::rules
