// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "cel/zones.h"
#include "kube/api_object.h"
#include "kube/cron.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

// TZ=Europe/Berlin 0 3 * * *: the zone is cut off.
std::string_view without_zone(std::string_view schedule) {
  if (!schedule.starts_with("TZ=") && !schedule.starts_with("CRON_TZ=")) return schedule;
  const size_t space = schedule.find(' ');
  return space == std::string_view::npos ? std::string_view{} : schedule.substr(space + 1);
}

void check_schedule(lint::Ask& ask, const yaml::Node& node) {
  const std::string_view text = kube::text_of(&node);
  if (!node.is_scalar() || kube::is_placeholder(text)) return;
  const kube::Object& object = *ask.object();
  const bool has_zone = kube::is_set(kube::field(object.spec(), "timeZone"));
  if (text.find("TZ") != std::string_view::npos && (has_zone || ask.version().minor >= 29)) {
    return ask.report(&node, fmt::format("schedule '{}' holds a time zone", text));
  }
  const auto parsed = kube::parse_schedule(without_zone(text));
  if (const auto* fault = std::get_if<kube::ScheduleFault>(&parsed)) {
    ask.report(&node, fmt::format("schedule '{}' is not valid: {}", text, fault->message));
  }
}

bool is_local(std::string_view zone) {
  return zone.size() == 5 && std::equal(zone.begin(), zone.end(), "local", [](char one, char two) {
           return one == two || one == two - 'a' + 'A';
         });
}

// Offsets such as +02:00 have a colon, zones never.
bool is_zone(std::string_view zone) {
  return zone.find(':') == std::string_view::npos && cel::zone_offset(zone, 0).has_value();
}

void check_zone(lint::Ask& ask, const yaml::Node& node) {
  const std::string_view zone = kube::text_of(&node);
  if (!node.is_scalar() || node.is_null() || kube::is_placeholder(zone)) return;
  if (zone.empty()) return ask.report(&node, "timeZone is empty");
  if (is_local(zone)) return ask.report(&node, fmt::format("timeZone is '{}'", zone));
  if (!is_zone(zone)) ask.report(&node, fmt::format("timeZone '{}' is unknown", zone));
}

}  // namespace

void cron_schedule_invalid(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (object.group != "batch") return;
  if (const yaml::Node* schedule = kube::field(object.spec(), "schedule"))
    check_schedule(ask, *schedule);
  if (const yaml::Node* zone = kube::field(object.spec(), "timeZone")) check_zone(ask, *zone);
}

}  // namespace kready::rules
