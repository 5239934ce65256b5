// SPDX-License-Identifier: MIT
#include "cli/definitions.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/cannot_run.h"
#include "cli/inputs.h"
#include "cli/read_file.h"

namespace kready::cli {
namespace {

// A location that names nothing of a kind has to be there.
void refuse_missing_schemas(const std::vector<std::string>& locations) {
  for (const std::string& location : locations) {
    struct stat status = {};
    const bool is_plain = location != "default" && location.find("{{") == std::string::npos;
    if (is_plain && ::stat(location.c_str(), &status) != 0) {
      throw CannotRun(fmt::format("--schema-location: there is no '{}'", location));
    }
  }
}

std::optional<std::string> read_schema(const std::string& path) {
  std::string text = read_if_there(path);
  return text.empty() ? std::nullopt : std::optional(std::move(text));
}

}  // namespace

lint::UnitInput read_definitions(const Options& options) {
  lint::UnitInput all;
  for (lint::UnitInput& one : read_units(options.definitions, options.lint.jobs)) {
    if (one.sources.empty()) {
      throw CannotRun(fmt::format("there are no manifests in '{}'", one.name));
    }
    std::move(one.sources.begin(), one.sources.end(), std::back_inserter(all.sources));
  }
  return all;
}

lint::Options with_definitions(const Options& options, const lint::UnitInput& definitions) {
  refuse_missing_schemas(options.schemas);
  lint::Options asked = options.lint;
  asked.definitions = {&definitions, 1};
  asked.read_schema = read_schema;
  return asked;
}

}  // namespace kready::cli
