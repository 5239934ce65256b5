// SPDX-License-Identifier: MIT
// The core: sources and rules in, findings out. No I/O, no clock, no globals; the same bytes out
// whatever the number of threads.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/assumptions.h"
#include "kube/pod_template.h"
#include "lint/finding.h"
#include "lint/overrides.h"
#include "lint/pack.h"
#include "lint/version.h"
#include "schema/schema_files.h"
#include "text/source.h"

namespace kready::lint {

// What is deployed together: one path argument, or standard input. Units may share sources: what is
// delivered with each of several environments.
struct UnitInput {
  std::string name;
  std::string environment;  // of several that lie side by side; ends the name. Empty: the only one
  std::vector<std::shared_ptr<const text::Source>> sources;
};

struct Options {
  Profile profile = Profile::recommended;
  std::vector<std::string> only;     // selectors; when given, the profile does not matter
  std::vector<std::string> enable;   // selectors added to the profile
  std::vector<std::string> disable;  // selectors taken away, last
  std::map<std::string, bool, std::less<>> switched;    // on or off by rule, whatever the profile
  std::map<std::string, Severity> severities;           // by rule, instead of its own
  std::map<std::string, std::string> parameters;        // "rule.name" -> YAML text
  std::set<std::string, std::less<>> fixed_parameters;  // those that no override changes
  std::vector<Override> overrides;                      // a later one says more
  PathOf path_of;  // what the patterns of paths in overrides are held against
  graph::Assumptions assumptions;
  std::vector<kube::TemplatePlace> pod_templates;          // of custom resources
  std::map<std::string, bool, std::less<>> feature_gates;  // on or off, whatever their default
  VersionRange versions;  // each finding says for which of them it holds, unless for all
  // CustomResourceDefinitions that all units may use; the inputs outlive the report.
  std::span<const UnitInput> definitions;
  // Where JSON Schemas of kinds lie, and who reads them; see schema/schema_files.h.
  std::vector<schema::SchemaLocation> schema_locations;
  schema::ReadFile read_schema;
  unsigned jobs = 0;  // threads; 0: as many as there are cores
};

// Why a document was not checked.
struct Skipped {
  const text::Source* source = nullptr;
  text::Span span;
  std::string_view reason;  // "empty", "helm values", "kustomization", "unrendered template", ...
};

struct Summary {
  size_t files = 0;
  size_t documents = 0;  // = checked documents + skipped + broken
  size_t objects = 0;
  size_t skipped = 0;  // empty documents are not counted anywhere
  size_t broken = 0;
  size_t errors = 0;  // findings by severity
  size_t warnings = 0;
  size_t infos = 0;
  size_t undecided = 0;      // rule questions whose expression ended in an error: no finding
  size_t rules = 0;          // rules that ran
  size_t unknown_kinds = 0;  // custom resources whose fields could not be checked
};

struct Report {
  std::vector<Finding> findings;                // by file order, position, rule
  std::vector<Skipped> skipped;                 // in input order
  std::vector<const text::Source*> unrendered;  // files that hold unrendered templates, once each
  Summary summary;
};

// A selector of the options that names nothing is an error: its text and the nearest names.
struct UnknownSelector {
  std::string selector;
  std::vector<std::string> nearest;
};
std::vector<UnknownSelector> unknown_selectors(const Pack& pack, const Options& options);
// The rules that run, of some objects at least, in pack order. REQUIRES: unknown_selectors() is
// empty.
std::vector<const Rule*> selected_rules(const Pack& pack, const Options& options);
// Those of them that run wherever no override speaks of them.
std::set<const Rule*> rules_everywhere(const Pack& pack, const Options& options);

// Sources must outlive the report.
Report analyze(std::span<const UnitInput> units, const Pack& pack,
               std::span<const NativeEntry> natives, const Options& options);

// Printable forms of what the tool sees, for `kready-lint dump`.
std::string dump_documents(std::span<const UnitInput> units);
std::string dump_objects(std::span<const UnitInput> units);
std::string dump_graph(std::span<const UnitInput> units);

// Runs the examples of a rule. Each failure is one sentence with the example's line; none: all
// hold.
std::vector<std::string> failing_examples(const Rule& rule, const Pack& pack,
                                          std::span<const NativeEntry> natives);

}  // namespace kready::lint
