// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <vector>

#include "report/rules.h"

namespace kready::report {
namespace {

std::vector<lint::Rule> two_rules() {
  std::vector<lint::Rule> rules(2);
  rules[0].id = "image-tag-missing";
  rules[0].area = "images";
  rules[0].severity = lint::Severity::error;
  rules[0].profile = lint::Profile::minimal;
  rules[0].summary = "an image has no tag | digest";
  rules[0].why = "What runs changes.\n\nBy itself.\n";
  rules[0].fix = "Write a tag.\n";
  rules[0].parameters = {{"registries", "[]", "that are trusted"}};
  rules[0].same_as = {"kube-linter/latest-tag"};
  rules[0].frameworks = {"cis-1.12:5.5.1", "nsa:1"};
  rules[0].flagged = {{"image: nginx\n", {}, ""}};
  rules[0].passes = {{"image: nginx:1.27\n", {}, ""}};
  rules[1].id = "probe";
  rules[1].area = "probes";
  rules[1].summary = "a container has no probe";
  return rules;
}

TEST_CASE("the list of rules is a table by area") {
  CHECK(list_rules(two_rules()) ==
        "images\n"
        "  image-tag-missing  error    minimal      an image has no tag | digest\n"
        "\n"
        "probes\n"
        "  probe              warning  recommended  a container has no probe\n"
        "\n"
        "2 rules\n");
}

TEST_CASE("the list of rules for programs") {
  CHECK(list_rules_json(two_rules()) ==
        R"({"rules":[
{"id":"image-tag-missing","area":"images","severity":"error","profile":"minimal","summary":"an image has no tag | digest","sameAs":["kube-linter/latest-tag"],"frameworks":["cis-1.12:5.5.1","nsa:1"]},
{"id":"probe","area":"probes","severity":"warning","profile":"recommended","summary":"a container has no probe","sameAs":[],"frameworks":[]}
]}
)");
}

TEST_CASE("the list of rules for a page keeps bars inside their cell") {
  CHECK(
      list_rules_markdown(two_rules())
          .find("## images\n\n| Rule | Severity | Profile | Reports that | Same as | Frameworks |\n"
                "|---|---|---|---|---|---|\n"
                "| `image-tag-missing` | error | minimal | an image has no tag \\| digest | "
                "kube-linter/latest-tag | cis-1.12:5.5.1, nsa:1 |\n"
                "\n## probes\n") != std::string::npos);
}

TEST_CASE("a rule is explained on one page") {
  CHECK(explain(two_rules()[0], false) ==
        "image-tag-missing (error, in profile minimal, area images)\n"
        "  an image has no tag | digest\n"
        "\n"
        "Why\n"
        "  What runs changes.\n"
        "\n"
        "  By itself.\n"
        "\n"
        "Fix\n"
        "  Write a tag.\n"
        "\n"
        "Parameters\n"
        "  registries = []  that are trusted\n"
        "\n"
        "Flagged\n"
        "  image: nginx\n"
        "\n"
        "Passes\n"
        "  image: nginx:1.27\n"
        "\n"
        "Same as\n"
        "  kube-linter/latest-tag\n"
        "\n"
        "Frameworks\n"
        "  cis-1.12:5.5.1, nsa:1\n");
}

TEST_CASE("what a rule does not say has no heading, and colour marks the headings") {
  CHECK(explain(two_rules()[1], true) ==
        "\x1b[1mprobe\x1b[0m (warning, in profile recommended, area probes)\n"
        "  a container has no probe\n");
}

}  // namespace
}  // namespace kready::report
