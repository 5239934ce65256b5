// SPDX-License-Identifier: MIT
#include "cli/inputs.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <exception>
#include <limits>
#include <memory>
#include <set>
#include <thread>
#include <utility>

#include "cli/cannot_run.h"
#include "cli/read_file.h"
#include "cli/walk.h"

namespace kready::cli {
namespace {

std::vector<std::string> files_of(const std::string& path) {
  if (path == "-") return {path};
  struct stat status = {};
  if (::stat(path.c_str(), &status) != 0) throw cannot("read", path, errno);
  if (S_ISDIR(status.st_mode)) return manifests_in(path);
  return {path};
}

std::unique_ptr<text::Source> read_source(const std::string& name) {
  auto source =
      std::make_unique<text::Source>(name, name == "-" ? read_standard_input() : read_file(name));
  // UTF-16 grows when it becomes UTF-8.
  if (source->bytes().size() >= std::numeric_limits<uint32_t>::max()) {
    throw CannotRun(fmt::format("cannot read '{}': files above 4 GB are not supported", name));
  }
  return source;
}

// A file to read, and where its source goes.
struct Task {
  std::string name;
  std::unique_ptr<text::Source>* target;
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

std::vector<lint::UnitInput> read_units(const std::vector<std::string>& paths, unsigned jobs) {
  std::vector<lint::UnitInput> units;
  std::vector<std::vector<std::string>> files;
  std::set<std::string> known;
  for (const std::string& path : paths) {
    if (!known.insert(path).second) continue;
    files.push_back(files_of(path));
    units.emplace_back().name = path;
    units.back().sources.resize(files.back().size());
  }
  std::vector<Task> tasks;
  for (size_t unit = 0; unit < units.size(); ++unit) {
    for (size_t i = 0; i < files[unit].size(); ++i) {
      tasks.push_back({std::move(files[unit][i]), &units[unit].sources[i], nullptr});
    }
  }
  read_all(tasks, jobs);
  return units;
}

}  // namespace kready::cli
