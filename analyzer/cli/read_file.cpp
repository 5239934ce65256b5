// SPDX-License-Identifier: MIT
#include "cli/read_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdint>
#include <limits>

#include "cli/cannot_run.h"
#include "cli/descriptor.h"

namespace kready::cli {
namespace {

// Spans count bytes in 32 bits.
constexpr size_t most_bytes = std::numeric_limits<uint32_t>::max() - 1;

// For what does not tell its size.
constexpr size_t first_bytes = 64 * 1024;

CannotRun too_large(const std::string& path) {
  return CannotRun(fmt::format("cannot read '{}': files above 4 GB are not supported", path));
}

// Fills `bytes` from `have` on; returns how much there is then, at most its size.
size_t fill(int file, const std::string& path, std::string& bytes, size_t have) {
  while (have < bytes.size()) {
    const ssize_t got = ::read(file, bytes.data() + have, bytes.size() - have);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw cannot("read", path, errno);
    if (got == 0) break;
    have += static_cast<size_t>(got);
  }
  return have;
}

std::string read_all(int file, const std::string& path) {
  struct stat status = {};
  if (::fstat(file, &status) != 0) throw cannot("read", path, errno);
  if (S_ISDIR(status.st_mode)) throw cannot("read", path, EISDIR);
  const size_t known = S_ISREG(status.st_mode) ? static_cast<size_t>(status.st_size) : 0;
  if (known > most_bytes) throw too_large(path);
  // One byte more than is known: a full buffer then means that there may be more.
  std::string bytes(known > 0 ? known + 1 : first_bytes, '\0');
  size_t have = 0;
  while ((have = fill(file, path, bytes, have)) == bytes.size()) {
    if (have > most_bytes) throw too_large(path);
    bytes.resize(have * 2);
  }
  bytes.resize(have);
  if (bytes.capacity() > 2 * have) bytes.shrink_to_fit();
  return bytes;
}

}  // namespace

std::string read_file(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file) throw cannot("read", path, errno);
  return read_all(file.number(), path);
}

std::string read_standard_input() { return read_all(STDIN_FILENO, "standard input"); }

std::string read_if_there(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file) return {};
  try {
    return read_all(file.number(), path);
  } catch (const CannotRun&) {
    return {};
  }
}

}  // namespace kready::cli
