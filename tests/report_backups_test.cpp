// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "graph_backup_unit.h"
#include "report/backups.h"
#include "report_schema.h"

namespace kready::report {
namespace {

using namespace tests;

std::string shop() {
  return claim("", "storageClassName: fast") +
         object("storage.k8s.io/v1/StorageClass", "~", "provisioner: disk.example.org", "fast") +
         stateful_set("2") +
         object("v1/Pod", "shop",
                "spec: {containers: [{name: c}], volumes: [{name: scratch, ephemeral: "
                "{volumeClaimTemplate: {spec: {}}}}]}",
                "job") +
         object("postgresql.cnpg.io/v1/Cluster", "data", "spec: {instances: 3}", "orders") +
         velero(
             "includedNamespaces: [shop], labelSelector: {matchLabels: {app: db}}, "
             "snapshotMoveData: true, storageLocation: a|b");
}

TEST_CASE("people read what backs up which data by namespace") {
  CHECK(backups_text(*TestUnit(shop())) ==
        "namespace shop\n"
        "  PersistentVolumeClaim data: not backed up\n"
        "    Schedule velero/daily selects neither the claim nor a pod that mounts it\n"
        "    reclaim policy 'Delete'\n"
        "  StatefulSet db, claim data: backed up\n"
        "    Schedule velero/daily at @daily, kept 720h, the default, in storage location 'a|b'\n"
        "  Pod job, volume scratch: not needed: ends with its pod\n"
        "\n"
        "namespace data\n"
        "  Cluster orders: not backed up\n"
        "    no ScheduledBackup names it\n"
        "\n"
        "4 volumes: 1 backed up, 2 not backed up, 1 not needed\n");
  CHECK(backups_text(*TestUnit("kind: Pod\napiVersion: v1\nmetadata: {name: a}\n")) ==
        "no claims\n");
}

TEST_CASE("a table for pages escapes what would break it") {
  const std::string text = backups_markdown(*TestUnit(shop()));
  CHECK(text.starts_with(
      "| namespace | volume | state | schedule | when | kept | where | remarks |\n"
      "|---|---|---|---|---|---|---|---|\n"
      "| shop | PersistentVolumeClaim data | not backed up |  |  |  |  | Schedule velero/daily "
      "selects neither the claim nor a pod that mounts it |\n"));
  CHECK(text.find("storage location 'a\\|b'") != std::string::npos);
}

TEST_CASE("programs read what follows the schema") {
  const std::string json = "{\"units\":[" + backups_json(*TestUnit(shop())) + "]}";
  CHECK(faults_by_schema(KREADY_SOURCE_DIR "/schemas/backups.schema.json", json) == "");
  CHECK(json.find(R"("type":"ephemeral volume")") != std::string::npos);
  CHECK(json.find(R"("tool":"Velero","name":"Schedule velero/daily")") != std::string::npos);
}

}  // namespace
}  // namespace kready::report
