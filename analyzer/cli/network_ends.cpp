// SPDX-License-Identifier: MIT
#include "cli/network_ends.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <vector>

#include "cli/cannot_run.h"
#include "text/ascii.h"
#include "text/nearest.h"

namespace kready::cli {
namespace {

// The ways to name a workload.
std::vector<std::string> names_of(const kube::Object& object) {
  std::string kind = text::lower(object.kind);
  std::vector<std::string> names = {std::string(object.name),
                                    fmt::format("{}/{}", kind, object.name)};
  if (object.has_namespace) {
    names.push_back(fmt::format("{}/{}", object.namespace_, object.name));
    names.push_back(fmt::format("{}/{}/{}", object.namespace_, kind, object.name));
  }
  return names;
}

NamedEnd some_pod_of(const graph::Network& network, std::string_view namespace_) {
  NamedEnd result;
  result.name = fmt::format("a pod of {}", namespace_);
  result.view = std::make_unique<graph::PodView>();
  result.view->namespace_ = namespace_;
  result.view->labels.open = true;
  result.view->namespace_labels = network.unit().namespace_labels(namespace_);
  result.end = graph::Endpoint::of(graph::Endpoint::Kind::known);
  result.end.view = result.view.get();
  return result;
}

NamedEnd workload_named(const graph::Network& network, const std::string& text) {
  std::vector<const kube::Workload*> found;
  std::vector<std::string> known;
  std::string wanted = text::lower(text);
  for (const kube::Workload* workload : network.unit().workloads()) {
    std::vector<std::string> names = names_of(*workload->object);
    bool is_meant = std::ranges::find(names, wanted) != names.end();
    bool is_other_template = !found.empty() && found.back()->object == workload->object;
    if (is_meant && !is_other_template) found.push_back(workload);
    for (const std::string& name : names) known.push_back(name);
  }
  if (found.empty()) {
    const std::vector<std::string> near = text::nearest(text, known, 1);
    throw CannotRun(fmt::format("there is no workload '{}'{}", text,
                                near.empty() ? "" : fmt::format("; did you mean '{}'?", near[0])));
  }
  if (found.size() > 1) {
    std::set<std::string> ways;
    for (const kube::Workload* each : found) ways.insert(names_of(*each->object).back());
    throw CannotRun(fmt::format("'{}' may be {}", text, fmt::join(ways, " or ")));
  }
  NamedEnd result;
  result.end = graph::Endpoint::pods(network.class_of(*found[0]));
  result.name = kube::show(*found[0]->object);
  result.ports = std::make_unique<std::vector<graph::NamedPort>>(graph::named_ports(found[0]->pod));
  result.end.ports = result.ports.get();
  return result;
}

}  // namespace

NamedEnd find_end(const graph::Network& network, const std::string& text) {
  using Kind = graph::Endpoint::Kind;
  if (auto block = graph::parse_block(text))
    return {graph::Endpoint::address(*block), show(*block), nullptr, nullptr};
  if (text == "node") return {graph::Endpoint::of(Kind::node), text, nullptr, nullptr};
  if (text == "api-server") return {graph::Endpoint::of(Kind::api_server), text, nullptr, nullptr};
  if (text.ends_with("/*"))
    return some_pod_of(network, std::string_view(text).substr(0, text.size() - 2));
  return workload_named(network, text);
}

graph::PortQuestion parse_port(const std::string& text) {
  graph::PortQuestion question;
  if (text.empty()) return question;
  const size_t slash = text.find('/');
  const std::string_view port = std::string_view(text).substr(0, slash);
  if (slash != std::string::npos) {
    question.protocol = graph::parse_protocol(std::string_view(text).substr(slash + 1));
    if (!question.protocol)
      throw CannotRun(fmt::format("--port is PORT or PORT/PROTOCOL, not '{}'", text));
  }
  uint16_t number = 0;
  const char* end = port.data() + port.size();
  const auto [stop, fault] = std::from_chars(port.data(), end, number);
  bool is_number = !port.empty() && port.find_first_not_of("0123456789") == std::string_view::npos;
  if (is_number && (fault != std::errc() || number == 0))
    throw CannotRun(fmt::format("--port is a number from 1 to 65535 or a name, not '{}'", text));
  if (is_number) {
    question.number = number;
  } else {
    question.name = port;
  }
  return question;
}

}  // namespace kready::cli
