// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <thread>

#include "cli/cannot_run.h"
#include "cli/inputs.h"
#include "cli/read_file.h"
#include "cli_folder.h"

namespace kready::cli {
namespace {

TEST_CASE("each path is one unit, a file is read whatever its name") {
  const TestFolder folder;
  folder.write("notes.txt", "kind: Pod\n");
  folder.write("apps/b.yaml", "b");
  folder.write("apps/a.yaml", "a");
  const auto units = read_units({folder.path("notes.txt"), folder.path("apps")}, 1);
  REQUIRE(units.size() == 2);
  CHECK(units[0].name == folder.path("notes.txt"));
  REQUIRE(units[0].sources.size() == 1);
  CHECK(units[0].sources[0]->bytes() == "kind: Pod\n");
  REQUIRE(units[1].sources.size() == 2);
  CHECK(units[1].sources[0]->name() == folder.path("apps/a.yaml"));
  CHECK(units[1].sources[1]->bytes() == "b");
}

TEST_CASE("a path given twice counts once, a folder without manifests is an empty unit") {
  const TestFolder folder;
  folder.write("x/README.md");
  const auto units = read_units({folder.path("x"), folder.path("x")}, 1);
  REQUIRE(units.size() == 1);
  CHECK(units[0].sources.empty());
}

TEST_CASE("many files are read by several threads in the same order") {
  const TestFolder folder;
  for (int i = 100; i < 400; ++i) folder.write(std::to_string(i) + ".yaml", std::to_string(i));
  for (const unsigned jobs : {0U, 1U, 4U, 64U}) {
    const auto units = read_units({folder.path()}, jobs);
    REQUIRE(units[0].sources.size() == 300);
    for (size_t i = 0; i < 300; ++i) {
      REQUIRE(units[0].sources[i]->bytes() == std::to_string(i + 100));
    }
  }
}

TEST_CASE("what is not there is said in one sentence, the first of several") {
  const TestFolder folder;
  CHECK_THROWS_WITH_AS(
      read_units({folder.path("a"), folder.path("b")}, 1),
      ("cannot read '" + folder.path("a") + "': no such file or directory").c_str(), CannotRun);
  CHECK_THROWS_WITH_AS(read_file(folder.path()),
                       ("cannot read '" + folder.path() + "': is a directory").c_str(), CannotRun);
}

TEST_CASE("a file in a folder that cannot be read is said, the others do not hide it") {
  const TestFolder folder;
  for (int i = 100; i < 200; ++i) folder.write(std::to_string(i) + ".yaml", "kind: Pod\n");
  folder.link("150b.yaml", "/proc/self/mem");  // a regular file whose begin nobody can read
  CHECK_THROWS_WITH_AS(
      read_units({folder.path()}, 4),
      ("cannot read '" + folder.path("150b.yaml") + "': input/output error").c_str(), CannotRun);
}

TEST_CASE("files of all sizes are read whole") {
  const TestFolder folder;
  for (const size_t size : {0U, 1U, 65534U, 65535U, 65536U, 65537U, 300000U}) {
    folder.write("a", std::string(size, 'x') + "end");
    const std::string bytes = read_file(folder.path("a"));
    CHECK(bytes.size() == size + 3);
    CHECK(bytes.ends_with("xend") == (size > 0));
  }
  CHECK(read_file("/dev/null").empty());
}

TEST_CASE("a pipe is read to its end") {
  const TestFolder folder;
  const std::string pipe = folder.path("pipe");
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const std::string bytes(200000, 'x');
  std::jthread writer([&] { folder.write("pipe", bytes); });
  CHECK(read_units({pipe}, 1)[0].sources[0]->bytes() == bytes);
}

TEST_CASE("a file above 4 GB is refused with a sentence") {
  const TestFolder folder;
  folder.write("a.yaml");
  std::filesystem::resize_file(folder.path("a.yaml"), 5'000'000'000);
  CHECK_THROWS_WITH_AS(
      read_file(folder.path("a.yaml")),
      ("cannot read '" + folder.path("a.yaml") + "': files above 4 GB are not supported").c_str(),
      CannotRun);
}

}  // namespace
}  // namespace kready::cli
