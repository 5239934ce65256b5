// SPDX-License-Identifier: MIT
// Manifests for tests: text parsed into documents, objects and workloads that live together.
#pragma once

#include <deque>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

#include "kube/workload.h"
#include "yaml/document.h"

namespace kready::tests {

class Manifest {
 public:
  explicit Manifest(std::string_view text, std::string name = "test.yaml")
      : source_(std::move(name), std::string(text)) {
    for (text::Span piece : yaml::split(source_))
      documents_.push_back(yaml::parse(source_, piece, symbols_, arena_));
  }

  const std::deque<yaml::Document>& documents() const { return documents_; }
  const yaml::Node* root() const { return documents_.at(0).root; }

 private:
  text::Source source_;
  text::Symbols symbols_;
  std::pmr::monotonic_buffer_resource arena_;
  std::deque<yaml::Document> documents_;
};

}  // namespace kready::tests
