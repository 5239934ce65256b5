// SPDX-License-Identifier: MIT
#include "cli_program.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace kready::cli {
namespace {

constexpr const char* manifest =
    "apiVersion: v1\n"
    "kind: ConfigMap\n"
    "metadata:\n"
    "  name: shop\n"
    "data:\n"
    "  colour: blue\n";

constexpr const char* owner_rule = R"(rule: owner-missing
severity: warning
profile: recommended
summary: a ConfigMap names no owner
subject: object
kinds: [ConfigMap]
require: params.key in object.data
at: object.data
message: ConfigMap '{object.metadata.name}' names no owner
params:
  key: {default: owner, summary: the key that names the owner}
why: |
  Nobody knows whom to ask.
fix: |
  Name one.
flagged: |
  apiVersion: v1
  kind: ConfigMap
  metadata: {name: shop}
  data:  # finding: ConfigMap 'shop' names no owner
    colour: blue
passes: |
  apiVersion: v1
  kind: ConfigMap
  metadata: {name: shop}
  data: {owner: someone}
)";

constexpr const char* one_finding =
    "shop.yaml:5:1: warning: ConfigMap 'shop' names no owner [owner-missing]\n";

// A folder with a manifest and a rule that finds something in it.
struct Shop {
  Shop() {
    folder.write("shop.yaml", manifest);
    folder.write("policy/owner-missing.yaml", owner_rule);
  }
  // Runs check with that rule alone.
  Outcome check(const std::string& rest) const {
    return run_in(folder, "kready-lint --rule-pack policy --rules owner-missing " + rest);
  }
  TestFolder folder;
};

TEST_CASE("findings are written and make the exit code 1") {
  const Shop shop;
  const Outcome outcome = shop.check("--format concise shop.yaml");
  CHECK(outcome.code == 1);
  CHECK(outcome.out == one_finding);
  CHECK(outcome.err == "");
}

TEST_CASE("--fail-on says which findings make the exit code 1") {
  const Shop shop;
  CHECK(shop.check("--fail-on error shop.yaml").code == 0);
  CHECK(shop.check("--fail-on warning shop.yaml").code == 1);
  CHECK(shop.check("--fail-on info shop.yaml").code == 1);
  CHECK(shop.check("--fail-on never shop.yaml").code == 0);
}

TEST_CASE("the text report shows the line, its summary is left out when quiet") {
  const Shop shop;
  const std::string finding =
      "warning: ConfigMap 'shop' names no owner [owner-missing]\n"
      " --> shop.yaml:5:1 in ConfigMap shop\n"
      "5 | data:\n"
      "  | ^^^^\n"
      "\n";
  CHECK(shop.check("shop.yaml").out ==
        finding + "1 warning in 1 file: 1 document, 1 object, 1 rule\n");
  CHECK(shop.check("-q shop.yaml").out == finding);
}

TEST_CASE("parameters reach the rule") {
  const Shop shop;
  CHECK(shop.check("--param owner-missing.key=colour shop.yaml").code == 0);
}

TEST_CASE("standard input is read for -, and for a pipe without arguments") {
  const Shop shop;
  const std::string finding = "-:5:1: warning: ConfigMap 'shop' names no owner [owner-missing]\n";
  CHECK(shop.check("--format concise - <shop.yaml").out == finding);
  CHECK(shop.check("--format concise <shop.yaml").out == finding);
  const Outcome piped = run_in(shop.folder,
                               "cat shop.yaml | kready-lint --rule-pack policy --rules "
                               "owner-missing --format concise");
  CHECK(piped.out == finding);
  CHECK(piped.code == 1);
}

TEST_CASE("nothing to check is said with the help") {
  const Outcome outcome = run_in(TestFolder{}, "kready-lint");
  CHECK(outcome.code == 2);
  CHECK(outcome.out == "");
  CHECK(outcome.err.starts_with("kready-lint: nothing to check: name a file"));
  CHECK(outcome.err.find("Usage: kready-lint") != std::string::npos);
}

