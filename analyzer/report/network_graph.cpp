// SPDX-License-Identifier: MIT
// Drawings of nodes and arrows. Only ends that policies limit have arrows: what is open is drawn
// so.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "report/network.h"
#include "report/network_view.h"

namespace kready::report {

using graph::Connections;
using graph::Direction;

namespace {

struct Arrow {
  std::string from;
  std::string to;
  std::string label;
  bool is_perhaps = false;
};

// What both languages of drawings are made from.
class Drawing {
 public:
  explicit Drawing(const Connections& connections) : connections_(connections) {
    const auto count = static_cast<uint32_t>(connections.network().classes().size());
    for (uint32_t pods = 0; pods < count; ++pods)
      for (Direction direction : graph::both_directions) add(pods, direction);
  }

  const std::vector<Arrow>& arrows() const { return arrows_; }
  // Ends that are no pods of the unit: their names and words.
  const std::map<std::string, std::string>& outsiders() const { return outsiders_; }

 private:
  bool is_limited(uint32_t pods, Direction direction) const {
    return !connections_.row(pods, direction).is_open;
  }

  // An arrow between two limited ends is drawn once, by its target.
  void add(uint32_t pods, Direction direction) {
    if (!is_limited(pods, direction)) return;
    bool is_ingress = direction == Direction::ingress;
    for (const NetworkLine& line : network_lines(connections_, pods, direction)) {
      std::vector<std::string> ends;
      if (line.party.kind == PartyKind::pods && !line.party.is_every_pod) {
        for (uint32_t other : line.party.pods)
          if (is_ingress || !is_limited(other, Direction::ingress))
            ends.push_back(fmt::format("p{}", other));
      } else {
        ends.push_back(outsider(words_of(connections_.network(), line.party)));
      }
      for (const std::string& end : ends) add_arrow(pods, is_ingress, end, line.reach);
    }
  }

  void add_arrow(uint32_t pods, bool is_ingress, const std::string& end,
                 const graph::Reach& reach) {
    Arrow arrow{end, fmt::format("p{}", pods), show(reach), reach.sure.empty()};
    if (!is_ingress) std::swap(arrow.from, arrow.to);
    arrows_.push_back(std::move(arrow));
  }

  std::string outsider(const std::string& words) {
    auto [place, is_new] = by_words_.try_emplace(words, fmt::format("o{}", by_words_.size()));
    if (is_new) outsiders_.emplace(place->second, words);
    return place->second;
  }

  const Connections& connections_;
  std::vector<Arrow> arrows_;
  std::map<std::string, std::string> by_words_;
  std::map<std::string, std::string> outsiders_;
};

// "open" where no policy limits a class in a direction.
std::string label_of(const Connections& connections, uint32_t pods, std::string_view line_break) {
  std::string text;
  for (uint32_t member : connections.network().classes()[pods].members) {
    const kube::Object& object = *connections.network().unit().workloads()[member]->object;
    text += fmt::format("{}{} {}", text.empty() ? "" : line_break, object.kind, object.name);
  }
  bool ingress = connections.row(pods, Direction::ingress).is_open;
  bool egress = connections.row(pods, Direction::egress).is_open;
  if (ingress || egress)
    text += fmt::format("{}({})", line_break,
                        ingress && egress ? "open"
                        : ingress         ? "ingress open"
                                          : "egress open");
  return text;
}

// In both languages quotes end a label.
std::string quoted(std::string text, std::string_view quote) {
  for (size_t at = text.find('"'); at != std::string::npos; at = text.find('"', at + quote.size()))
    text.replace(at, 1, quote);
  return text;
}

template <typename Begin, typename Node, typename End>
void by_namespace(const Connections& connections, Begin begin, Node node, End end) {
  size_t number = 0;
  const graph::Network& network = connections.network();
  for (std::string_view namespace_ : network.unit().namespaces()) {
    bool is_begun = false;
    for (uint32_t pods = 0; pods < network.classes().size(); ++pods) {
      if (network.classes()[pods].namespace_ != namespace_) continue;
      if (!std::exchange(is_begun, true)) begin(number++, namespace_);
      node(pods);
    }
    if (is_begun) end();
  }
}

std::string_view title_of(std::string_view namespace_) {
  return namespace_.empty() ? "no namespace written" : namespace_;
}

}  // namespace

std::string network_dot(const Connections& connections) {
  Drawing drawing(connections);
  std::string text = "digraph network {\n  rankdir=LR;\n  node [shape=box];\n";
  by_namespace(
      connections,
      [&](size_t number, std::string_view namespace_) {
        text += fmt::format("  subgraph cluster_{} {{\n    label=\"{}\";\n", number,
                            quoted(std::string(title_of(namespace_)), "\\\""));
      },
      [&](uint32_t pods) {
        text += fmt::format("    p{} [label=\"{}\"];\n", pods,
                            quoted(label_of(connections, pods, "\\n"), "\\\""));
      },
      [&] { text += "  }\n"; });
  for (const auto& [id, words] : drawing.outsiders())
    text += fmt::format("  {} [label=\"{}\", shape=ellipse];\n", id, quoted(words, "\\\""));
  for (const Arrow& arrow : drawing.arrows())
    text += fmt::format("  {} -> {} [label=\"{}\"{}];\n", arrow.from, arrow.to, arrow.label,
                        arrow.is_perhaps ? ", style=dashed" : "");
  return text + "}\n";
}

std::string network_mermaid(const Connections& connections) {
  Drawing drawing(connections);
  std::string text = "flowchart LR\n";
  by_namespace(
      connections,
      [&](size_t number, std::string_view namespace_) {
        text += fmt::format("  subgraph n{}[\"{}\"]\n", number,
                            quoted(std::string(title_of(namespace_)), "#quot;"));
      },
      [&](uint32_t pods) {
        text += fmt::format("    p{}[\"{}\"]\n", pods,
                            quoted(label_of(connections, pods, "<br>"), "#quot;"));
      },
      [&] { text += "  end\n"; });
  for (const auto& [id, words] : drawing.outsiders())
    text += fmt::format("  {}([\"{}\"])\n", id, quoted(words, "#quot;"));
  for (const Arrow& arrow : drawing.arrows())
    text += fmt::format("  {} {}|\"{}\"| {}\n", arrow.from, arrow.is_perhaps ? "-.->" : "-->",
                        arrow.label, arrow.to);
  return text;
}

}  // namespace kready::report
