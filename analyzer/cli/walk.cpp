// SPDX-License-Identifier: MIT
#include "cli/walk.h"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "cli/cannot_run.h"
#include "cli/ignored.h"

namespace kready::cli {
namespace {

enum class Type { file, folder, link, other };

struct Entry {
  std::string name;
  Type type;
  ino_t inode;
};

using Identity = std::pair<dev_t, ino_t>;

Type type_of(mode_t mode) {
  if (S_ISREG(mode)) return Type::file;
  if (S_ISDIR(mode)) return Type::folder;
  return S_ISLNK(mode) ? Type::link : Type::other;
}

Type type_of(const dirent& entry, const std::string& path) {
  switch (entry.d_type) {
    case DT_REG:
      return Type::file;
    case DT_DIR:
      return Type::folder;
    case DT_LNK:
      return Type::link;
    case DT_UNKNOWN:
      break;  // some file systems do not tell
    default:
      return Type::other;
  }
  struct stat status = {};
  return ::lstat(path.c_str(), &status) == 0 ? type_of(status.st_mode) : Type::other;
}

// As given, without the slashes at its end, so that parts join with one.
std::string without_slashes(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path;
}

std::string join(const std::string& folder, const std::string& name) {
  return folder.ends_with('/') ? folder + name : folder + "/" + name;
}

std::string absolute(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr),
                                                         &std::free);
  return real ? std::string(real.get()) : path;
}

std::vector<Entry> entries_of(const std::string& folder) {
  const std::unique_ptr<DIR, int (*)(DIR*)> stream(::opendir(folder.c_str()), &::closedir);
  if (!stream) throw cannot("read the folder", folder, errno);
  std::vector<Entry> entries;
  errno = 0;
  while (const dirent* entry = ::readdir(stream.get())) {
    std::string name = entry->d_name;
    if (name == "." || name == "..") continue;
    const Type type = type_of(*entry, join(folder, name));
    entries.push_back({std::move(name), type, entry->d_ino});
    errno = 0;
  }
  if (errno != 0) throw cannot("read the folder", folder, errno);
  return entries;
}

std::optional<struct stat> status_of(const std::string& path) {
  struct stat status = {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return status;
}

bool is_left_out(const std::string& folder_name) {
  return folder_name.starts_with('.') || folder_name == "node_modules";
}

class Walk {
 public:
  std::vector<std::string> run(const std::string& folder) {
    const std::string tree_path = absolute(folder);
    descend(folder, tree_path, Ignored::at(tree_path));
    while (!links_.empty()) follow(std::exchange(links_, {}));
    std::sort(files_.begin(), files_.end());
    return std::move(files_);
  }

 private:
  // A link is looked at when all that is really there has been seen.
  struct Link {
    std::string path;
    std::string tree_path;
    Ignored ignored;
    bool operator<(const Link& other) const { return path < other.path; }
  };

  // `tree_path` is the folder's absolute path, by which .gitignore files judge what is in it.
  void descend(const std::string& path, const std::string& tree_path, const Ignored& ignored) {
    const auto status = status_of(path);
    if (!status) throw cannot("read the folder", path, errno);
    if (!seen_.insert({status->st_dev, status->st_ino}).second) return;
    for (const Entry& entry : entries_of(path)) {
      const std::string inner = join(tree_path, entry.name);
      switch (entry.type) {
        case Type::file:
          take(join(path, entry.name), inner, ignored, entry, status->st_dev);
          break;
        case Type::folder:
          enter(join(path, entry.name), inner, ignored, entry.name);
          break;
        case Type::link:
          if (!ignored.ignores(inner, false)) {
            links_.push_back({join(path, entry.name), inner, ignored});
          }
          break;
        case Type::other:
          break;
      }
    }
  }

  void take(std::string path, const std::string& tree_path, const Ignored& ignored,
            const Entry& entry, dev_t device) {
    if (!is_manifest_name(entry.name) || ignored.ignores(tree_path, false)) return;
    const bool is_new = seen_.insert({device, entry.inode}).second;
    if (is_new || !through_link_) files_.push_back(std::move(path));
  }

  void enter(const std::string& path, const std::string& tree_path, const Ignored& ignored,
             const std::string& name) {
    if (is_left_out(name) || ignored.ignores(tree_path, true)) return;
    const bool is_work_tree = status_of(join(path, ".git")).has_value();
    descend(path, tree_path, ignored.inside(tree_path, is_work_tree));
  }

  void follow(std::vector<Link> links) {
    through_link_ = true;
    std::sort(links.begin(), links.end());
    for (const Link& link : links) {
      const std::string name = link.path.substr(link.path.rfind('/') + 1);
      const auto status = status_of(link.path);
      if (!status) {
        // Editors keep their locks in hidden links that lead nowhere.
        if (is_manifest_name(name) && !name.starts_with('.'))
          throw cannot("read", link.path, errno);
      } else if (S_ISDIR(status->st_mode)) {
        enter(link.path, link.tree_path, link.ignored, name);
      } else if (S_ISREG(status->st_mode) && is_manifest_name(name) &&
                 seen_.insert({status->st_dev, status->st_ino}).second) {
        files_.push_back(link.path);
      }
    }
  }

  std::vector<std::string> files_;
  std::vector<Link> links_;
  std::set<Identity> seen_;
  bool through_link_ = false;
};

}  // namespace

bool is_manifest_name(std::string_view name) {
  const size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return false;
  std::string extension(name.substr(dot));
  for (char& c : extension) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return extension == ".yaml" || extension == ".yml" || extension == ".json";
}

std::vector<std::string> manifests_in(const std::string& folder) {
  return Walk().run(without_slashes(folder));
}

}  // namespace kready::cli
