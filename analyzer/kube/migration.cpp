// SPDX-License-Identifier: MIT
#include "kube/migration.h"

#include <algorithm>
#include <iterator>

#include "kube/fields.h"

namespace kready::kube {
namespace {

enum class When : uint8_t {
  present,
  absent,  // while what holds it is there
  empty,   // a map without entries
};

// One fact: where a manifest of one of the old versions has, or lacks, the field, going to the new
// version asks for more than another apiVersion.
struct Fact {
  std::string_view kind;
  std::string_view from;  // versions of the API, between blanks
  std::string_view to;
  std::string_view path;  // "spec.rules[].http.paths[].pathType"
  When when = When::present;
  std::string_view words;
};

using enum When;

constexpr std::string_view old_apps = "extensions/v1beta1 apps/v1beta1 apps/v1beta2";
constexpr std::string_view oldest_apps = "extensions/v1beta1 apps/v1beta1";
constexpr std::string_view old_ingress = "extensions/v1beta1 networking.k8s.io/v1beta1";
constexpr std::string_view ingress = "networking.k8s.io/v1";
constexpr std::string_view old_webhooks = "admissionregistration.k8s.io/v1beta1";
constexpr std::string_view webhooks = "admissionregistration.k8s.io/v1";
constexpr std::string_view old_definition = "apiextensions.k8s.io/v1beta1";
constexpr std::string_view definition = "apiextensions.k8s.io/v1";
constexpr std::string_view old_scaling = "autoscaling/v2beta1";
constexpr std::string_view old_claims = "resource.k8s.io/v1alpha3 resource.k8s.io/v1beta1";
constexpr std::string_view old_flow =
    "flowcontrol.apiserver.k8s.io/v1alpha1 flowcontrol.apiserver.k8s.io/v1beta1 "
    "flowcontrol.apiserver.k8s.io/v1beta2";

constexpr std::string_view selector_required =
    "'selector' becomes required: the labels of the template no longer stand in for it";
constexpr std::string_view side_effects =
    "'sideEffects' becomes required, with 'None' or 'NoneOnDryRun'";
constexpr std::string_view review_versions =
    "'admissionReviewVersions' becomes required, and the server must speak one of them";
constexpr std::string_view failure_policy =
    "'failurePolicy' is absent, and its default becomes 'Fail' instead of 'Ignore'";
constexpr std::string_view match_policy =
    "'matchPolicy' is absent, and its default becomes 'Equivalent' instead of 'Exact'";
constexpr std::string_view webhook_timeout =
    "'timeoutSeconds' is absent, and its default becomes 10 instead of 30";
constexpr std::string_view concurrency_shares =
    "'assuredConcurrencyShares' becomes 'nominalConcurrencyShares'";
constexpr std::string_view exactly = "the fields of a request move under 'exactly'";

constexpr Fact facts[] = {
    {"Deployment", old_apps, "apps/v1", "spec.selector", absent, selector_required},
    {"Deployment", oldest_apps, "apps/v1", "spec.rollbackTo", present,
     "'rollbackTo' is gone: kubectl rollout undo does it"},
    {"Deployment", "extensions/v1beta1", "apps/v1", "spec.strategy.rollingUpdate", absent,
     "'maxSurge' and 'maxUnavailable' are absent, and their default becomes 25% instead of 1"},
    {"DaemonSet", old_apps, "apps/v1", "spec.selector", absent, selector_required},
    {"DaemonSet", old_apps, "apps/v1", "spec.templateGeneration", present,
     "'templateGeneration' is gone"},
    {"DaemonSet", "extensions/v1beta1", "apps/v1", "spec.updateStrategy", absent,
     "'updateStrategy' is absent, and its default becomes 'RollingUpdate' instead of 'OnDelete'"},
    {"StatefulSet", old_apps, "apps/v1", "spec.selector", absent, selector_required},
    {"StatefulSet", "apps/v1beta1", "apps/v1", "spec.updateStrategy", absent,
     "'updateStrategy' is absent, and its default becomes 'RollingUpdate' instead of 'OnDelete'"},
    {"ReplicaSet", old_apps, "apps/v1", "spec.selector", absent, selector_required},

    {"Ingress", old_ingress, ingress, "spec.backend", present,
     "'backend' becomes 'defaultBackend'"},
    {"Ingress", old_ingress, ingress, "spec.backend.serviceName", present,
     "'serviceName' becomes 'service.name'"},
    {"Ingress", old_ingress, ingress, "spec.backend.servicePort", present,
     "'servicePort' becomes 'service.port.number' or, of a port's name, 'service.port.name'"},
    {"Ingress", old_ingress, ingress, "spec.rules[].http.paths[].backend.serviceName", present,
     "'serviceName' becomes 'service.name'"},
    {"Ingress", old_ingress, ingress, "spec.rules[].http.paths[].backend.servicePort", present,
     "'servicePort' becomes 'service.port.number' or, of a port's name, 'service.port.name'"},
    {"Ingress", old_ingress, ingress, "spec.rules[].http.paths[].pathType", absent,
     "'pathType' becomes required: 'Prefix', 'Exact' or 'ImplementationSpecific'"},

    {"PodDisruptionBudget", "policy/v1beta1", "policy/v1", "spec.selector", empty,
     "an empty selector matches every pod of the namespace instead of none"},
    {"PodSecurityPolicy", "extensions/v1beta1 policy/v1beta1", "", "spec", present,
     "the labels 'pod-security.kubernetes.io/enforce' of namespaces do part of its work"},

    {"HorizontalPodAutoscaler", old_scaling, "autoscaling/v2",
     "spec.metrics[].resource.targetAverageUtilization", present,
     "'targetAverageUtilization' becomes 'target', with 'type: Utilization' and "
     "'averageUtilization'"},
    {"HorizontalPodAutoscaler", old_scaling, "autoscaling/v2",
     "spec.metrics[].resource.targetAverageValue", present,
     "'targetAverageValue' becomes 'target', with 'type: AverageValue' and 'averageValue'"},
    {"HorizontalPodAutoscaler", old_scaling, "autoscaling/v2",
     "spec.metrics[].containerResource.targetAverageUtilization", present,
     "'targetAverageUtilization' becomes 'target', with 'type: Utilization' and "
     "'averageUtilization'"},
    {"HorizontalPodAutoscaler", old_scaling, "autoscaling/v2", "spec.metrics[].pods.metricName",
     present, "'metricName' and 'selector' become 'metric.name' and 'metric.selector'"},
    {"HorizontalPodAutoscaler", old_scaling, "autoscaling/v2",
     "spec.metrics[].pods.targetAverageValue", present,
     "'targetAverageValue' becomes 'target', with 'type: AverageValue' and 'averageValue'"},
    {"HorizontalPodAutoscaler", old_scaling, "autoscaling/v2", "spec.metrics[].object.target",
     present, "'target' becomes 'describedObject'"},
    {"HorizontalPodAutoscaler", old_scaling, "autoscaling/v2", "spec.metrics[].object.metricName",
     present, "'metricName' and 'selector' become 'metric.name' and 'metric.selector'"},
    {"HorizontalPodAutoscaler", old_scaling, "autoscaling/v2", "spec.metrics[].object.targetValue",
     present, "'targetValue' becomes 'target', with 'type: Value' and 'value'"},
    {"HorizontalPodAutoscaler", old_scaling, "autoscaling/v2", "spec.metrics[].external.metricName",
     present, "'metricName' and 'metricSelector' become 'metric.name' and 'metric.selector'"},
    {"HorizontalPodAutoscaler", old_scaling, "autoscaling/v2",
     "spec.metrics[].external.targetValue", present,
     "'targetValue' becomes 'target', with 'type: Value' and 'value'"},
    {"HorizontalPodAutoscaler", old_scaling, "autoscaling/v2",
     "spec.metrics[].external.targetAverageValue", present,
     "'targetAverageValue' becomes 'target', with 'type: AverageValue' and 'averageValue'"},

    {"CustomResourceDefinition", old_definition, definition, "spec.version", present,
     "'version' is gone: it becomes the name of an item of 'versions'"},
    {"CustomResourceDefinition", old_definition, definition, "spec.scope", absent,
     "'scope' becomes required: 'Namespaced' or 'Cluster'"},
    {"CustomResourceDefinition", old_definition, definition, "spec.validation", present,
     "'validation' becomes 'schema' of each version, and must be structural"},
    {"CustomResourceDefinition", old_definition, definition, "spec.versions[].schema", absent,
     "'schema' becomes required of each version"},
    {"CustomResourceDefinition", old_definition, definition, "spec.subresources", present,
     "'subresources' moves into each version"},
    {"CustomResourceDefinition", old_definition, definition, "spec.additionalPrinterColumns",
     present, "'additionalPrinterColumns' moves into each version, and 'JSONPath' is 'jsonPath'"},
    {"CustomResourceDefinition", old_definition, definition,
     "spec.versions[].additionalPrinterColumns[].JSONPath", present,
     "'JSONPath' becomes 'jsonPath'"},
    {"CustomResourceDefinition", old_definition, definition, "spec.conversion.webhookClientConfig",
     present, "'webhookClientConfig' becomes 'webhook.clientConfig'"},
    {"CustomResourceDefinition", old_definition, definition,
     "spec.conversion.conversionReviewVersions", present,
     "'conversionReviewVersions' becomes 'webhook.conversionReviewVersions'"},
    {"CustomResourceDefinition", old_definition, definition, "spec.preserveUnknownFields", absent,
     "'preserveUnknownFields' is absent, and its default becomes false: fields without a schema "
     "are dropped"},

    {"MutatingWebhookConfiguration", old_webhooks, webhooks, "webhooks[].sideEffects", absent,
     side_effects},
    {"MutatingWebhookConfiguration", old_webhooks, webhooks, "webhooks[].admissionReviewVersions",
     absent, review_versions},
    {"MutatingWebhookConfiguration", old_webhooks, webhooks, "webhooks[].failurePolicy", absent,
     failure_policy},
    {"MutatingWebhookConfiguration", old_webhooks, webhooks, "webhooks[].matchPolicy", absent,
     match_policy},
    {"MutatingWebhookConfiguration", old_webhooks, webhooks, "webhooks[].timeoutSeconds", absent,
     webhook_timeout},
    {"ValidatingWebhookConfiguration", old_webhooks, webhooks, "webhooks[].sideEffects", absent,
     side_effects},
    {"ValidatingWebhookConfiguration", old_webhooks, webhooks, "webhooks[].admissionReviewVersions",
     absent, review_versions},
    {"ValidatingWebhookConfiguration", old_webhooks, webhooks, "webhooks[].failurePolicy", absent,
     failure_policy},
    {"ValidatingWebhookConfiguration", old_webhooks, webhooks, "webhooks[].matchPolicy", absent,
     match_policy},
    {"ValidatingWebhookConfiguration", old_webhooks, webhooks, "webhooks[].timeoutSeconds", absent,
     webhook_timeout},

    {"CertificateSigningRequest", "certificates.k8s.io/v1beta1", "certificates.k8s.io/v1",
     "spec.signerName", absent, "'signerName' becomes required"},
    {"CertificateSigningRequest", "certificates.k8s.io/v1beta1", "certificates.k8s.io/v1",
     "spec.usages", absent, "'usages' becomes required"},
    {"EndpointSlice", "discovery.k8s.io/v1beta1", "discovery.k8s.io/v1", "endpoints[].topology",
     present,
     "'topology' is gone: its hostname and zone become 'nodeName' and 'zone' of the endpoint"},
    {"Event", "events.k8s.io/v1beta1", "events.k8s.io/v1", "action", absent,
     "'action' becomes required"},
    {"SubjectAccessReview", "authorization.k8s.io/v1beta1", "authorization.k8s.io/v1", "spec.group",
     present, "'group' becomes 'groups'"},
    {"LocalSubjectAccessReview", "authorization.k8s.io/v1beta1", "authorization.k8s.io/v1",
     "spec.group", present, "'group' becomes 'groups'"},
    {"Endpoints", "v1", "discovery.k8s.io/v1", "subsets", present,
     "each subset becomes an EndpointSlice of its own, with a name of its own"},

    {"PriorityLevelConfiguration", old_flow, "flowcontrol.apiserver.k8s.io/v1",
     "spec.limited.assuredConcurrencyShares", present, concurrency_shares},
    {"PriorityLevelConfiguration", old_flow, "flowcontrol.apiserver.k8s.io/v1beta3",
     "spec.limited.assuredConcurrencyShares", present, concurrency_shares},

    {"ResourceClaim", old_claims, "resource.k8s.io/v1", "spec.devices.requests[].deviceClassName",
     present, exactly},
    {"ResourceClaimTemplate", old_claims, "resource.k8s.io/v1",
     "spec.spec.devices.requests[].deviceClassName", present, exactly},
    {"ResourceClaim", old_claims, "resource.k8s.io/v1beta2",
     "spec.devices.requests[].deviceClassName", present, exactly},
    {"ResourceClaimTemplate", old_claims, "resource.k8s.io/v1beta2",
     "spec.spec.devices.requests[].deviceClassName", present, exactly},
    {"ResourceClaim", "resource.k8s.io/v1alpha2", "resource.k8s.io/v1", "spec.resourceClassName",
     present, "'resourceClassName' is gone: devices are asked for under 'devices.requests'"},
    {"ResourceSlice", old_claims, "resource.k8s.io/v1", "spec.devices[].basic", present,
     "the fields of 'basic' move up into the device"},
};

bool has_word(std::string_view words, std::string_view word) {
  for (size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
    const size_t end = at + word.size();
    if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' '))
      return true;
  }
  return false;
}

