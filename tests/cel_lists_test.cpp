// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "cel_expression.h"

TEST_CASE("lists are summed and searched") {
  check_expressions({
      {"[1, 2, 3].sum()", "6"},
      {"[1u, 2u].sum()", "3u"},
      {"[0.5, 0.25].sum()", "0.75"},
      {"[].sum()", "0"},
      {"[duration('1m'), duration('1s')].sum() == duration('61s')", "true"},
      {"[9223372036854775807, 1].sum()", "error: integer overflow"},
      {"[18446744073709551615u, 1u].sum()", "error: unsigned integer overflow"},
      {"['a'].sum()", "error: no such overload"},
      {"[1, 2.0].sum()", "error: no such overload"},
      {"[3, 1, 2].min()", "1"},
      {"['b', 'a'].max()", R"("b")"},
      {"[].min()", "error: min called on an empty list"},
      {"[].max()", "error: max called on an empty list"},
      {"[[1]].min()", "error: no such overload"},
      {"[1, 2, 1].indexOf(1)", "0"},
      {"[1, 2, 1].lastIndexOf(1)", "2"},
      {"[1, 2].indexOf(3)", "-1"},
      {"[1, 2].lastIndexOf(3)", "-1"},
      {"[[1], [2]].indexOf([2])", "1"},
      {"[1.0].indexOf(1)", "0"},
      {"[1, 2, 2].isSorted()", "true"},
      {"[2, 1].isSorted()", "false"},
      {"[].isSorted()", "true"},
      {"[1, 'a'].isSorted()", "error: no such overload"},
      {"'a'.sum()", "error: no such overload"},
  });
}

TEST_CASE("lists are rearranged") {
  check_expressions({
      {"[1, 2, 1, 1.0, 'a', 'a', [1], [1], {'x': 1}, {'x': 1.0}].distinct()",
       R"([1, 2, "a", [1], {"x": 1}])"},
      {"[0.0 / 0.0, 0.0 / 0.0].distinct().size()", "2"},
      {"[true, 1, 'true'].distinct().size()", "3"},
      {"[1, [2, [3]]].flatten()", "[1, 2, [3]]"},
      {"[1, [2, [3, [4]]]].flatten(2)", "[1, 2, 3, [4]]"},
      {"[1, [2]].flatten(0)", "[1, [2]]"},
      {"[1].flatten(-1)", "error: level must be non-negative"},
      {"lists.range(4)", "[0, 1, 2, 3]"},
      {"lists.range(0)", "[]"},
      {"lists.range(-1)", "[]"},
      {"lists.range(10000000000)", "error: lists.range(10000000000) has more than 1000000 items"},
      {"[1, 2, 3].reverse()", "[3, 2, 1]"},
      {"[1, 2, 3, 4].slice(1, 3)", "[2, 3]"},
      {"[1].slice(1, 1)", "[]"},
      {"[1].slice(0, 2)", "error: cannot slice(0, 2) a list of 1 items"},
      {"[1].slice(-1, 1)", "error: cannot slice(-1, 1) a list of 1 items"},
      {"[1].slice(1, 0)", "error: cannot slice(1, 0) a list of 1 items"},
      {"[3, 1, 2].sort()", "[1, 2, 3]"},
      {"['b', 'a', 'B'].sort()", R"(["B", "a", "b"])"},
      {"[].sort()", "[]"},
      {"[3, 1, 2].sortBy(x, -x)", "[3, 2, 1]"},
      {"[{'n': 2, 'k': 'b'}, {'n': 1, 'k': 'b'}, {'n': 0, 'k': 'a'}].sortBy(x, x.k).map(x, x.n)",
       "[0, 2, 1]"},
      {"[].sortBy(x, x)", "[]"},
      {"[1, 2].sortBy(x, [x])", "error: keys of sortBy must be comparable"},
      {"[1, 'a'].sortBy(x, x)", "error: keys of sortBy must have the same type"},
      {"[{'a': 1}, {}].sortBy(x, x.a)", "error: no such key: 'a'"},
      {"[[2, 1], [0]].sortBy(x, x[0]).map(y, y.sortBy(z, z))", "[[0], [1, 2]]"},
      {"[2.0, 0.0 / 0.0, 1.0].sort().slice(1, 3)", "[1.0, 2.0]"},
      {"[1, 'a'].sort()", "error: list elements must have the same type"},
      {"[{}].sort()", "error: list elements must be comparable"},
  });
}

TEST_CASE("sets are lists without order and repetition") {
  check_expressions({
      {"sets.contains([1, 2, 3], [3, 1, 1])", "true"},
      {"sets.contains([1], [1, 2])", "false"},
      {"sets.contains([], [])", "true"},
      {"sets.contains([1], [1.0, 1u])", "true"},
      {"sets.equivalent([1, 2, 2], [2, 1])", "true"},
      {"sets.equivalent([1], [1, 2])", "false"},
      {"sets.equivalent([[1], [2]], [[2], [1]])", "true"},
      {"sets.intersects([1, 2], [2, 3])", "true"},
      {"sets.intersects([1], [2])", "false"},
      {"sets.intersects([], [])", "false"},
      {"sets.intersects([{'a': 1, 'b': 2}], [{'b': 2, 'a': 1}])", "true"},
      {"sets.contains('a', ['a'])", "error: no such overload"},
  });
}

TEST_CASE("list functions work on what a manifest holds") {
  check_expressions(
      {
          {"doc.ports.max()", "443"},
          {"doc.ports.sort()", "[80, 443, 443]"},
          {"doc.ports.distinct()", "[443, 80]"},
          {"doc.ports.indexOf(80)", "1"},
          {"sets.contains(doc.ports, [80])", "true"},
          {"sets.equivalent(doc.caps, ['SYS_ADMIN', 'NET_ADMIN'])", "true"},
          {"doc.nested.flatten()", "[1, 2, 3]"},
          {"doc.maps.distinct().size()", "1"},
      },
      "ports: [443, 80, 443]\ncaps: [NET_ADMIN, SYS_ADMIN]\nnested: [[1, 2], 3]\n"
      "maps: [{a: 1, b: 2}, {b: 2, a: 1}]\n");
}

TEST_CASE("values that share their parts are not walked for ever") {
  // Each bind doubles the value before it: 2^40 items in the end.
  std::string expression = "[[]]";
  for (int i = 0; i < 40; ++i) {
    expression = "cel.bind(x" + std::to_string(i) + ", " + expression + ", [x" + std::to_string(i) +
                 ", x" + std::to_string(i) + "])";
  }
  const std::string pair = "[" + expression + ", " + expression + "]";
  CHECK(evaluated(expression + ".flatten(100)").starts_with("error: "));
  CHECK(evaluated(pair + ".distinct()").starts_with("error: "));
  CHECK(evaluated("sets.contains([" + expression + "], [" + expression + "])")
            .starts_with("error: "));
  CHECK(evaluated(pair + ".lastIndexOf(" + expression + ")").starts_with("error: "));
  CHECK(evaluated("'%s'.format([" + expression + "])").starts_with("error: "));
}
