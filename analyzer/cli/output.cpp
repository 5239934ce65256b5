// SPDX-License-Identifier: MIT
#include "cli/output.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "cli/cannot_run.h"

namespace kready::cli {
namespace {

// A link stays a link: what it leads to is replaced.
std::string follow_links(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr),
                                                         &std::free);
  return real ? std::string(real.get()) : path;
}

// What a new file gets; asking is only possible by setting.
mode_t mode_of_new_file() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

}  // namespace

Output::Output(const std::string& path) : path_(path.empty() ? "standard output" : path) {
  if (path.empty()) {
    number_ = STDOUT_FILENO;
    return;
  }
  struct stat status = {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (exists && !S_ISREG(status.st_mode)) {  // a device or a pipe cannot be replaced
    file_ = Descriptor(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file_) throw cannot("write", path_, errno);
  } else {
    target_ = follow_links(path);
    open_beside(target_);
    ::fchmod(file_.number(), exists ? status.st_mode & 07777 : mode_of_new_file());
  }
  number_ = file_.number();
}

Output::~Output() {
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void Output::open_beside(const std::string& path) {
  std::string name = path + ".XXXXXX";
  file_ = Descriptor(::mkostemp(name.data(), O_CLOEXEC));
  if (!file_) throw cannot("write", path_, errno);
  temporary_ = name;
}

void Output::write(std::string_view piece) {
  while (!piece.empty() && !reader_left_) {
    const ssize_t written = ::write(number_, piece.data(), piece.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EPIPE) {
      reader_left_ = true;
      return;
    }
    if (written < 0) throw cannot("write", path_, errno);
    piece.remove_prefix(static_cast<size_t>(written));
  }
}

void Output::finish() {
  if (!file_) return;
  if (::close(file_.release()) != 0) throw cannot("write", path_, errno);
  if (temporary_.empty()) return;
  if (std::rename(temporary_.c_str(), target_.c_str()) != 0) throw cannot("write", path_, errno);
  temporary_.clear();
}

}  // namespace kready::cli
