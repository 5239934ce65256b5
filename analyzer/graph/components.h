// SPDX-License-Identifier: MIT
// Which programs a unit deploys or asks for, by the names of images, charts and paths, and whether
// it is the repository of a whole cluster. Knows names, not what the programs are for.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/unit.h"

namespace kready::graph {

// A program by one of its names, in lower case.
struct Component {
  std::string name;  // the repository of an image, a chart, a path, a release
  const kube::Object* object = nullptr;
  const kube::Workload* workload = nullptr;  // images only
};

class Components {
 public:
  explicit Components(const Unit& unit);

  std::span<const Component> images() const { return images_; }
  // Charts that the unit has Flux, Argo CD and the like install.
  std::span<const Component> charts() const { return charts_; }
  // Whether any name, of whatever sort, holds one of the words: without it the unit neither runs
  // nor asks for the program.
  bool mentions(std::span<const std::string_view> words) const;
  // The chart of that name. Null: none.
  const Component* chart(std::string_view name) const;
  // Whether the unit is the root of a cluster's delivery, so that what it does not show is not
  // there: it holds objects of Flux or Argo CD that deliver its own folders.
  bool is_of_whole_cluster() const { return is_of_whole_cluster_; }

 private:
  void read_images(const Unit& unit);
  void read_deliveries(const Unit& unit);
  void read_files(const Unit& unit);
  void add_chart(std::string_view name, const kube::Object* object);
  void add_name(std::string_view name);

  std::vector<Component> images_;  // each repository once
  std::vector<Component> charts_;
  std::vector<std::string> names_;  // of anything that is delivered, in lower case
  bool is_of_whole_cluster_ = false;
};

// The components of a unit, gathered when they are first asked for. Thread-safe.
const Components& components_of(const Unit& unit);

}  // namespace kready::graph
