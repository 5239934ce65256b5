// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "graph/gateway.h"
#include "graph/gateway_certificates.h"
#include "graph/gateway_claims.h"
#include "graph_unit.h"

using namespace kready;
using graph::AttachStep;
using kube::Answer;
using tests::TestUnit;

namespace {

std::string gateway(std::string_view listener, std::string_view namespace_ = "edge") {
  return fmt::format(
      "---\n{{apiVersion: gateway.networking.k8s.io/v1, kind: Gateway, metadata: {{name: g, "
      "namespace: '{}'}}, spec: {{gatewayClassName: c, listeners: [{{{}}}]}}}}\n",
      namespace_, listener);
}

std::string route(std::string_view kind, std::string_view namespace_, std::string_view parent,
                  std::string_view rest = "rules: []") {
  return fmt::format(
      "---\n{{apiVersion: gateway.networking.k8s.io/v1, kind: {}, metadata: {{name: r, namespace: "
      "'{}'}}, spec: {{parentRefs: [{{name: g, {}}}], {}}}}}\n",
      kind, namespace_, parent, rest);
}

constexpr std::string_view shop =
    "---\n{apiVersion: v1, kind: Namespace, metadata: {name: shop, labels: {team: a}}}\n";

struct Row {
  std::string_view listener;
  std::string_view kind;
  std::string_view namespace_;
  std::string_view parent;
  std::string_view rest;
  Answer attached;
  AttachStep stopped_at;
};

}  // namespace

TEST_CASE("A listener accepts a route, or the first question says why not") {
  constexpr std::string_view http = "name: http, port: 80, protocol: HTTP";
  constexpr Row rows[] = {
      {http, "HTTPRoute", "edge", "", "rules: []", Answer::yes, AttachStep::parent},
      {http, "HTTPRoute", "shop", "namespace: edge", "rules: []", Answer::no,
       AttachStep::namespace_},
      {http, "HTTPRoute", "", "namespace: edge", "rules: []", Answer::unknown, AttachStep::parent},
      {http, "HTTPRoute", "edge", "sectionName: https", "rules: []", Answer::no,
       AttachStep::section},
      {http, "HTTPRoute", "edge", "port: 8080", "rules: []", Answer::no, AttachStep::port},
      {http, "HTTPRoute", "edge", "sectionName: http, port: 80", "rules: []", Answer::yes,
       AttachStep::parent},
      {http, "TCPRoute", "edge", "", "rules: []", Answer::no, AttachStep::kind},
      {http, "GRPCRoute", "edge", "", "rules: []", Answer::yes, AttachStep::parent},
      {"name: t, port: 1, protocol: TLS", "TLSRoute", "edge", "", "rules: []", Answer::yes,
       AttachStep::parent},
      {"name: t, port: 1, protocol: TLS", "HTTPRoute", "edge", "", "rules: []", Answer::no,
       AttachStep::kind},
      {"name: t, port: 1, protocol: UDP", "UDPRoute", "edge", "", "rules: []", Answer::yes,
       AttachStep::parent},
      {"name: t, port: 1, protocol: example.org/own", "UDPRoute", "edge", "", "rules: []",
       Answer::yes, AttachStep::parent},
      {"name: h, port: 80, protocol: HTTP, allowedRoutes: {kinds: [{kind: HTTPRoute}]}",
       "GRPCRoute", "edge", "", "rules: []", Answer::no, AttachStep::kind},
      {"name: h, port: 80, protocol: HTTP, hostname: '*.example.org'", "HTTPRoute", "edge", "",
       "hostnames: [a.b.example.org]", Answer::yes, AttachStep::parent},
      {"name: h, port: 80, protocol: HTTP, hostname: '*.example.org'", "HTTPRoute", "edge", "",
       "hostnames: [example.org]", Answer::no, AttachStep::hostname},
      {"name: h, port: 80, protocol: HTTP, hostname: a.example.org", "HTTPRoute", "edge", "",
       "hostnames: [b.example.org, '*.example.org']", Answer::yes, AttachStep::parent},
      {"name: h, port: 80, protocol: HTTP, hostname: a.example.org", "HTTPRoute", "edge", "",
       "hostnames: ['${HOST}']", Answer::unknown, AttachStep::parent},
  };
  for (const Row& row : rows) {
    CAPTURE(row.listener);
    CAPTURE(row.rest);
    TestUnit unit(gateway(row.listener) + route(row.kind, row.namespace_, row.parent, row.rest));
    const kube::Object& object = unit.object(row.kind, "r");
    const auto attachment = graph::attach(*unit, object, graph::parents_of(object).front());
    CHECK(attachment.attached == row.attached);
    CHECK(attachment.stopped_at == row.stopped_at);
  }
}

