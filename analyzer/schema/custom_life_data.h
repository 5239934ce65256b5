// SPDX-License-Identifier: MIT
// What tools/compile_lives writes from schemas/lifecycle.txt. Constant data.
#pragma once

#include <span>

#include "schema/custom_life.h"

namespace kready::schema {

struct CustomLifeData {
  std::span<const Controller> controllers;
  std::span<const CustomLife> lives;
};

extern constinit const CustomLifeData custom_life_data;

}  // namespace kready::schema
