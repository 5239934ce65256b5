// SPDX-License-Identifier: MIT
#include "schema_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string_view>

namespace kready::schema {
namespace {

using Words = std::vector<std::string>;

constexpr int last_minor = oldest_minor + 31;  // the last that has a bit

[[noreturn]] void fail(std::string_view what) {
  throw std::runtime_error(fmt::format("what is '{}'", what));
}

int number(std::string_view text) {
  if (text.empty() || text.find_first_not_of("0123456789") != std::string_view::npos) fail(text);
  return std::stoi(std::string(text));
}

// Of "1.25".
int minor(std::string_view text) {
  if (!text.starts_with("1.")) fail(text);
  return number(text.substr(2));
}

Words split(std::string_view text, char mark) {
  Words words;
  std::istringstream stream{std::string(text)};
  for (std::string word; std::getline(stream, word, mark);) {
    if (!word.empty()) words.push_back(word);
  }
  return words;
}

// Of "30-", "-29", "29-30,33".
Minors minors(std::string_view text) {
  Minors all;
  for (const std::string& run : split(text, ',')) {
    const size_t dash = run.find('-');
    const std::string low = run.substr(0, dash);
    const std::string high = dash == std::string::npos ? low : run.substr(dash + 1);
    const int last = high.empty() ? last_minor : number(high);
    for (int each = low.empty() ? oldest_minor : number(low); each <= last; ++each) {
      all.bits |= Minors::of(each).bits;
    }
  }
  return all;
}

Minors both(Minors one, Minors other) { return {one.bits & other.bits}; }

// Types of the own package are written without it.
std::string whole_form(std::string_view form, const std::string& package) {
  const size_t at = form.find_first_not_of("[{");
  if (at == std::string_view::npos) fail(form);
  const bool is_own = form[at] == 'v' && form.size() > at + 1 && std::isdigit(form[at + 1]) != 0;
  std::string whole(form);
  if (is_own) whole.insert(at, package + "/");
  return whole;
}

// Takes a value, bare or in JSON quotes, from the front of the text.
std::string take_value(std::string_view& text) {
  std::string value;
  if (!text.starts_with('"')) {
    const size_t end = std::min(text.find_first_of(" @"), text.size());
    value = text.substr(0, end);
    text.remove_prefix(end);
    return value;
  }
  size_t at = 1;
  for (; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\') ++at;
    if (at < text.size()) value += text[at];
  }
  text.remove_prefix(std::min(at + 1, text.size()));
  return value;
}

// Of "Always | Never@34-".
std::vector<TableChoice> choices(std::string_view text) {
  std::vector<TableChoice> all;
  while (!text.empty()) {
    TableChoice choice{take_value(text), Minors::all()};
    const size_t end = std::min(text.find(" | "), text.size());
    if (text.starts_with('@')) choice.in = minors(text.substr(1, end - 1));
    all.push_back(std::move(choice));
    text.remove_prefix(std::min(end + 3, text.size()));
  }
  return all;
}

void add_mark(TableField& field, const std::string& word) {
  if (word.starts_with('@')) {
    field.in = minors(word.substr(1));
  } else if (word == "required") {
    field.required_in = Minors::all();
  } else if (word.starts_with("required@")) {
    field.required_in = minors(word.substr(word.find('@') + 1));
  } else if (word == "default") {
    field.has_default = true;
  } else if (word == "empty-unset") {
    field.empty_is_unset = true;
  } else if (word.starts_with("gate=")) {
    field.gates = split(word.substr(word.find('=') + 1), ',');
  } else {
    fail(word);
  }
}

TableField read_field(const std::string& line, const std::string& package) {
  TableField field;
  const size_t closed = line.find(" = ");
  const size_t mark = std::min(closed, line.find(" ~ "));
  if (mark != std::string::npos) {
    field.closed_choices = mark == closed;
    field.choices = choices(std::string_view(line).substr(mark + 3));
  }
  const Words words = split(line.substr(0, mark), ' ');
  if (words.size() < 2) fail(line);
  field.name = words[0];
  field.form = whole_form(words[1], package);
  for (size_t i = 2; i < words.size(); ++i) add_mark(field, words[i]);
  field.required_in = both(field.required_in, field.in);
  return field;
}

class Reader {
 public:
  explicit Reader(Tables& tables) : tables_(tables) {}

