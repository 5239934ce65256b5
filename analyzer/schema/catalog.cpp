// SPDX-License-Identifier: MIT
#include "schema/catalog.h"

#include <algorithm>
#include <string>

#include "schema/embedded_crds.h"
#include "schema/kubernetes.h"
#include "text/ascii.h"

namespace kready::schema {
namespace {

Known known(Origin origin, const Custom& custom) {
  return {origin, custom.shape, custom.kind, custom.version, custom.rules};
}

}  // namespace

std::string_view name(Origin origin) {
  switch (origin) {
    case Origin::built_in:
      return "Kubernetes";
    case Origin::unit:
      return "a CustomResourceDefinition of the input";
    case Origin::given:
      return "a given CustomResourceDefinition";
    case Origin::embedded:
      return "the built-in tables";
    case Origin::file:
      return "a JSON Schema";
    case Origin::unknown:
      break;
  }
  return "unknown";
}

bool is_custom_group(std::string_view group) {
  return group.find('.') != std::string_view::npos && !is_kubernetes_group(group);
}

Known Catalog::find(std::string_view group, std::string_view version, std::string_view kind,
                    int minor) const {
  const KindName name{group, version, kind, minor};
  if (const Known defined = find_defined(group, version, kind); defined.kind) return defined;
  if (files_) {
    if (const Shape* shape = files_->before_default(name)) return {Origin::file, shape};
  }
  const Known own = find_built_in(name);
  if (own.shape || !files_) return own;
  const Shape* shape = files_->after_default(name);
  return shape ? Known{Origin::file, shape} : own;
}

Known Catalog::find_defined(std::string_view group, std::string_view version,
                            std::string_view kind) const {
  if (!is_custom_group(group)) return {};
  if (unit_) {
    const Custom own = unit_->find(group, version, kind);
    if (own.kind) return known(Origin::unit, own);
  }
  if (given_) {
    const Custom given = given_->find(group, version, kind);
    if (given.kind) return known(Origin::given, given);
  }
  return {};
}

Known Catalog::find_built_in(const KindName& name) {
  if (const Kind* own = find_kind(name.group, name.version, name.kind)) {
    return {Origin::built_in, own->served.has(name.minor) ? own->shape : nullptr};
  }
  if (!is_custom_group(name.group)) return {};
  const Custom embedded = embedded_custom(name.group, name.version, text::lower(name.kind));
  return embedded.kind ? known(Origin::embedded, embedded) : Known{};
}

}  // namespace kready::schema
