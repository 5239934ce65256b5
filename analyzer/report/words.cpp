// SPDX-License-Identifier: MIT
#include "report/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace kready::report {

std::string count(size_t number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

std::string count(size_t number, std::string_view noun) {
  return count(number, noun, std::string(noun) + "s");
}

std::string name(const lint::ObjectName& object) {
  std::string text = object.kind;
  if (object.name.empty()) return text;
  if (!text.empty()) text += ' ';
  if (!object.namespace_.empty()) text += object.namespace_ + "/";
  return text + object.name;
}

std::string count_findings(const lint::Summary& summary) {
  std::string text;
  const auto add = [&text](size_t number, std::string_view noun) {
    if (number == 0) return;
    if (!text.empty()) text += ", ";
    text += count(number, noun);
  };
  add(summary.errors, "error");
  add(summary.warnings, "warning");
  add(summary.infos, "info");
  return text.empty() ? "no findings" : text;
}

std::string chart_of(std::string_view path) {
  const size_t at = path.rfind("/templates/");
  if (at != std::string_view::npos) return std::string(path.substr(0, at));
  return path.starts_with("templates/") ? "." : "CHART";
}

std::string shell_word(std::string_view text) {
  const auto is_safe = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return std::isalnum(byte) != 0 || std::string_view("_-./:@%+=,").find(c) != std::string::npos;
  };
  if (!text.empty() && std::all_of(text.begin(), text.end(), is_safe)) return std::string(text);
  std::string word = "'";
  for (const char c : text) word += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return word + "'";
}

}  // namespace kready::report
