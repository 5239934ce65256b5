// SPDX-License-Identifier: MIT
#include "graph/controllers.h"

#include <charconv>

#include "graph/index.h"
#include "kube/container.h"

namespace kready::graph {
namespace {

// Of "v1.7.2" or "1.7.2-alpine"; not known where the tag does not begin so.
schema::Release release_of(std::string_view tag) {
  if (tag.starts_with('v')) tag.remove_prefix(1);
  schema::Release release;
  const char* end = tag.data() + tag.size();
  const auto [dot, fault] = std::from_chars(tag.data(), end, release.major);
  if (fault != std::errc{} || dot == end || *dot != '.') return {};
  return std::from_chars(dot + 1, end, release.minor).ec == std::errc{} ? release
                                                                        : schema::Release{};
}

}  // namespace

void index_controllers(Unit::Index& index) {
  for (const kube::Workload* workload : index.workloads) {
    for (const kube::Container& container : workload->pod.containers()) {
      const kube::ImageReference image = container.image_reference();
      const schema::Controller* controller = schema::controller_of_image(image.repository);
      if (!controller) continue;
      const schema::Release release = release_of(image.tag);
      if (!release.is_known()) continue;
      index.controllers.push_back({controller, release, workload, container.image()});
    }
  }
}

std::span<const DeployedController> deployed_controllers(const Unit& unit) {
  return unit.index().controllers;
}

}  // namespace kready::graph
