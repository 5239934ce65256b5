// SPDX-License-Identifier: MIT
// Holds JSON against a JSON Schema. Knows no report.
#pragma once

#include <string>

namespace kready::report {

// What the JSON text breaks of the schema in a file, a line each; empty when it follows it.
std::string faults_by_schema(const std::string& schema_path, const std::string& json);

}  // namespace kready::report
