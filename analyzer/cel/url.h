// SPDX-License-Identifier: MIT
// URLs as Kubernetes' API accepts them: an absolute URI or an absolute path. Knows nothing of
// values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kready::cel {

// Views of the text that was parsed.
struct Url {
  std::string_view text;
  std::string_view scheme;  // as written
  std::string_view host;    // with the port; a six in brackets
  std::string_view path;    // as written
  std::string_view query;   // as written, what follows '?'
};

// A fragment is not taken apart: '#' belongs to the part in which it stands.
std::optional<Url> parse_url(std::string_view text);
std::string_view hostname(const Url& url);  // without brackets and port
std::string_view port(const Url& url);
std::string escaped_path(const Url& url);
// The parameters in the order in which they are written; malformed ones are left out.
std::vector<std::pair<std::string, std::string>> query_parameters(const Url& url);

}  // namespace kready::cel
