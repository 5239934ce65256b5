// SPDX-License-Identifier: MIT
#include "schema/crd.h"

#include <deque>
#include <map>
#include <memory_resource>
#include <mutex>
#include <utility>
#include <vector>

#include "schema/arena.h"
#include "schema/custom_rules.h"
#include "schema/custom_shape.h"
#include "schema/schema_node.h"

namespace kready::schema {
namespace {

struct Schema {
  const yaml::Node* node = nullptr;  // null: the definition has none
  ShapeOptions options;
  // Made from the node when they are asked for.
  const Shape* shape = nullptr;
  std::unique_ptr<const CustomRules> rules;
};

struct Definition {
  CustomKind kind;
  std::vector<Schema> schemas;  // one for each version
};

// The part of a definition that may stand in a version or, in v1beta1, once for all of them.
const yaml::Node* shared(const yaml::Node& version, const yaml::Node& spec,
                         std::string_view v1beta1, std::string_view key) {
  if (const yaml::Node* own = version.find(key)) return own;
  return spec.find(v1beta1);
}

bool is_old(const yaml::Node& definition) {
  return text_at(definition, "apiVersion") == "apiextensions.k8s.io/v1beta1";
}

bool keeps_unknown(const yaml::Node& definition, const yaml::Node& spec) {
  const yaml::Node* written = spec.find("preserveUnknownFields");
  return written ? written->as_boolean().value_or(false) : is_old(definition);
}

Schema read_schema(const yaml::Node& definition, const yaml::Node& spec,
                   const yaml::Node& version) {
  Schema schema;
  const yaml::Node* holder = shared(version, spec, "validation", "schema");
  if (holder) schema.node = holder->find("openAPIV3Schema");
  const yaml::Node* subresources = shared(version, spec, "subresources", "subresources");
  const yaml::Node* status = subresources ? subresources->find("status") : nullptr;
  schema.options.serves_status = status && !status->is_null();
  schema.options.keeps_unknown = keeps_unknown(definition, spec);
  return schema;
}

CustomVersion read_version(const yaml::Node& node) {
  CustomVersion version;
  version.name = text_at(node, "name");
  version.served = is_true(node, "served");
  version.storage = is_true(node, "storage");
  version.deprecated = is_true(node, "deprecated");
  version.deprecation_warning = text_at(node, "deprecationWarning");
  return version;
}

Scope read_scope(std::string_view name) {
  if (name == "Namespaced") return Scope::namespaced;
  return name == "Cluster" ? Scope::cluster : Scope::unknown;
}

}  // namespace

struct CustomKinds::Store {
  std::pmr::monotonic_buffer_resource arena;
  std::deque<Definition> definitions;  // addresses stay
  std::map<std::pair<std::string_view, std::string_view>, Definition*> by_name;
  std::mutex making;  // of shapes: they share the arena

  void read_names(const yaml::Node& spec, const yaml::Node& names, CustomKind& kind) {
    kind.plural = text_at(names, "plural");
    kind.singular = text_at(names, "singular");
    kind.scope = read_scope(text_at(spec, "scope"));
    std::vector<std::string_view> short_names;
    if (const yaml::Node* list = names.find("shortNames")) {
      for (const yaml::Node& name : list->items()) short_names.push_back(name.text());
    }
    kind.short_names = keep(arena, short_names);
  }

  void read_versions(const yaml::Node& definition, const yaml::Node& spec, Definition& made) {
    std::vector<CustomVersion> versions;
    const yaml::Node* list = spec.find("versions");
    if (list && list->size() > 0) {
      for (const yaml::Node& version : list->items()) {
        versions.push_back(read_version(version));
        made.schemas.push_back(read_schema(definition, spec, version));
      }
    } else if (const std::string_view only = text_at(spec, "version"); !only.empty()) {
      versions.push_back({only, true, true, false, {}});
      made.schemas.push_back(read_schema(definition, spec, yaml::Node()));
    }
    made.kind.versions = keep(arena, versions);
  }

  void make(Schema& schema, text::Symbols& symbols) {
    const std::lock_guard lock(making);
    if (schema.shape || !schema.node) return;
    schema.shape = shape_of_schema(*schema.node, schema.options, arena);
    schema.rules = CustomRules::compile(*schema.node, schema.options.serves_status, symbols);
    if (schema.rules->empty()) schema.rules = nullptr;
  }
};

CustomKinds::CustomKinds(text::Symbols& symbols) : symbols_(&symbols) {}
CustomKinds::~CustomKinds() = default;
CustomKinds::CustomKinds(CustomKinds&&) noexcept = default;
CustomKinds& CustomKinds::operator=(CustomKinds&&) noexcept = default;

bool CustomKinds::empty() const { return !store_; }

void CustomKinds::add(const yaml::Node& definition) {
  const yaml::Node* spec = definition.find("spec");
  const yaml::Node* names = spec ? spec->find("names") : nullptr;
  if (!names) return;
  const std::string_view group = text_at(*spec, "group");
  const std::string_view kind = text_at(*names, "kind");
  const bool has_versions = spec->find("versions") || spec->find("version");
  if (group.empty() || kind.empty() || !has_versions) return;  // a patch, perhaps
  if (!store_) store_ = std::make_unique<Store>();
  const auto [place, is_new] = store_->by_name.try_emplace({group, kind}, nullptr);
  if (!is_new) return;
  Definition& made = store_->definitions.emplace_back();
  place->second = &made;
  made.kind.group = group;
  made.kind.kind = kind;
  store_->read_names(*spec, *names, made.kind);
  store_->read_versions(definition, *spec, made);
}

Custom CustomKinds::find(std::string_view group, std::string_view version,
                         std::string_view kind) const {
  if (!store_) return {};
  const auto found = store_->by_name.find({group, kind});
  if (found == store_->by_name.end()) return {};
  Definition& definition = *found->second;
  Custom custom{&definition.kind, definition.kind.version(version)};
  if (!custom.version) return custom;
  const auto number = static_cast<size_t>(custom.version - definition.kind.versions.data());
  Schema& schema = definition.schemas[number];
  store_->make(schema, *symbols_);
  custom.shape = schema.shape;
  custom.rules = schema.rules.get();
  return custom;
}

}  // namespace kready::schema
