// SPDX-License-Identifier: MIT
// Reads what the user brings to describe kinds: definitions of custom resources and JSON Schemas.
// Knows the disk, not what is in the files.
#pragma once

#include "cli/options.h"
#include "lint/analysis.h"

namespace kready::cli {

// The files of all --crds together. Throws CannotRun where one cannot be read or holds no manifest.
lint::UnitInput read_definitions(const Options& options);

// The options of the analysis with the definitions, which outlive them, and a reader of schemas.
// Throws CannotRun for a location that is not there.
lint::Options with_definitions(const Options& options, const lint::UnitInput& definitions);

}  // namespace kready::cli
