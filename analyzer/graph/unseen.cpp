// SPDX-License-Identifier: MIT
#include "graph/unseen.h"

#include <fmt/format.h>

#include <algorithm>

#include "graph/index.h"
#include "kube/api_object.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::items_at;
using kube::Object;
using kube::text_at;

namespace {

bool may_be_same(std::string_view left, std::string_view right) {
  return left == right || left.empty() || right.empty();
}

bool installs_chart(const yaml::Node* spec) {
  if (!text_at(spec, {"source", "chart"}).empty()) return true;
  return std::ranges::any_of(items_at(spec, "sources"), [](const yaml::Node& source) {
    return !text_at(&source, "chart").empty();
  });
}

// Releases land in their own namespace where no other is written; an Application's own namespace is
// that of Argo CD.
bool installs_into(const Object& delivery, std::string_view namespace_) {
  if (delivery.is("argoproj.io", "Application")) {
    return installs_chart(delivery.spec()) &&
           may_be_same(text_at(delivery.spec(), {"destination", "namespace"}), namespace_);
  }
  if (!delivery.is("helm.toolkit.fluxcd.io", "HelmRelease") &&
      !delivery.is("helm.cattle.io", "HelmChart"))
    return false;
  const std::string_view target = text_at(delivery.spec(), "targetNamespace");
  return may_be_same(target.empty() ? delivery.namespace_ : target, namespace_);
}

// Any kind of a group, or one; groups by their end, since vendors prefix them.
struct PodMaker {
  std::string_view group;
  std::string_view kind;  // empty: any
};
constexpr PodMaker pod_makers[] = {
    {"monitoring.coreos.com", "Prometheus"},
    {"monitoring.coreos.com", "PrometheusAgent"},
    {"monitoring.coreos.com", "Alertmanager"},
    {"monitoring.coreos.com", "ThanosRuler"},
    {"monitoring.rhobs", ""},
    {"operator.victoriametrics.com", ""},
    {"opentelemetry.io", ""},
    {"jaegertracing.io", ""},
    {"grafana.integreatly.org", "Grafana"},
    {"cnpg.io", "Cluster"},
    {"cnpg.io", "Pooler"},
    {"zalan.do", ""},
    {"crunchydata.com", ""},
    {"percona.com", ""},
    {"mysql.oracle.com", ""},
    {"mariadb.com", ""},
    {"mongodb.com", ""},
    {"redis.opstreelabs.in", ""},
    {"databases.spotahome.com", ""},
    {"dragonflydb.io", ""},
    {"datastax.com", ""},
    {"scylla.scylladb.com", ""},
    {"clickhouse.altinity.com", ""},
    {"strimzi.io", ""},
    {"rabbitmq.com", "RabbitmqCluster"},
    {"k8s.elastic.co", ""},
    {"opensearch.opster.io", ""},
    {"minio.min.io", "Tenant"},
    {"ceph.rook.io", ""},
    {"keycloak.org", ""},
    {"leaderworkerset.x-k8s.io", ""},
    {"jobset.x-k8s.io", ""},
    {"ray.io", ""},
    {"argoproj.io", "ArgoCD"},
};

bool makes_pods(const Object& object) {
  return std::ranges::any_of(pod_makers, [&](const PodMaker& maker) {
    return object.group.ends_with(maker.group) && (maker.kind.empty() || maker.kind == object.kind);
  });
}

// `{key}` is a label of pods that every cluster runs in kube-system.
bool is_of_control_plane(std::string_view key, std::string_view value) {
  if (key == "k8s-app")
    return value == "kube-dns" || value == "kube-proxy" || value.starts_with("kube-");
  return key == "component" && (value == "etcd" || value.starts_with("kube-"));
}

// Labels with a domain of their own are written by the controller that owns the domain.
bool has_controllers_domain(std::string_view key) {
  const size_t slash = key.find('/');
  if (slash == std::string_view::npos) return false;
  const std::string_view domain = key.substr(0, slash);
  return domain != "app.kubernetes.io" && domain != "helm.sh";
}

// One requirement of a selector that a label of these values fulfils; no values: any.
struct Requirement {
  std::string_view key;
  std::vector<std::string_view> values;
};

std::vector<Requirement> requirements(const yaml::Node& selector) {
  std::vector<Requirement> result;
  const yaml::Node* labels = selector.find("matchLabels");
  const yaml::Node* expressions = selector.find("matchExpressions");
  const yaml::Node* map = labels || expressions ? labels : &selector;
  if (map)
    for (const yaml::Entry& entry : map->entries())
      result.push_back({entry.key.text(), {kube::text_of(&entry.value)}});
  for (const yaml::Node& expression : items_at(&selector, "matchExpressions")) {
    Requirement requirement{text_at(&expression, "key"), {}};
    for (const yaml::Node& value : items_at(&expression, "values"))
      requirement.values.push_back(kube::text_of(&value));
    result.push_back(std::move(requirement));
  }
  return result;
}

bool is_lower_case_of(std::string_view text, std::string_view kind) {
  return std::ranges::equal(text, kind, [](char left, char right) {
    return left == (right >= 'A' && right <= 'Z' ? static_cast<char>(right - 'A' + 'a') : right);
  });
}

// Operators label pods with the name of the object they serve, its kind, or a word of their own.
bool names_pod_maker(const Unit& unit, std::string_view namespace_, std::string_view value) {
  return std::ranges::any_of(unit.index().pod_makers, [&](const Object* object) {
    return may_be_same(object->namespace_, namespace_) &&
           (object->name == value || is_lower_case_of(value, object->kind) ||
            (object->group == "ceph.rook.io" && value.starts_with("rook-ceph-")));
  });
}

// Services of these names: `before` + the object's name + `after`; `whole` alone where given.
struct ServiceMaker {
  std::string_view kind;
  std::string_view group;
  std::string_view before;
  std::string_view after;
  std::string_view whole{};
};
constexpr ServiceMaker service_makers[] = {
    {"Cluster", "cnpg.io", "", "-rw"},
    {"Cluster", "cnpg.io", "", "-ro"},
    {"Cluster", "cnpg.io", "", "-r"},
    {"Pooler", "cnpg.io", "", ""},
    {"postgresql", "zalan.do", "", ""},
    {"Elasticsearch", "k8s.elastic.co", "", "-es-http"},
    {"Kibana", "k8s.elastic.co", "", "-kb-http"},
    {"ApmServer", "k8s.elastic.co", "", "-apm-http"},
    {"Kafka", "strimzi.io", "", "-kafka-bootstrap"},
    {"KafkaBridge", "strimzi.io", "", "-bridge-service"},
    {"Service", "serving.knative.dev", "", ""},
    {"Prometheus", "monitoring.coreos.com", "", "", "prometheus-operated"},
    {"Alertmanager", "monitoring.coreos.com", "", "", "alertmanager-operated"},
    {"ThanosRuler", "monitoring.coreos.com", "", "", "thanos-ruler-operated"},
    {"VMSingle", "operator.victoriametrics.com", "vmsingle-", ""},
    {"VMAgent", "operator.victoriametrics.com", "vmagent-", ""},
    {"RabbitmqCluster", "rabbitmq.com", "", ""},
    {"EMQX", "emqx.io", "", "-dashboard"},
    {"EmqxEnterprise", "emqx.io", "", "-dashboard"},
    {"Keycloak", "keycloak.org", "", "-service"},
    {"Grafana", "grafana.integreatly.org", "", "-service"},
    {"OpenTelemetryCollector", "opentelemetry.io", "", "-collector"},
    {"Jaeger", "jaegertracing.io", "", "-query"},
    {"Tenant", "minio.min.io", "", "-console"},
    {"Tenant", "minio.min.io", "", "", "minio"},
    {"CephCluster", "ceph.rook.io", "", "", "rook-ceph-mgr-dashboard"},
    {"CephObjectStore", "ceph.rook.io", "rook-ceph-rgw-", ""},
    {"ArgoCD", "argoproj.io", "", "-server"},
    {"Kustomization", "kustomize.toolkit.fluxcd.io", "", "", "webhook-receiver"},
};

bool makes(const ServiceMaker& maker, const Object& object, std::string_view name) {
  if (!object.group.ends_with(maker.group)) return false;
  if (!maker.whole.empty()) return name == maker.whole;
  return name == fmt::format("{}{}{}", maker.before, object.name, maker.after);
}

bool may_make_service(const Unit& unit, std::string_view name) {
  return std::ranges::any_of(service_makers, [&](const ServiceMaker& maker) {
    return std::ranges::any_of(unit.of_kind(maker.kind),
                               [&](const Object* object) { return makes(maker, *object, name); });
  });
}

// A Helm release of Flux, k3s or Argo CD installs more into the namespace than the unit shows.
bool is_installed_into(const Unit& unit, std::string_view namespace_) {
  for (std::string_view kind : {"HelmRelease", "HelmChart", "Application"})
    for (const Object* delivery : unit.of_kind(kind))
      if (installs_into(*delivery, namespace_)) return true;
  return false;
}

bool is_of_a_name(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9') || byte == '-' || byte == '.' || byte == '_';
}

// As a whole name, not within a longer one.
bool mentions(std::string_view bytes, std::string_view name) {
  if (name.empty()) return true;
  for (size_t at = bytes.find(name); at != std::string_view::npos; at = bytes.find(name, at + 1)) {
    const size_t end = at + name.size();
    const bool begins = at == 0 || !is_of_a_name(bytes[at - 1]);
    if (begins && (end == bytes.size() || !is_of_a_name(bytes[end]))) return true;
  }
  return false;
}

// Whether a document that could not be read mentions all texts. In a template names are yet to be
// filled in: its kind must do.
bool is_mentioned_unread(const Unit& unit, std::string_view kind,
                         const std::vector<std::string_view>& texts) {
  return std::ranges::any_of(unit.index().unread, [&](const Piece* unread) {
    const Piece& piece = *unread;
    const bool is_template = piece.skip == kube::Skip::unrendered_template;
    const std::string_view bytes = piece.document->source->slice(piece.document->span);
    if (!mentions(bytes, kind)) return false;
    return is_template ||
           std::ranges::all_of(texts, [&](std::string_view text) { return mentions(bytes, text); });
  });
}

// An object whose name or namespace is yet to be filled in may be any of its kind.
bool may_be_named(const Object& object, std::string_view namespace_, std::string_view name) {
  const bool named = kube::is_placeholder(object.name);
  const bool placed = kube::is_placeholder(object.namespace_);
  return (named || placed) && (named || object.name == name) &&
         (placed || may_be_same(object.namespace_, namespace_));
}

bool may_be_filled_in(const Unit& unit, std::string_view kind, std::string_view namespace_,
                      std::string_view name) {
  if (kube::is_placeholder(name) || kube::is_placeholder(namespace_)) return true;
  return std::ranges::any_of(unit.of_kind(kind), [&](const Object* object) {
    return may_be_named(*object, namespace_, name);
  });
}

}  // namespace

