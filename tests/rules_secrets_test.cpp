// SPDX-License-Identifier: MIT
// Which texts are credentials by their form, which names speak of secrets, and who delivers what
// SOPS encrypted.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/analysis.h"
#include "rules/credential.h"
#include "rules/embedded.h"
#include "rules/secret_name.h"

using namespace kready;

namespace {

// Put together here, so that nobody who looks for published credentials finds one.
std::string token(std::string_view prefix, size_t length) {
  constexpr std::string_view letters = "q7Rm2Vb9Kd4Zt1Yc6Wx8Lp3Nh5Gf0Js";
  std::string text(prefix);
  for (size_t i = 0; i < length; ++i) text += letters[i % letters.size()];
  return text;
}

std::string numbers(std::string_view prefix, size_t length) {
  constexpr std::string_view digits = "4b1f9c0a7d2e8356";
  std::string text(prefix);
  for (size_t i = 0; i < length; ++i) text += digits[(i * 7) % digits.size()];
  return text;
}

struct File {
  std::string name;
  std::string text;
};

// "name:line message" of what one rule finds.
std::string findings(std::string_view rule, const std::vector<File>& files) {
  std::vector<lint::UnitInput> units(1);
  for (const File& file : files) {
    units[0].sources.push_back(std::make_unique<text::Source>(file.name, file.text));
  }
  lint::Options options;
  options.jobs = 1;
  options.profile = lint::Profile::strict;
  const lint::Pack pack = rules::embedded_pack();
  const lint::Report report = lint::analyze(units, pack, rules::native_checks(), options);
  std::string out;
  for (const lint::Finding& finding : report.findings) {
    if (finding.rule != rule) continue;
    const auto at = finding.place.source->position(finding.place.span.begin);
    out += fmt::format("{}:{} {}\n", finding.place.source->name(), at.line, finding.message);
  }
  return out;
}

constexpr std::string_view encrypted = R"(apiVersion: v1
kind: Secret
metadata: {name: login, namespace: shop}
stringData:
  password: ENC[AES256_GCM,data:p673w==,iv:YY=,tag:A=,type:str]
sops:
  encrypted_regex: ^(data|stringData)$
  mac: ENC[AES256_GCM,data:p673w==,iv:YY=,tag:A=,type:str]
)";

constexpr std::string_view flux = R"(apiVersion: source.toolkit.fluxcd.io/v1
kind: GitRepository
metadata: {name: fleet, namespace: flux-system}
spec:
  interval: 1m
  url: https://git.example.org/fleet
  ref: {branch: main}
---
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: shop, namespace: flux-system}
spec:
  interval: 10m
  path: ./apps/shop
  prune: true
  sourceRef: {kind: GitRepository, name: fleet}
)";

constexpr std::string_view argo = R"(apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: shop, namespace: argocd}
spec:
  project: default
  source:
    repoURL: https://git.example.org/fleet
    targetRevision: main
    path: apps/shop
  destination: {server: https://kubernetes.default.svc, namespace: shop}
)";

}  // namespace

TEST_CASE("credentials by their form") {
  CHECK(rules::credential_in(token("ghp"
                                   "_",
                                   36)) == "a GitHub token");
  CHECK(rules::credential_in("url=" +
                             token("ghp"
                                   "_",
                                   36) +
                             "\n") == "a GitHub token");
  CHECK(rules::credential_in(token("glpat"
                                   "-",
                                   20)) == "a GitLab token");
  CHECK(rules::credential_in(token("xoxb"
                                   "-",
                                   40)) == "a Slack token");
  CHECK(rules::credential_in(token("AI"
                                   "za",
                                   35)) == "a Google API key");
  CHECK(rules::credential_in(token("sk"
                                   "_live_",
                                   24)) == "a Stripe key");
  CHECK(rules::credential_in(token("npm"
                                   "_",
                                   36)) == "an npm token");
  CHECK(rules::credential_in(token("hvs"
                                   ".",
                                   30)) == "a Vault token");
  CHECK(rules::credential_in(token("eyJ", 20) + token(".eyJ", 40) + token(".", 43)) ==
        "a signed token (JWT)");
  CHECK(rules::credential_in(token("", 14) + token(".atlasv1.", 67)) == "a Terraform token");
  CHECK(rules::credential_in("AK"
                             "IAQ7R2M5T9V3W8K4ZD") == "an AWS access key");
  CHECK(rules::credential_in("-----BEGIN RSA "
                             "PRIVATE KEY-----\n" +
                             token("", 80)) == "a private key");
}

