// SPDX-License-Identifier: MIT
#include "cel/syntax.h"

#include <string>
#include <utility>

namespace kready::cel {
namespace {

class Printer {
 public:
  explicit Printer(const Syntax& syntax) : syntax_(syntax) {}

  std::string text(Id id) const {
    const Expression& it = syntax_.at(id);
    switch (it.shape) {
      case Shape::literal:
        return dump(it.value);
      case Shape::name:
        return name(it);
      case Shape::select:
        return child(it, 0) + (it.optional ? ".?" : ".") + std::string(it.name);
      case Shape::index:
        return child(it, 0) + (it.optional ? "[?" : "[") + child(it, 1) + "]";
      case Shape::call:
        return name(it) + "(" + items(it, 0) + ")";
      case Shape::member_call:
        return child(it, 0) + "." + std::string(it.name) + "(" + items(it, 1) + ")";
      case Shape::list:
        return "[" + items(it, 0) + "]";
      case Shape::map:
        return "{" + entries(it) + "}";
      default:
        return operation(it);
    }
  }

 private:
  std::string child(const Expression& it, size_t index) const { return text(it.children[index]); }

  static std::string name(const Expression& it) {
    return (it.absolute ? "." : "") + std::string(it.name);
  }

  static std::string mark(const Expression& it, size_t index) {
    return index < it.optional_items.size() && it.optional_items[index] ? "?" : "";
  }

  std::string items(const Expression& it, size_t first) const {
    std::string out;
    for (size_t i = first; i < it.children.size(); ++i) {
      out += (i > first ? ", " : "") + mark(it, i) + child(it, i);
    }
    return out;
  }

  std::string entries(const Expression& it) const {
    std::string out;
    for (size_t i = 0; i < it.children.size(); i += 2) {
      out += (i > 0 ? ", " : "") + mark(it, i / 2) + child(it, i) + ": " + child(it, i + 1);
    }
    return out;
  }

  std::string operation(const Expression& it) const {
    if (it.shape == Shape::conditional) {
      return "(" + child(it, 0) + " ? " + child(it, 1) + " : " + child(it, 2) + ")";
    }
    const std::string sign(it.name);
    if (it.children.size() == 1) return "(" + sign + child(it, 0) + ")";
    std::string out = "(" + child(it, 0);
    for (size_t i = 1; i < it.children.size(); ++i) out += " " + sign + " " + child(it, i);
    return out + ")";
  }

  const Syntax& syntax_;
};

}  // namespace

bool Syntax::is_qualified_name(Id id) const {
  while (at(id).shape == Shape::select) id = at(id).children[0];
  return at(id).shape == Shape::name;
}

void Syntax::join(Expression& operation, Shape chain) {
  operation.shape = chain;
  Expression& left = expressions[operation.children[0]];
  if (left.shape != chain || left.bracketed) return;
  const Id last = operation.children[1];
  operation.children = std::move(left.children);
  operation.children.push_back(last);
}

std::string dump(const Syntax& syntax) { return Printer(syntax).text(syntax.root); }

}  // namespace kready::cel
