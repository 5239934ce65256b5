// SPDX-License-Identifier: MIT
#include "yaml/scalar_spans.h"

#include <yaml.h>

#include <algorithm>
#include <new>

#include "yaml/offsets.h"

namespace kready::yaml {
namespace {

bool is_block(yaml_scalar_style_t style) {
  return style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE;
}

text::Span span_of(const yaml_token_t& token, std::string_view piece, Offsets& offsets) {
  text::Span span{offsets.byte_of(token.start_mark.index), offsets.byte_of(token.end_mark.index)};
  if (is_block(token.data.scalar.style)) {
    const size_t header_end = std::min(piece.find_first_of("\r\n", span.begin), piece.size());
    span.begin = std::min(static_cast<uint32_t>(header_end), span.end);
  }
  return span;
}

}  // namespace

std::vector<text::Span> scalar_spans(std::string_view piece) {
  std::vector<text::Span> spans;
  Offsets offsets(piece);
  yaml_parser_t parser;
  if (!yaml_parser_initialize(&parser)) throw std::bad_alloc();
  yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(piece.data()),
                               piece.size());
  yaml_token_t token;
  for (bool more = true; more && yaml_parser_scan(&parser, &token);) {
    more = token.type != YAML_STREAM_END_TOKEN && token.type != YAML_NO_TOKEN;
    if (token.type == YAML_SCALAR_TOKEN) spans.push_back(span_of(token, piece, offsets));
    yaml_token_delete(&token);
  }
  yaml_parser_delete(&parser);
  return spans;
}

}  // namespace kready::yaml
