// SPDX-License-Identifier: MIT
// From one type to another: int("42"), string(1.5), timestamp(0).
#pragma once

#include "cel/functions.h"

namespace kready::cel {

Value to_boolean(Call& call);
Value to_bytes(Call& call);
Value to_duration(Call& call);
Value to_integer(Call& call);
Value to_real(Call& call);
Value to_string(Call& call);
Value to_timestamp(Call& call);
Value to_unsigned(Call& call);

}  // namespace kready::cel