TEST_CASE("a folder is checked in the order of its paths, whatever the number of threads") {
  const Shop shop;
  for (const char* name : {"c.yaml", "a/z.yml", "b.JSON", "a.yaml"}) {
    shop.folder.write(std::string("apps/") + name, manifest);
  }
  const Outcome outcome = shop.check("--format concise --jobs 1 apps");
  CHECK(std::count(outcome.out.begin(), outcome.out.end(), '\n') == 4);
  CHECK(outcome.out.starts_with("apps/a.yaml:5:1:"));
  CHECK(outcome.out.find("apps/a/z.yml:5:1:") < outcome.out.find("apps/b.JSON:5:1:"));
  CHECK(shop.check("--format concise --jobs 4 apps/").out == outcome.out);
}

TEST_CASE("what cannot be done is said in one sentence, with exit code 2 and nothing written") {
  const Shop shop;
  shop.folder.write("policy-broken/nonsense.yaml", "nonsense\n");
  struct Case {
    const char* arguments;
    const char* words;
  };
  const Case cases[] = {
      {"gone.yaml", "cannot read 'gone.yaml': no such file or directory"},
      {"chekc", "'chekc' is neither a file nor a command; did you mean 'check'?"},
      {"--formt json shop.yaml", "there is no option --formt; did you mean '--format'?"},
      {"--rules liveness-probe-mising shop.yaml",
       "'liveness-probe-mising' names no rule; did you mean 'liveness-probe-missing'"},
      {"--param liveness-probe-missing.nothing=1 shop.yaml",
       "rule liveness-probe-missing has no parameter 'nothing'"},
      {"--param nothing-like-this.a=1 shop.yaml",
       "--param names the rule 'nothing-like-this', which there is not"},
      {"--rule-pack gone shop.yaml", "cannot read 'gone': no such file or directory"},
      {"--rule-pack policy-broken shop.yaml", "policy-broken/nonsense.yaml:1:1: "},
      {"--output gone/out shop.yaml", "cannot write 'gone/out': no such file or directory"},
      {"explain liveness-probe-mising",
       "there is no rule 'liveness-probe-mising'; did you mean 'liveness-probe-missing'"},
      {"test policy-broken", "policy-broken/nonsense.yaml:1:1: "},
      {"shop.yaml >/dev/full", "cannot write 'standard output': no space left on device"},
      {"--output /dev/full shop.yaml", "cannot write '/dev/full': no space left on device"},
      {"rules >/dev/full", "cannot write 'standard output': no space left on device"},
      {"--help >/dev/full", "cannot write 'standard output': no space left on device"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.arguments);
    const Outcome outcome = run_in(shop.folder, std::string("kready-lint ") + c.arguments);
    CHECK(outcome.code == 2);
    CHECK(outcome.out == "");
    CHECK(outcome.err.starts_with(std::string("kready-lint: ") + c.words));
    CHECK(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 1);
  }
}

TEST_CASE("a reader that goes away ends nothing with noise, and the verdict stands") {
  const Shop shop;
  std::string many;
  for (int i = 0; i < 20000; ++i) many += std::string("---\n") + manifest;
  shop.folder.write("many.yaml", many);
  const Outcome outcome = run_in(shop.folder,
                                 "kready-lint --rule-pack policy --rules owner-missing many.yaml "
                                 "| head -n 1; exit ${PIPESTATUS[0]}");
  CHECK(outcome.code == 1);
  CHECK(outcome.err == "");
  CHECK(outcome.out == "warning: ConfigMap 'shop' names no owner [owner-missing]\n");
}

TEST_CASE("--output writes the same bytes to a file") {
  const Shop shop;
  for (const char* format : {"text", "concise", "json", "sarif"}) {
    CAPTURE(format);
    const std::string arguments = std::string("--format ") + format + " shop.yaml";
    const Outcome outcome = shop.check("--output out " + arguments);
    CHECK(outcome.code == 1);
    CHECK(outcome.out == "");
    CHECK(shop.folder.read("out") == shop.check(arguments).out);
  }
}

TEST_CASE("--output may be a pipe") {
  const Shop shop;
  const Outcome outcome = run_in(shop.folder,
                                 "kready-lint --rule-pack policy --rules owner-missing --format "
                                 "concise --output /dev/stdout shop.yaml | cat");
  CHECK(outcome.err == "");
  CHECK(outcome.out == one_finding);
}

TEST_CASE("colours are written when asked for") {
  const Shop shop;
  CHECK(shop.check("shop.yaml").out.find('\x1b') == std::string::npos);
  CHECK(shop.check("--color always shop.yaml").out.starts_with("\x1b[1;33mwarning\x1b[0m"));
}

