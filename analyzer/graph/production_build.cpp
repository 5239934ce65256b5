// SPDX-License-Identifier: MIT
// Which objects make their controllers write Secrets and ConfigMaps.
#include <algorithm>

#include "graph/index.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::Answer;
using kube::field;
using kube::field_at;
using kube::items_at;
using kube::mapping_at;
using kube::text_at;
using kube::text_of;
using Made = ProductionTable::Made;

namespace {

std::string_view either_text(std::string_view text, std::string_view otherwise) {
  return text.empty() ? otherwise : text;
}

void add_keys(const yaml::Node* map, Made& made) {
  if (!map || !map->is_mapping()) return;
  for (const yaml::Entry& entry : map->entries()) made.keys.push_back(entry.key.text());
}

class Builder {
 public:
  explicit Builder(ProductionTable& table) : table_(table) {}

  void secret(std::string_view namespace_, std::string_view name, Made made) {
    add("Secret", namespace_, name, std::move(made));
  }

  void add(std::string_view kind, std::string_view namespace_, std::string_view name, Made made) {
    if (name.empty()) return;
    (kind == "Secret" ? table_.makes_secrets : table_.makes_config_maps) = true;
    if (!namespace_.empty()) {
      Made elsewhere = made;
      elsewhere.produced = Answer::unknown;
      table_.anywhere.try_emplace({kind, {}, name}, std::move(elsewhere));
    }
    table_.made.try_emplace({kind, namespace_, name}, std::move(made));
  }

  // In namespaces that are chosen by labels.
  void everywhere(std::string_view kind, std::string_view name, Made made) {
    if (name.empty()) return;
    (kind == "Secret" ? table_.makes_secrets : table_.makes_config_maps) = true;
    made.produced = Answer::unknown;
    table_.anywhere.insert_or_assign({kind, {}, name}, std::move(made));
    table_.made.try_emplace({kind, "*", name}, table_.anywhere[{kind, {}, name}]);
  }

