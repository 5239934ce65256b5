// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "lint/analysis.h"

using namespace kready;

namespace {

const std::string rule = R"(rule: image-missing
severity: error
profile: minimal
summary: a container has no image
subject: container
for: {port: container.ports}
when: container.role == params.role
require: port.containerPort > 1024
at: port.containerPort
message: port {port.containerPort} of '{container.name}' is low
params:
  role: {default: app, summary: the role asked of}
why: Ports below 1024 need a capability.
fix: Listen on a higher port.
flagged: a
passes: a
)";

lint::Pack pack() {
  auto loaded =
      lint::load_pack({{"p/image-missing.yaml", rule}}, [](std::string_view) { return false; });
  return std::get<lint::Pack>(std::move(loaded));
}

std::string pod(int number) {
  return fmt::format(
      "---\napiVersion: v1\nkind: Pod\nmetadata: {{name: p{0}}}\nspec:\n  initContainers:\n"
      "    - name: i\n      ports: [{{containerPort: 1}}]\n  containers:\n    - name: c\n"
      "      ports: [{{containerPort: 80}}, {{containerPort: 8080}}, {{containerPort: x}}]\n",
      number);
}

std::vector<lint::UnitInput> unit_of(std::string text) {
  std::vector<lint::UnitInput> units(1);
  units[0].sources.push_back(std::make_unique<text::Source>("in.yaml", std::move(text)));
  return units;
}

std::string show(const lint::Report& report) {
  std::string out;
  for (const lint::Finding& finding : report.findings) {
    const auto at = finding.place.source->position(finding.place.span.begin);
    out += fmt::format("{}:{} {} {} {} {}\n", at.line, at.column, finding.object.name, finding.path,
                       finding.message, finding.fingerprint);
  }
  return out;
}

}  // namespace

TEST_CASE("a loop asks once an item; an answer that is no boolean is undecided") {
  const auto units = unit_of(pod(1));
  const lint::Pack rules = pack();
  const lint::Report report = lint::analyze(units, rules, {}, {});
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].message == "port 80 of 'c' is low");
  CHECK(report.findings[0].path == "spec.containers[0].ports[0].containerPort");
  CHECK(report.summary.undecided == 1);
}

TEST_CASE("parameters replace their defaults") {
  const auto units = unit_of(pod(1));
  const lint::Pack rules = pack();
  lint::Options options;
  options.parameters["image-missing.role"] = "init";
  const lint::Report report = lint::analyze(units, rules, {}, options);
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].message == "port 1 of 'i' is low");
}

TEST_CASE("the number of threads changes nothing") {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += pod(i);
  const auto units = unit_of(text);
  const lint::Pack rules = pack();
  std::string first;
  for (unsigned jobs : {1U, 2U, 7U}) {
    lint::Options options;
    options.jobs = jobs;
    const std::string shown = show(lint::analyze(units, rules, {}, options));
    if (first.empty()) first = shown;
    CHECK(shown == first);
  }
  CHECK(std::count(first.begin(), first.end(), '\n') == 3000);
}

TEST_CASE("a fingerprint survives moved lines and other files") {
  const lint::Pack rules = pack();
  const auto here = unit_of(pod(1));
  const auto moved = unit_of("# a comment\n\n" + pod(2) + pod(1));
  const lint::Report before = lint::analyze(here, rules, {}, {});
  const lint::Report after = lint::analyze(moved, rules, {}, {});
  REQUIRE(after.findings.size() == 2);
  CHECK(before.findings[0].fingerprint == after.findings[1].fingerprint);
  CHECK(after.findings[0].fingerprint != after.findings[1].fingerprint);
}

TEST_CASE("every document is accounted for") {
  const auto units = unit_of(pod(1) + "---\na: [\n---\n---\nreplicas: 3\n");
  const lint::Report report = lint::analyze(units, pack(), {}, {});
  CHECK(report.summary.documents == 3);
  CHECK(report.summary.objects == 1);
  CHECK(report.summary.broken == 1);
  CHECK(report.summary.skipped == 1);
}

TEST_CASE("versions of Kubernetes are read in the forms people write") {
  CHECK(lint::parse_version("1.34")->minor == 34);
  CHECK(lint::parse_version("v1.29.3")->minor == 29);
  CHECK_FALSE(lint::parse_version("2.1"));
  CHECK_FALSE(lint::parse_version("1.x"));
  CHECK_FALSE(lint::parse_version("1.34x"));
}
