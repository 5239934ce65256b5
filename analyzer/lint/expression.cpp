// SPDX-License-Identifier: MIT
#include "lint/expression.h"

#include <atomic>
#include <cassert>
#include <mutex>
#include <optional>
#include <utility>

namespace kready::lint {
namespace {

// The end of a `{expression}` that begins at `open`: braces inside and quoted text are passed over.
size_t closing_brace(std::string_view text, size_t open) {
  int depth = 0;
  char quote = 0;
  for (size_t i = open; i < text.size(); ++i) {
    const char c = text[i];
    if (quote) {
      if (c == quote) quote = 0;
    } else if (depth > 0 && (c == '\'' || c == '"')) {
      quote = c;
    } else if (c == '{') {
      ++depth;
    } else if (c == '}' && --depth == 0) {
      return i;
    }
  }
  return std::string_view::npos;
}

}  // namespace

struct Expression::State {
  std::string_view text;
  const cel::Environment& environment;
  text::Symbols& symbols;
  std::once_flag once{};
  std::optional<cel::Program> program{};
  std::atomic<const cel::Program*> ready{};  // spares all but the first the lock
};

Expression::Expression(std::string_view text, const cel::Environment& environment,
                       text::Symbols& symbols) {
  if (!text.empty()) state_.reset(new State{text, environment, symbols});
}

const cel::Program& Expression::program() const {
  if (const cel::Program* ready = state_->ready.load(std::memory_order_acquire)) return *ready;
  std::call_once(state_->once, [this] {
    auto compiled = cel::compile(state_->text, state_->environment, state_->symbols);
    assert(std::holds_alternative<cel::Program>(compiled));
    state_->program.emplace(std::get<cel::Program>(std::move(compiled)));
    state_->ready.store(&*state_->program, std::memory_order_release);
  });
  return *state_->program;
}

std::variant<std::vector<MessagePart>, text::Span> split_message(std::string_view message) {
  std::vector<MessagePart> parts;
  size_t from = 0;
  for (size_t open = message.find('{'); open != std::string_view::npos;
       open = message.find('{', from)) {
    const size_t close = closing_brace(message, open);
    if (close == std::string_view::npos) {
      const auto at = static_cast<uint32_t>(open);
      return text::Span{at, at + 1};
    }
    parts.push_back(
        {message.substr(from, open - from), message.substr(open + 1, close - open - 1)});
    from = close + 1;
  }
  if (from < message.size()) parts.push_back({message.substr(from), {}});
  return parts;
}

struct Message::State {
  std::string_view text;
  const cel::Environment& environment;
  text::Symbols& symbols;
  std::once_flag once{};
  std::vector<Part> parts{};
};

Message::Message(std::string_view text, const cel::Environment& environment, text::Symbols& symbols)
    : state_(new State{text, environment, symbols}) {}

const std::vector<Message::Part>& Message::parts() const {
  std::call_once(state_->once, [this] {
    const auto split = split_message(state_->text);
    assert(std::holds_alternative<std::vector<MessagePart>>(split));
    for (const MessagePart& part : std::get<std::vector<MessagePart>>(split)) {
      state_->parts.push_back(
          {part.literal, Expression(part.expression, state_->environment, state_->symbols)});
    }
  });
  return state_->parts;
}

}  // namespace kready::lint
