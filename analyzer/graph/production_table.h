// SPDX-License-Identifier: MIT
// Secrets and ConfigMaps that controllers make because an object of the unit asks them to.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/object_name.h"
#include "kube/answer.h"
#include "kube/object.h"

namespace kready::graph {

struct ProductionTable {
  struct Made {
    const kube::Object* producer = nullptr;
    kube::Answer produced = kube::Answer::yes;
    bool keys_known = false;
    std::vector<std::string_view> keys{};
  };

  using Map = std::unordered_map<ObjectName, Made, ObjectNameHash>;
  Map made;      // by kind, namespace, name
  Map anywhere;  // by kind and name: what may be made in any namespace, or in one that is written
                 // where the asking object writes none
  bool makes_secrets = false;
  bool makes_config_maps = false;
};

}  // namespace kready::graph
