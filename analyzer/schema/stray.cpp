// SPDX-License-Identifier: MIT
#include "schema/stray.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <unordered_set>
#include <vector>

#include "schema/kubernetes.h"
#include "text/nearest.h"

namespace kready::schema {
namespace {

constexpr size_t deepest = 3;
constexpr size_t most_shapes = 500;

constexpr size_t shortest_slip = 4;

// The name that was meant among those of the object which it does not hold yet.
std::string nearest_name(const Frame& parent, std::string_view name, int minor) {
  std::vector<std::string> known;
  for (const Field& field : parent.shape->fields) {
    if (!field.in.has(minor)) continue;
    if (same_letters(field.name, name)) return std::string(field.name);
    known.emplace_back(field.name);
  }
  for (std::string& nearest : text::nearest(name, known)) {
    if (!parent.node->find(nearest)) return std::move(nearest);
  }
  return {};
}

bool may_hold(const Shape& shape, const yaml::Node& value) {
  switch (shape.type) {
    case Type::any:
      return true;
    case Type::object:
      return value.is_mapping();
    case Type::list:
      return value.is_sequence();
    default:
      return value.is_scalar();
  }
}

struct Place {
  const Shape* shape = nullptr;
  std::string path;
};

// Looks below shapes, level by level, for the only place that has a field of the entry's name.
class Search {
 public:
  Search(const yaml::Entry& entry, int minor) : entry_(entry), minor_(minor) {}

  // Nothing where there is none, or several on the first level that has any.
  std::string below(const Shape& shape, std::string prefix, size_t levels) {
    std::vector<Place> level{{&shape, std::move(prefix)}};
    for (size_t depth = 0; depth < levels && seen_.size() < most_shapes; ++depth) {
      level = next(level);
      std::string found;
      size_t count = 0;
      for (const Place& place : level) {
        if (!has(*place.shape)) continue;
        found = place.path;
        ++count;
      }
      if (count > 0) return count == 1 ? found : std::string();
    }
    return {};
  }

  bool has(const Shape& shape) const {
    const Field* field = find_field(shape, entry_.key.text(), minor_);
    return field && may_hold(*field->shape, entry_.value);
  }

 private:
  std::vector<Place> next(const std::vector<Place>& level) {
    std::vector<Place> below;
    for (const Place& place : level) {
      for (const Field& field : place.shape->fields) {
        if (!field.in.has(minor_)) continue;
        const bool is_list = field.shape->type == Type::list && field.shape->items;
        const Shape* child = is_list ? field.shape->items : field.shape;
        if (child->fields.empty() || !seen_.insert(child).second) continue;
        below.push_back({child, fmt::format("{}{}{}{}", place.path, place.path.empty() ? "" : ".",
                                            field.name, is_list ? "[]" : "")});
      }
    }
    return below;
  }

