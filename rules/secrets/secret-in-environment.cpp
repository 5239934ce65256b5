// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "graph/producers.h"
#include "kube/fields.h"
#include "lint/native.h"
#include "rules/credential.h"
#include "rules/secret_name.h"

namespace kready::rules {

void secret_in_environment(lint::Ask& ask) {
  for (const yaml::Node& variable : ask.container()->env()) {
    const yaml::Node* value = kube::field(&variable, "value");
    if (!value || !value->is_scalar() || value->text().empty()) continue;
    const std::string_view name = kube::text_at(&variable, "name");
    if (!secret_names(ask.parameter("names")).matches(name)) continue;
    if (!is_literal_secret(value->text())) continue;
    // Reported as what it is, wherever it stands.
    if (!credential_in(value->text(), name).empty()) continue;
    // The name of a Secret is none.
    if (graph::produces(ask.unit(), "Secret", ask.object()->namespace_, value->text()).produced ==
        kube::Answer::yes) {
      continue;
    }
    ask.report(value, fmt::format("environment variable '{}' of container '{}' holds a literal",
                                  name, ask.container()->name));
  }
}

}  // namespace kready::rules
