// SPDX-License-Identifier: MIT
#include "kube/port.h"

#include <charconv>

#include "kube/fields.h"

namespace kready::kube {

namespace {

Port read_port(const yaml::Node& node, std::string_view number_key) {
  Port port;
  port.node = &node;
  port.name = text_at(&node, "name");
  port.number = integer_at(&node, number_key).value_or(0);
  if (std::string_view protocol = text_at(&node, "protocol"); !protocol.empty())
    port.protocol = protocol;
  return port;
}

std::optional<int64_t> all_digits(std::string_view text) {
  int64_t number = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace

Port read_container_port(const yaml::Node& node) { return read_port(node, "containerPort"); }
Port read_service_port(const yaml::Node& node) { return read_port(node, "port"); }

std::optional<PortReference> parse_port_reference(const yaml::Node* node) {
  if (!is_set(node) || !node->is_scalar()) return std::nullopt;
  if (std::optional<int64_t> number = node->as_integer()) return PortReference{number, {}};
  std::string_view text = node->text();
  if (std::optional<int64_t> number = all_digits(text)) return PortReference{number, {}};
  if (text.empty() || !node->is_string()) return std::nullopt;
  return PortReference{std::nullopt, text};
}

bool is_port_name(std::string_view text) {
  constexpr size_t longest = 15;
  bool letter = false;
  char before = '-';  // so that none may be the first
  for (const char c : text) {
    const bool is_letter = c >= 'a' && c <= 'z';
    if (!is_letter && !(c >= '0' && c <= '9') && (c != '-' || before == '-')) return false;
    letter |= is_letter;
    before = c;
  }
  return letter && before != '-' && text.size() <= longest;
}

bool refers_to(const PortReference& reference, const Port& port) {
  if (reference.number) return *reference.number == port.number;
  return !reference.name.empty() && reference.name == port.name;
}

}  // namespace kready::kube
