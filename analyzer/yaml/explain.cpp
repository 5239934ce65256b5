// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "yaml/fault.h"
#include "yaml/line.h"

namespace kready::yaml {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr size_t longest_key = 1024;  // YAML's own limit for a key without `?`
using Told = std::optional<Problem>;

Problem told(text::Span span, std::string message, text::Span related = {}) {
  return {
      .kind = ProblemKind::syntax, .span = span, .related = related, .message = std::move(message)};
}

class Explainer {
 public:
  Explainer(const text::Source& source, text::Span piece, const Fault& fault)
      : source_(source), bytes_(source.bytes()), piece_(piece), fault_(fault) {}

  Problem run() const {
    if (fault_.in_bytes) return bad_byte();
    using Explanation = Told (Explainer::*)() const;
    constexpr std::array<Explanation, 13> explanations = {
        &Explainer::conflict_mark, &Explainer::tab,         &Explainer::open_quote,
        &Explainer::open_bracket,  &Explainer::after_quote, &Explainer::missing_colon,
        &Explainer::extra_colon,   &Explainer::separator,   &Explainer::misplaced_item,
        &Explainer::bad_start,     &Explainer::indentation, &Explainer::in_scalar,
        &Explainer::directive};
    for (const Explanation explanation : explanations) {
      if (Told found = (this->*explanation)()) return *std::move(found);
    }
    return told(byte_at(fault_.at), std::string(fault_.problem));
  }

 private:
  bool says(std::string_view problem) const { return fault_.problem.find(problem) != npos; }
  bool within(std::string_view context) const { return fault_.context.find(context) != npos; }

  char at(uint32_t offset) const { return offset < piece_.end ? bytes_[offset] : '\0'; }

  text::Span byte_at(uint32_t offset) const {
    if (offset >= piece_.end) return {piece_.end, piece_.end};
    uint32_t end = offset + 1;
    while (end < piece_.end && (static_cast<unsigned char>(bytes_[end]) & 0xC0) == 0x80) ++end;
    return {offset, end};
  }

  uint32_t line_number(uint32_t offset) const { return source_.position(offset).line; }
  Line line_at(uint32_t offset) const { return Line::of(source_, line_number(offset), piece_); }

  // The nearest line with content above the one that holds the offset, within the piece.
  std::optional<Line> line_above(uint32_t offset) const {
    const uint32_t top = line_number(piece_.begin);
    for (uint32_t number = line_number(offset); number > top; --number) {
      const Line line = Line::of(source_, number - 1, piece_);
      if (line.is_content()) return line;
    }
    return std::nullopt;
  }

  bool at_end() const {
    return bytes_.substr(fault_.at, piece_.end - fault_.at).find_first_not_of(" \t\r\n") == npos;
  }

  bool same_line(uint32_t a, uint32_t b) const { return line_number(a) == line_number(b); }

  Problem bad_byte() const {
    const auto byte = static_cast<unsigned char>(at(fault_.at));
    if (!says("control characters")) return bad_utf8();
    if (byte == 0) return told(byte_at(fault_.at), "NUL byte: this is not a text file");
    if (byte < 0x80) {
      return told(byte_at(fault_.at), fmt::format("control character 0x{:02X}", byte));
    }
    return told(byte_at(fault_.at), "control character");
  }

  // libyaml points at the byte that breaks the sequence; the sequence begins up to 3 bytes before.
  Problem bad_utf8() const {
    uint32_t begin = fault_.at;
    for (uint32_t back = 1; back <= 3 && fault_.at >= piece_.begin + back; ++back) {
      if (static_cast<unsigned char>(bytes_[fault_.at - back]) < 0x80) break;
      begin = fault_.at - back;
      if (static_cast<unsigned char>(bytes_[begin]) >= 0xC0) break;
    }
    const bool breaks_sequence = says("trailing");
    if (!breaks_sequence) begin = fault_.at;
    return told({begin, begin + 1},
                fmt::format("invalid UTF-8: byte 0x{:02X}", static_cast<unsigned char>(at(begin))));
  }

