// SPDX-License-Identifier: MIT
// The tables of schemas/kubernetes as read. The grammar stands in schemas/README.md.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "schema/shape.h"

namespace kready::schema {

struct TableChoice {
  std::string text;
  Minors in;
};

struct TableField {
  std::string name;
  std::string form;  // with packages: "[core/v1.Container|name]"
  Minors in = Minors::all();
  Minors required_in;
  bool has_default = false;
  bool empty_is_unset = false;
  bool closed_choices = true;
  std::vector<std::string> gates;
  std::vector<TableChoice> choices;
};

struct TableType {
  Minors in = Minors::all();
  std::vector<TableField> fields;
};

struct TableKind {
  std::string group;
  std::string version;
  std::string kind;
  std::string type;  // the name of its type, whether there is one or not
  std::string use;
  bool namespaced = false;
  int since = 0;
  int deprecated = 0;
  int removed = 0;
};

struct TableGateState {
  int since = 0;
  std::string stage;
  bool on = false;
  bool locked = false;
};

struct Tables {
  int oldest = 0;
  int newest = 0;
  std::map<std::string, TableType> types;  // by name: "core/v1.Pod"
  std::vector<TableKind> kinds;            // lists among them
  std::map<std::string, std::vector<TableGateState>> gates;
};

// Throws std::runtime_error that names the file and the line.
Tables read_tables(const std::filesystem::path& folder);

// The versions in which a gate is off unless turned on; none of a gate that is not known.
Minors off_in(const Tables& tables, const std::string& gate);

}  // namespace kready::schema
