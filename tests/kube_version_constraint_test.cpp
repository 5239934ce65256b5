// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "kube/version_constraint.h"

using namespace kready;
using kube::VersionConstraint;

namespace {

// Of these releases, the ones that are admitted; "refused" where the text is no constraint.
std::string admitted(std::string_view text) {
  const auto constraint = VersionConstraint::parse(text);
  if (!constraint) return "refused";
  std::string all;
  for (std::string_view release :
       {"0.2.3", "1.24.0", "1.25.0", "1.25.7", "1.26.0", "1.30.2", "2.0.0"}) {
    if (!constraint->admits(*cel::parse_version(release))) continue;
    all += all.empty() ? "" : " ";
    all += release;
  }
  return all;
}

}  // namespace

TEST_CASE("a constraint admits what Helm admits") {
  constexpr std::pair<std::string_view, std::string_view> rows[] = {
      {"1.25.7", "1.25.7"},
      {"=v1.25.7", "1.25.7"},
      {"1.25", "1.25.0 1.25.7"},
      {"1.25.x", "1.25.0 1.25.7"},
      {"1", "1.24.0 1.25.0 1.25.7 1.26.0 1.30.2"},
      {"*", "0.2.3 1.24.0 1.25.0 1.25.7 1.26.0 1.30.2 2.0.0"},
      {"", "0.2.3 1.24.0 1.25.0 1.25.7 1.26.0 1.30.2 2.0.0"},
      {"!=1.25", "0.2.3 1.24.0 1.26.0 1.30.2 2.0.0"},
      {"!=1.25.0", "0.2.3 1.24.0 1.25.7 1.26.0 1.30.2 2.0.0"},
      {">1.25", "1.26.0 1.30.2 2.0.0"},
      {">1.25.0", "1.25.7 1.26.0 1.30.2 2.0.0"},
      {">= 1.25.0-0", "1.25.0 1.25.7 1.26.0 1.30.2 2.0.0"},
      {"=>1.26", "1.26.0 1.30.2 2.0.0"},
      {"<1.25", "0.2.3 1.24.0"},
      {"<1.25.0-0", "0.2.3 1.24.0"},
      {"<=1.25", "0.2.3 1.24.0 1.25.0 1.25.7"},
      {"=<1.25.0", "0.2.3 1.24.0 1.25.0"},
      {"~1.25.3", "1.25.7"},
      {"~>1", "1.24.0 1.25.0 1.25.7 1.26.0 1.30.2"},
      {"^1.25.1", "1.25.7 1.26.0 1.30.2"},
      {"^1.25.0-0", "1.25.0 1.25.7 1.26.0 1.30.2"},
      {"^0.2", "0.2.3"},
      {"^0.2.1", "0.2.3"},
      {"^0.0.3", ""},
      {">=1.25.0-0 <1.30.0-0", "1.25.0 1.25.7 1.26.0"},
      {">=1.25.0, <1.26", "1.25.0 1.25.7"},
      {">= 1.24 , != 1.25.x", "1.24.0 1.26.0 1.30.2 2.0.0"},
      {"1.25 - 1.26", "1.25.0 1.25.7 1.26.0"},
      {"1.24.x - 1.25.x || ~1.30", "1.24.0 1.25.0 1.25.7 1.30.2"},
      {"1.24.0||1.26.0", "1.24.0 1.26.0"},
      {"1.25+", "refused"},
      {"1.25.", "refused"},
      {"1.25.0-", "refused"},
      {"1.25.x5", "refused"},
      {">=1.25,", "refused"},
      {">=1.24<1.30", "refused"},
      {"new", "refused"},
      {">", "refused"},
      {"99999999999999999999", "refused"},
  };
  for (const auto& [text, expected] : rows) {
    const auto& shown = text;
    CAPTURE(shown);
    CHECK(admitted(text) == expected);
  }
}
