// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "kube/cron.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {

void cron_schedule_never_fires(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  const yaml::Node* node = kube::field(object.spec(), "schedule");
  if (object.group != "batch" || !node) return;
  const auto parsed = kube::parse_schedule(kube::text_of(node));
  const auto* schedule = std::get_if<kube::Schedule>(&parsed);
  if (!schedule || kube::ever_fires(*schedule)) return;
  ask.report(node, fmt::format("schedule '{}' matches no day", kube::text_of(node)));
}

}  // namespace kready::rules
