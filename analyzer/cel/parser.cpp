// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "cel/lexer.h"
#include "cel/literals.h"
#include "cel/syntax.h"
#include "cel/words.h"

namespace kready::cel {
namespace {

// Far above what people write, far below what the stack holds.
constexpr uint32_t deepest = 250;    // brackets and operators inside one another, while parsing
constexpr uint32_t highest = 1'000;  // of the tree: a.b.c.d... and a + b + c + d... grow it too

// Thrown and caught inside parse().
struct Failure {
  CompileError error;
};

class Parser {
 public:
  Parser(std::vector<Token> words, Arena& arena) : words_(std::move(words)), arena_(arena) {}

  Syntax run() {
    if (word().kind == TokenKind::end) fail("the expression is empty");
    syntax_.root = expression();
    if (word().kind != TokenKind::end) unexpected();
    return std::move(syntax_);
  }

 private:
  struct Depth {
    explicit Depth(Parser& owner) : parser(owner) {
      if (++parser.depth_ > deepest) parser.fail("the expression nests too deeply");
    }
    ~Depth() { --parser.depth_; }
    Depth(const Depth&) = delete;
    Depth& operator=(const Depth&) = delete;
    Parser& parser;
  };

  const Token& word() const { return words_[at_]; }
  const Token& next() { return words_[at_++]; }
  bool sees(std::string_view symbol) const {
    return word().kind == TokenKind::symbol && word().text == symbol;
  }
  bool accept(std::string_view symbol) {
    if (!sees(symbol)) return false;
    ++at_;
    return true;
  }

  [[noreturn]] void fail(std::string message) const { fail(word().span, std::move(message)); }
  [[noreturn]] static void fail(text::Span span, std::string message) {
    throw Failure{{span, std::move(message)}};
  }
  [[noreturn]] void unexpected(std::string_view wanted = {}) const {
    const std::string found = word().kind == TokenKind::end ? "the end of the expression"
                                                            : fmt::format("'{}'", word().text);
    if (wanted.empty()) fail("unexpected " + found);
    fail(fmt::format("expected {}, not {}", wanted, found));
  }
  void expect(std::string_view symbol) {
    if (!accept(symbol)) unexpected(fmt::format("'{}'", symbol));
  }

  uint32_t end_of_last() const { return words_[at_ - 1].span.end; }

  Id add(Expression expression, uint32_t begin) {
    expression.span = {begin, end_of_last()};
    for (const Id child : expression.children) {
      expression.height = std::max(expression.height, syntax_.at(child).height + 1);
    }
    if (expression.height > highest) fail(expression.span, "the expression nests too deeply");
    syntax_.expressions.push_back(std::move(expression));
    return static_cast<Id>(syntax_.expressions.size() - 1);
  }

  Id expression() {
    const Depth depth(*this);
    const uint32_t begin = word().span.begin;
    const Id condition = binary(1);
    if (!accept("?")) return condition;
    const Id then = binary(1);
    expect(":");
    const Id otherwise = expression();
    Expression result;
    result.shape = Shape::conditional;
    result.children = {condition, then, otherwise};
    return add(std::move(result), begin);
  }

  std::string_view binary_sign() const {
    const bool in = word().kind == TokenKind::name && word().text == "in";
    return in || word().kind == TokenKind::symbol ? word().text : std::string_view{};
  }

  Id binary(int lowest) {
    const uint32_t begin = word().span.begin;
    Id left = unary();
    for (int level = precedence(binary_sign()); level >= lowest && level > 0;
         level = precedence(binary_sign())) {
      Expression result;
      const Token& sign = next();
      result.name = sign.text;
      result.name_span = sign.span;
      result.children = {left, binary(level + 1)};
      result.shape = Shape::operation;
      if (level <= 2) syntax_.join(result, level == 1 ? Shape::any_of : Shape::all_of);
      left = add(std::move(result), begin);
    }
    return left;
  }

  Id unary() {
    const Token& sign = word();
    const bool negative = sees("-");
    if (!negative && !sees("!")) return member();
    const Depth depth(*this);
    next();
    const bool number = word().kind == TokenKind::integer || word().kind == TokenKind::real;
    if (negative && number) return member(&sign);
    Expression result;
    result.shape = Shape::operation;
    result.name = sign.text;
    result.name_span = sign.span;
    result.children = {unary()};
    return add(std::move(result), sign.span.begin);
  }

  Id member(const Token* minus = nullptr) {
    const uint32_t begin = minus ? minus->span.begin : word().span.begin;
    Id target = primary(minus);
    for (;;) {
      if (accept(".")) {
        target = selection(target, begin);
      } else if (accept("[")) {
        target = indexing(target, begin);
      } else if (sees("{") && syntax_.is_qualified_name(target)) {
        fail("message literals are not supported; a map is written {'key': value}");
      } else {
        return target;
      }
    }
  }

