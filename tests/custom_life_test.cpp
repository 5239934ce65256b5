// SPDX-License-Identifier: MIT
#include "schema/custom_life.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

namespace kready::schema {

TEST_CASE("the life of a custom resource's version") {
  const CustomLife* life = find_custom_life("external-secrets.io", "v1beta1", "ExternalSecret");
  REQUIRE(life);
  CHECK(life->controller->name == "external-secrets");
  CHECK(life->removed == Release{0, 17});
  CHECK(life->replacement == "external-secrets.io/v1");
  CHECK(life->replacement_kind.empty());
  CHECK_FALSE(life->since.is_known());
  CHECK_FALSE(find_custom_life("external-secrets.io", "v1", "ExternalSecret"));
  CHECK_FALSE(find_custom_life("external-secrets.io", "v1beta1", "PushSecret"));
  CHECK(find_custom_life("longhorn.io", "v1beta1", "Volume"));
  CHECK(find_custom_life("karpenter.sh", "v1alpha5", "Machine")->replacement_kind == "NodeClaim");
}

TEST_CASE("a controller is known by its image") {
  const Controller* controller = controller_of_image("quay.io/jetstack/cert-manager-controller");
  REQUIRE(controller);
  CHECK(controller->name == "cert-manager");
  CHECK(controller_of_image("jetstack/cert-manager-controller") == controller);
  CHECK_FALSE(controller_of_image("example.com/otherjetstack/cert-manager-controller"));
  CHECK_FALSE(controller_of_image(""));
}

TEST_CASE("releases are in order") {
  CHECK(Release{0, 17} < Release{1, 0});
  CHECK(Release{1, 9} < Release{1, 10});
  for (const CustomLife& life : custom_lives()) {
    CAPTURE(fmt::format("{}/{}", life.group, life.version));
    CHECK(life.controller);
    if (life.removed.is_known() && life.deprecated.is_known())
      CHECK(life.deprecated <= life.removed);
    if (life.removed.is_known()) CHECK(life.since < life.removed);
    CHECK((life.removed.is_known() || life.deprecated.is_known() || life.since.is_known()));
  }
}

}  // namespace kready::schema
