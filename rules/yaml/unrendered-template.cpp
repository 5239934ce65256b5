// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "graph/piece.h"
#include "kube/fields.h"
#include "lint/native.h"
#include "schema/kubernetes.h"

namespace kready::rules {
namespace {

// Fields of Kubernetes' own kinds whose text is for somebody else.
constexpr std::array<std::string_view, 13> free_text = {
    "annotations", "args",       "binaryData", "command",           "data",
    "description", "expression", "message",    "messageExpression", "parameters",
    "stringData",  "value",      "values"};

bool is_free_text(std::string_view key) {
  return std::find(free_text.begin(), free_text.end(), key) != free_text.end();
}

bool is_name_start(char c) { return c == '_' || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); }

// The first "{{ ... }}", on one line.
std::optional<std::string_view> action(std::string_view text) {
  const size_t begin = text.find("{{");
  if (begin == std::string_view::npos) return std::nullopt;
  const size_t end = text.find("}}", begin);
  if (end == std::string_view::npos) return std::nullopt;
  return text.substr(begin, end + 2 - begin);
}

// The first "${NAME}" or "${NAME:=default}".
std::optional<std::string_view> variable(std::string_view text) {
  for (size_t at = text.find("${"); at != std::string_view::npos; at = text.find("${", at + 2)) {
    const size_t end = text.find('}', at);
    const bool named = at + 2 < text.size() && is_name_start(text[at + 2]);
    if (named && end != std::string_view::npos) return text.substr(at, end + 1 - at);
  }
  return std::nullopt;
}

// What Go's templates and formats write where there is no value.
std::optional<std::string_view> leftover(std::string_view text) {
  for (const std::string_view mark : {"<no value>", "%!s("}) {
    if (text.find(mark) != std::string_view::npos) return mark;
  }
  return std::nullopt;
}

bool has_any_mark(std::string_view text) {
  return text.find("{{") != text.npos || text.find("${") != text.npos ||
         text.find("#@") != text.npos || text.find("(@=") != text.npos ||
         leftover(text).has_value();
}

// Flux replaces variables in what it delivers.
bool is_substituted(const lint::Ask& ask) {
  const auto flux = ask.unit().of_kind("Kustomization");
  return std::any_of(flux.begin(), flux.end(), [](const kube::Object* object) {
    return object->group == "kustomize.toolkit.fluxcd.io" &&
           kube::field(object->spec(), "postBuild") != nullptr;
  });
}

class Templates {
 public:
  Templates(lint::Ask& ask, bool substituted) : ask_(ask), substituted_(substituted) {}

  void object(const kube::Object& object) {
    if (object.is("apiextensions.k8s.io", "CustomResourceDefinition")) return;
    const bool is_own = schema::is_kubernetes_group(object.group);
    for (const yaml::Entry& entry : object.node->entries()) {
      const std::string_view key = entry.key.text();
      const bool read = is_own || key == "metadata" || key == "kind" || key == "apiVersion";
      this->entry(entry, read);
    }
  }

 private:
  void entry(const yaml::Entry& entry, bool read) {
    if (read) check(entry.key.text(), entry.key_span);
    value(entry.value, read && !is_free_text(entry.key.text()));
  }

  void value(const yaml::Node& node, bool read) {
    for (const yaml::Entry& child : node.entries()) entry(child, read);
    for (const yaml::Node& item : node.items()) value(item, read);
    if (!node.is_scalar() || node.text().empty()) return;
    if (const auto mark = leftover(node.text())) {
      return ask_.report(&node,
                         fmt::format("'{}' stands where a template had nothing to write", *mark));
    }
    if (!read) return;
    const std::string words = fault(node.text());
    if (!words.empty()) ask_.report(&node, words);
  }

  void check(std::string_view key, text::Span span) {
    std::string words = fault(key);
    if (!words.empty()) ask_.report(span, std::move(words));
  }

  std::string fault(std::string_view text) const {
    if (const auto found = action(text)) {
      return fmt::format("template action '{}' was not rendered", *found);
    }
    if (text.starts_with("(@=")) return "ytt expression was not rendered";
    if (substituted_) return {};
    const auto found = variable(text);
    return found ? fmt::format("variable '{}' was not replaced", *found) : std::string();
  }

  lint::Ask& ask_;
  bool substituted_;
};

// `image: #@ data.values.image` has no value without ytt. One finding says it all.
void check_instructions(lint::Ask& ask) {
  const std::string_view bytes = ask.document().source->bytes();
  for (const text::Span comment : yaml::comments(ask.document())) {
    if (bytes.substr(comment.begin, 2) != "#@") continue;
    const size_t line = bytes.find_last_of("\n\r", comment.begin) + 1;
    const size_t text = bytes.find_first_not_of(' ', line);
    if (text == comment.begin || bytes[bytes.find_last_not_of(' ', comment.begin - 1)] != ':') {
      continue;
    }
    return ask.report(comment, "ytt instruction was not rendered");
  }
}

}  // namespace

void unrendered_template(lint::Ask& ask) {
  const yaml::Document& document = ask.document();
  if (!document.root || ask.objects().empty()) return;
  const std::string_view bytes = document.source->slice(document.span);
  if (!has_any_mark(bytes)) return;
  Templates templates(ask, is_substituted(ask));
  for (const kube::Object& object : ask.objects()) templates.object(object);
  if (bytes.find("#@") != bytes.npos) check_instructions(ask);
}

}  // namespace kready::rules
