// SPDX-License-Identifier: MIT
// Build tool: writes the tables of schemas/kubernetes as constant C++ data.
// usage: compile_schemas OUTPUT FOLDER
#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <fstream>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <tuple>
#include <vector>

#include "data_rows.h"
#include "schema/kubernetes_data.h"
#include "schema_tables.h"

namespace {

using namespace kready::schema;

// What a form without a name stands for, and whether it is limited by a format.
const std::map<std::string_view, std::pair<std::string_view, std::string_view>> scalars = {
    {"any", {"any", ""}},
    {"boolean", {"boolean", ""}},
    {"byte", {"string", "byte"}},
    {"date-time", {"string", "date-time"}},
    {"duration", {"string", "duration"}},
    {"int-or-string", {"int_or_string", ""}},
    {"int32", {"integer", "int32"}},
    {"int64", {"integer", "int64"}},
    {"integer", {"integer", ""}},
    {"number", {"number", ""}},
    {"quantity", {"quantity", ""}},
    {"string", {"string", ""}},
};

class Writer {
 public:
  explicit Writer(const Tables& tables) : tables_(tables) {
    size_t index = 0;
    for (const auto& [name, type] : tables.types) places_[name] = index++;
    shapes_.resize(index);
    index = 0;
    for (const auto& [name, type] : tables.types) shapes_[index++] = object(type);
  }

  std::string write() {
    const std::string kinds = write_kinds();
    const std::string gates = write_gates();
    std::string out =
        "// Written by tools/compile_schemas from schemas/kubernetes.\n"
        "#include \"schema/kubernetes_data.h\"\n\nnamespace kready::schema {\nnamespace {\n\n"
        "constexpr Limits with_format(std::string_view format) {\n  Limits limits;\n"
        "  limits.format = format;\n  return limits;\n}\n\n";
    out += fmt::format("static_assert(oldest_minor == {} && newest_minor == {});\n\n",
                       tables_.oldest, tables_.newest);
    out += fmt::format("extern const Shape shapes[{}];\n\n", shapes_.size());
    out += keys_.define("std::string_view") + limits_.define("Limits") + choices_.define("Choice") +
           fields_.define("Field");
    out += fmt::format("constinit const Shape shapes[{}] = {{\n{},\n}};\n", shapes_.size(),
                       fmt::join(shapes_, ",\n"));
    out += states_.define("GateState") + kinds + gates + write_names();
    return out +
           "\n}  // namespace\n\nconstinit const KubernetesData kubernetes_data = {shapes, names, "
           "all_kinds, slots, groups, gates};\n\n}  // namespace kready::schema\n";
  }

 private:
  static std::string shape(std::string_view type, std::string_view list, std::string_view marks,
                           std::string_view fields, std::string_view values, std::string_view items,
                           std::string_view rest) {
    return fmt::format("{{Type::{}, ListType::{}, false, false, false, {}, {}, {}, {}, {}}}", type,
                       list, marks, fields, values, items, rest);
  }

  std::string object(const TableType& type) {
    std::vector<std::string> rows;
    for (const TableField& field : type.fields) rows.push_back(row(field));
    return shape("object", "atomic", "true, false", fields_.add(rows), "nullptr", "nullptr",
                 "{}, {}, nullptr");
  }

  std::string row(const TableField& field) {
    const auto [gate, off] = gates(field);
    return fmt::format("{{{}, {}, {}, {}, {}, {}, {}}}", text(field.name), place(field.form, field),
                       bits(field.in), bits(field.required_in), field.has_default, text(gate),
                       bits({off.bits & field.in.bits}));
  }

  // The gate that is off for the longest stands for the others.
  std::pair<std::string, Minors> gates(const TableField& field) const {
    std::pair<std::string, Minors> worst;
    Minors off;
    for (const std::string& gate : field.gates) {
      const Minors own = off_in(tables_, gate);
      off.bits |= own.bits;
      if (worst.first.empty() || own.bits > worst.second.bits) worst = {gate, own};
    }
    return {worst.first, off};
  }

  // "shapes + N" of a form, which is added where it is new.
  std::string place(const std::string& form, const TableField& field) {
    if (const auto type = places_.find(form); type != places_.end()) {
      return fmt::format("shapes + {}", type->second);
    }
    const std::string row = anonymous(form, field);
    const auto [found, is_new] = places_.try_emplace(row, shapes_.size());
    if (is_new) shapes_.push_back(row);
    return fmt::format("shapes + {}", found->second);
  }

  std::string anonymous(const std::string& form, const TableField& field) {
    if (form.starts_with('{')) {
      return shape("object", "atomic", "true, false", "{}",
                   place(form.substr(1, form.size() - 2), field), "nullptr", "{}, {}, nullptr");
    }
    if (form.starts_with('[')) return list(form.substr(1, form.size() - 2), field);
    return scalar(form, field);
  }

  // Some documents name keys that the elements do not have: such a list has none.
  bool has_field(const std::string& type, const std::string& name) const {
    const auto found = tables_.types.find(type);
    if (found == tables_.types.end()) return false;
    const auto& fields = found->second.fields;
    return std::any_of(fields.begin(), fields.end(),
                       [&](const TableField& field) { return field.name == name; });
  }

