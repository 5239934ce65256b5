// SPDX-License-Identifier: MIT
#include "schema/json_text.h"

#include <nlohmann/json.hpp>

namespace kready::schema {

bool is_json_object(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || (text[first] != '{' && text[first] != 'n')) return false;
  return nlohmann::json::accept(text.begin(), text.end());
}

}  // namespace kready::schema
