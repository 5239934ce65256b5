// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "graph/gateway.h"
#include "graph/unseen.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using kube::items_at;
using kube::text_at;

bool is_shown(const graph::Unit& unit, std::string_view namespace_) {
  const auto namespaces = unit.namespaces();
  return std::find(namespaces.begin(), namespaces.end(), namespace_) != namespaces.end();
}

void check(lint::Ask& ask, const yaml::Node& target, std::string_view default_kind) {
  const kube::Object& source = *ask.object();
  const std::string_view namespace_ = text_at(&target, "namespace");
  const std::string_view kind = text_at(&target, "kind");
  const graph::CrossReference reference{source.group,
                                        source.kind,
                                        source.namespace_,
                                        text_at(&target, "group"),
                                        kind.empty() ? default_kind : kind,
                                        namespace_,
                                        text_at(&target, "name")};
  // Whoever owns a namespace that is not shown may have granted it.
  if (namespace_.empty() || !is_shown(ask.unit(), namespace_)) return;
  if (graph::is_granted(ask.unit(), reference) != kube::Answer::no) return;
  if (graph::may_be_unseen(ask.unit(), "ReferenceGrant", namespace_, "*")) return;
  ask.report(kube::field(&target, "namespace"),
             fmt::format("no ReferenceGrant of namespace '{}' allows a {} of namespace '{}' to use "
                         "{} '{}'",
                         namespace_, source.kind, source.namespace_, reference.to_kind,
                         reference.to_name));
}

void check_route(lint::Ask& ask) {
  for (const yaml::Node& rule : items_at(ask.object()->spec(), "rules")) {
    for (const yaml::Node& backend : items_at(&rule, "backendRefs")) check(ask, backend, "Service");
    for (const yaml::Node& filter : items_at(&rule, "filters"))
      if (const yaml::Node* mirror = kube::mapping_at(&filter, {"requestMirror", "backendRef"}))
        check(ask, *mirror, "Service");
  }
}

void check_gateway(lint::Ask& ask) {
  for (const yaml::Node& listener : items_at(ask.object()->spec(), "listeners"))
    for (const yaml::Node& certificate : items_at(&listener, {"tls", "certificateRefs"}))
      check(ask, certificate, "Secret");
}

}  // namespace

void reference_grant_missing(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (object.group != graph::gateway_group) return;
  if (object.kind == "Gateway") {
    check_gateway(ask);
  } else {
    check_route(ask);
  }
}

}  // namespace kready::rules
