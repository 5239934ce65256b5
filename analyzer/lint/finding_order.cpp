// SPDX-License-Identifier: MIT
#include "lint/finding_order.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace kready::lint {
namespace {

bool is_same(const Place& one, const Place& other) {
  return one.source == other.source && one.span == other.span;
}

// What has no place of its own is told apart by the places it shows.
bool shows_same(const Finding& one, const Finding& other) {
  const auto same = [](const Related& left, const Related& right) {
    return is_same(left.place, right.place);
  };
  return one.place.source || std::equal(one.related.begin(), one.related.end(),
                                        other.related.begin(), other.related.end(), same);
}

bool is_repeated(const Finding& one, const Finding& other) {
  return is_same(one.place, other.place) && one.rule == other.rule &&
         one.message == other.message && shows_same(one, other);
}

}  // namespace

// Findings are large: what is compared and moved about is this.
struct FindingOrder::Key {
  size_t source = 0;
  text::Span span;
  std::string_view rule;
  std::string_view message;
  size_t index = 0;

  auto tuple() const { return std::tie(source, span.begin, span.end, rule, message, index); }
  friend bool operator<(const Key& left, const Key& right) { return left.tuple() < right.tuple(); }
};

FindingOrder::FindingOrder(std::span<const UnitInput> units) {
  for (const UnitInput& unit : units) {
    for (const auto& source : unit.sources) numbers_.emplace(source.get(), numbers_.size() + 1);
  }
}

std::vector<FindingOrder::Key> FindingOrder::keys_of(const std::vector<Finding>& findings) const {
  std::vector<Key> keys;
  keys.reserve(findings.size());
  const text::Source* source = nullptr;
  size_t number = 0;
  for (const Finding& finding : findings) {
    if (finding.place.source != source) {
      source = finding.place.source;
      number = source ? numbers_.at(source) : 0;
    }
    keys.push_back({number, finding.place.span, finding.rule, finding.message, keys.size()});
  }
  return keys;
}

void FindingOrder::sort(std::vector<Finding>& findings) const {
  std::vector<Key> keys = keys_of(findings);
  if (std::is_sorted(keys.begin(), keys.end())) return;
  std::sort(keys.begin(), keys.end());
  std::vector<Finding> sorted;
  sorted.reserve(findings.size());
  for (const Key& key : keys) sorted.push_back(std::move(findings[key.index]));
  findings = std::move(sorted);
}

void merge_repeated(std::vector<Finding>& findings) {
  size_t kept = 0;
  for (size_t i = 0; i < findings.size(); ++i) {
    Finding& finding = findings[i];
    Finding* before = kept > 0 ? &findings[kept - 1] : nullptr;
    if (before && is_repeated(*before, finding) &&
        before->versions.last.minor + 1 >= finding.versions.first.minor) {
      before->versions.last = std::max(before->versions.last, finding.versions.last);
      continue;
    }
    if (kept != i) findings[kept] = std::move(finding);
    ++kept;
  }
  findings.resize(kept);
}

}  // namespace kready::lint
