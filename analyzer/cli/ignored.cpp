// SPDX-License-Identifier: MIT
#include "cli/ignored.h"

#include <sys/stat.h>

#include <utility>

#include "cli/read_file.h"

namespace kready::cli {
namespace {

std::string join(const std::string& folder, std::string_view name) {
  std::string path = folder.ends_with('/') ? folder : folder + "/";
  return path += name;
}

std::string parent_of(const std::string& folder) {
  const size_t slash = folder.rfind('/');
  return slash == 0 || slash == std::string::npos ? "/" : folder.substr(0, slash);
}

bool exists(const std::string& path) {
  struct stat status = {};
  return ::stat(path.c_str(), &status) == 0;
}

bool is_folder(const std::string& path) {
  struct stat status = {};
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

std::string first_line(const std::string& text) {
  return text.substr(0, text.find_first_of("\r\n"));
}

std::string resolve(const std::string& folder, const std::string& path) {
  return path.starts_with('/') ? path : join(folder, path);
}

// Where git keeps what belongs to a work tree. A second work tree and a submodule have a file .git
// that names the place; of a second work tree, `commondir` there leads to the first's.
std::string git_folder(const std::string& work_tree) {
  const std::string git = join(work_tree, ".git");
  if (is_folder(git)) return git;
  constexpr std::string_view lead = "gitdir: ";
  const std::string line = first_line(read_if_there(git));
  if (!line.starts_with(lead)) return {};
  const std::string place = resolve(work_tree, line.substr(lead.size()));
  const std::string common = first_line(read_if_there(join(place, "commondir")));
  return common.empty() ? place : resolve(place, common);
}

}  // namespace

Ignored Ignored::at(const std::string& folder) {
  std::vector<std::string> folders{folder};
  while (folders.back() != "/" && !exists(join(folders.back(), ".git"))) {
    folders.push_back(parent_of(folders.back()));
  }
  Ignored ignored;
  if (!exists(join(folders.back(), ".git"))) {
    ignored.add(folder, ".gitignore");
    return ignored;
  }
  ignored.add_work_tree(folders.back());
  folders.pop_back();
  for (; !folders.empty(); folders.pop_back()) ignored.add(folders.back(), ".gitignore");
  return ignored;
}

Ignored Ignored::inside(const std::string& folder, bool is_work_tree) const {
  Ignored ignored;
  if (is_work_tree) {
    ignored.add_work_tree(folder);
  } else {
    ignored = *this;
    ignored.add(folder, ".gitignore");
  }
  return ignored;
}

void Ignored::add_work_tree(const std::string& folder) {
  const std::string git = git_folder(folder);
  if (!git.empty()) add(folder, join(git, "info/exclude"));
  add(folder, ".gitignore");
}

void Ignored::add(const std::string& folder, const std::string& file) {
  Gitignore patterns(read_if_there(resolve(folder, file)));
  if (patterns.empty()) return;
  const size_t prefix = folder.ends_with('/') ? folder.size() : folder.size() + 1;
  levels_.push_back(std::make_shared<const Level>(Level{std::move(patterns), prefix}));
}

bool Ignored::ignores(std::string_view path, bool is_directory) const {
  for (auto level = levels_.rbegin(); level != levels_.rend(); ++level) {
    const Verdict verdict = (*level)->patterns.verdict(path.substr((*level)->prefix), is_directory);
    if (verdict != Verdict::silent) return verdict == Verdict::ignored;
  }
  return false;
}

}  // namespace kready::cli
