// SPDX-License-Identifier: MIT
// What a native rule sees and how it reports: one question about one subject.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/unit.h"
#include "kube/container.h"
#include "kube/object.h"
#include "kube/pod.h"
#include "kube/workload.h"
#include "lint/analysis.h"
#include "lint/finding.h"
#include "lint/rule.h"
#include "yaml/document.h"

namespace kready::lint {

// Another place worth showing: a node of a document (an object of the unit) and words.
struct RelatedNode {
  const yaml::Document* document = nullptr;
  const yaml::Node* node = nullptr;
  std::string message;
};

// One question: a rule asked of one subject. Subjects that do not exist are null: a document rule
// has only document(), an object rule has no container(), ...
class Ask {
 public:
  virtual ~Ask() = default;

  virtual const Rule& rule() const = 0;
  virtual Version version() const = 0;
  virtual const yaml::Document& document() const = 0;  // REQUIRES: not a repository rule
  virtual const graph::Unit& unit() const = 0;
  virtual const kube::Object* object() const = 0;
  virtual const kube::Workload* workload() const = 0;
  virtual const kube::Pod* pod() const = 0;
  virtual const kube::Container* container() const = 0;
  // The parameter's value as YAML text, the rule's default where the user set none.
  virtual std::string_view parameter(std::string_view name) const = 0;

  // Points at a node of the subject's document: scalars at the value, maps and lists at their key,
  // or at the first line of an item.
  virtual void report(const yaml::Node* at, std::string message,
                      std::vector<RelatedNode> related = {}) = 0;
  // Points at `parent`.keys..., or at the nearest existing parent where the last ones are absent.
  virtual void report_absent(const yaml::Node* parent, std::vector<std::string_view> keys,
                             std::string message, std::vector<RelatedNode> related = {}) = 0;
  // Points at bytes of the document: for what has no node.
  virtual void report(text::Span span, std::string message,
                      std::vector<text::Span> related = {}) = 0;
};

}  // namespace kready::lint
