// SPDX-License-Identifier: MIT
// Where the API of an object stands in its life, and how rules speak of it. Knows Kubernetes' own
// APIs, not custom resources.
#pragma once

#include <string>

#include "kube/object.h"
#include "lint/native.h"
#include "schema/kubernetes.h"

namespace kready::rules {

// Null: no API of Kubernetes, or one that no release served.
const schema::Kind* api_of(const kube::Object& object);

// Whether a release serves it, in releases older and newer than those whose types are known too.
bool is_served(const schema::Kind& api, int minor);

std::string api_name(const schema::Kind& api);  // "policy/v1"
// "apiVersion 'policy/v1beta1' of PodDisruptionBudget": how findings begin.
std::string life_subject(const schema::Kind& api);
// "; 'policy/v1' replaces it", as of that version.
std::string life_successor(const schema::Kind& api, int minor);
// Whether its end is only the date that each new beta version is given, with nothing that could be
// written instead.
bool is_formal(const schema::Kind& api, int minor);
// The newest version of that API which a release before it serves; null: none.
const schema::Kind* older_api(const schema::Kind& api, int minor);

// Points at apiVersion, and at what else must change for the successor. Says nothing of patches.
void report_life(lint::Ask& ask, const schema::Kind& api, std::string message);

// A parameter that is a whole number of releases; anything else counts as none.
int releases(const lint::Ask& ask);

}  // namespace kready::rules
