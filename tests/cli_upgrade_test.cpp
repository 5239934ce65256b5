// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "cli_program.h"

namespace kready::cli {
namespace {

constexpr const char* flow = R"(apiVersion: flowcontrol.apiserver.k8s.io/v1beta3
kind: FlowSchema
metadata: {name: batch}
spec:
  priorityLevelConfiguration: {name: global-default}
  matchingPrecedence: 9000
)";

constexpr const char* budget = R"(apiVersion: policy/v1beta1
kind: PodDisruptionBudget
metadata: {name: web, namespace: shop}
spec:
  minAvailable: 1
  selector: {}
)";

struct Repository {
  Repository() {
    folder.write("apps/flow.yaml", flow);
    folder.write("apps/budget.yaml", budget);
  }
  Outcome upgrade(const std::string& rest) const {
    return run_in(folder, "kready-lint upgrade " + rest);
  }
  TestFolder folder;
};

constexpr const char* both =
    "Already in 1.31\n"
    "  apps/budget.yaml\n"
    "    1:13 error: apiVersion 'policy/v1beta1' of PodDisruptionBudget is not served after 1.24; "
    "'policy/v1' replaces it [api-removed]\n"
    "      in PodDisruptionBudget shop/web\n"
    "      6:3 an empty selector matches every pod of the namespace instead of none\n"
    "\n"
    "In 1.32\n"
    "  apps/flow.yaml\n"
    "    1:13 error: apiVersion 'flowcontrol.apiserver.k8s.io/v1beta3' of FlowSchema is not served "
    "after 1.31; 'flowcontrol.apiserver.k8s.io/v1' replaces it [api-removed]\n"
    "      in FlowSchema batch\n"
    "\n";

TEST_CASE("what an upgrade asks for is told by release, and makes the exit code 1") {
  const Repository repository;
  const Outcome outcome = repository.upgrade("--from 1.31 --to 1.33 apps");
  CHECK(outcome.code == 1);
  CHECK(outcome.err == "");
  CHECK(outcome.out == std::string(both) +
                           "2 errors to mend from 1.31 to 1.33 in 2 files: 2 documents, "
                           "2 objects\n");
  CHECK(repository.upgrade("-q --from 1.31 --to 1.33 apps").out == both);
}

TEST_CASE("what comes after the upgrade is only announced") {
  const Repository repository;
  const Outcome outcome = repository.upgrade("--to 1.31 --fail-on error apps/flow.yaml");
  CHECK(outcome.code == 0);
  CHECK(outcome.out.find("warning: apiVersion 'flowcontrol.apiserver.k8s.io/v1beta3' of FlowSchema "
                         "is removed in 1.32") != std::string::npos);
}

TEST_CASE("nothing to change is said") {
  const Repository repository;
  const Outcome outcome = repository.upgrade("--to 1.27 apps/flow.yaml");
  CHECK(outcome.code == 0);
  CHECK(outcome.out == "nothing to change from 1.26 to 1.27 in 1 file: 1 document, 1 object\n");
}

TEST_CASE("an upgrade is written as JSON, to a file, from a pipe") {
  const Repository repository;
  const Outcome outcome =
      run_in(repository.folder,
             "cat apps/flow.yaml | kready-lint upgrade --to 1.32 --format json -o plan.json -");
  CHECK(outcome.code == 1);
  CHECK(outcome.out == "");
  const std::string json = repository.folder.read("plan.json");
  CHECK(
      json.starts_with("{\"from\":\"1.31\",\"to\":\"1.32\",\"releases\":[\n"
                       "{\"version\":\"1.32\",\"findings\":[\n{\"rule\":\"api-removed\","));
  CHECK(json.find("\"kubernetesVersions\":\"1.32\"") != std::string::npos);
}

TEST_CASE("what cannot be done ends with 2") {
  const Repository repository;
  CHECK(repository.upgrade("apps").err == "kready-lint: upgrade to which version? --to 1.NN\n");
  CHECK(repository.upgrade("apps").code == 2);
  CHECK(repository.upgrade("--to 1.30 nowhere").code == 2);
  CHECK(repository.upgrade("--to 1.30 --disable no-such-rule apps").code == 2);
}

}  // namespace
}  // namespace kready::cli
