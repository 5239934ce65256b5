// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "cel/functions.h"

namespace kready::cel {

std::shared_ptr<const Environment::Functions> Environment::libraries() {
  auto functions = std::make_shared<Functions>();
  for (const auto library :
       {standard_functions, string_functions, math_functions, list_functions, set_functions,
        encoder_functions, regex_functions, url_functions, quantity_functions, network_functions,
        semver_functions, format_functions, optional_functions}) {
    for (const Function& function : library()) add(*functions, function, true);
  }
  return functions;
}

Environment::Environment() {
  static const std::shared_ptr<const Functions> all = libraries();
  functions_ = all;
}

Environment& Environment::variable(std::string_view name) {
  if (!has_variable(name)) variables_.emplace_back(name);
  return *this;
}

Environment& Environment::functions(std::span<const Function> list) {
  auto own = std::make_shared<Functions>(*functions_);
  for (const Function& function : list) add(*own, function, false);
  functions_ = std::move(own);
  return *this;
}

Environment& Environment::container(std::string_view name) {
  container_ = name;
  return *this;
}

void Environment::add(Functions& functions, const Function& function, bool constant_folded) {
  Function copy = function;
  copy.constant_folded = constant_folded;
  functions.emplace(function.name, copy);
}

bool Environment::has_variable(std::string_view name) const { return slot(name) >= 0; }

int Environment::slot(std::string_view name) const {
  const auto found = std::find(variables_.begin(), variables_.end(), name);
  return found == variables_.end() ? -1 : static_cast<int>(found - variables_.begin());
}

const Function* Environment::find(std::string_view name, Form form, size_t arguments) const {
  const Function* result = nullptr;
  const auto [begin, end] = functions_->equal_range(name);
  for (auto it = begin; it != end; ++it) {
    const int takes = it->second.arguments;
    const bool fits = takes < 0 || static_cast<size_t>(takes) == arguments;
    if (it->second.form == form && fits) result = &it->second;
  }
  return result;
}

bool Environment::has_function(std::string_view name) const { return functions_->contains(name); }

std::vector<Function> Environment::overloads(std::string_view name) const {
  std::vector<Function> result;
  const auto [begin, end] = functions_->equal_range(name);
  for (auto it = begin; it != end; ++it) result.push_back(it->second);
  return result;
}

std::vector<std::string> Environment::function_names() const {
  std::vector<std::string> names;
  for (const auto& [name, function] : *functions_) {
    if (names.empty() || names.back() != name) names.emplace_back(name);
  }
  return names;
}

}  // namespace kready::cel
