// SPDX-License-Identifier: MIT
// Runs conformance files of the CEL specification (*.textproto) and counts what holds:
//   cel_conformance [--failed] FOLDER
// Cases that need messages of protocol buffers are counted apart: there are none in our language.
// Exit codes: 0 everything else passed, 1 something failed, 2 the folder cannot be read.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory_resource>

#include "cel/entries.h"
#include "cel/functions.h"
#include "cel/program.h"
#include "textproto.h"

namespace kready::cel {
namespace {

using textproto::Field;

bool is_time(std::string_view text) {
  return text.find("google.protobuf.Timestamp") != std::string_view::npos ||
         text.find("google.protobuf.Duration") != std::string_view::npos;
}

bool expression_needs_messages(std::string_view text) {
  static constexpr std::array<std::string_view, 13> words = {"TestAllTypes",
                                                             "TestRequired",
                                                             "NestedEnum",
                                                             "GlobalEnum",
                                                             "NullValue",
                                                             "proto.getExt",
                                                             "proto.hasExt",
                                                             "Value{",
                                                             "google.protobuf.Any",
                                                             "google.protobuf.Struct",
                                                             "google.protobuf.ListValue",
                                                             "Timestamp{",
                                                             "Duration{"};
  return std::any_of(words.begin(), words.end(), [text](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

// Whether values or types of messages, wrappers or enumerations occur anywhere in a case.
bool mentions_messages(const Field& field) {
  if (field.name == "enum_value" || field.name == "wrapper") return true;
  if (field.name == "message_type") return !is_time(field.text);
  if (field.name == "object_value") {
    return field.fields.empty() || !is_time(field.fields.front().name);
  }
  return std::any_of(field.fields.begin(), field.fields.end(), mentions_messages);
}

template <typename Number>
Number number(std::string_view text) {
  Number value{};
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

double real(const std::string& text) { return std::strtod(text.c_str(), nullptr); }

Value time_value(const Field& field, Arena& arena) {
  const Time time{number<int64_t>(field.text_of("seconds")),
                  number<int32_t>(field.text_of("nanos"))};
  return field.name.find("Timestamp") != std::string::npos ? make_timestamp(arena, time)
                                                           : make_duration(arena, time);
}

// The value that an expected result or a binding describes.
Value described(const Field& field, Arena& arena);

Value described_list(const Field& field, Arena& arena) {
  std::vector<Value> items;
  for (const Field* item : field.all("values")) items.push_back(described(*item, arena));
  return make_list(arena, items);
}

Value described_map(const Field& field, Arena& arena) {
  std::vector<Entry> entries;
  for (const Field* entry : field.all("entries")) {
    const Field empty;
    const Field* key = entry->find("key");
    const Field* value = entry->find("value");
    entries.emplace_back(described(key ? *key : empty, arena),
                         described(value ? *value : empty, arena));
  }
  return make_map(arena, entries);
}

Value described(const Field& message, Arena& arena) {
  if (message.fields.empty()) return Value::null();
  const Field& field = message.fields.front();
  if (field.name == "bool_value") return Value::boolean(field.text == "true");
  if (field.name == "int64_value") return Value::integer(number<int64_t>(field.text));
  if (field.name == "uint64_value") return Value::unsigned_integer(number<uint64_t>(field.text));
  if (field.name == "double_value") return Value::real(real(field.text));
  if (field.name == "string_value") return make_string(arena, field.text);
  if (field.name == "bytes_value") {
    return Value::bytes(make_string(arena, field.text).as_string());
  }
  if (field.name == "type_value") return Value::type(make_string(arena, field.text).as_string());
  if (field.name == "list_value") return described_list(field, arena);
  if (field.name == "map_value") return described_map(field, arena);
  if (field.name == "object_value") return time_value(field.fields.front(), arena);
  return Value::null();
}

// As a result has to be: of exactly that type, unlike ==.
bool same(const Value& left, const Value& right);

bool same_lists(const Value& left, const Value& right) {
  if (left.list_size() != right.list_size()) return false;
  for (size_t i = 0; i < left.list_size(); ++i) {
    if (!same(left.list_at(i), right.list_at(i))) return false;
  }
  return true;
}

bool same_maps(const Value& left, const Value& right) {
  const auto entries = entries_of(left);
  const auto others = entries_of(right);
  if (entries.size() != others.size()) return false;
  return std::all_of(entries.begin(), entries.end(), [&](const Entry& entry) {
    return std::any_of(others.begin(), others.end(), [&](const Entry& other) {
      return same(entry.first, other.first) && same(entry.second, other.second);
    });
  });
}

bool same(const Value& left, const Value& right) {
  if (left.kind() != right.kind()) return false;
  if (left.kind() == Kind::list) return same_lists(left, right);
  if (left.kind() == Kind::map) return same_maps(left, right);
  const bool both_nan = left.kind() == Kind::real && left.as_real() != left.as_real() &&
                        right.as_real() != right.as_real();
  return both_nan || equal(left, right);
}

struct Outcome {
  enum class Kind : uint8_t { passed, failed, needs_messages } kind = Kind::passed;
  std::string detail;
};

class Case {
 public:
  explicit Case(const Field& test) : test_(test) {}

  Outcome run() {
    if (expression_needs_messages(test_.text_of("expr")) || mentions_messages(test_)) {
      return {Outcome::Kind::needs_messages, {}};
    }
    if (test_.text_of("check_only") == "true") return failed("a deduced type", "no type checker");
    declare();
    CompileOptions options;
    options.check = test_.text_of("disable_check") != "true";
    options.macros = test_.text_of("disable_macros") != "true";
    auto compiled = compile(test_.text_of("expr"), environment_, symbols_, options);
    if (const auto* error = std::get_if<CompileError>(&compiled)) {
      return failed(expectation(),
                    fmt::format("does not compile at {}: {}", error->span.begin, error->message));
    }
    return judge(std::get<Program>(compiled).evaluate(bindings(), arena_, symbols_));
  }

 private:
  static Outcome failed(std::string_view expected, std::string_view got) {
    return {Outcome::Kind::failed, fmt::format("expected {}, got {}", expected, got)};
  }

  void declare() {
    environment_.container(test_.text_of("container"));
    for (const Field* type : test_.all("type_env")) {
      if (type->find("ident")) environment_.variable(type->text_of("name"));
    }
    for (const Field* binding : test_.all("bindings")) {
      environment_.variable(binding->text_of("key"));
    }
  }

  std::vector<Value> bindings() {
    std::vector<Value> values(environment_.variables().size(), Value::error("not bound"));
    for (const Field* binding : test_.all("bindings")) {
      const auto slot = static_cast<size_t>(environment_.slot(binding->text_of("key")));
      values[slot] = described(*binding->find("value")->find("value"), arena_);
    }
    return values;
  }

  bool expects_error() const { return test_.find("eval_error") || test_.find("any_eval_errors"); }

  Value expected() {
    if (const Field* value = test_.find("value")) return described(*value, arena_);
    const Field* typed = test_.find("typed_result");
    if (typed && typed->find("result")) return described(*typed->find("result"), arena_);
    return Value::boolean(true);
  }

  std::string expectation() { return expects_error() ? "an error" : dump(expected()); }

  Outcome judge(const Value& got) {
    const bool good = expects_error() ? got.is_error() : same(expected(), got);
    return good ? Outcome{} : failed(expectation(), dump(got));
  }

  const Field& test_;
  std::pmr::monotonic_buffer_resource arena_;
  text::Symbols symbols_;
  Environment environment_;
};

struct Counts {
  size_t passed = 0;
  size_t failed = 0;
  size_t needs_messages = 0;

  void add(const Counts& other) {
    passed += other.passed;
    failed += other.failed;
    needs_messages += other.needs_messages;
  }
  std::string line(std::string_view name) const {
    return fmt::format("{:24} {:5} passed {:5} failed {:5} need protobuf\n", name, passed, failed,
                       needs_messages);
  }
};

void run_case(const Field& section, const Field& test, bool show_failed, Counts& counts) {
  const Outcome outcome = Case(test).run();
  if (outcome.kind == Outcome::Kind::passed) ++counts.passed;
  if (outcome.kind == Outcome::Kind::needs_messages) ++counts.needs_messages;
  if (outcome.kind != Outcome::Kind::failed) return;
  ++counts.failed;
  if (!show_failed) return;
  fmt::print("  {}/{}: {}\n    {}\n", section.text_of("name"), test.text_of("name"),
             test.text_of("expr"), outcome.detail);
}

Counts run_file(const std::filesystem::path& path, bool show_failed) {
  std::ifstream stream(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  Counts counts;
  const auto file = textproto::read(text);
  if (!file) {
    fmt::print("{} cannot be read\n", path.string());
    counts.failed = 1;
    return counts;
  }
  for (const Field* section : file->all("section")) {
    for (const Field* test : section->all("test")) run_case(*section, *test, show_failed, counts);
  }
  fmt::print("{}", counts.line(path.stem().string()));
  return counts;
}

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".textproto") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

int run(std::vector<std::string_view> arguments) {
  const bool show_failed = std::erase(arguments, "--failed") > 0;
  const auto files = arguments.size() == 1 ? files_in(arguments[0]) : files_in("");
  if (files.empty()) {
    fmt::print(stderr, "usage: cel_conformance [--failed] FOLDER with *.textproto files\n");
    return 2;
  }
  Counts total;
  for (const auto& file : files) total.add(run_file(file, show_failed));
  fmt::print("{}", total.line("total"));
  return total.failed == 0 ? 0 : 1;
}

}  // namespace
}  // namespace kready::cel

int main(int count, char** values) {
  return kready::cel::run(std::vector<std::string_view>(values + 1, values + count));
}
