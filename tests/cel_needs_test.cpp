// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "cel/needs.h"

using namespace kready;

namespace {

std::string show(std::string_view expression, cel::Outcome outcome) {
  std::string text;
  for (const cel::Need& need : cel::needs(expression, outcome)) {
    if (!text.empty()) text += ' ';
    for (const cel::FieldPath& path : need) {
      if (&path != need.data()) text += '|';
      for (size_t i = 0; i < path.size(); ++i) text += (i == 0 ? "" : ".") + path[i];
    }
  }
  return text;
}

struct Case {
  const char* expression;
  const char* needs;
};

void check(cel::Outcome outcome, std::initializer_list<Case> cases) {
  for (const Case& one : cases) {
    INFO(one.expression);
    CHECK(show(one.expression, outcome) == std::string(one.needs));
  }
}

}  // namespace

TEST_CASE("a value needs every field it is computed from") {
  check(cel::Outcome::value, {{"a", ""},
                              {"a.b", "a.b"},
                              {"a.b.c + size(d.e)", "a.b.c a.b d.e"},
                              {"a['b/c'].d", "a.b/c.d a.b/c"},
                              {"a.b[0].c", "a.b"},
                              {"a.b.?c", "a.b"},
                              {"a.?b.c", ""},
                              {"a.?b.orValue(c.d)", ""},
                              {"a.b.all(x, x.c > d.e)", "a.b"},
                              {"a.b ? c.d : e.f", "a.b"},
                              {"a.b && c.d", ""},
                              {"has(a.b)", ""},
                              {"[a.b]", ""},
                              {"a.b +", ""}});
}

TEST_CASE("the truth needs each part of a conjunction, and what all alternatives need") {
  check(cel::Outcome::truth, {{"has(a.b.c) && d.e > 1", "a.b.c a.b d.e"},
                              {"has(a.b) || c.d", "a.b|c.d"},
                              {"has(a.b) || a.b.c == 1", "a.b|a.b.c"},
                              {"has(a.b) || has(c.d) && has(e.f)", "a.b|c.d"},
                              {"!has(a.b)", ""},
                              {"!(a.b == 1)", "a.b"},
                              {"a.?b.orValue(false)", "a.b"},
                              {"a.?b.orValue(true)", ""},
                              {"a.?b.?c.orValue('x') == 'y'", "a.b.c"},
                              {"a.?b.orValue('x') == 'x'", ""},
                              {"a.?b.orValue('x') != 'x'", "a.b"},
                              {"a.?b.hasValue()", "a.b"},
                              {"a.b.exists(x, x.c)", "a.b"},
                              {"a.?b.orValue([]).exists(x, x.c)", "a.b"},
                              {"a.b.all(x, x.c)", "a.b"}});
}

TEST_CASE("falsehood needs what makes the rest true or an error") {
  check(cel::Outcome::doubt, {{"!has(a.b)", "a.b"},
                              {"!has(a.b) || a.b > 1", "a.b"},
                              {"has(a.b)", ""},
                              {"has(a.b) ? a.b > 1 : true", "a.b"},
                              {"has(a.b) ? a.b > 1 : false", ""},
                              {"!(has(a.b) && has(c.d))", "a.b c.d"},
                              {"!has(a.b) && !has(c.d)", "a.b|c.d"},
                              {"a.?b.orValue([]).all(x, x > 1)", "a.b"},
                              {"a.?b.orValue('x') == 'x'", "a.b"},
                              {"a.?b.orValue('x') != 'x'", ""},
                              {"a.?b.orValue(true)", "a.b"},
                              {"a.b <= 65535", "a.b"}});
}

TEST_CASE("items need the list they are of") {
  check(cel::Outcome::items,
        {{"a.b", "a.b"},
         {"a.?b", "a.b"},
         {"a.?b.orValue([])", "a.b"},
         {"a.?b.orValue([1])", ""},
         {"a.?b.?c.orValue([]).filter(x, x.d).map(x, x.e)", "a.b.c"},
         {"a.b.c + a.d", "a.b.c|a.d"},
         {"[?a.?b, ?c.?d.?e]", "a.b|c.d.e"},
         {"[?a.?b, c]", ""},
         {"[a.?b.orValue([]), a.?c.orValue([])].flatten()", "a.b|a.c"},
         {"has(a.b) ? a.b.c : []", "a.b a.b.c"},
         {"a.b == 1 ? [] : a.c.map(x, x.d)", "a.c"},
         {"cel.bind(all, a.b, all.size() == 1 ? [] : all.filter(x, x))", "a.b"},
         {"cel.bind(x, a.b, [1])", ""}});
}
