// SPDX-License-Identifier: MIT
// What a command line asks for. Knows words, not the disk; CLI11 stays behind it.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cli/inputs.h"
#include "lint/analysis.h"

namespace kready::cli {

enum class Command { check, upgrade, network, backups, explain, rules, dump, test, config };
enum class Format { text, concise, json, sarif, markdown, dot, mermaid, svg };
enum class Colour { automatic, always, never };
enum class Dump { documents, objects, graph, kinds };

struct Options {
  Command command = Command::check;
  bool is_named = false;           // the command was written
  std::vector<std::string> paths;  // of check, upgrade, network, backups, dump, config; the packs
                                   // of test; the rules of explain
  Dump dump = Dump::documents;
  lint::Options lint;
  std::optional<lint::Severity> fail_on = lint::Severity::warning;  // none: never
  Format format = Format::text;
  std::string output;  // a file; empty: standard output
  std::vector<std::string> rule_packs;
  std::vector<std::string> schemas;      // locations of JSON Schemas, as written
  std::vector<std::string> definitions;  // files and folders of CustomResourceDefinitions
  std::string from, to, port;            // of network: one connection
  bool diff = false;                     // of network: two paths are compared
  Colour colour = Colour::automatic;
  bool quiet = false;
  std::string config;      // a configuration file; empty: the one that is found
  bool no_config = false;  // none at all
  InputChoice inputs;
  bool splits_environments = true;  // folders of environments are units of their own
  // What the command line sets, which no file changes.
  struct Given {
    bool profile = false;
    bool fail_on = false;
    bool versions = false;
  } given;
};

// Words to print instead of doing anything: --help, --version.
struct Answer {
  std::string text;
};

// The names of all commands.
std::vector<std::string> command_names();

// `words` are those after the program's name. Throws CannotRun for what it does not understand.
std::variant<Options, Answer> parse_options(const std::vector<std::string>& words);

}  // namespace kready::cli
