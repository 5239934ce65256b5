// SPDX-License-Identifier: MIT
// Configurations and rules for tests.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "lint/config.h"
#include "lint/pack.h"

namespace kready::tests {

// Two rules of containers and one of objects, with parameters of several types.
inline lint::Pack config_pack() {
  const auto rule = [](std::string id, const std::string& more) {
    return lint::RuleFile{"size/" + id + ".yaml", "rule: " + id +
                                                      "\nseverity: warning\nsummary: s\n" + more +
                                                      "why: w\nfix: f\nflagged: a\npasses: b\n"};
  };
  const std::vector<lint::RuleFile> files{rule("name-short", R"(profile: recommended
subject: container
require: container.name.size() >= params.minimum
at: container.name
message: "'{container.name}' is shorter than {params.minimum}"
params:
  minimum: {default: 3, summary: s, minimum: 1, maximum: 99}
)"),
                                          rule("name-long", R"(profile: strict
subject: container
require: container.name.size() < 9
at: container.name
message: "'{container.name}' is long"
)"),
                                          rule("label-missing", R"(profile: strict
subject: object
require: params.keys.all(key, key in object.?metadata.?labels.orValue({}))
at: object.metadata.labels
message: object '{object.metadata.name}' lacks a label
params:
  keys: {default: [team], summary: s, pattern: "[a-z]+"}
  floor: {default: 1Mi, summary: s, type: quantity, minimum: 1Ki}
  today: {default: "2026-01-01", summary: s, type: date}
  every: {default: 24h, summary: s, type: duration, maximum: 7d}
  form: {default: "^a", summary: s, type: pattern}
  strictly: {default: false, summary: s}
)")};
  auto loaded = lint::load_pack(files, [](std::string_view) { return false; });
  if (const auto* errors = std::get_if<std::vector<lint::PackError>>(&loaded))
    throw std::runtime_error(lint::show(errors->front()));
  return std::get<lint::Pack>(std::move(loaded));
}

// What is wrong with the form of a configuration, or else with the rules it names; a line each.
inline std::string config_mistakes(const std::string& text) {
  const lint::ConfigFile file("c.yaml", text);
  std::vector<lint::PackError> mistakes;
  auto config = lint::read_config(file);
  if (auto* form = std::get_if<std::vector<lint::PackError>>(&config)) {
    mistakes = *form;
  } else {
    const lint::Pack pack = config_pack();
    const auto rules = lint::resolve_rules(file, std::get<lint::Config>(config), pack);
    if (const auto* names = std::get_if<std::vector<lint::PackError>>(&rules)) mistakes = *names;
  }
  std::string lines;
  for (const lint::PackError& mistake : mistakes) lines += lint::show(mistake) + "\n";
  return lines;
}

}  // namespace kready::tests
