// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "cel/format.h"
#include "graph/producers.h"
#include "graph/unseen.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using kube::items_at;
using kube::text_at;

void check(lint::Ask& ask, const yaml::Node* name, std::string_view namespace_) {
  const std::string_view text = kube::text_of(name);
  if (!cel::has_format(text, "dns1123Subdomain")) return;  // is refused, or names no Secret
  const graph::Unit& unit = ask.unit();
  if (graph::produces(unit, "Secret", namespace_, text).produced != kube::Answer::no) return;
  if (graph::may_be_unseen(unit, {}, namespace_, text)) return;
  ask.report(name, fmt::format("nothing makes Secret '{}'", text));
}

bool is_secret(const yaml::Node& reference) {
  const std::string_view kind = text_at(&reference, "kind");
  return (kind.empty() || kind == "Secret") && text_at(&reference, "group").empty();
}

void check_listeners(lint::Ask& ask, const kube::Object& gateway) {
  for (const yaml::Node& listener : items_at(gateway.spec(), "listeners")) {
    for (const yaml::Node& reference : items_at(&listener, {"tls", "certificateRefs"})) {
      if (!is_secret(reference)) continue;
      const std::string_view namespace_ = text_at(&reference, "namespace");
      check(ask, kube::field(&reference, "name"),
            namespace_.empty() ? gateway.namespace_ : namespace_);
    }
  }
}

// A certificate for all hosts that the controller has, or that a cloud manages.
bool has_certificate_of_controller(const kube::Object& ingress) {
  const yaml::Node* annotations = ingress.annotations();
  if (!annotations) return false;
  for (const std::string_view key :
       {"alb.ingress.kubernetes.io/certificate-arn", "networking.gke.io/managed-certificates",
        "ingress.gcp.kubernetes.io/pre-shared-cert",
        "appgw.ingress.kubernetes.io/appgw-ssl-certificate",
        "traefik.ingress.kubernetes.io/router.tls.certresolver"})
    if (annotations->find(key)) return true;
  return false;
}

}  // namespace

void tls_secret_unproduced(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (object.kind == "Gateway") {
    if (object.group != "gateway.networking.k8s.io") return;
    if (graph::produces_any(ask.unit(), "Secret")) check_listeners(ask, object);
    return;
  }
  const auto all = items_at(object.spec(), "tls");
  if (all.empty() || !graph::produces_any(ask.unit(), "Secret")) return;
  if (has_certificate_of_controller(object)) return;
  for (const yaml::Node& tls : all) check(ask, kube::field(&tls, "secretName"), object.namespace_);
}

}  // namespace kready::rules
