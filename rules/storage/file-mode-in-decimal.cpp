// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

// 0400, 0500, 0550, 0555, 0640, 0644, 0660, 0664, 0770 and 0777: no slips.
constexpr std::array<int64_t, 10> usual = {256, 320, 360, 365, 416, 420, 432, 436, 504, 511};

// What the digits mean in octal, where the number looks like a mode.
std::optional<int64_t> meant(int64_t written) {
  if (written < 100 || written > 777 || std::ranges::find(usual, written) != usual.end())
    return std::nullopt;
  int64_t mode = 0;
  for (int64_t digit : {written / 100, written / 10 % 10, written % 10}) {
    if (digit > 7) return std::nullopt;
    mode = mode * 8 + digit;
  }
  return mode;
}

void check(lint::Ask& ask, const yaml::Node* parent, std::string_view key) {
  const auto written = kube::integer_at(parent, key);
  const auto mode = written ? meant(*written) : std::nullopt;
  const yaml::Node* node = kube::field(parent, key);
  // A zero before the number makes it octal already.
  if (!mode || node->text().starts_with('0')) return;
  constexpr int64_t most = 0777;
  ask.report(node, fmt::format("{} {} means 0{:o}{}; 0{} is {} in decimal", key, *written, *written,
                               *written > most ? ", which is refused" : "", *written, *mode));
}

constexpr std::array sources = {std::string_view("secret"), std::string_view("configMap"),
                                std::string_view("projected"), std::string_view("downwardAPI")};

void check_source(lint::Ask& ask, const yaml::Node& volume) {
  for (std::string_view source : sources) {
    const yaml::Node* values = kube::mapping_at(&volume, source);
    if (!values) continue;
    check(ask, values, "defaultMode");
    for (const yaml::Node& item : kube::items_at(values, "items")) check(ask, &item, "mode");
    for (const yaml::Node& part : kube::items_at(values, "sources")) check_source(ask, part);
  }
}

}  // namespace

void file_mode_in_decimal(lint::Ask& ask) {
  for (const yaml::Node& volume : ask.pod()->volumes()) check_source(ask, volume);
}

}  // namespace kready::rules
