// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "cli_program.h"

namespace kready::cli {
namespace {

std::string pod(const std::string& name) {
  return "apiVersion: v1\nkind: Pod\nmetadata: {name: " + name +
         ", namespace: n}\nspec:\n  serviceAccountName: robot\n  containers: [{name: a, image: "
         "registry.example/a:1.2.3}]\n";
}

constexpr const char* missing = "5:23: warning: service account 'robot' does not exist";

const std::string asking =
    "kready-lint -q --format concise --rules service-account-missing --fail-on never ";

// The findings of one rule on a line each, as FILE alone.
std::string files_of(const TestFolder& folder, const std::string& line) {
  const Outcome outcome = run_in(folder, asking + line + " | cut -d: -f1");
  CAPTURE(outcome.err);
  return outcome.out;
}

}  // namespace

TEST_CASE("the nearest file in or above the path counts, up to the top of the work tree") {
  const TestFolder folder;
  folder.write("repo/.git/HEAD", "");
  folder.write("repo/apps/a/pod.yaml", pod("a"));
  folder.write(".kready-lint.yaml", "exclude: ['**']\n");
  CHECK(files_of(folder, "repo/apps") == "repo/apps/a/pod.yaml\n");
  folder.write("repo/.kready-lint.yaml", "exclude: [apps/a]\n");
  CHECK(files_of(folder, "repo/apps").empty());
  CHECK(files_of(folder, "repo/apps/a/pod.yaml").empty());
  CHECK(files_of(folder, "--no-config repo/apps") == "repo/apps/a/pod.yaml\n");
  folder.write("repo/apps/.kready-lint.yaml", "exclude: [b]\n");
  CHECK(files_of(folder, "repo/apps") == "repo/apps/a/pod.yaml\n");
  CHECK(files_of(folder, "--config repo/.kready-lint.yaml repo/apps").empty());
  folder.write("other/pod.yaml", pod("o"));
  const Outcome outcome = run_in(folder, "kready-lint repo/apps other");
  CHECK(outcome.code == 2);
  CHECK(outcome.err ==
        "kready-lint: the paths have different configuration files (repo/apps/.kready-lint.yaml "
        "and .kready-lint.yaml): check them one by one, or name one with --config\n");
}

TEST_CASE("paths in the file are relative to it, wherever the program runs") {
  const TestFolder folder;
  folder.write("repo/.kready-lint.yaml", "exclude: [apps/a]\n");
  folder.write("repo/apps/a/pod.yaml", pod("a"));
  folder.write("repo/apps/b/pod.yaml", pod("b"));
  CHECK(files_of(folder, "repo") == "repo/apps/b/pod.yaml\n");
  CHECK(files_of(folder, "./repo/") == "./repo/apps/b/pod.yaml\n");
  CHECK(files_of(folder, "$PWD/repo").find("apps/a") == std::string::npos);
  CHECK(run_in(folder, "cd repo/apps && " + asking + "a b | cut -d: -f1").out == "b/pod.yaml\n");
  CHECK(run_in(folder, "cd repo/apps/a && " + asking + "../b ../a | cut -d: -f1").out ==
        "../b/pod.yaml\n");
}

TEST_CASE("mistakes are told with their place, each once, and end with 2") {
  const TestFolder folder;
  folder.write("pod.yaml", pod("a"));
  folder.write(".kready-lint.yaml", "profil: strict\nrules: {a: maybe}\n");
  const Outcome form = run_in(folder, "kready-lint .");
  CHECK(form.code == 2);
  CHECK(form.out.empty());
  CHECK(form.err ==
        "kready-lint: .kready-lint.yaml:1:1: unknown key 'profil'; did you mean 'profile'?\n"
        ".kready-lint.yaml:2:12: 'a' is 'maybe', not one of info, warning, error, on, off\n");
  folder.write(".kready-lint.yaml", "rules: {single-replca: off}\n");
  CHECK(run_in(folder, "kready-lint .").err ==
        "kready-lint: .kready-lint.yaml:1:9: there is no rule 'single-replca'; did you mean "
        "'single-replica'?\n");
  const Outcome none = run_in(folder, "kready-lint --config gone.yaml .");
  CHECK(none.code == 2);
  CHECK(none.err == "kready-lint: cannot read 'gone.yaml': no such file or directory\n");
  CHECK(run_in(folder, "kready-lint --no-config --config a .").err ==
        "kready-lint: --config and --no-config exclude each other\n");
}

TEST_CASE("parameters on the command line are held against the rules") {
  const TestFolder folder;
  folder.write("pod.yaml", pod("a"));
  const auto fault = [&](const std::string& word) {
    const Outcome outcome = run_in(folder, "kready-lint --param " + word + " pod.yaml");
    CHECK(outcome.code == 2);
    return outcome.err;
  };
  CHECK(fault("single-replca.minimum=3") ==
        "kready-lint: --param names the rule 'single-replca', which there is not; did you mean "
        "'single-replica'?\n");
  CHECK(fault("single-replica.minimun=3") ==
        "kready-lint: rule single-replica has no parameter 'minimun'; did you mean 'minimum'?\n");
  CHECK(fault("single-replica.minimum=three") ==
        "kready-lint: --param single-replica.minimum is 'three', not an integer\n");
  CHECK(fault("single-replica.minimum=0") ==
        "kready-lint: --param single-replica.minimum is '0', less than 1\n");
}

TEST_CASE("the command line wins over the file, and the file over what is usual") {
  const TestFolder folder;
  folder.write("pod.yaml", pod("a"));
  folder.write(
      ".kready-lint.yaml",
      "failOn: never\nrules: {'*': off, service-account-missing: {enabled: on, severity: info}}\n");
  const Outcome quiet = run_in(folder, "kready-lint -q --format concise .");
  CHECK(quiet.code == 0);
  CHECK(quiet.out.find(": info: service account 'robot' does not exist") != std::string::npos);
  CHECK(run_in(folder, "kready-lint -q --fail-on info .").code == 1);
  CHECK(run_in(folder, "kready-lint -q --disable service-account-missing .").out.empty());
}

TEST_CASE("what the cluster provides is not missing") {
  const TestFolder folder;
  folder.write("pod.yaml", pod("a"));
  CHECK(run_in(folder, asking + ".").out.find(missing) != std::string::npos);
  folder.write(".kready-lint.yaml", "assume: [{kind: ServiceAccount, namespace: n, name: rob*}]\n");
  CHECK(files_of(folder, ".").empty());
  folder.write(".kready-lint.yaml", "assume: [{kind: ServiceAccount, namespace: m}]\n");
  CHECK(files_of(folder, ".") == "./pod.yaml\n");
}

TEST_CASE("a feature brings the objects that belong to it") {
  const TestFolder folder;
  folder.write("pod.yaml", pod("a"));
  const std::string line = "kready-lint -q --format concise --rules pod-not-isolated .";
  CHECK(run_in(folder, line).out.find("no network policy isolates the pods") != std::string::npos);
  folder.write(".kready-lint.yaml", "assume: [network-policies]\n");
  CHECK(run_in(folder, line).out.empty());
}

TEST_CASE("what a pattern of units matches is a unit of its own") {
  const TestFolder folder;
  folder.write("apps/a/pod.yaml", pod("a"));
  folder.write("apps/b/account.yaml",
               "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: robot, namespace: n}\n");
  CHECK(files_of(folder, ".").empty());
  folder.write(".kready-lint.yaml", "units: ['apps/*']\n");
  CHECK(files_of(folder, ".") == "./apps/a/pod.yaml\n");
  CHECK(files_of(folder, "apps") == "apps/a/pod.yaml\n");
}

TEST_CASE("environments side by side do not lend each other what they lack") {
  const TestFolder folder;
  folder.write("envs/prod/pod.yaml", pod("a"));
  folder.write("envs/test/pod.yaml", pod("a"));
  folder.write("envs/test/account.yaml",
               "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: robot, namespace: n}\n");
  CHECK(files_of(folder, "envs") == "envs/prod/pod.yaml\n");
  const Outcome outcome =
      run_in(folder, "kready-lint --rules service-account-missing --format concise envs");
  CHECK(outcome.err ==
        "kready-lint: 'envs' holds environments of one application (prod, test); each is checked "
        "as a unit of its own, with what lies outside\n");
  folder.write(".kready-lint.yaml", "units: []\n");
  CHECK(files_of(folder, "envs").empty());
}

TEST_CASE("what lies outside of environments counts and is told once") {
  const TestFolder folder;
  folder.write("base.yaml", pod("base"));
  folder.write("envs/prod/pod.yaml", pod("a"));
  folder.write("envs/test/pod.yaml", pod("a"));
  CHECK(files_of(folder, ".") == "./base.yaml\n./envs/prod/pod.yaml\n./envs/test/pod.yaml\n");
  const Outcome outcome = run_in(folder, "kready-lint --rules service-account-missing .");
  CHECK(outcome.out.ends_with("3 warnings in 3 files: 3 documents, 3 objects, 1 rule\n"));
}

TEST_CASE("what is missing in some environments only says in which") {
  const TestFolder folder;
  folder.write("base.yaml", pod("base"));
  folder.write("envs/prod/pod.yaml", pod("a"));
  folder.write("envs/test/pod.yaml", pod("a"));
  folder.write("envs/test/account.yaml",
               "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: robot, namespace: n}\n");
  CHECK(run_in(folder, asking + ".").out ==
        "./base.yaml:5:23: warning: service account 'robot' does not exist (in prod) "
        "[service-account-missing]\n"
        "./envs/prod/pod.yaml:5:23: warning: service account 'robot' does not exist "
        "[service-account-missing]\n");
}

TEST_CASE("pod templates of custom resources are found where the file says") {
  const TestFolder folder;
  folder.write(
      "cell.yaml",
      "apiVersion: example.com/v1\nkind: Cell\nmetadata: {name: c, namespace: n}\nspec:\n"
      "  groups:\n    - pod: {spec: {serviceAccountName: robot, containers: [{name: a}]}}\n");
  CHECK(files_of(folder, ".").empty());
  folder.write(".kready-lint.yaml",
               "podTemplates: [{group: example.com, kind: Cell, path: 'spec.groups[].pod'}]\n");
  CHECK(files_of(folder, ".") == "./cell.yaml\n");
}

TEST_CASE("packs and definitions beside the file are used") {
  const TestFolder folder;
  folder.write("repo/.kready-lint.yaml",
               "rulePacks: [policy]\nrules: {own-rule: {severity: info}}\n");
  folder.write("repo/policy/own-rule.yaml",
               "rule: own-rule\nseverity: error\nprofile: minimal\nsummary: s\nsubject: object\n"
               "require: 'false'\nat: object.kind\nmessage: told\nwhy: w\nfix: f\nflagged: a\n"
               "passes: b\n");
  folder.write("repo/pod.yaml", pod("a"));
  const Outcome outcome =
      run_in(folder, "kready-lint -q --format concise --rules own-rule repo/pod.yaml");
  CHECK(outcome.out == "repo/pod.yaml:2:7: info: told [own-rule]\n");
  CHECK(run_in(folder, "cd repo && kready-lint explain own-rule").code == 0);
}

TEST_CASE("config show says what is in force and who says so") {
  const TestFolder folder;
  folder.write(".kready-lint.yaml",
               "profile: strict\nrules:\n  single-replica: {severity: info, params: {minimum: 3}}\n"
               "overrides:\n  - match: {kind: [Pod, Job]}\n    rules: {single-replica: off}\n");
  const Outcome outcome =
      run_in(folder, "kready-lint config show --fail-on error . | grep -v '^# .*rules run'");
  CHECK(outcome.out == R"(# .kready-lint.yaml
profile: strict            # .kready-lint.yaml:1
failOn: error              # command line
kubernetesVersion: "1.37"  # default
rules:
  single-replica:
    severity: info         # .kready-lint.yaml:3
    params:
      minimum: 3           # .kready-lint.yaml:3
overrides:
  - match:
      kind:
        - Pod              # .kready-lint.yaml:5
        - Job              # .kready-lint.yaml:5
    rules:
      single-replica: off  # .kready-lint.yaml:6
)");
  const Outcome none = run_in(folder, "kready-lint config show --no-config . | head -2");
  CHECK(none.out == "# no configuration file\nprofile: recommended       # default\n");
  folder.write("config/pod.yaml", pod("a"));
  CHECK(run_in(folder, asking + "config").out.starts_with("config/pod.yaml:"));
}

}  // namespace kready::cli
