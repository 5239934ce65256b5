// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "graph/unit.h"
#include "kube/fields.h"
#include "lint/native.h"
#include "schema/stray.h"

namespace kready::rules {
namespace {

bool names(const yaml::Node& node, std::string_view key) {
  const yaml::Node* value = node.find(key);
  return value && value->is_string() && !value->text().empty();
}

// Words for what the object does not name; null where it names both.
const char* lacks(const yaml::Node& node) {
  const bool version = names(node, "apiVersion");
  const bool kind = names(node, "kind");
  if (version && kind) return nullptr;
  if (version) return "object has no 'kind'";
  return kind ? "object has no 'apiVersion'" : "object has neither 'apiVersion' nor 'kind'";
}

// An entry that is called almost as the one that is missing: `apiversion`, `Kind`.
const yaml::Entry* misspelt(const yaml::Node& node) {
  const auto is_slip = [&node](const yaml::Entry& entry) {
    for (const std::string_view key : {"apiVersion", "kind"}) {
      if (!node.find(key) && entry.value.is_string() && schema::is_slip(entry.key.text(), key)) {
        return true;
      }
    }
    return false;
  };
  const auto entries = node.entries();
  const auto found = std::find_if(entries.begin(), entries.end(), is_slip);
  return found == entries.end() ? nullptr : &*found;
}

// Items of a typed list ("ConfigMapList") may leave out what its type says.
void check_items(lint::Ask& ask, const yaml::Node& list) {
  const bool typed = kube::text_at(&list, "kind") != "List";
  for (const yaml::Node& item : kube::items_at(&list, "items")) {
    if (item.is_null()) continue;
    if (!item.is_mapping()) {
      ask.report(&item, "list item is no object");
    } else if (kube::text_at(&item, "kind").ends_with("List")) {
      check_items(ask, item);
    } else if (const char* words = typed ? nullptr : lacks(item)) {
      ask.report(&item, words);
    }
  }
}

// Whether the file holds objects, too: then this was meant as one.
bool stands_among_objects(const lint::Ask& ask) {
  for (const graph::Piece& piece : ask.unit().pieces()) {
    if (piece.document->source == ask.document().source && !piece.objects.empty()) return true;
  }
  return false;
}

// A piece of an object, and not the file of some tool.
bool looks_like_object(const yaml::Node& root) {
  const yaml::Node* version = root.find("apiVersion");
  const bool numbered = version && !version->is_string();
  const yaml::Node* kind = root.find("kind");
  if (kind && (kind->is_null() || root.find("metadata") || version)) return !numbered;
  return kube::mapping_at(&root, "metadata") && (names(root, "apiVersion") || root.find("spec"));
}

}  // namespace

void object_type_missing(lint::Ask& ask) {
  const yaml::Node* root = ask.document().root;
  if (!root) return;
  if (root->is_mapping() && kube::text_at(root, "kind").ends_with("List")) {
    return check_items(ask, *root);
  }
  if (ask.skip() != kube::Skip::not_an_object) return;
  if (!root->is_mapping()) {
    if (stands_among_objects(ask)) ask.report(root, "document is no object");
    return;
  }
  const char* words = lacks(*root);
  if (const yaml::Entry* slip = words ? misspelt(*root) : nullptr) {
    return ask.report(slip->key_span, fmt::format("{}, but '{}'", words, slip->key.text()));
  }
  if (words && (looks_like_object(*root) || stands_among_objects(ask))) ask.report(root, words);
}

}  // namespace kready::rules
