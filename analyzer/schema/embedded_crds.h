// SPDX-License-Identifier: MIT
// The custom resources that come with the program: kinds of well-known operators. Read one group at
// a time, and only the groups that are asked for.
#pragma once

#include <string_view>

#include "schema/custom_kind.h"

namespace kready::schema {

// `lower_kind` is the kind in lower case. Safe from several threads; answers live for ever.
Custom embedded_custom(std::string_view group, std::string_view version,
                       std::string_view lower_kind);

}  // namespace kready::schema
