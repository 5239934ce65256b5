// SPDX-License-Identifier: MIT
// Reads documents one after another into one arena: the everyday form by PlainReader, every other
// one by libyaml. What it learns about keys, and its memory, serve the next document.
#pragma once

#include <memory_resource>

#include "text/source.h"
#include "text/symbols.h"
#include "yaml/document.h"
#include "yaml/plain_reader.h"
#include "yaml/tree.h"

namespace kready::yaml {

class Reader {
 public:
  Reader(text::Symbols& symbols, std::pmr::memory_resource& arena)
      : arena_(arena), tree_(symbols, arena), plain_(tree_, arena) {}
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  // As parse().
  Document read(const text::Source& source, text::Span piece);

 private:
  std::pmr::memory_resource& arena_;
  Tree tree_;
  PlainReader plain_;
};

}  // namespace kready::yaml
