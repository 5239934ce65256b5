// SPDX-License-Identifier: MIT
#include "schema/rule_path.h"

#include <algorithm>

namespace kready::schema {

std::vector<std::string_view> rule_path(std::string_view text) {
  std::vector<std::string_view> names;
  while (!text.empty()) {
    std::string_view name;
    if (text.starts_with("['")) {
      const size_t end = text.find("']", 2);
      if (end == std::string_view::npos) return {};
      name = text.substr(2, end - 2);
      text.remove_prefix(end + 2);
    } else if (text.starts_with('.')) {
      const size_t end = std::min(text.find_first_of(".[", 1), text.size());
      name = text.substr(1, end - 1);
      text.remove_prefix(end);
    }
    if (name.empty()) return {};
    names.push_back(name);
  }
  return names;
}

}  // namespace kready::schema
