// SPDX-License-Identifier: MIT
// A folder of its own for one test, gone when the test ends. Knows the disk.
#pragma once

#include <filesystem>
#include <string>

namespace kready::cli {

class TestFolder {
 public:
  TestFolder();
  ~TestFolder();
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;

  std::string path(const std::string& name = {}) const;
  // Makes the folders that lead to it.
  void write(const std::string& name, const std::string& bytes = {}) const;
  void link(const std::string& name, const std::string& target) const;
  std::string read(const std::string& name) const;

 private:
  std::filesystem::path root_;
};

}  // namespace kready::cli
