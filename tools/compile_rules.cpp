// SPDX-License-Identifier: MIT
// Build tool: checks rule files and writes them as a C++ table.
// usage: compile_rules OUTPUT RULE...
#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "kube/pod_security.h"
#include "lint/pack.h"
#include "lint/parameter.h"

namespace {

using namespace kready;

std::string literal(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n') {
      out += "\\n\"\n\"";
    } else if (c == '"' || c == '\\' || c == '?') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || byte >= 0x7f) {
      out += fmt::format("\\{:03o}", byte);
    } else {
      out += c;
    }
  }
  return out + "\"";
}

template <typename List, typename Write>
std::string braces(const List& list, Write write) {
  std::string out = "{";
  for (const auto& item : list) out += write(item) + ", ";
  return out + "}";
}

std::string write_examples(const std::vector<lint::Example>& examples) {
  return braces(examples, [](const lint::Example& example) {
    const std::string parameters = braces(example.parameters, [](const auto& parameter) {
      return fmt::format("{{{}, {}}}", literal(parameter.first), literal(parameter.second));
    });
    return fmt::format("lint::Example{{{}, {}, {}}}", literal(example.manifest), parameters,
                       literal(example.kubernetes_version));
  });
}

std::string write_check(const lint::Check& check) {
  const std::string loops = braces(check.loops, [](const lint::Loop& loop) {
    return fmt::format("lint::Loop{{{}, {}}}", literal(loop.name), literal(loop.list));
  });
  const std::string related = braces(check.related, [](const lint::RelatedAt& item) {
    return fmt::format("lint::RelatedAt{{{}, {}}}", literal(item.at), literal(item.message));
  });
  return fmt::format("lint::Check{{lint::SubjectKind::{}, {}, {},\n{}, {}, {}, {}, {}, {}}}",
                     lint::name(check.subject), braces(check.kinds, literal), loops,
                     literal(check.when), literal(check.require), literal(check.at),
                     literal(check.message), related, braces(check.needs, literal));
}

std::string write_rule(const lint::Rule& rule) {
  const std::string parameters = braces(rule.parameters, [](const lint::Parameter& item) {
    return fmt::format("lint::Parameter{{{}, {}, {}, lint::ParameterType::{}, {}, {}, {}}}",
                       literal(item.name), literal(item.value), literal(item.summary),
                       lint::name(item.type), literal(item.minimum), literal(item.maximum),
                       literal(item.pattern));
  });
  std::string out = "  rules.push_back(lint::Rule{\n";
  out += fmt::format("{}, {}, lint::Severity::{}, lint::Profile::{}, {}, lint::SubjectKind::{},\n",
                     literal(rule.id), literal(rule.area), lint::name(rule.severity),
                     lint::name(rule.profile), literal(rule.summary), lint::name(rule.subject));
  out += fmt::format("{}, {}, {},\n", braces(rule.kinds, literal), braces(rule.checks, write_check),
                     braces(rule.faults, literal));
  out += fmt::format("{}, {}, {}, {}, {}, {}, {}}});\n", parameters, literal(rule.why),
                     literal(rule.fix), braces(rule.same_as, literal),
                     braces(rule.frameworks, literal), write_examples(rule.flagged),
                     write_examples(rule.passes));
  return out;
}

std::string write_pack(const lint::Pack& pack) {
  std::string out =
      "// Generated from the rule files.\n#include <vector>\n#include \"rules/embedded.h\"\n\n"
      "namespace kready::rules {\nnamespace {\n\n";
  for (size_t i = 0; i < pack.rules().size(); ++i) {
    out += fmt::format("void add_{}(std::vector<lint::Rule>& rules) {{\n{}}}\n\n", i,
                       write_rule(pack.rules()[i]));
  }
  out += "}  // namespace\n\nlint::Pack embedded_pack() {\n  std::vector<lint::Rule> rules;\n";
  out += fmt::format("  rules.reserve({});\n", pack.rules().size());
  for (size_t i = 0; i < pack.rules().size(); ++i) out += fmt::format("  add_{}(rules);\n", i);
  return out + "  return lint::Pack(std::move(rules));\n}\n\n}  // namespace kready::rules\n";
}

lint::RuleFile read(const std::string& name) {
  std::ifstream file(name, std::ios::binary);
  return {name, {std::istreambuf_iterator<char>(file), {}}};
}

// A rule without `require` needs a .cpp of its name beside its file, or is a control of the Pod
// Security Standards.
auto has_native_file(const std::vector<lint::RuleFile>& files) {
  std::set<std::string, std::less<>> native;
  for (const lint::RuleFile& file : files) {
    const auto path = std::filesystem::path(file.name).replace_extension(".cpp");
    if (std::filesystem::exists(path)) native.insert(path.stem().string());
  }
  return [native](std::string_view id) {
    return native.contains(id) || kube::find_pod_control(id) != nullptr;
  };
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "usage: compile_rules OUTPUT RULE...\n");
    return 2;
  }
  std::vector<lint::RuleFile> files;
  for (int i = 2; i < argc; ++i) files.push_back(read(argv[i]));
  const auto loaded = lint::load_pack(files, has_native_file(files));
  if (const auto* errors = std::get_if<std::vector<lint::PackError>>(&loaded)) {
    for (const lint::PackError& error : *errors) fmt::print(stderr, "{}\n", lint::show(error));
    return 1;
  }
  std::ofstream out(argv[1], std::ios::binary);
  out << write_pack(std::get<lint::Pack>(loaded));
  out.close();
  return out ? 0 : 2;
}
