// SPDX-License-Identifier: MIT
// Who can connect to whom, for people, programs and drawings. Knows networks, not where they came
// from.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/network_diff.h"
#include "graph/network_rows.h"

namespace kready::report {

// What to show of a network: everything, or one class of pods in one direction.
struct NetworkFocus {
  std::optional<uint32_t> pods;
  std::optional<graph::Direction> direction;
};

std::string network_text(const graph::Connections& connections, const NetworkFocus& focus = {});
// One JSON object, without a line end.
std::string network_json(const graph::Connections& connections, const NetworkFocus& focus = {});
std::string network_dot(const graph::Connections& connections);
std::string network_mermaid(const graph::Connections& connections);
// A table of senders and receivers.
std::string network_svg(const graph::Connections& connections);

// One connection. `from`, `to` and `port` are as people call them.
struct NetworkQuestion {
  std::string from;
  std::string to;
  std::string port;  // empty: all
};
std::string explain_text(const graph::Network& network, const graph::Verdict& verdict,
                         const NetworkQuestion& question);
std::string explain_json(const graph::Network& network, const graph::Verdict& verdict,
                         const NetworkQuestion& question);

std::string network_diff_text(const graph::NetworkDiff& diff);
std::string network_diff_json(const graph::NetworkDiff& diff);

}  // namespace kready::report
