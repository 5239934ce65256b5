// SPDX-License-Identifier: MIT
#include "cel/needs.h"

#include <algorithm>
#include <array>
#include <memory_resource>
#include <utility>

#include "cel/syntax.h"

namespace kready::cel {
namespace {

using Paths = std::vector<FieldPath>;

void add(Paths& all, Paths more) {
  for (FieldPath& path : more) {
    if (std::find(all.begin(), all.end(), path) == all.end()) all.push_back(std::move(path));
  }
}

Paths common(const Paths& left, const Paths& right) {
  Paths both;
  for (const FieldPath& path : left) {
    if (std::find(right.begin(), right.end(), path) != right.end()) both.push_back(path);
  }
  return both;
}

// Calls whose arguments are not all evaluated, or name variables of their own.
bool is_macro(std::string_view name) {
  constexpr std::array names{
      "has",           "all",          "exists", "exists_one", "existsOne",
      "map",           "filter",       "sortBy", "bind",       "optMap",
      "transformList", "transformMap", "or",     "orValue",    "transformMapEntry",
      "optFlatMap"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

class Reader {
 public:
  explicit Reader(const Syntax& syntax) : syntax_(syntax) {}

  Paths read(Id id, Outcome outcome) const {
    switch (outcome) {
      case Outcome::value:
        return value(id);
      case Outcome::truth:
        return truth(id);
      case Outcome::doubt:
        return doubt(id);
      case Outcome::items:
        return items(id);
    }
    return {};
  }

 private:
  const Expression& at(Id id) const { return syntax_.at(id); }
  const Expression& child(Id id, size_t index) const { return syntax_.child(at(id), index); }

  bool is_call(Id id, std::string_view name) const {
    const Expression& it = at(id);
    return (it.shape == Shape::call || it.shape == Shape::member_call) && it.name == name;
  }
  bool is_literal(Id id, bool wanted) const {
    const Value& value = at(id).value;
    return at(id).shape == Shape::literal && value.kind() == Kind::boolean &&
           value.as_boolean() == wanted;
  }
  bool is_empty(Id id) const {
    const Expression& it = at(id);
    return (it.shape == Shape::list || it.shape == Shape::map) && it.children.empty();
  }
  bool is_optional(Id id) const {
    const Expression& it = at(id);
    if (it.shape != Shape::select && it.shape != Shape::index) return false;
    return it.optional || is_optional(it.children[0]);
  }

  struct Chain {
    FieldPath path;
    bool whole = false;  // up to the end, not only to the first step that is no plain name
  };

  Chain chain(Id id) const {
    const Expression& it = at(id);
    if (it.shape == Shape::name) return {{std::string(it.name)}, true};
    if (it.shape != Shape::select && it.shape != Shape::index) return {};
    Chain found = chain(it.children[0]);
    if (!found.whole) return found;
    if (it.shape == Shape::select) {
      found.path.emplace_back(it.name);
      return found;
    }
    const Value& key = child(id, 1).value;
    found.whole = child(id, 1).shape == Shape::literal && key.kind() == Kind::string;
    if (found.whole) found.path.emplace_back(key.as_string());
    return found;
  }

  Paths path_of(Id id) const {
    FieldPath found = chain(id).path;
    return found.size() > 1 ? Paths{std::move(found)} : Paths{};
  }

  Paths of_children(Id id) const {
    Paths all;
    for (Id one : at(id).children) add(all, value(one));
    return all;
  }

  Paths value(Id id) const {
    const Expression& it = at(id);
    switch (it.shape) {
      case Shape::select:
      case Shape::index: {
        if (is_optional(id)) return value(it.children[0]);
        Paths all = path_of(id);
        add(all, value(it.children[0]));
        return all;
      }
      case Shape::call:
        return is_macro(it.name) ? Paths{} : of_children(id);
      case Shape::member_call:
        return is_macro(it.name) ? value(it.children[0]) : of_children(id);
      case Shape::operation:
        return of_children(id);
      case Shape::conditional:
        return value(it.children[0]);
      default:
        return {};
    }
  }

  // `x.?f.orValue(default)`: what x.f needs, where the default settles the outcome.
  Paths defaulted(Id id) const {
    Paths all = path_of(at(id).children[0]);
    add(all, value(id));
    return all;
  }
  bool is_defaulted(Id id) const {
    return is_call(id, "orValue") && at(id).children.size() == 2 && is_optional(at(id).children[0]);
  }

  // `x.?f.orValue(a) == b` and `!=` with literals: what x.f needs, where that is `wanted` for a.
  Paths compared(Id id, bool wanted) const {
    const Expression& it = at(id);
    const bool equal = it.name == "==";
    if (it.children.size() != 2 || (!equal && it.name != "!=")) return {};
    const Id left = it.children[0];
    const Expression& right = child(id, 1);
    if (!is_defaulted(left) || right.shape != Shape::literal) return {};
    const Expression& fallback = child(left, 1);
    if (fallback.shape != Shape::literal) return {};
    if (fallback.value.kind() != right.value.kind()) return {};
    const bool same = show(fallback.value) == show(right.value);
    return (same == equal) == wanted ? defaulted(left) : Paths{};
  }

  Paths truth(Id id) const {
    const Expression& it = at(id);
    Paths all;
    if (it.shape == Shape::all_of) {
      for (Id one : it.children) add(all, truth(one));
    } else if (it.shape == Shape::any_of) {
      all = truth(it.children[0]);
      for (Id one : it.children) all = common(all, truth(one));
    } else if (is_call(id, "has") && it.children.size() == 1) {
      all = path_of(it.children[0]);
      add(all, value(at(it.children[0]).children[0]));
    } else if (is_defaulted(id) && is_literal(it.children[1], false)) {
      all = defaulted(id);
    } else if (is_call(id, "hasValue") && is_optional(it.children[0])) {
      all = path_of(it.children[0]);
      add(all, value(id));
    } else if (it.shape == Shape::member_call && it.name == "exists") {
      all = items(it.children[0]);
    } else if (it.shape == Shape::operation && it.name == "!") {
      all = doubt(it.children[0]);
    } else {
      all = value(id);
      if (it.shape == Shape::operation) add(all, compared(id, false));
    }
    return all;
  }

  Paths doubt(Id id) const {
    const Expression& it = at(id);
    Paths all;
    if (it.shape == Shape::any_of) {
      for (Id one : it.children) add(all, doubt(one));
    } else if (it.shape == Shape::all_of) {
      all = doubt(it.children[0]);
      for (Id one : it.children) all = common(all, doubt(one));
    } else if (it.shape == Shape::operation && it.name == "!") {
      all = truth(it.children[0]);
    } else if (is_defaulted(id) && is_literal(it.children[1], true)) {
      all = defaulted(id);
    } else if (it.shape == Shape::conditional && is_literal(it.children[2], true)) {
      all = truth(it.children[0]);
    } else if (it.shape == Shape::member_call && it.name == "all") {
      all = items(it.children[0]);
    } else {
      all = value(id);
      if (it.shape == Shape::operation) add(all, compared(id, true));
    }
    return all;
  }

  Paths items(Id id) const {
    const Expression& it = at(id);
    if (is_optional(id)) {
      Paths all = path_of(id);
      add(all, value(id));
      return all;
    }
    if (is_defaulted(id) && is_empty(it.children[1])) return defaulted(id);
    const bool passes_on = it.name == "filter" || it.name == "map";
    if (it.shape == Shape::member_call && passes_on) return items(it.children[0]);
    return value(id);
  }

  const Syntax& syntax_;
};

}  // namespace

std::vector<FieldPath> needs(std::string_view expression, Outcome outcome) {
  std::pmr::monotonic_buffer_resource arena;
  const auto syntax = parse(expression, arena);
  if (!std::holds_alternative<Syntax>(syntax)) return {};
  const Syntax& tree = std::get<Syntax>(syntax);
  return Reader(tree).read(tree.root, outcome);
}

}  // namespace kready::cel
