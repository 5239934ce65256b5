// SPDX-License-Identifier: MIT
// Trees from YAML and shapes as text, for tests.
#pragma once

#include <memory>
#include <memory_resource>
#include <string>

#include "schema/shape.h"
#include "text/source.h"
#include "text/symbols.h"
#include "yaml/document.h"

namespace kready::test {

// A YAML document that lives as long as this.
class Yaml {
 public:
  explicit Yaml(std::string text) : source_("in.yaml", std::move(text)) {
    const auto pieces = yaml::split(source_);
    document_ = yaml::parse(source_, pieces.front(), symbols_, arena_);
  }
  const yaml::Node& root() const { return *document_.root; }

 private:
  text::Source source_;
  text::Symbols symbols_;
  std::pmr::monotonic_buffer_resource arena_;
  yaml::Document document_;
};

// What a shape says, on one line: `{a!: string, b: [int]}`.
std::string show(const schema::Shape& shape);

}  // namespace kready::test
