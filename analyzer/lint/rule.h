// SPDX-License-Identifier: MIT
// One rule as a value: everything its file says. Knows nothing of evaluation.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/finding.h"

namespace kready::lint {

enum class Profile : uint8_t { minimal, recommended, strict };  // each includes the ones before
std::string_view name(Profile profile);

// What a rule reports on. document: each YAML document, broken ones too. repository: once a unit.
enum class SubjectKind : uint8_t { document, object, workload, container, repository };
std::string_view name(SubjectKind kind);

enum class ParameterType : uint8_t {
  boolean,
  integer,
  number,
  string,
  list,  // of texts
  quantity,
  duration,
  date,
  pattern,
};

// A parameter with its default, as YAML text ("2", "[a, b]", "true"), and what it may be.
struct Parameter {
  std::string_view name;
  std::string_view value;
  std::string_view summary;
  ParameterType type = ParameterType::string;
  std::string_view minimum{};  // of numbers, quantities and durations; empty: none
  std::string_view maximum{};  // likewise
  std::string_view pattern{};  // of texts and items of lists, whole; empty: any
};

// An input of one unit whose `# finding: message` comments say what the rule must report, where.
struct Example {
  std::string_view manifest;
  std::vector<std::pair<std::string_view, std::string_view>> parameters;  // overrides, as YAML text
  std::string_view kubernetes_version;                                    // empty: the default
};

// Another place a finding shows, as a path expression.
struct RelatedAt {
  std::string_view at;
  std::string_view message;
};

// A variable that walks a list: each item, or each entry (`.key`, `.value`) of a map.
struct Loop {
  std::string_view name;
  std::string_view list;  // CEL; may use the loops before it
};

// One thing a rule asks, in CEL.
struct Check {
  SubjectKind subject = SubjectKind::object;
  std::vector<std::string_view> kinds;  // of object checks; empty: any
  std::vector<Loop> loops;              // nested, outermost first; empty: asked once
  std::string_view when;                // empty: always
  std::string_view require;             // must hold
  std::string_view at;                  // where to point
  std::string_view message;             // with {expressions}
  std::vector<RelatedAt> related;
  // Without each of these the check finds nothing: "pod.spec.dnsConfig", or one of several, written
  // "container.livenessProbe|container.readinessProbe". Found when the pack is loaded.
  std::vector<std::string_view> needs;
};

// Views into the text the pack was loaded from, which outlives the rule.
struct Rule {
  std::string_view id;
  std::string_view area;
  Severity severity = Severity::warning;
  Profile profile = Profile::recommended;
  std::string_view summary;
  SubjectKind subject = SubjectKind::object;
  std::vector<std::string_view> kinds;   // of object rules; empty: any
  std::vector<Check> checks;             // empty for a native rule and one of `faults`
  std::vector<std::string_view> faults;  // kinds of faults of an object's form: all are reported
  std::vector<Parameter> parameters;
  std::string_view why;                      // Markdown
  std::string_view fix;                      // Markdown
  std::vector<std::string_view> same_as;     // "kube-linter/no-liveness-probe"
  std::vector<std::string_view> frameworks;  // "cis-1.12:5.2.2"
  std::vector<Example> flagged;
  std::vector<Example> passes;

  bool is_native() const { return checks.empty() && faults.empty(); }
};

}  // namespace kready::lint
