// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "rules/api_life.h"

namespace kready::rules {

void api_deprecated(lint::Ask& ask) {
  const schema::Kind* api = api_of(*ask.object());
  if (!api || api->deprecated == 0) return;
  const int minor = ask.version().minor;
  if (minor < api->deprecated || !is_served(*api, minor) || is_formal(*api, minor)) return;
  std::string until;
  if (api->removed != 0) {
    if (api->removed <= minor + releases(ask)) return;
    until = fmt::format(" and removed in 1.{}", api->removed);
  }
  report_life(ask, *api,
              fmt::format("{} is deprecated since 1.{}{}{}", life_subject(*api), api->deprecated,
                          until, life_successor(*api, minor)));
}

}  // namespace kready::rules
