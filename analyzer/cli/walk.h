// SPDX-License-Identifier: MIT
// Which files of a folder hold manifests. Knows names and links, not contents.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kready::cli {

// Ends in .yaml, .yml or .json, in letters of either case.
bool is_manifest_name(std::string_view name);

// The manifests in a folder and the folders inside, sorted by the bytes of their paths, which begin
// with the folder as it is given. Hidden folders, node_modules and what git would ignore are left
// out. A symbolic link is followed unless what it leads to is read anyway, so each file is there
// once and loops end. Throws CannotRun when a folder cannot be read.
std::vector<std::string> manifests_in(const std::string& folder);

}  // namespace kready::cli
