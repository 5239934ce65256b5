// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "graph/components.h"
#include "kube/api_object.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using kube::text_at;

constexpr std::array<std::string_view, 2> istio = {"istiod", "istio/pilot"};

std::string_view mode_of(const kube::Object& object) {
  return object.group == "security.istio.io" ? text_at(object.spec(), {"mtls", "mode"})
                                             : std::string_view();
}

bool is_for_whole_namespaces(const kube::Object& object) {
  return !kube::is_set(kube::field(object.spec(), "selector"));
}

// What lets plain text in, by its own words.
bool tell_permissive(lint::Ask& ask, std::span<const kube::Object* const> all) {
  bool told = false;
  for (const kube::Object* object : all) {
    const std::string_view mode = mode_of(*object);
    if (mode != "PERMISSIVE" && mode != "DISABLE") continue;
    told = true;
    ask.report(nullptr, fmt::format("{} lets plain text in", kube::show(*object)),
               {{object->document, kube::field_at(object->spec(), {"mtls", "mode"}),
                 fmt::format("mode is {}", mode)}});
  }
  return told;
}

}  // namespace

void mesh_mtls_permissive(lint::Ask& ask) {
  const auto all = ask.unit().of_kind("PeerAuthentication");
  if (tell_permissive(ask, all)) return;
  if (std::ranges::any_of(all, [](const kube::Object* object) {
        const std::string_view mode = mode_of(*object);
        return is_for_whole_namespaces(*object) && (mode == "STRICT" || kube::is_placeholder(mode));
      }))
    return;
  const graph::Components& components = graph::components_of(ask.unit());
  const kube::Object* root = components.root();
  if (!root || components.has_remote_parts() || !components.mentions(istio)) return;
  ask.report(nullptr, "the mesh accepts plain text: no PeerAuthentication is STRICT",
             {{root->document, kube::field(root->metadata(), "name"),
               "the delivery of the cluster begins here"}});
}

}  // namespace kready::rules
