// SPDX-License-Identifier: MIT
// One input: its name and its bytes, decoded to UTF-8 once. Knows lines, not YAML.
#pragma once

#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace kready::text {

// Immutable after construction; every string_view handed out lives as long as the Source.
// Safe to read from several threads.
class Source {
 public:
  // UTF-16 (little or big endian, with a byte order mark or recognisable by NUL bytes) is decoded
  // to UTF-8; a UTF-8 byte order mark is dropped. Invalid UTF-8 is kept as it is.
  // The name is what findings show: the path as the user gave it, or "-".
  Source(std::string name, std::string bytes);

  const std::string& name() const { return name_; }
  std::string_view bytes() const { return bytes_; }
  std::string_view slice(Span span) const {
    return bytes().substr(span.begin, span.end - span.begin);
  }

  // Line and column of a byte offset; an offset past the end answers the end.
  // Lines end at LF, CRLF or a lone CR.
  Position position(uint32_t offset) const;
  // The text of a line (from 1) without its line end; empty past the last line.
  std::string_view line(uint32_t number) const;
  // Byte offset at which a line (from 1) begins.
  uint32_t line_begin(uint32_t number) const;
  uint32_t line_count() const;

 private:
  const std::vector<uint32_t>& line_starts() const;  // computed at first use

  std::string name_;
  std::string bytes_;
  mutable std::once_flag lines_once_;
  mutable std::vector<uint32_t> line_starts_;
};

}  // namespace kready::text
