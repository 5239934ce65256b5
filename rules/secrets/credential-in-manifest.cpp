// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <string_view>

#include "kube/fields.h"
#include "lint/native.h"
#include "rules/credential.h"

namespace kready::rules {
namespace {

constexpr std::string_view applied = "kubectl.kubernetes.io/last-applied-configuration";

class Walk {
 public:
  explicit Walk(lint::Ask& ask) : ask_(ask), is_secret_(ask.object()->is("", "Secret")) {}

  void object(const yaml::Node& root) {
    for (const yaml::Entry& entry : root.entries()) {
      const std::string_view key = entry.key.text();
      // What a Secret holds is no matter of this rule; what SOPS writes beside it is encrypted.
      if (is_secret_ && (key == "data" || key == "stringData")) continue;
      if (key == "sops" || key == "status") continue;
      value(entry.value, key);
    }
  }

 private:
  void value(const yaml::Node& node, std::string_view name) {
    if (node.is_scalar()) return scalar(node, name);
    for (const yaml::Node& item : node.items()) value(item, name);
    if (!node.is_mapping()) return;
    // {name: API_KEY, value: ...}
    const std::string_view given = kube::text_at(&node, "name");
    for (const yaml::Entry& entry : node.entries()) {
      const std::string_view key = entry.key.text();
      value(entry.value, key == "value" && !given.empty() ? given : key);
    }
  }

  void scalar(const yaml::Node& node, std::string_view name) {
    if (is_secret_ && name == applied) {
      return ask_.report(&node, fmt::format("annotation '{}' repeats the Secret's data", name));
    }
    const std::string_view what = credential_in(node.text(), name);
    if (!what.empty()) ask_.report(&node, fmt::format("'{}' holds {}", name, what));
  }

  lint::Ask& ask_;
  bool is_secret_;
};

}  // namespace

void credential_in_manifest(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  // Prose and patterns.
  if (object.kind == "CustomResourceDefinition" || object.kind == "SealedSecret") return;
  Walk(ask).object(*object.node);
}

}  // namespace kready::rules