TEST_CASE("Namespaces are allowed by name, by label or all") {
  struct Row {
    std::string_view allowed;
    std::string_view namespace_;
    Answer attached;
  };
  constexpr Row rows[] = {
      {"namespaces: {from: All}", "shop", Answer::yes},
      {"namespaces: {from: Same}", "shop", Answer::no},
      {"namespaces: {from: None}", "shop", Answer::no},
      {"namespaces: {from: Selector, selector: {matchLabels: {team: a}}}", "shop", Answer::yes},
      {"namespaces: {from: Selector, selector: {matchLabels: {team: b}}}", "shop", Answer::no},
      {"namespaces: {from: Selector, selector: {matchLabels: {team: b}}}", "x", Answer::unknown},
      {"namespaces: {from: Selector, selector: {matchLabels: {kubernetes.io/metadata.name: y}}}",
       "x", Answer::no},
  };
  for (const Row& row : rows) {
    CAPTURE(row.allowed);
    TestUnit unit(gateway(fmt::format("name: h, port: 80, protocol: HTTP, allowedRoutes: {{{}}}",
                                      row.allowed)) +
                  route("HTTPRoute", row.namespace_, "namespace: edge") + std::string(shop));
    const kube::Object& object = unit.object("HTTPRoute", "r");
    CHECK(graph::attach(*unit, object, graph::parents_of(object).front()).attached == row.attached);
  }
}

TEST_CASE("A parent that is not shown says nothing") {
  TestUnit unit(route("HTTPRoute", "shop", "namespace: edge"));
  const kube::Object& object = unit.object("HTTPRoute", "r");
  const auto attachment = graph::attach(*unit, object, graph::parents_of(object).front());
  CHECK(attachment.attached == Answer::unknown);
  CHECK(attachment.parent == nullptr);

  TestUnit other(
      "{apiVersion: networking.istio.io/v1, kind: Gateway, metadata: {name: g, namespace: "
      "edge}}\n" +
      route("HTTPRoute", "shop", "namespace: edge"));
  const kube::Object& second = other.object("HTTPRoute", "r");
  CHECK(graph::attach(*other, second, graph::parents_of(second).front()).parent == nullptr);
}

TEST_CASE("A Gateway allows no ListenerSets unless it says so") {
  constexpr std::string_view set =
      "---\n{apiVersion: gateway.networking.k8s.io/v1, kind: ListenerSet, metadata: {name: s, "
      "namespace: shop}, spec: {parentRef: {name: g, namespace: edge}, listeners: []}}\n";
  const std::string closed = gateway("name: h, port: 80, protocol: HTTP");
  std::string open = closed;
  open.replace(open.find("listeners:"), 0, "allowedListeners: {namespaces: {from: All}}, ");
  TestUnit refused(closed + std::string(set));
  CHECK(graph::attach_listeners(*refused, refused.object("ListenerSet", "s")).attached ==
        Answer::no);
  TestUnit allowed(open + std::string(set));
  CHECK(graph::attach_listeners(*allowed, allowed.object("ListenerSet", "s")).attached ==
        Answer::yes);
  TestUnit alone(set);
  CHECK(graph::attach_listeners(*alone, alone.object("ListenerSet", "s")).attached ==
        Answer::unknown);
}

TEST_CASE("Hosts meet") {
  struct Row {
    std::string_view left;
    std::string_view right;
    bool meet;
  };
  constexpr Row rows[] = {
      {"", "a.example.org", true},
      {"a.example.org", "a.example.org", true},
      {"a.example.org", "b.example.org", false},
      {"*.example.org", "a.b.example.org", true},
      {"*.example.org", "example.org", false},
      {"*.example.org", "*.a.example.org", true},
      {"*.example.org", "*.example.com", false},
      {"*.example.org", "anexample.org", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.left);
    CAPTURE(row.right);
    CHECK(graph::hosts_meet(row.left, row.right) == row.meet);
    CHECK(graph::hosts_meet(row.right, row.left) == row.meet);
  }
}

