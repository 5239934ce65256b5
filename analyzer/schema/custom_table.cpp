// SPDX-License-Identifier: MIT
#include "schema/custom_table.h"

#include <charconv>
#include <string>

#include "schema/arena.h"

namespace kready::schema {
namespace {

// The part of `text` before the mark; `text` keeps what follows it.
std::string_view cut(std::string_view& text, char mark) {
  const size_t at = text.find(mark);
  const std::string_view part = text.substr(0, at);
  text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
  return part;
}

template <typename Number>
Number number(std::string_view& text) {
  Number value{};
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  text.remove_prefix(static_cast<size_t>(read.ptr - text.data()));
  return value;
}

template <typename Number>
Number number_in(std::string_view text) {
  return number<Number>(text);
}

bool take(std::string_view& text, std::string_view start) {
  if (!text.starts_with(start)) return false;
  text.remove_prefix(start.size());
  return true;
}

Type type(char letter) {
  constexpr std::string_view letters = "AOLSINBXQ";
  const size_t at = letters.find(letter);
  return at == std::string_view::npos ? Type::any : static_cast<Type>(at);
}

constexpr Shape anything;

class TableReader {
 public:
  explicit TableReader(std::pmr::memory_resource& arena) : arena_(arena) {}

  // A line that describes a shape, which gets the next number.
  void read_shape(std::string_view line) {
    shape_ = {};
    limits_ = {};
    has_limits_ = false;
    fields_.clear();
    keys_.clear();
    choices_.clear();
    const std::string_view letter = cut(line, '\t');
    shape_.type = letter.empty() ? Type::any : type(letter.front());
    while (!line.empty()) read_token(cut(line, '\t'));
    shape_.fields = keep(arena_, fields_);
    shape_.list_keys = keep(arena_, keys_);
    shape_.choices = keep(arena_, choices_);
    if (has_limits_) shape_.limits = keep_one(arena_, limits_);
    shapes_.push_back(keep_one(arena_, shape_));
  }

  const Shape* shape(size_t index) const {
    return index < shapes_.size() ? shapes_[index] : &anything;
  }

  std::string_view text(std::string_view written) {
    if (written.find('\\') == std::string_view::npos) return keep(arena_, written);
    std::string plain;
    for (size_t i = 0; i < written.size(); ++i) {
      if (written[i] != '\\' || i + 1 == written.size()) {
        plain += written[i];
        continue;
      }
      const char code = written[++i];
      plain += code == 't' ? '\t' : code == 'n' ? '\n' : code == 'r' ? '\r' : code;
    }
    return keep(arena_, plain);
  }

 private:
  void read_token(std::string_view token) {
    if (token.empty()) return;
    if (token.front() >= '0' && token.front() <= '9') {
      read_field(token);
    } else if (!read_form(token)) {
      has_limits_ = true;
      if (!read_range(token)) read_limit(cut(token, '='), token);
    }
  }

  void read_field(std::string_view token) {
    Field field;
    field.shape = shape(number<size_t>(token));
    field.in = Minors::all();
    if (take(token, "!")) field.required_in = Minors::all();
    field.has_default = take(token, "=");
    take(token, ".");
    field.name = text(token);
    fields_.push_back(field);
  }

  bool read_form(std::string_view token) {
    if (take(token, "*")) {
      shape_.values = shape(number<size_t>(token));
    } else if (take(token, "[")) {
      shape_.items = shape(number<size_t>(token));
    } else if (token == "+") {
      shape_.preserves_unknown = true;
    } else if (token == "?") {
      shape_.nullable = true;
    } else if (token == "@") {
      shape_.embedded = true;
    } else if (token == "set" || token == "map") {
      shape_.list_type = token == "set" ? ListType::set : ListType::map;
    } else if (take(token, "key=")) {
      keys_.push_back(text(token));
    } else if (take(token, "e=")) {
      choices_.push_back({text(token), Minors::all()});
    } else {
      return false;
    }
    return true;
  }

