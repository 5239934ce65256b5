// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "kube/image_reference.h"
#include "kube/int_or_string.h"
#include "kube/port.h"
#include "kube/probe.h"
#include "kube_manifest.h"

using namespace kready;
using tests::Manifest;

TEST_CASE("an image reference falls into registry, repository, tag and digest") {
  constexpr std::pair<std::string_view, std::string_view> images[] = {
      {"nginx", "|nginx||"},
      {"nginx:1.27", "|nginx|1.27|"},
      {"library/nginx:1.27", "|library/nginx|1.27|"},
      {"docker.io/library/nginx", "docker.io|library/nginx||"},
      {"registry:5000/app", "registry:5000|app||"},
      {"registry:5000/app:2", "registry:5000|app|2|"},
      {"localhost/app", "localhost|app||"},
      {"team/app@sha256:abc", "|team/app||sha256:abc"},
      {"ghcr.io/team/app:v1@sha256:abc", "ghcr.io|team/app|v1|sha256:abc"},
      {" nginx:latest ", "|nginx|latest|"},
      {"nginx:", "|nginx||"},
      {"", "|||"},
      {"app:5000/x", "app:5000|x||"},
  };
  for (const auto& [text, parts] : images) {
    kube::ImageReference image = kube::parse_image(text);
    CHECK(fmt::format("{}|{}|{}|{}", image.registry, image.repository, image.tag, image.digest) ==
          parts);
  }
  CHECK(kube::parse_image("ghcr.io/team/app:v1").base_name() == "app");
  CHECK(kube::parse_image("app").base_name() == "app");
}

TEST_CASE("counts and percentages of a total are rounded up or down") {
  struct Row {
    std::string_view text;
    int64_t total;
    std::string_view up_down;
  };
  constexpr Row rows[] = {
      {"2", 10, "2 2"},   {"0", 10, "0 0"},     {"25%", 1, "1 0"},  {"'25%'", 4, "1 1"},
      {"25%", 10, "3 2"}, {"100%", 3, "3 3"},   {"0%", 3, "0 0"},   {"80%", 4, "4 3"},
      {"150%", 2, "3 3"}, {"50%", 0, "0 0"},    {"-1", 3, "none"},  {"-5%", 3, "none"},
      {"'3'", 3, "none"}, {"three", 3, "none"}, {"%", 3, "none"},   {"2.5%", 3, "none"},
      {"[1]", 3, "none"}, {"~", 3, "none"},     {"1 %", 3, "none"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Manifest manifest(row.text);
    auto value = kube::parse_int_or_percent(manifest.root());
    std::string shown =
        value ? fmt::format("{} {}", value->rounded_up(row.total), value->rounded_down(row.total))
              : "none";
    CHECK(shown == row.up_down);
  }
  CHECK_FALSE(kube::parse_int_or_percent(nullptr));
}

TEST_CASE("a probe has Kubernetes' defaults where nothing is written") {
  Manifest bare("{httpGet: {path: /, port: 80}}");
  kube::Probe probe = kube::read_probe(bare.root());
  CHECK(probe.handler == kube::Handler::http_get);
  CHECK(probe.period_seconds == 10);
  CHECK(probe.timeout_seconds == 1);
  CHECK(probe.failure_threshold == 3);
  CHECK(probe.patience_seconds() == 30);
  Manifest full(
      "{exec: {command: [a]}, initialDelaySeconds: 5, periodSeconds: 2, "
      "failureThreshold: 4, timeoutSeconds: 0}");
  probe = kube::read_probe(full.root());
  CHECK(kube::name(probe.handler) == "exec");
  CHECK(probe.patience_seconds() == 13);
  CHECK(probe.timeout_seconds == 1);
  CHECK(kube::read_probe(nullptr).node == nullptr);
  Manifest wrong("[1]");
  CHECK(kube::read_probe(wrong.root()).handler == kube::Handler::none);
}

TEST_CASE("two probes ask the same when their handlers and places are the same") {
  struct Row {
    std::string_view left;
    std::string_view right;
    bool same;
  };
  constexpr Row rows[] = {
      {"{httpGet: {port: 80}}", "{httpGet: {port: 80, path: /, scheme: HTTP}}", true},
      {"{httpGet: {port: 80}}", "{httpGet: {port: 81}}", false},
      {"{httpGet: {port: 80, path: /a}}", "{httpGet: {port: 80, path: /b}}", false},
      {"{httpGet: {port: 80}}", "{tcpSocket: {port: 80}}", false},
      {"{tcpSocket: {port: web}}", "{tcpSocket: {port: web}, periodSeconds: 3}", true},
      {"{exec: {command: [a, b]}}", "{exec: {command: [a, b]}}", true},
      {"{exec: {command: [a, b]}}", "{exec: {command: [a]}}", false},
      {"{grpc: {port: 1, service: a}}", "{grpc: {port: 1}}", false},
      {"{httpGet: {port: 80, httpHeaders: [{name: A, value: b}]}}", "{httpGet: {port: 80}}", false},
      {"{}", "{}", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.left);
    Manifest left(row.left);
    Manifest right(row.right);
    CHECK(kube::same_handler(kube::read_probe(left.root()), kube::read_probe(right.root())) ==
          row.same);
  }
}

TEST_CASE("a port is referred to by number or by name") {
  Manifest list("[{containerPort: 8080, name: web}, {containerPort: 53, protocol: UDP}]");
  kube::Port web = kube::read_container_port(list.root()->items()[0]);
  kube::Port dns = kube::read_container_port(list.root()->items()[1]);
  CHECK(web.protocol == "TCP");
  CHECK(dns.protocol == "UDP");
  constexpr std::pair<std::string_view, bool> references[] = {
      {"8080", true}, {"'8080'", true}, {"web", true}, {"http", false}, {"80", false}};
  for (const auto& [text, refers] : references) {
    Manifest reference(text);
    auto parsed = kube::parse_port_reference(reference.root());
    REQUIRE(parsed);
    CHECK(kube::refers_to(*parsed, web) == refers);
    CHECK_FALSE(kube::refers_to(*parsed, dns));
  }
  for (std::string_view text : {"~", "[1]", "{}", "''", "true"}) {
    Manifest reference(text);
    CHECK_FALSE(kube::parse_port_reference(reference.root()));
  }
}

TEST_CASE("names of ports are those of services") {
  for (std::string_view text : {"http", "h2", "80-http", "a-b-c", "abcdefghijklmno"}) {
    CAPTURE(text);
    CHECK(kube::is_port_name(text));
  }
  for (std::string_view text :
       {"", "80", "-http", "http-", "a--b", "Http", "<nil>", "abcdefghijklmnop", "a.b"}) {
    CAPTURE(text);
    CHECK_FALSE(kube::is_port_name(text));
  }
}
