// SPDX-License-Identifier: MIT
// What Ingresses and routes refer to.
#include "graph/references.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::field;
using kube::items_at;
using kube::mapping_at;
using kube::text_at;
using kube::text_of;

namespace {

void add_service(const kube::Object& source, const yaml::Node* name, const yaml::Node* port,
                 std::string_view namespace_, std::vector<Link>& links) {
  if (text_of(name).empty()) return;
  Link& link = links.emplace_back();
  link.link = LinkName::routes;
  link.source = &source;
  link.at = name;
  link.kind = "Service";
  link.namespace_ = namespace_;
  link.name = text_of(name);
  link.port_node = port;
}

// networking.k8s.io/v1 {service: {name, port: {number | name}}}, before {serviceName, servicePort}.
void add_backend(const kube::Object& ingress, const yaml::Node* backend, std::vector<Link>& links) {
  if (!backend) return;
  if (const yaml::Node* service = mapping_at(backend, "service")) {
    const yaml::Node* port = mapping_at(service, "port");
    const yaml::Node* number = field(port, "number");
    add_service(ingress, field(service, "name"),
                kube::is_set(number) ? number : field(port, "name"), ingress.namespace_, links);
  } else {
    add_service(ingress, field(backend, "serviceName"), field(backend, "servicePort"),
                ingress.namespace_, links);
  }
}

void read_ingress(const kube::Object& ingress, std::vector<Link>& links) {
  const yaml::Node* spec = ingress.spec();
  add_backend(ingress, mapping_at(spec, "defaultBackend"), links);
  add_backend(ingress, mapping_at(spec, "backend"), links);
  for (const yaml::Node& rule : items_at(spec, "rules"))
    for (const yaml::Node& path : items_at(&rule, {"http", "paths"}))
      add_backend(ingress, mapping_at(&path, "backend"), links);
}

void add_backend_reference(const kube::Object& route, const yaml::Node& reference,
                           std::vector<Link>& links) {
  std::string_view kind = text_at(&reference, "kind");
  if ((!kind.empty() && kind != "Service") || !text_at(&reference, "group").empty()) return;
  std::string_view namespace_ = text_at(&reference, "namespace");
  add_service(route, field(&reference, "name"), field(&reference, "port"),
              namespace_.empty() ? route.namespace_ : namespace_, links);
}

void read_gateway_route(const kube::Object& route, std::vector<Link>& links) {
  for (const yaml::Node& rule : items_at(route.spec(), "rules")) {
    for (const yaml::Node& reference : items_at(&rule, "backendRefs"))
      add_backend_reference(route, reference, links);
    for (const yaml::Node& filter : items_at(&rule, "filters"))
      if (const yaml::Node* mirror = mapping_at(&filter, {"requestMirror", "backendRef"}))
        add_backend_reference(route, *mirror, links);
  }
}

void read_openshift_route(const kube::Object& route, std::vector<Link>& links) {
  const yaml::Node* port = kube::field_at(route.spec(), {"port", "targetPort"});
  if (const yaml::Node* target = mapping_at(route.spec(), "to"))
    add_service(route, field(target, "name"), port, route.namespace_, links);
  for (const yaml::Node& target : items_at(route.spec(), "alternateBackends"))
    add_service(route, field(&target, "name"), port, route.namespace_, links);
}

}  // namespace

void read_route_references(const kube::Object& object, std::vector<Link>& links) {
  if (object.kind == "Ingress" && object.group != "config.openshift.io") {
    read_ingress(object, links);
  } else if (object.group == "gateway.networking.k8s.io" && object.kind.ends_with("Route")) {
    read_gateway_route(object, links);
  } else if (object.is("route.openshift.io", "Route")) {
    read_openshift_route(object, links);
  }
}

}  // namespace kready::graph
