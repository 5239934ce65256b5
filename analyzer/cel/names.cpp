// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "cel/compiler.h"
#include "text/nearest.h"

namespace kready::cel {
namespace {

constexpr std::string_view types[] = {"bool",
                                      "int",
                                      "uint",
                                      "double",
                                      "string",
                                      "bytes",
                                      "list",
                                      "map",
                                      "null_type",
                                      "type",
                                      "optional_type",
                                      "google.protobuf.Timestamp",
                                      "google.protobuf.Duration",
                                      "kubernetes.Quantity",
                                      "net.IP",
                                      "net.CIDR",
                                      "kubernetes.URL",
                                      "kubernetes.Semver",
                                      "kubernetes.NamedFormat"};

}  // namespace

Compiler::Chain Compiler::chain(Id id) const {
  Chain result;
  while (syntax_.at(id).shape == Shape::select) {
    result.steps.push_back(id);
    id = syntax_.at(id).children[0];
  }
  result.base = id;
  std::reverse(result.steps.begin(), result.steps.end());
  return result;
}

const Compiler::Local* Compiler::local(std::string_view name) const {
  const auto found = std::find_if(locals_.rbegin(), locals_.rend(),
                                  [name](const Local& local) { return local.name == name; });
  return found == locals_.rend() ? nullptr : &*found;
}

std::vector<std::string> Compiler::candidates(std::string_view name, bool absolute) const {
  std::vector<std::string> result;
  std::string_view container = absolute ? std::string_view{} : environment_.container();
  while (!container.empty()) {
    result.push_back(fmt::format("{}.{}", container, name));
    const size_t dot = container.rfind('.');
    container = dot == std::string_view::npos ? std::string_view{} : container.substr(0, dot);
  }
  result.emplace_back(name);
  return result;
}

std::optional<Operand> Compiler::global(std::string_view name) {
  if (const int slot = environment_.slot(name); slot >= 0) {
    return Operand::of(Space::variables, static_cast<size_t>(slot));
  }
  const auto* type = std::find(std::begin(types), std::end(types), name);
  return type == std::end(types) ? std::nullopt : std::optional(constant(Value::type(*type)));
}

// The longest name wins: in `a.b.c`, a variable "a.b" before a variable "a".
std::optional<Compiler::Resolved> Compiler::resolve(const Chain& chain, size_t most_steps) {
  const Expression& base = syntax_.at(chain.base);
  if (base.shape != Shape::name) return std::nullopt;
  const Local* variable = base.absolute ? nullptr : local(base.name);
  if (variable) return Resolved{variable->where, 0};
  std::vector<std::string> names = {std::string(base.name)};
  for (const Id step : chain.steps) {
    if (names.size() > most_steps || syntax_.at(step).optional) break;
    names.push_back(fmt::format("{}.{}", names.back(), syntax_.at(step).name));
  }
  for (size_t i = names.size(); i > 0; --i) {
    for (const std::string& name : candidates(names[i - 1], base.absolute)) {
      if (const auto operand = global(name)) return Resolved{*operand, i - 1};
    }
  }
  return std::nullopt;
}

Operand Compiler::unknown_variable(const Expression& it) {
  std::string message = fmt::format("unknown variable '{}'", it.name);
  if (!options_.check) return constant(make_error(code_.arena, message));
  std::vector<std::string> known = environment_.variables();
  for (const Local& one : locals_) {
    if (!one.name.starts_with('@')) known.push_back(one.name);
  }
  const auto near = text::nearest(it.name, known, 1);
  if (!near.empty()) message += fmt::format(", did you mean '{}'?", near.front());
  fail(it.name_span, std::move(message));
}

Operand Compiler::name(const Expression& it) {
  const Local* variable = it.absolute ? nullptr : local(it.name);
  if (variable) return variable->where;
  for (const std::string& candidate : candidates(it.name, it.absolute)) {
    if (const auto operand = global(candidate)) return *operand;
  }
  return unknown_variable(it);
}

std::string_view Compiler::dotted(Id id, std::string& storage) const {
  const Chain parts = chain(id);
  const Expression& base = syntax_.at(parts.base);
  if (base.shape != Shape::name || (!base.absolute && local(base.name))) return {};
  storage = base.name;
  for (const Id step : parts.steps) {
    if (syntax_.at(step).optional) return {};
    storage += fmt::format(".{}", syntax_.at(step).name);
  }
  return storage;
}

}  // namespace kready::cel
