// SPDX-License-Identifier: MIT
// YAML that stands as a text within a value: the configuration of a program in a ConfigMap.
#pragma once

#include <memory_resource>
#include <string>
#include <utility>

#include "text/source.h"
#include "text/symbols.h"
#include "yaml/document.h"

namespace kready::rules {

class EmbeddedText {
 public:
  explicit EmbeddedText(std::string text) : source_("configuration", std::move(text)) {
    const auto pieces = yaml::split(source_);
    if (pieces.size() == 1) document_ = yaml::parse(source_, pieces.front(), symbols_, arena_);
  }
  EmbeddedText(const EmbeddedText&) = delete;
  EmbeddedText& operator=(const EmbeddedText&) = delete;

  // Null where the text is not one document of YAML.
  const yaml::Node* root() const { return document_.root; }

 private:
  text::Source source_;
  text::Symbols symbols_;
  std::pmr::monotonic_buffer_resource arena_;
  yaml::Document document_;
};

}  // namespace kready::rules
