// SPDX-License-Identifier: MIT
#include "lint/upgrade.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

namespace kready::lint {
namespace {

// What is said of one API in the course of its life: the later word makes the earlier one needless.
constexpr std::array<std::string_view, 3> life = {"api-deprecated", "api-removed-soon",
                                                  "api-removed"};

size_t stage(const Finding& finding) {
  const auto found = std::find(life.begin(), life.end(), finding.rule);
  return static_cast<size_t>(found - life.begin());
}

bool is_of_life(const Finding& finding) { return stage(finding) < life.size(); }

// What is mended by the upgrade itself needs nobody; what was there before and is not about the
// life of something has nothing to do with it.
bool concerns(const Finding& finding, const Pack& pack, VersionRange versions) {
  if (finding.severity == Severity::info || finding.versions.last != versions.last) return false;
  const Rule* rule = pack.find(finding.rule);
  return finding.versions.first > versions.first || (rule && rule->area == "lifecycle");
}

// analyze() says at the end of a message for which of the versions it holds; the release under
// which the finding stands says it here.
void drop_versions(Finding& finding, VersionRange versions) {
  if (finding.versions == versions) return;
  const std::string said = fmt::format(" (in {})", show(finding.versions));
  if (finding.message.ends_with(said)) {
    finding.message.resize(finding.message.size() - said.size());
  }
}

bool are_at_one_place(const Finding& left, const Finding& right) {
  return left.place.source == right.place.source &&
         left.place.span.begin == right.place.span.begin &&
         left.place.span.end == right.place.span.end;
}

// Whether the two are one fault: the same in other words for other versions, or an earlier word on
// the same API.
bool are_one(const Finding& known, const Finding& finding) {
  if (is_of_life(known) && is_of_life(finding)) return true;
  return known.rule == finding.rule && (known.versions.last < finding.versions.first ||
                                        finding.versions.last < known.versions.first);
}

// The last stage of a life counts; of one stage, all versions in the words of the last.
void merge(Finding& known, Finding finding) {
  if (is_of_life(known) && stage(known) != stage(finding)) {
    if (stage(known) < stage(finding)) known = std::move(finding);
    return;
  }
  const VersionRange both{std::min(known.versions.first, finding.versions.first),
                          std::max(known.versions.last, finding.versions.last)};
  if (finding.versions.last > known.versions.last) known = std::move(finding);
  known.versions = both;
}

// Findings of one place stand together.
Finding* find_same(std::vector<Finding>& kept, const Finding& finding) {
  for (auto other = kept.rbegin(); other != kept.rend(); ++other) {
    if (!are_at_one_place(*other, finding)) break;
    if (are_one(*other, finding)) return &*other;
  }
  return nullptr;
}

std::vector<Finding> merged(const Report& report, VersionRange versions) {
  std::vector<Finding> all;
  for (Finding finding : report.findings) {
    drop_versions(finding, versions);
    if (Finding* same = find_same(all, finding)) {
      merge(*same, std::move(finding));
    } else {
      all.push_back(std::move(finding));
    }
  }
  return all;
}

}  // namespace

Upgrade plan_upgrade(const Report& report, const Pack& pack, VersionRange versions) {
  Upgrade upgrade{versions, {}, 0, 0};
  std::map<Version, std::vector<Finding>> by_version;
  for (Finding& finding : merged(report, versions)) {
    if (!concerns(finding, pack, versions)) continue;
    (finding.severity == Severity::error ? upgrade.errors : upgrade.warnings) += 1;
    by_version[finding.versions.first].push_back(std::move(finding));
  }
  for (auto& [version, findings] : by_version) {
    upgrade.releases.push_back({version, std::move(findings)});
  }
  return upgrade;
}

}  // namespace kready::lint
