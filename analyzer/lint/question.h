// SPDX-License-Identifier: MIT
// A native rule asked of one subject: what it sees, and its findings.
#pragma once

#include <string>
#include <vector>

#include "lint/native.h"
#include "lint/subject.h"

namespace kready::lint {

class Question final : public Ask {
 public:
  Question(const CompiledRule& rule, const Subject& subject, const graph::Unit& unit,
           Version version, std::vector<Finding>& findings)
      : rule_(rule), subject_(subject), unit_(unit), version_(version), findings_(findings) {}

  const Rule& rule() const override { return *rule_.rule; }
  Version version() const override { return version_; }
  const yaml::Document& document() const override { return *subject_.document; }
  const graph::Unit& unit() const override { return unit_; }
  const kube::Object* object() const override { return subject_.object; }
  const kube::Workload* workload() const override { return subject_.workload; }
  const kube::Pod* pod() const override {
    return subject_.workload ? &subject_.workload->pod : nullptr;
  }
  const kube::Container* container() const override { return subject_.container; }
  std::string_view parameter(std::string_view name) const override;

  void report(const yaml::Node* at, std::string message, std::vector<RelatedNode> related) override;
  void report_absent(const yaml::Node* parent, std::vector<std::string_view> keys,
                     std::string message, std::vector<RelatedNode> related) override;
  void report(text::Span span, std::string message, std::vector<text::Span> related) override;

 private:
  const CompiledRule& rule_;
  const Subject& subject_;
  const graph::Unit& unit_;
  Version version_;
  std::vector<Finding>& findings_;
};

}  // namespace kready::lint
