// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using kube::text_of;

constexpr std::string_view istio_inject = "sidecar.istio.io/inject";
constexpr std::string_view istio_namespace = "istio-injection";
constexpr std::string_view istio_revision = "istio.io/rev";
constexpr std::string_view istio_mode = "istio.io/dataplane-mode";
constexpr std::string_view linkerd_inject = "linkerd.io/inject";
constexpr std::string_view consul_inject = "consul.hashicorp.com/connect-inject";

// Where a pod or a workload says that it wants to be of a mesh.
struct Intent {
  const yaml::Node* label = nullptr;
  const yaml::Node* annotation = nullptr;
};

Intent intent_of(const yaml::Node* metadata, std::string_view key) {
  return {kube::field_at(metadata, {"labels", key}),
          kube::field_at(metadata, {"annotations", key})};
}

bool is_wanted(const yaml::Node* node) {
  const std::string_view text = text_of(node);
  return text == "true" || text == "enabled" || text == "ingress";
}

// Null: the namespace is not shown.
const kube::Object* namespace_of(lint::Ask& ask) {
  const std::string_view name = ask.object()->namespace_;
  return name.empty() ? nullptr : ask.unit().find("Namespace", {}, name, {});
}

bool is_asked_by_namespace(lint::Ask& ask, std::string_view key) {
  const kube::Object* namespace_ = namespace_of(ask);
  return namespace_ &&
         (namespace_->label(istio_namespace).data() || namespace_->label(istio_revision).data() ||
          namespace_->annotation(key).data());
}

// What is read of the pods stands on what makes them.
void check_place(lint::Ask& ask, std::string_view key, const Intent& on_pod) {
  const kube::Object& object = *ask.object();
  if (object.kind == "Pod" || on_pod.label || on_pod.annotation) return;
  const Intent on_object = intent_of(object.metadata(), key);
  const yaml::Node* node = is_wanted(on_object.label) ? on_object.label : on_object.annotation;
  if (!is_wanted(node) || is_asked_by_namespace(ask, key)) return;
  ask.report(node, fmt::format("'{}' stands on the {}, not on its pods", key, object.kind));
}

void check_host_network(lint::Ask& ask, const yaml::Node* wanted) {
  if (!wanted || !ask.pod()->host_network()) return;
  ask.report(wanted, "a pod on the host's network is not taken into a mesh");
}

void check_istio_namespace(lint::Ask& ask, const Intent& intent) {
  const kube::Object* namespace_ = namespace_of(ask);
  if (!namespace_) return;
  const std::string_view injection = namespace_->label(istio_namespace);
  const lint::RelatedNode place{namespace_->document, namespace_->metadata(), "the namespace"};
  if (is_wanted(intent.label) && injection.data() && injection != "enabled") {
    ask.report(intent.label,
               fmt::format("label '{}' has no effect in namespace '{}', whose label '{}' is '{}'",
                           istio_inject, namespace_->name, istio_namespace, injection),
               {place});
  } else if (!intent.label && is_wanted(intent.annotation) && !injection.data() &&
             !namespace_->label(istio_revision).data() &&
             !kube::field_at(ask.pod()->metadata(), {"labels", istio_revision})) {
    ask.report(intent.annotation,
               fmt::format("annotation '{}' has no effect in namespace '{}', which asks for no "
                           "injection; the label would have",
                           istio_inject, namespace_->name),
               {place});
  }
}

void check_istio(lint::Ask& ask) {
  const Intent intent = intent_of(ask.pod()->metadata(), istio_inject);
  check_place(ask, istio_inject, intent);
  const yaml::Node* wanted = is_wanted(intent.label) ? intent.label : intent.annotation;
  if (is_wanted(wanted) && ask.pod()->host_network()) return check_host_network(ask, wanted);
  const yaml::Node* mode = kube::field_at(ask.pod()->metadata(), {"labels", istio_mode});
  if (text_of(mode) == "ambient") check_host_network(ask, mode);
  check_istio_namespace(ask, intent);
}

// Meshes that read an annotation, and no label.
void check_annotated(lint::Ask& ask, std::string_view key) {
  const Intent intent = intent_of(ask.pod()->metadata(), key);
  check_place(ask, key, intent);
  if (is_wanted(intent.label) && !intent.annotation)
    ask.report(intent.label, fmt::format("'{}' is a label, where an annotation is read", key));
  if (!is_wanted(intent.annotation)) return;
  if (ask.pod()->host_network()) return check_host_network(ask, intent.annotation);
  const kube::Object* namespace_ = namespace_of(ask);
  if (key != linkerd_inject || !namespace_) return;
  if (namespace_->label("config.linkerd.io/admission-webhooks") != "disabled") return;
  ask.report(intent.annotation,
             fmt::format("the injector passes over namespace '{}'", namespace_->name),
             {{namespace_->document, namespace_->metadata(), "the namespace"}});
}

}  // namespace

void mesh_injection_ineffective(lint::Ask& ask) {
  check_istio(ask);
  check_annotated(ask, linkerd_inject);
  check_annotated(ask, consul_inject);
}

}  // namespace kready::rules
