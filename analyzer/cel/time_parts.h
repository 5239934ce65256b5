// SPDX-License-Identifier: MIT
// The getters of timestamps, in UTC or a time zone, and of durations.
#pragma once

#include "cel/functions.h"

namespace kready::cel {

Value get_date(Call& call);
Value get_day_of_month(Call& call);
Value get_day_of_week(Call& call);
Value get_day_of_year(Call& call);
Value get_full_year(Call& call);
Value get_month(Call& call);
Value get_hours(Call& call);
Value get_minutes(Call& call);
Value get_seconds(Call& call);
Value get_milliseconds(Call& call);

}  // namespace kready::cel
