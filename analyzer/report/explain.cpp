// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "report/glyph.h"
#include "report/rules.h"
#include "text/lines.h"

namespace kready::report {
namespace {

class Page {
 public:
  explicit Page(bool colour) : colour_(colour) {}

  void title(const lint::Rule& rule) {
    out_ = fmt::format("{} ({}, in profile {}, area {})\n", bold(rule.id),
                       lint::name(rule.severity), lint::name(rule.profile), rule.area);
    indent(rule.summary);
  }

  void section(std::string_view heading, std::string_view text) {
    if (text.empty()) return;
    out_ += fmt::format("\n{}\n", bold(heading));
    indent(text);
  }

  void examples(std::string_view heading, const std::vector<lint::Example>& examples) {
    for (const lint::Example& example : examples) section(heading, example.manifest);
  }

  void list(std::string_view heading, const std::vector<std::string_view>& words) {
    if (words.empty()) return;
    section(heading, fmt::format("{}", fmt::join(words, ", ")));
  }

  void parameters(const std::vector<lint::Parameter>& parameters) {
    std::string text;
    for (const lint::Parameter& parameter : parameters) {
      text += fmt::format("{} = {}  {}\n", parameter.name, parameter.value, parameter.summary);
    }
    section("Parameters", text);
  }

  std::string take() { return std::move(out_); }

 private:
  std::string bold(std::string_view text) const {
    return colour_ ? fmt::format("\x1b[1m{}\x1b[0m", text) : std::string(text);
  }

  void indent(std::string_view text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
    while (!text.empty()) {
      const size_t next = text::Lines(text).next(0);
      std::string_view line = text.substr(0, next);
      while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
      if (!line.empty()) out_ += "  ";
      append_visible(out_, line);
      out_ += '\n';
      text.remove_prefix(next == std::string_view::npos ? text.size() : next);
    }
  }

  bool colour_;
  std::string out_;
};

}  // namespace

std::string explain(const lint::Rule& rule, bool colour) {
  Page page(colour);
  page.title(rule);
  page.section("Why", rule.why);
  page.section("Fix", rule.fix);
  page.parameters(rule.parameters);
  page.examples("Flagged", rule.flagged);
  page.examples("Passes", rule.passes);
  page.list("Same as", rule.same_as);
  page.list("Frameworks", rule.frameworks);
  return page.take();
}

}  // namespace kready::report
