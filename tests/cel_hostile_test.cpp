// SPDX-License-Identifier: MIT
// Damaged expressions: whatever is written, there is an answer, and mistakes point into the text.
#include <doctest/doctest.h>

#include <array>
#include <memory_resource>
#include <random>

#include "cel/program.h"

using namespace kready;

namespace {

constexpr std::array<std::string_view, 24> seeds = {
    "!x.?a.?b.orValue(false) && has(x.a.b) || x.a[0].b['c'] == null",
    "[1, 2, ?optional.of(3)].map(i, i > 1, i * 2).filter(j, j != 4).exists_one(k, k == 6)",
    "{'a': 1, ?'b': optional.none(), 2u: [b'\\x00', r'\\d']}.transformMap(k, v, k)",
    "cel.bind(a, x + x, cel.bind(b, a + a, b + b)).size() < 9223372036854775807",
    "x ? y : x in [1.5e3, -0x1F, 7u] ? -1 : -(2 - 3) % 4 / 5",
    "timestamp('2024-01-01T00:00:00Z') + duration('1h30m') > timestamp(0)",
    "timestamp('2024-01-01T00:00:00Z').getHours('Europe/Berlin') + duration('-5m').getSeconds()",
    "'%s %d %.2f %x'.format(['a', 1, 2.5, 255]) + 'a,b'.split(',').join('-')",
    "'hello'.replace('l', 'LL', 1).substring(1, 3).indexOf('L') + 'x'.charAt(0).size()",
    "math.greatest(1, 2.5, 3u) + math.bitAnd(5, 3) - math.round(2.5)",
    "[3, 1, 2].sort().slice(0, 2).distinct().reverse().flatten().sum()",
    "sets.contains([1, 2], [2]) || sets.intersects([1], [1.0])",
    "base64.decode(base64.encode(b'ab')) == b'ab'",
    "'a1b22'.findAll('[0-9]+', 2) == ['1', '22'] && 'abc'.matches('^a.*c$')",
    "url('https://example.com:80/p?q=1').getHostname() == 'example.com'",
    "quantity('1.5Gi').add(quantity('10M')).isGreaterThan(quantity('1k'))",
    "cidr('10.0.0.0/8').containsIP('10.1.2.3') && ip('::1').family() == 6",
    "semver('1.2.3-rc.1+b').isLessThan(semver('1.2.3'))",
    "format.dns1123Label().validate('A..b').hasValue()",
    "cel.block([1, cel.index(0) + 1], [cel.index(1)].all(i, v, i == 0))",
    "type(x) == int || type(optional.none()) == optional_type || .x.`a-b/c` == null",
    "'''triple\n''' + \"\"\"x\"\"\" + R'raw' + '\\u00e9\\U0001F431\\101\\x41'",
    "string(1e300) + string(true) + string(b'\\xff') + int('12') + double('x')",
    "{1: {true: [[[{}]]]}}[1][true][?0].optMap(v, v[0]).or(optional.of(1)).value()",
};

// Cuts a piece, doubles it, moves in a piece of another seed or changes one byte.
std::string damaged(std::mt19937& random) {
  std::string text(seeds[random() % seeds.size()]);
  for (size_t i = random() % 2 + 1; i > 0 && !text.empty(); --i) {
    const size_t at = random() % text.size();
    const size_t length = random() % 8;
    const std::string_view other = seeds[random() % seeds.size()];
    switch (random() % 5) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.insert(at, text.substr(at, length));
        break;
      case 2:
        text.insert(at, other.substr(random() % other.size(), length * 2));
        break;
      case 3:
        text[at] = static_cast<char>(random());
        break;
      default:
        text[at] = other[random() % other.size()];
    }
  }
  return text;
}

}  // namespace

TEST_CASE("a damaged expression compiles or says where it is wrong, and evaluates to something") {
  std::mt19937 random(20240229);
  cel::Environment environment;
  environment.variable("x").variable("y");
  text::Symbols symbols;
  const std::array variables = {cel::Value::string("ab"), cel::Value::boolean(true)};
  size_t compiled = 0;
  for (int round = 0; round < 50'000; ++round) {
    const std::string text = damaged(random);
    const auto result = cel::compile(text, environment, symbols);
    if (const auto* error = std::get_if<cel::CompileError>(&result)) {
      const bool inside = error->span.begin <= error->span.end && error->span.end <= text.size();
      if (!inside || error->message.empty()) FAIL_CHECK(text, ": ", error->message);
      continue;
    }
    ++compiled;
    std::pmr::monotonic_buffer_resource arena;
    const auto& program = std::get<cel::Program>(result);
    const cel::Value value = program.evaluate(variables, arena, symbols, nullptr, 10'000);
    if (cel::dump(value).empty() || cel::dump(program).empty()) FAIL_CHECK(text);
  }
  CHECK(compiled > 5'000);
}

TEST_CASE("every seed of the damaged expressions is itself an expression") {
  cel::Environment environment;
  environment.variable("x").variable("y");
  text::Symbols symbols;
  for (const std::string_view seed : seeds) {
    const auto result = cel::compile(seed, environment, symbols);
    const auto* error = std::get_if<cel::CompileError>(&result);
    CHECK_MESSAGE(error == nullptr, seed, ": ", error ? error->message : "");
  }
}
