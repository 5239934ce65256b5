// SPDX-License-Identifier: MIT
// Findings about texts that are yet to be filled in. Knows the marks of such texts, not the rules.
#pragma once

#include "lint/finding.h"

namespace kready::lint {

// Whether the finding points at, or speaks of, a text that Flux, SOPS or a template replaces before
// the object is delivered: `${NAME}`, `{{ .name }}`, `ENC[...]`. Of the text that will stand there
// nothing is known, so that neither its form nor what it refers to can be judged.
bool is_unsettled(const Finding& finding);

}  // namespace kready::lint
