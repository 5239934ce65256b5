// SPDX-License-Identifier: MIT
#include <utility>

#include "lint/native.h"
#include "lint/subject.h"

namespace kready::lint {

const Rule& Ask::rule() const { return *rule_.rule; }
const yaml::Document& Ask::document() const { return *subject_.document; }
std::span<const kube::Object> Ask::objects() const { return subject_.piece->objects; }
kube::Skip Ask::skip() const { return subject_.piece->skip; }
const kube::Object* Ask::object() const { return subject_.object; }
const kube::Workload* Ask::workload() const { return subject_.workload; }
const kube::Container* Ask::container() const { return subject_.container; }
const kube::Pod* Ask::pod() const { return subject_.workload ? &subject_.workload->pod : nullptr; }

std::string_view Ask::parameter(std::string_view name) const {
  const auto found = rule_.parameter_text.find(std::string(name));
  return found == rule_.parameter_text.end() ? std::string_view{} : found->second;
}

void Ask::report(const yaml::Node* at, std::string message, std::vector<RelatedNode> related) {
  report_absent(at, {}, std::move(message), std::move(related));
}

void Ask::report_absent(const yaml::Node* parent, std::vector<std::string_view> keys,
                        std::string message, std::vector<RelatedNode> related) {
  while (parent && !keys.empty() && parent->find(keys.front())) {
    parent = parent->find(keys.front());
    keys.erase(keys.begin());
  }
  Finding finding = finding_at(rule_, subject_, parent, keys, std::move(message));
  for (RelatedNode& other : related) {
    if (!other.document) continue;
    finding.related.push_back(related_at(*other.document, other.node, std::move(other.message)));
  }
  findings_.push_back(std::move(finding));
}

void Ask::report(text::Span span, std::string message, std::vector<text::Span> related) {
  Finding finding = finding_at(rule_, subject_, span, std::move(message));
  for (text::Span other : related) {
    finding.related.push_back({{subject_.document->source, other}, "first written here"});
  }
  findings_.push_back(std::move(finding));
}

}  // namespace kready::lint
