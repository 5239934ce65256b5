// SPDX-License-Identifier: MIT
// Manifests of the everyday form and small damages to them, the same ones on every run.
#pragma once

#include <random>
#include <string>
#include <vector>

const std::vector<std::string>& plain_manifests();

class Damage {
 public:
  std::string next();  // a manifest or a part of it after one to three edits

 private:
  size_t pick(size_t below) { return random_() % below; }
  std::string part(const std::string& bytes);
  void edit(std::string& bytes);
  void edit_line(std::string& bytes, size_t at);
  std::string piece();

  std::mt19937 random_{20240229};  // NOLINT: the same sequence on every run is the point
};
