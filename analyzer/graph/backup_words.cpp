// SPDX-License-Identifier: MIT
// What schedules say of themselves, in words that all tools share.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "graph/backup_tools.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::text_at;
using kube::text_of;

BackupSchedule schedule_of(const kube::Object& object) {
  return {&object, object.spec(), object.namespace_, {}};
}

std::string show(const BackupSchedule& schedule) {
  std::string text = kube::show(*schedule.object);
  return schedule.part.empty() ? text : fmt::format("schedule '{}' of {}", schedule.part, text);
}

Verdict covered(Coverage coverage) { return {coverage, true, {}}; }

Verdict missed(std::string reason, Coverage coverage) {
  return {coverage, true, std::move(reason)};
}

Coverage at_most(Coverage coverage, kube::Answer certain) {
  if (certain == kube::Answer::yes) return coverage;
  return certain == kube::Answer::unknown ? Coverage::unknown : Coverage::none;
}

bool is_go_true(std::string_view text) {
  return text == "1" || text == "t" || text == "T" || text == "true" || text == "TRUE" ||
         text == "True";
}

std::optional<BackupFault> fault_of_time(const yaml::Node* parent, std::string_view key,
                                         CronDialect dialect) {
  const std::string_view text = text_at(parent, key);
  if (text.empty()) return BackupFault{"has no schedule", parent, {key}};
  const std::string fault = time_fault(text, dialect);
  if (fault.empty()) return std::nullopt;
  return BackupFault{fmt::format("has the invalid schedule '{}': {}", text, fault), parent, {key}};
}

namespace {

// keepDaily -> daily
std::string without_keep(std::string_view key) {
  if (key.starts_with("keep") && key.size() > 4) key.remove_prefix(4);
  std::string text(key);
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z')
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

bool is_amount(std::string_view text) {
  return !text.empty() && text[0] >= '0' && text[0] <= '9' && text != "0";
}

}  // namespace

std::string retention_words(const yaml::Node* retention) {
  std::string words;
  if (!retention) return words;
  for (const yaml::Entry& entry : retention->entries()) {
    const std::string_view amount = text_of(&entry.value);
    if (!is_amount(amount)) continue;
    words +=
        fmt::format("{}{} {}", words.empty() ? "" : ", ", without_keep(entry.key.text()), amount);
  }
  return words;
}

namespace {

constexpr std::array place_keys = {
    std::string_view("bucket"),        std::string_view("bucketName"),
    std::string_view("container"),     std::string_view("containerName"),
    std::string_view("path"),          std::string_view("mountPath"),
    std::string_view("url"),           std::string_view("destinationPath"),
    std::string_view("configuration"),
};

std::string_view place_in(const yaml::Node& store) {
  for (std::string_view key : place_keys)
    if (std::string_view text = text_at(&store, key); !text.empty()) return text;
  return {};
}

}  // namespace

std::string store_words(const yaml::Node* store) {
  if (!store) return {};
  for (const yaml::Entry& entry : store->entries()) {
    if (!entry.value.is_mapping()) continue;
    const std::string_view place = place_in(entry.value);
    if (place.empty()) continue;
    const std::string_view endpoint = text_at(&entry.value, "endpoint");
    return fmt::format("'{}' ({}{}{})", place, entry.key.text(), endpoint.empty() ? "" : " at ",
                       endpoint);
  }
  return {};
}

void add_time(const yaml::Node* time, Copy& copy) {
  const std::string_view text = text_of(time);
  const bool is_told = std::ranges::find(copy.times, text) != copy.times.end();
  if (!text.empty() && !is_told) copy.times.push_back(text);
}

void describe_plainly(const Unit&, const BackupSchedule& schedule, Copy& copy) {
  for (std::string_view key : {"schedule", "cron"}) {
    const yaml::Node* time = kube::field(schedule.spec, key);
    if (time && time->is_mapping()) time = kube::field(time, "cron");
    add_time(time, copy);
  }
}

}  // namespace kready::graph
