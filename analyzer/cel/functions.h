// SPDX-License-Identifier: MIT
// What expressions may name: functions and variables. A library is a list of Functions.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cel/value.h"

namespace kready::cel {

// One call. Arguments are evaluated and none is an error (the evaluator passes errors on).
// For `a.f(b)` args[0] is a.
struct Call {
  std::span<const Value> args;
  Arena& arena;
  text::Symbols& symbols;
  const void* host;  // what the embedder gave to evaluate(): the graph, for example
  // Adds to the cost of the evaluation: for functions whose work grows with their input.
  uint64_t& cost;
};

using Implementation = Value (*)(Call&);

enum class Form : uint8_t { global, member };  // f(a, b) or a.f(b)

struct Function {
  // "size", "math.greatest" (a namespaced global), "startsWith"; outlives the environment.
  std::string_view name;
  Form form = Form::global;
  int arguments = 0;              // the receiver included; -1: any number
  Implementation call = nullptr;  // answers an error value "no such overload" for other types
  // Set by Environment for its own libraries: calls with constant arguments happen once, at compile
  // time, without a host.
  bool constant_folded = false;
};

// The names an expression may use. Later additions win over earlier ones of the same name, form and
// count.
class Environment {
 public:
  // The standard definitions with every library of this folder.
  Environment();

  Environment& variable(std::string_view name);
  Environment& functions(std::span<const Function> list);
  // The namespace in which names are looked up first: in "a.b", x may be a.b.x, a.x or x.
  Environment& container(std::string_view name);

  bool has_variable(std::string_view name) const;
  const std::vector<std::string>& variables() const { return variables_; }  // index = slot
  const std::string& container() const { return container_; }
  int slot(std::string_view name) const;  // -1 when unknown
  // Null when there is none of that name, form and count.
  const Function* find(std::string_view name, Form form, size_t arguments) const;
  bool has_function(std::string_view name) const;
  std::vector<Function> overloads(std::string_view name) const;
  std::vector<std::string> function_names() const;  // sorted, for "did you mean"

 private:
  using Functions = std::multimap<std::string_view, Function>;
  static void add(Functions& functions, const Function& function, bool constant_folded);
  static std::shared_ptr<const Functions> libraries();

  std::vector<std::string> variables_;
  std::string container_;
  std::shared_ptr<const Functions> functions_;  // shared by copies
};

// The end of `list.sortBy(item, key)`: of pairs of key and item the items, by their keys.
Value sort_pairs(Call& call);

// The libraries, one .cpp each.
std::span<const Function>
standard_functions();  // size, type, conversions, string tests, time getters, matches, ...
std::span<const Function>
string_functions();  // charAt, format, indexOf, join, quote, replace, split, ...
std::span<const Function> math_functions();      // math.greatest, math.bitAnd, math.ceil, ...
std::span<const Function> list_functions();      // sum, min, max, isSorted, indexOf, flatten, sort,
                                                 // slice, distinct, reverse, range, ...
std::span<const Function> set_functions();       // sets.contains, sets.equivalent, sets.intersects
std::span<const Function> encoder_functions();   // base64.encode, base64.decode
std::span<const Function> regex_functions();     // find, findAll, regex.extract, regex.replace, ...
std::span<const Function> url_functions();       // url, isURL, getScheme, getHost, ...
std::span<const Function> quantity_functions();  // quantity, isQuantity, add, sub, compareTo, ...
std::span<const Function> network_functions();   // ip, isIP, cidr, isCIDR, containsIP, ...
std::span<const Function> semver_functions();    // semver, isSemver, major, compareTo, ...
std::span<const Function> format_functions();    // format.named, format.dns1123Label, validate, ...
std::span<const Function>
optional_functions();  // optional.of, orValue, hasValue, value, first, last, ...

// Conversions and arithmetic of time shared by the evaluator and standard_functions (time.cpp).
// "2009-02-13T23:31:30.5Z" (RFC 3339) and "1h30m0.5s"; nothing for text of another form or range.
std::optional<Time> parse_timestamp(std::string_view text);
std::optional<Time> parse_duration(std::string_view text);
std::string format_timestamp(Time);
std::string format_duration(Time);
// Sum and difference of seconds and nanoseconds, normalised; nothing on overflow of CEL's ranges.
// Timestamps: years 1 to 9999. Durations: what fits an int64 of nanoseconds.
std::optional<Time> add(Time left, Time right);
std::optional<Time> subtract(Time left, Time right);
bool timestamp_in_range(Time);
bool duration_in_range(Time);

// Order and equality of the kinds of Kubernetes' libraries: REQUIRES both of that kind.
int compare_quantity(const Value& left, const Value& right);
int compare_semver(const Value& left, const Value& right);
bool equal_opaque(const Value& left,
                  const Value& right);  // quantity, ip, cidr, url, semver, format
std::string dump_opaque(const Value& value);

}  // namespace kready::cel