  Told conflict_mark() const {
    for (uint32_t number = line_number(piece_.begin); number <= line_number(fault_.at); ++number) {
      const std::string_view line = source_.line(number);
      const bool mark = line.starts_with("<<<<<<<") || line.starts_with(">>>>>>>") ||
                        line == "=======" || line.starts_with("|||||||");
      if (!mark || source_.line_begin(number) < piece_.begin) continue;
      const uint32_t begin = source_.line_begin(number);
      return told({begin, begin + 7}, "merge conflict mark left in the file");
    }
    return std::nullopt;
  }

  Told tab() const {
    const Line line = line_at(fault_.at);
    const std::string_view indent = line.text.substr(0, line.first - line.begin);
    const size_t column = indent.find('\t');
    if (column != npos && line.first <= fault_.at + 1 + indent.size()) {
      return told(byte_at(line.begin + static_cast<uint32_t>(column)), "tab used for indentation");
    }
    if (at(fault_.at) == '\t' && says("cannot start any token")) {
      return told(byte_at(fault_.at), "tab where a value is expected: use spaces");
    }
    return std::nullopt;
  }

  Told open_quote() const {
    if (!within("quoted scalar") || !says("end of stream")) return std::nullopt;
    return told(byte_at(fault_.context_at), "quote is never closed");
  }

  Told open_bracket() const {
    if (!fault_.open_bracket) return std::nullopt;
    const bool cut = at_end() || (!same_line(*fault_.open_bracket, fault_.at) &&
                                  (says("did not find expected") || says("mapping values") ||
                                   says("could not find expected ':'")) &&
                                  fault_.last_quoted.end == 0);
    if (!cut) return std::nullopt;
    return told(byte_at(*fault_.open_bracket),
                fmt::format("'{}' is never closed", at(*fault_.open_bracket)));
  }

  // A quoted scalar that ends amid text: it ran on over lines, or its text holds its own quote.
  Told after_quote() const {
    const text::Span quoted = fault_.last_quoted;
    if (quoted.end == 0 || quoted.end > fault_.at || !says("did not find expected")) {
      return std::nullopt;
    }
    if (!same_line(quoted.end - 1, fault_.at)) return std::nullopt;
    const bool next_item = at(fault_.at) == '"' || at(fault_.at) == '\'';
    if (next_item && says("expected ','")) return std::nullopt;
    if (!same_line(quoted.begin, quoted.end - 1)) {
      return told(byte_at(quoted.begin), "quote is not closed on its line",
                  byte_at(quoted.end - 1));
    }
    return told(byte_at(fault_.at), "text after the closing quote", byte_at(quoted.begin));
  }

  Told missing_colon() const {
    if (!within("simple key") || !says("could not find expected ':'")) return std::nullopt;
    return without_colon(line_at(fault_.context_at));
  }

  Problem without_colon(const Line& line) const {
    text::Span span = line.span();
    std::string_view content = line.content;
    while (content.starts_with("- ")) {
      const size_t skip = std::min(content.find_first_not_of(' ', 2), content.size());
      content.remove_prefix(skip);
      span.begin += static_cast<uint32_t>(skip);
    }
    const size_t colon = content.find(':');
    if (colon != npos && colon + 1 < content.size()) {
      return told(byte_at(span.begin + static_cast<uint32_t>(colon)), "missing space after ':'");
    }
    const std::string_view word = content.substr(0, content.find_first_of(" \t"));
    return told(span, fmt::format("missing ':' after '{}'", clipped(word)));
  }

  // "mapping values are not allowed": a second colon, a lost one above, or a line too deep.
  Told extra_colon() const {
    if (!says("mapping values are not allowed")) return std::nullopt;
    const Line line = line_at(fault_.at);
    const std::string_view before = bytes_.substr(line.first, fault_.at - line.first);
    if (before.find(": ") != npos || before.find(":\t") != npos) {
      return told(byte_at(fault_.at), "second ':' in one line: quote the value");
    }
    if (before.size() > longest_key) {
      return told(line.span(), fmt::format("key longer than {} characters", longest_key));
    }
    const auto above = line_above(fault_.at);
    if (!above) return told(byte_at(fault_.at), "':' is not allowed here");
    const bool has_colon = above->content.find(": ") != npos || above->content.ends_with(':');
    if (!has_colon) return without_colon(*above);
    return told(line.span(), "indented deeper than the line above, which already has a value",
                above->span());
  }

