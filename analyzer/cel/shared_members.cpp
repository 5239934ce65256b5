// SPDX-License-Identifier: MIT
#include "cel/shared_members.h"

#include <optional>

#include "cel/overload.h"

namespace kready::cel {

namespace {

bool of_list(const Call& call) { return call.args[0].kind() == Kind::list; }

// The order of two quantities or two versions; nothing for other arguments.
std::optional<int> order(const Call& call) {
  if (takes(call, {Kind::quantity, Kind::quantity})) {
    return compare_quantity(call.args[0], call.args[1]);
  }
  if (takes(call, {Kind::semver, Kind::semver})) return compare_semver(call.args[0], call.args[1]);
  return std::nullopt;
}

}  // namespace

Value index_of(Call& call) { return of_list(call) ? index_of_item(call) : index_of_text(call); }

Value last_index_of(Call& call) {
  return of_list(call) ? last_index_of_item(call) : last_index_of_text(call);
}

Value reverse(Call& call) { return of_list(call) ? reverse_items(call) : reverse_text(call); }

Value is_less_than(Call& call) {
  const auto result = order(call);
  return result ? Value::boolean(*result < 0) : no_overload();
}

Value is_greater_than(Call& call) {
  const auto result = order(call);
  return result ? Value::boolean(*result > 0) : no_overload();
}

Value compare_to(Call& call) {
  const auto result = order(call);
  return result ? Value::integer(*result) : no_overload();
}

}  // namespace kready::cel
