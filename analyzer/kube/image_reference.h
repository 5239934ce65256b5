// SPDX-License-Identifier: MIT
// The parts of an image reference, as container runtimes read it. Knows text only.
#pragma once

#include <string_view>

namespace kready::kube {

struct ImageReference {
  std::string_view registry;    // "registry.example:5000", or empty where none is written
  std::string_view repository;  // "team/app": without registry, tag and digest
  std::string_view tag;         // what follows the last `:` after the last `/`; or empty
  std::string_view digest;      // "sha256:...", or empty

  // The last segment of the repository: "app".
  std::string_view base_name() const;
};

// The first segment is a registry when it holds a `.` or a `:` or is "localhost"; so
// `registry:5000/app` has no tag. Blanks around are dropped.
ImageReference parse_image(std::string_view text);

}  // namespace kready::kube
