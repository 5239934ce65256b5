// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "graph_backup_unit.h"

using namespace kready;
using namespace kready::tests;

TEST_CASE("the best schedule covers, the first one near explains") {
  std::string text =
      claim() + velero("snapshotVolumes: false") +
      object("velero.io/v1/Schedule", "velero",
             "spec: {schedule: '@daily', template: {snapshotMoveData: true}}", "second");
  CHECK(show_answer(text) ==
        "full by Schedule velero/second: Schedule "
        "velero/daily takes no volume snapshots");
  TestUnit unit(text);
  CHECK(graph::backup_schedules(*unit).size() == 2);
}
