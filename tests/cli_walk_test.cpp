// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "cli/cannot_run.h"
#include "cli/walk.h"
#include "cli_folder.h"

namespace kready::cli {
namespace {

// What is found in a folder of the test, a space between the paths, which begin in that folder.
std::string found(const TestFolder& folder, const std::string& inside = {}) {
  const std::string root = folder.path(inside);
  std::string all;
  for (const std::string& path : manifests_in(root)) {
    all += (all.empty() ? "" : " ") + path.substr(root.size() + 1);
  }
  return all;
}

TEST_CASE("names of manifests end in yaml, yml or json in letters of either case") {
  for (const char* name : {"a.yaml", "a.yml", "a.json", "A.YAML", "a.Yml", ".yaml", "a.b.json"}) {
    CHECK(is_manifest_name(name));
  }
  for (const char* name : {"a.yaml.tpl", "yaml", "a.jsonl", "a", "", "a.txt", "a.yaml~"}) {
    CHECK_FALSE(is_manifest_name(name));
  }
}

TEST_CASE("a folder gives its manifests in the order of their bytes") {
  const TestFolder folder;
  for (const char* name :
       {"b.yaml", "a/z.yml", "a.json", "B.YAML", "a/b/c.yaml", "README.md", "a-b.yaml", "é.yaml"}) {
    folder.write(name);
  }
  CHECK(found(folder) == "B.YAML a-b.yaml a.json a/b/c.yaml a/z.yml b.yaml é.yaml");
}

TEST_CASE("paths begin as the folder was given, joined with one slash") {
  const TestFolder folder;
  folder.write("a/b.yaml");
  CHECK(manifests_in(folder.path("a") + "//") ==
        std::vector<std::string>{folder.path("a") + "/b.yaml"});
}

TEST_CASE("hidden folders and node_modules are left out unless they are named") {
  const TestFolder folder;
  for (const char* name :
       {".git/a.yaml", ".hidden/a.yaml", "x/node_modules/a.yaml", "x/.github/a.yaml", "b.yaml"}) {
    folder.write(name);
  }
  CHECK(found(folder) == "b.yaml");
  CHECK(found(folder, ".hidden") == "a.yaml");
}

TEST_CASE("what git ignores is left out") {
  const TestFolder folder;
  folder.write(".git/info/exclude", "local.yaml\n");
  folder.write(".gitignore", "build/\n*.gen.yaml\n!kept.gen.yaml\n/top.yaml\n");
  folder.write("apps/.gitignore", "!other.gen.yaml\nsecret.yaml\n");
  for (const char* name :
       {"build/a.yaml", "a.gen.yaml", "kept.gen.yaml", "top.yaml", "apps/top.yaml",
        "apps/other.gen.yaml", "apps/x/secret.yaml", "secret.yaml", "apps/local.yaml"}) {
    folder.write(name);
  }
  CHECK(found(folder) == "apps/other.gen.yaml apps/top.yaml kept.gen.yaml secret.yaml");
  // The files above a folder hold for it too, in a work tree.
  CHECK(found(folder, "apps") == "other.gen.yaml top.yaml");
}

TEST_CASE("an ignored folder that is named is read") {
  const TestFolder folder;
  folder.write(".git/HEAD");
  folder.write(".gitignore", "build/\n");
  folder.write("build/a.yaml");
  CHECK(found(folder, "build") == "a.yaml");
}

TEST_CASE("a .gitignore holds without git, for what is below it") {
  const TestFolder folder;
  folder.write(".gitignore", "a.yaml\n");
  folder.write("x/.gitignore", "b.yaml\n");
  for (const char* name : {"a.yaml", "b.yaml", "x/a.yaml", "x/b.yaml", "x/c.yaml"}) {
    folder.write(name);
  }
  CHECK(found(folder) == "b.yaml x/c.yaml");
  CHECK(found(folder, "x") == "a.yaml c.yaml");
}

TEST_CASE("a work tree inside a work tree has its own patterns only") {
  const TestFolder folder;
  folder.write(".git/HEAD");
  folder.write(".gitignore", "a.yaml\n");
  folder.write("modules/m/info/exclude", "b.yaml\n");
  folder.write("inner/.git", "gitdir: ../modules/m\n");
  for (const char* name : {"a.yaml", "inner/a.yaml", "inner/b.yaml"}) folder.write(name);
  CHECK(found(folder) == "inner/a.yaml");
}

TEST_CASE("a second work tree has the exclusions of the first") {
  const TestFolder folder;
  folder.write("first/.git/info/exclude", "b.yaml\n");
  folder.write("first/.git/worktrees/second/commondir", "../..\n");
  folder.write("second/.git", "gitdir: " + folder.path("first/.git/worktrees/second") + "\n");
  for (const char* name : {"second/a.yaml", "second/b.yaml"}) folder.write(name);
  CHECK(found(folder, "second") == "a.yaml");
}

TEST_CASE("links are followed once, and loops end") {
  const TestFolder folder;
  folder.write("tree/a.yaml");
  folder.write("tree/sub/b.yaml");
  folder.write("outside/c.yaml");
  folder.write("outside/d.txt");
  folder.link("tree/sub/up", "..");
  folder.link("tree/self", ".");
  folder.link("tree/0-again.yaml", "a.yaml");
  folder.link("tree/out", "../outside");
  folder.link("tree/out-again", "../outside");
  folder.link("tree/text.yaml", "../outside/d.txt");
  folder.link("tree/twice.yaml", "../outside/d.txt");
  CHECK(found(folder, "tree") == "a.yaml out/c.yaml sub/b.yaml text.yaml");
}

TEST_CASE("a folder that is itself a link is read") {
  const TestFolder folder;
  folder.write("real/a.yaml");
  folder.link("link", "real");
  CHECK(found(folder, "link") == "a.yaml");
}

TEST_CASE(
    "a manifest that is a link to nothing cannot be read, a lock of an editor is no manifest") {
  const TestFolder folder;
  folder.link("x/.#a.yaml", "someone@somewhere");
  folder.link("x/gone", "nowhere");
  CHECK(found(folder, "x") == "");
  folder.link("x/b.yaml", "nowhere");
  CHECK_THROWS_WITH_AS(
      found(folder, "x"),
      ("cannot read '" + folder.path("x/b.yaml") + "': no such file or directory").c_str(),
      CannotRun);
}

}  // namespace
}  // namespace kready::cli
