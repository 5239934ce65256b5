// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cel/base64.h"
#include "schema/definition.h"
#include "schema/schema_node.h"

namespace kready::schema {
namespace {

// Those the API server knows, sorted; the ones of numbers are for readers only.
constexpr std::array<std::string_view, 34> formats = {
    "bsonobjectid", "byte",          "cidr",     "creditcard",    "date",           "date-time",
    "datetime",     "double",        "duration", "email",         "float",          "hexcolor",
    "hostname",     "int-or-string", "int32",    "int64",         "ipv4",           "ipv6",
    "isbn",         "isbn10",        "isbn13",   "k8s-long-name", "k8s-short-name", "mac",
    "password",     "quantity",      "rgbcolor", "ssn",           "uint32",         "uint64",
    "uri",          "uuid",          "uuid3",    "uuid4"};

bool is_known(std::string_view format) {
  return format == "uuid5" || std::binary_search(formats.begin(), formats.end(), format);
}

class OddityFinder {
 public:
  explicit OddityFinder(DefinitionMistakes& found) : found_(found) {}

  void find(const yaml::Node& schema, std::string_view name) {
    const yaml::Node* format = schema.find("format");
    if (format && format->is_string() && !format->text().empty() && !is_known(format->text())) {
      found_.push_back(
          {format, {}, fmt::format("format '{}' is not known and checks nothing", format->text())});
    }
    find_null(schema, name);
    if (const yaml::Node* properties = schema.find("properties")) {
      for (const yaml::Entry& property : properties->entries()) {
        find(property.value, property.key.text());
      }
    }
    for (const std::string_view key : {"items", "additionalProperties"}) {
      if (const yaml::Node* below = schema.find(key)) find(*below, key);
    }
  }

 private:
  void find_null(const yaml::Node& schema, std::string_view name) {
    const yaml::Node* choices = schema.find("enum");
    if (!choices || choices->size() == 0 || !is_true(schema, "nullable")) return;
    const auto items = choices->items();
    if (std::any_of(items.begin(), items.end(),
                    [](const yaml::Node& item) { return item.is_null(); })) {
      return;
    }
    found_.push_back(
        {choices, {}, fmt::format("'{}' is nullable, and null is none of its choices", name)});
  }

  DefinitionMistakes& found_;
};

void check_bundle(const yaml::Node& spec, DefinitionMistakes& found) {
  const yaml::Node* bundle = spec.find("conversion", "webhook", "clientConfig", "caBundle");
  if (!bundle || !bundle->is_string()) return;
  const auto text = cel::base64_decode(bundle->text());
  // An empty one waits for whoever puts the certificate in.
  if (text && text->find_first_not_of(" \t\r\n") == std::string::npos) return;
  if (text && text->find("-----BEGIN CERTIFICATE-----") != std::string::npos) return;
  found.push_back({bundle, {}, "caBundle of the conversion webhook holds no PEM certificate"});
}

}  // namespace

DefinitionMistakes definition_oddities(const yaml::Node& definition) {
  DefinitionMistakes found;
  const yaml::Node* spec = definition.find("spec");
  const yaml::Node* versions = spec ? spec->find("versions") : nullptr;
  if (!versions) return found;
  check_bundle(*spec, found);
  for (const yaml::Node& version : versions->items()) {
    const yaml::Node* schema = version.find("schema", "openAPIV3Schema");
    if (schema) OddityFinder(found).find(*schema, "the root");
  }
  return found;
}

}  // namespace kready::schema
