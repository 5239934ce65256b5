// SPDX-License-Identifier: MIT
// The configuration file of a run: which one, and what it changes of the options. Knows the disk,
// not how the file is read.
#pragma once

#include <memory>
#include <string>

#include "cli/options.h"
#include "lint/config.h"

namespace kready::cli {

class Configuration {
 public:
  // The file named by --config, or the nearest .kready-lint.yaml in or above the paths, no higher
  // than the top of a git work tree. Throws CannotRun for a file with mistakes, and where the paths
  // have different files. Two states that are compared each bring their own, which counts for
  // neither.
  static Configuration load(const Options& options);

  bool is_there() const { return file_ != nullptr; }
  // REQUIRES: is_there()
  const lint::ConfigFile& file() const { return *file_; }
  const lint::Config& config() const { return config_; }
  const lint::ConfigRules& rules() const { return rules_; }

  // Everything but what is said of rules; what the command line gives stays.
  void apply(Options& options) const;
  // What is said of rules. Throws CannotRun for rules and parameters that there are not.
  void apply_rules(const lint::Pack& pack, Options& options);

 private:
  std::string beside(const std::string& path) const;

  std::unique_ptr<lint::ConfigFile> file_;
  std::string folder_;  // of the file, absolute
  lint::Config config_;
  lint::ConfigRules rules_;
};

// Holds the parameters of the command line against the rules: an unknown one or a value out of
// range throws CannotRun.
void check_parameters(const lint::Pack& pack, lint::Options& options);

}  // namespace kready::cli
