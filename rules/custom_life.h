// SPDX-License-Identifier: MIT
// What is known of the versions of a custom resource: from the definitions of its unit, from the
// controller that the unit deploys, from the program's tables. Knows no APIs of Kubernetes' own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/controllers.h"
#include "lint/native.h"
#include "schema/custom_life.h"

namespace kready::rules {

// The CustomResourceDefinitions of the unit that bring the object's kind.
std::vector<const kube::Object*> definitions_of(const graph::Unit& unit,
                                                const kube::Object& object);
// An item of spec.versions; null: the definition has no such version.
const yaml::Node* version_of(const kube::Object& definition, std::string_view version);
bool serves(const kube::Object& definition, std::string_view version);

// The oldest release of that controller which the unit deploys; nothing where it deploys none.
std::optional<graph::DeployedController> oldest_deployed(const graph::Unit& unit,
                                                         const schema::Controller* controller);

std::string show(schema::Release release);  // "0.17"
// "; 'cert-manager.io/v1' replaces it", or empty.
std::string life_successor(const schema::CustomLife& life);

}  // namespace kready::rules
