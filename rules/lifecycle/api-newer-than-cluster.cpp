// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "rules/api_life.h"

namespace kready::rules {

void api_newer_than_cluster(lint::Ask& ask) {
  const schema::Kind* api = api_of(*ask.object());
  if (!api || api->introduced == 0) return;
  const int minor = ask.version().minor;
  if (minor >= api->introduced) return;
  const schema::Kind* older = older_api(*api, minor);
  report_life(ask, *api,
              fmt::format("{} is not served before 1.{}{}", life_subject(*api), api->introduced,
                          older ? fmt::format("; '{}' is", api_name(*older)) : ""));
}

}  // namespace kready::rules
