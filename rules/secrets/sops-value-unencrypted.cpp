// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kube/fields.h"
#include "lint/native.h"
#include "text/pattern.h"

namespace kready::rules {
namespace {

// Which leaves SOPS encrypts: by the keys that lead to them, the later of these words over the
// earlier ones.
class Coverage {
 public:
  explicit Coverage(const yaml::Node& sops)
      : clear_suffix_(kube::text_at(&sops, "unencrypted_suffix")),
        suffix_(kube::text_at(&sops, "encrypted_suffix")),
        clear_(pattern(sops, "unencrypted_regex")),
        pattern_(pattern(sops, "encrypted_regex")) {
    by_comments_ = kube::field(&sops, "encrypted_comment_regex") ||
                   kube::field(&sops, "unencrypted_comment_regex");
    const bool says_nothing = clear_suffix_.empty() && suffix_.empty() && !clear_ && !pattern_;
    if (says_nothing) clear_suffix_ = "_unencrypted";
  }

  // Comments decide, or a pattern that nobody can read.
  bool is_unknown() const {
    return by_comments_ || (clear_ && !clear_->ok()) || (pattern_ && !pattern_->ok());
  }

  bool covers(const std::vector<std::string_view>& path) const {
    bool is_covered = true;
    if (!clear_suffix_.empty() && some(path, clear_suffix_)) is_covered = false;
    if (!suffix_.empty()) is_covered = some(path, suffix_);
    if (clear_ && some(path, *clear_)) is_covered = false;
    if (pattern_) is_covered = some(path, *pattern_);
    return is_covered;
  }

 private:
  static std::optional<text::Pattern> pattern(const yaml::Node& sops, std::string_view key) {
    const std::string_view text = kube::text_at(&sops, key);
    if (text.empty()) return std::nullopt;
    return text::Pattern(text);
  }

  static bool some(const std::vector<std::string_view>& path, std::string_view suffix) {
    for (const std::string_view key : path) {
      if (key.ends_with(suffix)) return true;
    }
    return false;
  }

  static bool some(const std::vector<std::string_view>& path, const text::Pattern& pattern) {
    for (const std::string_view key : path) {
      if (pattern.matches_part(key)) return true;
    }
    return false;
  }

  std::string_view clear_suffix_;
  std::string_view suffix_;
  std::optional<text::Pattern> clear_;
  std::optional<text::Pattern> pattern_;
  bool by_comments_ = false;
};

class Walk {
 public:
  Walk(lint::Ask& ask, const Coverage& coverage) : ask_(ask), coverage_(coverage) {}

  void value(const yaml::Node& node) {
    for (const yaml::Node& item : node.items()) value(item);
    for (const yaml::Entry& entry : node.entries()) {
      const std::string_view key = entry.key.text();
      if (path_.empty() && key == "sops") continue;
      path_.push_back(key);
      value(entry.value);
      path_.pop_back();
    }
    if (node.is_scalar()) leaf(node);
  }

 private:
  void leaf(const yaml::Node& node) {
    const std::string_view text = kube::text_of(&node);
    if (text.empty() || text.starts_with("ENC[") || !coverage_.covers(path_)) return;
    std::string shown;
    for (const std::string_view key : path_) shown.append(shown.empty() ? "" : ".").append(key);
    ask_.report(&node, fmt::format("value of '{}' is in clear, which SOPS was to encrypt", shown));
  }

  lint::Ask& ask_;
  const Coverage& coverage_;
  std::vector<std::string_view> path_;
};

}  // namespace

void sops_value_unencrypted(lint::Ask& ask) {
  const yaml::Node& root = *ask.object()->node;
  const yaml::Node* sops = kube::mapping_at(&root, "sops");
  if (!sops) return;
  if (kube::text_at(sops, "mac").empty()) {
    ask.report_absent(sops, {"mac"}, "metadata of SOPS has no mac");
    return;
  }
  const Coverage coverage(*sops);
  if (!coverage.is_unknown()) Walk(ask, coverage).value(root);
}

}  // namespace kready::rules
