// SPDX-License-Identifier: MIT
// One connection, step by step.
#include <algorithm>

#include "graph/network.h"

namespace kready::graph {

using kube::Answer;

namespace {

PortSet asked_ports(const PortQuestion& question, const std::vector<NamedPort>* target) {
  if (!question.name.empty()) {
    PortSet ports;
    if (!target) return question.protocol ? ports_of(*question.protocol) : all_ports();
    for (const NamedPort& port : *target)
      if (port.name == question.name && question.protocol.value_or(port.protocol) == port.protocol)
        ports |= ports_of(port.protocol, port.number, port.number);
    return ports;
  }
  if (!question.number) return question.protocol ? ports_of(*question.protocol) : all_ports();
  return ports_of(question.protocol.value_or(Protocol::tcp), *question.number, *question.number);
}

}  // namespace

// The first rule that says something of the asked ports; else the first whose peers fit.
PolicyStep Network::step(const PodClass::Selected& selected, const Asked& asked,
                         const PortSet& ports) const {
  PolicyStep step;
  step.policy = &book_.policies()[selected.policy];
  step.selects = selected.answer;
  const PolicySide& side = step.policy->side(asked.direction);
  if (!side.rules.empty()) step.stop = PolicyStep::Stop::no_peer;
  for (const PolicyRule& rule : side.rules) {
    Answer match = matches(rule, asked, step.policy->language);
    if (match == Answer::no) continue;
    Reach open = rule.ports.at(asked.target);
    if (!open.maybe.overlaps(ports)) {
      if (!step.rule) step.rule = &rule;
      step.stop = PolicyStep::Stop::no_port;
      continue;
    }
    step.stop = PolicyStep::Stop::none;
    step.rule = &rule;
    step.matches = open.sure.overlaps(ports) ? match : Answer::unknown;
    break;
  }
  return step;
}

EndVerdict Network::end_verdict(uint32_t own, Direction direction, const Asked& asked,
                                const PortSet& ports) const {
  EndVerdict verdict;
  verdict.is_of_unit = true;
  for (const PodClass::Selected& each : classes_[own].policies_for(direction)) {
    if (book_.policies()[each.policy].side(direction).isolates)
      verdict.isolated = kube::either(verdict.isolated, each.answer);
    verdict.steps.push_back(step(each, asked, ports));
  }
  verdict.reach = at_end(own, direction, *asked.other);
  return verdict;
}

Verdict Network::explain(const Endpoint& from, const Endpoint& to, const PortQuestion& port) const {
  Verdict verdict;
  const std::vector<NamedPort>* target = ports_of_end(to);
  verdict.asked = asked_ports(port, target);
  verdict.egress.reach = verdict.ingress.reach = full_reach();
  if (from.kind == Endpoint::Kind::pods)
    verdict.egress = end_verdict(from.number, Direction::egress,
                                 {from.number, Direction::egress, &to, target}, verdict.asked);
  if (to.kind == Endpoint::Kind::pods)
    verdict.ingress = end_verdict(to.number, Direction::ingress,
                                  {to.number, Direction::ingress, &from, target}, verdict.asked);
  verdict.reach = both(verdict.egress.reach, verdict.ingress.reach);
  verdict.allowed = verdict.asked.empty() ? Answer::no : allows(verdict.reach, verdict.asked);
  return verdict;
}

}  // namespace kready::graph
