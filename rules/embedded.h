// SPDX-License-Identifier: MIT
// The rules that come with kready-lint, compiled in. Both functions are generated: the pack from
// the YAML files of this folder, the table of native checks from its .cpp files and the controls of
// the Pod Security Standards.
#pragma once

#include <span>

#include "lint/pack.h"

namespace kready::rules {

lint::Pack embedded_pack();
std::span<const lint::NativeEntry> native_checks();

}  // namespace kready::rules
