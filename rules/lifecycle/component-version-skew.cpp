// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>
#include <charconv>
#include <optional>
#include <string>

#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

struct Range {  // of the API server's minors; `last` 0: no end is known
  int first = 0;
  int last = 0;
};

// A component whose minor follows Kubernetes': release MAJOR.N fits from 1.(N - older) to
// 1.(N + newer).
struct Follower {
  std::string_view image;  // the end of the repository
  int major = 1;
  int older = 0;
  int newer = 0;
};

constexpr Follower followers[] = {
    {"autoscaling/cluster-autoscaler", 1, 0, 0},
    {"bitnami/cluster-autoscaler", 1, 0, 0},
    {"openstackmagnum/cluster-autoscaler", 1, 0, 0},
    // Tested with three releases; its client works with one newer.
    {"descheduler/descheduler", 0, 2, 1},
    {"bitnami/descheduler", 0, 2, 1},
    {"kube-proxy", 1, 0, 3},
    {"kubelet", 1, 0, 3},
    {"kube-controller-manager", 1, 0, 1},
    {"kube-scheduler", 1, 0, 1},
};

// 0.N of metrics-server.
constexpr std::array<Range, 9> metrics_server = {
    {{}, {}, {}, {8, 21}, {8, 0}, {8, 0}, {25, 0}, {27, 0}, {31, 0}}};

struct Release {
  int major = 0;
  int minor = 0;
};

std::optional<Release> release_of(std::string_view tag) {
  if (tag.starts_with('v')) tag.remove_prefix(1);
  Release release;
  const char* end = tag.data() + tag.size();
  const auto [dot, fault] = std::from_chars(tag.data(), end, release.major);
  if (fault != std::errc{} || dot == end || *dot != '.') return std::nullopt;
  if (std::from_chars(dot + 1, end, release.minor).ec != std::errc{}) return std::nullopt;
  return release;
}

bool is_of(std::string_view repository, std::string_view image) {
  if (!repository.ends_with(image)) return false;
  const size_t before = repository.size() - image.size();
  return before == 0 || repository[before - 1] == '/';
}

std::optional<Range> fits(std::string_view repository, const Release& release) {
  for (const Follower& one : followers) {
    if (!is_of(repository, one.image)) continue;
    if (release.major != one.major) return std::nullopt;
    return Range{release.minor - one.older, release.minor + one.newer};
  }
  if (!is_of(repository, "metrics-server") || release.major != 0) return std::nullopt;
  const auto minor = static_cast<size_t>(release.minor);
  if (minor >= metrics_server.size() || metrics_server[minor].first == 0) return std::nullopt;
  return metrics_server[minor];
}

std::string show(const Range& range) {
  if (range.last == 0) return fmt::format("1.{} and newer", range.first);
  if (range.first == range.last) return fmt::format("1.{}", range.first);
  return fmt::format("1.{} to 1.{}", range.first, range.last);
}

}  // namespace

void component_version_skew(lint::Ask& ask) {
  const kube::Container& container = *ask.container();
  const kube::ImageReference image = container.image_reference();
  const auto release = release_of(image.tag);
  if (!release) return;
  const auto range = fits(image.repository, *release);
  if (!range) return;
  const int minor = ask.version().minor;
  if (minor >= range->first && (range->last == 0 || minor <= range->last)) return;
  ask.report(container.image(), fmt::format("{} '{}' is made for Kubernetes {}", image.base_name(),
                                            image.tag, show(*range)));
}

}  // namespace kready::rules
