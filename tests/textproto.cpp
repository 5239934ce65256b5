// SPDX-License-Identifier: MIT
#include "textproto.h"

#include <cctype>
#include <cstdint>

namespace kready::textproto {
namespace {

void append_utf8(std::string& out, uint32_t c) {
  const auto put = [&out](uint32_t byte) { out += static_cast<char>(byte); };
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0 | c >> 6);
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3F));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3F));
    put(0x80 | (c >> 6 & 0x3F));
  }
  put(0x80 | (c & 0x3F));
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  bool message(Field& into, char end) {
    for (;;) {
      skip();
      if (at_ >= text_.size()) return end == '\0';
      if (peek() == end) {
        ++at_;
        return true;
      }
      if (!field(into)) return false;
    }
  }

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void skip() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '#') {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (std::isspace(static_cast<unsigned char>(c)) || c == ',' || c == ';') {
        ++at_;
      } else {
        return;
      }
    }
  }

  static bool in_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '.' || c == '-' ||
           c == '+';
  }

  std::string word() {
    const size_t begin = at_;
    while (at_ < text_.size() && in_word(text_[at_])) ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  std::string field_name() {
    if (peek() != '[') return word();
    const size_t end = text_.find(']', at_);
    if (end == std::string_view::npos) return {};
    const std::string name(text_.substr(at_, end + 1 - at_));
    at_ = end + 1;
    return name;
  }

  bool field(Field& into) {
    const std::string name = field_name();
    if (name.empty()) return false;
    skip();
    if (peek() == ':') ++at_;
    skip();
    if (peek() == '[') return values(into, name);
    return value(into, name);
  }

  bool values(Field& into, const std::string& name) {
    ++at_;
    for (skip(); peek() != ']'; skip()) {
      if (at_ >= text_.size() || !value(into, name)) return false;
    }
    ++at_;
    return true;
  }

  bool value(Field& into, const std::string& name) {
    Field field;
    field.name = name;
    bool good = true;
    if (peek() == '{' || peek() == '<') {
      const char end = peek() == '{' ? '}' : '>';
      ++at_;
      field.message = true;
      good = message(field, end);
    } else if (peek() == '"' || peek() == '\'') {
      good = strings(field);
    } else {
      field.text = word();
      good = !field.text.empty();
    }
    into.fields.push_back(std::move(field));
    return good;
  }

  bool strings(Field& field) {
    field.quoted = true;
    while (peek() == '"' || peek() == '\'') {
      if (!string(field.text)) return false;
      skip();
    }
    return true;
  }

  bool string(std::string& out) {
    const char quote = text_[at_++];
    while (at_ < text_.size() && text_[at_] != quote) {
      if (text_[at_] == '\\') {
        escape(out);
      } else {
        out += text_[at_++];
      }
    }
    return at_ < text_.size() && text_[at_++] == quote;
  }

  uint32_t number(size_t most, uint32_t base) {
    uint32_t value = 0;
    for (size_t i = 0; i < most && at_ < text_.size(); ++i, ++at_) {
      const char c = text_[at_];
      uint32_t digit = base;
      if (c >= '0' && c <= '9') digit = static_cast<uint32_t>(c - '0');
      if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f') digit = static_cast<uint32_t>((c | 0x20) - 'W');
      if (digit >= base) break;
      value = value * base + digit;
    }
    return value;
  }

  void escape(std::string& out) {
    ++at_;
    const char c = peek();
    if (c >= '0' && c <= '7') {
      out += static_cast<char>(number(3, 8));
      return;
    }
    ++at_;
    constexpr std::string_view letters = "abfnrtv";
    constexpr std::string_view meanings = "\a\b\f\n\r\t\v";
    const size_t letter = letters.find(c);
    if (letter != std::string_view::npos) {
      out += meanings[letter];
    } else if (c == 'x' || c == 'X') {
      out += static_cast<char>(number(2, 16));
    } else if (c == 'u' || c == 'U') {
      append_utf8(out, number(c == 'u' ? 4 : 8, 16));
    } else {
      out += c;
    }
  }

  std::string_view text_;
  size_t at_ = 0;
};

}  // namespace

const Field* Field::find(std::string_view child) const {
  for (const Field& field : fields) {
    if (field.name == child) return &field;
  }
  return nullptr;
}

std::vector<const Field*> Field::all(std::string_view child) const {
  std::vector<const Field*> result;
  for (const Field& field : fields) {
    if (field.name == child) result.push_back(&field);
  }
  return result;
}

std::string_view Field::text_of(std::string_view child) const {
  const Field* field = find(child);
  return field ? std::string_view(field->text) : std::string_view{};
}

std::optional<Field> read(std::string_view text) {
  Field root;
  root.message = true;
  if (!Reader(text).message(root, '\0')) return std::nullopt;
  return root;
}

}  // namespace kready::textproto
