// SPDX-License-Identifier: MIT
// What a value may look like: one form for Kubernetes' own types and for custom resources. Knows
// neither where shapes come from nor how values are held against them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace kready::schema {

// Minor versions of Kubernetes 1.x, one bit each: bit 0 is 1.25.
inline constexpr int oldest_minor = 25;
inline constexpr int newest_minor = 37;

struct Minors {
  uint32_t bits = 0;

  static constexpr Minors all() { return {~uint32_t{0}}; }
  static constexpr Minors of(int minor) {
    return minor < oldest_minor ? Minors{} : Minors{uint32_t{1} << (minor - oldest_minor)};
  }
  constexpr bool has(int minor) const { return (bits & of(minor).bits) != 0; }
  constexpr bool empty() const { return bits == 0; }
  friend constexpr bool operator==(Minors, Minors) = default;
};

enum class Type : uint8_t {
  any,     // no type is asked for; limits hold for the values they are about, and fields
           // for objects, which may have others too
  object,  // named fields, or `values` for any name, or both
  list,    // of `items`
  string,
  integer,
  number,
  boolean,
  int_or_string,
  quantity,  // resource.Quantity: text or a number
};

enum class ListType : uint8_t { atomic, set, map };

struct Shape;

// One field of an object. A field whose shape changed between versions stands twice, with minors
// that have nothing in common.
struct Field {
  std::string_view name{};
  const Shape* shape = nullptr;
  Minors in{};           // the versions that have it
  Minors required_in{};  // the versions that want it
  bool has_default = false;
  std::string_view gate{};  // the feature gate that keeps it, or empty
  Minors gated_off_in{};    // the versions in which that gate is off unless turned on
};

struct Choice {
  std::string_view text{};  // of numbers, booleans and null: their JSON
  Minors in{};
};

// A rule of x-kubernetes-validations, as written.
struct ValidationRule {
  std::string_view rule{};
  std::string_view message{};
  std::string_view message_expression{};
  std::string_view reason{};
  std::string_view field_path{};
  bool optional_old_self = false;
};

// The rarer limits of OpenAPI v3: a shape without any has none of this.
struct Limits {
  std::string_view pattern{};  // of ECMAScript; what RE2 cannot read is not checked
  std::string_view format{};   // "date-time", "duration", "int32", "byte", "ipv4", "cidr", ...
  std::optional<double> minimum{};
  std::optional<double> maximum{};
  bool exclusive_minimum = false;
  bool exclusive_maximum = false;
  std::optional<double> multiple_of{};
  std::optional<int64_t> min_length{};  // in characters
  std::optional<int64_t> max_length{};
  std::optional<int64_t> min_items{};
  std::optional<int64_t> max_items{};
  std::optional<int64_t> min_properties{};
  std::optional<int64_t> max_properties{};
  bool unique_items = false;
  std::span<const Shape* const> all_of{};
  std::span<const Shape* const> any_of{};
  std::span<const Shape* const> one_of{};
  const Shape* none_of = nullptr;  // `not`
  std::span<const ValidationRule> rules{};
};

// Lives as long as the table or the arena it was made in; never changes. Shapes may be recursive.
struct Shape {
  Type type = Type::any;
  ListType list_type = ListType::atomic;
  bool nullable = false;            // null is a value, not an absence
  bool preserves_unknown = false;   // fields that are not named are kept, and not spoken of
  bool embedded = false;            // x-kubernetes-embedded-resource: apiVersion, kind, metadata
  bool closed_choices = true;       // false: other values than `choices` are accepted
  bool empty_is_unset = false;      // the empty text counts as absent
  std::span<const Field> fields{};  // by name
  const Shape* values = nullptr;    // of an object's other fields (additionalProperties)
  const Shape* items = nullptr;
  std::span<const std::string_view> list_keys{};  // of ListType::map
  std::span<const Choice> choices{};              // empty: any
  const Limits* limits = nullptr;
};

}  // namespace kready::schema
