// SPDX-License-Identifier: MIT
#include "report/notes.h"

#include <fmt/format.h>

#include <map>
#include <set>
#include <string_view>

#include "report/words.h"

namespace kready::report {
namespace {

constexpr size_t most_names = 10;

// Names one a line, the first few of them.
std::vector<std::string> first_of(const std::set<std::string>& names) {
  std::vector<std::string> lines;
  for (const std::string& name : names) {
    if (lines.size() == most_names) {
      lines.push_back(fmt::format("and {} more", names.size() - most_names));
      break;
    }
    lines.push_back(name);
  }
  return lines;
}

std::string folder_of(std::string_view path) {
  const size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? "." : std::string(path.substr(0, slash));
}

void note_templates(const lint::Report& report, std::vector<Note>& out) {
  std::map<std::string, std::set<std::string>> files_of_chart;
  for (const text::Source* source : report.unrendered) {
    files_of_chart[chart_of(source->name())].insert(source->name());
  }
  for (const auto& [chart, files] : files_of_chart) {
    Note note{count(files.size(), "template is not rendered, so not checked; render it first",
                    "templates are not rendered, so not checked; render them first"),
              first_of(files)};
    note.details.push_back(
        fmt::format("$ helm template NAME {} | kready-lint -", shell_word(chart)));
    out.push_back(std::move(note));
  }
}

void note_kustomizations(const lint::Report& report, std::vector<Note>& out) {
  std::set<std::string> folders;
  for (const lint::Skipped& skipped : report.skipped) {
    if (skipped.reason != "kustomization" || skipped.source == nullptr) continue;
    folders.insert(shell_word(folder_of(skipped.source->name())));
  }
  if (folders.empty()) return;
  std::set<std::string> commands;
  for (const std::string& folder : folders) {
    commands.insert(fmt::format("$ kustomize build {} | kready-lint -", folder));
  }
  out.push_back({count(folders.size(), "kustomization is not built; to check what it makes",
                       "kustomizations are not built; to check what they make"),
                 first_of(commands)});
}

void note_skipped(const lint::Report& report, std::vector<Note>& out) {
  std::map<std::string_view, size_t> reasons;
  size_t total = 0;
  for (const lint::Skipped& skipped : report.skipped) {
    if (skipped.reason == "empty") continue;
    ++reasons[skipped.reason];
    ++total;
  }
  if (total == 0) return;
  std::string list;
  for (const auto& [reason, number] : reasons) {
    list += fmt::format("{}{} {}", list.empty() ? "" : ", ", number, reason);
  }
  out.push_back({fmt::format("{} skipped: {}", count(total, "document"), list), {}});
}

}  // namespace

std::vector<Note> notes(const lint::Report& report) {
  std::vector<Note> all;
  note_templates(report, all);
  note_kustomizations(report, all);
  note_skipped(report, all);
  if (report.summary.broken > 0) {
    all.push_back({count(report.summary.broken, "document is broken: only its syntax was checked",
                         "documents are broken: only their syntax was checked"),
                   {}});
  }
  if (report.summary.undecided > 0) {
    all.push_back(
        {count(report.summary.undecided, "question of a rule has no answer: its expression failed",
               "questions of rules have no answer: their expressions failed"),
         {}});
  }
  return all;
}

}  // namespace kready::report
