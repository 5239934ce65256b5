// SPDX-License-Identifier: MIT
#include "cli/words.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <utility>

#include "cli/cannot_run.h"
#include "text/nearest.h"

namespace kready::cli {
namespace {

std::string suggestion(std::string_view word, const std::vector<std::string>& known) {
  const std::vector<std::string> near = text::nearest(word, known, 1);
  return near.empty() ? std::string() : fmt::format("; did you mean '{}'?", near[0]);
}

class Words {
 public:
  Words(Command command, Raw& raw) : raw_(raw) {
    app_.set_help_flag();
    app_.allow_extras();
    add_flag("-h,--help", raw.help);
    app_.add_option("PATH", raw.paths);
    add_flag("--version", raw.program_version);
    switch (command) {
      case Command::check:
        add_check();
        break;
      case Command::upgrade:
        add_analysis();
        add("--from", raw.from);
        add("--to", raw.to);
        break;
      case Command::network:
        add("--from", raw.from);
        add("--to", raw.to);
        add("--port", raw.port);
        add_flag("--diff", raw.diff);
        add("--format", raw.format);
        add("-o,--output", raw.output);
        add("-j,--jobs", raw.jobs);
        add_config();
        break;
      case Command::backups:
        add_config();
        add("--format", raw.format);
        add("-o,--output", raw.output);
        add("-j,--jobs", raw.jobs);
        break;
      case Command::explain:
        add_list("--rule-pack", raw.packs);
        add("--color", raw.colour);
        add_config();
        break;
      case Command::rules:
        add("--format", raw.format);
        add_list("--rule-pack", raw.packs);
        add("-o,--output", raw.output);
        add_config();
        break;
      case Command::dump:
        add_schemas();
        add("-o,--output", raw.output);
        add_config();
        break;
      case Command::test:
        break;
      case Command::config:
        add_check();
        break;
    }
  }

  void parse(std::vector<std::string> words) {
    std::reverse(words.begin(), words.end());  // as CLI11 wants them
    try {
      app_.parse(words);
    } catch (const CLI::ParseError& error) {
      throw CannotRun(in_words(error));
    }
    for (const std::string& word : app_.remaining()) {
      if (word == "--") continue;  // what follows is a path
      const std::string name = word.substr(0, word.find('='));
      throw CannotRun(fmt::format("there is no option {}{}", name, suggestion(name, names_)));
    }
  }

 private:
  void add_check() {
    add_analysis();
    add_list("--rules", raw_.rules);
    add_list("--enable", raw_.enable);
    add("--profile", raw_.profile);
    add("--kubernetes-version", raw_.version);
    add_flag("--require-schema", raw_.require_schema);
  }
  void add_analysis() {
    add_list("--disable", raw_.disable);
    add_list("--param", raw_.parameters);
    add_list("--rule-pack", raw_.packs);
    add_schemas();
    add_list("--feature-gates", raw_.gates);
    add("--fail-on", raw_.fail_on);
    add("--format", raw_.format);
    add("-o,--output", raw_.output);
    add("-j,--jobs", raw_.jobs);
    add("--color", raw_.colour);
    add_config();
    add_flag("-q,--quiet", raw_.quiet);
  }

  void add_config() {
    add("--config", raw_.config);
    add_flag("--no-config", raw_.no_config);
  }

  void add_schemas() {
    add_list("--crds", raw_.crds);
    add_list("--schema-location", raw_.schemas);
  }

  void learn(const std::string& name) { names_.push_back(name.substr(name.find("--"))); }
  void add(const std::string& name, std::string& value) {
    app_.add_option(name, value)->take_last();
    learn(name);
  }
  void add_list(const std::string& name, std::vector<std::string>& values) {
    app_.add_option(name, values)->allow_extra_args(false);
    learn(name);
  }
  void add_flag(const std::string& name, bool& value) {
    app_.add_flag(name, value);
    learn(name);
  }

  // CLI11 begins with the option's name and a colon when a value is missing.
  static std::string in_words(const CLI::ParseError& error) {
    const std::string words = error.what();
    if (!words.starts_with("--")) return words;
    return fmt::format("option {} needs a value", words.substr(0, words.find(':')));
  }

  Raw& raw_;
  CLI::App app_;
  std::vector<std::string> names_;
};

}  // namespace

Raw read_words(Command command, std::vector<std::string> words) {
  Raw raw;
  Words(command, raw).parse(std::move(words));
  return raw;
}

}  // namespace kready::cli
