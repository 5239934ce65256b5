// SPDX-License-Identifier: MIT
#include "lint/overrides.h"

#include <algorithm>

#include "graph/glob.h"
#include "kube/fields.h"
#include "lint/path_glob.h"
#include "lint/subject.h"

namespace kready::lint {
namespace {

bool any_matches(const std::vector<std::string>& patterns, std::string_view text) {
  return std::any_of(patterns.begin(), patterns.end(), [text](const std::string& pattern) {
    return graph::glob_matches(pattern, text);
  });
}

bool any_path_matches(const std::vector<std::string>& patterns, std::string_view path) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [path](const std::string& pattern) { return path_matches(pattern, path); });
}

bool holds_labels(const Match& match, const kube::Object& object) {
  return std::all_of(match.label.begin(), match.label.end(), [&](const auto& wanted) {
    const yaml::Node* value = kube::field(object.labels(), wanted.first);
    return value && graph::glob_matches(wanted.second, kube::text_of(value));
  });
}

bool encloses(text::Span outer, text::Span inner) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

// The container the finding is about: the subject, or the one that holds the place.
const kube::Container* container_at(const Subject& subject, text::Span span) {
  if (subject.container || !subject.piece) return subject.container;
  for (const kube::Workload& workload : subject.piece->workloads) {
    if (workload.object != subject.object) continue;
    for (const kube::Container& container : workload.pod.containers()) {
      if (container.node && encloses(container.node->span(), span)) return &container;
    }
  }
  return nullptr;
}

std::string_view chart_of(std::string_view template_source) {
  return template_source.substr(0, std::min(template_source.find('/'), template_source.size()));
}

bool asks_object(const Match& match) {
  return !match.namespace_.empty() || !match.kind.empty() || !match.name.empty() ||
         !match.label.empty() || !match.container.empty() || !match.origin.empty();
}

bool matches_object(const Match& match, const Subject& subject, text::Span span) {
  const kube::Object* object = object_around(subject, span);
  if (!object) return false;
  if (!match.namespace_.empty() && !any_matches(match.namespace_, object->namespace_)) return false;
  if (!match.kind.empty() && !any_matches(match.kind, object->kind)) return false;
  if (!match.name.empty() && !any_matches(match.name, object->name)) return false;
  if (!match.origin.empty() && !any_path_matches(match.origin, object->origin())) return false;
  if (!holds_labels(match, *object)) return false;
  if (match.container.empty()) return true;
  const kube::Container* container = container_at(subject, span);
  return container && any_matches(match.container, container->name);
}

bool matches(const Match& match, const Subject& subject, text::Span span, const PathOf& path_of) {
  if (!subject.document) return false;
  if (!match.path.empty() &&
      !any_path_matches(match.path, path_of ? path_of(subject.document->source->name())
                                            : subject.document->source->name()))
    return false;
  const std::string_view chart = chart_of(subject.document->template_source);
  if (!match.chart.empty() && (chart.empty() || !any_matches(match.chart, chart))) return false;
  return !asks_object(match) || matches_object(match, subject, span);
}

}  // namespace

void RuleScope::add(size_t number, const Match& match, const RuleChange& change,
                    const PathOf& path_of) {
  parts_.push_back({number, &match, &change});
  path_of_ = path_of;
}

RuleScope::Verdict RuleScope::verdict(const Subject& subject, text::Span span) const {
  Verdict verdict;
  bool is_on = enabled;
  std::optional<size_t> parameters;
  for (const Part& part : parts_) {
    if (!matches(*part.match, subject, span, path_of_)) continue;
    is_on = part.change->enabled.value_or(is_on);
    if (part.change->severity) verdict.severity = part.change->severity;
    if (!part.change->parameters.empty()) parameters = part.number;
  }
  verdict.is_kept = is_on && parameters == parameters_of;
  return verdict;
}

std::vector<size_t> RuleScope::with_parameters() const {
  std::vector<size_t> numbers;
  for (const Part& part : parts_) {
    if (!part.change->parameters.empty()) numbers.push_back(part.number);
  }
  return numbers;
}

RuleScope scope_of(std::string_view rule, const std::vector<Override>& overrides,
                   const PathOf& path_of) {
  RuleScope scope;
  for (size_t i = 0; i < overrides.size(); ++i) {
    const auto change = overrides[i].rules.find(rule);
    if (change != overrides[i].rules.end())
      scope.add(i, overrides[i].match, change->second, path_of);
  }
  return scope;
}

}  // namespace kready::lint
