// SPDX-License-Identifier: MIT
// Build tool: writes schemas/lifecycle.txt as constant C++ data.
// usage: compile_lives OUTPUT TABLE
#include <fmt/format.h>

#include <exception>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using Words = std::vector<std::string>;

Words split(const std::string& text, char mark) {
  Words words;
  std::istringstream stream(text);
  for (std::string word; std::getline(stream, word, mark);) words.push_back(word);
  return words;
}

[[noreturn]] void fail(const std::string& what) {
  throw std::runtime_error(fmt::format("what is '{}'", what));
}

// "1.6" as "{1, 6}".
std::string release(const std::string& word) {
  const Words parts = split(word, '.');
  if (parts.size() != 2) fail(word);
  return fmt::format("{{{}, {}}}", std::stoi(parts[0]), std::stoi(parts[1]));
}

class Writer {
 public:
  void add(const std::string& line) {
    const Words words = split(line, ' ');
    if (words.size() >= 2 && words[0] == "controller") {
      add_controller(words);
    } else if (words.size() >= 3 && words[0] == "api" && controllers_ > 0) {
      add_api(words);
    } else {
      fail(line);
    }
  }

  std::string write() const {
    return fmt::format(
        "// Written by tools/compile_lives from schemas/lifecycle.txt.\n"
        "#include \"schema/custom_life_data.h\"\n\nnamespace kready::schema {{\nnamespace {{\n\n"
        "{}constinit const Controller all_controllers[] = {{\n{}}};\n"
        "constinit const CustomLife all_lives[] = {{\n{}}};\n\n}}  // namespace\n\n"
        "constinit const CustomLifeData custom_life_data = {{all_controllers, all_lives}};\n\n"
        "}}  // namespace kready::schema\n",
        lists_, rows_of_controllers_, lives_);
  }

 private:
  // The name of an array of texts, or {} of none.
  std::string list(const Words& words) {
    if (words.empty()) return "{}";
    const std::string name = fmt::format("list_{}", count_of_lists_++);
    lists_ += fmt::format("constinit const std::string_view {}[] = {{\"{}\"}};\n", name,
                          fmt::join(words, "\", \""));
    return name;
  }

  void add_controller(const Words& words) {
    Words images;
    for (size_t i = 2; i < words.size(); i += 2) {
      if (words[i] != "image" || i + 1 == words.size()) fail(words[i]);
      images.push_back(words[i + 1]);
    }
    rows_of_controllers_ += fmt::format("{{\"{}\", {}}},\n", words[1], list(images));
    ++controllers_;
  }

  void add_api(const Words& words) {
    const size_t slash = words[1].find('/');
    if (slash == std::string::npos) fail(words[1]);
    std::string since = "{}", deprecated = "{}", removed = "{}", use, kind;
    for (size_t i = 3; i + 1 < words.size(); i += 2) {
      if (words[i] == "since") {
        since = release(words[i + 1]);
      } else if (words[i] == "deprecated") {
        deprecated = release(words[i + 1]);
      } else if (words[i] == "removed") {
        removed = release(words[i + 1]);
      } else if (words[i] == "use") {
        use = words[i + 1];
        if (i + 2 < words.size()) kind = words[i + 2];
      } else {
        fail(words[i]);
      }
    }
    lives_ +=
        fmt::format("{{\"{}\", \"{}\", {}, all_controllers + {}, {}, {}, {}, \"{}\", \"{}\"}},\n",
                    words[1].substr(0, slash), words[1].substr(slash + 1),
                    list(words[2] == "*" ? Words() : split(words[2], ',')), controllers_ - 1, since,
                    deprecated, removed, use, kind);
  }

  int controllers_ = 0;
  int count_of_lists_ = 0;
  std::string lists_;
  std::string rows_of_controllers_;
  std::string lives_;
};

void run(const char* output, const char* table) {
  std::ifstream in(table);
  if (!in) throw std::runtime_error(fmt::format("cannot read {}", table));
  Writer writer;
  int count = 0;
  for (std::string line; std::getline(in, line);) {
    ++count;
    if (line.empty() || line.starts_with('#')) continue;
    try {
      writer.add(line);
    } catch (const std::exception& error) {
      throw std::runtime_error(fmt::format("{}:{}: {}", table, count, error.what()));
    }
  }
  std::ofstream out(output, std::ios::binary);
  out << writer.write();
  if (!out.flush()) throw std::runtime_error(fmt::format("cannot write {}", output));
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) {
    fmt::print(stderr, "usage: compile_lives OUTPUT TABLE\n");
    return 2;
  }
  try {
    run(words[1], words[2]);
  } catch (const std::exception& error) {
    fmt::print(stderr, "compile_lives: {}\n", error.what());
    return 1;
  }
}
