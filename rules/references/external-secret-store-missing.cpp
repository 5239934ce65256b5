// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "graph/components.h"
#include "graph/producers.h"
#include "graph/unseen.h"
#include "kube/api_object.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using kube::field;
using kube::mapping_at;
using kube::text_at;

bool may_be_in(const kube::Object& object, std::string_view namespace_) {
  return object.namespace_ == namespace_ || object.namespace_.empty() || namespace_.empty();
}

// Stores are expected in a unit that is the whole of a cluster, and those of a namespace where it
// has others.
void check_store(lint::Ask& ask, const yaml::Node* reference) {
  const yaml::Node* node = field(reference, "name");
  const std::string_view name = kube::text_of(node);
  const std::string_view written = text_at(reference, "kind");
  const std::string_view kind = written.empty() ? "SecretStore" : written;
  if (name.empty() || kube::is_placeholder(name)) return;
  if (kind != "SecretStore" && kind != "ClusterSecretStore") return;
  const graph::Unit& unit = ask.unit();
  const std::string_view namespace_ = ask.object()->namespace_;
  const graph::Components& components = graph::components_of(unit);
  bool is_expected = components.root() && !components.has_remote_parts();
  for (const kube::Object* store : unit.of_kind(kind)) {
    if (kind == "SecretStore" && !may_be_in(*store, namespace_)) continue;
    if (store->name == name || kube::is_placeholder(store->name)) return;
    if (kind == "SecretStore") is_expected = true;
  }
  if (!is_expected || graph::may_hold_unread(unit, kind)) return;
  if (graph::is_named_by_release(unit, name)) return;
  ask.report(node, fmt::format("{} '{}' does not exist", kind, name));
}

void check_target(lint::Ask& ask, const yaml::Node* spec) {
  const yaml::Node* policy = kube::field_at(spec, {"target", "creationPolicy"});
  if (kube::text_of(policy) != "Merge") return;
  const kube::Object& object = *ask.object();
  const std::string_view target = text_at(spec, {"target", "name"});
  const std::string_view name = target.empty() ? object.name : target;
  if (graph::produces(ask.unit(), "Secret", object.namespace_, name).produced != kube::Answer::no)
    return;
  if (graph::may_be_unseen(ask.unit(), {}, object.namespace_, name)) return;
  ask.report(policy, fmt::format("nothing makes Secret '{}' to merge into", name));
}

}  // namespace

void external_secret_store_missing(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (object.group != "external-secrets.io") return;
  if (object.kind == "PushSecret") {
    for (const yaml::Node& reference : kube::items_at(object.spec(), "secretStoreRefs"))
      check_store(ask, &reference);
  } else if (object.kind == "ClusterExternalSecret") {
    // Its ExternalSecrets are in many namespaces: what is in those cannot be seen.
    const yaml::Node* reference =
        mapping_at(object.spec(), {"externalSecretSpec", "secretStoreRef"});
    if (text_at(reference, "kind") == "ClusterSecretStore") check_store(ask, reference);
  } else {
    check_store(ask, mapping_at(object.spec(), "secretStoreRef"));
    check_target(ask, object.spec());
  }
}

}  // namespace kready::rules
