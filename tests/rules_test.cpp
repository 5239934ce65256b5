// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <set>
#include <string>

#include "lint/analysis.h"
#include "rules/embedded.h"

using namespace kready;

namespace {

bool has_native(std::string_view id) {
  const auto checks = rules::native_checks();
  return std::any_of(checks.begin(), checks.end(),
                     [id](const lint::NativeEntry& entry) { return entry.rule == id; });
}

std::vector<lint::UnitInput> one_unit(std::string_view manifest) {
  std::vector<lint::UnitInput> units(1);
  units[0].sources.push_back(std::make_unique<text::Source>("example", std::string(manifest)));
  return units;
}

}  // namespace

TEST_CASE("every example of every rule is answered on its lines and nowhere else") {
  const lint::Pack pack = rules::embedded_pack();
  REQUIRE(pack.rules().size() > 50);
  for (const lint::Rule& rule : pack.rules()) {
    for (const std::string& failure : lint::failing_examples(rule, pack, rules::native_checks())) {
      FAIL_CHECK(failure);
    }
  }
}

TEST_CASE("every rule has a page, both kinds of examples and a sound name") {
  const lint::Pack pack = rules::embedded_pack();
  const std::regex form("[a-z]+(-[a-z]+)*");
  const std::regex advice("(no|avoid|use|prefer)-.*");
  std::set<std::string_view> ids;
  for (const lint::Rule& rule : pack.rules()) {
    CAPTURE(rule.id);
    CHECK(ids.insert(rule.id).second);
    CHECK(std::regex_match(std::string(rule.id), form));
    CHECK_FALSE(std::regex_match(std::string(rule.id), advice));
    CHECK(rule.why.size() > 80);
    CHECK(rule.fix.size() > 40);
    CHECK_FALSE(rule.flagged.empty());
    CHECK_FALSE(rule.passes.empty());
    CHECK(rule.is_native() == has_native(rule.id));
    CHECK_FALSE(rule.summary.ends_with('.'));
  }
}

TEST_CASE("every native check belongs to a rule") {
  const lint::Pack pack = rules::embedded_pack();
  for (const lint::NativeEntry& entry : rules::native_checks()) {
    CAPTURE(entry.rule);
    CHECK(pack.find(entry.rule) != nullptr);
  }
}

TEST_CASE("passing examples of all rules are well-formed under the rules of the yaml area") {
  const lint::Pack pack = rules::embedded_pack();
  lint::Options options;
  options.only = {"yaml/*"};
  options.disable = {"keys-unsorted", "unrendered-template"};  // taste, and what is replaced later
  options.jobs = 1;
  for (const lint::Rule& rule : pack.rules()) {
    for (const lint::Example& example : rule.passes) {
      CAPTURE(rule.id);
      const auto units = one_unit(example.manifest);
      const lint::Report report = lint::analyze(units, pack, rules::native_checks(), options);
      for (const lint::Finding& finding : report.findings) FAIL_CHECK(finding.message);
    }
  }
}

TEST_CASE("no rule fails on an object that has nothing but a kind") {
  const lint::Pack pack = rules::embedded_pack();
  lint::Options options;
  options.profile = lint::Profile::strict;
  for (std::string_view manifest :
       {"apiVersion: apps/v1\nkind: Deployment\n", "apiVersion: v1\nkind: Pod\nspec: 3\n",
        "apiVersion: v1\nkind: Pod\nspec: {containers: [{}, 3, null]}\n",
        "apiVersion: policy/v1\nkind: PodDisruptionBudget\n",
        "apiVersion: networking.k8s.io/v1\nkind: Ingress\nspec: [1]\n",
        "apiVersion: batch/v1\nkind: CronJob\nspec: {jobTemplate: x}\n"}) {
    const auto units = one_unit(manifest);
    const lint::Report report = lint::analyze(units, pack, rules::native_checks(), options);
    CHECK(report.summary.objects == 1);
  }
}