 private:
  ProductionTable& table_;
};

using Read = void (*)(const kube::Object&, Builder&);

void sealed_secret(const kube::Object& object, Builder& builder) {
  const yaml::Node* pattern = mapping_at(object.spec(), "template");
  Made made{&object};
  made.keys_known = true;
  add_keys(field(object.spec(), "encryptedData"), made);
  add_keys(field(pattern, "data"), made);
  std::string_view name = text_at(pattern, {"metadata", "name"});
  builder.secret(object.namespace_, either_text(name, object.name), std::move(made));
}

// The keys are those asked for, unless a template or whole sources decide.
Made external_keys(const kube::Object& object, const yaml::Node* spec) {
  Made made{&object};
  const yaml::Node* pattern = mapping_at(spec, {"target", "template"});
  made.keys_known = items_at(spec, "dataFrom").empty() && items_at(pattern, "templateFrom").empty();
  add_keys(field(pattern, "data"), made);
  bool is_replaced = mapping_at(pattern, "data") && text_at(pattern, "mergePolicy") != "Merge";
  if (is_replaced) return made;
  for (const yaml::Node& item : items_at(spec, "data"))
    made.keys.push_back(text_at(&item, "secretKey"));
  return made;
}

bool creates(const yaml::Node* external_spec) {
  std::string_view policy = text_at(external_spec, {"target", "creationPolicy"});
  return policy != "Merge" && policy != "None";
}

void external_secret(const kube::Object& object, Builder& builder) {
  const yaml::Node* spec = object.spec();
  if (!creates(spec)) return;
  builder.secret(object.namespace_, either_text(text_at(spec, {"target", "name"}), object.name),
                 external_keys(object, spec));
}

void cluster_external_secret(const kube::Object& object, Builder& builder) {
  const yaml::Node* spec = mapping_at(object.spec(), "externalSecretSpec");
  if (!spec || !creates(spec)) return;
  std::string_view external =
      either_text(text_at(object.spec(), "externalSecretName"), object.name);
  std::string_view name = either_text(text_at(spec, {"target", "name"}), external);
  for (const yaml::Node& each : items_at(object.spec(), "namespaces"))
    builder.secret(text_of(&each), name, external_keys(object, spec));
  builder.everywhere("Secret", name, external_keys(object, spec));
}

void certificate(const kube::Object& object, Builder& builder) {
  builder.secret(object.namespace_, text_at(object.spec(), "secretName"), {&object});
}

// HashiCorp's operator fills a Secret that exists, unless it is told to create it.
void vault_secret(const kube::Object& object, Builder& builder) {
  const yaml::Node* destination = mapping_at(object.spec(), "destination");
  if (kube::boolean_at(destination, "create").value_or(false))
    builder.secret(object.namespace_, text_at(destination, "name"), {&object});
}

void secret_provider_class(const kube::Object& object, Builder& builder) {
  for (const yaml::Node& secret : items_at(object.spec(), "secretObjects")) {
    Made made{&object};
    made.keys_known = true;
    for (const yaml::Node& item : items_at(&secret, "data"))
      made.keys.push_back(text_at(&item, "key"));
    builder.secret(object.namespace_, text_at(&secret, "secretName"), std::move(made));
  }
}

void sops_secret(const kube::Object& object, Builder& builder) {
  for (std::string_view key : {"secretTemplates", "secret_templates"}) {
    for (const yaml::Node& secret : items_at(object.spec(), key)) {
      Made made{&object};
      made.keys_known = true;
      add_keys(field(&secret, "data"), made);
      add_keys(field(&secret, "stringData"), made);
      builder.secret(object.namespace_, text_at(&secret, "name"), std::move(made));
    }
  }
}

void same_name(const kube::Object& object, Builder& builder) {
  builder.secret(object.namespace_, object.name, {&object});
}

void infisical_reference(const kube::Object& object, std::string_view kind,
                         const yaml::Node& reference, Builder& builder) {
  std::string_view name_key = kind == "Secret" ? "secretName" : "configMapName";
  std::string_view namespace_ =
      text_at(&reference, kind == "Secret" ? "secretNamespace" : "configMapNamespace");
  builder.add(kind, either_text(namespace_, object.namespace_), text_at(&reference, name_key),
              {&object});
}

void infisical_secret(const kube::Object& object, Builder& builder) {
  const yaml::Node* spec = object.spec();
  if (const yaml::Node* one = mapping_at(spec, "managedSecretReference"))
    infisical_reference(object, "Secret", *one, builder);
  for (const yaml::Node& each : items_at(spec, "managedKubeSecretReferences"))
    infisical_reference(object, "Secret", each, builder);
  for (const yaml::Node& each : items_at(spec, "managedKubeConfigMapReferences"))
    infisical_reference(object, "ConfigMap", each, builder);
}

void doppler_secret(const kube::Object& object, Builder& builder) {
  const yaml::Node* secret = mapping_at(object.spec(), "managedSecret");
  builder.secret(either_text(text_at(secret, "namespace"), object.namespace_),
                 text_at(secret, "name"), {&object});
}

void cluster_secret(const kube::Object& object, Builder& builder) {
  builder.everywhere("Secret", object.name, {&object});
}

// trust-manager writes its bundle to every namespace, or to those chosen.
void bundle(const kube::Object& object, Builder& builder) {
  const yaml::Node* target = mapping_at(object.spec(), "target");
  if (mapping_at(target, "secret")) builder.everywhere("Secret", object.name, {&object});
  if (mapping_at(target, "configMap")) builder.everywhere("ConfigMap", object.name, {&object});
}

bool asks_certificates(const kube::Object& object) {
  const yaml::Node* annotations = object.annotations();
  return std::ranges::any_of(
      std::initializer_list<std::string_view>{
          "cert-manager.io/issuer", "cert-manager.io/cluster-issuer", "kubernetes.io/tls-acme"},
      [&](std::string_view key) { return !text_at(annotations, key).empty(); });
}

void ingress(const kube::Object& object, Builder& builder) {
  if (!asks_certificates(object)) return;
  for (const yaml::Node& tls : items_at(object.spec(), "tls"))
    builder.secret(object.namespace_, text_at(&tls, "secretName"), {&object});
}

void gateway(const kube::Object& object, Builder& builder) {
  if (!asks_certificates(object)) return;
  for (const yaml::Node& listener : items_at(object.spec(), "listeners"))
    for (const yaml::Node& reference : items_at(&listener, {"tls", "certificateRefs"}))
      builder.secret(either_text(text_at(&reference, "namespace"), object.namespace_),
                     text_at(&reference, "name"), {&object});
}

// OpenShift's service CA answers to annotations.
void service(const kube::Object& object, Builder& builder) {
  const yaml::Node* annotations = object.annotations();
  if (!annotations) return;
  for (std::string_view key : {"service.beta.openshift.io/serving-cert-secret-name",
                               "service.alpha.openshift.io/serving-cert-secret-name"})
    builder.secret(object.namespace_, text_at(annotations, key), {&object});
}

// Copies of a Secret in other namespaces.
void reflected(const kube::Object& object, Builder& builder) {
  const yaml::Node* annotations = object.annotations();
  if (!annotations) return;
  for (std::string_view key : {"reflector.v1.k8s.emberstack.com/reflection-auto-enabled",
                               "replicator.v1.mittwald.de/replicate-to",
                               "replicator.v1.mittwald.de/replicate-to-matching"})
    if (!text_at(annotations, key).empty()) builder.everywhere(object.kind, object.name, {&object});
}

struct Reader {
  std::string_view kind;
  std::string_view group;  // what the group ends with
  Read read;
};

constexpr Reader readers[] = {
    {"SealedSecret", "bitnami.com", sealed_secret},
    {"ExternalSecret", "external-secrets.io", external_secret},
    {"ClusterExternalSecret", "external-secrets.io", cluster_external_secret},
    {"Certificate", "cert-manager.io", certificate},
    {"VaultStaticSecret", "hashicorp.com", vault_secret},
    {"VaultDynamicSecret", "hashicorp.com", vault_secret},
    {"VaultPKISecret", "hashicorp.com", vault_secret},
    {"HCPVaultSecretsApp", "hashicorp.com", vault_secret},
    {"SecretProviderClass", "secrets-store.csi.x-k8s.io", secret_provider_class},
    {"SopsSecret", "", sops_secret},
    {"OnePasswordItem", "onepassword.com", same_name},
    {"InfisicalSecret", "infisical.com", infisical_secret},
    {"DopplerSecret", "doppler.com", doppler_secret},
    {"KafkaUser", "strimzi.io", same_name},
    {"StringSecret", "mittwald.de", same_name},
    {"BasicAuth", "mittwald.de", same_name},
    {"SSHKeyPair", "mittwald.de", same_name},
    {"AzureKeyVaultSecret", "spv.no", same_name},
    {"ClusterSecret", "clustersecret.io", cluster_secret},
    {"Bundle", "cert-manager.io", bundle},
    {"Ingress", "", ingress},
    {"Gateway", "gateway.networking.k8s.io", gateway},
    {"Service", "", service},
    {"Secret", "", reflected},
    {"ConfigMap", "", reflected},
};

// Crossplane's resources, whatever their kind, write what connects to them.
void connection_secret(const kube::Object& object, Builder& builder) {
  const yaml::Node* reference = mapping_at(object.spec(), "writeConnectionSecretToRef");
  if (!reference) return;
  builder.secret(either_text(text_at(reference, "namespace"), object.namespace_),
                 text_at(reference, "name"), {&object});
}

// Where overlays are read unbuilt, their generators make what the manifests refer to.
void kustomize_generators(const Piece& piece, Builder& builder) {
  if (piece.skip != kube::Skip::kustomization) return;
  for (const yaml::Node& each : items_at(piece.document->root, "configMapGenerator"))
    builder.everywhere("ConfigMap", text_at(&each, "name"), {});
  for (const yaml::Node& each : items_at(piece.document->root, "secretGenerator"))
    builder.everywhere("Secret", text_at(&each, "name"), {});
}

}  // namespace

void index_production(Unit::Index& index) {
  Builder builder(index.production);
  index.production.makes_secrets = index.kinds.contains("Secret");
  index.production.makes_config_maps = index.kinds.contains("ConfigMap");
  for (const Reader& reader : readers) {
    auto found = index.kinds.find(reader.kind);
    if (found == index.kinds.end()) continue;
    for (const kube::Object* object : found->second)
      if (object->group.ends_with(reader.group)) reader.read(*object, builder);
  }
  for (const kube::Object* object : index.objects)
    if (object->group.find('.') != std::string_view::npos) connection_secret(*object, builder);
  for (const Piece& piece : index.pieces) kustomize_generators(piece, builder);
}

}  // namespace kready::graph
