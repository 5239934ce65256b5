// SPDX-License-Identifier: MIT
// The one place that makes threads.
#pragma once

#include <cstddef>
#include <functional>

namespace kready::lint {

// Calls work(0) ... work(count - 1) on up to `jobs` threads (0: one a core); returns when all are
// done. The order of calls is not defined.
void in_parallel(unsigned jobs, size_t count, const std::function<void(size_t)>& work);

}  // namespace kready::lint
