// SPDX-License-Identifier: MIT
// What an AppProject of Argo CD lets its Applications deliver, as Argo CD itself compares. Knows
// the project, not who is in it.
#pragma once

#include <string_view>
#include <vector>

#include "graph/delivery.h"
#include "graph/unit.h"
#include "kube/answer.h"
#include "kube/object.h"

namespace kready::graph {

std::vector<const kube::Object*> projects_named(const Unit& unit, std::string_view name);
// Whether the unit ought to hold the project of the Application: it holds those of others in the
// same namespace.
bool shows_projects(const Unit& unit, const kube::Object& application);

bool permits_source(const kube::Object& project, std::string_view url);
// unknown where one side names the cluster and the other its address.
kube::Answer permits_destination(const kube::Object& project, const yaml::Node& destination);
// The group and kind of an object of the Application.
bool permits_kind(const kube::Object& project, const kube::Object& object);

}  // namespace kready::graph
