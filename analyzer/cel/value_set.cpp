// SPDX-License-Identifier: MIT
#include "cel/value_set.h"

#include <cmath>
#include <functional>

#include "cel/opaque.h"

namespace kready::cel {

namespace {

constexpr size_t factor = 1'000'003;

// Equal numbers of different types are the same double.
size_t hash_number(double number) { return std::hash<double>{}(number); }

size_t hash_list(const Value& list) {
  size_t hash = list.list_size();
  for (size_t i = 0; i < list.list_size(); ++i) hash = hash * factor + hash_of(list.list_at(i));
  return hash;
}

// A sum: the order of entries does not matter to equality.
size_t hash_map(const Value& map) {
  size_t hash = map.map_size();
  for (size_t i = 0; i < map.map_size(); ++i) {
    const auto [key, value] = map.map_at(i);
    hash += (hash_of(key) * factor) ^ hash_of(value);
  }
  return hash;
}

size_t hash_time(const Time& time) {
  return static_cast<size_t>(time.seconds) * factor + static_cast<size_t>(time.nanos);
}

}  // namespace

size_t hash_of(const Value& value) {
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
      return hash_list(value);
    case Kind::map:
      return hash_map(value);
    case Kind::timestamp:
    case Kind::duration:
      return hash_time(value.as_time());
    case Kind::optional:
      return value.as_optional() ? hash_of(*value.as_optional()) : 0;
    default:
      return hash_opaque(value);
  }
}

bool ValueSet::insert(const Value& value) {
  if (value.kind() == Kind::real && std::isnan(value.as_real())) return true;
  return values_.insert(value).second;
}

}  // namespace kready::cel