TEST_CASE("what has another form, or stands in manuals, is no credential") {
  CHECK(rules::credential_in(token("ghp"
                                   "_",
                                   35))
            .empty());
  CHECK(rules::credential_in(token("ghp"
                                   "_",
                                   37))
            .empty());
  CHECK(rules::credential_in(token("gh"
                                   "q_",
                                   36))
            .empty());
  CHECK(rules::credential_in("ghp"
                             "_" +
                             std::string(36, 'x'))
            .empty());
  CHECK(rules::credential_in("AK"
                             "IAIOSFODNN7EXAMPLE")
            .empty());
  CHECK(rules::credential_in(token("eyJ", 20)).empty());
  CHECK(rules::credential_in("-----BEGIN RSA "
                             "PRIVATE KEY-----")
            .empty());
  CHECK(rules::credential_in("-----BEGIN CERTIFICATE-----\n" + token("", 80)).empty());
  CHECK(rules::credential_in("").empty());
}

TEST_CASE("keys that look like any number count by their name") {
  CHECK(rules::credential_in(numbers("", 32)).empty());
  CHECK(rules::credential_in(numbers("", 32), "DATADOG_API_KEY") == "a Datadog key");
  CHECK(rules::credential_in(numbers("", 32), "datadog-checksum").empty());
  CHECK(rules::credential_in(numbers("S"
                                     "K",
                                     32),
                             "twilioKey") == "a Twilio key");
  CHECK(rules::credential_in(token("00", 40), "OKTA_TOKEN") == "an Okta token");
}

TEST_CASE("names by their words") {
  const rules::SecretNames names("[password, secret, token, api key, pass]");
  for (const char* name :
       {"PASSWORD", "DB_PASSWORD", "dbPassword", "db.password", "PGPASSWORD", "API_KEY", "apikey",
        "API-Key", "password2", "SECRET_KEY", "MYSQL_PASS", "clientsecret", "TOKEN"}) {
    CAPTURE(name);
    CHECK(names.matches(name));
  }
  for (const char* name : {"", "USER", "PASSWORD_FILE", "tokenTTL", "SECRET_NAME", "TOKENS",
                           "TOKENIZER", "COMPASS", "BYPASS", "KEY", "API", "ENABLE_PASSWORD",
                           "MAX_TOKEN", "secretStoreRef", "api_version_key"}) {
    CAPTURE(name);
    CHECK_FALSE(names.matches(name));
  }
}

namespace {

// What the rule finds in an object below apps/shop that the other one delivers.
std::string delivered(std::string_view rule, std::string_view object, std::string deliverer) {
  std::vector<File> files;
  files.push_back({"apps/shop/object.yaml", std::string(object)});
  if (!deliverer.empty()) files.push_back({"clusters/shop.yaml", std::move(deliverer)});
  return findings(rule, files);
}

}  // namespace

TEST_CASE("what an encrypted object is delivered by") {
  constexpr std::string_view rule = "sops-secret-undeliverable";
  CHECK(delivered(rule, encrypted, std::string(flux)) ==
        "apps/shop/object.yaml:6 Kustomization 'shop' delivers the object without decrypting it\n");
  std::string decrypting(flux);
  decrypting += "  decryption: {provider: sops}\n";
  CHECK(delivered(rule, encrypted, decrypting) == "");
  CHECK(delivered(rule, encrypted, std::string(argo)) ==
        "apps/shop/object.yaml:6 Application 'shop' delivers the object without decrypting it\n");
  std::string plugin(argo);
  plugin.insert(plugin.find("  destination"), "    plugin: {name: ksops}\n");
  CHECK(delivered(rule, encrypted, plugin) == "");
}

TEST_CASE("what a delivery puts into a namespace need not state it") {
  constexpr std::string_view rule = "namespace-unstated";
  constexpr std::string_view map = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\n";
  CHECK(delivered(rule, map, {}) ==
        "apps/shop/object.yaml:3 ConfigMap 'settings' states no namespace\n");
  CHECK(delivered(rule, map, std::string(argo)) == "");
}
