// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "cli_program.h"

namespace kready::cli {
namespace {

constexpr const char* claim = R"(apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data, namespace: shop}
spec:
  accessModes: [ReadWriteOnce]
  resources: {requests: {storage: 1Gi}}
)";

constexpr const char* schedule = R"(apiVersion: k8up.io/v1
kind: Schedule
metadata: {name: nightly, namespace: shop}
spec:
  backend: {s3: {endpoint: https://s3.example.org, bucket: shop}}
  backup: {schedule: 0 2 * * *}
  prune: {schedule: 0 4 * * 0, retention: {keepDaily: 14}}
)";

TEST_CASE("a gap makes the exit code 1, and says why") {
  TestFolder folder;
  folder.write("apps/claim.yaml", claim);
  const Outcome gap = run_in(folder, "kready-lint backups apps");
  CHECK(gap.code == 1);
  CHECK(gap.out ==
        "namespace shop\n"
        "  PersistentVolumeClaim data: not backed up\n"
        "    no backup schedule in the unit\n"
        "\n"
        "1 volume: 1 not backed up\n");
  folder.write("apps/schedule.yaml", schedule);
  const Outcome covered = run_in(folder, "kready-lint backups apps");
  CHECK(covered.code == 0);
  CHECK(covered.out ==
        "namespace shop\n"
        "  PersistentVolumeClaim data: backed up\n"
        "    Schedule shop/nightly at 0 2 * * *, kept daily 14, in 'shop' (s3 at "
        "https://s3.example.org)\n"
        "\n"
        "1 volume: 1 backed up\n");
}

TEST_CASE("the command and the rule say the same") {
  TestFolder folder;
  folder.write("claim.yaml", claim);
  folder.write("schedule.yaml",
               std::string(schedule).replace(std::string(schedule).find("shop"), 4, "else"));
  const Outcome table = run_in(folder, "kready-lint backups .");
  const Outcome rule = run_in(folder, "kready-lint -q --rules claim-not-backed-up .");
  CHECK(table.out.find("no backup schedule reaches it") != std::string::npos);
  CHECK(rule.out.find("no backup schedule reaches it") != std::string::npos);
}

TEST_CASE("other formats, a file, a pipe") {
  TestFolder folder;
  folder.write("claim.yaml", claim);
  CHECK(run_in(folder, "kready-lint backups --format markdown claim.yaml")
            .out.find("| shop | PersistentVolumeClaim data | not backed up |") !=
        std::string::npos);
  CHECK(run_in(folder, "kready-lint backups --format json -o out.json - < claim.yaml").code == 1);
  CHECK(folder.read("out.json").starts_with("{\"units\":[\n{\"volumes\":["));
  CHECK(run_in(folder, "kready-lint backups --format svg claim.yaml").code == 2);
}

TEST_CASE("what the platform backs up is said once") {
  TestFolder folder;
  folder.write("claim.yaml", claim);
  folder.write(".kready-lint.yaml", "assume: [backups]\n");
  const Outcome outcome = run_in(folder, "kready-lint backups claim.yaml");
  CHECK(outcome.code == 0);
  CHECK(outcome.out.find("PersistentVolumeClaim data: provided by the cluster\n") !=
        std::string::npos);
}

}  // namespace
}  // namespace kready::cli
