// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <memory>
#include <string>

#include "lint/analysis.h"
#include "rules/embedded.h"

using namespace kready;

namespace {

lint::Report size_report(std::string_view kind, std::string_view field, size_t bytes) {
  std::string manifest =
      fmt::format("apiVersion: v1\nkind: {}\nmetadata: {{name: large}}\n{}:\n", kind, field);
  manifest += "  value: \"" + std::string(bytes, 'A') + "\"\n";
  std::vector<lint::UnitInput> units(1);
  units[0].sources.push_back(std::make_unique<text::Source>("large", std::move(manifest)));
  lint::Options options;
  options.only = {"data-key-invalid"};
  options.jobs = 1;
  const lint::Pack pack = rules::embedded_pack();
  return lint::analyze(units, pack, rules::native_checks(), options);
}

constexpr size_t mebibyte = 1024UL * 1024UL;

}  // namespace

TEST_CASE("values of a ConfigMap hold one mebibyte and no more") {
  CHECK(size_report("ConfigMap", "data", mebibyte).findings.empty());
  const lint::Report report = size_report("ConfigMap", "data", mebibyte + 1);
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].message == "values of 1048577 bytes, more than 1 MiB");
}

TEST_CASE("encoded values count as what they decode to") {
  CHECK(size_report("Secret", "data", mebibyte / 3 * 4).findings.empty());
  CHECK(size_report("Secret", "data", mebibyte / 3 * 4 + 4).findings.size() == 1);
  CHECK(size_report("ConfigMap", "binaryData", mebibyte / 3 * 4 + 4).findings.size() == 1);
  CHECK(size_report("Secret", "stringData", mebibyte + 1).findings.size() == 1);
}
