// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <map>
#include <string>

#include "lint/kinds.h"

namespace kready::lint {
namespace {

std::string facts(const schema::Known& known) {
  std::string words(schema::name(known.origin));
  if (known.origin == schema::Origin::unknown) return words;
  if (!known.shape) {
    return words + (known.version ? ", without a schema" : ", without this version");
  }
  if (!known.version) return words;
  if (known.version->served == false) words += ", not served";
  if (known.version->deprecated) words += ", deprecated";
  return words;
}

}  // namespace

std::string dump_kinds(std::span<const UnitInput> inputs, const Options& options) {
  text::Symbols symbols;
  const ReadUnits read = read_units(inputs, symbols, options.jobs);
  const Kinds kinds(options, read.units, symbols);
  std::string out;
  for (size_t i = 0; i < read.units.size(); ++i) {
    std::map<std::string, std::pair<size_t, std::string>> lines;
    for (const kube::Object* object : read.units[i].objects()) {
      auto& [count, origin] = lines[fmt::format("{} {}", object->api_version, object->kind)];
      if (count++ > 0) continue;
      origin = facts(kinds.of(i).catalog.find(object->group, object->version, object->kind,
                                              options.versions.last.minor));
    }
    for (const auto& [name, line] : lines) {
      out += fmt::format("{} ({}): {}\n", name, line.first, line.second);
    }
  }
  return out;
}

}  // namespace kready::lint