  const yaml::Entry& entry_;
  int minor_;
  std::unordered_set<const Shape*> seen_;
};

// Fields that an object is given as a matter of course, unlike one of several sources.
constexpr std::array<std::string_view, 5> customary = {"metadata", "resources", "securityContext",
                                                       "spec", "template"};

bool may_be_meant(const Frame& parent, std::string_view place) {
  const std::string_view field = place.substr(place.rfind('.') + 1);
  return parent.node->find(field) ||
         std::find(customary.begin(), customary.end(), field) != customary.end();
}

// Under a field of an object around the one that holds the entry.
std::string place_beside(const Frame& parent, const yaml::Entry& entry, int minor) {
  for (const Frame* around = parent.up; around; around = around->up) {
    if (around->shape->fields.empty()) continue;
    std::string found = Search(entry, minor).below(*around->shape, path(*around), 1);
    if (!found.empty() && may_be_meant(*around, found)) return found;
  }
  return {};
}

std::string place_of(const Frame& parent, const yaml::Entry& entry, int minor) {
  const std::string own = path(parent);
  Search near(entry, minor);
  if (std::string found = near.below(*parent.shape, own, 1); !found.empty()) return found;
  for (const Frame* frame = parent.up; frame; frame = frame->up) {
    if (near.has(*frame->shape)) return frame->up ? path(*frame) : "the object itself";
  }
  if (std::string found = place_beside(parent, entry, minor); !found.empty()) return found;
  return Search(entry, minor).below(*parent.shape, own, deepest);
}

// Fields of versions that are no longer served, as people still copy them, and what became of them.
struct Former {
  std::string_view type;
  std::string_view field;
  std::string_view words;
};
constexpr std::array<Former, 6> formers = {{
    {"autoscaling/v1.HorizontalPodAutoscalerSpec", "behavior", "which only 'autoscaling/v2' has"},
    {"autoscaling/v1.HorizontalPodAutoscalerSpec", "metrics", "which only 'autoscaling/v2' has"},
    {"autoscaling/v2.ResourceMetricSource", "targetAverageUtilization",
     "which is 'target.averageUtilization' since 'autoscaling/v2'"},
    {"autoscaling/v2.ResourceMetricSource", "targetAverageValue",
     "which is 'target.averageValue' since 'autoscaling/v2'"},
    {"networking/v1.IngressBackend", "serviceName",
     "which is 'service.name' since 'networking.k8s.io/v1'"},
    {"networking/v1.IngressBackend", "servicePort",
     "which is 'service.port' since 'networking.k8s.io/v1'"},
}};

const Former* former_of(const Shape& shape, std::string_view field) {
  const auto found = std::find_if(formers.begin(), formers.end(), [&](const Former& former) {
    return former.field == field && type_name(shape) == former.type;
  });
  return found == formers.end() ? nullptr : &*found;
}

// `app: web` right under a label selector.
bool is_bare_label(const Frame& parent, const yaml::Entry& entry, int minor) {
  const Field* labels = find_field(*parent.shape, "matchLabels", minor);
  return labels && labels->shape->values && may_hold(*labels->shape->values, entry.value);
}

// The order of texts; most fields differ in their first bytes.
bool is_before(std::string_view left, std::string_view right) {
  const size_t both = std::min(left.size(), right.size());
  for (size_t i = 0; i < both; ++i) {
    if (left[i] != right[i])
      return static_cast<unsigned char>(left[i]) < static_cast<unsigned char>(right[i]);
  }
  return left.size() < right.size();
}

}  // namespace

std::span<const Field> fields_named(const Shape& shape, std::string_view name) {
  const auto first = std::lower_bound(
      shape.fields.begin(), shape.fields.end(), name,
      [](const Field& field, std::string_view key) { return is_before(field.name, key); });
  auto last = first;
  while (last != shape.fields.end() && last->name == name) ++last;
  return {first, last};
}

const Field* find_field(const Shape& shape, std::string_view name, int minor) {
  for (const Field& field : fields_named(shape, name)) {
    if (field.in.has(minor)) return &field;
  }
  return nullptr;
}

Suggestion suggestion(const Frame& parent, const yaml::Entry& entry, int minor) {
  const std::string name = nearest_name(parent, entry.key.text(), minor);
  if (!name.empty()) {
    return {name, fmt::format(", did you mean '{}'?", name), is_slip(entry.key.text(), name)};
  }
  if (const Former* former = former_of(*parent.shape, entry.key.text())) {
    return {{}, fmt::format(", {}", former->words), false};
  }
  const std::string place = is_bare_label(parent, entry, minor) ? path(parent) + ".matchLabels"
                                                                : place_of(parent, entry, minor);
  return {{}, place.empty() ? place : fmt::format(", which belongs under '{}'", place), false};
}

bool same_letters(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](char a, char b) {
    return std::tolower(static_cast<unsigned char>(a)) ==
           std::tolower(static_cast<unsigned char>(b));
  });
}

// What differs lies between the common beginning and the common end.
bool is_slip(std::string_view written, std::string_view meant) {
  if (same_letters(written, meant)) return true;
  if (std::min(written.size(), meant.size()) < shortest_slip) return false;
  while (!written.empty() && !meant.empty() && written.front() == meant.front()) {
    written.remove_prefix(1);
    meant.remove_prefix(1);
  }
  while (!written.empty() && !meant.empty() && written.back() == meant.back()) {
    written.remove_suffix(1);
    meant.remove_suffix(1);
  }
  const bool swapped =
      written.size() == 2 && meant.size() == 2 && written[0] == meant[1] && written[1] == meant[0];
  return swapped || (written.size() <= 1 && meant.size() <= 1);
}

}  // namespace kready::schema
