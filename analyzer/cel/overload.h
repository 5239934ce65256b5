// SPDX-License-Identifier: MIT
// What the functions of every library share: the kinds of their arguments, their results in the
// arena and their cost. Knows no function.
#pragma once

#include <initializer_list>
#include <string_view>
#include <type_traits>
#include <vector>

#include "cel/functions.h"
#include "cel/value.h"

namespace kready::cel {

// The answer to arguments of other types.
Value no_overload();
// Whether the arguments are exactly of these kinds.
bool takes(const Call& call, std::initializer_list<Kind> kinds);

// Results larger than these are refused: one call must not take all memory, whatever the budget.
constexpr size_t most_bytes = 16 << 20;
constexpr size_t most_items = 1'000'000;
constexpr uint64_t most_work = 10'000'000;  // comparisons of values

// Traversing text costs a tenth of its bytes, traversing a list its items.
void spend_bytes(Call& call, size_t bytes);
void spend_items(Call& call, size_t items);

Value text_result(Call& call, std::string_view text);  // copies; an error when too large
Value list_result(Call& call, const std::vector<Value>& items);
// The answer where values that share their parts would take too long to compare or to walk.
Value too_much_work();
Value failure(Call& call, std::string_view message);  // copies
std::vector<Value> items_of(const Value& list);

// Puts a part of a value in the arena, where nobody destroys it.
template <typename Data>
const Data* place(Arena& arena, const Data& data) {
  static_assert(std::is_trivially_destructible_v<Data>);
  return new (arena.allocate(sizeof(Data), alignof(Data))) Data(data);
}

}  // namespace kready::cel
