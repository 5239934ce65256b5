// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "lint/environments.h"
#include "lint/path_glob.h"

namespace kready::tests {
namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

const std::string web = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n";
const std::string other = "apiVersion: v1\nkind: Service\nmetadata: {name: other}\n";

// "name: file file" for each unit, with the environments that were found.
std::string split(const std::string& name, const Files& files) {
  lint::UnitInput unit;
  unit.name = name;
  for (const auto& [path, text] : files)
    unit.sources.push_back(std::make_shared<text::Source>(path, text));
  const lint::SplitUnit split = lint::split_environments(std::move(unit));
  std::string lines;
  for (const auto& found : split.found)
    lines += fmt::format("{}: {}\n", found.folder, fmt::join(found.names, " "));
  for (const lint::UnitInput& own : split.units) {
    lines += fmt::format("[{}]", own.name);
    for (const auto& source : own.sources) lines += " " + source->name();
    lines += "\n";
  }
  return lines;
}

}  // namespace

TEST_CASE("environments side by side are units of their own, with what lies outside") {
  CHECK(split("d", {{"d/base.yaml", other},
                    {"d/overlays/prod/a.yaml", web},
                    {"d/overlays/test/a.yaml", web}}) ==
        "d/overlays: prod test\n"
        "[d (prod)] d/base.yaml d/overlays/prod/a.yaml\n"
        "[d (test)] d/base.yaml d/overlays/test/a.yaml\n");
  CHECK(split("clusters", {{"clusters/a/x.yaml", web}, {"clusters/b/x.yaml", web}}) ==
        "clusters: a b\n[clusters (a)] clusters/a/x.yaml\n[clusters (b)] clusters/b/x.yaml\n");
}

TEST_CASE("what delivers no object of another is no environment") {
  const std::string whole = "[d] d/envs/a/x.yaml d/envs/b/x.yaml\n";
  CHECK(split("d", {{"d/envs/a/x.yaml", web}, {"d/envs/b/x.yaml", other}}) == whole);
  CHECK(split("d", {{"d/parts/a/x.yaml", web}, {"d/parts/b/x.yaml", web}}) ==
        "[d] d/parts/a/x.yaml d/parts/b/x.yaml\n");
  CHECK(split("d/envs/a", {{"d/envs/a/x.yaml", web}, {"d/envs/a/b/x.yaml", web}}) ==
        "[d/envs/a] d/envs/a/x.yaml d/envs/a/b/x.yaml\n");
}

TEST_CASE("a folder that shares nothing with the environments belongs to all of them") {
  CHECK(split("d",
              {{"d/envs/a/x.yaml", web}, {"d/envs/b/x.yaml", web}, {"d/envs/c/x.yaml", other}}) ==
        "d/envs: a b\n[d (a)] d/envs/a/x.yaml d/envs/c/x.yaml\n"
        "[d (b)] d/envs/b/x.yaml d/envs/c/x.yaml\n");
}

TEST_CASE("what environments are made from is none") {
  CHECK(split("d", {{"d/overlays/base/x.yaml", web},
                    {"d/overlays/prod/x.yaml", web},
                    {"d/overlays/test/x.yaml", web}}) ==
        "d/overlays: prod test\n[d (prod)] d/overlays/base/x.yaml d/overlays/prod/x.yaml\n"
        "[d (test)] d/overlays/base/x.yaml d/overlays/test/x.yaml\n");
}

TEST_CASE("environments of one name in several folders are one") {
  CHECK(split("d", {{"d/p/envs/a/x.yaml", web},
                    {"d/p/envs/b/x.yaml", web},
                    {"d/q/envs/b/x.yaml", web},
                    {"d/q/envs/c/x.yaml", web}}) ==
        "d/p/envs: a b\nd/q/envs: b c\n"
        "[d (a)] d/p/envs/a/x.yaml d/q/envs/b/x.yaml d/q/envs/c/x.yaml\n"
        "[d (b)] d/p/envs/b/x.yaml d/q/envs/b/x.yaml\n"
        "[d (c)] d/p/envs/a/x.yaml d/p/envs/b/x.yaml d/q/envs/c/x.yaml\n");
}

TEST_CASE("patches of one base are no objects") {
  const std::string build =
      "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\npatches: [{path: "
      "p.yaml}]\n";
  CHECK(split("d", {{"d/overlays/a/kustomization.yaml", build},
                    {"d/overlays/a/p.yaml", web},
                    {"d/overlays/b/kustomization.yaml", build},
                    {"d/overlays/b/p.yaml", web}})
            .starts_with("[d] "));
}

TEST_CASE("patterns of paths match folders with all in them") {
  CHECK(lint::path_matches("vendor", "vendor/a/b.yaml"));
  CHECK(lint::path_matches("./vendor/", "vendor/a/b.yaml"));
  CHECK(lint::path_matches("**/vendor", "x/y/vendor/b.yaml"));
  CHECK(lint::path_matches("**/vendor", "vendor/b.yaml"));
  CHECK(lint::path_matches("a/**/c.yaml", "a/c.yaml"));
  CHECK(lint::path_matches("*.yaml", "a.yaml"));
  CHECK_FALSE(lint::path_matches("*.yaml", "a/b.yaml"));
  CHECK_FALSE(lint::path_matches("vendor", "a/vendor/b.yaml"));
  CHECK_FALSE(lint::path_matches("vend", "vendor/b.yaml"));
  CHECK(lint::matched_length("apps/*", "apps/shop/a.yaml") == 9);
  CHECK(lint::matched_length("apps/**", "apps/shop/a.yaml") == 16);
  CHECK(lint::matched_length("lib/*", "apps/shop/a.yaml") == 0);
}

}  // namespace kready::tests
