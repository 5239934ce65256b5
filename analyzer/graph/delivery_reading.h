// SPDX-License-Identifier: MIT
// The steps from the objects of a unit to what they deliver.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/delivery.h"
#include "graph/delivery_folders.h"

namespace kready::graph {

bool is_flux_kustomization(const kube::Object& object);
bool is_argo(const kube::Object& object);  // Application, ApplicationSet

// Appends what one object delivers from paths; of an ApplicationSet as far as its generators can be
// read from the unit.
void read_deliverers(const kube::Object& object, std::vector<Deliverer>& deliverers);
void read_application_set(const kube::Object& object, const Folders& folders,
                          std::vector<Deliverer>& deliverers);
// One Application's spec, parameters filled in.
using Parameters = std::vector<std::pair<std::string, std::string>>;
void read_application(const kube::Object& object, const yaml::Node& spec,
                      const Parameters& parameters, std::vector<Deliverer>& deliverers);
// `{{name}}` and `{{ .name }}` replaced; what is not known stays.
std::string fill_in(std::string_view text, const Parameters& parameters);

// Finds the paths among the folders: a repository is in the unit where more of its paths are found
// than not, seen from one folder above the objects that name them.
void find_paths(const Folders& folders, std::vector<Deliverer>& deliverers);

// Kustomizations that nothing takes become deliverers of their own.
void add_loose_kustomizations(std::span<const Piece> pieces, const Folders& folders,
                              std::vector<Deliverer>& deliverers);

struct Walked {
  std::vector<Delivered> delivered;
  std::vector<Placement> placements;
};
// What one deliverer delivers, appended; it is not complete where more is delivered than is seen.
// REQUIRES: found.
void walk(std::span<const Piece> pieces, const Folders& folders, uint32_t number,
          Deliverer& deliverer, Walked& walked);

// Whether a text of a kustomization's list names something outside of the repository.
bool is_remote(std::string_view entry);

}  // namespace kready::graph
