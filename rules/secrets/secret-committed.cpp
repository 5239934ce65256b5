// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "cel/base64.h"
#include "kube/fields.h"
#include "lint/native.h"
#include "rules/secret_name.h"

namespace kready::rules {
namespace {

// What a renderer wrote lies in no repository.
bool is_rendered(const yaml::Document& document) {
  return document.source->name() == "-" || !document.template_source.empty();
}

// The server fills in the first; the second belongs to the start of a cluster.
bool is_of_server(const kube::Object& secret) {
  const std::string_view type = kube::text_at(secret.node, "type");
  return type == "kubernetes.io/service-account-token" || type == "bootstrap.kubernetes.io/token";
}

bool is_filled_in(const yaml::Node& value, bool encoded) {
  const std::string_view text = kube::text_of(&value);
  if (stands_for_secret(text)) return true;
  if (!encoded) return false;
  std::string bytes(text);
  std::erase_if(bytes, [](char c) { return c == '\n' || c == '\r'; });
  const auto decoded = cel::base64_decode(bytes);
  return decoded && stands_for_secret(*decoded);
}

// Repositories and clusters that Argo CD knows, where they need no login.
bool is_address_only(const kube::Object& secret, const yaml::Node& data) {
  if (secret.label("argocd.argoproj.io/secret-type").empty()) return false;
  return std::ranges::all_of(data.entries(), [](const yaml::Entry& entry) {
    static constexpr std::string_view plain[] = {"type",      "url",      "name",    "project",
                                                 "enableOCI", "insecure", "username"};
    return std::ranges::find(plain, entry.key.text()) != std::end(plain);
  });
}

bool tells(const kube::Object& secret, const yaml::Node* data, bool encoded) {
  if (!data || is_address_only(secret, *data)) return false;
  return std::ranges::any_of(data->entries(), [encoded](const yaml::Entry& entry) {
    return entry.value.is_scalar() && !is_filled_in(entry.value, encoded);
  });
}

}  // namespace

void secret_committed(lint::Ask& ask) {
  const kube::Object& secret = *ask.object();
  if (!secret.group.empty() || kube::field(secret.node, "sops") || is_of_server(secret)) return;
  if (is_rendered(ask.document()) && ask.parameter("rendered") != "true") return;
  for (const std::string_view key : {"stringData", "data"}) {
    const yaml::Node* data = kube::mapping_at(secret.node, key);
    if (!tells(secret, data, key == "data")) continue;
    ask.report(data, fmt::format("Secret '{}' is written in clear", secret.name));
    return;
  }
}

}  // namespace kready::rules
