// SPDX-License-Identifier: MIT
#include "cel/needs.h"

#include <algorithm>
#include <array>
#include <memory_resource>
#include <optional>
#include <utility>

#include "cel/syntax.h"

namespace kready::cel {
namespace {

using Needs = std::vector<Need>;

void add(Needs& all, Needs more) {
  for (Need& need : more) {
    if (std::find(all.begin(), all.end(), need) == all.end()) all.push_back(std::move(need));
  }
}

// What one of several outcomes needs: the first need of each, together. Nothing where one of them
// needs nothing.
Needs either(const std::vector<Needs>& outcomes) {
  Need together;
  for (const Needs& needs : outcomes) {
    if (needs.empty()) return {};
    for (const FieldPath& path : needs[0]) {
      const bool known = std::find(together.begin(), together.end(), path) != together.end();
      if (!known) together.push_back(path);
    }
  }
  return together.empty() ? Needs{} : Needs{std::move(together)};
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

  Needs read(Id id, Outcome outcome) {
    const Expression& it = at(id);
    const bool binds = it.shape == Shape::member_call && it.name == "bind" &&
                       it.children.size() == 4 && child(id, 1).shape == Shape::name;
    if (!binds) return read_plain(id, outcome);
    bound_.emplace_back(child(id, 1).name, it.children[2]);
    return read(it.children[3], outcome);
  }

 private:
  Needs read_plain(Id id, Outcome outcome) const {
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
    if (it.shape == Shape::name) return chain_of_name(it);
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

  // What a name stands for by cel.bind(), or nothing.
  std::optional<Id> bound(const Expression& it) const {
    const auto found = std::find_if(bound_.rbegin(), bound_.rend(),
                                    [&](const auto& one) { return one.first == it.name; });
    return found == bound_.rend() ? std::nullopt : std::optional(found->second);
  }

  Chain chain_of_name(const Expression& it) const {
    if (const auto id = bound(it)) return chain(*id);
    return {{std::string(it.name)}, true};
  }

  Needs path_of(Id id) const {
    FieldPath found = chain(id).path;
    return found.size() > 1 ? Needs{{std::move(found)}} : Needs{};
  }

  Needs of_children(Id id) const {
    Needs all;
    for (Id one : at(id).children) add(all, value(one));
    return all;
  }

  Needs value(Id id) const {
    const Expression& it = at(id);
    switch (it.shape) {
      case Shape::name:
        return bound(it) ? value(*bound(it)) : Needs{};
      case Shape::select:
      case Shape::index: {
        if (is_optional(id)) return value(it.children[0]);
        Needs all = path_of(id);
        add(all, value(it.children[0]));
        return all;
      }
      case Shape::call:
        return is_macro(it.name) ? Needs{} : of_children(id);
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
  Needs defaulted(Id id) const {
    Needs all = path_of(at(id).children[0]);
    add(all, value(id));
    return all;
  }
  bool is_defaulted(Id id) const {
    return is_call(id, "orValue") && at(id).children.size() == 2 && is_optional(at(id).children[0]);
  }

  // `x.?f.orValue(a) == b` and `!=` with literals: what x.f needs, where that is `wanted` for a.
  Needs compared(Id id, bool wanted) const {
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
    return (same == equal) == wanted ? defaulted(left) : Needs{};
  }

  Needs truth(Id id) const {
    const Expression& it = at(id);
    Needs all;
    if (it.shape == Shape::all_of) {
      for (Id one : it.children) add(all, truth(one));
    } else if (it.shape == Shape::any_of) {
      all = either(of_each(it, &Reader::truth));
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

  Needs doubt(Id id) const {
    const Expression& it = at(id);
    Needs all;
    if (it.shape == Shape::any_of) {
      for (Id one : it.children) add(all, doubt(one));
    } else if (it.shape == Shape::all_of) {
      all = either(of_each(it, &Reader::doubt));
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

  std::vector<Needs> of_each(const Expression& it, Needs (Reader::*outcome)(Id) const) const {
    std::vector<Needs> all;
    for (Id one : it.children) all.push_back((this->*outcome)(one));
    return all;
  }

  // What an optional needs to hold something; an expression of another kind, to have a value.
  Needs present(Id id) const {
    Needs all;
    if (is_optional(id)) all = path_of(id);
    add(all, value(id));
    return all;
  }

  Needs items(Id id) const {
    const Expression& it = at(id);
    if (it.shape == Shape::list) return items_of_list(it);
    if (it.shape == Shape::conditional) return items_of_either(it);
    if (it.shape == Shape::operation && it.name == "+") return either(of_each(it, &Reader::items));
    if (is_defaulted(id) && is_empty(it.children[1])) return defaulted(id);
    if (it.shape == Shape::member_call && keeps_emptiness(it.name)) {
      const Id base = it.children[0];
      const bool lists = it.name == "flatten" && at(base).shape == Shape::list;
      return lists ? either(of_each(at(base), &Reader::items)) : items(base);
    }
    return present(id);
  }

  static bool keeps_emptiness(std::string_view name) {
    return name == "filter" || name == "map" || name == "flatten" || name == "transformList" ||
           name == "distinct";
  }

  Needs items_of_list(const Expression& it) const {
    const auto& optional = it.optional_items;
    if (!std::all_of(optional.begin(), optional.end(), [](bool one) { return one; })) return {};
    return either(of_each(it, &Reader::present));
  }

  Needs items_of_either(const Expression& it) const {
    if (is_empty(it.children[1])) return items(it.children[2]);
    if (!is_empty(it.children[2])) return either({items(it.children[1]), items(it.children[2])});
    Needs all = truth(it.children[0]);
    add(all, items(it.children[1]));
    return all;
  }

  const Syntax& syntax_;
  std::vector<std::pair<std::string_view, Id>> bound_;  // by cel.bind(), innermost last
};

}  // namespace

std::vector<Need> needs(std::string_view expression, Outcome outcome) {
  std::pmr::monotonic_buffer_resource arena;
  const auto syntax = parse(expression, arena);
  if (!std::holds_alternative<Syntax>(syntax)) return {};
  const Syntax& tree = std::get<Syntax>(syntax);
  return Reader(tree).read(tree.root, outcome);
}

}  // namespace kready::cel
