// SPDX-License-Identifier: MIT
#include "cli/inputs.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <exception>
#include <iterator>
#include <limits>
#include <memory>
#include <set>
#include <thread>
#include <utility>

#include "cli/cannot_run.h"
#include "cli/config_name.h"
#include "cli/read_file.h"
#include "cli/walk.h"
#include "lint/path_glob.h"

namespace kready::cli {
namespace {

std::vector<std::string> files_of(const std::string& path) {
  if (path == "-") return {path};
  struct stat status = {};
  if (::stat(path.c_str(), &status) != 0) throw cannot("read", path, errno);
  if (!S_ISDIR(status.st_mode)) return {path};
  std::vector<std::string> files = manifests_in(path);
  std::erase_if(files, [](const std::string& file) {
    return file.ends_with(config_name) &&
           (file.size() == config_name.size() || file[file.size() - config_name.size() - 1] == '/');
  });
  return files;
}

std::string chosen_path(const InputChoice& choice, const std::string& name) {
  return choice.path_of ? choice.path_of(name) : name;
}

void drop_excluded(const InputChoice& choice, std::vector<std::string>& files) {
  if (choice.exclude.empty()) return;
  std::erase_if(files, [&](const std::string& file) {
    const std::string path = chosen_path(choice, file);
    return std::any_of(choice.exclude.begin(), choice.exclude.end(),
                       [&](const auto& pattern) { return lint::path_matches(pattern, path); });
  });
}

// The longest beginning of the file's name that a pattern of units matches; empty: none does.
std::string unit_of(const InputChoice& choice, const std::string& file) {
  const std::string path = chosen_path(choice, file);
  size_t length = 0;
  for (const std::string& pattern : choice.units) {
    length = std::max(length, lint::matched_length(pattern, path));
  }
  // Both end alike.
  const size_t rest = path.size() - length;
  return length == 0 || rest >= file.size() ? std::string() : file.substr(0, file.size() - rest);
}

struct NamedFiles {
  std::string name;
  std::vector<std::string> files;
};

// The units of one path: those that patterns name, and what is left.
std::vector<NamedFiles> cut_into_units(const InputChoice& choice, const std::string& path,
                                       std::vector<std::string> files) {
  if (choice.units.empty()) return {{path, std::move(files)}};
  std::vector<NamedFiles> units;
  NamedFiles rest{path, {}};
  for (std::string& file : files) {
    const std::string own = unit_of(choice, file);
    if (own.empty()) {
      rest.files.push_back(std::move(file));
      continue;
    }
    auto found = std::find_if(units.begin(), units.end(),
                              [&own](const NamedFiles& unit) { return unit.name == own; });
    if (found == units.end()) found = units.insert(found, {own, {}});
    found->files.push_back(std::move(file));
  }
  if (!rest.files.empty() || units.empty()) units.push_back(std::move(rest));
  return units;
}

std::shared_ptr<const text::Source> read_source(const std::string& name) {
  auto source = std::make_shared<const text::Source>(
      name, name == "-" ? read_standard_input() : read_file(name));
  // UTF-16 grows when it becomes UTF-8.
  if (source->bytes().size() >= std::numeric_limits<uint32_t>::max()) {
    throw CannotRun(fmt::format("cannot read '{}': files above 4 GB are not supported", name));
  }
  return source;
}

// A file to read, and where its source goes.
struct Task {
  std::string name;
  std::shared_ptr<const text::Source>* target;
  std::exception_ptr fault;
};

void read_some(std::vector<Task>& tasks, std::atomic<size_t>& next) {
  for (size_t i = next++; i < tasks.size(); i = next++) {
    try {
      *tasks[i].target = read_source(tasks[i].name);
    } catch (...) {
      tasks[i].fault = std::current_exception();
    }
  }
}

void read_all(std::vector<Task>& tasks, unsigned jobs) {
  constexpr size_t files_worth_a_thread = 16;
  if (jobs == 0) jobs = std::max(1U, std::thread::hardware_concurrency());
  const size_t threads = std::min<size_t>(jobs, tasks.size() / files_worth_a_thread + 1);
  std::atomic<size_t> next = 0;
  {
    std::vector<std::jthread> others;
    for (size_t i = 1; i < threads; ++i) others.emplace_back([&] { read_some(tasks, next); });
    read_some(tasks, next);
  }
  // The first in order, so that the same input always gives the same words.
  for (const Task& task : tasks) {
    if (task.fault) std::rethrow_exception(task.fault);
  }
}

}  // namespace

std::vector<lint::UnitInput> read_units(const std::vector<std::string>& paths, unsigned jobs,
                                        const InputChoice& choice) {
  std::vector<NamedFiles> named;
  std::set<std::string> known;
  for (const std::string& path : paths) {
    if (!known.insert(path).second) continue;
    std::vector<std::string> files = files_of(path);
    drop_excluded(choice, files);
    auto units = cut_into_units(choice, path, std::move(files));
    std::move(units.begin(), units.end(), std::back_inserter(named));
  }
  std::vector<lint::UnitInput> units(named.size());
  std::vector<Task> tasks;
  for (size_t unit = 0; unit < units.size(); ++unit) {
    units[unit].name = named[unit].name;
    units[unit].sources.resize(named[unit].files.size());
    for (size_t i = 0; i < named[unit].files.size(); ++i) {
      tasks.push_back({std::move(named[unit].files[i]), &units[unit].sources[i], nullptr});
    }
  }
  read_all(tasks, jobs);
  return units;
}

}  // namespace kready::cli
