// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "cel/base64.h"
#include "kube/fields.h"
#include "lint/native.h"
#include "schema/json_text.h"

namespace kready::rules {
namespace {

struct Value {
  const yaml::Node* node = nullptr;
  bool encoded = false;
};

// A key of stringData replaces that of data.
Value find(const kube::Object& secret, std::string_view key) {
  if (const auto* text = kube::field_at(secret.node, {"stringData", key})) return {text, false};
  return {kube::field_at(secret.node, {"data", key}), true};
}

// Another program replaces these before the API server sees the Secret.
bool is_filled_in(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return false;
  text.remove_prefix(first);
  for (const std::string_view mark : {"${", "$(", "{{", "ENC[", "ref+"}) {
    if (text.starts_with(mark)) return true;
  }
  return text.front() == '<' && text.find('>') != std::string_view::npos;
}

// Nothing where the text is no base64, which is a matter of its own.
std::optional<std::string> content(const Value& value) {
  std::string text(kube::text_of(value.node));
  if (!value.encoded) return text;
  std::erase_if(text, [](char c) { return c == '\n' || c == '\r'; });
  return cel::base64_decode(text);
}

class Check {
 public:
  explicit Check(lint::Ask& ask) : ask_(ask), secret_(*ask.object()) {}

  std::string_view type() const { return kube::text_at(secret_.node, "type"); }

  void demand(std::string_view key) {
    if (!find(secret_, key).node) missing(fmt::format("no key '{}'", key));
  }

  void demand_filled(std::string_view key) {
    if (kube::text_of(find(secret_, key).node).empty()) missing(fmt::format("no key '{}'", key));
  }

  void demand_either(std::string_view one, std::string_view other) {
    if (find(secret_, one).node || find(secret_, other).node) return;
    missing(fmt::format("neither key '{}' nor '{}'", one, other));
  }

  void demand_json(std::string_view key) {
    const Value value = find(secret_, key);
    if (!value.node) return missing(fmt::format("no key '{}'", key));
    const auto text = judged(value);
    if (text && !schema::is_json_object(*text)) {
      ask_.report(value.node, fmt::format("value of '{}' is not a JSON object", key));
    }
  }

  // The API server does not look into certificates; whoever serves with them does. Empty ones
  // are filled in later.
  void demand_pem(std::string_view key) {
    const Value value = find(secret_, key);
    if (!value.node) return missing(fmt::format("no key '{}'", key));
    const auto text = judged(value);
    if (text && !text->empty() && text->find("-----BEGIN ") == std::string::npos) {
      ask_.report(value.node, fmt::format("value of '{}' is not PEM", key));
    }
  }

  void demand_account() {
    constexpr std::string_view key = "kubernetes.io/service-account.name";
    if (!secret_.annotation(key).empty()) return;
    ask_.report_absent(secret_.node, {"metadata", "annotations", key},
                       fmt::format("Secret of type '{}' names no ServiceAccount", type()));
  }

 private:
  void missing(std::string_view what) {
    ask_.report(kube::field(secret_.node, "type"),
                fmt::format("Secret of type '{}' has {}", type(), what));
  }

  std::optional<std::string> judged(const Value& value) const {
    if (kube::field(secret_.node, "sops") || is_filled_in(kube::text_of(value.node))) return {};
    auto text = content(value);
    return text && is_filled_in(*text) ? std::nullopt : text;
  }

  lint::Ask& ask_;
  const kube::Object& secret_;
};

}  // namespace

void secret_type_keys_missing(lint::Ask& ask) {
  constexpr std::string_view prefix = "kubernetes.io/";
  if (ask.object()->api_version != "v1") return;
  Check check(ask);
  std::string_view type = check.type();
  if (!type.starts_with(prefix)) return;
  type.remove_prefix(prefix.size());
  if (type == "tls") {
    check.demand_pem("tls.crt");
    check.demand_pem("tls.key");
  }
  if (type == "basic-auth") check.demand_either("username", "password");
  if (type == "ssh-auth") check.demand_filled("ssh-privatekey");
  if (type == "service-account-token") check.demand_account();
  if (type == "dockerconfigjson") check.demand_json(".dockerconfigjson");
  if (type == "dockercfg") check.demand_json(".dockercfg");
}

}  // namespace kready::rules