  std::string list(const std::string& form, const TableField& field) {
    const size_t bar = form.ends_with(']') ? std::string::npos : form.find('|');
    const std::string items = form.substr(0, bar);
    const std::string mark = bar == std::string::npos ? "" : form.substr(bar + 1);
    std::vector<std::string> keys;
    for (size_t at = 0; !mark.empty() && mark != "set" && at <= mark.size();) {
      const size_t end = std::min(mark.find('+', at), mark.size());
      const std::string key = mark.substr(at, end - at);
      if (has_field(items, key)) keys.push_back(text(key));
      at = end + 1;
    }
    return shape("list",
                 !keys.empty()   ? "map"
                 : mark == "set" ? "set"
                                 : "atomic",
                 "true, false", "{}", "nullptr", place(items, field),
                 fmt::format("{}, {{}}, nullptr", keys_.add(keys)));
  }

  std::string scalar(const std::string& form, const TableField& field) {
    const auto found = scalars.find(form);
    if (found == scalars.end()) throw std::runtime_error(fmt::format("no type '{}'", form));
    const auto [type, format] = found->second;
    const bool is_text = form == "string";
    std::vector<std::string> rows;
    for (const TableChoice& choice : field.choices) {
      if (is_text) rows.push_back(fmt::format("{{{}, {}}}", text(choice.text), bits(choice.in)));
    }
    const std::string marks =
        fmt::format("{}, {}", !is_text || field.closed_choices, is_text && field.empty_is_unset);
    return shape(type, "atomic", marks, "{}", "nullptr", "nullptr",
                 fmt::format("{{}}, {}, {}", choices_.add(rows), limits(format)));
  }

  std::string limits(std::string_view format) {
    if (format.empty()) return "nullptr";
    const std::string span = limits_.add({fmt::format("with_format({})", text(format))});
    return span.substr(1, span.find(',') - 1);
  }

  // As long as it has a type, and not when it is gone, be it only planned.
  Minors served(const TableKind& kind) const {
    const auto type = tables_.types.find(kind.type);
    const int end = kind.removed == 0 ? oldest_minor + 32 : kind.removed;
    Minors minors;
    for (int minor = std::max(kind.since, oldest_minor); minor < end; ++minor) {
      if (type == tables_.types.end() || type->second.in.has(minor)) {
        minors.bits |= Minors::of(minor).bits;
      }
    }
    return minors;
  }

  std::string write_kinds() const {
    std::vector<TableKind> kinds = tables_.kinds;
    std::sort(kinds.begin(), kinds.end(), [](const TableKind& one, const TableKind& other) {
      return std::tie(one.kind, one.group, one.version) <
             std::tie(other.kind, other.group, other.version);
    });
    std::string out = "constinit const Kind all_kinds[] = {\n";
    for (const TableKind& kind : kinds) {
      const auto type = places_.find(kind.type);
      out +=
          fmt::format("{{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}}},\n", text(kind.group),
                      text(kind.version), text(kind.kind),
                      type == places_.end() ? "nullptr" : fmt::format("shapes + {}", type->second),
                      bits(served(kind)), kind.since, kind.deprecated, kind.removed, text(kind.use),
                      kind.namespaced);
    }
    return out + "};\n" + write_slots(kinds);
  }

  // A quarter full at most: a kind is found at the first look nearly always.
  static std::string write_slots(const std::vector<TableKind>& kinds) {
    size_t size = 1;
    while (size < 4 * kinds.size()) size *= 2;
    std::vector<size_t> slots(size, 0);
    for (size_t i = 0; i < kinds.size(); ++i) {
      size_t at = kind_hash(kinds[i].version, kinds[i].kind) % size;
      while (slots[at] != 0) at = (at + 1) % size;
      slots[at] = i + 1;
    }
    return fmt::format("constinit const uint16_t slots[] = {{{}}};\n", fmt::join(slots, ", "));
  }

  std::string write_gates() {
    std::string out = "constinit const Gate gates[] = {\n";
    for (const auto& [name, states] : tables_.gates) {
      std::vector<std::string> rows;
      for (const TableGateState& state : states) {
        rows.push_back(fmt::format("{{{}, GateStage::{}, {}, {}}}", state.since, state.stage,
                                   state.on, state.locked));
      }
      out += fmt::format("{{{}, {}}},\n", text(name), states_.add(rows));
    }
    return out + "};\n";
  }

  std::string write_names() const {
    std::string out = "constinit const std::string_view names[] = {\n";
    for (const auto& [name, type] : tables_.types) out += text(name) + ",\n";
    out += "};\nconstinit const std::string_view groups[] = {\n";
    std::set<std::string> groups;
    for (const TableKind& kind : tables_.kinds) groups.insert(kind.group);
    for (const std::string& group : groups) out += text(group) + ",\n";
    return out + "};\n";
  }

  const Tables& tables_;
  std::map<std::string, size_t> places_;  // of a type's name, or of the row of a shape without one
  std::vector<std::string> shapes_;
  Rows keys_{"keys"};
  Rows limits_{"limits"};
  Rows choices_{"choices"};
  Rows fields_{"fields"};
  Rows states_{"states"};
};

void run(const char* output, const char* folder) {
  const Tables tables = read_tables(folder);
  std::ofstream file(output, std::ios::binary);
  file << Writer(tables).write();
  if (!file.flush()) throw std::runtime_error(fmt::format("cannot write {}", output));
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) {
    fmt::print(stderr, "usage: compile_schemas OUTPUT FOLDER\n");
    return 2;
  }
  try {
    run(words[1], words[2]);
  } catch (const std::exception& error) {
    fmt::print(stderr, "compile_schemas: {}\n", error.what());
    return 1;
  }
}
