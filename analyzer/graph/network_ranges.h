// SPDX-License-Identifier: MIT
// Sets of numbers as disjoint, rising ranges. Knows order and neighbours, not what the numbers
// are: ports here, addresses there.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <span>
#include <utility>
#include <vector>

namespace kready::graph {

// `Value` is ordered and has ++ and --.
template <typename Value>
class RangeSet {
 public:
  struct Range {
    Value first;
    Value last;
    friend bool operator==(const Range&, const Range&) = default;
  };

  RangeSet() = default;
  // REQUIRES: first <= last
  RangeSet(Value first, Value last) : ranges_{{first, last}} {}

  bool empty() const { return ranges_.empty(); }
  std::span<const Range> ranges() const { return ranges_; }

  bool contains(Value value) const {
    auto after = std::ranges::upper_bound(ranges_, value, {}, &Range::first);
    return after != ranges_.begin() && value <= std::prev(after)->last;
  }
  bool contains(const RangeSet& other) const { return (other - *this).empty(); }
  bool overlaps(const RangeSet& other) const { return !(*this & other).empty(); }

  friend bool operator==(const RangeSet&, const RangeSet&) = default;

  friend RangeSet operator|(const RangeSet& left, const RangeSet& right) {
    if (left.empty()) return right;
    if (right.empty()) return left;
    std::vector<Range> all;
    all.reserve(left.ranges_.size() + right.ranges_.size());
    auto by_first = [](const Range& one, const Range& other) { return one.first < other.first; };
    std::ranges::merge(left.ranges_, right.ranges_, std::back_inserter(all), by_first);
    RangeSet result;
    for (const Range& range : all) result.append(range);
    return result;
  }

  friend RangeSet operator&(const RangeSet& left, const RangeSet& right) {
    RangeSet result;
    auto one = left.ranges_.begin();
    auto other = right.ranges_.begin();
    while (one != left.ranges_.end() && other != right.ranges_.end()) {
      Value first = std::max(one->first, other->first);
      Value last = std::min(one->last, other->last);
      if (first <= last) result.ranges_.push_back({first, last});
      if (one->last < other->last) {
        ++one;
      } else {
        ++other;
      }
    }
    return result;
  }

  friend RangeSet operator-(const RangeSet& left, const RangeSet& right) {
    RangeSet result;
    auto cut = right.ranges_.begin();
    for (Range rest : left.ranges_) {
      while (cut != right.ranges_.end() && cut->last < rest.first) ++cut;
      bool is_used_up = false;
      for (auto each = cut; !is_used_up && each != right.ranges_.end() && each->first <= rest.last;
           ++each) {
        if (rest.first < each->first) result.ranges_.push_back({rest.first, before(each->first)});
        is_used_up = rest.last <= each->last;
        if (!is_used_up) rest.first = after(each->last);
      }
      if (!is_used_up) result.ranges_.push_back(rest);
    }
    return result;
  }

  RangeSet& operator|=(const RangeSet& other) { return *this = *this | other; }
  RangeSet& operator-=(const RangeSet& other) { return *this = *this - other; }

 private:
  static Value after(Value value) { return ++value; }
  static Value before(Value value) { return --value; }

  // Ranges come by rising first numbers; neighbours become one.
  void append(const Range& range) {
    if (ranges_.empty()) return ranges_.push_back(range);
    Range& last = ranges_.back();
    bool touches = range.first <= last.last || before(range.first) <= last.last;
    if (!touches) return ranges_.push_back(range);
    last.last = std::max(last.last, range.last);
  }

  std::vector<Range> ranges_;
};

}  // namespace kready::graph
