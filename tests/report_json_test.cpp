// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "report/glyph.h"
#include "report/json.h"
#include "report_sample.h"
#include "report_schema.h"

namespace kready::report {
namespace {

std::string json_of(const Sample& sample) {
  return gather([&](const Sink& sink) { write_json(sample.report, sink); });
}

TEST_CASE("the JSON report says everything of a finding") {
  CHECK(json_of(shop()) ==
        R"({"findings":[
{"rule":"image-tag-missing","severity":"error","message":"image 'nginx' has no tag","object":{"apiVersion":"apps/v1","kind":"Deployment","namespace":"shop","name":"cart"},"location":{"file":"apps/cart.yaml","line":4,"column":8,"endLine":4,"endColumn":13,"path":"image","origin":"shop/templates/cart.yaml"},"related":[{"location":{"file":"apps/my service.yaml","line":2,"column":11,"endLine":2,"endColumn":22},"message":"this Service sends it traffic"}],"kubernetesVersions":"1.37","fingerprint":"0123456789abcdef"},
{"rule":"backup-missing","severity":"info","message":"nothing is backed up","object":{"apiVersion":"","kind":"","namespace":"","name":""},"location":null,"related":[],"kubernetesVersions":"1.37","fingerprint":"0123456789abcdef"}],
"skipped":[
{"file":"apps/my service.yaml","line":1,"reason":"helm values"}],
"summary":{"files":2,"documents":4,"objects":2,"skipped":1,"broken":1,"errors":1,"warnings":0,"infos":1,"undecided":0,"rules":12,"unknownKinds":0}}
)");
}

TEST_CASE("JSON reports follow their schema") {
  const std::string schema = KREADY_SOURCE_DIR "/schemas/report.schema.json";
  CHECK(faults_by_schema(schema, json_of(shop())) == "");
  CHECK(faults_by_schema(schema, json_of(Sample{})) == "");
  CHECK(faults_by_schema(schema, R"({"findings":[{}],"skipped":[],"summary":{}})") != "");
}

TEST_CASE("any text becomes a JSON string that others can read") {
  struct Case {
    std::string text;
    const char* expected;
  };
  const Case cases[] = {
      {"plain", R"("plain")"},
      {"", R"("")"},
      {"a \"b\" \\ c", R"("a \"b\" \\ c")"},
      {"\n\r\t\x01\x1f", R"("\n\r\t\u0001\u001f")"},
      {std::string("\0", 1), R"("\u0000")"},
      {"日本 é 😀", R"("日本 é 😀")"},
      {"\xFF", "\"\xEF\xBF\xBD\""},
      {"a\xC3", "\"a\xEF\xBF\xBD\""},
      {"\xC0\x80", "\"\xEF\xBF\xBD\xEF\xBF\xBD\""},
      {"\xED\xA0\x80", "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""},
      {"\xF4\x90\x80\x80", "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""},
  };
  for (const Case& c : cases) {
    std::string out;
    append_json(out, c.text);
    CHECK(out == c.expected);
  }
}

TEST_CASE("columns count characters, lines end in any way") {
  Sample sample;
  const text::Source& source = sample.source("a.yaml", "é: 日本\r\nb: 😀x\rc: d");
  sample.find(source, "日本", "");
  sample.find(source, "x", "");
  sample.find(source, "d", "");
  sample.find(source, "本\r\nb", "");
  sample.report.findings.emplace_back().place = {&source, {4000, 5000}};
  const std::string json = json_of(sample);
  for (const char* position : {R"("line":1,"column":4,"endLine":1,"endColumn":6)",
                               R"("line":2,"column":5,"endLine":2,"endColumn":6)",
                               R"("line":3,"column":4,"endLine":3,"endColumn":5)",
                               R"("line":1,"column":5,"endLine":2,"endColumn":2)",
                               R"("line":3,"column":5,"endLine":3,"endColumn":5)"}) {
    CAPTURE(position);
    CHECK(json.find(position) != std::string::npos);
  }
}

TEST_CASE("the end of a text that ends a line is the begin of the next") {
  Sample sample;
  const text::Source& source = sample.source("a.yaml", "a: b\n");
  sample.report.findings.emplace_back().place = {&source, {3, 5}};
  const text::Source& empty = sample.source("empty.yaml", "");
  sample.report.findings.emplace_back().place = {&empty, {0, 0}};
  const std::string json = json_of(sample);
  CHECK(json.find(R"("line":1,"column":4,"endLine":2,"endColumn":1)") != std::string::npos);
  CHECK(json.find(R"("line":1,"column":1,"endLine":1,"endColumn":1)") != std::string::npos);
}

}  // namespace
}  // namespace kready::report
