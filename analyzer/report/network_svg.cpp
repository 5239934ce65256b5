// SPDX-License-Identifier: MIT
// A table as a drawing: a row for each sender, a column for each receiver, a square for what may
// pass. Complete and readable where arrows would cross.
#include <fmt/format.h>

#include <algorithm>

#include "report/network.h"
#include "report/network_view.h"

namespace kready::report {

using graph::Connections;
using graph::Direction;
using graph::Reach;

namespace {

constexpr size_t cell = 22;
constexpr size_t letter = 7;  // of 12 px
constexpr size_t longest = 48;

std::string escaped(std::string_view text) {
  std::string out;
  for (char c : text) {
    switch (c) {
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '&':
        out += "&amp;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

class Table {
 public:
  explicit Table(const Connections& connections)
      : connections_(connections),
        count_(static_cast<uint32_t>(connections.network().classes().size())) {
    for (uint32_t pods = 0; pods < count_; ++pods) {
      std::string name = names_of(connections.network(), pods, true);
      if (name.size() > longest) name = name.substr(0, longest - 3) + "...";
      names_.push_back(std::move(name));
    }
    names_.emplace_back("pods not of the input");
    names_.emplace_back("addresses");
    for (const std::string& name : names_) margin_ = std::max(margin_, name.size() * letter + 16);
  }

  std::string draw() {
    size_t size = margin_ + names_.size() * cell + 16;
    text_ = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" "
        "viewBox=\"0 0 {0} {1}\" font-family=\"monospace\" font-size=\"12\">\n"
        "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
        "<text x=\"8\" y=\"20\">from (row) to (column)</text>\n",
        size, size + 28);
    for (size_t i = 0; i < names_.size(); ++i) draw_names(i);
    for (size_t from = 0; from < names_.size(); ++from)
      for (size_t to = 0; to < names_.size(); ++to)
        if (from < count_ || to < count_) draw_cell(from, to);
    draw_legend(size);
    return text_ + "</svg>\n";
  }

 private:
  void draw_names(size_t i) {
    size_t at = margin_ + i * cell + 15;
    text_ += fmt::format("<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>\n", margin_ - 8, at,
                         escaped(names_[i]));
    text_ += fmt::format("<text transform=\"translate({},{}) rotate(-90)\">{}</text>\n", at,
                         margin_ - 8, escaped(names_[i]));
  }

  // Of all addresses: what every one may, and what any one may.
  static Reach at_addresses(const graph::NetworkRow& row) {
    Reach reach = graph::full_reach();
    reach.maybe = {};
    for (const auto& [addresses, each] : row.addresses) {
      reach.sure = reach.sure & each.sure;
      reach.maybe |= each.maybe;
    }
    return reach;
  }

  Reach outside(uint32_t pods, Direction direction, size_t other) const {
    const graph::NetworkRow& row = connections_.row(pods, direction);
    return other == count_ ? row.strangers : at_addresses(row);
  }

  Reach between(size_t from, size_t to) const {
    if (from >= count_) return outside(static_cast<uint32_t>(to), Direction::ingress, from);
    if (to >= count_) return outside(static_cast<uint32_t>(from), Direction::egress, to);
    return connections_.between(static_cast<uint32_t>(from), static_cast<uint32_t>(to));
  }

  static std::string_view colour(const Reach& reach) {
    if (reach.is_none()) return "#eee";
    if (reach.sure.empty()) return "#fc9";
    return reach.sure == graph::all_ports() ? "#36a" : "#8bd";
  }

  void draw_cell(size_t from, size_t to) {
    Reach reach = between(from, to);
    text_ += fmt::format(
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"><title>{} to {}: "
        "{}</title></rect>\n",
        margin_ + to * cell, margin_ + from * cell, cell - 2, cell - 2, colour(reach),
        escaped(names_[from]), escaped(names_[to]), show(reach));
  }

  void draw_legend(size_t y) {
    struct Entry {
      std::string_view colour, words;
    };
    constexpr Entry entries[] = {
        {"#36a", "all"}, {"#8bd", "some ports"}, {"#fc9", "perhaps"}, {"#eee", "nothing"}};
    size_t x = 8;
    for (const Entry& entry : entries) {
      text_ += fmt::format(
          "<rect x=\"{}\" y=\"{}\" width=\"12\" height=\"12\" fill=\"{}\"/><text x=\"{}\" "
          "y=\"{}\">{}</text>\n",
          x, y, entry.colour, x + 16, y + 11, entry.words);
      x += 32 + entry.words.size() * letter;
    }
  }

  const Connections& connections_;
  uint32_t count_;
  std::vector<std::string> names_;
  size_t margin_ = 0;
  std::string text_;
};

}  // namespace

std::string network_svg(const Connections& connections) { return Table(connections).draw(); }

}  // namespace kready::report
