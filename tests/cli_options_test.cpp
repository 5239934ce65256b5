// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "cli/cannot_run.h"
#include "cli/help.h"
#include "cli/options.h"

namespace kready::cli {
namespace {

std::vector<std::string> split(const std::string& line) {
  std::istringstream stream(line);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

Options understood(const std::string& line) {
  return std::get<Options>(parse_options(split(line)));
}

std::string answer(const std::string& line) {
  return std::get<Answer>(parse_options(split(line))).text;
}

std::string fault(const std::string& line) {
  try {
    parse_options(split(line));
  } catch (const CannotRun& error) {
    return error.what();
  }
  return "";
}

using List = std::vector<std::string>;

TEST_CASE("check is the command when none is named") {
  CHECK(understood("a b").command == Command::check);
  CHECK(understood("a b").paths == List{"a", "b"});
  CHECK(understood("check a - b").paths == List{"a", "-", "b"});
  CHECK(understood("-").paths == List{"-"});
  CHECK(understood("").paths.empty());
  CHECK(understood("a rules test").paths == List{"a", "rules", "test"});
  CHECK(understood("-- --strange-name").paths == List{"--strange-name"});
}

TEST_CASE("feature gates are named as components of Kubernetes name them") {
  const auto gates = understood("a --feature-gates A=true,B=false --feature-gates C=true").lint;
  CHECK(gates.feature_gates ==
        std::map<std::string, bool, std::less<>>{{"A", true}, {"B", false}, {"C", true}});
  const std::string words = "--feature-gates is GATE=true or GATE=false, not ";
  CHECK(fault("a --feature-gates A") == words + "'A'");
  CHECK(fault("a --feature-gates A=on") == words + "'A=on'");
  CHECK(fault("a --feature-gates =true") == words + "'=true'");
}

TEST_CASE("what is not said has its default") {
  const Options options = understood("a");
  CHECK(options.lint.profile == lint::Profile::recommended);
  CHECK(options.fail_on == lint::Severity::warning);
  CHECK(options.format == Format::text);
  CHECK(options.colour == Colour::automatic);
  CHECK(options.lint.versions == lint::VersionRange{});
  CHECK(options.lint.jobs == 0);
  CHECK(options.output.empty());
  CHECK_FALSE(options.quiet);
}

TEST_CASE("options of check are understood, before and after paths") {
  const Options options = understood(
      "--profile strict a --fail-on never --format=sarif -o out -j 3 --color never -q "
      "--kubernetes-version 1.30 --no-config b");
  CHECK(options.paths == List{"a", "b"});
  CHECK(options.lint.profile == lint::Profile::strict);
  CHECK_FALSE(options.fail_on.has_value());
  CHECK(options.format == Format::sarif);
  CHECK(options.output == "out");
  CHECK(options.lint.jobs == 3);
  CHECK(options.colour == Colour::never);
  CHECK(options.quiet);
  CHECK(options.lint.versions == lint::VersionRange{lint::Version{30}, lint::Version{30}});
  CHECK(understood("--kubernetes-version 1.31..v1.34.2 a").lint.versions ==
        lint::VersionRange{lint::Version{31}, lint::Version{34}});
}

TEST_CASE("lists are written with commas or several times, and take no path") {
  const Options options = understood(
      "--rules a,b/* --rules c --enable d --disable e,,f --rule-pack p --rule-pack q path");
  CHECK(options.lint.only == List{"a", "b/*", "c"});
  CHECK(options.lint.enable == List{"d"});
  CHECK(options.lint.disable == List{"e", "f"});
  CHECK(options.rule_packs == List{"p", "q"});
  CHECK(options.paths == List{"path"});
}

TEST_CASE("parameters have a rule, a name and a value") {
  const Options options = understood("--param a.b=[c,d] --param a.e=f=g x");
  CHECK(options.lint.parameters.at("a.b") == "[c,d]");
  CHECK(options.lint.parameters.at("a.e") == "f=g");
  for (const char* word : {"a", "a.b", "a=b", ".a=b", "a.=b", "=b"}) {
    CHECK(fault(std::string("--param ") + word) ==
          std::string("--param is RULE.NAME=VALUE, not '") + word + "'");
  }
}

TEST_CASE("other commands are understood") {
  CHECK(understood("explain a").command == Command::explain);
  CHECK(understood("explain a").paths == List{"a"});
  CHECK(understood("rules --format markdown").format == Format::markdown);
  CHECK(understood("dump graph a b").dump == Dump::graph);
  CHECK(understood("dump graph a b").paths == List{"a", "b"});
  CHECK(understood("test a b").command == Command::test);
}

TEST_CASE("a configuration file is named or refused; config show is a command, config a path") {
  CHECK(understood("--config a.yaml b").config == "a.yaml");
  CHECK(understood("--no-config b").no_config);
  CHECK(understood("config show").command == Command::config);
  CHECK(understood("config show").paths == List{"."});
  CHECK(understood("config show --profile strict a").paths == List{"a"});
  CHECK(understood("config").command == Command::check);
  CHECK(understood("config").paths == List{"config"});
  CHECK(understood("--profile strict --fail-on info a").given.profile);
  CHECK_FALSE(understood("a").given.fail_on);
  CHECK(understood("upgrade --to 1.34 a").given.versions);
  CHECK(fault("config show a b") == "config show is of one path");
}

TEST_CASE("an upgrade goes from one version to another, one minor ahead unless told") {
  const Options options = understood("upgrade --from 1.31 --to v1.34.2 --format json a");
  CHECK(options.command == Command::upgrade);
  CHECK(options.lint.versions == lint::VersionRange{lint::Version{31}, lint::Version{34}});
  CHECK(options.format == Format::json);
  CHECK(options.paths == List{"a"});
  CHECK(understood("upgrade a --to 1.34").lint.versions ==
        lint::VersionRange{lint::Version{33}, lint::Version{34}});
}

TEST_CASE("mistakes are said in one sentence, with the nearest name") {
  struct Case {
    const char* line;
    const char* words;
  };
  const Case cases[] = {
      {"--formt json a", "there is no option --formt; did you mean '--format'?"},
      {"--formt=json a", "there is no option --formt; did you mean '--format'?"},
      {"--xyzzy a", "there is no option --xyzzy"},
      {"-x a", "there is no option -x"},
      {"rules --profile strict", "there is no option --profile"},
      {"a --format", "option --format needs a value"},
      {"--format xml a", "--format is one of text, concise, json, sarif, not 'xml'"},
      {"rules --format sarif", "--format is one of text, json, markdown, not 'sarif'"},
      {"--fail-on fatal a", "--fail-on is one of error, warning, info, never, not 'fatal'"},
      {"--profile all a", "--profile is one of minimal, recommended, strict, not 'all'"},
      {"--jobs many a", "--jobs is a number up to 1024, not 'many'"},
      {"--jobs -1 a", "--jobs is a number up to 1024, not '-1'"},
      {"--jobs 99999999999 a", "--jobs is a number up to 1024, not '99999999999'"},
      {"--kubernetes-version new a",
       "--kubernetes-version is a version such as 1.34, or a range such as 1.31..1.34, not 'new'"},
      {"--rules , a", "--rules names no rule"},
      {"explain", "explain which rule?"},
      {"dump", "dump what? documents, objects, graph or kinds"},
      {"dump trees a", "dump is one of documents, objects, graph, kinds, not 'trees'"},
      {"test", "test which rule files?"},
      {"upgrade a", "upgrade to which version? --to 1.NN"},
      {"upgrade --to new a", "--to is a version such as 1.34, not 'new'"},
      {"upgrade --to 1.34 --from old a", "--from is a version such as 1.34, not 'old'"},
      {"upgrade --to 1.34 --from 1.34 a",
       "--to is newer than --from; '1.34' is not newer than '1.34'"},
      {"upgrade --to 1.34 --format sarif a", "--format is one of text, json, not 'sarif'"},
      {"upgrade --to 1.34 --kubernetes-version 1.30 a", "there is no option --kubernetes-version"},
      {"rules probes", "rules lists all rules; to see one, run kready-lint explain RULE"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.line);
    CHECK(fault(c.line) == c.words);
  }
}

TEST_CASE("help and version are answered whatever else is there") {
  CHECK(answer("--help") == help());
  CHECK(answer("-h a b") == help());
  CHECK(answer("help") == help());
  CHECK(answer("help rules") == help(Command::rules));
  CHECK(answer("check --help") == help(Command::check));
  CHECK(answer("upgrade --help") == help(Command::upgrade));
  CHECK(answer("dump --help") == help(Command::dump));
  CHECK(answer("--version").starts_with("kready-lint "));
}

TEST_CASE("every help fits a terminal of 24 lines and 80 columns") {
  std::vector<std::string> texts{std::string(help())};
  for (const Command command :
       {Command::check, Command::upgrade, Command::backups, Command::explain, Command::rules,
        Command::dump, Command::test, Command::config}) {
    texts.emplace_back(help(command));
  }
  for (const std::string& text : texts) {
    CHECK(std::count(text.begin(), text.end(), '\n') <= 23);
    CHECK(text.find("Example") != std::string::npos);
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) CHECK(line.size() <= 80);
  }
}

}  // namespace
}  // namespace kready::cli
