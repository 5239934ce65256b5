// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>
#include <string_view>
#include <vector>

#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using Words = std::vector<std::string_view>;

bool is_sleep(std::string_view program) {
  return program == "sleep" || program == "/bin/sleep" || program == "/usr/bin/sleep";
}

bool is_shell(std::string_view program) {
  const size_t slash = program.rfind('/');
  if (slash != std::string_view::npos) program.remove_prefix(slash + 1);
  return program == "sh" || program == "bash" || program == "ash" || program == "dash";
}

// "30", "1m", "0.5": whole seconds, rounded down.
std::optional<int64_t> duration(std::string_view text) {
  int64_t unit = 1;
  if (!text.empty() && std::isalpha(static_cast<unsigned char>(text.back()))) {
    if (text.back() != 's' && text.back() != 'm' && text.back() != 'h') return std::nullopt;
    unit = text.back() == 'h' ? 3600 : text.back() == 'm' ? 60 : 1;
    text.remove_suffix(1);
  }
  double amount = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), amount);
  if (error != std::errc() || end != text.data() + text.size() || amount < 0 || amount > 1e6)
    return std::nullopt;
  return static_cast<int64_t>(amount * static_cast<double>(unit));
}

Words words(std::string_view text) {
  Words result;
  for (size_t at = 0; at < text.size();) {
    const size_t begin = text.find_first_not_of(" \t", at);
    if (begin == std::string_view::npos) break;
    at = std::min(text.find_first_of(" \t", begin), text.size());
    result.push_back(text.substr(begin, at - begin));
  }
  return result;
}

// Nothing where it is not sure that the next command is reached, or how long this one sleeps.
std::optional<int64_t> slept_by_one(Words command) {
  if (!command.empty() && command[0] == "exec") command.erase(command.begin());
  if (command.empty()) return 0;
  for (const std::string_view word : {"if", "while", "until", "for", "case", "exit"})
    if (command[0] == word) return std::nullopt;
  if (!is_sleep(command[0])) return 0;
  return command.size() == 2 ? duration(command[1]) : std::nullopt;
}

// The sleeps of a script whose commands run one after the other, whatever they do. Whatever may
// branch, loop or go on in the background is not understood.
std::optional<int64_t> slept_by_script(std::string_view script) {
  if (script.find_first_of("|(){}`$<'\"\\#") != std::string_view::npos) return std::nullopt;
  int64_t sum = 0;
  for (bool more = true; more;) {
    const size_t end = std::min(script.find_first_of(";&\n"), script.size());
    const auto slept = slept_by_one(words(script.substr(0, end)));
    const std::string_view rest = script.substr(end);
    if (!slept || (rest.starts_with("&") && !rest.starts_with("&&"))) return std::nullopt;
    sum += *slept;
    more = !rest.empty();
    script = rest.substr(std::min<size_t>(rest.starts_with("&&") ? 2 : 1, rest.size()));
  }
  return sum;
}

std::optional<int64_t> slept_by_command(const yaml::Node* exec) {
  Words command;
  for (const yaml::Node& word : kube::items_at(exec, "command"))
    command.push_back(kube::text_of(&word));
  if (command.size() == 2 && is_sleep(command[0])) return duration(command[1]);
  if (command.size() == 3 && is_shell(command[0]) && command[1].starts_with('-') &&
      command[1].ends_with('c'))
    return slept_by_script(command[2]);
  return std::nullopt;
}

// Nothing where it is filled in later.
std::optional<int64_t> grace_period(const yaml::Node* spec) {
  const yaml::Node* written = kube::field(spec, "terminationGracePeriodSeconds");
  return kube::is_set(written) ? written->as_integer() : 30;
}

}  // namespace

void prestop_exceeds_grace_period(lint::Ask& ask) {
  const yaml::Node* hook = kube::mapping_at(ask.container()->node, {"lifecycle", "preStop"});
  if (!hook) return;
  const yaml::Node* slept_at = kube::field_at(hook, {"sleep", "seconds"});
  std::optional<int64_t> slept = slept_at ? slept_at->as_integer() : std::nullopt;
  if (!slept_at) {
    slept_at = kube::field_at(hook, {"exec", "command"});
    slept = slept_by_command(kube::mapping_at(hook, "exec"));
  }
  const auto grace = grace_period(ask.pod()->spec());
  if (!slept || !grace || *slept < *grace || *slept == 0) return;
  const yaml::Node* written = kube::field(ask.pod()->spec(), "terminationGracePeriodSeconds");
  std::vector<lint::RelatedNode> related;
  if (kube::is_set(written))
    related.push_back({ask.object()->document, written, "the grace period"});
  ask.report(slept_at,
             fmt::format("preStop of container '{}' sleeps {} s, and the pod is killed after {} s",
                         ask.container()->name, *slept, *grace),
             std::move(related));
}

}  // namespace kready::rules
