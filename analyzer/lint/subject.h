// SPDX-License-Identifier: MIT
// One subject a rule is asked about, and how a finding about it is made. Knows places and names,
// not expressions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/compiled_rule.h"
#include "lint/finding.h"
#include "lint/native.h"
#include "schema/fault.h"

namespace kready::lint {

// What does not apply to a subject is null.
struct Subject {
  const yaml::Document* document = nullptr;
  const graph::Piece* piece = nullptr;
  const kube::Object* object = nullptr;
  const kube::Workload* workload = nullptr;
  const kube::Container* container = nullptr;
};

// A finding of the rule at a node of the subject's document, or below it where `absent` keys are.
Finding finding_at(const CompiledRule& rule, const Subject& subject, const yaml::Node* node,
                   const std::vector<std::string_view>& absent, std::string message);
// A finding at bytes of the subject's document.
Finding finding_at(const CompiledRule& rule, const Subject& subject, text::Span span,
                   std::string message);
// A finding of the rule about a fault of the subject's object.
Finding finding_at(const CompiledRule& rule, const Subject& subject, const schema::Fault& fault);
Related related_at(const yaml::Document& document, const yaml::Node* node, std::string message);

// The object that the bytes of a place are of; null where there is none.
const kube::Object* object_around(const Subject& subject, text::Span span);

// The hash that Finding::fingerprint describes.
uint64_t fingerprint(const Finding& finding);

}  // namespace kready::lint
