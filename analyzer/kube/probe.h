// SPDX-License-Identifier: MIT
// A probe or lifecycle handler of a container with Kubernetes' defaults filled in.
#pragma once

#include <cstdint>
#include <string_view>

#include "yaml/node.h"

namespace kready::kube {

enum class Handler : uint8_t { none, http_get, tcp_socket, exec, grpc, sleep };
std::string_view name(Handler handler);  // the field: "httpGet", ...

struct Probe {
  const yaml::Node* node = nullptr;  // the probe; null when absent
  Handler handler = Handler::none;   // the first one written, in the order above
  const yaml::Node* handler_node = nullptr;
  int64_t initial_delay_seconds = 0;
  int64_t period_seconds = 10;
  int64_t timeout_seconds = 1;
  int64_t success_threshold = 1;
  int64_t failure_threshold = 3;

  // httpGet, tcpSocket and grpc: the port as written, or null.
  const yaml::Node* port() const;
  // How long a container that never answers is left alone: delay plus period times threshold.
  int64_t patience_seconds() const;
};

Probe read_probe(const yaml::Node* node);
// A lifecycle hook (postStart, preStop) holds a handler only.
Probe read_lifecycle_handler(const yaml::Node* node);

// The same question to the same place: handler, path, port, scheme, headers, command or service.
bool same_handler(const Probe& left, const Probe& right);

}  // namespace kready::kube
