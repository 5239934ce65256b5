// SPDX-License-Identifier: MIT
// The walk's limits: of texts, numbers and counts, and the alternatives of a value.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "schema/formats.h"
#include "schema/stray.h"
#include "schema/template_text.h"
#include "schema/walk.h"

namespace kready::schema {
namespace {

// What definitions that are made from Kubernetes' types say of an amount.
constexpr std::string_view quantity_pattern =
    R"(^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))))?$)";

int64_t characters(std::string_view text) {
  return std::count_if(text.begin(), text.end(),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; });
}

bool is_multiple(double number, double factor) {
  const double times = number / factor;
  return std::abs(times - std::round(times)) <= 1e-9 * std::max(1.0, std::abs(times));
}

std::string_view plural(int64_t count) { return count == 1 ? "" : "s"; }

// The fields that alternatives ask for, where none asks for anything else: "'a', 'b'".
std::string wanted_fields(std::span<const Shape* const> alternatives) {
  std::string names;
  for (const Shape* shape : alternatives) {
    if (shape->limits || shape->items || !shape->choices.empty()) return {};
    size_t count = 0;
    for (const Field& field : shape->fields) {
      if (field.required_in.empty()) return {};
      ++count;
      names += fmt::format("{}'{}'", names.empty() ? "" : count > 1 ? " with " : ", ", field.name);
    }
    if (count == 0) return {};
  }
  return names;
}

// Whether what an alternative says of the value hangs on a field that is not written and has a
// default: which one is not known.
bool hangs_on_default(const yaml::Node& node, const Shape& alternative, const Shape& outer);

bool any_hangs(const yaml::Node& node, std::span<const Shape* const> alternatives,
               const Shape& outer) {
  return std::any_of(alternatives.begin(), alternatives.end(),
                     [&](const Shape* shape) { return hangs_on_default(node, *shape, outer); });
}

bool field_hangs(const yaml::Node& node, const Field& field, const Shape& outer) {
  for (const Field& own : fields_named(outer, field.name)) {
    const yaml::Node* value = node.find(field.name);
    if (!value || value->is_null()) return own.has_default;
    return hangs_on_default(*value, *field.shape, *own.shape);
  }
  return false;
}

bool hangs_on_default(const yaml::Node& node, const Shape& alternative, const Shape& outer) {
  if (node.is_mapping() &&
      std::any_of(alternative.fields.begin(), alternative.fields.end(),
                  [&](const Field& field) { return field_hangs(node, field, outer); })) {
    return true;
  }
  if (alternative.items && outer.items) {
    const auto items = node.items();
    if (std::any_of(items.begin(), items.end(), [&](const yaml::Node& item) {
          return hangs_on_default(item, *alternative.items, *outer.items);
        })) {
      return true;
    }
  }
  const Limits* own = alternative.limits;
  return own && (any_hangs(node, own->all_of, outer) || any_hangs(node, own->any_of, outer) ||
                 any_hangs(node, own->one_of, outer) ||
                 (own->none_of && hangs_on_default(node, *own->none_of, outer)));
}

}  // namespace

void Walk::limits(const Frame& frame, yaml::Type type) {
  const Limits& own = *frame.shape->limits;
  if (type == yaml::Type::string) text_limits(frame);
  if (type == yaml::Type::integer || type == yaml::Type::real) {
    number_limits(frame, frame.node->as_real().value_or(0));
  }
  if (!frame.node->is_scalar()) count_limits(frame);
  const auto is_settled = [&](std::span<const Shape* const> shapes) {
    return !shapes.empty() && !any_hangs(*frame.node, shapes, *frame.shape);
  };
  for (const Shape* shape : own.all_of) {
    if (!is_settled({&shape, 1})) continue;
    for (Fault& fault : probe(frame, *shape)) faults_.push_back(std::move(fault));
  }
  if (is_settled(own.any_of)) alternatives(frame);
  if (is_settled(own.one_of)) one_of(frame);
  if (own.none_of && is_settled({&own.none_of, 1}) && probe(frame, *own.none_of).empty()) {
    const std::string names = wanted_fields({&own.none_of, 1});
    add(FaultKind::limit_violated, frame.node,
        names.empty() ? fmt::format("{} has a form that is excluded", quoted(frame))
                      : fmt::format("{} may not have {}", quoted(frame), names));
  }
}

