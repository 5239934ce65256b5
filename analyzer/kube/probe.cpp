// SPDX-License-Identifier: MIT
#include "kube/probe.h"

#include <algorithm>

#include "kube/fields.h"

namespace kready::kube {

std::string_view name(Handler handler) {
  switch (handler) {
    case Handler::none:
      return "";
    case Handler::http_get:
      return "httpGet";
    case Handler::tcp_socket:
      return "tcpSocket";
    case Handler::exec:
      return "exec";
    case Handler::grpc:
      return "grpc";
    case Handler::sleep:
      break;
  }
  return "sleep";
}

Probe read_lifecycle_handler(const yaml::Node* node) {
  Probe probe;
  if (!node || !node->is_mapping()) return probe;
  probe.node = node;
  for (Handler handler :
       {Handler::http_get, Handler::tcp_socket, Handler::exec, Handler::grpc, Handler::sleep}) {
    probe.handler_node = mapping_at(node, name(handler));
    if (!probe.handler_node) continue;
    probe.handler = handler;
    break;
  }
  return probe;
}

Probe read_probe(const yaml::Node* node) {
  Probe probe = read_lifecycle_handler(node);
  if (!probe.node) return probe;
  // Kubernetes fills in its default where 0 is written, save for the delay.
  auto count = [&](std::string_view key, int64_t& value) {
    int64_t written = integer_at(node, key).value_or(0);
    if (written > 0) value = written;
  };
  count("initialDelaySeconds", probe.initial_delay_seconds);
  count("periodSeconds", probe.period_seconds);
  count("timeoutSeconds", probe.timeout_seconds);
  count("successThreshold", probe.success_threshold);
  count("failureThreshold", probe.failure_threshold);
  return probe;
}

const yaml::Node* Probe::port() const { return field(handler_node, "port"); }

int64_t Probe::patience_seconds() const {
  constexpr int64_t most = int64_t{1} << 31;  // the API's fields are 32 bits wide
  return std::min(initial_delay_seconds, most) +
         std::min(period_seconds, most) * std::min(failure_threshold, most);
}

namespace {

std::string_view text_or(const yaml::Node* parent, std::string_view key,
                         std::string_view otherwise) {
  std::string_view text = text_at(parent, key);
  return text.empty() ? otherwise : text;
}

bool same_lists(std::span<const yaml::Node> left, std::span<const yaml::Node> right) {
  return std::ranges::equal(left, right, [](const yaml::Node& a, const yaml::Node& b) {
    return a.is_scalar() && b.is_scalar() && a.text() == b.text();
  });
}

bool same_headers(const yaml::Node* left, const yaml::Node* right) {
  auto same = [](const yaml::Node& a, const yaml::Node& b) {
    return text_at(&a, "name") == text_at(&b, "name") &&
           text_at(&a, "value") == text_at(&b, "value");
  };
  return std::ranges::equal(items_at(left, "httpHeaders"), items_at(right, "httpHeaders"), same);
}

bool same_http(const yaml::Node* left, const yaml::Node* right) {
  return text_or(left, "path", "/") == text_or(right, "path", "/") &&
         text_or(left, "scheme", "HTTP") == text_or(right, "scheme", "HTTP") &&
         same_headers(left, right);
}

bool same_place(const yaml::Node* left, const yaml::Node* right) {
  return text_at(left, "port") == text_at(right, "port") &&
         text_at(left, "host") == text_at(right, "host");
}

}  // namespace

bool same_handler(const Probe& left, const Probe& right) {
  if (left.handler != right.handler) return false;
  const yaml::Node* a = left.handler_node;
  const yaml::Node* b = right.handler_node;
  switch (left.handler) {
    case Handler::none:
      return false;
    case Handler::http_get:
      return same_place(a, b) && same_http(a, b);
    case Handler::tcp_socket:
      return same_place(a, b);
    case Handler::exec:
      return same_lists(items_at(a, "command"), items_at(b, "command"));
    case Handler::grpc:
      return same_place(a, b) && text_at(a, "service") == text_at(b, "service");
    case Handler::sleep:
      break;
  }
  return text_at(a, "seconds") == text_at(b, "seconds");
}

}  // namespace kready::kube
