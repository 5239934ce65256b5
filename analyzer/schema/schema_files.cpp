// SPDX-License-Identifier: MIT
#include "schema/schema_files.h"

#include <algorithm>
#include <map>
#include <memory_resource>
#include <mutex>
#include <nlohmann/json.hpp>
#include <utility>

#include "schema/custom_shape.h"
#include "text/source.h"
#include "yaml/document.h"

namespace kready::schema {

struct SchemaFiles::Store {
  explicit Store(text::Symbols& names) : symbols(names) {}

  text::Symbols& symbols;
  std::mutex reading;
  std::map<std::string, const Shape*> shapes;  // by path; null: no file of use
  std::pmr::monotonic_buffer_resource arena;

  // JSON's own reader first: it takes escapes and tabs that YAML's does not.
  const Shape* understand(const std::string& path, const std::string& text) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object()) return nullptr;
    const text::Source source(path, json.dump());
    const auto pieces = yaml::split(source);
    if (pieces.empty()) return nullptr;
    std::pmr::monotonic_buffer_resource trees;  // the shape keeps copies
    const yaml::Document document = yaml::parse(source, pieces.front(), symbols, trees);
    return document.root ? shape_of_json_schema(*document.root, arena) : nullptr;
  }
};

SchemaFiles::SchemaFiles(std::vector<SchemaLocation> locations, ReadFile read,
                         text::Symbols& symbols)
    : locations_(std::move(locations)),
      read_(std::move(read)),
      store_(std::make_unique<Store>(symbols)) {
  const auto at = std::find_if(locations_.begin(), locations_.end(),
                               [](const SchemaLocation& one) { return one.is_default(); });
  default_at_ = static_cast<size_t>(at - locations_.begin());
}
SchemaFiles::~SchemaFiles() = default;
SchemaFiles::SchemaFiles(SchemaFiles&&) noexcept = default;

const Shape* SchemaFiles::before_default(const KindName& name) const {
  return find(name, 0, default_at_);
}

const Shape* SchemaFiles::after_default(const KindName& name) const {
  return find(name, default_at_, locations_.size());
}

const Shape* SchemaFiles::find(const KindName& name, size_t from, size_t to) const {
  for (size_t i = from; i < to; ++i) {
    for (const std::string& path : locations_[i].files(name)) {
      if (const Shape* shape = read(path)) return shape;
    }
  }
  return nullptr;
}

const Shape* SchemaFiles::read(const std::string& path) const {
  const std::lock_guard lock(store_->reading);
  const auto [place, is_new] = store_->shapes.try_emplace(path, nullptr);
  if (!is_new) return place->second;
  if (const auto text = read_ ? read_(path) : std::nullopt)
    place->second = store_->understand(path, *text);
  return place->second;
}

}  // namespace kready::schema
