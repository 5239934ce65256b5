// SPDX-License-Identifier: MIT
#include "yaml/parser.h"

#include <fmt/format.h>
#include <yaml.h>

#include <algorithm>
#include <cstring>
#include <new>

#include "yaml/binary.h"
#include "yaml/offsets.h"
#include "yaml/scalar.h"

namespace kready::yaml {
namespace {

std::string_view view(const yaml_char_t* text) {
  return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view{};
}

std::string_view view(const char* text) { return text ? text : std::string_view{}; }

// The tag's name in YAML's own namespace ("str", "int"); anything else is returned whole.
std::string_view short_tag(const yaml_char_t* tag) {
  constexpr std::string_view prefix = "tag:yaml.org,2002:";
  std::string_view text = view(tag);
  if (text.starts_with(prefix)) text.remove_prefix(prefix.size());
  return text;
}

Style style_of(yaml_scalar_style_t style) {
  switch (style) {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
      return Style::single_quoted;
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
      return Style::double_quoted;
    case YAML_LITERAL_SCALAR_STYLE:
      return Style::literal;
    case YAML_FOLDED_SCALAR_STYLE:
      return Style::folded;
    default:
      return Style::plain;
  }
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// The types that a tag allows an untagged reading of the text to have.
bool tag_allows(std::string_view tag, Type type) {
  if (tag == "int") return type == Type::integer;
  if (tag == "float") return type == Type::real || type == Type::integer;
  if (tag == "bool") return type == Type::boolean;
  return type == Type::null;
}

bool is_typing(std::string_view tag) {
  return tag == "int" || tag == "float" || tag == "bool" || tag == "null";
}

class Builder {
 public:
  Builder(const text::Source& source, text::Span piece, Tree& tree,
          std::pmr::memory_resource& arena)
      : base_(piece.begin),
        text_(source.slice(piece)),
        source_(source.bytes()),
        offsets_(text_),
        tree_(tree),
        arena_(arena) {}

  Stop run() {
    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser)) throw std::bad_alloc();
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(text_.data()),
                                 text_.size());
    Stop stop = read_events(parser);
    yaml_parser_delete(&parser);
    return stop;
  }

 private:
  Stop read_events(yaml_parser_t& parser) {
    for (;;) {
      yaml_event_t event;
      if (!yaml_parser_parse(&parser, &event)) return fault(parser);
      const bool end = event.type == YAML_STREAM_END_EVENT;
      const bool accepted = handle(event);
      yaml_event_delete(&event);
      if (!accepted) return std::move(tree_.refusal());
      if (end) return {};
    }
  }

  bool handle(const yaml_event_t& event) {
    switch (event.type) {
      case YAML_SCALAR_EVENT:
        return scalar(event);
      case YAML_ALIAS_EVENT:
        return alias(event);
      case YAML_SEQUENCE_START_EVENT: {
        const auto& start = event.data.sequence_start;
        return open(event, Shape::sequence, start.style == YAML_FLOW_SEQUENCE_STYLE, start.anchor,
                    start.tag);
      }
      case YAML_MAPPING_START_EVENT: {
        const auto& start = event.data.mapping_start;
        return open(event, Shape::mapping, start.style == YAML_FLOW_MAPPING_STYLE, start.anchor,
                    start.tag);
      }
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT:
        last_quoted_ = {};
        return tree_.close(offset(event.end_mark));
      default:
        return true;
    }
  }

  uint32_t offset(const yaml_mark_t& mark) { return base_ + offsets_.byte_of(mark.index); }

  bool open(const yaml_event_t& event, Shape shape, bool flow, const yaml_char_t* anchor,
            const yaml_char_t* tag) {
    last_quoted_ = {};
    uint32_t begin = offset(event.start_mark);
    if (anchor || tag) begin = skip_properties(begin, base_ + static_cast<uint32_t>(text_.size()));
    return tree_.open(shape, flow ? Style::flow : Style::block, begin, view(anchor));
  }

  bool alias(const yaml_event_t& event) {
    last_quoted_ = {};
    return tree_.alias({offset(event.start_mark), offset(event.end_mark)},
                       view(event.data.alias.anchor));
  }

