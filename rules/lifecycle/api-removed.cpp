// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "rules/api_life.h"

namespace kready::rules {

void api_removed(lint::Ask& ask) {
  const schema::Kind* api = api_of(*ask.object());
  if (!api || api->removed == 0) return;
  const int minor = ask.version().minor;
  if (minor < api->removed || is_served(*api, minor)) return;
  report_life(ask, *api,
              fmt::format("{} is not served after 1.{}{}", life_subject(*api), api->removed - 1,
                          life_successor(*api, minor)));
}

}  // namespace kready::rules
