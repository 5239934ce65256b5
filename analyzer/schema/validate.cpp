// SPDX-License-Identifier: MIT
#include "schema/validate.h"

#include <algorithm>

#include "schema/walk.h"

namespace kready::schema {
namespace {

std::vector<Fault> walk(const yaml::Node& object, const Shape& shape, const Target& target,
                        Owner owner) {
  Target known = target;
  known.minor = std::clamp(target.minor, oldest_minor, newest_minor);
  Walk walk(known, owner);
  walk.object(object, shape);
  return walk.take();
}

}  // namespace

std::vector<Fault> validate(const yaml::Node& object, const Shape& shape, const Target& target) {
  return walk(object, shape, target, Owner::kubernetes);
}

std::vector<Fault> validate_custom(const yaml::Node& object, const Shape& shape,
                                   const Target& target) {
  return walk(object, shape, target, Owner::definition);
}

}  // namespace kready::schema
