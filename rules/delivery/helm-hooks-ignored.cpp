// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "graph/delivery_tables.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {

void helm_hooks_ignored(lint::Ask& ask) {
  constexpr std::string_view key = "helm.sh/hook";
  const kube::Object& object = *ask.object();
  const std::string_view hook = object.annotation(key);
  if (hook.empty() || hook.starts_with("test")) return;
  if (!object.annotation("argocd.argoproj.io/hook").empty()) return;
  if (object.document->template_source.empty()) return;
  const kube::Object* other = graph::overriding_hook(ask.unit(), object);
  if (!other) return;
  ask.report(object.annotations()->find(key),
             fmt::format("hook '{}' of {} '{}' is ignored beside Argo CD's hook on {} '{}'", hook,
                         object.kind, object.name, other->kind, other->name),
             {{other->document, other->annotations()->find("argocd.argoproj.io/hook"),
               fmt::format("{} '{}'", other->kind, other->name)}});
}

}  // namespace kready::rules
