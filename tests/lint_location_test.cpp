// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <memory_resource>
#include <string>

#include "lint/location.h"
#include "yaml/document.h"

using namespace kready;

namespace {

constexpr std::string_view manifest =
    "apiVersion: v1\n"
    "kind: Pod\n"
    "metadata:\n"
    "  name: web\n"
    "  annotations:\n"
    "    example.com/a: b\n"
    "spec:\n"
    "  containers:\n"
    "    - name: app\n"
    "      image: x\n"
    "    - &two\n"
    "      name: two\n"
    "      args: [a, b]\n"
    "  initContainers:\n"
    "    - *two\n"
    "  hostNetwork:\n";

struct Tree {
  text::Source source{"pod.yaml", std::string(manifest)};
  text::Symbols symbols;
  std::pmr::monotonic_buffer_resource arena;
  yaml::Document document =
      yaml::parse(source, {0, static_cast<uint32_t>(source.bytes().size())}, symbols, arena);

  std::string show(const yaml::Node* node, std::vector<std::string_view> absent = {}) const {
    const lint::Location location = lint::locate(*document.root, node, absent);
    const text::Position at = source.position(location.span.begin);
    return fmt::format("{}:{} '{}' {}", at.line, at.column, source.slice(location.span),
                       location.path);
  }
};

}  // namespace

TEST_CASE("a place is a scalar's value, a map's key, or an item's first line") {
  const Tree tree;
  const yaml::Node& root = *tree.document.root;
  const yaml::Node* containers = root.find("spec", "containers");
  CHECK(tree.show(root.find("kind")) == "2:7 'Pod' kind");
  CHECK(tree.show(containers) == "8:3 'containers' spec.containers");
  CHECK(tree.show(&containers->items()[0]) == "9:7 'name: app' spec.containers[0]");
  CHECK(tree.show(containers->items()[0].find("image")) == "10:14 'x' spec.containers[0].image");
  CHECK(tree.show(&containers->items()[1].find("args")->items()[1]) ==
        "13:17 'b' spec.containers[1].args[1]");
  CHECK(tree.show(root.find("metadata", "annotations", "example.com/a")) ==
        "6:20 'b' metadata.annotations[\"example.com/a\"]");
}

TEST_CASE("the root is shown by the object's name, an empty value by its key") {
  const Tree tree;
  CHECK(tree.show(tree.document.root) == "4:9 'web' ");
  CHECK(tree.show(tree.document.root->find("spec", "hostNetwork")) ==
        "16:3 'hostNetwork' spec.hostNetwork");
}

TEST_CASE("absent keys lengthen the path and keep the place") {
  const Tree tree;
  CHECK(tree.show(tree.document.root->find("spec"), {"securityContext", "runAsUser"}) ==
        "7:1 'spec' spec.securityContext.runAsUser");
}

TEST_CASE("content behind an alias is found where it is written") {
  const Tree tree;
  const yaml::Node& alias = tree.document.root->find("spec", "initContainers")->items()[0];
  CHECK(tree.show(alias.find("name")) == "12:13 'two' spec.containers[1].name");
}
