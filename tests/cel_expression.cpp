// SPDX-License-Identifier: MIT
#include "cel_expression.h"

#include <doctest/doctest.h>

#include <memory_resource>
#include <variant>

#include "cel/functions.h"
#include "cel/program.h"
#include "text/source.h"
#include "yaml/document.h"

using namespace kready;

namespace {

const cel::Environment& environment() {
  static const cel::Environment instance = [] {
    cel::Environment made;
    made.variable("doc");
    return made;
  }();
  return instance;
}

}  // namespace

std::string evaluated(std::string_view expression, std::string_view yaml) {
  text::Symbols symbols;
  std::pmr::monotonic_buffer_resource arena;
  const text::Source source("test.yaml", std::string(yaml));
  const auto pieces = yaml::split(source);
  const yaml::Node* root =
      pieces.empty() ? nullptr : yaml::parse(source, pieces.front(), symbols, arena).root;
  const auto compiled = cel::compile(expression, environment(), symbols);
  if (const auto* error = std::get_if<cel::CompileError>(&compiled)) {
    return "does not compile: " + error->message;
  }
  const std::vector<cel::Value> variables = {cel::Value::node(root)};
  const auto& program = std::get<cel::Program>(compiled);
  const cel::Value value = program.evaluate(variables, arena, symbols);
  if (value.is_error()) return "error: " + std::string(value.as_string());
  return cel::dump(value);
}

void check_expressions(const ExpressionTable& table, std::string_view yaml) {
  for (const auto& [expression, expected] : table) {
    const auto& shown = expression;
    CAPTURE(shown);
    CHECK(evaluated(expression, yaml) == expected);
  }
}
