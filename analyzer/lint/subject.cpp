// SPDX-License-Identifier: MIT
#include "lint/subject.h"

#include <fmt/format.h>

#include <initializer_list>
#include <utility>

#include "lint/location.h"

namespace kready::lint {
namespace {

constexpr uint64_t fnv_offset = 14695981039346656037ULL;
constexpr uint64_t fnv_prime = 1099511628211ULL;

Finding start(const CompiledRule& rule, const Subject& subject, text::Span span,
              std::string message) {
  Finding finding;
  finding.rule = rule.rule->id;
  finding.severity = rule.severity;
  if (!rule.scope.empty()) {
    const RuleScope::Verdict verdict = rule.scope.verdict(subject, span);
    finding.severity = verdict.severity.value_or(finding.severity);
    finding.is_exempt = !verdict.is_kept;
  }
  finding.message = std::move(message);
  if (!subject.document) return finding;
  finding.place = {subject.document->source, span};
  finding.origin = subject.document->template_source;
  if (const kube::Object* object = object_around(subject, span)) {
    finding.object = {std::string(object->api_version), std::string(object->kind),
                      std::string(object->namespace_), std::string(object->name)};
    finding.origin = object->origin();
  }
  return finding;
}

}  // namespace

// The object whose bytes hold the place: of a document with one object, that object.
const kube::Object* object_around(const Subject& subject, text::Span span) {
  if (subject.object || !subject.piece) return subject.object;
  const auto& objects = subject.piece->objects;
  if (objects.size() == 1) return &objects.front();
  for (const kube::Object& object : objects) {
    const text::Span own = object.node->span();
    if (own.begin <= span.begin && span.end <= own.end) return &object;
  }
  return nullptr;
}

uint64_t fingerprint(const Finding& finding) {
  uint64_t hash = fnv_offset;
  for (std::string_view part :
       {finding.rule, std::string_view(finding.object.api_version),
        std::string_view(finding.object.kind), std::string_view(finding.object.namespace_),
        std::string_view(finding.object.name), std::string_view(finding.path),
        std::string_view(finding.message)}) {
    for (const char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * fnv_prime;
    hash = (hash ^ 0xffU) * fnv_prime;
  }
  return hash;
}

std::string show_fingerprint(uint64_t fingerprint) { return fmt::format("{:016x}", fingerprint); }

Finding finding_at(const CompiledRule& rule, const Subject& subject, const yaml::Node* node,
                   const std::vector<std::string_view>& absent, std::string message) {
  if (!subject.document || !subject.document->root) {
    return finding_at(rule, subject, text::Span{}, std::move(message));
  }
  const yaml::Node* target = node ? node : subject.object ? subject.object->node : nullptr;
  Location location = locate(*subject.document->root, target, absent);
  Finding finding = start(rule, subject, location.span, std::move(message));
  finding.path = std::move(location.path);
  finding.fingerprint = fingerprint(finding);
  return finding;
}

Finding finding_at(const CompiledRule& rule, const Subject& subject, text::Span span,
                   std::string message) {
  Finding finding = start(rule, subject, span, std::move(message));
  finding.fingerprint = fingerprint(finding);
  return finding;
}

Finding finding_at(const CompiledRule& rule, const Subject& subject, const schema::Fault& fault) {
  std::vector<std::string_view> absent;
  if (!fault.absent.empty()) absent.emplace_back(fault.absent);
  Finding finding = finding_at(rule, subject, fault.node, absent, fault.message);
  if (fault.key.begin < fault.key.end) finding.place.span = fault.key;
  if (fault.related) {
    finding.related.push_back(related_at(*subject.document, fault.related, "first written here"));
  }
  return finding;
}

Related related_at(const yaml::Document& document, const yaml::Node* node, std::string message) {
  const text::Span span = document.root ? locate(*document.root, node).span : text::Span{};
  return {{document.source, span}, std::move(message)};
}

}  // namespace kready::lint