bool holds(const Fact& fact, const yaml::Node* value) {
  switch (fact.when) {
    case present:
      return is_set(value);
    case absent:
      return !is_set(value);
    case empty:
      break;
  }
  return value && value->is_mapping() && value->size() == 0;
}

// The first place below `node` where the fact holds: the field, or what lacks it. Null: none.
const yaml::Node* find(const Fact& fact, const yaml::Node& node, std::string_view path) {
  const size_t dot = path.find('.');
  std::string_view key = path.substr(0, dot);
  const bool is_list = key.ends_with("[]");
  if (is_list) key.remove_suffix(2);
  const yaml::Node* value = field(&node, key);
  if (dot == std::string_view::npos) {
    if (!holds(fact, value)) return nullptr;
    return value ? value : &node;
  }
  const std::string_view rest = path.substr(dot + 1);
  if (!value) return nullptr;
  if (!is_list) return value->is_mapping() ? find(fact, *value, rest) : nullptr;
  if (!value->is_sequence()) return nullptr;
  for (const yaml::Node& item : value->items()) {
    const yaml::Node* found = item.is_mapping() ? find(fact, item, rest) : nullptr;
    if (found) return found;
  }
  return nullptr;
}

}  // namespace

std::vector<Change> changes(const Object& object, std::string_view to_api_version) {
  std::vector<Change> all;
  for (const Fact& fact : facts) {
    if (fact.kind != object.kind || fact.to != to_api_version) continue;
    if (!has_word(fact.from, object.api_version)) continue;
    if (const yaml::Node* node = find(fact, *object.node, fact.path)) {
      all.push_back({node, fact.words});
    }
  }
  return all;
}

}  // namespace kready::kube
