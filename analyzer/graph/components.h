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
  // The object that a cluster's delivery begins with, so that what the unit does not show is not
  // there: Flux's own, or one that delivers a folder of the unit with further deliveries. Null
  // where the unit is no repository of a cluster.
  const kube::Object* root() const { return root_; }
  bool is_of_whole_cluster() const { return root_ != nullptr; }
  // Whether kustomizations bring in what lies in other repositories.
  bool has_remote_parts() const { return has_remote_parts_; }

 private:
  void read_images(const Unit& unit);
  void read_deliveries(const Unit& unit);
  void read_applications(const Unit& unit);
  void find_root(const Unit& unit);
  void read_files(const Unit& unit);
  void add_chart(std::string_view name, const kube::Object* object);
  void add_name(std::string_view name);

  std::vector<Component> images_;  // each repository once
  std::vector<Component> charts_;
  std::vector<std::string> names_;  // of anything that is delivered, in lower case
  const kube::Object* root_ = nullptr;
  bool has_remote_parts_ = false;
};

// The components of a unit, gathered when they are first asked for. Thread-safe.
const Components& components_of(const Unit& unit);

}  // namespace kready::graph
