// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "report/upgrade.h"
#include "report_sample.h"
#include "report_schema.h"

namespace kready::report {
namespace {

// The findings of the sample, one for each release of an upgrade.
lint::Upgrade upgrade_of(const Sample& sample) {
  lint::Upgrade upgrade{{{36}, {37}}, {}, 0, 0};
  int minor = 36;
  for (const lint::Finding& finding : sample.report.findings) {
    upgrade.releases.push_back({lint::Version{minor++}, {finding}});
    ++upgrade.errors;
  }
  return upgrade;
}

std::string text_of(const Sample& sample, const TextOptions& options = {}) {
  return gather([&](const Sink& sink) {
    write_upgrade_text(upgrade_of(sample), sample.report, options, sink);
  });
}

std::string json_of(const Sample& sample) {
  return gather(
      [&](const Sink& sink) { write_upgrade_json(upgrade_of(sample), sample.report, sink); });
}

TEST_CASE("an upgrade is told release by release, file by file") {
  CHECK(text_of(shop()) ==
        "Already in 1.36\n"
        "  apps/cart.yaml\n"
        "    4:8 error: image 'nginx' has no tag [image-tag-missing]\n"
        "      in Deployment shop/cart, from shop/templates/cart.yaml\n"
        "      apps/my service.yaml:2:11 this Service sends it traffic\n"
        "\n"
        "In 1.37\n"
        "  the input as a whole\n"
        "    info: nothing is backed up [backup-missing]\n"
        "\n"
        "note: 1 document skipped: 1 helm values\n"
        "note: 1 document is broken: only its syntax was checked\n"
        "2 errors to mend from 1.36 to 1.37 in 2 files: 4 documents, 2 objects\n");
  CHECK(text_of(Sample{}) ==
        "nothing to change from 1.36 to 1.37 in 0 files: 0 documents, 0 objects\n");
}

TEST_CASE("a file is named once, a quiet upgrade ends after its findings") {
  Sample sample = shop();
  lint::Upgrade upgrade{{{36}, {37}}, {}, 2, 0};
  upgrade.releases.push_back(
      {lint::Version{37}, {sample.report.findings[0], sample.report.findings[0]}});
  TextOptions options;
  options.summary = false;
  const std::string text =
      gather([&](const Sink& sink) { write_upgrade_text(upgrade, sample.report, options, sink); });
  CHECK(text.find("  apps/cart.yaml\n") == text.rfind("  apps/cart.yaml\n"));
  CHECK(text.ends_with("sends it traffic\n\n"));
}

TEST_CASE("JSON of an upgrade follows its schema") {
  const std::string schema = KREADY_SOURCE_DIR "/schemas/upgrade.schema.json";
  CHECK(faults_by_schema(schema, json_of(shop())) == "");
  CHECK(faults_by_schema(schema, json_of(Sample{})) == "");
  CHECK(faults_by_schema(schema, R"({"from":"1.36","to":"1.37","releases":[{"version":"1.37",
                         "findings":[{"rule":"a"}]}],"skipped":[],"summary":{}})") != "");
  CHECK(
      json_of(shop()).starts_with("{\"from\":\"1.36\",\"to\":\"1.37\",\"releases\":[\n"
                                  "{\"version\":\"1.36\",\"findings\":[\n"
                                  "{\"rule\":\"image-tag-missing\",\"severity\":\"error\","));
}

}  // namespace
}  // namespace kready::report