TEST_CASE("A grant allows what it names") {
  struct Row {
    std::string_view from;
    std::string_view to;
    std::string_view namespace_;
    Answer granted;
  };
  constexpr std::string_view from =
      "group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shop";
  constexpr Row rows[] = {
      {from, "group: '', kind: Service", "data", Answer::yes},
      {from, "group: '', kind: Service, name: db", "data", Answer::yes},
      {from, "group: '', kind: Service, name: other", "data", Answer::no},
      {from, "group: '', kind: Secret", "data", Answer::no},
      {from, "group: '', kind: Service", "other", Answer::no},
      {from, "group: '', kind: Service", "''", Answer::unknown},
      {"group: gateway.networking.k8s.io, kind: GRPCRoute, namespace: shop",
       "group: '', kind: Service", "data", Answer::no},
      {"group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: '${NAMESPACE}'",
       "group: '', kind: Service", "data", Answer::unknown},
  };
  for (const Row& row : rows) {
    CAPTURE(row.from);
    CAPTURE(row.to);
    TestUnit unit(fmt::format(
        "{{apiVersion: gateway.networking.k8s.io/v1beta1, kind: ReferenceGrant, metadata: {{name: "
        "g, namespace: {}}}, spec: {{from: [{{{}}}], to: [{{{}}}]}}}}\n",
        row.namespace_, row.from, row.to));
    CHECK(graph::is_granted(*unit, {graph::gateway_group, "HTTPRoute", "shop", "", "Service",
                                    "data", "db"}) == row.granted);
  }
  TestUnit none(shop);
  CHECK(graph::is_granted(*none, {graph::gateway_group, "HTTPRoute", "data", "", "Service", "data",
                                  "db"}) == Answer::yes);
}

TEST_CASE("Hosts are found by the Secret they are served with") {
  TestUnit unit(
      "{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: i, namespace: shop}, "
      "spec: {rules: [{host: c}], tls: [{hosts: [a, b], secretName: s}, {secretName: t}]}}\n---\n"
      "{apiVersion: gateway.networking.k8s.io/v1, kind: Gateway, metadata: {name: g, namespace: "
      "edge}, spec: {listeners: [{hostname: d, tls: {certificateRefs: [{name: s, namespace: "
      "shop}]}}, {hostname: e, tls: {certificateRefs: [{name: s}, {name: t}]}}]}}\n");
  auto hosts = [&](std::string_view namespace_, std::string_view secret) {
    std::string text;
    for (const auto& served : graph::served_hosts(*unit).with(namespace_, secret))
      text += std::string(served.host);
    return text;
  };
  CHECK(hosts("shop", "s") == "abd");
  CHECK(hosts("shop", "t") == "c");
  CHECK(hosts("edge", "s").empty());
}

TEST_CASE("A name of a certificate covers one label") {
  CHECK(graph::covers("a.example.org", "a.example.org"));
  CHECK(graph::covers("*.example.org", "a.example.org"));
  CHECK_FALSE(graph::covers("*.example.org", "example.org"));
  CHECK_FALSE(graph::covers("*.example.org", "a.b.example.org"));
  CHECK_FALSE(graph::covers("*.example.org", "*.a.example.org"));
  CHECK_FALSE(graph::covers("a.example.org", "*.example.org"));
}

TEST_CASE("The first claim of a path is the rival of those after it") {
  constexpr std::string_view ingress =
      "---\n{{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {{name: {}, namespace: "
      "n}}, spec: {{ingressClassName: c, rules: [{{host: h, http: {{paths: [{{path: /a, pathType: "
      "Prefix, backend: {{service: {{name: {}, port: {{number: 80}}}}}}}}]}}}}]}}}}\n";
  TestUnit unit(fmt::format(ingress, "first", "x") + fmt::format(ingress, "second", "y") +
                fmt::format(ingress, "third", "x"));
  const graph::RouteClaims& claims = graph::route_claims(*unit);
  auto rival_of = [&](std::string_view name) {
    const auto* rival = claims.rival(claims.of(unit.object("Ingress", name)).front());
    return rival ? rival->source->name : std::string_view();
  };
  CHECK(rival_of("first").empty());
  CHECK(rival_of("second") == "first");
  CHECK(rival_of("third") == "second");
}
