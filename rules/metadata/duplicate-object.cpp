// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

bool are_equal(const yaml::Node& left, const yaml::Node& right);

bool are_equal_items(const yaml::Node& left, const yaml::Node& right) {
  const auto items = left.items();
  const auto others = right.items();
  return std::equal(items.begin(), items.end(), others.begin(), others.end(), are_equal);
}

// Whatever the order of the keys.
bool are_equal_mappings(const yaml::Node& left, const yaml::Node& right) {
  if (left.size() != right.size()) return false;
  const auto entries = left.entries();
  return std::all_of(entries.begin(), entries.end(), [&](const yaml::Entry& entry) {
    const yaml::Node* other = right.find(entry.key);
    return other && are_equal(entry.value, *other);
  });
}

bool are_equal(const yaml::Node& left, const yaml::Node& right) {
  if (left.shape() != right.shape()) return false;
  if (left.is_sequence()) return are_equal_items(left, right);
  if (left.is_mapping()) return are_equal_mappings(left, right);
  return left.type() == right.type() && left.text() == right.text();
}

std::string_view folder(const yaml::Document& document) {
  const std::string_view name = document.source->name();
  const size_t slash = name.rfind('/');
  return slash == std::string_view::npos ? std::string_view{} : name.substr(0, slash);
}

// One file is delivered as a whole, and so are the files of one folder. Deeper trees hold overlays
// and variants of which only some are delivered together.
bool are_delivered_together(const graph::Unit& unit, const kube::Object& one,
                            const kube::Object& other) {
  if (one.document->source == other.document->source) return true;
  const auto pieces = unit.pieces();
  return std::all_of(pieces.begin(), pieces.end(), [&](const graph::Piece& piece) {
    return folder(*piece.document) == folder(*one.document);
  });
}

// Objects of a file around one of them that are also in another file, and how many were looked at.
struct Shared {
  size_t looked_at = 0;
  size_t found = 0;
};

bool is_in(const graph::Unit& unit, const kube::Object& object, const text::Source* source) {
  const auto twins = unit.find_all(object.kind, object.namespace_, object.name);
  return std::any_of(twins.begin(), twins.end(), [&](const kube::Object* twin) {
    return twin->document->source == source && twin->group == object.group;
  });
}

// Looks no further than so many objects each way, so that the cost stays linear.
Shared shared_with(const graph::Unit& unit, const kube::Object& object,
                   const text::Source* source) {
  constexpr size_t reach = 32;
  const auto objects = unit.objects();
  const size_t begin = object.index - std::min<size_t>(object.index, reach);
  const size_t end = std::min(objects.size(), object.index + reach);
  Shared shared;
  for (const kube::Object* each : objects.subspan(begin, end - begin)) {
    if (each->document->source != object.document->source) continue;
    ++shared.looked_at;
    if (is_in(unit, *each, source)) ++shared.found;
  }
  return shared;
}

// Files side by side that hold mostly the same objects are renderings of one thing for several
// environments, of which each is delivered alone.
bool are_variants(const graph::Unit& unit, const kube::Object& one, const kube::Object& other) {
  const auto* source = one.document->source;
  const auto* other_source = other.document->source;
  if (source == other_source) return false;
  const auto is_most = [](Shared shared) {
    return shared.found >= 2 && 2 * shared.found >= shared.looked_at;
  };
  return is_most(shared_with(unit, one, other_source)) || is_most(shared_with(unit, other, source));
}

// The one before it in the input.
const kube::Object* earlier_twin(const graph::Unit& unit, const kube::Object& object) {
  const kube::Object* twin = nullptr;
  for (const kube::Object* other : unit.find_all(object.kind, object.namespace_, object.name)) {
    if (other->index >= object.index) break;
    if (other->group == object.group) twin = other;
  }
  return twin;
}

}  // namespace

void duplicate_object(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (object.name.empty()) return;
  const kube::Object* twin = earlier_twin(ask.unit(), object);
  if (!twin || are_equal(*twin->node, *object.node)) return;
  if (!are_delivered_together(ask.unit(), *twin, object)) return;
  if (are_variants(ask.unit(), *twin, object)) return;
  ask.report_absent(object.metadata(), {"name"},
                    fmt::format("second {} '{}', with other content", object.kind, object.name),
                    {{twin->document, kube::field(twin->metadata(), "name"), "the first one"}});
}

}  // namespace kready::rules
