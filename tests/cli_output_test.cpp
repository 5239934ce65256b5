// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <sys/stat.h>

#include "cli/cannot_run.h"
#include "cli/output.h"
#include "cli_folder.h"

namespace kready::cli {
namespace {

size_t count_files(const TestFolder& folder) {
  size_t count = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    ++count;
  }
  return count;
}

mode_t mode_of(const std::string& path) {
  struct stat status = {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777;
}

TEST_CASE("a file is replaced when all is written, not before") {
  const TestFolder folder;
  folder.write("out", "old");
  Output output(folder.path("out"));
  output.write("new ");
  output.write("words");
  CHECK(folder.read("out") == "old");
  output.finish();
  CHECK(folder.read("out") == "new words");
  CHECK(count_files(folder) == 1);
}

TEST_CASE("a file that is not finished leaves what was there") {
  const TestFolder folder;
  folder.write("out", "old");
  {
    Output output(folder.path("out"));
    output.write("half");
  }
  CHECK(folder.read("out") == "old");
  CHECK(count_files(folder) == 1);
}

TEST_CASE("a new file has the mode of new files, a replaced one keeps its own") {
  const TestFolder folder;
  const mode_t mask = ::umask(022);
  Output(folder.path("new")).finish();
  ::umask(mask);
  CHECK(mode_of(folder.path("new")) == 0644);
  folder.write("out", "old");
  ::chmod(folder.path("out").c_str(), 0640);
  Output(folder.path("out")).finish();
  CHECK(mode_of(folder.path("out")) == 0640);
}

TEST_CASE("a link stays, what it leads to is replaced") {
  const TestFolder folder;
  folder.write("x/real", "old");
  folder.link("out", "x/real");
  Output output(folder.path("out"));
  output.write("new");
  output.finish();
  CHECK(std::filesystem::is_symlink(folder.path("out")));
  CHECK(folder.read("x/real") == "new");
}

TEST_CASE("what cannot be written is said in one sentence") {
  const TestFolder folder;
  const std::string path = folder.path("nowhere/out");
  CHECK_THROWS_WITH_AS(
      Output{path}, ("cannot write '" + path + "': no such file or directory").c_str(), CannotRun);
  CHECK_THROWS_WITH_AS(Output{folder.path()},
                       ("cannot write '" + folder.path() + "': is a directory").c_str(), CannotRun);
}

TEST_CASE("a full device is a fault, and the device stays a device") {
  Output output("/dev/full");
  CHECK_THROWS_WITH_AS(output.write("words"), "cannot write '/dev/full': no space left on device",
                       CannotRun);
  CHECK(std::filesystem::is_character_file("/dev/full"));
}

}  // namespace
}  // namespace kready::cli
