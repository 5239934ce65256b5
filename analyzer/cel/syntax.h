// SPDX-License-Identifier: MIT
// The syntax tree of an expression, as written: macros are still calls. Knows no names.
#pragma once

#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

#include "cel/program.h"
#include "cel/value.h"
#include "text/span.h"

namespace kready::cel {

enum class Shape : uint8_t {
  literal,      // value
  name,         // name, perhaps absolute: `.a`
  select,       // children[0].name
  index,        // children[0][children[1]]
  call,         // name(children...)
  member_call,  // children[0].name(children[1]...)
  list,         // [children...]
  map,          // {children[0]: children[1], ...}
  all_of,       // children[0] && children[1] && ...
  any_of,       // children[0] || children[1] || ...
  conditional,  // children[0] ? children[1] : children[2]
  operation,    // name is the operator, with one or two children
};

using Id = uint32_t;

struct Expression {
  Shape shape = Shape::literal;
  text::Span span;
  text::Span name_span;
  std::string_view name;  // of the expression's text
  bool absolute = false;  // names and calls with a leading dot
  bool optional = false;  // `.?` and `[?`
  bool bracketed = false;
  Value value;
  std::vector<Id> children;
  std::vector<bool> optional_items;  // one a list item or map entry: `[?x]`, `{?k: v}`
  uint32_t height = 0;               // of the tree below
};

struct Syntax {
  std::vector<Expression> expressions;
  Id root = 0;

  const Expression& at(Id id) const { return expressions[id]; }
  const Expression& child(const Expression& parent, size_t index) const {
    return expressions[parent.children[index]];
  }
  bool is_qualified_name(Id id) const;  // a, a.b, a.b.c
  // Makes a binary && or || one chain with the one on its left, unless that has brackets: long
  // chains shall not make high trees.
  void join(Expression& operation, Shape chain);
};

// Names point into `expression`; values of literals live in the arena.
std::variant<Syntax, CompileError> parse(std::string_view expression, Arena& arena);

// The tree as text with every operation in brackets, for tests: "(a + (b * 2))".
std::string dump(const Syntax& syntax);

}  // namespace kready::cel
