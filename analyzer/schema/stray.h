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

// ", did you mean 'x'?" or ", which belongs under 'spec.template'", or nothing.
std::string suggestion(const Frame& parent, const yaml::Entry& entry, int minor);

}  // namespace kready::schema
