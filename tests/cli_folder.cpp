// SPDX-License-Identifier: MIT
#include "cli_folder.h"

#include <doctest/doctest.h>
#include <stdlib.h>

#include <fstream>
#include <iterator>

namespace kready::cli {

TestFolder::TestFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "kready-test-XXXXXX").string();
  REQUIRE(::mkdtemp(name.data()) != nullptr);
  root_ = std::filesystem::canonical(name);
}

TestFolder::~TestFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(root_, ignored);
}

std::string TestFolder::path(const std::string& name) const {
  return name.empty() ? root_.string() : (root_ / name).string();
}

void TestFolder::write(const std::string& name, const std::string& bytes) const {
  std::filesystem::create_directories((root_ / name).parent_path());
  std::ofstream(root_ / name, std::ios::binary) << bytes;
}

void TestFolder::link(const std::string& name, const std::string& target) const {
  std::filesystem::create_directories((root_ / name).parent_path());
  std::filesystem::create_symlink(target, root_ / name);
}

std::string TestFolder::read(const std::string& name) const {
  std::ifstream file(root_ / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace kready::cli
