// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <string_view>
#include <unordered_set>

#include "graph/delivery.h"
#include "graph/delivery_substitution.h"
#include "lint/native.h"
#include "text/source.h"

namespace kready::rules {
namespace {

class Search {
 public:
  Search(lint::Ask& ask, const graph::Deliverer& by, const graph::Substitution& known)
      : ask_(ask), by_(by), known_(known) {}

  bool found_any() const { return !told_.empty(); }

  void in(const yaml::Node& node) {
    for (const yaml::Node& item : node.is_sequence() ? node.items() : std::span<const yaml::Node>{})
      in(item);
    if (!node.is_mapping()) return text(node, node.is_scalar() ? node.text() : std::string_view{});
    for (const yaml::Entry& entry : node.entries()) {
      text(entry.value, entry.key.text());
      in(entry.value);
    }
  }

 private:
  void text(const yaml::Node& at, std::string_view text) {
    for (const graph::Variable& each : graph::variables(text)) {
      if (each.has_default || known_.names.contains(each.name)) continue;
      if (!told_.insert(each.name).second) continue;
      ask_.report(&at,
                  fmt::format("variable '{}' is defined nowhere in Kustomization '{}' and becomes "
                              "empty",
                              each.name, by_.object->name),
                  {{by_.object->document, by_.object->spec()->find("postBuild"),
                    fmt::format("Kustomization '{}' fills in", by_.object->name)}});
    }
  }

  lint::Ask& ask_;
  const graph::Deliverer& by_;
  const graph::Substitution& known_;
  std::unordered_set<std::string_view> told_;
};

}  // namespace

void substitution_variable_undefined(lint::Ask& ask) {
  const graph::Delivery* delivery = graph::delivery(ask.unit());
  if (!delivery) return;
  const kube::Object& object = *ask.object();
  if (delivery->of(object).empty()) return;
  const std::string_view bytes = object.document->source->slice(object.node->span());
  if (bytes.find("${") == std::string_view::npos || graph::opts_out_of_substitution(object)) return;
  for (const graph::Delivered& each : delivery->of(object)) {
    const graph::Deliverer& by = delivery->deliverer(each);
    const graph::Substitution& known = graph::substitutions(ask.unit())[each.by];
    if (by.tool != graph::DeliveryTool::flux || !known.is_active || known.is_open) continue;
    Search search(ask, by, known);
    search.in(*object.node);
    if (search.found_any()) return;
  }
}

}  // namespace kready::rules
