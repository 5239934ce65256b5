// SPDX-License-Identifier: MIT
#include "lint/config_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "text/nearest.h"

namespace kready::lint {
namespace {

std::string shown(const yaml::Node& value) {
  if (value.is_mapping()) return "a map";
  if (value.is_sequence()) return "a list";
  return value.is_null() ? "empty" : fmt::format("'{}'", value.text());
}

bool is_text(const yaml::Node& value) { return value.is_scalar() && !value.is_null(); }

}  // namespace

std::string or_nearest(std::string_view word, std::span<const std::string_view> known) {
  const std::vector<std::string> near =
      text::nearest(word, std::vector<std::string>(known.begin(), known.end()), 1);
  return near.empty() ? std::string() : fmt::format("; did you mean '{}'?", near[0]);
}

void ConfigFields::fault(text::Span at, std::string words) {
  faults_.push_back({at, std::move(words)});
}

void ConfigFields::fault(const yaml::Entry& entry, std::string words) {
  const bool is_placed =
      entry.value.is_scalar() && entry.value.span().begin < entry.value.span().end;
  fault(is_placed ? entry.value.span() : entry.key_span,
        fmt::format("'{}' {}", entry.key.text(), words));
}

void ConfigFields::each(const yaml::Node& node, std::string_view what,
                        const std::function<void(const yaml::Entry&)>& read) {
  if (!node.is_mapping()) {
    if (!node.is_null() || node.is_sequence())
      fault(node.span(), fmt::format("{} is {}, not a map", what, shown(node)));
    return;
  }
  for (const yaml::Entry& entry : node.entries()) read(entry);
}

void ConfigFields::each(const yaml::Node& node, std::string_view what,
                        std::span<const std::string_view> keys,
                        const std::function<void(const yaml::Entry&)>& read) {
  each(node, what, [&](const yaml::Entry& entry) {
    if (std::find(keys.begin(), keys.end(), entry.key.text()) != keys.end()) return read(entry);
    fault(entry.key_span,
          fmt::format("unknown key '{}'{}", entry.key.text(), or_nearest(entry.key.text(), keys)));
  });
}

void ConfigFields::items(const yaml::Entry& entry,
                         const std::function<void(const yaml::Node&)>& read) {
  if (!entry.value.is_sequence()) {
    if (!entry.value.is_scalar() || !entry.value.is_null())
      fault(entry, fmt::format("is {}, not a list", shown(entry.value)));
    return;
  }
  for (const yaml::Node& item : entry.value.items()) read(item);
}

std::optional<std::string> ConfigFields::text(const yaml::Entry& entry) {
  if (is_text(entry.value)) return std::string(entry.value.text());
  fault(entry, fmt::format("is {}, not a text", shown(entry.value)));
  return std::nullopt;
}

std::optional<bool> ConfigFields::boolean(const yaml::Entry& entry) {
  const std::optional<bool> value = entry.value.as_boolean();
  if (!value) fault(entry, fmt::format("is {}, not true or false", shown(entry.value)));
  return value;
}

std::optional<size_t> ConfigFields::choice(const yaml::Entry& entry,
                                           std::initializer_list<std::string_view> choices) {
  if (entry.value.is_scalar()) {
    const auto* found = std::find(choices.begin(), choices.end(), entry.value.text());
    if (found != choices.end()) return static_cast<size_t>(found - choices.begin());
  }
  fault(entry, fmt::format("is {}, not one of {}{}", shown(entry.value), fmt::join(choices, ", "),
                           or_nearest(entry.value.text(), {choices.begin(), choices.size()})));
  return std::nullopt;
}

WrittenTexts ConfigFields::texts(const yaml::Entry& entry, bool one_is_enough) {
  WrittenTexts texts;
  if (one_is_enough && is_text(entry.value)) {
    return {{std::string(entry.value.text()), entry.value.span()}};
  }
  items(entry, [&](const yaml::Node& item) {
    if (is_text(item)) return texts.push_back({std::string(item.text()), item.span()});
    fault(item.span(),
          fmt::format("an item of '{}' is {}, not a text", entry.key.text(), shown(item)));
  });
  return texts;
}

std::vector<PackError> ConfigFields::mistakes() {
  std::stable_sort(faults_.begin(), faults_.end(),
                   [](const Fault& a, const Fault& b) { return a.at.begin < b.at.begin; });
  std::vector<PackError> mistakes;
  for (Fault& fault : faults_) mistakes.push_back(file_.mistake(fault.at, std::move(fault.words)));
  faults_.clear();
  return mistakes;
}

}  // namespace kready::lint