  Id selection(Id target, uint32_t begin) {
    Expression result;
    result.shape = Shape::select;
    result.optional = accept("?");
    result.children = {target};
    if (word().kind != TokenKind::name && word().kind != TokenKind::quoted_name) {
      unexpected("a field name after '.'");
    }
    const Token& name = next();
    result.name = name.text;
    result.name_span = name.span;
    if (name.kind == TokenKind::name && !result.optional && accept("(")) {
      result.shape = Shape::member_call;
      arguments(result);
    } else if (name.kind == TokenKind::name && is_keyword(name.text)) {
      fail(name.span, fmt::format("'{}' is a reserved word; write ['{}']", name.text, name.text));
    }
    return add(std::move(result), begin);
  }

  Id indexing(Id target, uint32_t begin) {
    Expression result;
    result.shape = Shape::index;
    result.optional = accept("?");
    result.children = {target, expression()};
    expect("]");
    return add(std::move(result), begin);
  }

  // After the opening bracket.
  void arguments(Expression& call) {
    if (accept(")")) return;
    do {
      call.children.push_back(expression());
    } while (accept(","));
    expect(")");
  }

  Id primary(const Token* minus) {
    const Token& first = word();
    switch (first.kind) {
      case TokenKind::integer:
      case TokenKind::unsigned_integer:
      case TokenKind::real:
      case TokenKind::string:
      case TokenKind::bytes:
        return literal(minus);
      case TokenKind::name:
        return named(first.span.begin, false);
      case TokenKind::symbol:
        break;
      default:
        unexpected("a value");
    }
    next();
    if (first.text == "(") return group(first);
    if (first.text == "[") return list(first);
    if (first.text == "{") return map(first);
    if (first.text == "." && word().kind == TokenKind::name) return named(first.span.begin, true);
    --at_;
    unexpected("a value");
  }

  Id group(const Token& bracket) {
    const Id inner = expression();
    expect(")");
    syntax_.expressions[inner].span = {bracket.span.begin, end_of_last()};
    syntax_.expressions[inner].bracketed = true;
    return inner;
  }

  Id literal(const Token* minus) {
    const Token& token = next();
    auto value = literal_value(token, minus != nullptr, arena_);
    if (auto* error = std::get_if<CompileError>(&value)) throw Failure{*error};
    return constant(std::get<Value>(value), minus ? minus->span.begin : token.span.begin);
  }

  Id constant(const Value& value, uint32_t begin) {
    Expression result;
    result.value = value;
    return add(std::move(result), begin);
  }

  Id named(uint32_t begin, bool absolute) {
    const Token& name = next();
    if (!absolute && name.text == "true") return constant(Value::boolean(true), begin);
    if (!absolute && name.text == "false") return constant(Value::boolean(false), begin);
    if (!absolute && name.text == "null") return constant(Value::null(), begin);
    if (is_reserved(name.text)) {
      fail(name.span, fmt::format("'{}' is a reserved word", name.text));
    }
    Expression result;
    result.shape = Shape::name;
    result.name = name.text;
    result.name_span = name.span;
    result.absolute = absolute;
    if (accept("(")) {
      result.shape = Shape::call;
      arguments(result);
    }
    return add(std::move(result), begin);
  }

  Id list(const Token& bracket) {
    Expression result;
    result.shape = Shape::list;
    while (!accept("]")) {
      result.optional_items.push_back(accept("?"));
      result.children.push_back(expression());
      if (!accept(",") && !sees("]")) unexpected("',' or ']'");
    }
    return add(std::move(result), bracket.span.begin);
  }

  Id map(const Token& bracket) {
    Expression result;
    result.shape = Shape::map;
    while (!accept("}")) {
      result.optional_items.push_back(accept("?"));
      result.children.push_back(expression());
      expect(":");
      result.children.push_back(expression());
      if (!accept(",") && !sees("}")) unexpected("',' or '}'");
    }
    return add(std::move(result), bracket.span.begin);
  }

  std::vector<Token> words_;
  Arena& arena_;
  size_t at_ = 0;
  uint32_t depth_ = 0;
  Syntax syntax_;
};

}  // namespace

std::variant<Syntax, CompileError> parse(std::string_view expression, Arena& arena) {
  auto words = tokens(expression);
  if (auto* error = std::get_if<CompileError>(&words)) return std::move(*error);
  try {
    return Parser(std::get<std::vector<Token>>(std::move(words)), arena).run();
  } catch (Failure& failure) {
    return std::move(failure.error);
  }
}

}  // namespace kready::cel
