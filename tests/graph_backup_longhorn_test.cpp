// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "graph_backup_unit.h"

using namespace kready;
using namespace kready::tests;

TEST_CASE(
    "Longhorn's jobs reach volumes by labels, by class, or by the "
    "default group") {
  struct Row {
    std::string_view metadata;
    std::string_view parameters;
    std::string_view job;
    std::string_view shown;
  };
  constexpr std::string_view is_default = "task: backup, cron: '0 0 * * *', groups: [default]";
  constexpr std::string_view other = "task: backup, cron: '0 0 * * *', groups: [other]";
  constexpr std::string_view none =
      "none: RecurringJob longhorn-system/daily is not a job of the "
      "volume";
  constexpr std::string_view full = "full by RecurringJob longhorn-system/daily";
  constexpr Row rows[] = {
      {"", "", is_default, full},
      {"", "", other, none},
      {"", "", "task: snapshot, cron: '0 0 * * *', groups: [default]",
       "snapshot only by RecurringJob longhorn-system/daily"},
      {"", "", "task: filesystem-trim, cron: '0 0 * * *', groups: [default]", "none"},
      {"labels: {recurring-job-group.longhorn.io/other: enabled}", "", other, none},
      {"labels: {recurring-job.longhorn.io/source: enabled, "
       "recurring-job-group.longhorn.io/other: enabled}",
       "", other, full},
      {"labels: {recurring-job.longhorn.io/source: enabled, "
       "recurring-job.longhorn.io/daily: "
       "enabled}",
       "", other, full},
      {"labels: {recurring-job.longhorn.io/source: enabled}", "", is_default, none},
      {"", "recurringJobSelector: '[{\"name\":\"other\",\"isGroup\":true}]'", other, full},
      {"", "recurringJobSelector: '[{\"name\":\"other\",\"isGroup\":true}]'", is_default, none},
  };
  for (const Row& row : rows) {
    CAPTURE(row.metadata);
    CAPTURE(row.job);
    std::string text =
        claim(row.metadata, "storageClassName: lh") +
        object("storage.k8s.io/v1/StorageClass", "~",
               fmt::format("provisioner: driver.longhorn.io\nparameters: {{{}}}", row.parameters),
               "lh") +
        object("longhorn.io/v1beta2/RecurringJob", "longhorn-system",
               fmt::format("spec: {{{}}}", row.job));
    CHECK(show_answer(text) == row.shown);
  }
  // The cluster's default class may be Longhorn's.
  const std::string job = object("longhorn.io/v1beta2/RecurringJob", "longhorn-system",
                                 fmt::format("spec: {{{}}}", is_default));
  CHECK(show_answer(claim() + job) == "unknown by RecurringJob longhorn-system/daily");
  CHECK(show_answer(claim("", "storageClassName: gp3") + job) == "none");
}