  bool read_range(std::string_view token) {
    const char sign = token.front();
    if (sign != '>' && sign != '<') return false;
    token.remove_prefix(1);
    const bool exclusive = !take(token, "=");
    if (sign == '>') {
      limits_.minimum = number<double>(token);
      limits_.exclusive_minimum = exclusive;
    } else {
      limits_.maximum = number<double>(token);
      limits_.exclusive_maximum = exclusive;
    }
    return true;
  }

  void read_limit(std::string_view word, std::string_view value) {
    if (word == "p") limits_.pattern = text(value);
    if (word == "f") limits_.format = text(value);
    if (word == "multiple") limits_.multiple_of = number<double>(value);
    if (word == "shortest") limits_.min_length = number_in<int64_t>(value);
    if (word == "longest") limits_.max_length = number_in<int64_t>(value);
    if (word == "least") limits_.min_items = number_in<int64_t>(value);
    if (word == "most") limits_.max_items = number_in<int64_t>(value);
    if (word == "narrowest") limits_.min_properties = number_in<int64_t>(value);
    if (word == "widest") limits_.max_properties = number_in<int64_t>(value);
    if (word == "all") limits_.all_of = branches(value);
    if (word == "any") limits_.any_of = branches(value);
    if (word == "one") limits_.one_of = branches(value);
    if (word == "not") limits_.none_of = shape(number_in<size_t>(value));
  }

  std::span<const Shape* const> branches(std::string_view list) {
    std::vector<const Shape*> found;
    while (!list.empty()) found.push_back(shape(number_in<size_t>(cut(list, ','))));
    return keep(arena_, found);
  }

  std::pmr::memory_resource& arena_;
  std::vector<const Shape*> shapes_;
  // The shape being read.
  Shape shape_;
  Limits limits_;
  bool has_limits_ = false;
  std::vector<Field> fields_;
  std::vector<std::string_view> keys_;
  std::vector<Choice> choices_;
};

// A version of a kind as its line tells it.
struct Head {
  std::string_view kind;
  std::string_view plural;
  Scope scope = Scope::unknown;
  CustomVersion version;
  size_t shape = 0;
};

Head read_head(std::string_view line, TableReader& reader) {
  Head head;
  cut(line, '\t');
  head.version.name = reader.text(cut(line, '\t'));
  head.kind = reader.text(cut(line, '\t'));
  head.shape = number_in<size_t>(cut(line, '\t'));
  head.plural = reader.text(cut(line, '\t'));
  while (!line.empty()) {
    const std::string_view fact = cut(line, '\t');
    if (fact == "served") head.version.served = true;
    if (fact == "unserved") head.version.served = false;
    if (fact == "storage") head.version.storage = true;
    if (fact == "deprecated") head.version.deprecated = true;
    if (fact == "namespaced") head.scope = Scope::namespaced;
    if (fact == "cluster") head.scope = Scope::cluster;
  }
  return head;
}

// Versions of one kind stand together.
std::vector<TableKind> gather(std::string_view group, const std::vector<Head>& heads,
                              const TableReader& reader, std::pmr::memory_resource& arena) {
  std::vector<TableKind> kinds;
  for (size_t first = 0; first < heads.size();) {
    TableKind& made = kinds.emplace_back();
    made.kind.group = group;
    made.kind.kind = heads[first].kind;
    std::vector<CustomVersion> versions;
    for (; first < heads.size() && heads[first].kind == made.kind.kind; ++first) {
      const Head& head = heads[first];
      if (!head.plural.empty()) made.kind.plural = head.plural;
      if (head.scope != Scope::unknown) made.kind.scope = head.scope;
      versions.push_back(head.version);
      made.shapes.push_back(reader.shape(head.shape));
    }
    made.kind.versions = keep(arena, versions);
  }
  return kinds;
}

}  // namespace

std::vector<TableKind> read_table(std::string_view group, std::string_view table,
                                  std::pmr::memory_resource& arena) {
  TableReader reader(arena);
  std::vector<Head> heads;
  while (!table.empty()) {
    const std::string_view line = cut(table, '\n');
    if (line.starts_with('=')) {
      heads.push_back(read_head(line, reader));
    } else {
      reader.read_shape(line);
    }
  }
  return gather(keep(arena, group), heads, reader, arena);
}

}  // namespace kready::schema
