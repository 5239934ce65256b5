// SPDX-License-Identifier: MIT
// Until which release of its controller a version of a custom resource is served. The facts are
// those of schemas/lifecycle.txt, compiled in. Knows neither forms nor clusters.
#pragma once

#include <compare>
#include <span>
#include <string_view>

namespace kready::schema {

// Of a controller; 0.0 where nothing is known or nothing happened.
struct Release {
  int major = 0;
  int minor = 0;

  constexpr bool is_known() const { return major != 0 || minor != 0; }
  friend constexpr auto operator<=>(const Release&, const Release&) = default;
};

struct Controller {
  std::string_view name;
  std::span<const std::string_view> images;  // last two parts of the repository, as "istio/pilot"
};

struct CustomLife {
  std::string_view group;
  std::string_view version;
  std::span<const std::string_view> kinds;  // empty: all of that version
  const Controller* controller = nullptr;
  Release since;
  Release deprecated;
  Release removed;                    // the first release that does not serve it
  std::string_view replacement;       // "cert-manager.io/v1", or empty
  std::string_view replacement_kind;  // empty: the same kind
};

std::span<const CustomLife> custom_lives();
// Null: nothing is known.
const CustomLife* find_custom_life(std::string_view group, std::string_view version,
                                   std::string_view kind);

std::span<const Controller> controllers();
// Of an image's repository, whatever registry it stands in:
// "quay.io/jetstack/cert-manager-controller".
const Controller* controller_of_image(std::string_view repository);

}  // namespace kready::schema
