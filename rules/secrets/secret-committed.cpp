// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>

#include "cel/base64.h"
#include "kube/fields.h"
#include "lint/native.h"
#include "rules/credential.h"
#include "rules/secret_name.h"
#include "rules/secret_setting.h"

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

// Names of data that are secret for certain.
constexpr std::string_view secret_words =
    "[password, passwd, pwd, pass, passphrase, secret, token, api key, private key, access key, "
    "account key, credential, credentials, connection string]";

// Nothing where the text is no base64, which is a matter of its own.
std::string clear_text(const yaml::Node& value, bool encoded) {
  std::string text(kube::text_of(&value));
  if (!encoded) return text;
  std::erase_if(text, [](char c) { return c == '\n' || c == '\r'; });
  return cel::base64_decode(text).value_or(std::string());
}

enum class Content : uint8_t { nothing, placeholder, harmless, unnamed, named };

// A file: of settings those count that are named like secrets, of anything else the whole.
Content file_content(std::string_view key, std::string_view text, const SecretNames& names) {
  if (!secret_setting(text, key, names).empty() || !credential_in(text).empty()) {
    return Content::named;
  }
  if (is_configuration(text)) return Content::harmless;
  return stands_for_secret(text) ? Content::placeholder : Content::unnamed;
}

Content content(std::string_view key, const yaml::Node& value, bool encoded) {
  if (kube::text_of(&value).empty()) return Content::nothing;
  std::string text = clear_text(value, encoded);
  while (text.ends_with('\n')) text.pop_back();
  const SecretNames& names = secret_names(secret_words);
  if (text.find('\n') != std::string::npos) return file_content(key, text, names);
  if (stands_for_secret(kube::text_of(&value)) || stands_for_secret(text)) {
    return Content::placeholder;
  }
  if (!is_literal_secret(text)) return Content::harmless;
  return names.matches(key) ? Content::named : Content::unnamed;
}

// Repositories and clusters that Argo CD knows, where they need no login.
bool is_address_only(const kube::Object& secret, const yaml::Node& data) {
  if (secret.label("argocd.argoproj.io/secret-type").empty()) return false;
  return std::ranges::all_of(data.entries(), [](const yaml::Entry& entry) {
    static constexpr std::string_view plain[] = {"type",      "url",      "name",     "project",
                                                 "enableOCI", "insecure", "username", "server"};
    if (std::ranges::find(plain, entry.key.text()) != std::end(plain)) return true;
    if (entry.key.text() != "config") return false;
    const std::string_view text = kube::text_of(&entry.value);
    return text.find("bearerToken") == std::string_view::npos &&
           text.find("keyData") == std::string_view::npos &&
           text.find("password") == std::string_view::npos;
  });
}

// Where some values are placeholders the file is a pattern to be filled in: then only what is named
// like a secret tells anything.
bool tells(const kube::Object& secret, const yaml::Node* data, bool encoded) {
  if (!data || is_address_only(secret, *data)) return false;
  bool is_pattern = false;
  bool tells_some = false;
  for (const yaml::Entry& entry : data->entries()) {
    if (!entry.value.is_scalar()) continue;
    const Content found = content(entry.key.text(), entry.value, encoded);
    if (found == Content::named) return true;
    if (found == Content::placeholder) is_pattern = true;
    if (found == Content::unnamed) tells_some = true;
  }
  return tells_some && !is_pattern;
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
