// SPDX-License-Identifier: MIT
// Reports as SARIF 2.1.0, which code hosts show beside the lines of a change. Knows no disk: paths
// become URIs as they are.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "lint/analysis.h"
#include "lint/rule.h"
#include "report/sink.h"

namespace kready::report {

struct SarifOptions {
  std::string version;                       // of the tool
  std::span<const lint::Rule* const> rules;  // that ran
};

// `jobs`: threads; 0: as many as there are cores.
void write_sarif(const lint::Report& report, const SarifOptions& options, const Sink& sink,
                 unsigned jobs = 1);

// A path as a URI reference: "./a b.yaml" is "a%20b.yaml", "/a.yaml" is "file:///a.yaml", and
// standard input, "-", is "stdin".
std::string uri_of(std::string_view path);

}  // namespace kready::report
