// SPDX-License-Identifier: MIT
#include "report/paint.h"

#include "report/glyph.h"

namespace kready::report {

void Paint::operator()(std::string_view colour, std::string_view text) {
  if (is_wanted_) out_ += colour;
  out_ += text;
  if (is_wanted_) out_ += "\x1b[0m";
}

void append_note(std::string& out, const Note& note, bool colour) {
  Paint(colour, out)(cyan, "note");
  out += ": ";
  append_visible(out, note.message);
  out += '\n';
  for (const std::string& detail : note.details) {
    out += "      ";
    append_visible(out, detail);
    out += '\n';
  }
}

}  // namespace kready::report
