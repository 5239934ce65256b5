// SPDX-License-Identifier: MIT
// The cost must follow what is written, not the pairs of pods.
#include <doctest/doctest.h>

#include <chrono>
#include <string>

#include "graph/network_rows.h"
#include "network_unit.h"

using namespace kready;
using tests::TestUnit;

namespace {

// Every namespace: applications of two pods each, a default deny, and for each application a policy
// that lets the one before it in and out to it.
std::string fleet(int namespaces, int applications) {
  std::string text;
  for (int n = 0; n < namespaces; ++n) {
    text += fmt::format("---\napiVersion: v1\nkind: Namespace\nmetadata: {{name: n{}}}\n", n);
    text += fmt::format(
        "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {{name: deny, "
        "namespace: n{}}}\nspec: {{podSelector: {{}}, policyTypes: [Ingress, Egress]}}\n",
        n);
    for (int a = 0; a < applications; ++a) {
      for (const char* track : {"stable", "canary"})
        text += fmt::format(
            "---\napiVersion: v1\nkind: Pod\nmetadata: {{name: a{0}-{2}, namespace: n{1}, labels: "
            "{{app: a{0}, track: {2}}}}}\nspec: {{containers: [{{name: c, ports: [{{name: http, "
            "containerPort: 8080}}]}}]}}\n",
            a, n, track);
      text += fmt::format(
          "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {{name: a{0}, "
          "namespace: n{1}}}\nspec: {{podSelector: {{matchLabels: {{app: a{0}}}}}, policyTypes: "
          "[Ingress, Egress], ingress: [{{from: [{{podSelector: {{matchLabels: {{app: a{2}}}}}}}, "
          "{{namespaceSelector: {{matchLabels: {{kubernetes.io/metadata.name: n{3}}}}}}}], ports: "
          "[{{port: http}}]}}], egress: [{{to: [{{podSelector: {{matchLabels: {{app: "
          "a{4}}}}}}}]}}, "
          "{{ports: [{{port: 53, protocol: UDP}}]}}]}}\n",
          a, n, (a + applications - 1) % applications, (n + 1) % namespaces,
          (a + 1) % applications);
    }
  }
  return text;
}

double seconds_for(int namespaces, int applications, size_t& found) {
  TestUnit unit(fleet(namespaces, applications));
  const auto begin = std::chrono::steady_clock::now();
  graph::Connections connections(graph::network_of(*unit));
  found = 0;
  for (uint32_t i = 0; i < connections.network().classes().size(); ++i)
    for (const auto& group : connections.partners(i, graph::Direction::ingress))
      if (!group.reach.is_none()) found += group.count;
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

TEST_CASE("5,000 pods with 2,500 policies are evaluated in under a second") {
  size_t found = 0;
  double seconds = seconds_for(50, 50, found);
  MESSAGE("5,000 pods, 2,550 policies: " << seconds << " s, " << found << " connections");
  // UDP 53 goes out to everyone but comes in nowhere; the application before may come in.
  CHECK(found == 2500);
  CHECK(seconds < 1.0);
}

TEST_CASE("one namespace of 2,500 applications costs no more") {
  size_t found = 0;
  double seconds = seconds_for(1, 2500, found);
  MESSAGE("5,000 pods in one namespace: " << seconds << " s, " << found << " connections");
  CHECK(seconds < 2.0);
}
