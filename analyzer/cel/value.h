// SPDX-License-Identifier: MIT
// Values of the Common Expression Language. Maps, lists and scalars of a manifest are used in place
// and remember the node they come from. Knows nothing of rules.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "text/symbols.h"
#include "yaml/node.h"

namespace kready::cel {

enum class Kind : uint8_t {
  null,
  boolean,
  integer,
  unsigned_integer,
  real,
  string,
  bytes,
  list,
  map,
  type,
  timestamp,
  duration,
  optional,
  // Kubernetes' libraries
  quantity,
  ip,
  cidr,
  url,
  semver,
  format,
  // Errors are values: they travel through operators until one absorbs them.
  error,
};

class Value;

// A map that is more than a node of the manifest: fields that are computed, and, where there is a
// node(), the node's own fields beside them (computed ones win). Implementations are immutable and
// live at least as long as the evaluation.
class Record {
 public:
  virtual ~Record() = default;
  virtual const yaml::Node* node() const { return nullptr; }
  // The computed field of that name, or nothing; must not look into node().
  virtual std::optional<Value> field(text::Symbol name) const = 0;
  // The names of the computed fields, in a fixed order.
  virtual std::span<const text::Symbol> names() const = 0;
};

// Seconds and nanoseconds, as CEL's timestamp (since the epoch, UTC) and duration.
struct Time {
  int64_t seconds = 0;
  int32_t nanos = 0;
  friend auto operator<=>(const Time&, const Time&) = default;
};

struct ListData;      // items owned by the arena
struct MapData;       // entries owned by the arena, in insertion order
struct QuantityData;  // and the others: defined in the .cpp of their library
struct IpData;
struct CidrData;
struct UrlData;
struct SemverData;
struct FormatData;

// At most 32 bytes, trivially copyable. What it points at belongs to the arena of the evaluation,
// to the program (constants) or to the manifest.
class Value {
 public:
  Value() = default;  // null
  static Value null() { return {}; }
  static Value boolean(bool);
  static Value integer(int64_t);
  static Value unsigned_integer(uint64_t);
  static Value real(double);
  static Value string(std::string_view text);  // the view must outlive the value
  static Value bytes(std::string_view bytes);
  static Value list(const ListData*);
  static Value map(const MapData*);
  static Value record(const Record*);    // kind() is map
  static Value node(const yaml::Node*);  // null node: null; else by the node's shape and type
  static Value timestamp(const Time*);
  static Value duration(const Time*);
  static Value type(std::string_view name);  // "int", "list", "google.protobuf.Timestamp", ...
  static Value optional_none();
  static Value optional_of(const Value*);
  static Value error(std::string_view message);
  static Value opaque(Kind, const void* data);  // quantity, ip, cidr, url, semver, format

  Kind kind() const { return kind_; }
  bool is_error() const { return kind_ == Kind::error; }
  // The node of the manifest this value was read from, or null.
  const yaml::Node* origin() const { return origin_; }
  Value with_origin(const yaml::Node*) const;

  // REQUIRES: kind() says so.
  bool as_boolean() const { return boolean_; }
  int64_t as_integer() const { return integer_; }
  uint64_t as_unsigned() const { return unsigned_; }
  double as_real() const { return real_; }
  std::string_view as_string() const { return {text_, size_}; }  // string, bytes, type, error
  const Time& as_time() const { return *time_; }
  const Value* as_optional() const { return value_; }  // null: none
  template <typename Data>
  const Data* as() const {
    return static_cast<const Data*>(data_);
  }

  // Lists.
  size_t list_size() const;
  Value list_at(size_t index) const;  // REQUIRES: index < list_size()
  // Maps: of data, of a node, or a record.
  size_t map_size() const;
  std::optional<Value> map_find(text::Symbol key) const;
  std::optional<Value> map_find(const Value& key) const;  // numeric keys compare across types
  // The key and value at a position in iteration order.
  std::pair<Value, Value> map_at(size_t index) const;
  const Record* as_record() const;    // null when this map is none
  const yaml::Node* mapping() const;  // the manifest's mapping behind a map, or null
  // That mapping if the map is nothing else, or null.
  const yaml::Node* plain_mapping() const {
    return kind_ == Kind::map && backing_ == Backing::node ? node_ : nullptr;
  }
  bool is_map_data() const { return kind_ == Kind::map && backing_ == Backing::data; }

