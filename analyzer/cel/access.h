// SPDX-License-Identifier: MIT
// Fields and items of values: `a.b`, `a.?b`, `has(a.b)`, `a[b]`, `a[?b]`. Knows no programs.
#pragma once

#include <optional>
#include <span>

#include "cel/code.h"
#include "cel/value.h"

namespace kready::cel {

// A key whose value is written null is as good as absent to Kubernetes' decoder: `a.?b` and
// has(a.b) treat it so, while `a.b` is null.

// The steps all answer an error value, never nothing, where the value has no fields.
Value select(const Value& from, std::span<const Field> fields, Arena& arena);
// Nothing where any of the fields is absent.
std::optional<Value> find(const Value& from, std::span<const Field> fields, Arena& arena);
// Whether the last field is there; the others have to be.
Value has(const Value& from, std::span<const Field> fields, Arena& arena);

Value index(const Value& from, const Value& key, Arena& arena);
Value index_optional(const Value& from, const Value& key, Arena& arena);

}  // namespace kready::cel
