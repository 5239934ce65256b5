// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "yaml/document.h"
#include "yaml/scalar.h"

namespace kready::yaml {
namespace {

void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (byte < 0x20 || byte == 0x7F) {
      out += fmt::format("\\x{:02x}", byte);
    } else {
      out += c;
    }
  }
  out += '"';
}

void append_key(std::string& out, std::string_view key) {
  const bool bare = !key.empty() && key.find_first_of(" \t\n\r\":,{}[]<@") == key.npos;
  if (bare) {
    out += key;
  } else {
    append_quoted(out, key);
  }
}

void append_scalar(std::string& out, const Node& node) {
  switch (node.type()) {
    case Type::null:
      out += "null";
      return;
    case Type::boolean:
      out += *node.as_boolean() ? "bool true" : "bool false";
      return;
    case Type::integer:
      out += node.as_integer() ? fmt::format("int {}", *node.as_integer())
                               : fmt::format("int {}", node.text());
      return;
    case Type::real:
      out += fmt::format("real {}", *node.as_real());
      return;
    default:
      out += "str ";
      append_quoted(out, node.text());
  }
}

class Dumper {
 public:
  explicit Dumper(bool with_spans) : with_spans_(with_spans) {}

  // Recursive: a tree is never deeper than the parser's bound.
  void append(const Node& node) {
    if (node.is_mapping()) {
      append_mapping(node);
    } else if (node.is_sequence()) {
      append_sequence(node);
    } else {
      append_scalar(out_, node);
    }
    append_span(node.span());
  }

  std::string take() { return std::move(out_); }

 private:
  void append_span(text::Span span) {
    if (with_spans_) out_ += fmt::format("@{}-{}", span.begin, span.end);
  }

  void append_mapping(const Node& node) {
    out_ += '{';
    for (const Entry& entry : node.entries()) {
      if (&entry != node.entries().data()) out_ += ", ";
      if (entry.merged) out_ += "<< ";
      append_key(out_, entry.key.text());
      append_span(entry.key_span);
      out_ += ": ";
      append(entry.value);
    }
    out_ += '}';
  }

  void append_sequence(const Node& node) {
    out_ += '[';
    for (const Node& item : node.items()) {
      if (&item != node.items().data()) out_ += ", ";
      append(item);
    }
    out_ += ']';
  }

  bool with_spans_;
  std::string out_;
};

}  // namespace

std::string dump(const Node& node, bool with_spans) {
  Dumper dumper(with_spans);
  dumper.append(node);
  return dumper.take();
}

}  // namespace kready::yaml
