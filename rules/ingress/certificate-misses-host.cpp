// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "graph/gateway_certificates.h"
#include "kube/api_object.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

std::vector<std::string_view> names_of(const kube::Object& certificate) {
  std::vector<std::string_view> names;
  for (const yaml::Node& name : kube::items_at(certificate.spec(), "dnsNames"))
    names.push_back(kube::text_of(&name));
  const std::string_view common = kube::text_at(certificate.spec(), "commonName");
  if (!common.empty()) names.push_back(common);
  return names;
}

}  // namespace

void certificate_misses_host(lint::Ask& ask) {
  const kube::Object& certificate = *ask.object();
  if (certificate.group != "cert-manager.io") return;
  const std::vector<std::string_view> names = names_of(certificate);
  if (names.empty() || std::ranges::any_of(names, kube::is_placeholder)) return;
  const std::string_view secret = kube::text_at(certificate.spec(), "secretName");
  const auto hosts = graph::served_hosts(ask.unit()).with(certificate.namespace_, secret);
  std::vector<std::string_view> told;
  for (const graph::ServedHost& served : hosts) {
    if (kube::is_placeholder(served.host)) continue;
    if (std::ranges::find(told, served.host) != told.end()) continue;
    if (std::ranges::any_of(
            names, [&](std::string_view name) { return graph::covers(name, served.host); }))
      continue;
    told.push_back(served.host);
    ask.report_absent(certificate.spec(), {"dnsNames"},
                      fmt::format("host '{}', which {} '{}' serves with Secret '{}', is not in "
                                  "dnsNames",
                                  served.host, served.source->kind, served.source->name, secret),
                      {{served.source->document, served.at, "the host"}});
  }
}

}  // namespace kready::rules
