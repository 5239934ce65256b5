// SPDX-License-Identifier: MIT
// The expressions and messages of a rule, compiled when they are first needed: most rules of a run
// never get as far. Knows CEL, not subjects.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cel/functions.h"
#include "cel/program.h"
#include "text/span.h"
#include "text/symbols.h"

namespace kready::lint {

// Thread-safe. Environment, symbols and text outlive it.
class Expression {
 public:
  Expression() = default;  // none
  // None where the text is empty.
  Expression(std::string_view text, const cel::Environment& environment, text::Symbols& symbols);

  explicit operator bool() const { return state_ != nullptr; }
  // REQUIRES: there is one, and its pack was checked when it was loaded.
  const cel::Program& program() const;

 private:
  struct State;
  std::shared_ptr<State> state_;  // copies are one expression, compiled once
};

// "container '{container.name}' has no probe": literal text, then an expression, and so on.
struct MessagePart {
  std::string_view literal;
  std::string_view expression;  // empty at the end
};
// Or where the '{' stands that has no '}'.
std::variant<std::vector<MessagePart>, text::Span> split_message(std::string_view message);

class Message {
 public:
  struct Part {
    std::string_view literal;
    Expression value;
  };

  Message() = default;
  Message(std::string_view text, const cel::Environment& environment, text::Symbols& symbols);
  // Thread-safe; taken apart when first asked for.
  const std::vector<Part>& parts() const;

 private:
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace kready::lint
