// SPDX-License-Identifier: MIT
#include "lint/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace kready::lint {

void in_parallel(unsigned jobs, size_t count, const std::function<void(size_t)>& work) {
  const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
  const size_t threads = std::min<size_t>(jobs ? jobs : cores, count);
  std::atomic<size_t> next{0};
  const auto take = [&] {
    for (size_t i = next++; i < count; i = next++) work(i);
  };
  std::vector<std::jthread> others;
  for (size_t i = 1; i < threads; ++i) others.emplace_back(take);
  take();
}

}  // namespace kready::lint
