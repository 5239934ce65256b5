// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "report/json.h"
#include "report/sarif.h"
#include "report/text.h"
#include "report_sample.h"

namespace kready::report {
namespace {

std::string text_of(const Sample& sample, const TextOptions& options = {}) {
  return gather([&](const Sink& sink) { write_text(sample.report, options, sink); });
}

std::string concise_of(const Sample& sample) {
  return gather([&](const Sink& sink) { write_concise(sample.report, sink); });
}

TEST_CASE("a report for people shows what, where, in which object, and what belongs to it") {
  CHECK(text_of(shop()) ==
        "error: image 'nginx' has no tag [image-tag-missing]\n"
        " --> apps/cart.yaml:4:8 in Deployment shop/cart, from shop/templates/cart.yaml\n"
        "4 | image: nginx\n"
        "  |        ^^^^^\n"
        " ::: apps/my service.yaml:2:11: this Service sends it traffic\n"
        "2 | selector: {app: cart}\n"
        "  |           -----------\n"
        "\n"
        "info: nothing is backed up [backup-missing]\n"
        "\n"
        "note: 1 document skipped: 1 helm values\n"
        "note: 1 document is broken: only its syntax was checked\n"
        "1 error, 1 info in 2 files: 4 documents, 2 objects, 12 rules\n");
}

TEST_CASE("a quiet report ends after its findings") {
  TextOptions options;
  options.summary = false;
  CHECK(text_of(shop(), options).ends_with("[backup-missing]\n\n"));
}

TEST_CASE("the time is shown where it is known") {
  TextOptions options;
  options.seconds = 0.123;
  CHECK(text_of(shop(), options).ends_with(", 12 rules, 0.12 s\n"));
}

TEST_CASE("custom resources that could not be checked are counted") {
  Sample sample = shop();
  sample.report.summary.unknown_kinds = 1;
  CHECK(text_of(sample).ends_with(", 12 rules, 1 custom resource of an unknown kind\n"));
  sample.report.summary.unknown_kinds = 3;
  CHECK(text_of(sample).ends_with(", 12 rules, 3 custom resources of unknown kinds\n"));
}

TEST_CASE("no findings are said to be none") {
  CHECK(text_of(Sample{}) == "no findings in 0 files: 0 documents, 0 objects, 0 rules\n");
}

TEST_CASE("colours are there only when asked for, and take nothing away") {
  TextOptions options;
  options.colour = true;
  std::string coloured = text_of(shop(), options);
  CHECK(coloured.starts_with("\x1b[1;31merror\x1b[0m: \x1b[1mimage 'nginx' has no tag\x1b[0m ["));
  for (size_t at = 0; (at = coloured.find('\x1b', at)) != std::string::npos;) {
    coloured.erase(at, coloured.find('m', at) + 1 - at);
  }
  CHECK(coloured == text_of(shop()));
}

TEST_CASE("line numbers of a finding stand below each other") {
  Sample sample;
  const text::Source& source =
      sample.source("a.yaml", "first: 1\n" + std::string(120, '\n') + "last: 2\n");
  lint::Finding& finding = sample.find(source, "last", "wrong");
  finding.related.push_back({place_of(source, "first"), "because of this"});
  TextOptions options;
  options.summary = false;
  CHECK(text_of(sample, options) ==
        "warning: wrong [sample-rule]\n"
        "   --> a.yaml:122:1\n"
        "122 | last: 2\n"
        "    | ^^^^\n"
        "   ::: a.yaml:1:1: because of this\n"
        "  1 | first: 1\n"
        "    | -----\n"
        "\n");
}

TEST_CASE("text from manifests cannot write to the terminal") {
  Sample sample;
  const text::Source& source = sample.source("a\x1b[2J.yaml", "name: x\n");
  lint::Finding& finding = sample.find(source, "x", "name '\x1b[31m\nx\xFF' is wrong");
  finding.object = {"v1", "Pod", "", "\x1b]0;title\x07"};
  finding.origin = "\x1b[1m";
  finding.related.push_back({{}, "\x1b[5m"});
  CHECK(text_of(sample).find('\x1b') == std::string::npos);
  CHECK(concise_of(sample) ==
        "a␛[2J.yaml:1:7: warning: name '␛[31m␊x\xEF\xBF\xBD' is wrong [sample-rule]\n");
}

TEST_CASE("the concise report has one line for each finding") {
  CHECK(concise_of(shop()) ==
        "apps/cart.yaml:4:8: error: image 'nginx' has no tag [image-tag-missing]\n"
        "info: nothing is backed up [backup-missing]\n");
}

TEST_CASE("templates that are not rendered are named once, with the command to render them") {
  Sample sample;
  for (const char* name : {"web/templates/a.yaml", "web/templates/b.yaml", "odd.yaml",
                           "my chart/templates/sub/c.yaml"}) {
    sample.report.unrendered.push_back(&sample.source(name, ""));
  }
  CHECK(text_of(sample) ==
        "note: 1 template is not rendered, so not checked; render it first\n"
        "      odd.yaml\n"
        "      $ helm template NAME CHART | kready-lint -\n"
        "note: 1 template is not rendered, so not checked; render it first\n"
        "      my chart/templates/sub/c.yaml\n"
        "      $ helm template NAME 'my chart' | kready-lint -\n"
        "note: 2 templates are not rendered, so not checked; render them first\n"
        "      web/templates/a.yaml\n"
        "      web/templates/b.yaml\n"
        "      $ helm template NAME web | kready-lint -\n"
        "no findings in 0 files: 0 documents, 0 objects, 0 rules\n");
}

TEST_CASE("kustomizations are named with the command that builds them") {
  Sample sample;
  for (const char* name : {"prod/kustomization.yaml", "kustomization.yaml"}) {
    sample.report.skipped.push_back({&sample.source(name, ""), {}, "kustomization"});
  }
  CHECK(text_of(sample) ==
        "note: 2 kustomizations are not built; to check what they make\n"
        "      $ kustomize build . | kready-lint -\n"
        "      $ kustomize build prod | kready-lint -\n"
        "note: 2 documents skipped: 2 kustomization\n"
        "no findings in 0 files: 0 documents, 0 objects, 0 rules\n");
}

TEST_CASE("a long list of files is cut") {
  Sample sample;
  for (int i = 100; i < 150; ++i) {
    sample.report.unrendered.push_back(
        &sample.source("web/templates/" + std::to_string(i) + ".yaml", ""));
  }
  CHECK(text_of(sample).find("109.yaml\n      and 40 more\n      $ helm") != std::string::npos);
}

TEST_CASE("the number of threads changes no byte of any format") {
  Sample sample;
  const text::Source& source = sample.source("a.yaml", std::string(5000, '\n'));
  for (uint32_t i = 0; i < 5000; ++i) {
    lint::Finding& finding = sample.report.findings.emplace_back();
    finding.rule = "sample-rule";
    finding.message = std::to_string(i);
    finding.place = {&source, {i, i}};
  }
  const auto all = [&](unsigned jobs) {
    return gather([&](const Sink& sink) {
      write_text(sample.report, {}, sink, jobs);
      write_concise(sample.report, sink, jobs);
      write_json(sample.report, sink, jobs);
      write_sarif(sample.report, {}, sink, jobs);
    });
  };
  const std::string one = all(1);
  CHECK(one.find("a.yaml:4999:1: warning: 4998 [sample-rule]\n") != std::string::npos);
  CHECK(all(2) == one);
  CHECK(all(7) == one);
}

TEST_CASE("many findings on one endless line take little time and memory") {
  Sample sample;
  std::string text = "a: ";
  for (int i = 0; i < 2000000; ++i) text += "é";
  const text::Source& source = sample.source("a.yaml", text);
  const auto size = static_cast<uint32_t>(text.size());
  for (uint32_t i = 0; i < 100000; ++i) {
    lint::Finding& finding = sample.report.findings.emplace_back();
    finding.rule = "sample-rule";
    finding.place = {&source, {3 + 40 * i, 3 + 40 * i + 2}};
    finding.related.push_back({{&source, {size - 2 - 40 * i, size - 40 * i}}, ""});
  }
  size_t largest = 0;
  size_t total = 0;
  write_text(sample.report, {}, [&](std::string_view piece) {
    largest = std::max(largest, piece.size());
    total += piece.size();
  });
  CHECK(total > 10000000);
  CHECK(largest < 200000);
  CHECK(concise_of(sample).find("\na.yaml:1:1999984: warning:") != std::string::npos);
}

}  // namespace
}  // namespace kready::report