 private:
  enum class Backing : uint8_t { data, node, record };

  static Value of_text(Kind, std::string_view text);
  static Value scalar(const yaml::Node*);
  std::optional<Value> data_find(std::string_view key) const;
  std::optional<Value> find_text(std::string_view key) const;
  union {
    const void* data_ = nullptr;
    bool boolean_;
    int64_t integer_;
    uint64_t unsigned_;
    double real_;
    const char* text_;
    const Time* time_;
    const Value* value_;
    const Record* record_;
    const yaml::Node* node_;
  };
  const yaml::Node* origin_ = nullptr;
  uint32_t size_ = 0;
  Kind kind_ = Kind::null;
  Backing backing_ = Backing::data;
};

// Small and often used: their calls shall cost nothing.
inline Value Value::boolean(bool value) {
  Value result;
  result.boolean_ = value;
  result.kind_ = Kind::boolean;
  return result;
}

inline Value Value::integer(int64_t value) {
  Value result;
  result.integer_ = value;
  result.kind_ = Kind::integer;
  return result;
}

inline Value Value::unsigned_integer(uint64_t value) {
  Value result;
  result.unsigned_ = value;
  result.kind_ = Kind::unsigned_integer;
  return result;
}

inline Value Value::real(double value) {
  Value result;
  result.real_ = value;
  result.kind_ = Kind::real;
  return result;
}

inline Value Value::of_text(Kind kind, std::string_view text) {
  Value result;
  result.text_ = text.data();
  result.size_ = static_cast<uint32_t>(text.size());
  result.kind_ = kind;
  return result;
}

inline Value Value::string(std::string_view text) { return of_text(Kind::string, text); }
inline Value Value::bytes(std::string_view bytes) { return of_text(Kind::bytes, bytes); }
inline Value Value::type(std::string_view name) { return of_text(Kind::type, name); }
inline Value Value::error(std::string_view message) { return of_text(Kind::error, message); }

inline Value Value::opaque(Kind kind, const void* data) {
  Value result;
  result.data_ = data;
  result.kind_ = kind;
  return result;
}

inline Value Value::with_origin(const yaml::Node* node) const {
  Value result = *this;
  result.origin_ = node;
  return result;
}

inline Value Value::node(const yaml::Node* node) {
  if (!node) return null();
  if (node->is_scalar()) return scalar(node).with_origin(node);
  Value result;
  result.node_ = node;
  result.origin_ = node;
  result.kind_ = node->is_mapping() ? Kind::map : Kind::list;
  result.backing_ = Backing::node;
  return result;
}

struct ListData {
  std::span<const Value> items;
};
struct MapData {
  std::span<const std::pair<Value, Value>> entries;
};

inline size_t Value::list_size() const {
  return backing_ == Backing::node ? node_->size() : as<ListData>()->items.size();
}

inline Value Value::list_at(size_t index) const {
  return backing_ == Backing::node ? node(&node_->items()[index]) : as<ListData>()->items[index];
}

// Equality as CEL's ==: numbers across types, lists and maps deeply, different kinds unequal.
bool equal(const Value& left, const Value& right);
// <0, 0, >0; nothing where CEL has no order between the two.
std::optional<int> compare(const Value& left, const Value& right);
// The name of the type as type() shows it.
std::string_view type_name(const Value& value);
// A printable form for tests and messages: as CEL would write the literal.
std::string dump(const Value& value);
// The text of a value in a message: strings without quotes, numbers plainly, else dump().
std::string show(const Value& value);

// What a function or an evaluation allocates from.
using Arena = std::pmr::memory_resource;
Value make_string(Arena&, std::string_view text);       // copies
Value make_list(Arena&, std::span<const Value> items);  // copies the items, not what they point at
Value make_map(Arena&, std::span<const std::pair<Value, Value>> entries);
Value make_error(Arena&, std::string_view message);
Value make_optional(Arena&, const Value& value);
Value make_timestamp(Arena&, Time);
Value make_duration(Arena&, Time);

}  // namespace kready::cel
