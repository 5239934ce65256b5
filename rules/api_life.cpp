// SPDX-License-Identifier: MIT
#include "rules/api_life.h"

#include <fmt/format.h>

#include <charconv>
#include <string_view>
#include <tuple>
#include <utility>

#include "kube/migration.h"

namespace kready::rules {
namespace {

using schema::Kind;

// GA before beta before alpha, newer before older.
auto stability(const Kind& api) {
  const int stage = api.is_alpha() ? 0 : api.is_beta() ? 1 : 2;
  return std::tuple(stage, api.version.size(), api.version);
}

// Of "apps/v1 Deployment".
const Kind* find_named(std::string_view text) {
  const size_t blank = text.find(' ');
  if (blank == std::string_view::npos) return nullptr;
  const std::string_view name = text.substr(0, blank);
  const size_t slash = name.rfind('/');
  const bool is_core = slash == std::string_view::npos;
  return schema::find_kind(is_core ? std::string_view{} : name.substr(0, slash),
                           is_core ? name : name.substr(slash + 1), text.substr(blank + 1));
}

// The most stable other version of that API which the release serves; null: none.
const Kind* other_api(const Kind& api, int minor) {
  const Kind* best = nullptr;
  for (const Kind& other : schema::versions_of(api.group, api.kind)) {
    if (&other == &api || !is_served(other, minor)) continue;
    if (!best || stability(*best) < stability(other)) best = &other;
  }
  return best;
}

// What to write instead in that release: the best version of the kind that the replacements lead
// to.
const Kind* replacement(const Kind& api, int minor) {
  const Kind* next = find_named(api.replacement);
  // No chain of the tables is longer; a longer one would be a ring.
  for (int step = 0; next && step < 8; ++step) {
    if (is_served(*next, minor)) {
      const Kind* better = other_api(*next, minor);
      return better && stability(*next) < stability(*better) ? better : next;
    }
    next = find_named(next->replacement);
  }
  return other_api(api, minor);
}

// The kind is named where it is another one.
std::string successor_name(const Kind& api, const Kind& next) {
  return api.kind == next.kind ? api_name(next) : fmt::format("{} {}", api_name(next), next.kind);
}

}  // namespace

const Kind* api_of(const kube::Object& object) {
  return schema::find_kind(object.group, object.version, object.kind);
}

std::string api_name(const Kind& api) {
  return api.group.empty() ? std::string(api.version)
                           : fmt::format("{}/{}", api.group, api.version);
}

bool is_served(const Kind& api, int minor) {
  if (minor >= schema::oldest_minor && minor <= schema::newest_minor) return api.served.has(minor);
  const bool has_begun =
      minor < schema::oldest_minor ? api.introduced <= minor : api.served.has(schema::newest_minor);
  return has_begun && (api.removed == 0 || minor < api.removed);
}

const Kind* older_api(const Kind& api, int minor) {
  const Kind* newest = nullptr;
  for (const Kind& other : schema::versions_of(api.group, api.kind)) {
    if (!is_served(other, minor)) continue;
    if (!newest || newest->introduced < other.introduced) newest = &other;
  }
  return newest;
}

std::string life_subject(const Kind& api) {
  return fmt::format("apiVersion '{}' of {}", api_name(api), api.kind);
}

std::string life_successor(const Kind& api, int minor) {
  const Kind* next = replacement(api, minor);
  if (!next) return "; no other API replaces it";
  return fmt::format("; '{}' replaces it", successor_name(api, *next));
}

bool is_formal(const Kind& api, int minor) {
  return api.removed > schema::newest_minor && !replacement(api, minor);
}

void report_life(lint::Ask& ask, const Kind& api, std::string message) {
  const kube::Object& object = *ask.object();
  std::vector<lint::RelatedNode> related;
  if (const Kind* next = replacement(api, ask.version().minor)) {
    for (const kube::Change& change : kube::changes(object, api_name(*next))) {
      related.push_back({object.document, change.node, std::string(change.words)});
    }
  }
  ask.report_absent(object.node, {"apiVersion"}, std::move(message), std::move(related));
}

int releases(const lint::Ask& ask) {
  const std::string_view text = ask.parameter("releases");
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace kready::rules
