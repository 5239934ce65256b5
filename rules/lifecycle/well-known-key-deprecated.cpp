// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

struct Key {
  std::string_view name;  // a last `*` stands for any ending
  std::string_view successor;
  int since = 0;               // the minor version that deprecates it
  std::string_view kind = {};  // of annotations: the kind that has it; empty for pods
};

// What nodes are called and tainted by: node selectors, affinities, topologies, tolerations.
constexpr Key node_keys[] = {
    {"beta.kubernetes.io/arch", "kubernetes.io/arch", 14},
    {"beta.kubernetes.io/os", "kubernetes.io/os", 14},
    {"beta.kubernetes.io/instance-type", "node.kubernetes.io/instance-type", 17},
    {"failure-domain.beta.kubernetes.io/region", "topology.kubernetes.io/region", 17},
    {"failure-domain.beta.kubernetes.io/zone", "topology.kubernetes.io/zone", 17},
    {"node-role.kubernetes.io/master", "node-role.kubernetes.io/control-plane", 20},
    {"node.alpha.kubernetes.io/notReady", "node.kubernetes.io/not-ready", 13},
    {"node.alpha.kubernetes.io/unreachable", "node.kubernetes.io/unreachable", 13},
};

constexpr Key pod_annotations[] = {
    {"kubectl.kubernetes.io/default-logs-container", "kubectl.kubernetes.io/default-container", 21},
    {"seccomp.security.alpha.kubernetes.io/pod", "securityContext.seccompProfile", 19},
    {"container.seccomp.security.alpha.kubernetes.io/*", "securityContext.seccompProfile", 19},
    {"container.apparmor.security.beta.kubernetes.io/*", "securityContext.appArmorProfile", 30},
    {"scheduler.alpha.kubernetes.io/critical-pod", "spec.priorityClassName", 13},
    {"scheduler.alpha.kubernetes.io/tolerations", "spec.tolerations", 6},
    {"scheduler.alpha.kubernetes.io/affinity", "spec.affinity", 6},
    {"security.alpha.kubernetes.io/sysctls", "securityContext.sysctls", 11},
    {"security.alpha.kubernetes.io/unsafe-sysctls", "securityContext.sysctls", 11},
    {"pod.alpha.kubernetes.io/init-containers", "spec.initContainers", 6},
    {"pod.beta.kubernetes.io/init-containers", "spec.initContainers", 6},
    {"pod.beta.kubernetes.io/hostname", "spec.hostname", 3},
    {"pod.beta.kubernetes.io/subdomain", "spec.subdomain", 3},
    {"experimental.windows.kubernetes.io/isolation-type", "spec.runtimeClassName", 20},
};

constexpr Key object_annotations[] = {
    {"scheduler.alpha.kubernetes.io/preferAvoidPods", "spec.taints", 22, "Node"},
    {"service.kubernetes.io/topology-aware-hints", "service.kubernetes.io/topology-mode", 27,
     "Service"},
    {"service.alpha.kubernetes.io/external-traffic", "spec.externalTrafficPolicy", 7, "Service"},
    {"service.beta.kubernetes.io/load-balancer-source-ranges", "spec.loadBalancerSourceRanges", 25,
     "Service"},
    {"kubernetes.io/ingress.class", "spec.ingressClassName", 18, "Ingress"},
    {"net.beta.kubernetes.io/network-policy", "NetworkPolicy objects", 7, "Namespace"},
    {"storageclass.beta.kubernetes.io/is-default-class",
     "storageclass.kubernetes.io/is-default-class", 6, "StorageClass"},
    {"volume.beta.kubernetes.io/storage-class", "spec.storageClassName", 6,
     "PersistentVolumeClaim"},
    {"volume.alpha.kubernetes.io/storage-class", "spec.storageClassName", 4,
     "PersistentVolumeClaim"},
    {"volume.beta.kubernetes.io/storage-provisioner", "volume.kubernetes.io/storage-provisioner",
     23, "PersistentVolumeClaim"},
    {"volume.beta.kubernetes.io/storage-class", "spec.storageClassName", 6, "PersistentVolume"},
    {"volume.beta.kubernetes.io/mount-options", "spec.mountOptions", 8, "PersistentVolume"},
    {"kubernetes.io/enforce-mountable-secrets", "namespaces of their own", 32, "ServiceAccount"},
};

bool matches(std::string_view pattern, std::string_view name) {
  if (!pattern.ends_with('*')) return pattern == name;
  pattern.remove_suffix(1);
  return name.starts_with(pattern);
}

const Key* deprecated(std::span<const Key> keys, std::string_view name, std::string_view kind,
                      int minor) {
  const auto found = std::find_if(keys.begin(), keys.end(), [&](const Key& key) {
    return key.since <= minor && key.kind == kind && matches(key.name, name);
  });
  return found == keys.end() ? nullptr : &*found;
}

class Keys {
 public:
  explicit Keys(lint::Ask& ask) : ask_(ask), minor_(ask.version().minor) {}

  void annotations(const yaml::Node* parent, std::span<const Key> keys, std::string_view kind) {
    const yaml::Node* map = kube::mapping_at(kube::field(parent, "metadata"), "annotations");
    if (!map) return;
    for (const yaml::Entry& entry : map->entries()) {
      const Key* key = deprecated(keys, entry.key.text(), kind, minor_);
      if (!key || has_successor(*parent, *map, *key) || is_alone(*key, entry.value)) continue;
      say(&entry.value, "annotation", entry.key.text(), *key);
    }
  }

