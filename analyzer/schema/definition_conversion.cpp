// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <set>

#include "cel/format.h"
#include "schema/definition.h"
#include "schema/schema_node.h"

namespace kready::schema {
namespace {

void check_review_versions(const yaml::Node& webhook, DefinitionMistakes& found) {
  const yaml::Node* list = webhook.find("conversionReviewVersions");
  if (!list || list->size() == 0) {
    found.push_back({list ? list : &webhook,
                     list ? std::vector<std::string_view>{}
                          : std::vector<std::string_view>{"conversionReviewVersions"},
                     "conversion webhook has no conversionReviewVersions"});
    return;
  }
  std::set<std::string_view> names;
  for (const yaml::Node& version : list->items()) {
    if (!cel::has_format(version.text(), "dns1035Label")) {
      found.push_back(
          {&version,
           {},
           fmt::format("conversionReviewVersions '{}' is not a DNS-1035 label", version.text())});
    } else if (!names.insert(version.text()).second) {
      found.push_back(
          {&version, {}, fmt::format("conversionReviewVersions lists '{}' twice", version.text())});
    }
  }
  if (!names.contains("v1") && !names.contains("v1beta1")) {
    found.push_back({list, {}, "conversionReviewVersions has neither 'v1' nor 'v1beta1'"});
  }
}

void check_url(const yaml::Node& url, DefinitionMistakes& found) {
  const std::string_view text = url.text();
  const bool has_extras = text.find_first_of("?#@") != std::string_view::npos;
  if (text.starts_with("https://") && text.size() > 8 && !has_extras) return;
  found.push_back({&url, {}, fmt::format("url '{}' is not https://host[:port][/path]", text)});
}

void check_client(const yaml::Node& webhook, DefinitionMistakes& found) {
  const yaml::Node* client = webhook.find("clientConfig");
  if (!client || !client->is_mapping()) {
    found.push_back({&webhook, {"clientConfig"}, "conversion webhook has no clientConfig"});
    return;
  }
  const yaml::Node* url = client->find("url");
  const yaml::Node* service = client->find("service");
  if ((url != nullptr) == (service != nullptr)) {
    found.push_back({client, {}, "clientConfig has not exactly one of url and service"});
    return;
  }
  if (url) return check_url(*url, found);
  const auto port = integer_at(*service, "port");
  if (port && (*port < 1 || *port > 65535)) {
    found.push_back(
        {service->find("port"), {}, fmt::format("port {} is not in 1 to 65535", *port)});
  }
}

}  // namespace

void check_conversion(const yaml::Node& spec, DefinitionMistakes& found) {
  const yaml::Node* conversion = spec.find("conversion");
  if (!conversion || !conversion->is_mapping()) return;
  const std::string_view strategy = text_at(*conversion, "strategy");
  const yaml::Node* webhook = conversion->find("webhook");
  if (webhook && webhook->is_null()) webhook = nullptr;
  if (strategy == "Webhook") {
    if (!webhook) {
      found.push_back({conversion, {"webhook"}, "conversion strategy 'Webhook' has no webhook"});
    } else if (webhook->is_mapping()) {
      check_client(*webhook, found);
      check_review_versions(*webhook, found);
    }
  } else if (strategy == "None" && webhook) {
    found.push_back({webhook, {}, "conversion strategy 'None' has a webhook"});
  }
}

}  // namespace kready::schema
