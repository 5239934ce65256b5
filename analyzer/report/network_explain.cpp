// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "report/glyph.h"
#include "report/network.h"
#include "report/network_json.h"
#include "report/network_view.h"

namespace kready::report {

using graph::Direction;
using graph::PolicyStep;
using kube::Answer;

namespace {

std::string_view verdict_of(Answer answer) {
  return answer == Answer::yes ? "allowed" : answer == Answer::no ? "denied" : "not decidable";
}

// Where a rule stands: its file is that of the policy.
std::string line_of(const kube::Object& object, const yaml::Node* node) {
  return fmt::format("line {}", object.document->source->position(node->span().begin).line);
}

std::string says(const PolicyStep& step, Direction direction) {
  const kube::Object& object = *step.policy->object;
  switch (step.stop) {
    case PolicyStep::Stop::no_rule:
      return fmt::format("has no {} rule", name(direction));
    case PolicyStep::Stop::no_peer:
      return "has no rule for the other end";
    case PolicyStep::Stop::no_port:
      return fmt::format("has a rule for the other end ({}), but not for the port",
                         line_of(object, step.rule->at));
    case PolicyStep::Stop::none:
      break;
  }
  std::string_view certainty = step.matches == Answer::yes ? "" : "perhaps ";
  return fmt::format("{}{} it ({})", certainty, name(step.rule->action),
                     line_of(object, step.rule->at));
}

std::string show_step(const graph::Network& network, const PolicyStep& step, Direction direction) {
  const kube::Object& object = *step.policy->object;
  std::string_view tier = network.book().tiers()[step.policy->tier].name;
  std::string in_tier = tier == "default" ? "" : fmt::format(" of tier {}", tier);
  return fmt::format("    {}{} ({}) {}: {}\n", kube::show(object), in_tier, place_of(object),
                     step.selects == Answer::yes ? "selects the pods" : "may select the pods",
                     says(step, direction));
}

void add_end(const graph::Network& network, const graph::EndVerdict& end, Direction direction,
             std::string_view name_of_end, const graph::Verdict& verdict, std::string& text) {
  if (!end.is_of_unit) return;
  Answer allowed = allows(end.reach, verdict.asked);
  bool is_open = end.steps.empty();
  text += fmt::format("  {} of {}: {}\n", name(direction), name_of_end,
                      is_open ? "open, no policy selects it" : verdict_of(allowed));
  for (const PolicyStep& step : end.steps) text += show_step(network, step, direction);
  if (allowed == Answer::no && end.isolated == Answer::yes)
    text += fmt::format("    isolated for {}: what no rule allows is denied\n", name(direction));
}

}  // namespace

std::string explain_text(const graph::Network& network, const graph::Verdict& verdict,
                         const NetworkQuestion& question) {
  std::string port = question.port.empty() ? "" : fmt::format(" on port {}", question.port);
  graph::Reach open{verdict.reach.sure & verdict.asked, verdict.reach.maybe & verdict.asked};
  std::string answer(verdict_of(verdict.allowed));
  if (question.port.empty()) answer = show(open);
  std::string text = fmt::format("{} -> {}{}: {}\n", question.from, question.to, port, answer);
  if (verdict.asked.empty())
    return text + fmt::format("  {} has no port of that name\n", question.to);
  add_end(network, verdict.egress, Direction::egress, question.from, verdict, text);
  add_end(network, verdict.ingress, Direction::ingress, question.to, verdict, text);
  return text;
}

namespace {

std::string_view word_of(PolicyStep::Stop stop) {
  switch (stop) {
    case PolicyStep::Stop::no_rule:
      return "no rule";
    case PolicyStep::Stop::no_peer:
      return "no rule for the other end";
    case PolicyStep::Stop::no_port:
      return "no rule for the port";
    case PolicyStep::Stop::none:
      break;
  }
  return "";
}

void add_end_json(const graph::Network& network, const graph::EndVerdict& end, Answer allowed,
                  std::string& out) {
  out += fmt::format(R"({{"verdict":"{}","isolated":"{}","steps":[)", verdict_of(allowed),
                     kube::name(end.isolated));
  for (const PolicyStep& step : end.steps) {
    if (&step != end.steps.data()) out += ',';
    out += '{';
    append_policy(out, *step.policy->object);
    append_member(out, R"(,"tier":)", network.book().tiers()[step.policy->tier].name);
    out += fmt::format(R"(,"selects":"{}")", kube::name(step.selects));
    if (step.stop == PolicyStep::Stop::none) {
      append_member(out, R"(,"says":)", name(step.rule->action));
      out += fmt::format(R"(,"certain":{})", step.matches == Answer::yes);
    } else {
      append_member(out, R"(,"says":)", word_of(step.stop));
    }
    if (step.rule) append_line(out, R"(,"ruleLine":)", *step.policy->object, *step.rule->at);
    out += '}';
  }
  out += "]}";
}

}  // namespace

std::string explain_json(const graph::Network& network, const graph::Verdict& verdict,
                         const NetworkQuestion& question) {
  auto end_answer = [&](const graph::EndVerdict& end) {
    return verdict.asked.empty() ? Answer::no : allows(end.reach, verdict.asked);
  };
  std::string out = "{";
  append_member(out, R"("from":)", question.from);
  append_member(out, R"(,"to":)", question.to);
  if (!question.port.empty()) append_member(out, R"(,"port":)", question.port);
  append_member(out, R"(,"verdict":)", verdict_of(verdict.allowed));
  graph::Reach open{verdict.reach.sure & verdict.asked, verdict.reach.maybe & verdict.asked};
  out += ',';
  append_reach(out, open);
  out += R"(,"egress":)";
  add_end_json(network, verdict.egress, end_answer(verdict.egress), out);
  out += R"(,"ingress":)";
  add_end_json(network, verdict.ingress, end_answer(verdict.ingress), out);
  return out + "}";
}

}  // namespace kready::report