  Told separator() const {
    const bool list = says("expected ',' or ']'");
    if (!list && !says("expected ',' or '}'")) return std::nullopt;
    return told(byte_at(fault_.at), fmt::format("missing ',' or '{}'", list ? ']' : '}'),
                byte_at(fault_.context_at));
  }

  Told misplaced_item() const {
    if (!says("block sequence entries are not allowed")) return std::nullopt;
    const Line line = line_at(fault_.at);
    if (line.first < fault_.at) {
      return told(byte_at(fault_.at), "a list item cannot stand on the line of its key");
    }
    return told(byte_at(fault_.at), "list item where none is allowed");
  }

  Told bad_start() const {
    const text::Span span = byte_at(fault_.at);
    if (says("cannot start any token")) {
      return told(
          span, fmt::format("a plain value cannot begin with '{}': quote it", source_.slice(span)));
    }
    if (says("alphabetic or numeric character")) {
      return told(byte_at(fault_.context_at), within("alias")
                                                  ? "'*' begins an alias: quote the value"
                                                  : "'&' begins an anchor: quote the value");
    }
    if (says("mapping keys are not allowed")) return told(span, "'?' is not allowed here");
    if (!says("did not find expected node content")) return std::nullopt;
    if (at_end()) return told(span, "a value is missing at the end");
    return told(span, fmt::format("unexpected '{}'", source_.slice(span)));
  }

  // A token that fits no open block: mostly a line dedented to a column that no block has.
  Told indentation() const {
    const bool block = within("block mapping") || within("block collection");
    if (!block && !says("expected <document start>")) return std::nullopt;
    const Line line = line_at(fault_.at);
    if (line.first < fault_.at) {
      const std::string_view rest = without_comment(line.text.substr(fault_.at - line.begin));
      return told(byte_at(fault_.at), fmt::format("unexpected '{}'", clipped(rest)));
    }
    const Line opener = line_at(fault_.context_at);
    const bool same_column = block && fault_.at - line.begin == fault_.context_at - opener.begin;
    if (same_column && within("block collection")) {
      return told(line.span(), "key among list items: '- ' or indentation is missing");
    }
    if (same_column && line.content.starts_with('-')) {
      return told(line.span(), "list item among the keys of a mapping");
    }
    if (line.content.starts_with(']') || line.content.starts_with('}')) {
      return told(byte_at(fault_.at), fmt::format("'{}' closes nothing", line.content[0]));
    }
    return told(line.span(), "indentation matches no line above");
  }

  Told in_scalar() const {
    if (within("block scalar") && says("comment or line break")) {
      return told(byte_at(fault_.at), "text of a block scalar must begin on the next line");
    }
    if (says("unknown escape character")) {
      const text::Span span{fault_.at, byte_at(fault_.at + 1).end};
      return told(span, fmt::format("unknown escape '{}' in double quotes", source_.slice(span)));
    }
    if (within("quoted scalar")) return told(byte_at(fault_.at), "invalid escape in double quotes");
    if (says("undefined tag handle")) return told(byte_at(fault_.at), "undefined tag handle");
    if (within("tag")) {
      return told(byte_at(fault_.context_at), "'!' begins a tag: quote the value");
    }
    return std::nullopt;
  }

  Told directive() const {
    if (says("incompatible YAML document")) {
      return told(byte_at(fault_.at), "unsupported YAML version");
    }
    if (!within("directive") && !says("directive")) return std::nullopt;
    return told(byte_at(fault_.context_at), "malformed directive");
  }

  const text::Source& source_;
  std::string_view bytes_;
  text::Span piece_;
  const Fault& fault_;
};

}  // namespace

Problem explain(const text::Source& source, text::Span piece, const Fault& fault) {
  return Explainer(source, piece, fault).run();
}

}  // namespace kready::yaml
