// SPDX-License-Identifier: MIT
#include "rules/secret_setting.h"

#include <algorithm>

#include "rules/credential.h"
#include "text/ascii.h"

namespace kready::rules {
namespace {

bool is_secret(std::string_view text) {
  return is_literal_secret(text) && !stands_for_secret(text);
}

struct Setting {
  std::string_view name;
  std::string_view value;
  bool quoted = false;
};

bool is_name(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' ||
         c == '-' || c == '.';
}

// The text between quotes; a text without them as it is.
Setting read_value(std::string_view name, std::string_view text) {
  const char quote = text.empty() ? ' ' : text.front();
  if (quote != '"' && quote != '\'') return {name, text, false};
  const size_t end = text.find(quote, 1);
  // More behind it: a part of an expression.
  if (end == std::string_view::npos) return {};
  const std::string_view rest = text::trimmed(text.substr(end + 1));
  if (!rest.empty() && rest != "," && rest != ";" && !rest.starts_with('#')) return {};
  return {name, text.substr(1, end - 1), true};
}

// `name: value`, `"name": "value",`, `name=value`, `- name = 'value'`; no value where the line is
// nothing of the kind, or a comment.
Setting read_setting(std::string_view line) {
  line = text::trimmed(line);
  if (line.starts_with("- ")) line = text::trimmed(line.substr(2));
  if (line.starts_with("export ")) line = text::trimmed(line.substr(7));
  const bool quoted = line.starts_with('"') || line.starts_with('\'');
  if (quoted) line.remove_prefix(1);
  const size_t end =
      static_cast<size_t>(std::find_if_not(line.begin(), line.end(), is_name) - line.begin());
  if (end == 0) return {};
  const std::string_view name = line.substr(0, end);
  line.remove_prefix(end);
  if (quoted && !line.empty()) line.remove_prefix(1);
  line = text::trimmed(line);
  if (!line.starts_with(':') && !line.starts_with('=')) return {};
  const bool is_colon = line.starts_with(':');
  line.remove_prefix(1);
  // `a::b`, `a == b`, `a:b`
  if (line.starts_with(':') || line.starts_with('=')) return {};
  if (is_colon && !line.starts_with(' ') && !line.starts_with('"')) return {};
  return read_value(name, text::trimmed(line));
}

// Without quotes only one word counts: what has blanks, brackets or calls is code or prose.
bool is_plain_word(std::string_view text) {
  return text.size() > 3 && text.find_first_of(" \t()[]{}<>$`|&;,'\"\\") == std::string_view::npos;
}

// In code a word without quotes is a variable.
bool is_code(std::string_view key, std::string_view text) {
  if (text.starts_with("#!")) return true;
  // The name services of a system, by kinds of names: `passwd: files`.
  if (key == "nsswitch.conf") return true;
  const size_t dot = key.rfind('.');
  if (dot == std::string_view::npos) return false;
  static constexpr std::string_view endings[] = {
      ".bash", ".css",      ".go",   ".groovy", ".html", ".java", ".jq",   ".js",  ".lua",
      ".md",   ".php",      ".pl",   ".ps1",    ".py",   ".rb",   ".rego", ".sh",  ".sql",
      ".svg",  ".template", ".tmpl", ".tpl",    ".vcl",  ".ts",   ".txt",  ".awk", ".ipynb"};
  return std::ranges::find(endings, key.substr(dot)) != std::end(endings);
}

std::string_view take_line(std::string_view& text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(text.size(), line.size() + 1));
  return line;
}

}  // namespace

std::string_view secret_setting(std::string_view text, std::string_view file,
                                const SecretNames& names) {
  const bool code = is_code(file, text);
  while (!text.empty()) {
    const std::string_view line = take_line(text);
    if (line.find_first_of(":=") == std::string_view::npos) continue;
    const Setting setting = read_setting(line);
    if (setting.value.empty() || !names.matches(setting.name)) continue;
    if (!setting.quoted && (code || !is_plain_word(setting.value))) continue;
    if (is_secret(setting.value) && credential_in(line).empty()) return setting.name;
  }
  return {};
}

bool is_configuration(std::string_view text) {
  while (!text.empty()) {
    const std::string_view line = text::trimmed(take_line(text));
    if (line.empty() || line.starts_with('#') || line == "---") continue;
    if (line.starts_with('{') || line.starts_with('[') || line.starts_with("- ")) return true;
    return line.back() == ':' || !read_setting(line).value.empty();
  }
  return false;
}

}  // namespace kready::rules
