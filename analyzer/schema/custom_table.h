// SPDX-License-Identifier: MIT
// Reads the tables of schemas/crds: the kinds of one group and their shapes, as text. The README
// there tells the form. Knows no file.
#pragma once

#include <memory_resource>
#include <string_view>
#include <vector>

#include "schema/custom_kind.h"

namespace kready::schema {

struct TableKind {
  CustomKind kind;
  std::vector<const Shape*> shapes;  // one for each version
};

// Kinds by name. All of it lives in the arena; the text may go. What the table says must be right:
// nothing is checked but what keeps memory safe.
std::vector<TableKind> read_table(std::string_view group, std::string_view table,
                                  std::pmr::memory_resource& arena);

}  // namespace kready::schema
