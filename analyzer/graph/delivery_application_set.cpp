// SPDX-License-Identifier: MIT
// The Applications of an ApplicationSet, as far as list, git and matrix generators can be read from
// the files of the unit. Clusters, pull requests and plugins are not in it.
#include <algorithm>
#include <iterator>
#include <optional>

#include "graph/delivery_reading.h"
#include "graph/glob.h"
#include "kube/fields.h"
#include "text/source.h"

namespace kready::graph {

using kube::items_at;
using kube::mapping_at;
using kube::text_at;

namespace {

constexpr size_t sets_limit = 512;

using Sets = std::vector<Parameters>;

void flatten(const yaml::Node& node, const std::string& name, Parameters& parameters) {
  if (node.is_scalar()) {
    parameters.emplace_back(name, std::string(kube::text_of(&node)));
    return;
  }
  for (const yaml::Entry& entry : node.entries()) {
    const std::string_view key = entry.key.text();
    flatten(entry.value, name.empty() ? std::string(key) : name + "." + std::string(key),
            parameters);
  }
}

void add_path(const std::string& path, Parameters& parameters) {
  const std::string base(std::string_view(path).substr(path.rfind('/') + 1));
  for (const char* whole : {"path", "path.path"}) parameters.emplace_back(whole, path);
  for (const char* last : {"path.basename", "path.basenameNormalized"})
    parameters.emplace_back(last, base);
}

// `*` of a path does not go over slashes, `**` does; a pattern with as many parts as the path is
// asked part by part.
bool path_matches(std::string_view pattern, std::string_view path) {
  if (pattern.find("**") != std::string_view::npos) return glob_matches(pattern, path);
  return std::ranges::count(pattern, '/') == std::ranges::count(path, '/') &&
         glob_matches(pattern, path);
}

class Reader {
 public:
  Reader(const kube::Object& object, const Folders& folders) : folders_(folders) {
    top_ = parent_path(join_path({}, object.document->source->name()));
  }

  // Nothing where a generator cannot be read from the unit.
  std::optional<Sets> read(const yaml::Node& generator, int depth) const {
    if (depth > 4) return std::nullopt;
    if (const yaml::Node* list = mapping_at(&generator, "list")) return elements(*list);
    if (const yaml::Node* git = mapping_at(&generator, "git")) return directories(*git);
    if (const yaml::Node* matrix = mapping_at(&generator, "matrix")) return product(*matrix, depth);
    return std::nullopt;
  }

 private:
  static std::optional<Sets> elements(const yaml::Node& list) {
    if (kube::is_set(list.find("elementsYaml"))) return std::nullopt;
    Sets sets;
    for (const yaml::Node& element : items_at(&list, "elements")) {
      if (sets.size() == sets_limit) return std::nullopt;
      flatten(element, {}, sets.emplace_back());
    }
    return sets;
  }

  // The repository begins at the folder, at or above that of the object, from which the most
  // patterns lead to something.
  std::optional<Sets> directories(const yaml::Node& git) const {
    if (items_at(&git, "directories").empty()) return std::nullopt;
    for (std::string top = top_;; top.resize(parent_path(top).size())) {
      Sets sets = directories_below(git, top);
      if (!sets.empty()) return sets;
      if (top.empty()) return std::nullopt;
    }
  }

  Sets directories_below(const yaml::Node& git, const std::string& top) const {
    std::vector<std::string> found;
    for (const yaml::Node& item : items_at(&git, "directories"))
      if (kube::boolean_at(&item, "exclude") != true) search(top, text_at(&item, "path"), found);
    Sets sets;
    for (const std::string& path : found) {
      if (is_excluded(git, path) || sets.size() == sets_limit) continue;
      add_path(path, sets.emplace_back());
    }
    return sets;
  }

  static bool is_excluded(const yaml::Node& git, const std::string& path) {
    return std::ranges::any_of(items_at(&git, "directories"), [&](const yaml::Node& item) {
      return kube::boolean_at(&item, "exclude") == true &&
             path_matches(text_at(&item, "path"), path);
    });
  }

  // Folders below `top` that the pattern matches: down to its last part without a wildcard first.
  void search(const std::string& top, std::string_view pattern,
              std::vector<std::string>& found) const {
    const size_t wild = std::min(pattern.find_first_of("*?["), pattern.size());
    const size_t slash = wild == pattern.size() ? wild : pattern.substr(0, wild).rfind('/');
    const std::string_view fixed = slash == std::string_view::npos ? "" : pattern.substr(0, slash);
    descend(top, join_path({}, fixed), join_path({}, pattern), 0, found);
  }

  void descend(const std::string& top, const std::string& path, const std::string& pattern,
               int depth, std::vector<std::string>& found) const {
    const Folder* folder = folders_.folder(join_path(top, path));
    if (!folder || depth > 8 || found.size() >= sets_limit) return;
    if (!path.empty() && path_matches(pattern, path)) found.push_back(path);
    const bool is_deep = pattern.find("**") != std::string::npos;
    if (!is_deep && std::ranges::count(path, '/') >= std::ranges::count(pattern, '/') &&
        !path.empty())
      return;
    for (const std::string& below : folder->folders)
      descend(top,
              path.empty() ? below.substr(top.empty() ? 0 : top.size() + 1)
                           : path + below.substr(below.rfind('/')),
              pattern, depth + 1, found);
  }

  std::optional<Sets> product(const yaml::Node& matrix, int depth) const {
    Sets sets(1);
    for (const yaml::Node& generator : items_at(&matrix, "generators")) {
      const std::optional<Sets> more = read(generator, depth + 1);
      if (!more || sets.size() * more->size() > sets_limit) return std::nullopt;
      Sets both;
      for (const Parameters& left : sets)
        for (const Parameters& right : *more) {
          both.push_back(left);
          std::ranges::copy(right, std::back_inserter(both.back()));
        }
      sets = std::move(both);
    }
    return sets;
  }

  const Folders& folders_;
  std::string top_;
};

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '.')) text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

}  // namespace

std::string fill_in(std::string_view text, const Parameters& parameters) {
  std::string result;
  for (size_t at = 0; at < text.size();) {
    const size_t open = text.find("{{", at);
    const size_t close = open == std::string_view::npos ? open : text.find("}}", open);
    if (close == std::string_view::npos) return result.append(text.substr(at));
    result += text.substr(at, open - at);
    const std::string_view name = trim(text.substr(open + 2, close - open - 2));
    const auto found = std::ranges::find(parameters, name, &Parameters::value_type::first);
    result += found == parameters.end() ? text.substr(open, close + 2 - open)
                                        : std::string_view(found->second);
    at = close + 2;
  }
  return result;
}

void read_application_set(const kube::Object& object, const Folders& folders,
                          std::vector<Deliverer>& deliverers) {
  const yaml::Node* spec = mapping_at(object.spec(), {"template", "spec"});
  if (!spec) return;
  const Reader reader(object, folders);
  for (const yaml::Node& generator : items_at(object.spec(), "generators")) {
    const std::optional<Sets> sets = reader.read(generator, 0);
    if (!sets) continue;
    for (const Parameters& parameters : *sets)
      read_application(object, *spec, parameters, deliverers);
  }
}

}  // namespace kready::graph
