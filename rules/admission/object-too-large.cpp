// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <charconv>
#include <string_view>

#include "kube/api_object.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

// As compact JSON without escapes: no more than the server counts.
size_t json_size(const yaml::Node& node) {
  if (node.is_scalar()) return node.text().size() + (node.is_string() ? 2 : 0);
  size_t bytes = 2 + (node.size() > 0 ? node.size() - 1 : 0);
  for (const yaml::Node& item : node.items()) bytes += json_size(item);
  for (const yaml::Entry& entry : node.entries())
    bytes += entry.key.text().size() + 3 + json_size(entry.value);
  return bytes;
}

}  // namespace

void object_too_large(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  size_t most = 0;
  const std::string_view written = ask.parameter("maximum");
  std::from_chars(written.data(), written.data() + written.size(), most);
  const text::Span span = object.node->span();
  // JSON has at most twice the bytes of block YAML.
  if (span.end - span.begin <= most / 2 || kube::is_local_configuration(object)) return;
  const size_t bytes = json_size(*object.node);
  if (bytes <= most) return;
  ask.report_absent(object.metadata(), {"name"},
                    fmt::format("object has {} bytes as JSON, more than {}", bytes, most));
}

}  // namespace kready::rules
