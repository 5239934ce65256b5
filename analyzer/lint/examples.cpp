// SPDX-License-Identifier: MIT
// Examples are tests: each `# finding: MESSAGE` comment must be answered on its line, and nothing
// else may be reported.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "lint/analysis.h"

namespace kready::lint {
namespace {

constexpr std::string_view marker = "# finding: ";

using Expected = std::multiset<std::pair<uint32_t, std::string>>;

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

Expected expected_findings(const text::Source& source) {
  Expected expected;
  for (uint32_t number = 1; number <= source.line_count(); ++number) {
    const std::string_view line = source.line(number);
    for (size_t at = line.find(marker); at != std::string_view::npos;) {
      const size_t begin = at + marker.size();
      const size_t next = line.find(marker, begin);
      expected.emplace(number, trimmed(line.substr(begin, next - begin)));
      at = next;
    }
  }
  return expected;
}

Expected actual_findings(const Report& report, const text::Source& source) {
  Expected actual;
  for (const Finding& finding : report.findings) {
    actual.emplace(source.position(finding.place.span.begin).line, finding.message);
  }
  return actual;
}

void compare(const Rule& rule, std::string_view title, const Expected& expected,
             const Expected& actual, std::vector<std::string>& failures) {
  Expected missing;
  Expected extra;
  std::set_difference(expected.begin(), expected.end(), actual.begin(), actual.end(),
                      std::inserter(missing, missing.end()));
  std::set_difference(actual.begin(), actual.end(), expected.begin(), expected.end(),
                      std::inserter(extra, extra.end()));
  for (const auto& [line, message] : missing) {
    failures.push_back(
        fmt::format("{}: {}, line {}: no finding '{}'", rule.id, title, line, message));
  }
  for (const auto& [line, message] : extra) {
    failures.push_back(
        fmt::format("{}: {}, line {}: unexpected finding '{}'", rule.id, title, line, message));
  }
}

void run_example(const Rule& rule, const Pack& pack, std::span<const NativeEntry> natives,
                 const Example& example, bool flagged, std::string_view title,
                 std::vector<std::string>& failures) {
  std::vector<UnitInput> units(1);
  units[0].sources.push_back(
      std::make_unique<text::Source>("example", std::string(example.manifest)));
  Options options;
  options.only = {std::string(rule.id)};
  options.jobs = 1;
  for (const auto& [name, value] : example.parameters) {
    options.parameters[fmt::format("{}.{}", rule.id, name)] = value;
  }
  options.versions = parse_versions(example.kubernetes_version).value_or(VersionRange{});
  const text::Source& source = *units[0].sources[0];
  const Expected expected = expected_findings(source);
  if (expected.empty() == flagged) {
    failures.push_back(fmt::format("{}: {}: {} `# finding:` comment", rule.id, title,
                                   flagged ? "needs a" : "must not have a"));
  }
  const Report report = analyze(units, pack, natives, options);
  compare(rule, title, expected, actual_findings(report, source), failures);
}

}  // namespace

std::vector<std::string> failing_examples(const Rule& rule, const Pack& pack,
                                          std::span<const NativeEntry> natives) {
  std::vector<std::string> failures;
  for (const bool flagged : {true, false}) {
    const auto& examples = flagged ? rule.flagged : rule.passes;
    for (size_t i = 0; i < examples.size(); ++i) {
      const std::string title =
          fmt::format("{} example {}", flagged ? "flagged" : "passing", i + 1);
      run_example(rule, pack, natives, examples[i], flagged, title, failures);
    }
  }
  return failures;
}

}  // namespace kready::lint
