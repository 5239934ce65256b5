// SPDX-License-Identifier: MIT
#include "cel/value_set.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "cel/entries.h"
#include "cel/equality.h"
#include "cel/opaque.h"
#include "cel/overload.h"

namespace kready::cel {

namespace {

constexpr size_t factor = 1'000'003;

// Equal numbers of different types are the same double.
size_t hash_number(double number) { return std::hash<double>{}(number); }

// How much of a value the hash looks at.
constexpr int deepest = 3;
constexpr size_t most_hashed = 16;

size_t hash_at(const Value& value, int depth);

size_t hash_list(const Value& list, int depth) {
  const size_t size = list.list_size();
  size_t hash = size;
  if (depth == deepest) return hash;
  for (size_t i = 0; i < std::min(size, most_hashed); ++i) {
    hash = hash * factor + hash_at(list.list_at(i), depth + 1);
  }
  return hash;
}

// A sum: the order of entries does not matter to equality.
size_t hash_map(const Value& map, int depth) {
  size_t hash = 0;
  if (depth == deepest) return map.map_size();
  for (const auto& [key, value] : entries_of(map)) {
    hash += (hash_at(key, deepest) * factor) ^ hash_at(value, depth + 1);
  }
  return hash;
}

size_t hash_time(const Time& time) {
  return static_cast<size_t>(time.seconds) * factor + static_cast<size_t>(time.nanos);
}

size_t hash_at(const Value& value, int depth) {
  switch (value.kind()) {
    case Kind::null:
      return 1;
    case Kind::boolean:
      return value.as_boolean() ? 3 : 2;
    case Kind::integer:
      return hash_number(static_cast<double>(value.as_integer()));
    case Kind::unsigned_integer:
      return hash_number(static_cast<double>(value.as_unsigned()));
    case Kind::real:
      return hash_number(value.as_real());
    case Kind::string:
    case Kind::bytes:
    case Kind::type:
    case Kind::error:
      return std::hash<std::string_view>{}(value.as_string());
    case Kind::list:
      return hash_list(value, depth);
    case Kind::map:
      return hash_map(value, depth);
    case Kind::timestamp:
    case Kind::duration:
      return hash_time(value.as_time());
    case Kind::optional:
      return value.as_optional() && depth < deepest ? hash_at(*value.as_optional(), depth + 1) : 0;
    default:
      return hash_opaque(value);
  }
}

}  // namespace

size_t hash_of(const Value& value) { return hash_at(value, 0); }

ValueSet::ValueSet() : values_(0, Hash{}, Equal{&work_}) {}

bool ValueSet::Equal::operator()(const Value& left, const Value& right) const {
  return equal(left, right, *work, most_work);
}

bool ValueSet::is_exhausted() const { return work_ > most_work; }

bool ValueSet::insert(const Value& value) {
  if (value.kind() == Kind::real && std::isnan(value.as_real())) return true;
  return values_.insert(value).second;
}

}  // namespace kready::cel
