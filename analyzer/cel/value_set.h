// SPDX-License-Identifier: MIT
// A set of values under CEL's equality, in linear time.
#pragma once

#include <unordered_set>

#include "cel/value.h"

namespace kready::cel {

// Values that are equal have equal hashes: 1, 1u and 1.0 do.
size_t hash_of(const Value& value);

class ValueSet {
 public:
  // False when an equal value is in the set already. NaN equals nothing, so it is always new.
  bool insert(const Value& value);
  bool contains(const Value& value) const { return values_.count(value) > 0; }

 private:
  struct Hash {
    size_t operator()(const Value& value) const { return hash_of(value); }
  };
  struct Equal {
    bool operator()(const Value& left, const Value& right) const { return equal(left, right); }
  };
  std::unordered_set<Value, Hash, Equal> values_;
};

}  // namespace kready::cel
