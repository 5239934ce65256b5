// SPDX-License-Identifier: MIT
#include "report/sarif_rule.h"

#include <fmt/format.h>

#include <string_view>

#include "report/glyph.h"

namespace kready::report {
namespace {

std::string plain_help(const lint::Rule& rule) {
  return fmt::format("{}\n\nWhy: {}\n\nFix: {}", rule.summary, rule.why, rule.fix);
}

std::string markdown_help(const lint::Rule& rule) {
  std::string text = fmt::format("**{}**: {}\n\n## Why\n\n{}\n\n## Fix\n\n{}\n", rule.id,
                                 rule.summary, rule.why, rule.fix);
  for (const std::string_view& peer : rule.same_as) {
    text += fmt::format("{}`{}`", &peer == rule.same_as.data() ? "\nSame as " : ", ", peer);
  }
  return text;
}

// What code hosts rank and filter by.
std::string_view problem_severity(lint::Severity severity) {
  return severity == lint::Severity::info ? "recommendation" : lint::name(severity);
}

void append_tags(std::string& out, const lint::Rule& rule) {
  append_member(out, "\"tags\":[", rule.area);
  for (const std::string_view framework : rule.frameworks) append_member(out, ",", framework);
  out += ']';
}

}  // namespace

void append_sarif_rule(std::string& out, const lint::Rule& rule) {
  append_member(out, "{\"id\":", rule.id);
  append_member(out, ",\"shortDescription\":{\"text\":", rule.summary);
  append_member(out,
                "},\"fullDescription\":{\"text\":", rule.why.empty() ? rule.summary : rule.why);
  append_member(out, "},\"help\":{\"text\":", plain_help(rule));
  append_member(out, ",\"markdown\":", markdown_help(rule));
  append_member(out, "},\"defaultConfiguration\":{\"level\":",
                rule.severity == lint::Severity::info ? "note" : lint::name(rule.severity));
  out += "},\"properties\":{";
  append_tags(out, rule);
  append_member(out, ",\"problem.severity\":", problem_severity(rule.severity));
  append_member(out, ",\"profile\":", lint::name(rule.profile));
  out += ",\"sameAs\":[";
  for (const std::string_view& peer : rule.same_as) {
    append_member(out, &peer == rule.same_as.data() ? "" : ",", peer);
  }
  out += "]}}";
}

}  // namespace kready::report
