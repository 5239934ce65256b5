// SPDX-License-Identifier: MIT
// One walk over a tree beside its shape, gathering faults. Private to the validator.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/fault.h"
#include "schema/shape.h"
#include "schema/validate.h"
#include "yaml/node.h"

namespace kready::schema {

// How the walk came to a value: up to the object, one frame a step.
struct Frame {
  const Frame* up = nullptr;
  const yaml::Node* node = nullptr;
  const Shape* shape = nullptr;
  std::string_view key;  // empty for items of lists and for the object itself
  size_t index = 0;
};

// "spec.template.spec.containers[0]" of the value, and "'containers[0]'" as messages name it.
std::string path(const Frame& frame);
std::string quoted(const Frame& frame);
// A value as messages show it: quoted, and cut where it is long.
std::string shown(std::string_view text);

// Who says what form the object has.
enum class Owner : uint8_t { kubernetes, definition };

class Walk {
 public:
  Walk(const Target& target, Owner owner) : target_(target), owner_(owner) {}

  // What validate() says, once.
  void object(const yaml::Node& node, const Shape& shape);
  std::vector<Fault> take();

 private:
  // Null in a mapping is an absence, and nothing to say.
  void value(const Frame& frame);
  void item(const Frame& frame);
  void fields(const Frame& frame);
  void entry(const Frame& frame, const yaml::Entry& entry);
  void resource_entry(const Frame& frame, const yaml::Entry& entry);
  void stray(const Frame& frame, const yaml::Entry& entry);
  void gate(const yaml::Entry& entry, const Field& field);
  void required(const Frame& frame);
  void required_field(const Frame& frame, const Field& field);
  void list(const Frame& frame);
  void duplicates(const Frame& frame);

  void scalar(const Frame& frame, yaml::Type type);
  void integer(const Frame& frame, yaml::Type type);
  void quantity(const Frame& frame, yaml::Type type);
  void choices(const Frame& frame, yaml::Type type);

  void limits(const Frame& frame, yaml::Type type);
  void text_limits(const Frame& frame);
  void number_limits(const Frame& frame, double number);
  void count_limits(const Frame& frame);
  void alternatives(const Frame& frame);
  void one_of(const Frame& frame);
  // The faults of the value held against another shape.
  std::vector<Fault> probe(const Frame& frame, const Shape& shape) const;

  void add(FaultKind kind, const yaml::Node* node, std::string message);
  void wrong_type(const Frame& frame, yaml::Type type);
  bool is_off(const Field& field) const;
  bool is_resource(const Frame& frame) const;

  const Target& target_;
  Owner owner_;
  bool in_status_ = false;       // the server resets it, so only its form counts
  bool in_alternative_ = false;  // of anyOf and its like: other fields are not its matter
  bool is_patch_ = false;        // holds directives of a merge patch, hence not the whole object
  int suggestions_left_ = 50;    // for an object; what is wrong all over needs no more
  std::vector<std::pair<const yaml::Node*, std::string>> meant_;  // fields that have another name
  std::vector<Fault> faults_;
};

}  // namespace kready::schema
