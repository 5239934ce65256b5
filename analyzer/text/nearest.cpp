// SPDX-License-Identifier: MIT
#include "text/nearest.h"

#include <algorithm>
#include <utility>

namespace kready::text {
namespace {

// Edit distance where swapping two neighbours counts as one edit.
size_t distance(std::string_view a, std::string_view b) {
  std::vector<size_t> before_last(b.size() + 1);
  std::vector<size_t> last(b.size() + 1);
  std::vector<size_t> row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    before_last.swap(last);
    last.swap(row);
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
  }
  return row[b.size()];
}

size_t difference(size_t a, size_t b) { return a > b ? a - b : b - a; }

}  // namespace

std::vector<std::string> nearest(std::string_view name, const std::vector<std::string>& known,
                                 size_t most) {
  const size_t limit = std::max<size_t>(1, name.size() / 3);
  std::vector<std::pair<size_t, std::string_view>> near;
  for (const std::string& candidate : known) {
    if (difference(candidate.size(), name.size()) > limit) continue;
    const size_t edits = distance(name, candidate);
    if (edits <= limit) near.emplace_back(edits, candidate);
  }
  std::sort(near.begin(), near.end());
  near.resize(std::min(near.size(), most));
  std::vector<std::string> names;
  for (const auto& [edits, candidate] : near) names.emplace_back(candidate);
  return names;
}

}  // namespace kready::text
