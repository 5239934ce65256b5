// SPDX-License-Identifier: MIT
// The string extension's 'format': %s %d %f %e %x %X %o %b over a list of arguments.
#pragma once

#include "cel/functions.h"

namespace kready::cel {

Value format_clauses(Call& call);

}  // namespace kready::cel