void index_unseen(Unit::Index& index) {
  for (const Piece& piece : index.pieces)
    if (piece.skip == kube::Skip::broken || piece.skip == kube::Skip::unrendered_template)
      index.unread.push_back(&piece);
  for (const Object* object : index.objects)
    if (makes_pods(*object)) index.pod_makers.push_back(object);
  for (const LabelIndex::Group& group : index.pod_labels.groups()) {
    index.pod_label_keys.insert(group.labels.implicit.begin(), group.labels.implicit.end());
    if (!group.labels.written) continue;
    for (const yaml::Entry& entry : group.labels.written->entries())
      index.pod_label_keys.insert(entry.key.text());
  }
}

bool may_be_unseen(const Unit& unit, std::string_view kind, std::string_view namespace_,
                   std::string_view name) {
  if (is_assumed(unit, kind, namespace_, name)) return true;
  if (is_installed_into(unit, namespace_) || is_mentioned_unread(unit, kind, {name})) return true;
  if (may_be_filled_in(unit, kind, namespace_, name)) return true;
  return kind == "Service" && may_make_service(unit, name);
}

bool may_match_unseen_pods(const Unit& unit, std::string_view namespace_,
                           const yaml::Node& selector) {
  if (is_installed_into(unit, namespace_)) return true;
  std::vector<std::string_view> texts;
  for (const Requirement& requirement : requirements(selector)) {
    if (has_controllers_domain(requirement.key) &&
        !unit.index().pod_label_keys.contains(requirement.key))
      return true;
    texts.push_back(requirement.key);
    for (std::string_view value : requirement.values)
      if (is_of_control_plane(requirement.key, value) || names_pod_maker(unit, namespace_, value))
        return true;
    if (requirement.values.size() == 1) texts.push_back(requirement.values.front());
  }
  return is_mentioned_unread(unit, "containers", texts);
}

bool is_named_by_release(const Unit& unit, std::string_view name) {
  for (std::string_view kind : {"HelmRelease", "HelmChart", "Application"})
    for (const Object* delivery : unit.of_kind(kind))
      if (mentions(delivery->document->source->slice(delivery->document->span), name)) return true;
  return false;
}

bool may_hold_unread(const Unit& unit, std::string_view kind) {
  return is_assumed(unit, kind) || is_mentioned_unread(unit, kind, {});
}

}  // namespace kready::graph
