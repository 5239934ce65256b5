// SPDX-License-Identifier: MIT
#include "report_schema.h"

#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>
#pragma GCC diagnostic pop

namespace kready::report {

namespace {

nlohmann::json read(const std::string& path) {
  std::ifstream file(path);
  REQUIRE(file.good());
  return nlohmann::json::parse(file);
}

}  // namespace

std::string faults_by_schema(const std::string& schema_path, const std::string& json) {
  const nlohmann::json schema_json = read(schema_path);
  const auto value = nlohmann::json::parse(json);
  valijson::Schema schema;
  valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
  // Schemas name their neighbours by file.
  const std::string folder = schema_path.substr(0, schema_path.rfind('/') + 1);
  parser.populateSchema(
      valijson::adapters::NlohmannJsonAdapter(schema_json), schema,
      [&folder](const std::string& name) { return new nlohmann::json(read(folder + name)); },
      [](const nlohmann::json* neighbour) { delete neighbour; });
  valijson::ValidationResults results;
  valijson::Validator validator;
  validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(value), &results);
  std::string faults;
  valijson::ValidationResults::Error error;
  while (results.popError(error)) {
    for (const std::string& part : error.context) faults += part;
    faults += ": " + error.description + "\n";
  }
  return faults;
}

}  // namespace kready::report
