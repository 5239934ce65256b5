// SPDX-License-Identifier: MIT
// Where a field that its object does not know was meant to stand.
#pragma once

#include <span>
#include <string>

#include "schema/shape.h"
#include "schema/walk.h"
#include "yaml/node.h"

namespace kready::schema {

// All entries of that name: one for each form that the field had in some versions.
std::span<const Field> fields_named(const Shape& shape, std::string_view name);
// The one of the version, or null.
const Field* find_field(const Shape& shape, std::string_view name, int minor);

struct Suggestion {
  std::string name;   // of a field of the same object, or nothing
  std::string words;  // ", did you mean 'x'?", ", which belongs under 'spec.template'", or nothing
  bool is_slip = false;
};
Suggestion suggestion(const Frame& parent, const yaml::Entry& entry, int minor);

bool same_letters(std::string_view left, std::string_view right);  // in whatever case
// The same, or one letter apart: more, fewer, another, or two swapped. Short names are no slips.
bool is_slip(std::string_view written, std::string_view meant);

}  // namespace kready::schema
