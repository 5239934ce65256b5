// SPDX-License-Identifier: MIT
// What backs up the data of a unit: for people, for programs as schemas/backups.schema.json
// describes it, and for pages. Knows layout, not tools.
#pragma once

#include <string>

#include "graph/backup.h"

namespace kready::report {

std::string backups_text(const graph::Unit& unit);
// One JSON object, without a line end.
std::string backups_json(const graph::Unit& unit);
// A table.
std::string backups_markdown(const graph::Unit& unit);

}  // namespace kready::report
