// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "lint/native.h"

namespace kready::rules {
namespace {

bool encloses(text::Span outer, text::Span inner) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

class Order {
 public:
  Order(lint::Ask& ask, bool recursive) : ask_(ask), recursive_(recursive) {}

  // What an alias repeats has the places of its anchor, which lie outside the alias.
  void check(const yaml::Node& node) {
    bool found = false;
    const yaml::Entry* before = nullptr;
    for (const yaml::Entry& entry : node.entries()) {
      if (entry.merged || !encloses(node.span(), entry.key_span)) continue;
      if (before && !found && entry.key.text() < before->key.text()) {
        ask_.report(entry.key_span, fmt::format("key '{}' stands after '{}'", entry.key.text(),
                                                before->key.text()));
        found = true;
      }
      before = &entry;
      if (recursive_) check(entry.value);
    }
    for (const yaml::Node& item : node.items()) {
      if (recursive_ && encloses(node.span(), item.span())) check(item);
    }
  }

 private:
  lint::Ask& ask_;
  bool recursive_;
};

}  // namespace

void keys_unsorted(lint::Ask& ask) {
  if (!ask.document().root) return;
  Order(ask, ask.parameter("recursive") != "false").check(*ask.document().root);
}

}  // namespace kready::rules
