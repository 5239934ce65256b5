// SPDX-License-Identifier: MIT
// Rules that ask which file an object stands in: examples of rules are one file each.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "lint/analysis.h"
#include "rules/embedded.h"

using namespace kready;

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

// "file:line message; " of each finding of the rule in one unit of these files.
std::string found(const std::string& rule, const Files& files) {
  std::vector<lint::UnitInput> units(1);
  for (const auto& [path, text] : files) {
    units[0].sources.push_back(std::make_unique<text::Source>(path, text));
  }
  lint::Options options;
  options.only = {rule};
  options.jobs = 1;
  const lint::Pack pack = rules::embedded_pack();
  const lint::Report report = lint::analyze(units, pack, rules::native_checks(), options);
  std::string out;
  for (const lint::Finding& finding : report.findings) {
    const text::Source& source = *finding.place.source;
    out += fmt::format("{}:{} {}; ", source.name(), source.position(finding.place.span.begin).line,
                       finding.message);
  }
  return out;
}

std::string config_map(std::string_view name, std::string_view value) {
  return fmt::format(
      "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {{name: {}}}\ndata: {{a: {}}}\n", name,
      value);
}

}  // namespace

TEST_CASE("files side by side that share one of several objects are delivered together") {
  CHECK(found("duplicate-object",
              {{"out/api.yaml", config_map("api", "1") + config_map("ca", "1")},
               {"out/web.yaml", config_map("web", "1") + config_map("ca", "2")}}) ==
        "out/web.yaml:9 second ConfigMap 'ca', with other content; ");
}

TEST_CASE("files side by side that share most objects are variants of one delivery") {
  const std::string base = config_map("web", "1") + config_map("ca", "1");
  CHECK(found("duplicate-object",
              {{"out/production.yaml", base + config_map("backup", "1")},
               {"out/staging.yaml", config_map("web", "2") + config_map("ca", "2")}})
            .empty());
  CHECK(found("duplicate-object", {{"out/all.yaml", base + config_map("web", "2")}}) ==
        "out/all.yaml:14 second ConfigMap 'web', with other content; ");
}
