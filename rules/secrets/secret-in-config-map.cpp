// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <string_view>

#include "cel/base64.h"
#include "kube/fields.h"
#include "lint/native.h"
#include "rules/credential.h"
#include "rules/secret_name.h"
#include "rules/secret_setting.h"
#include "text/ascii.h"

namespace kready::rules {
namespace {

// Documentation of what may be set.
bool is_documentation(std::string_view key) { return key == "_example"; }

class Check {
 public:
  explicit Check(lint::Ask& ask) : ask_(ask), names_(secret_names(ask.parameter("names"))) {}

  void entry(std::string_view key, const yaml::Node& value) {
    const std::string_view text = text::trimmed(value.text());
    if (text.find('\n') != std::string_view::npos) return lines(key, value);
    if (!credential_in(text, key).empty()) return;  // reported as what it is, wherever it stands
    if (names_.matches(key) && is_literal_secret(text) && !stands_for_secret(text)) {
      return ask_.report(&value, fmt::format("value of key '{}' is a literal", key));
    }
    encoded(key, value, text);
  }

 private:
  void encoded(std::string_view key, const yaml::Node& value, std::string_view text) {
    if (text.size() < 40 || text.find(' ') != std::string_view::npos) return;
    const auto decoded = cel::base64_decode(text);
    if (!decoded) return;
    const std::string_view what = credential_in(*decoded, key);
    if (what.empty()) return;
    ask_.report(&value, fmt::format("value of key '{}' holds {} in base64", key, what));
  }

  void lines(std::string_view key, const yaml::Node& value) {
    if (is_documentation(key)) return;
    const std::string_view name = secret_setting(value.text(), key, names_);
    if (name.empty()) return;
    ask_.report(&value, fmt::format("value of key '{}' sets '{}' to a literal", key, name));
  }

  lint::Ask& ask_;
  const SecretNames& names_;
};

}  // namespace

void secret_in_config_map(lint::Ask& ask) {
  if (!ask.object()->group.empty()) return;
  const yaml::Node* data = kube::mapping_at(ask.object()->node, "data");
  if (!data) return;
  Check check(ask);
  for (const yaml::Entry& entry : data->entries()) {
    if (entry.value.is_scalar()) check.entry(entry.key.text(), entry.value);
  }
}

}  // namespace kready::rules
