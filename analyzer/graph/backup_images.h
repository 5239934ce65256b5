// SPDX-License-Identifier: MIT
// Images of databases and brokers, and where they keep their data. Knows images, not pods.
#pragma once

#include <span>
#include <string_view>

#include "kube/container.h"

namespace kready::graph {

struct DatabaseImage {
  std::string_view name;       // the last segment of the repository
  std::string_view program;    // what the server's command holds
  std::string_view directory;  // of the data
  std::string_view variable;   // of the environment, which moves the data; or empty
};

// The database that the container runs as a server; null where it runs none, or runs the image as a
// client.
const DatabaseImage* database_of(const kube::Container& container);
// Where its data lies, as image, environment and arguments say; empty where it has none of its own.
std::string_view data_directory(const kube::Container& container, const DatabaseImage& image);

}  // namespace kready::graph
