// SPDX-License-Identifier: MIT
// What a report says about what was not checked, and how to have it checked. Knows no findings.
#pragma once

#include <string>
#include <vector>

#include "lint/analysis.h"

namespace kready::report {

struct Note {
  std::string message;
  std::vector<std::string> details;  // file names, or the command to run
};

// One note for each chart whose templates are not rendered, which names each file once; then the
// kustomizations, the documents skipped for other reasons, and the questions without an answer.
std::vector<Note> notes(const lint::Report& report);

}  // namespace kready::report
