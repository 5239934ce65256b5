// SPDX-License-Identifier: MIT
// What a pod template refers to by name.
#include "graph/references.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::boolean_at;
using kube::field;
using kube::items_at;
using kube::mapping_at;
using kube::text_of;

namespace {

class PodReader {
 public:
  PodReader(const kube::Workload& workload, std::vector<Link>& links)
      : workload_(workload), links_(links) {}

  void read() {
    for (const yaml::Node& volume : workload_.pod.volumes()) read_volume(volume);
    for (const kube::Container& container : workload_.pod.containers()) read_container(container);
    for (const yaml::Node& secret : items_at(workload_.pod.spec(), "imagePullSecrets"))
      add(LinkName::pulls, "Secret", field(&secret, "name"));
    add(LinkName::runs_as, "ServiceAccount", workload_.pod.service_account_node());
    for (const yaml::Node& claim : workload_.volume_claim_templates())
      if (claim.is_mapping()) add_claim_template(claim);
  }

 private:
  // Null where there is no name.
  Link* add(LinkName link_name, std::string_view kind, const yaml::Node* at) {
    std::string_view name = text_of(at);
    if (name.empty()) return nullptr;
    Link& link = links_.emplace_back();
    link.link = link_name;
    link.source = workload_.object;
    link.source_workload = &workload_;
    link.at = at;
    link.kind = kind;
    link.namespace_ = workload_.object->namespace_;
    link.name = name;
    return &link;
  }

  // A claim template is its own target: the controller makes the claims.
  void add_claim_template(const yaml::Node& claim) {
    Link* link = add(LinkName::claims, "PersistentVolumeClaim",
                     kube::field_at(&claim, {"metadata", "name"}));
    if (link) link->target = workload_.object;
  }

  // One link, or one for each key that `items` asks.
  void add_keys(LinkName link_name, std::string_view kind, const yaml::Node& source,
                std::string_view name_key) {
    Link* first = add(link_name, kind, field(&source, name_key));
    if (!first) return;
    first->optional = boolean_at(&source, "optional").value_or(false);
    Link copy = *first;
    bool repeated = false;
    for (const yaml::Node& item : items_at(&source, "items")) {
      const yaml::Node* key = field(&item, "key");
      if (text_of(key).empty()) continue;
      Link& link = repeated ? links_.emplace_back(copy) : links_.back();
      link.key = text_of(key);
      link.key_node = key;
      link.repeated = repeated;
      repeated = true;
    }
  }

  void read_projected(const yaml::Node& volume) {
    for (const yaml::Node& source : items_at(&volume, {"projected", "sources"})) {
      if (const yaml::Node* config = mapping_at(&source, "configMap"))
        add_keys(LinkName::mounts, "ConfigMap", *config, "name");
      if (const yaml::Node* secret = mapping_at(&source, "secret"))
        add_keys(LinkName::mounts, "Secret", *secret, "name");
    }
  }

  void read_volume(const yaml::Node& node) {
    kube::Volume volume = kube::read_volume(node);
    if (!volume.source || !volume.source->is_mapping()) return;
    const yaml::Node& source = *volume.source;
    if (volume.type == "configMap") {
      add_keys(LinkName::mounts, "ConfigMap", source, "name");
    } else if (volume.type == "secret") {
      add_keys(LinkName::mounts, "Secret", source, "secretName");
    } else if (volume.type == "projected") {
      read_projected(node);
    } else if (volume.type == "persistentVolumeClaim") {
      add(LinkName::claims, "PersistentVolumeClaim", field(&source, "claimName"));
    } else if (volume.type == "azureFile") {
      add(LinkName::mounts, "Secret", field(&source, "secretName"));
    } else {
      std::string_view key = volume.type == "csi" ? "nodePublishSecretRef" : "secretRef";
      add(LinkName::mounts, "Secret", kube::field_at(&source, {key, "name"}));
    }
  }

  void add_env(const kube::Container& container, std::string_view kind, const yaml::Node* source,
               bool asks_key) {
    if (!source) return;
    Link* link = add(LinkName::env, kind, field(source, "name"));
    if (!link) return;
    link->container = &container;
    link->optional = boolean_at(source, "optional").value_or(false);
    if (!asks_key) return;
    link->key_node = field(source, "key");
    link->key = text_of(link->key_node);
  }

  void read_container(const kube::Container& container) {
    for (const yaml::Node& variable : container.env()) {
      const yaml::Node* from = mapping_at(&variable, "valueFrom");
      if (!from) continue;
      add_env(container, "ConfigMap", mapping_at(from, "configMapKeyRef"), true);
      add_env(container, "Secret", mapping_at(from, "secretKeyRef"), true);
    }
    for (const yaml::Node& source : container.env_from()) {
      add_env(container, "ConfigMap", mapping_at(&source, "configMapRef"), false);
      add_env(container, "Secret", mapping_at(&source, "secretRef"), false);
    }
  }

  const kube::Workload& workload_;
  std::vector<Link>& links_;
};

}  // namespace

void read_pod_references(const kube::Workload& workload, std::vector<Link>& links) {
  PodReader(workload, links).read();
}

}  // namespace kready::graph
