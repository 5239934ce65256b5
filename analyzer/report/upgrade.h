// SPDX-License-Identifier: MIT
// What has to change before a cluster is upgraded, release by release: for people, and for programs
// as schemas/upgrade.schema.json describes it. Knows layout, not rules.
#pragma once

#include "lint/analysis.h"
#include "lint/upgrade.h"
#include "report/sink.h"
#include "report/text.h"

namespace kready::report {

// The report says what the upgrade was read from.
void write_upgrade_text(const lint::Upgrade& upgrade, const lint::Report& report,
                        const TextOptions& options, const Sink& sink);
void write_upgrade_json(const lint::Upgrade& upgrade, const lint::Report& report, const Sink& sink);

}  // namespace kready::report