void Walk::text_limits(const Frame& frame) {
  const Limits& own = *frame.shape->limits;
  const std::string_view text = frame.node->text();
  const auto report = [&](const std::string& words) {
    add(FaultKind::limit_violated, frame.node,
        fmt::format("{} is {}, {}", quoted(frame), shown(text), words));
  };
  if (own.max_length && static_cast<int64_t>(text.size()) > *own.max_length &&
      characters(text) > *own.max_length) {
    report(fmt::format("longer than {} character{}", *own.max_length, plural(*own.max_length)));
  }
  if (own.min_length && characters(text) < *own.min_length) {
    report(fmt::format("shorter than {} character{}", *own.min_length, plural(*own.min_length)));
  }
  if (!own.format.empty() && !has_format(text, own.format)) {
    report(own.format == "byte" ? "which is not base64"
                                : fmt::format("not of the format '{}'", own.format));
  }
  if (own.pattern.empty() || !target_.patterns) return;
  const text::Pattern* pattern = target_.patterns->find(own.pattern);
  if (!pattern || pattern->matches_part(text)) return;
  if (own.pattern == quantity_pattern) {
    add(FaultKind::quantity_invalid, frame.node,
        fmt::format("{} is {}, not a quantity", quoted(frame), shown(text)));
  } else {
    report(fmt::format("which does not match '{}'", own.pattern));
  }
}

void Walk::number_limits(const Frame& frame, double number) {
  const Limits& own = *frame.shape->limits;
  const auto report = [&](std::string_view words, double bound) {
    add(FaultKind::limit_violated, frame.node,
        fmt::format("{} is {}, {} {}", quoted(frame), frame.node->text(), words, bound));
  };
  if (own.minimum && number < *own.minimum) report("below the minimum", *own.minimum);
  if (own.maximum && number > *own.maximum) report("above the maximum", *own.maximum);
  if (own.minimum && own.exclusive_minimum && number == *own.minimum) {
    report("not above", *own.minimum);
  }
  if (own.maximum && own.exclusive_maximum && number == *own.maximum) {
    report("not below", *own.maximum);
  }
  if (own.multiple_of && *own.multiple_of > 0 && !is_multiple(number, *own.multiple_of)) {
    report("not a multiple of", *own.multiple_of);
  }
}

void Walk::count_limits(const Frame& frame) {
  const Limits& own = *frame.shape->limits;
  const bool is_list = frame.node->is_sequence();
  const auto count = static_cast<int64_t>(frame.node->size());
  const auto& least = is_list ? own.min_items : own.min_properties;
  const auto& most = is_list ? own.max_items : own.max_properties;
  const std::string_view what = is_list ? "item" : "field";
  const auto report = [&](std::string_view words, int64_t bound) {
    add(FaultKind::limit_violated, frame.node,
        fmt::format("{} has {} {}{}, {} {}", quoted(frame), count, what, plural(count), words,
                    bound));
  };
  if (least && count < *least) report("fewer than", *least);
  if (most && count > *most) report("more than", *most);
}

std::vector<Fault> Walk::probe(const Frame& frame, const Shape& shape) const {
  Walk inner(target_, owner_);
  inner.in_alternative_ = true;
  inner.in_status_ = in_status_;
  Frame own = frame;
  own.shape = &shape;
  inner.value(own);
  return inner.take();
}

void Walk::alternatives(const Frame& frame) {
  const auto choices = frame.shape->limits->any_of;
  std::vector<Fault> nearest;
  for (const Shape* shape : choices) {
    std::vector<Fault> found = probe(frame, *shape);
    if (found.empty()) return;
    if (nearest.empty() || found.size() < nearest.size()) nearest = std::move(found);
  }
  if (holds_template(*frame.node)) return;
  const std::string names = wanted_fields(choices);
  add(FaultKind::limit_violated, frame.node,
      names.empty() ? fmt::format("{} fits none of {} alternatives, in the nearest {}",
                                  quoted(frame), choices.size(), nearest.front().message)
                    : fmt::format("{} has none of {}", quoted(frame), names));
}

void Walk::one_of(const Frame& frame) {
  const auto choices = frame.shape->limits->one_of;
  std::vector<Fault> nearest;
  size_t fitting = 0;
  for (const Shape* shape : choices) {
    std::vector<Fault> found = probe(frame, *shape);
    fitting += found.empty() ? 1 : 0;
    if (nearest.empty() || found.size() < nearest.size()) nearest = std::move(found);
  }
  if (fitting == 1 || holds_template(*frame.node)) return;
  const std::string names = wanted_fields(choices);
  std::string message;
  if (!names.empty()) {
    message = fmt::format("{} has {} of {}", quoted(frame), fitting == 0 ? "none" : "more than one",
                          names);
  } else if (fitting > 1) {
    message =
        fmt::format("{} fits {} alternatives, which exclude each other", quoted(frame), fitting);
  } else {
    message = fmt::format("{} fits none of {} alternatives, in the nearest {}", quoted(frame),
                          choices.size(), nearest.front().message);
  }
  add(FaultKind::limit_violated, frame.node, std::move(message));
}

}  // namespace kready::schema