  bool scalar(const yaml_event_t& event) {
    const auto& data = event.data.scalar;
    Style style = style_of(data.style);
    std::string_view value(reinterpret_cast<const char*>(data.value), data.length);
    text::Span span{offset(event.start_mark), offset(event.end_mark)};
    if (data.anchor || data.tag) span.begin = skip_properties(span.begin, span.end);
    if (style == Style::literal || style == Style::folded) span.end = trimmed(span);
    if (value.empty() && style == Style::plain) span = empty_place(span);
    last_quoted_ =
        style == Style::single_quoted || style == Style::double_quoted ? span : text::Span{};
    value = stored(value, span, style);
    bool tagged_string = false;
    if (data.tag && !(style == Style::plain && view(data.tag).empty())) {
      if (!apply_tag(short_tag(data.tag), span, value, style, tagged_string)) return false;
    }
    return tree_.scalar(Node::scalar(span, style, value, tagged_string), view(data.anchor));
  }

  // What Kubernetes makes of a tag: a typing one must fit the text whatever its quotes, and every
  // other one, known or not, leaves a string.
  bool apply_tag(std::string_view tag, text::Span span, std::string_view& value, Style& style,
                 bool& tagged_string) {
    if (is_typing(tag)) {
      style = Style::plain;
      if (tag_allows(tag, resolve(value).type)) return true;
      return tree_.refuse(ProblemKind::syntax, span,
                          fmt::format("'{}' is not what the tag !!{} calls for", value, tag));
    }
    tagged_string = true;
    if (tag != "binary") return true;
    const auto decoded = decode_base64(value);
    if (!decoded) return tree_.refuse(ProblemKind::syntax, span, "!!binary needs base64 text");
    value = copied(*decoded);
    return true;
  }

  std::string_view stored(std::string_view value, text::Span span, Style style) {
    const bool quoted = style == Style::single_quoted || style == Style::double_quoted;
    if (!quoted && style != Style::plain) return copied(value);
    const size_t begin = span.begin + (quoted ? 1 : 0);
    const std::string_view raw = source_.substr(begin, value.size());
    const bool whole = begin + value.size() + (quoted ? 1 : 0) == span.end;
    return whole && raw == value ? raw : copied(value);
  }

  std::string_view copied(std::string_view value) {
    if (value.empty()) return {};
    auto* bytes = static_cast<char*>(arena_.allocate(value.size(), 1));
    std::memcpy(bytes, value.data(), value.size());
    return {bytes, value.size()};
  }

  // Where the node itself begins after its anchor and tag.
  uint32_t skip_properties(uint32_t i, uint32_t end) const {
    while (i < end && (source_[i] == '&' || source_[i] == '!')) {
      while (i < end && !is_space(source_[i]) && source_[i] != ',') ++i;
      i = skip_gap(i, end);
    }
    return i;
  }

  uint32_t skip_gap(uint32_t i, uint32_t end) const {
    while (i < end && (is_space(source_[i]) || source_[i] == '#')) {
      const bool comment = source_[i] == '#';
      while (comment && i < end && source_[i] != '\n' && source_[i] != '\r') ++i;
      if (!comment) ++i;
    }
    return i;
  }

  uint32_t trimmed(text::Span span) const {
    uint32_t end = span.end;
    while (end > span.begin && is_space(source_[end - 1])) --end;
    return end;
  }

  // libyaml puts some missing values at the next token; they belong right after their colon, or
  // after their key when there is none.
  text::Span empty_place(text::Span span) const {
    const char before = span.begin > base_ ? source_[span.begin - 1] : '\0';
    const auto key_end = tree_.pending_key_end();
    uint32_t place = span.end;
    if (before != ':' && before != '-' && key_end && span.begin == span.end) {
      place = *key_end;
      while (place < span.end && source_[place] == ' ') ++place;
      place = place < span.end && source_[place] == ':' ? place + 1 : *key_end;
    }
    return {place, place};
  }

  Fault fault(const yaml_parser_t& parser) {
    const bool in_bytes = parser.error == YAML_READER_ERROR;
    const uint32_t at = in_bytes ? base_ + static_cast<uint32_t>(parser.problem_offset)
                                 : offset(parser.problem_mark);
    return {.problem = view(parser.problem),
            .context = view(parser.context),
            .at = at,
            .context_at = parser.context ? offset(parser.context_mark) : at,
            .in_bytes = in_bytes,
            .last_quoted = last_quoted_,
            .open_bracket = tree_.open_bracket()};
  }

  uint32_t base_;
  std::string_view text_;
  std::string_view source_;
  Offsets offsets_;
  Tree& tree_;
  std::pmr::memory_resource& arena_;
  text::Span last_quoted_;
};

}  // namespace

Stop build(const text::Source& source, text::Span piece, Tree& tree,
           std::pmr::memory_resource& arena) {
  return Builder(source, piece, tree, arena).run();
}

}  // namespace kready::yaml
