// SPDX-License-Identifier: MIT
// The walk itself: objects and their fields, lists and their items.
#include "schema/walk.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <utility>

#include "schema/stray.h"

namespace kready::schema {
namespace {

constexpr Shape text_shape = [] {
  Shape shape;
  shape.type = Type::string;
  return shape;
}();

int oldest(Minors minors) { return oldest_minor + std::countr_zero(minors.bits); }
int newest(Minors minors) { return oldest_minor + 31 - std::countl_zero(minors.bits); }

Minors minors_of(std::span<const Field> fields) {
  Minors all;
  for (const Field& field : fields) all.bits |= field.in.bits;
  return all;
}

// `$patch`, `$setElementOrder/...`: what a strategic merge patch says of itself.
bool is_directive(std::string_view key) { return key.starts_with('$'); }

bool is_set(const yaml::Entry* entry, const Shape& shape) {
  if (!entry) return false;
  if (entry->value.is_null()) return shape.nullable;
  return !(shape.empty_is_unset && entry->value.is_scalar() && entry->value.text().empty());
}

bool wants_items(const Shape& shape) {
  return shape.limits && shape.limits->min_items.value_or(0) > 0;
}

}  // namespace

bool Walk::is_off(const Field& field) const {
  if (field.gate.empty()) return false;
  if (target_.gates) {
    const auto chosen = target_.gates->find(field.gate);
    if (chosen != target_.gates->end()) return !chosen->second;
  }
  return field.gated_off_in.has(target_.minor);
}

bool Walk::is_resource(const Frame& frame) const {
  return frame.shape->embedded || (!frame.up && owner_ == Owner::definition && !in_alternative_);
}

void Walk::object(const yaml::Node& node, const Shape& shape) {
  value({nullptr, &node, &shape, {}, 0});
}

// A patch names only what it changes, so what it lacks is no fault.
std::vector<Fault> Walk::take() {
  if (is_patch_) {
    std::erase_if(faults_, [](const Fault& fault) {
      return fault.kind == FaultKind::required_missing || fault.kind == FaultKind::limit_violated;
    });
  }
  return std::move(faults_);
}

void Walk::add(FaultKind kind, const yaml::Node* node, std::string message) {
  const bool is_form = kind == FaultKind::type_wrong || kind == FaultKind::string_unquoted;
  if (in_status_ && !is_form) return;
  faults_.push_back({kind, node, {}, {}, std::move(message), nullptr});
}

void Walk::value(const Frame& frame) {
  const yaml::Type type = frame.node->type();
  if (type == yaml::Type::null) return;
  switch (frame.shape->type) {
    case Type::object:
      if (type != yaml::Type::mapping) return wrong_type(frame, type);
      fields(frame);
      break;
    case Type::list:
      if (type != yaml::Type::sequence) return wrong_type(frame, type);
      list(frame);
      break;
    case Type::any:
      if (type == yaml::Type::mapping) fields(frame);
      if (type == yaml::Type::sequence) list(frame);
      choices(frame, type);
      break;
    default:
      if (!frame.node->is_scalar()) return wrong_type(frame, type);
      return scalar(frame, type);
  }
  if (frame.shape->limits) limits(frame, type);
}

void Walk::item(const Frame& frame) {
  const bool may_be_null = frame.shape->nullable || frame.shape->type == Type::any;
  if (!may_be_null && frame.node->is_null()) {
    return add(FaultKind::null_item, frame.node, fmt::format("{} is null", quoted(frame)));
  }
  value(frame);
}

void Walk::list(const Frame& frame) {
  const Shape* items = frame.shape->items;
  if (!items) return;
  size_t index = 0;
  for (const yaml::Node& node : frame.node->items()) {
    item({&frame, &node, items, {}, index++});
  }
  if (frame.shape->list_type != ListType::atomic) duplicates(frame);
}

void Walk::fields(const Frame& frame) {
  for (const yaml::Entry& written : frame.node->entries()) entry(frame, written);
  required(frame);
}

void Walk::entry(const Frame& frame, const yaml::Entry& entry) {
  const Shape& shape = *frame.shape;
  const std::string_view key = entry.key.text();
  if (is_resource(frame) && (key == "metadata" || key == "apiVersion" || key == "kind")) {
    return resource_entry(frame, entry);
  }
  if (const Field* field = find_field(shape, key, target_.minor)) {
    if (!field->gate.empty()) gate(entry, *field);
    const bool status = !frame.up && key == "status";
    in_status_ = in_status_ || status;
    value({&frame, &entry.value, field->shape, key, 0});
    in_status_ = in_status_ && !status;
    return;
  }
  if (is_directive(key)) {
    is_patch_ = true;
    return;
  }
  if (shape.values) return value({&frame, &entry.value, shape.values, key, 0});
  if (shape.type == Type::object && !shape.preserves_unknown && !in_alternative_) {
    stray(frame, entry);
  }
}

void Walk::resource_entry(const Frame& frame, const yaml::Entry& entry) {
  if (entry.key.text() != "metadata") {
    return value({&frame, &entry.value, &text_shape, entry.key.text(), 0});
  }
  if (!target_.metadata) return;
  const Owner own = std::exchange(owner_, Owner::kubernetes);
  value({&frame, &entry.value, target_.metadata, "metadata", 0});
  owner_ = own;
}

void Walk::stray(const Frame& frame, const yaml::Entry& entry) {
  const std::string_view key = entry.key.text();
  // The metadata that SOPS adds to what it encrypts; Flux and others take it away.
  if (!frame.up && key == "sops" && entry.value.find("mac")) return;
  const Minors in = minors_of(fields_named(*frame.shape, key));
  Fault fault{FaultKind::unknown_field, &entry.value, entry.key_span, {}, {}, nullptr};
  if (in.empty()) {
    Suggestion meant;
    if (suggestions_left_-- > 0) meant = suggestion(frame, entry, target_.minor);
    fault.message = fmt::format("unknown field {}{}", shown(key), meant.words);
    fault.is_slip = meant.is_slip;
    if (!meant.name.empty()) meant_.emplace_back(frame.node, std::move(meant.name));
  } else if (oldest(in) > target_.minor) {
    fault.kind = FaultKind::field_newer;
    fault.message = fmt::format("field '{}' exists only since 1.{}", key, oldest(in));
  } else {
    fault.message =
        fmt::format("unknown field '{}', which is gone since 1.{}", key, newest(in) + 1);
  }
  faults_.push_back(std::move(fault));
}

void Walk::gate(const yaml::Entry& entry, const Field& field) {
  if (!is_off(field) || entry.value.is_null() || in_status_) return;
  faults_.push_back(
      {FaultKind::field_gated_off,
       &entry.value,
       entry.key_span,
       {},
       fmt::format("field '{}' is dropped, feature gate '{}' is off", field.name, field.gate),
       nullptr});
}

void Walk::required(const Frame& frame) {
  if (in_status_) return;
  if (frame.up && frame.shape->embedded && !in_alternative_) {
    for (const std::string_view name : {"apiVersion", "kind"}) {
      Field field;
      field.name = name;
      field.shape = &text_shape;
      required_field(frame, field);
    }
  }
  for (const Field& field : frame.shape->fields) {
    if (field.required_in.has(target_.minor) && !field.has_default) required_field(frame, field);
  }
}

void Walk::required_field(const Frame& frame, const Field& field) {
  const yaml::Entry* entry = frame.node->find_entry(field.name);
  const bool set = is_set(entry, *field.shape);
  const bool empty = set && wants_items(*field.shape) && entry->value.is_sequence() &&
                     entry->value.items().empty();
  if (set && !empty) return;
  // Told with the field that was written in its place.
  if (!entry && std::ranges::any_of(meant_, [&](const auto& meant) {
        return meant.first == frame.node && meant.second == field.name;
      })) {
    return;
  }
  const std::string_view words = !entry                   ? "is missing"
                                 : empty                  ? "is empty"
                                 : entry->value.is_null() ? "is null"
                                                          : "is empty";
  Fault fault{FaultKind::required_missing, frame.node, {}, {}, {}, nullptr};
  fault.message = fmt::format("required field '{}' {}", field.name, words);
  if (entry) fault.node = &entry->value;
  if (!entry) fault.absent = field.name;
  faults_.push_back(std::move(fault));
}

}  // namespace kready::schema
