// SPDX-License-Identifier: MIT
#include "schema/custom_life.h"

#include <algorithm>

#include "schema/custom_life_data.h"

namespace kready::schema {

std::span<const CustomLife> custom_lives() { return custom_life_data.lives; }

std::span<const Controller> controllers() { return custom_life_data.controllers; }

const CustomLife* find_custom_life(std::string_view group, std::string_view version,
                                   std::string_view kind) {
  for (const CustomLife& life : custom_lives()) {
    if (life.group != group || life.version != version) continue;
    if (life.kinds.empty() || std::ranges::find(life.kinds, kind) != life.kinds.end()) return &life;
  }
  return nullptr;
}

const Controller* controller_of_image(std::string_view repository) {
  for (const Controller& controller : controllers()) {
    for (const std::string_view image : controller.images) {
      if (!repository.ends_with(image)) continue;
      const size_t before = repository.size() - image.size();
      if (before == 0 || repository[before - 1] == '/') return &controller;
    }
  }
  return nullptr;
}

}  // namespace kready::schema
