// SPDX-License-Identifier: MIT
// Constraints on semantic versions as Helm reads them (`kubeVersion: ">=1.25.0-0 <1.35.0"`). Knows
// versions, not charts.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "cel/version.h"

namespace kready::kube {

enum class Operator : uint8_t {
  equal,  // also where none is written
  not_equal,
  greater,
  less,
  greater_or_equal,
  less_or_equal,
  tilde,
  caret,
};

// One comparison: `~1.25`, `!=1.26.x`. Parts that are not written, or written `x` or `*`, are
// wild; the version has 0 there.
struct Comparison {
  Operator op = Operator::equal;
  cel::Version version;
  int written = 3;  // parts: 0 for `*`, 1 for `1`, 2 for `1.25`
};

class VersionConstraint {
 public:
  // Nothing where Helm refuses the text. A view of it.
  static std::optional<VersionConstraint> parse(std::string_view text);

  // Of a release, not a prerelease, which a constraint must name to admit.
  bool admits(const cel::Version& release) const;

 private:
  std::vector<std::vector<Comparison>> alternatives_;
};

}  // namespace kready::kube
