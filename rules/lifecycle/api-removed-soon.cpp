// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "rules/api_life.h"

namespace kready::rules {

void api_removed_soon(lint::Ask& ask) {
  const schema::Kind* api = api_of(*ask.object());
  if (!api || api->removed == 0) return;
  const int minor = ask.version().minor;
  if (!is_served(*api, minor) || api->removed > minor + releases(ask)) return;
  if (is_formal(*api, minor)) return;
  const bool is_plan = api->removed > schema::newest_minor;
  report_life(ask, *api,
              fmt::format("{} is {} 1.{}{}", life_subject(*api),
                          is_plan ? "to be removed in" : "removed in", api->removed,
                          life_successor(*api, minor)));
}

}  // namespace kready::rules