TEST_CASE("on a terminal there are colours and the time, unless NO_COLOR is set") {
  const Shop shop;
  const std::string line = "kready-lint --rule-pack policy --rules owner-missing shop.yaml";
  const std::string script =
      "TERM=xterm script -qec \"'" KREADY_PROGRAM "' " + line.substr(12) + "\" /dev/null";
  const Outcome coloured = run_in(shop.folder, "unset NO_COLOR; " + script);
  CHECK(coloured.out.find("\x1b[1;33mwarning") != std::string::npos);
  CHECK(coloured.out.find(" s\r\n") != std::string::npos);
  const Outcome plain = run_in(shop.folder, "export NO_COLOR=1; " + script);
  CHECK(plain.out.find('\x1b') == std::string::npos);
  CHECK(plain.out.find("warning: ConfigMap 'shop'") != std::string::npos);
}

TEST_CASE("a folder without manifests is no fault, but is said") {
  const TestFolder folder;
  folder.write("apps/README.md");
  const Outcome outcome = run_in(folder, "kready-lint apps");
  CHECK(outcome.code == 0);
  CHECK(outcome.err == "kready-lint: there are no manifests in 'apps'\n");
}

TEST_CASE("templates that are not rendered are said in every format") {
  const TestFolder folder;
  folder.write("web/templates/a.yaml",
               "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}\n"
               "{{- if .Values.more }}\ndata: {}\n{{- end }}\n");
  const std::string name = "web/templates/a.yaml";
  CHECK(run_in(folder, "kready-lint web").out.find("$ helm template NAME web | kready-lint -") !=
        std::string::npos);
  CHECK(run_in(folder, "kready-lint --format concise web").err ==
        "kready-lint: not checked, for it is a template to render: " + name + "\n");
  CHECK(run_in(folder, "kready-lint --format json web").out.find("\"file\":\"" + name) !=
        std::string::npos);
  CHECK(run_in(folder, "kready-lint --format sarif web").out.find(name + "\\n$ helm template") !=
        std::string::npos);
}

TEST_CASE("rules are listed and explained, by the checks of other linters too") {
  const Outcome list = run_in(TestFolder{}, "kready-lint rules");
  CHECK(list.code == 0);
  CHECK(list.out.find("liveness-probe-missing") != std::string::npos);
  CHECK(run_in(TestFolder{}, "kready-lint rules --format json").out.starts_with("{\"rules\":["));
  CHECK(run_in(TestFolder{}, "kready-lint rules --format markdown").out.starts_with("# Rules\n"));
  const Outcome page = run_in(TestFolder{}, "kready-lint explain liveness-probe-missing");
  CHECK(page.code == 0);
  CHECK(page.out.starts_with("liveness-probe-missing (warning, in profile recommended, area "));
}

TEST_CASE("what the tool sees is dumped") {
  const Shop shop;
  CHECK(run_in(shop.folder, "kready-lint dump objects shop.yaml").out.find("shop") !=
        std::string::npos);
  for (const char* what : {"documents", "graph"}) {
    CHECK(run_in(shop.folder, std::string("kready-lint dump ") + what + " - <shop.yaml").code == 0);
  }
}

TEST_CASE("the examples of a pack are run") {
  const Shop shop;
  const Outcome good = run_in(shop.folder, "kready-lint test policy");
  CHECK(good.code == 0);
  CHECK(good.out == "all examples of 1 rule hold\n");
  std::string rule = owner_rule;
  rule.replace(rule.find("finding: ConfigMap 'shop'"), 25, "finding: ConfigMap 'wrong'");
  shop.folder.write("policy/owner-missing.yaml", rule);
  const Outcome bad = run_in(shop.folder, "kready-lint test policy");
  CHECK(bad.code == 1);
  CHECK(bad.out.starts_with("owner-missing: "));
  CHECK(bad.out.ends_with("examples of 1 of 1 rule fail\n"));
}

TEST_CASE("version and help are printed") {
  CHECK(run_in(TestFolder{}, "kready-lint --version").out.starts_with("kready-lint "));
  const Outcome outcome = run_in(TestFolder{}, "kready-lint --help");
  CHECK(outcome.code == 0);
  CHECK(outcome.out.starts_with("kready-lint: "));
}

}  // namespace
}  // namespace kready::cli
