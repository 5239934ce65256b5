// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "cel/quantity.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using cel::Quantity;

// What is no quantity, or negative, is a matter of the schema.
std::optional<Quantity> amount(const yaml::Node* written) {
  const std::string_view text = kube::text_of(written);
  const auto quantity = text.empty() ? std::nullopt : cel::parse_quantity(text);
  return quantity && cel::sign(*quantity) < 0 ? std::nullopt : quantity;
}

bool above(const std::optional<Quantity>& request, const std::optional<Quantity>& limit) {
  return request && limit && cel::compare(*request, *limit) > 0;
}

// Of devices and huge pages the request must be equal to the limit, which is a matter of its own.
bool is_shared(std::string_view name) {
  return !name.starts_with("hugepages-") && (name.find('/') == std::string_view::npos ||
                                             name.find("kubernetes.io/") != std::string_view::npos);
}

void compare(lint::Ask& ask, const yaml::Node* resources, std::string_view whose) {
  const yaml::Node* requests = kube::mapping_at(resources, "requests");
  if (!requests) return;
  for (const yaml::Entry& entry : requests->entries()) {
    const std::string_view name = entry.key.text();
    const yaml::Node* request = requests->find(entry.key);
    const yaml::Node* limit = kube::field_at(resources, {"limits", name});
    if (request != &entry.value || !is_shared(name) || !above(amount(request), amount(limit)))
      continue;
    ask.report(request,
               fmt::format("{} request '{}' of {} is above its limit '{}'", name,
                           kube::text_of(request), whose, kube::text_of(limit)),
               {{ask.object()->document, limit, "the limit"}});
  }
}

// The API server copies a limit into an absent request.
Quantity effective_request(const kube::Container& container, std::string_view name) {
  const yaml::Node* request = container.resource("requests", name);
  const auto written = amount(kube::is_set(request) ? request : container.resource("limits", name));
  return written.value_or(cel::quantity_of(0));
}

// As the scheduler counts: sidecars stay from their start on, each other init container runs alone
// beside those started before it, and app containers run together.
Quantity request_of_containers(const kube::Pod& pod, std::string_view name) {
  Quantity together = cel::quantity_of(0);
  Quantity most = cel::quantity_of(0);
  for (const kube::Container& container : pod.containers()) {
    if (container.role == kube::Role::ephemeral) continue;
    const Quantity now = cel::add(together, effective_request(container, name));
    if (container.role != kube::Role::init) together = now;
    if (cel::compare(now, most) > 0) most = now;
  }
  return most;
}

void compare_sum(lint::Ask& ask, const yaml::Node* bounds, std::string_view what,
                 std::string_view name) {
  const yaml::Node* bound = kube::field(bounds, name);
  const Quantity sum = request_of_containers(*ask.pod(), name);
  if (!above(sum, amount(bound))) return;
  ask.report(bound,
             fmt::format("{} request '{}' of the containers together is above the pod's {} '{}'",
                         name, cel::to_string(sum), what, kube::text_of(bound)));
}

void compare_sums(lint::Ask& ask, const yaml::Node* resources) {
  const yaml::Node* requests = kube::mapping_at(resources, "requests");
  const yaml::Node* limits = kube::mapping_at(resources, "limits");
  for (const std::string_view name : {"cpu", "memory"}) {
    // A written request of the pod must hold the sum, and is itself compared with the limit.
    const bool written = kube::is_set(kube::field(requests, name));
    compare_sum(ask, written ? requests : limits, written ? "request" : "limit", name);
  }
}

}  // namespace

void request_above_limit(lint::Ask& ask) {
  const kube::Container& container = *ask.container();
  compare(ask, kube::mapping_at(container.node, "resources"),
          fmt::format("container '{}'", container.name));
  // The pod's own resources are asked once, with its first container.
  const yaml::Node* shared = kube::mapping_at(ask.pod()->spec(), "resources");
  if (!shared || container.node != ask.pod()->containers().front().node) return;
  compare(ask, shared, "the pod");
  compare_sums(ask, shared);
}

}  // namespace kready::rules
