// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "kube/api_object.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

bool is_lower(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); }
bool all(std::string_view text, bool (*predicate)(char)) {
  return !text.empty() && std::ranges::all_of(text, predicate);
}

// Letters and digits, joined by `.`, `_`, `__` or any number of `-`.
bool is_path_segment(std::string_view text) {
  if (text.empty() || !is_lower(text.front()) || !is_lower(text.back())) return false;
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    while (at < text.size() && is_lower(text[at])) ++at;
    if (at == text.size()) return true;
    if (at == begin) return false;
    const char joint = text[at];
    size_t length = 0;
    while (at < text.size() && text[at] == joint) ++at, ++length;
    const size_t most = joint == '.' ? 1 : joint == '_' ? 2 : joint == '-' ? text.size() : 0;
    if (length > most) return false;
  }
  return true;
}

bool is_registry(std::string_view text) {
  if (text.starts_with('[')) return text.find(']') != std::string_view::npos;
  if (const size_t colon = text.find(':'); colon != std::string_view::npos) {
    if (!all(text.substr(colon + 1), is_digit)) return false;
    text = text.substr(0, colon);
  }
  const auto fits = [](char c) { return is_lower(c) || is_upper(c) || c == '-' || c == '.'; };
  return !text.empty() && std::ranges::all_of(text, fits) && text.front() != '.' &&
         text.front() != '-' && text.back() != '.' && text.back() != '-' &&
         text.find("..") == std::string_view::npos;
}

bool is_tag(std::string_view text) {
  const auto fits = [](char c) {
    return is_lower(c) || is_upper(c) || c == '_' || c == '.' || c == '-';
  };
  return !text.empty() && text.size() <= 128 && std::ranges::all_of(text, fits) &&
         text.front() != '.' && text.front() != '-';
}

bool is_digest(std::string_view text) {
  const size_t colon = text.find(':');
  if (colon == std::string_view::npos) return false;
  const std::string_view name = text.substr(0, colon);
  const size_t length = name == "sha256" ? 64 : name == "sha384" ? 96 : name == "sha512" ? 128 : 0;
  const std::string_view value = text.substr(colon + 1);
  return value.size() == length && all(value, is_hex);
}

std::string fault_of_repository(std::string_view repository) {
  if (repository.empty()) return "names no repository";
  if (std::ranges::any_of(repository, is_upper)) return "has a repository in upper case";
  for (size_t at = 0; at <= repository.size();) {
    const size_t end = std::min(repository.find('/', at), repository.size());
    if (!is_path_segment(repository.substr(at, end - at)))
      return fmt::format("has a malformed repository '{}'", repository);
    at = end + 1;
  }
  return {};
}

// Empty where it is a reference that the kubelet can read.
std::string fault_of(std::string_view text) {
  if (text.find_first_of(" \t\r\n") != std::string_view::npos) return "holds white space";
  if (const size_t scheme = text.find("://"); scheme != std::string_view::npos)
    return fmt::format("begins with '{}'", text.substr(0, scheme + 3));
  const kube::ImageReference image = kube::parse_image(text);
  const std::string_view before = text.substr(0, text.find('@'));
  if (before.ends_with(':')) return "has a ':' without a tag";
  if (before.size() < text.size() && !is_digest(image.digest))
    return fmt::format("has a malformed digest '{}'", image.digest);
  if (!image.registry.empty() && !is_registry(image.registry))
    return fmt::format("has a malformed registry '{}'", image.registry);
  if (std::string fault = fault_of_repository(image.repository); !fault.empty()) return fault;
  if (!image.tag.empty() && !is_tag(image.tag))
    return fmt::format("has a malformed tag '{}'", image.tag);
  return {};
}

// What Go's templates and formats print for values that nobody gave.
bool is_leftover(std::string_view text) {
  for (const std::string_view mark : {"<no value>", "<nil>", "%!s(", "%!v(", "map["})
    if (text.find(mark) != std::string_view::npos) return true;
  return false;
}

// Other programs put an image there on the way to the cluster.
bool is_filled_in(std::string_view text) {
  return kube::is_placeholder(text) || text.find('$') != std::string_view::npos ||
         text.starts_with("ko://") || text.starts_with("//");
}

}  // namespace

void image_reference_invalid(lint::Ask& ask) {
  const yaml::Node* node = ask.container()->image();
  const std::string_view text = kube::text_of(node);
  // Without an image, or with blanks around it, the API server refuses the pod: another rule's.
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return;
  if (std::string_view(" \t\r\n").find(text.front()) != std::string_view::npos ||
      std::string_view(" \t\r\n").find(text.back()) != std::string_view::npos)
    return;
  if (is_leftover(text))
    return ask.report(node, fmt::format("image '{}' is what a template left over", text));
  if (is_filled_in(text)) return;
  if (const std::string fault = fault_of(text); !fault.empty())
    ask.report(node, fmt::format("image '{}' {}", text, fault));
}

}  // namespace kready::rules
