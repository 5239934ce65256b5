// SPDX-License-Identifier: MIT
// What a native rule sees and how it reports: one question about one subject.
#pragma once

#include <span>
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
#include "schema/catalog.h"
#include "yaml/document.h"

namespace kready::lint {

// Another place worth showing: a node of a document (an object of the unit) and words.
struct RelatedNode {
  const yaml::Document* document = nullptr;
  const yaml::Node* node = nullptr;
  std::string message;
};

struct CompiledRule;
struct Subject;

// One question: a rule asked of one subject. Subjects that do not exist are null: a document rule
// has only document(), an object rule has no container(), ...
class Ask {
 public:
  // REQUIRES: all outlive the question. Findings are appended.
  Ask(const CompiledRule& rule, const Subject& subject, const graph::Unit& unit,
      const schema::Catalog& catalog, Version version, std::vector<Finding>& findings)
      : rule_(rule),
        subject_(subject),
        unit_(unit),
        catalog_(catalog),
        version_(version),
        findings_(findings) {}

  const Rule& rule() const;
  // Which version of Kubernetes is asked about. Whoever reads it is asked again for every other.
  Version version() {
    read_version_ = true;
    return version_;
  }
  bool read_version() const { return read_version_; }
  const yaml::Document& document() const;         // REQUIRES: not a repository rule
  std::span<const kube::Object> objects() const;  // of the document; likewise
  kube::Skip skip() const;                        // why the document holds no object; likewise
  const graph::Unit& unit() const { return unit_; }
  const schema::Catalog& catalog() const { return catalog_; }  // the kinds of the unit
  const kube::Object* object() const;
  const kube::Workload* workload() const;
  const kube::Pod* pod() const;
  const kube::Container* container() const;
  // The parameter's value as YAML text, the rule's default where the user set none.
  std::string_view parameter(std::string_view name) const;

  // Points at a node of the subject's document: scalars at the value, maps and lists at their key,
  // or at the first line of an item.
  void report(const yaml::Node* at, std::string message, std::vector<RelatedNode> related = {});
  // Points at `parent`.keys..., or at the nearest existing parent where the last ones are absent.
  void report_absent(const yaml::Node* parent, std::vector<std::string_view> keys,
                     std::string message, std::vector<RelatedNode> related = {});
  // Points at bytes of the document: for what has no node.
  void report(text::Span span, std::string message, std::vector<text::Span> related = {});

 private:
  const CompiledRule& rule_;
  const Subject& subject_;
  const graph::Unit& unit_;
  const schema::Catalog& catalog_;
  Version version_;
  bool read_version_ = false;
  std::vector<Finding>& findings_;
};

}  // namespace kready::lint
