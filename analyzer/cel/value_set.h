// SPDX-License-Identifier: MIT
// A set of values under CEL's equality, in linear time.
#pragma once

#include <cstdint>
#include <unordered_set>

#include "cel/value.h"

namespace kready::cel {

// Values that are equal have equal hashes: 1, 1u and 1.0 do. Looks only at the upper levels of a
// value, because values that share their parts can be exponentially large.
size_t hash_of(const Value& value);

class ValueSet {
 public:
  ValueSet();
  ValueSet(const ValueSet&) = delete;
  ValueSet& operator=(const ValueSet&) = delete;

  // False when an equal value is in the set already. NaN equals nothing, so it is always new.
  bool insert(const Value& value);
  bool contains(const Value& value) const { return values_.count(value) > 0; }
  // The comparisons made so far. After too many of them answers mean nothing.
  uint64_t work() const { return work_; }
  bool is_exhausted() const;

 private:
  struct Hash {
    size_t operator()(const Value& value) const { return hash_of(value); }
  };
  struct Equal {
    uint64_t* work;
    bool operator()(const Value& left, const Value& right) const;
  };

  mutable uint64_t work_ = 0;
  std::unordered_set<Value, Hash, Equal> values_;
};

}  // namespace kready::cel
