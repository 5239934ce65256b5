// SPDX-License-Identifier: MIT
#include "cli/rule_packs.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
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

// A file may stand for a rule that comes with kready-lint: its native check is compiled in.
bool is_native(std::string_view id) {
  const auto checks = rules::native_checks();
  return std::any_of(checks.begin(), checks.end(),
                     [id](const lint::NativeEntry& entry) { return entry.rule == id; });
}

}  // namespace

lint::Pack read_pack(const std::string& path) {
  std::vector<lint::RuleFile> files;
  for (const std::string& name :
       is_folder(path) ? manifests_in(path) : std::vector<std::string>{path}) {
    files.push_back({name, read_file(name)});
  }
  if (files.empty()) throw CannotRun(fmt::format("there is no rule file in '{}'", path));
  auto pack = lint::load_pack(files, is_native);
  if (const auto* errors = std::get_if<std::vector<lint::PackError>>(&pack)) {
    throw CannotRun(in_lines(*errors));
  }
  return std::get<lint::Pack>(std::move(pack));
}

lint::Pack all_rules(const std::vector<std::string>& packs) {
  lint::Pack pack = rules::embedded_pack();
  for (const std::string& path : packs) pack.merge(read_pack(path));
  return pack;
}

}  // namespace kready::cli
