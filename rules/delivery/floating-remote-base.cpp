// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "graph/delivery_reading.h"
#include "kube/api_object.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_commit(std::string_view ref) {
  return ref.size() >= 7 && ref.find_first_not_of("0123456789abcdef") == std::string_view::npos &&
         std::ranges::any_of(ref, is_digit);
}

// Branches of releases have a version in their name too.
bool is_branch_of_release(std::string_view ref) {
  return ref.starts_with("release-") || ref.starts_with("release/") || ref.ends_with(".x") ||
         ref.starts_with("releases/");
}

// A version, a date or a commit: `v2`, `1.4.2`, `base-v2.1`, `2024-05-01`.
bool is_pinned(std::string_view ref) {
  if (is_commit(ref)) return true;
  if (is_branch_of_release(ref)) return false;
  const size_t digit = static_cast<size_t>(std::ranges::find_if(ref, is_digit) - ref.begin());
  if (digit == ref.size()) return false;
  const bool after_v = digit > 0 && ref[digit - 1] == 'v' &&
                       (digit == 1 || ref[digit - 2] == '-' || ref[digit - 2] == '/');
  const std::string_view rest = ref.substr(digit);
  return after_v || rest.find('.') != std::string_view::npos ||
         std::ranges::count_if(rest, is_digit) >= 6;
}

std::string_view query_ref(std::string_view url) {
  for (std::string_view key : {"?ref=", "&ref=", "?version=", "&version="}) {
    const size_t at = url.find(key);
    if (at == std::string_view::npos) continue;
    const std::string_view rest = url.substr(at + key.size());
    return rest.substr(0, rest.find('&'));
  }
  return {};
}

std::string_view part(std::string_view path, int number) {
  for (; number > 0; --number) {
    const size_t slash = path.find('/');
    if (slash == std::string_view::npos) return {};
    path.remove_prefix(slash + 1);
  }
  return path.substr(0, path.find('/'));
}

std::string_view after(std::string_view text, std::string_view mark) {
  const size_t at = text.find(mark);
  return at == std::string_view::npos ? std::string_view{} : text.substr(at + mark.size());
}

struct Revision {
  bool is_file = false;    // of a host that gives single files
  std::string_view ref{};  // empty: pinned, or not known
};

// The revision in the path of a single file.
Revision file_revision(std::string_view url) {
  if (const auto rest = after(url, "raw.githubusercontent.com/"); !rest.empty()) {
    if (part(rest, 2) != "refs") return {true, part(rest, 2)};
    return {true, part(rest, 3) == "heads" ? part(rest, 4) : std::string_view{}};
  }
  if (const auto rest = after(url, "/-/raw/"); !rest.empty()) return {true, part(rest, 0)};
  if (url.find("/releases/") != std::string_view::npos) return {true, {}};
  const std::string_view path = url.substr(0, url.find('?'));
  const bool has_scheme = path.starts_with("http://") || path.starts_with("https://");
  return {
      has_scheme && (path.ends_with(".yaml") || path.ends_with(".yml") || path.ends_with(".json")),
      {}};
}

// What is wrong with the revision of a remote entry; empty where nothing is.
std::string fault(std::string_view url) {
  if (url.find("/releases/latest/") != std::string_view::npos)
    return fmt::format("'{}' follows the latest release", url);
  const Revision file = file_revision(url);
  const std::string_view ref = file.is_file ? file.ref : query_ref(url);
  if (kube::is_placeholder(url) || (!ref.empty() && is_pinned(ref))) return {};
  if (!ref.empty()) return fmt::format("'{}' follows branch '{}'", url, ref);
  return file.is_file ? std::string{} : fmt::format("'{}' names no tag or commit", url);
}

}  // namespace

void floating_remote_base(lint::Ask& ask) {
  if (ask.skip() != kube::Skip::kustomization || !ask.document().root) return;
  for (std::string_view key : {"resources", "bases", "components"}) {
    for (const yaml::Node& item : kube::items_at(ask.document().root, key)) {
      const std::string_view url = kube::text_of(&item);
      if (!graph::is_remote(url)) continue;
      if (std::string message = fault(url); !message.empty()) ask.report(&item, std::move(message));
    }
  }
}

}  // namespace kready::rules