  void labels(const yaml::Node* map, std::string_view what) {
    if (!map) return;
    for (const yaml::Entry& entry : map->entries()) {
      const Key* key = deprecated(node_keys, entry.key.text(), {}, minor_);
      if (key && !map->find(key->successor)) say(&entry.value, what, entry.key.text(), *key);
    }
  }

  // Items of a list that name a key each. Where one names the successor, both are meant to serve
  // clusters of all ages.
  void named(std::span<const yaml::Node> items, std::string_view field, std::string_view what) {
    for (const yaml::Node& item : items) {
      const Key* key = deprecated(node_keys, kube::text_at(&item, field), {}, minor_);
      if (!key || names(items, field, key->successor)) continue;
      say(kube::field(&item, field), what, key->name, *key);
    }
  }

  void terms(std::span<const yaml::Node> terms) {
    for (const yaml::Node& term : terms) {
      const bool both = std::any_of(terms.begin(), terms.end(), [&](const yaml::Node& other) {
        return &other != &term && names_a_successor(other);
      });
      if (!both) named(kube::items_at(&term, "matchExpressions"), "key", "node label");
    }
  }

 private:
  static bool names(std::span<const yaml::Node> items, std::string_view field,
                    std::string_view name) {
    return std::any_of(items.begin(), items.end(),
                       [&](const yaml::Node& item) { return kube::text_at(&item, field) == name; });
  }

  static bool names_a_successor(const yaml::Node& term) {
    return std::any_of(std::begin(node_keys), std::end(node_keys), [&](const Key& key) {
      return names(kube::items_at(&term, "matchExpressions"), "key", key.successor);
    });
  }

  // Another annotation, or a field of the spec.
  static bool has_successor(const yaml::Node& parent, const yaml::Node& map, const Key& key) {
    if (map.find(key.successor)) return true;
    if (!key.successor.starts_with("spec.")) return false;
    return kube::is_set(kube::field_at(&parent, {"spec", key.successor.substr(5)}));
  }

  // The Ingress controller of Google's clusters knows its classes by annotation only.
  static bool is_alone(const Key& key, const yaml::Node& value) {
    return key.kind == "Ingress" && kube::text_of(&value).starts_with("gce");
  }

  void say(const yaml::Node* at, std::string_view what, std::string_view name, const Key& key) {
    ask_.report(at,
                fmt::format("{} '{}' is deprecated in favour of {}", what, name, key.successor));
  }

  lint::Ask& ask_;
  int minor_;
};

void check_pod(Keys& keys, const kube::Pod& pod) {
  if (!pod.spec()) return;
  keys.annotations(pod.node(), pod_annotations, {});
  keys.labels(kube::mapping_at(pod.spec(), "nodeSelector"), "node label");
  const yaml::Node* affinity = kube::mapping_at(pod.spec(), "affinity");
  constexpr std::string_view required = "requiredDuringSchedulingIgnoredDuringExecution";
  constexpr std::string_view preferred = "preferredDuringSchedulingIgnoredDuringExecution";
  keys.terms(kube::items_at(affinity, {"nodeAffinity", required, "nodeSelectorTerms"}));
  for (const yaml::Node& term : kube::items_at(affinity, {"nodeAffinity", preferred})) {
    keys.named(kube::items_at(&term, {"preference", "matchExpressions"}), "key", "node label");
  }
  for (const std::string_view kind : {"podAffinity", "podAntiAffinity"}) {
    keys.named(kube::items_at(affinity, {kind, required}), "topologyKey", "node label");
    for (const yaml::Node& term : kube::items_at(affinity, {kind, preferred})) {
      const yaml::Node* weighted = kube::field(&term, "podAffinityTerm");
      if (weighted) keys.named({weighted, 1}, "topologyKey", "node label");
    }
  }
  keys.named(kube::items_at(pod.spec(), "topologySpreadConstraints"), "topologyKey", "node label");
  keys.named(kube::items_at(pod.spec(), "tolerations"), "key", "taint");
}

void check_kind(Keys& keys, const kube::Object& object) {
  keys.annotations(object.node, object_annotations, object.kind);
  if (object.kind == "Node" || object.kind == "PersistentVolume") {
    keys.labels(object.labels(), "node label");
  }
  if (object.kind == "Node") keys.named(kube::items_at(object.spec(), "taints"), "key", "taint");
  keys.terms(kube::items_at(object.spec(), {"nodeAffinity", "required", "nodeSelectorTerms"}));
  if (object.kind != "StorageClass") return;
  for (const yaml::Node& term : kube::items_at(object.node, "allowedTopologies")) {
    keys.named(kube::items_at(&term, "matchLabelExpressions"), "key", "node label");
  }
}

// These kinds exist once among the built-in groups.
bool is_kubernetes(std::string_view group) {
  return group.empty() || group == "apps" || group == "batch" || group == "networking.k8s.io" ||
         group == "extensions" || group == "storage.k8s.io";
}

}  // namespace

void well_known_key_deprecated(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  Keys keys(ask);
  for (const kube::Workload* workload : ask.unit().workloads_of(object)) {
    check_pod(keys, workload->pod);
    for (const yaml::Node& claim : workload->volume_claim_templates()) {
      keys.annotations(&claim, object_annotations, "PersistentVolumeClaim");
    }
  }
  if (is_kubernetes(object.group)) check_kind(keys, object);
}

}  // namespace kready::rules
