// SPDX-License-Identifier: MIT
#include "schema/embedded_crds.h"

#include <zstd.h>

#include <algorithm>
#include <cassert>
#include <cctype>
#include <charconv>
#include <memory>
#include <memory_resource>
#include <mutex>
#include <string>
#include <vector>

#include "schema/custom_table.h"

// Written by tools/pack_crds: the length of an index, its lines (group, bytes packed, bytes plain),
// and the packed tables in the order of the index, which is that of the groups.
extern "C" {
extern const char kready_crds_begin[];
extern const char kready_crds_end[];
}

namespace kready::schema {
namespace {

struct Group {
  std::string_view name;
  std::string_view packed;
  size_t plain_size = 0;
  std::once_flag reading;
  std::pmr::monotonic_buffer_resource arena;
  std::vector<TableKind> kinds;
};

std::string_view word(std::string_view& text, char mark) {
  const std::string_view part = text.substr(0, text.find(mark));
  text.remove_prefix(part.size() + 1);
  return part;
}

size_t number(std::string_view text) {
  size_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

class Groups {
 public:
  Groups() {
    std::string_view all(kready_crds_begin,
                         static_cast<size_t>(kready_crds_end - kready_crds_begin));
    const size_t length = number(word(all, '\n'));
    std::string_view index = all.substr(0, length);
    all.remove_prefix(length);
    size_ = static_cast<size_t>(std::count(index.begin(), index.end(), '\n'));
    groups_ = std::make_unique<Group[]>(size_);
    for (size_t i = 0; i < size_; ++i) {
      groups_[i].name = word(index, ' ');
      groups_[i].packed = all.substr(0, number(word(index, ' ')));
      groups_[i].plain_size = number(word(index, '\n'));
      all.remove_prefix(groups_[i].packed.size());
    }
  }

  Group* find(std::string_view name) const {
    Group* end = groups_.get() + size_;
    Group* found = std::lower_bound(
        groups_.get(), end, name,
        [](const Group& group, std::string_view wanted) { return group.name < wanted; });
    return found != end && found->name == name ? found : nullptr;
  }

 private:
  std::unique_ptr<Group[]> groups_;
  size_t size_ = 0;
};

void read(Group& group) {
  std::string table(group.plain_size, '\0');
  [[maybe_unused]] const size_t size =
      ZSTD_decompress(table.data(), table.size(), group.packed.data(), group.packed.size());
  assert(size == table.size());
  group.kinds = read_table(group.name, table, group.arena);
}

bool equals_lower(std::string_view spelled, std::string_view lower) {
  return std::equal(spelled.begin(), spelled.end(), lower.begin(), lower.end(), [](char a, char b) {
    return std::tolower(static_cast<unsigned char>(a)) == b;
  });
}

Custom custom_of(const TableKind& known, std::string_view version) {
  Custom custom{&known.kind, known.kind.version(version)};
  if (custom.version) {
    custom.shape = known.shapes[static_cast<size_t>(custom.version - known.kind.versions.data())];
  }
  return custom;
}

}  // namespace

Custom embedded_custom(std::string_view group, std::string_view version,
                       std::string_view lower_kind) {
  static const Groups groups;
  Group* found = groups.find(group);
  if (!found) return {};
  std::call_once(found->reading, [&] { read(*found); });
  for (const TableKind& known : found->kinds) {
    if (equals_lower(known.kind.kind, lower_kind)) return custom_of(known, version);
  }
  return {};
}

}  // namespace kready::schema
