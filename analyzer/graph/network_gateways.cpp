// SPDX-License-Identifier: MIT
#include "graph/network_gateways.h"

#include <array>

namespace kready::graph {

namespace {

struct Controller {
  std::string_view repository;
  std::string_view word;
};
constexpr std::array controllers = {
    Controller{"ingress-nginx/controller", "nginx"},
    Controller{"nginx-ingress", "nginx"},
    Controller{"nginx-plus-ingress", "nginx"},
    Controller{"traefik", "traefik"},
    Controller{"nginx-ingress-controller", "nginx"},
    Controller{"kubernetes-ingress", "haproxy"},
    Controller{"haproxy-ingress", "haproxy"},
    Controller{"projectcontour/contour", "contour"},
    Controller{"kong", "kong"},
};

std::string_view word_of(const kube::Workload& workload) {
  for (const kube::Container& container : workload.pod.containers())
    for (const Controller& each : controllers)
      if (is_repository(container.image_reference().repository, each.repository)) return each.word;
  return {};
}

}  // namespace

bool is_repository(std::string_view repository, std::string_view name) {
  if (!repository.ends_with(name)) return false;
  size_t before = repository.size() - name.size();
  return before == 0 || repository[before - 1] == '/';
}

std::vector<Gateway> find_gateways(const Unit& unit) {
  std::vector<Gateway> gateways;
  for (const kube::Workload* workload : unit.workloads())
    if (std::string_view word = word_of(*workload); !word.empty())
      gateways.push_back({workload, word});
  return gateways;
}

}  // namespace kready::graph
