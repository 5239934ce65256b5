// SPDX-License-Identifier: MIT
// Shapes from files of JSON Schema that the user brings, read when a kind is first asked for.
// Whoever makes this reads the files.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "schema/schema_location.h"
#include "schema/shape.h"
#include "text/symbols.h"

namespace kready::schema {

// The bytes of a file, or nothing where there is none. Called from several threads.
using ReadFile = std::function<std::optional<std::string>(const std::string& path)>;

// Safe from several threads. Kinds whose file cannot be understood are looked for further on.
class SchemaFiles {
 public:
  // REQUIRES: the symbols outlive this.
  SchemaFiles(std::vector<SchemaLocation> locations, ReadFile read, text::Symbols& symbols);
  ~SchemaFiles();
  SchemaFiles(SchemaFiles&&) noexcept;

  bool empty() const { return locations_.empty(); }
  // From the locations before `default`, and from those after it; null: there is no file.
  const Shape* before_default(const KindName& name) const;
  const Shape* after_default(const KindName& name) const;

 private:
  struct Store;
  const Shape* find(const KindName& name, size_t from, size_t to) const;
  const Shape* read(const std::string& path) const;

  std::vector<SchemaLocation> locations_;
  size_t default_at_ = 0;
  ReadFile read_;
  std::unique_ptr<Store> store_;
};

}  // namespace kready::schema
