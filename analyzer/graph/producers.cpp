// SPDX-License-Identifier: MIT
#include "graph/producers.h"

#include <algorithm>

#include "graph/index.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::Answer;
using kube::items_at;
using kube::mapping_at;
using kube::text_of;

namespace {

struct Known {
  std::string_view kind;
  std::string_view name;
};
// In every namespace of every cluster, or put there by hand before anything else can run, or by the
// first container of the pods that use it (Argo CD's password for Redis).
constexpr Known known_everywhere[] = {
    {"Secret", "argocd-redis"},
    {"ConfigMap", "kube-root-ca.crt"},
    {"ConfigMap", "openshift-service-ca.crt"},
    {"Secret", "sops-age"},
    {"Secret", "sops-gpg"},
};

bool is_known(std::string_view kind, std::string_view namespace_, std::string_view name) {
  if (kind == "Secret" && namespace_ == "flux-system" && name == "flux-system") return true;
  return std::ranges::any_of(known_everywhere, [&](const Known& known) {
    return known.kind == kind && known.name == name;
  });
}

bool is_filled_by_others(const kube::Object& object) {
  std::string_view type = kube::text_at(object.node, "type");
  return type == "kubernetes.io/service-account-token" ||
         object.label("config.openshift.io/inject-trusted-cabundle") == "true" ||
         object.annotation("service.beta.openshift.io/inject-cabundle") == "true" ||
         object.annotation("reflector.v1.k8s.emberstack.com/reflects").data() ||
         object.annotation("replicator.v1.mittwald.de/replicate-from").data();
}

// A Secret written without data is filled by somebody else.
Production of_object(const kube::Object& object, Answer produced) {
  Production production{produced, &object, !is_filled_by_others(object), {}};
  for (std::string_view section : {"data", "stringData", "binaryData"})
    if (const yaml::Node* map = mapping_at(object.node, section))
      for (const yaml::Entry& entry : map->entries()) production.keys.push_back(entry.key.text());
  if (production.keys.empty() && object.kind == "Secret") production.keys_known = false;
  return production;
}

// Operators name what they make after the object they serve.
struct Derived {
  std::string_view suffix;
  std::string_view kind;
  std::string_view group;  // what the group ends with
};
constexpr Derived derived_secrets[] = {
    {"-app", "Cluster", "cnpg.io"},
    {"-superuser", "Cluster", "cnpg.io"},
    {"-ca", "Cluster", "cnpg.io"},
    {"-server", "Cluster", "cnpg.io"},
    {"-replication", "Cluster", "cnpg.io"},
    {"-cluster-ca-cert", "Kafka", "strimzi.io"},
    {"-clients-ca-cert", "Kafka", "strimzi.io"},
    {"-default-user", "RabbitmqCluster", "rabbitmq.com"},
    {"-es-elastic-user", "Elasticsearch", "k8s.elastic.co"},
    {"-es-http-certs-public", "Elasticsearch", "k8s.elastic.co"},
    {"-es-http-certs-internal", "Elasticsearch", "k8s.elastic.co"},
    {"-kb-http-certs-public", "Kibana", "k8s.elastic.co"},
    {"-secrets", "PerconaXtraDBCluster", "percona.com"},
    {"-secrets", "PerconaServerMongoDB", "percona.com"},
};

const kube::Object* find_owner(const Unit& unit, const Derived& derived,
                               std::string_view namespace_, std::string_view name) {
  for (const kube::Object* object : unit.find_all(derived.kind, namespace_, name))
    if (object->group.ends_with(derived.group)) return object;
  return nullptr;
}

constexpr std::string_view zalando_suffix = ".credentials.postgresql.acid.zalan.do";

const kube::Object* named_within(const Unit& unit, std::string_view namespace_,
                                 std::string_view name) {
  if (name.ends_with(zalando_suffix)) {
    std::string_view head = name.substr(0, name.size() - zalando_suffix.size());
    return find_owner(unit, {{}, "postgresql", "zalan.do"}, namespace_,
                      head.substr(head.rfind('.') + 1));
  }
  size_t user = name.find("-pguser-");
  if (user == std::string_view::npos) return nullptr;
  return find_owner(unit, {{}, "PostgresCluster", "crunchydata.com"}, namespace_,
                    name.substr(0, user));
}

const kube::Object* derived_owner(const Unit& unit, std::string_view namespace_,
                                  std::string_view name) {
  for (const Derived& derived : derived_secrets) {
    if (!name.ends_with(derived.suffix)) continue;
    std::string_view owner = name.substr(0, name.size() - derived.suffix.size());
    if (const kube::Object* object = find_owner(unit, derived, namespace_, owner)) return object;
  }
  return named_within(unit, namespace_, name);
}

Production of_made(const ProductionTable::Made& made) {
  return {made.produced, made.producer, made.keys_known, made.keys};
}

Production controller_made(const Unit& unit, std::string_view kind, std::string_view namespace_,
                           std::string_view name) {
  const ProductionTable& table = unit.index().production;
  auto made = table.made.find({kind, namespace_, name});
  if (made != table.made.end()) return of_made(made->second);
  if (const kube::Object* owner =
          kind == "Secret" ? derived_owner(unit, namespace_, name) : nullptr)
    return {Answer::yes, owner, false, {}};
  made = table.made.find({kind, "*", name});
  if (made == table.made.end() && namespace_.empty()) {
    made = table.anywhere.find({kind, {}, name});
    if (made == table.anywhere.end()) return {};
  } else if (made == table.made.end()) {
    made = table.made.find({kind, {}, name});
    if (made == table.made.end()) return {};
  }
  Production production = of_made(made->second);
  production.produced = Answer::unknown;
  return production;
}

bool mentions(const yaml::Node* list, std::string_view name) {
  if (!list) return false;
  return std::ranges::any_of(list->items(), [&](const yaml::Node& item) {
    return item.is_scalar() && item.text().find(name) != std::string_view::npos;
  });
}

// Jobs that make certificates and the like are told the name to write.
const kube::Object* job_that_mentions(const Unit& unit, std::string_view namespace_,
                                      std::string_view name) {
  for (const kube::Workload* workload : unit.workloads_in(namespace_)) {
    if (workload->runs_forever) continue;
    for (const kube::Container& container : workload->pod.containers())
      if (mentions(container.node->find("args"), name) ||
          mentions(container.node->find("command"), name))
        return workload->object;
  }
  return nullptr;
}

}  // namespace

Production produces(const Unit& unit, std::string_view kind, std::string_view namespace_,
                    std::string_view name) {
  const Unit::Index& index = unit.index();
  if (const kube::Object* object = find_in_group(index, kind, namespace_, name, {}))
    return of_object(*object, Answer::yes);
  if (is_known(kind, namespace_, name)) return {Answer::yes, nullptr, false, {}};
  Production production = controller_made(unit, kind, namespace_, name);
  if (production.produced != Answer::no) return production;
  if (const kube::Object* object = find_perhaps(index, kind, namespace_, name, {}))
    return of_object(*object, Answer::unknown);
  if (const kube::Object* job = job_that_mentions(unit, namespace_, name))
    return {Answer::unknown, job, false, {}};
  return {};
}

bool produces_any(const Unit& unit, std::string_view kind) {
  const ProductionTable& table = unit.index().production;
  return kind == "Secret" ? table.makes_secrets : table.makes_config_maps;
}

}  // namespace kready::graph
