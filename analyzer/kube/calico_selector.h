// SPDX-License-Identifier: MIT
// Calico's selector language: `app == 'web' && has(tier)`. Knows labels, not policies.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kube/answer.h"

namespace kready::kube {

// One label as Calico sees it: known, there with an unknown value, absent, or undecidable.
struct CalicoLabel {
  Answer present = Answer::no;
  std::optional<std::string_view> value;
};

class CalicoSelector {
 public:
  enum class Operator : uint8_t {
    all,
    global,
    has,
    equal,
    not_equal,
    in,
    not_in,
    contains,
    starts_with,
    ends_with,
    negation,
    conjunction,
    disjunction,
  };
  struct Term {
    Operator operation = Operator::all;
    std::string key;
    std::vector<std::string> values;
    std::vector<Term> operands;
  };

  // Empty text selects all. Nothing for text that is not of the language, or nested over 64 deep.
  static std::optional<CalicoSelector> parse(std::string_view text);

  // A label that everything selected has with this value, where the selector asks for one.
  struct Equality {
    std::string_view key;
    std::string_view value;
  };
  std::vector<Equality> necessary() const;

  // `look_up(key)` answers a CalicoLabel.
  template <typename LookUp>
  Answer matches(const LookUp& look_up) const {
    return matches(root_, look_up);
  }

 private:
  static Answer compare(const Term& term, const CalicoLabel& label);

  template <typename LookUp>
  static Answer matches(const Term& term, const LookUp& look_up) {
    switch (term.operation) {
      case Operator::all:
        return Answer::yes;
      case Operator::global:
        return Answer::no;  // selects what has no namespace
      case Operator::negation:
        return opposite(matches(term.operands[0], look_up));
      case Operator::conjunction: {
        Answer result = Answer::yes;
        for (const Term& each : term.operands) result = both(result, matches(each, look_up));
        return result;
      }
      case Operator::disjunction: {
        Answer result = Answer::no;
        for (const Term& each : term.operands) result = either(result, matches(each, look_up));
        return result;
      }
      default:
        return compare(term, look_up(std::string_view(term.key)));
    }
  }

  Term root_;
};

}  // namespace kready::kube