  void add(const std::string& line) {
    const Words words = split(line, ' ');
    if (line.starts_with("  ")) {
      if (!type_) fail(line);
      type_->fields.push_back(read_field(line, package_));
    } else if (words.size() == 2 && words[0] == "package") {
      package_ = words[1];
    } else if (words.size() == 2 && words[0] == "group") {
      group_ = words[1] == "core" ? "" : words[1];
    } else if (words.size() >= 2 && words[0] == "kind") {
      add_kind(line);
    } else if (words.size() >= 2 && words[0] == "type") {
      type_ = &tables_.types[package_ + "/" + words[1]];
      if (words.size() == 3) type_->in = minors(words[2].substr(1));
    } else {
      fail(line);
    }
  }

 private:
  void add_kind(const std::string& line) {
    const size_t use = line.find(" use ");
    const Words words = split(line.substr(0, use), ' ');
    const size_t dot = words[1].find('.');
    TableKind kind;
    kind.group = group_;
    kind.version = words[1].substr(0, dot);
    kind.kind = words[1].substr(dot + 1);
    kind.type = package_ + "/" + words[1];
    if (use != std::string::npos) kind.use = line.substr(use + 5);
    const auto has = [&](std::string_view word) {
      return std::count(words.begin(), words.end(), word) > 0;
    };
    kind.namespaced = has("namespaced");
    for (size_t i = 2; i + 1 < words.size(); ++i) {
      if (words[i] == "since") kind.since = minor(words[i + 1]);
      if (words[i] == "deprecated") kind.deprecated = minor(words[i + 1]);
      if (words[i] == "removed") kind.removed = minor(words[i + 1]);
    }
    tables_.kinds.push_back(kind);
    if (!has("list")) return;
    for (std::string* name : {&kind.kind, &kind.type}) *name += "List";
    if (!kind.use.empty()) kind.use += "List";
    tables_.kinds.push_back(kind);
  }

  Tables& tables_;
  std::string package_;
  std::string group_;
  TableType* type_ = nullptr;
};

void read_gate(const std::string& line, Tables& tables) {
  const Words words = split(line, ' ');
  std::vector<TableGateState>& states = tables.gates[words[0]];
  for (size_t i = 1; i < words.size(); ++i) {
    const Words parts = split(words[i], ':');
    if (parts.size() < 3) fail(words[i]);
    states.push_back({minor(parts[0]), parts[1], parts[2] == "on", parts.size() > 3});
  }
}

void read_version(const std::string& line, Tables& tables) {
  const int each = minor(line.substr(0, line.find(' ')));
  if (tables.oldest == 0) tables.oldest = each;
  tables.newest = each;
}

void read_file(const std::filesystem::path& path, Tables& tables) {
  std::ifstream file(path);
  Reader reader(tables);
  int count = 0;
  for (std::string line; std::getline(file, line);) {
    ++count;
    if (line.empty() || line.starts_with('#')) continue;
    try {
      if (path.filename() == "versions.txt") {
        read_version(line, tables);
      } else if (path.filename() == "feature-gates.txt") {
        read_gate(line, tables);
      } else {
        reader.add(line);
      }
    } catch (const std::runtime_error& error) {
      throw std::runtime_error(fmt::format("{}:{}: {}", path.string(), count, error.what()));
    }
  }
}

}  // namespace

Tables read_tables(const std::filesystem::path& folder) {
  Tables tables;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") read_file(entry.path(), tables);
  }
  return tables;
}

Minors off_in(const Tables& tables, const std::string& gate) {
  Minors off;
  const auto found = tables.gates.find(gate);
  if (found == tables.gates.end()) return off;
  for (const TableGateState& state : found->second) {
    for (int each = std::max(state.since, oldest_minor); each <= last_minor; ++each) {
      const uint32_t bit = Minors::of(each).bits;
      off.bits = state.on ? off.bits & ~bit : off.bits | bit;
    }
  }
  return off;
}

}  // namespace kready::schema
