// SPDX-License-Identifier: MIT
// When a backup runs, in the dialects of the tools.
#include <fmt/format.h>

#include <algorithm>

#include "graph/backup_tools.h"
#include "kube/api_object.h"
#include "kube/cron.h"

namespace kready::graph {
namespace {

std::string fault_of(std::string_view text) {
  const auto schedule = kube::parse_schedule(text);
  if (const auto* fault = std::get_if<kube::ScheduleFault>(&schedule)) return fault->message;
  return kube::ever_fires(std::get<kube::Schedule>(schedule)) ? "" : "no day is ever like that";
}

// "CRON_TZ=Europe/Berlin 0 2 * * *"
std::string_view without_zone(std::string_view text) {
  if (!text.starts_with("CRON_TZ=") && !text.starts_with("TZ=")) return text;
  const size_t blank = std::min(text.find(' '), text.size());
  const size_t begin = std::min(text.find_first_not_of(' ', blank), text.size());
  return text.substr(begin);
}

bool is_random(std::string_view text) {
  constexpr std::string_view end = "-random";
  if (!text.starts_with('@') || !text.ends_with(end)) return false;
  text.remove_suffix(end.size());
  return text == "@hourly" || text == "@daily" || text == "@weekly" || text == "@monthly" ||
         text == "@yearly" || text == "@annually";
}

size_t count_fields(std::string_view text) {
  size_t count = 0;
  for (size_t at = text.find_first_not_of(" \t"); at != std::string_view::npos;
       at = text.find_first_not_of(" \t", std::min(text.find_first_of(" \t", at), text.size())))
    ++count;
  return count;
}

std::string seconds_first_fault(std::string_view text) {
  if (text.starts_with('@')) return fault_of(text);
  const size_t fields = count_fields(text);
  if (fields != 6) return fmt::format("it has {} fields, not 6, the seconds first", fields);
  const size_t first = text.find_first_not_of(" \t");
  const size_t end = text.find_first_of(" \t", first);
  const std::string seconds(text.substr(first, end - first));
  if (std::string fault = fault_of(seconds + " * * * *"); !fault.empty()) return fault;
  return fault_of(text.substr(end));
}

}  // namespace

std::string time_fault(std::string_view text, CronDialect dialect) {
  if (kube::is_placeholder(text)) return {};
  switch (dialect) {
    case CronDialect::k8up:
      return is_random(text) ? std::string() : fault_of(without_zone(text));
    case CronDialect::seconds_first:
      return seconds_first_fault(text);
    case CronDialect::five_fields:
      return fault_of(text);
    case CronDialect::standard:
      break;
  }
  return fault_of(without_zone(text));
}

}  // namespace kready::graph
