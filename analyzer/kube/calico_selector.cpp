// SPDX-License-Identifier: MIT
#include "kube/calico_selector.h"

#include <algorithm>
#include <utility>

namespace kready::kube {

namespace {

using Operator = CalicoSelector::Operator;
using Term = CalicoSelector::Term;

constexpr int most_levels = 64;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_key_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '.' || c == '/' || c == '-';
}

class Parser {
 public:
  explicit Parser(std::string_view text) : rest_(text) {}

  std::optional<Term> parse() {
    Term term = disjunction(0);
    skip_blanks();
    if (!ok_ || !rest_.empty()) return std::nullopt;
    return term;
  }

 private:
  void skip_blanks() {
    while (!rest_.empty() && is_blank(rest_.front())) rest_.remove_prefix(1);
  }

  bool take(std::string_view token) {
    skip_blanks();
    if (!rest_.starts_with(token)) return false;
    rest_.remove_prefix(token.size());
    return true;
  }

  void expect(std::string_view token) { ok_ = take(token) && ok_; }

  // A word operator, which must not run on into a longer word.
  bool take_word(std::string_view word) {
    skip_blanks();
    bool is_longer = rest_.size() > word.size() && is_key_char(rest_[word.size()]);
    return rest_.starts_with(word) && !is_longer && take(word);
  }

  std::string key() {
    skip_blanks();
    size_t size = 0;
    while (size < rest_.size() && is_key_char(rest_[size])) ++size;
    ok_ = ok_ && size > 0;
    std::string text(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return text;
  }

  std::string quoted() {
    skip_blanks();
    char quote = rest_.empty() ? '\0' : rest_.front();
    size_t end = rest_.find(quote, 1);
    if ((quote != '\'' && quote != '"') || end == std::string_view::npos) {
      ok_ = false;
      return {};
    }
    std::string text(rest_.substr(1, end - 1));
    rest_.remove_prefix(end + 1);
    return text;
  }

  Term joined(Operator operation, std::string_view token, int level) {
    Term term{operation, {}, {}, {}};
    do {
      term.operands.push_back(operation == Operator::disjunction ? conjunction(level)
                                                                 : unary(level));
    } while (ok_ && take(token));
    return term.operands.size() == 1 ? std::move(term.operands[0]) : term;
  }
  Term disjunction(int level) { return joined(Operator::disjunction, "||", level); }
  Term conjunction(int level) { return joined(Operator::conjunction, "&&", level); }

  Term unary(int level) {
    if (level > most_levels) ok_ = false;
    if (!ok_) return {};
    if (take("!")) {
      Term term{Operator::negation, {}, {}, {}};
      term.operands.push_back(unary(level + 1));
      return term;
    }
    if (!take("(")) return simple();
    Term term = disjunction(level + 1);
    expect(")");
    return term;
  }

  Term simple() {
    if (take("all()")) return {};
    if (take("global()")) return {Operator::global, {}, {}, {}};
    if (take("has(")) {
      Term term{Operator::has, key(), {}, {}};
      expect(")");
      return term;
    }
    return comparison(key());
  }

  Term comparison(std::string name) {
    Term term{Operator::equal, std::move(name), {}, {}};
    if (take_word("not")) {
      ok_ = take_word("in") && ok_;
      term.operation = Operator::not_in;
      term.values = set();
      return term;
    }
    if (take_word("in")) {
      term.operation = Operator::in;
      term.values = set();
      return term;
    }
    term.operation = text_operator();
    term.values.push_back(quoted());
    return term;
  }

  Operator text_operator() {
    if (take("==") || take("=")) return Operator::equal;
    if (take("!=")) return Operator::not_equal;
    if (take_word("contains")) return Operator::contains;
    if (take_word("starts") && take_word("with")) return Operator::starts_with;
    if (take_word("ends") && take_word("with")) return Operator::ends_with;
    ok_ = false;
    return Operator::equal;
  }

  std::vector<std::string> set() {
    std::vector<std::string> values;
    expect("{");
    if (take("}")) return values;
    do values.push_back(quoted());
    while (ok_ && take(","));
    expect("}");
    return values;
  }

  std::string_view rest_;
  bool ok_ = true;
};

bool holds(const Term& term, std::string_view value) {
  auto among = [&] { return std::ranges::find(term.values, value) != term.values.end(); };
  switch (term.operation) {
    case Operator::equal:
    case Operator::in:
      return among();
    case Operator::not_equal:
    case Operator::not_in:
      return !among();
    case Operator::contains:
      return value.find(term.values[0]) != std::string_view::npos;
    case Operator::starts_with:
      return value.starts_with(term.values[0]);
    case Operator::ends_with:
      return value.ends_with(term.values[0]);
    default:
      return true;  // has()
  }
}

bool holds_for_absent(Operator operation) {
  return operation == Operator::not_equal || operation == Operator::not_in;
}

}  // namespace

std::optional<CalicoSelector> CalicoSelector::parse(std::string_view text) {
  CalicoSelector selector;
  if (std::ranges::all_of(text, is_blank)) return selector;
  std::optional<Term> root = Parser(text).parse();
  if (!root) return std::nullopt;
  selector.root_ = std::move(*root);
  return selector;
}

std::vector<CalicoSelector::Equality> CalicoSelector::necessary() const {
  std::vector<Equality> result;
  auto add = [&](const Term& term) {
    if (term.operation == Operator::equal) result.push_back({term.key, term.values[0]});
  };
  add(root_);
  if (root_.operation == Operator::conjunction) std::ranges::for_each(root_.operands, add);
  return result;
}

Answer CalicoSelector::compare(const Term& term, const CalicoLabel& label) {
  if (label.value) return answer(holds(term, *label.value));
  if (label.present == Answer::no) return answer(holds_for_absent(term.operation));
  if (term.operation == Operator::has) return label.present;
  return Answer::unknown;
}

}  // namespace kready::kube
