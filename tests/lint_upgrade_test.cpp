// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <string_view>

#include "lint/upgrade.h"

using namespace kready;

namespace {

constexpr lint::VersionRange asked{{31}, {34}};

// A report over 1.31 to 1.34, and what an upgrade makes of it.
class Asked {
 public:
  Asked() {
    for (const auto& [area, id] : {std::pair{"lifecycle", "api-deprecated"},
                                   {"lifecycle", "api-removed"},
                                   {"lifecycle", "api-removed-soon"},
                                   {"lifecycle", "component-version-skew"},
                                   {"schema", "unknown-field"}}) {
      lint::Rule rule;
      rule.area = area;
      rule.id = id;
      pack_.add(rule);
    }
  }

  // As analyze() words it.
  Asked& add(std::string_view rule, uint32_t at, int first, int last, std::string_view words,
             lint::Severity severity = lint::Severity::error) {
    lint::Finding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.place = {&source_, {at, at + 1}};
    finding.versions = {{first}, {last}};
    finding.message = std::string(words);
    if (finding.versions != asked)
      finding.message += fmt::format(" (in {})", lint::show(finding.versions));
    report_.findings.push_back(finding);
    return *this;
  }

  // "1.32: words, words; 1.34: words"
  std::string plan() const {
    std::string all;
    for (const lint::ReleaseChanges& release : lint::plan_upgrade(report_, pack_, asked).releases) {
      all += fmt::format("{}1.{}:", all.empty() ? "" : "; ", release.version.minor);
      for (const lint::Finding& finding : release.findings) all += ' ' + finding.message;
    }
    return all;
  }

 private:
  text::Source source_{"in.yaml", "a: b\nc: d\n"};
  lint::Pack pack_;
  lint::Report report_;
};

}  // namespace

TEST_CASE("findings stand under the first release in which they hold") {
  CHECK(Asked()
            .add("api-removed", 0, 34, 34, "late")
            .add("unknown-field", 1, 32, 34, "early")
            .add("api-removed", 2, 31, 34, "there")
            .add("api-removed", 3, 34, 34, "too")
            .plan() == "1.31: there; 1.32: early; 1.34: late too");
  CHECK(Asked().plan() == "");
}

TEST_CASE("what the upgrade mends, and what has nothing to do with it, is left out") {
  CHECK(Asked().add("component-version-skew", 0, 31, 33, "fits then").plan() == "");
  CHECK(Asked().add("unknown-field", 0, 31, 34, "wrong before").plan() == "");
  CHECK(Asked().add("component-version-skew", 0, 32, 34, "note", lint::Severity::info).plan() ==
        "");
}

TEST_CASE("of what is said of one API the end counts") {
  CHECK(Asked()
            .add("api-deprecated", 0, 31, 31, "old", lint::Severity::warning)
            .add("api-removed", 0, 34, 34, "gone")
            .add("api-removed-soon", 0, 32, 33, "going", lint::Severity::warning)
            .plan() == "1.34: gone");
  CHECK(Asked()
            .add("api-deprecated", 0, 31, 32, "old", lint::Severity::warning)
            .add("api-removed-soon", 0, 33, 34, "going", lint::Severity::warning)
            .add("api-removed", 2, 33, 34, "another")
            .plan() == "1.33: going another");
}

TEST_CASE("one fault in other words for other versions is one") {
  CHECK(Asked()
            .add("api-removed", 0, 34, 34, "v1 replaces it")
            .add("api-removed", 0, 32, 33, "v1beta3 replaces it")
            .plan() == "1.32: v1 replaces it");
  CHECK(Asked()
            .add("unknown-field", 0, 31, 33, "unknown in those")
            .add("unknown-field", 0, 34, 34, "unknown in 1.34")
            .plan() == "");
  CHECK(Asked()
            .add("unknown-field", 0, 33, 34, "one")
            .add("unknown-field", 0, 33, 34, "other")
            .plan() == "1.33: one other");
}
