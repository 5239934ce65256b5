// SPDX-License-Identifier: MIT
// Holds the reader of the everyday form against libyaml. Knows what a tree must have in common.
#pragma once

#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

#include "text/source.h"
#include "text/symbols.h"
#include "yaml/plain_reader.h"
#include "yaml/tree.h"

class BothReaders {
 public:
  // What the plain reader took of one source.
  struct Share {
    size_t pieces = 0;
    size_t taken = 0;
    size_t bytes = 0;
    size_t taken_bytes = 0;
    std::string difference;  // empty when libyaml makes the same of all that was taken
  };

  Share read(std::string_view bytes);

 private:
  void read_piece(const kready::text::Source& source, kready::text::Span piece, Share& share);

  kready::text::Symbols symbols_;
  std::pmr::monotonic_buffer_resource arena_;
  kready::yaml::Tree ours_{symbols_, arena_};
  kready::yaml::Tree theirs_{symbols_, arena_};
  kready::yaml::PlainReader plain_{ours_, arena_};
};

// Checks that both readers make the same of it, and whether the plain one takes all of it.
void check_readers(std::string_view bytes, bool taken);
// The same of each text, with and without its last line end and below a mark.
void check_readers(const std::vector<std::string_view>& texts, bool taken);
