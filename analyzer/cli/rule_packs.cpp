// SPDX-License-Identifier: MIT
#include "cli/rule_packs.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <utility>
#include <variant>

#include "cli/cannot_run.h"
#include "cli/read_file.h"
#include "cli/walk.h"
#include "rules/embedded.h"

namespace kready::cli {
namespace {

bool is_folder(const std::string& path) {
  struct stat status = {};
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

std::string in_lines(const std::vector<lint::PackError>& errors) {
  std::string lines;
  for (const lint::PackError& error : errors) {
    if (!lines.empty()) lines += '\n';
    lines += lint::show(error);
  }
  return lines;
}

lint::Pack load(const std::vector<lint::RuleFile>& files, bool native_allowed) {
  auto pack = lint::load_pack(files, native_allowed);
  if (const auto* errors = std::get_if<std::vector<lint::PackError>>(&pack)) {
    throw CannotRun(in_lines(*errors));
  }
  return std::get<lint::Pack>(std::move(pack));
}

bool has_native_check(std::string_view rule) {
  const auto checks = rules::native_checks();
  return std::any_of(checks.begin(), checks.end(),
                     [&](const lint::NativeEntry& entry) { return entry.rule == rule; });
}

// A file that stands for a compiled-in rule may leave its condition to the native check; any other
// needs one of its own.
void require_conditions(const std::vector<lint::RuleFile>& files) {
  std::vector<lint::RuleFile> own;
  for (const lint::RuleFile& file : files) {
    const std::string stem = std::filesystem::path(file.name).stem().string();
    if (!has_native_check(stem)) own.push_back(file);
  }
  load(own, false);
}

}  // namespace

lint::Pack read_pack(const std::string& path) {
  std::vector<lint::RuleFile> files;
  for (const std::string& name :
       is_folder(path) ? manifests_in(path) : std::vector<std::string>{path}) {
    files.push_back({name, read_file(name)});
  }
  if (files.empty()) throw CannotRun(fmt::format("there is no rule file in '{}'", path));
  require_conditions(files);
  return load(files, true);
}

lint::Pack all_rules(const std::vector<std::string>& packs) {
  lint::Pack pack = rules::embedded_pack();
  for (const std::string& path : packs) pack.merge(read_pack(path));
  return pack;
}

}  // namespace kready::cli
