// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

constexpr size_t longest_key = 253;
constexpr size_t most_bytes = 1024UL * 1024UL;

bool is_key_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == '.';
}

// Empty for a good key.
std::string fault_of(std::string_view key) {
  if (key.empty()) return "empty key";
  if (key.size() > longest_key) return fmt::format("key of {} characters", key.size());
  if (!std::all_of(key.begin(), key.end(), is_key_character)) {
    return fmt::format("key '{}' is not made of letters, digits, '-', '_' and '.'", key);
  }
  if (key == ".") return "key '.' is not allowed";
  return key.starts_with("..") ? fmt::format("key '{}' starts with '..'", key) : std::string();
}

// What base64 text decodes to, line ends and padding aside; exact for what is well encoded.
size_t decoded_size(std::string_view text) {
  const auto idle = [](char c) { return c == '\n' || c == '\r' || c == '='; };
  return (text.size() - static_cast<size_t>(std::count_if(text.begin(), text.end(), idle))) * 3 / 4;
}

size_t bytes_of(const yaml::Node& map, bool encoded) {
  size_t sum = 0;
  for (const yaml::Entry& entry : map.entries()) {
    const std::string_view text = kube::text_of(&entry.value);
    sum += encoded ? decoded_size(text) : text.size();
  }
  return sum;
}

void check_keys(lint::Ask& ask, const yaml::Node* map) {
  if (!map) return;
  for (const yaml::Entry& entry : map->entries()) {
    std::string fault = fault_of(entry.key.text());
    if (!fault.empty()) ask.report(&entry.value, std::move(fault));
  }
}

void check_overlap(lint::Ask& ask, const yaml::Node* data, const yaml::Node* binary) {
  if (!data || !binary) return;
  for (const yaml::Entry& entry : binary->entries()) {
    if (!data->find(entry.key)) continue;
    ask.report(&entry.value, fmt::format("key '{}' stands in data too", entry.key.text()));
  }
}

}  // namespace

void data_key_invalid(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (object.api_version != "v1") return;
  const bool secret = object.kind == "Secret";
  const yaml::Node* data = kube::mapping_at(object.node, "data");
  const yaml::Node* other = kube::mapping_at(object.node, secret ? "stringData" : "binaryData");
  check_keys(ask, data);
  check_keys(ask, other);
  if (!secret) check_overlap(ask, data, other);
  const size_t size =
      (data ? bytes_of(*data, secret) : 0) + (other ? bytes_of(*other, !secret) : 0);
  if (size <= most_bytes) return;
  ask.report(data ? data : other, fmt::format("values of {} bytes, more than 1 MiB", size));
}

}  // namespace kready::rules
