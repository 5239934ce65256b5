// SPDX-License-Identifier: MIT
#include "graph/link.h"

#include <array>

namespace kready::graph {

namespace {

constexpr std::array names = {
    std::string_view("selects"), std::string_view("mounts"),  std::string_view("env"),
    std::string_view("pulls"),   std::string_view("runs-as"), std::string_view("claims"),
    std::string_view("scales"),  std::string_view("routes"),
};

}  // namespace

std::string_view name(LinkName link) { return names[static_cast<size_t>(link)]; }

bool parse_link_name(std::string_view text, LinkName& result) {
  for (size_t i = 0; i < names.size(); ++i) {
    if (names[i] != text) continue;
    result = static_cast<LinkName>(i);
    return true;
  }
  return false;
}

}  // namespace kready::graph
