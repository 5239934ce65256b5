// SPDX-License-Identifier: MIT
#include "text/symbols.h"

#include <cstring>
#include <memory_resource>
#include <mutex>
#include <new>
#include <vector>

namespace kready::text {

// An open-addressed table (power of two, at most half full) over texts that live in an arena.
// The top bits of the hash choose the shard and the low ones the slot.
struct Symbols::Shard {
  struct Slot {
    size_t hash = 0;
    const std::string_view* text = nullptr;
  };

  std::mutex mutex;
  std::pmr::monotonic_buffer_resource arena{1024};
  std::vector<Slot> slots = std::vector<Slot>(16);
  size_t used = 0;

  Slot& slot_for(size_t hash, std::string_view text) {
    const size_t mask = slots.size() - 1;
    size_t i = hash & mask;
    while (slots[i].text && (slots[i].hash != hash || *slots[i].text != text)) i = (i + 1) & mask;
    return slots[i];
  }

  const std::string_view* copy(std::string_view text) {
    auto* bytes = static_cast<char*>(arena.allocate(text.size() + 1, 1));
    if (!text.empty()) std::memcpy(bytes, text.data(), text.size());
    bytes[text.size()] = '\0';
    void* place = arena.allocate(sizeof(std::string_view), alignof(std::string_view));
    return new (place) std::string_view(bytes, text.size());
  }

  void grow() {
    std::vector<Slot> old(slots.size() * 2);
    old.swap(slots);
    for (const Slot& slot : old) {
      if (slot.text) slot_for(slot.hash, *slot.text) = slot;
    }
  }
};

Symbols::Symbols() : shards_(std::make_unique<Shard[]>(shard_count)) {}
Symbols::~Symbols() = default;

Symbol Symbols::intern(std::string_view text) {
  const size_t hash = std::hash<std::string_view>{}(text);
  Shard& shard = shards_[(hash >> 32) % shard_count];
  const std::lock_guard lock(shard.mutex);
  Shard::Slot& slot = shard.slot_for(hash, text);
  if (slot.text) return Symbol(slot.text);
  slot = {hash, shard.copy(text)};
  const Symbol symbol(slot.text);
  if (++shard.used * 2 > shard.slots.size()) shard.grow();
  return symbol;
}

}  // namespace kready::text
