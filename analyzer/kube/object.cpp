// SPDX-License-Identifier: MIT
#include "kube/object.h"

#include <fmt/format.h>

#include "kube/fields.h"

namespace kready::kube {

const yaml::Node* Object::metadata() const { return mapping_at(node, "metadata"); }
const yaml::Node* Object::spec() const { return mapping_at(node, "spec"); }
const yaml::Node* Object::labels() const { return mapping_at(metadata(), "labels"); }
const yaml::Node* Object::annotations() const { return mapping_at(metadata(), "annotations"); }

namespace {

// Present values are never null pointers, so that "" differs from absent.
std::string_view present_text(const yaml::Node* node) {
  if (!node || !node->is_scalar()) return {};
  std::string_view text = text_of(node);
  return text.data() ? text : std::string_view("");
}

constexpr std::string_view path_key = "path:";

// The value of `path:` in the annotation's little YAML text.
std::string_view origin_path(std::string_view annotation) {
  while (!annotation.empty()) {
    size_t end = std::min(annotation.find('\n'), annotation.size());
    std::string_view line = annotation.substr(0, end);
    annotation.remove_prefix(std::min(end + 1, annotation.size()));
    if (!line.starts_with(path_key)) continue;
    line.remove_prefix(std::min(line.find_first_not_of(' ', path_key.size()), line.size()));
    return line.substr(0, line.find_last_not_of(" \r") + 1);
  }
  return {};
}

}  // namespace

std::string_view Object::label(std::string_view key) const {
  return present_text(field(labels(), key));
}

std::string_view Object::annotation(std::string_view key) const {
  return present_text(field(annotations(), key));
}

std::string_view Object::origin() const {
  if (!document->template_source.empty()) return document->template_source;
  return origin_path(annotation("config.kubernetes.io/origin"));
}

std::string show(const Object& object) {
  if (object.has_namespace && !is_cluster_scoped(object.group, object.kind))
    return fmt::format("{} {}/{}", object.kind, object.namespace_, object.name);
  return fmt::format("{} {}", object.kind, object.name);
}

}  // namespace kready::kube
