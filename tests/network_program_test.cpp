// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "cli_program.h"

namespace kready::cli {
namespace {

constexpr const char* pods = R"(apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop, labels: {app: web}}
spec: {containers: [{name: c, ports: [{name: http, containerPort: 8080}]}]}
---
apiVersion: v1
kind: Pod
metadata: {name: db, namespace: shop, labels: {app: db}}
spec: {containers: [{name: c}]}
)";

constexpr const char* policy = R"(apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: db, namespace: shop}
spec:
  podSelector: {matchLabels: {app: db}}
  ingress:
    - from: [{podSelector: {matchLabels: {app: web}}}]
      ports: [{port: 5432}]
)";

struct Repository {
  Repository() {
    folder.write("old/pods.yaml", pods);
    folder.write("new/pods.yaml", pods);
    folder.write("new/policy.yaml", policy);
  }
  Outcome network(const std::string& rest) const {
    return run_in(folder, "kready-lint network " + rest);
  }
  std::string refused(const std::string& rest) const {
    const Outcome outcome = network(rest);
    CHECK(outcome.code == 2);
    CHECK(outcome.out == "");
    return outcome.err;
  }
  TestFolder folder;
};

TEST_CASE("network shows the connections of a path, of a pipe, of several") {
  const Repository repository;
  const std::string shown =
      "namespace shop\n"
      "  Pod web\n"
      "    ingress: open, no policy selects the pods\n"
      "    egress: open, no policy selects the pods\n"
      "  Pod db\n"
      "    ingress: by NetworkPolicy db\n"
      "      from Pod web: TCP 5432\n"
      "    egress: open, no policy selects the pods\n";
  CHECK(repository.network("new").out == shown);
  CHECK(repository.network("new").code == 0);
  CHECK(run_in(repository.folder,
               "(cat new/pods.yaml; echo ---; cat new/policy.yaml) | kready-lint network -")
            .out == shown);
  CHECK(repository.network("old new").out ==
        "old:\nnamespace shop\n  Pod web\n  Pod db\n"
        "    ingress: open, no policy selects the pods\n"
        "    egress: open, no policy selects the pods\n\nnew:\n" +
            shown);
  CHECK(repository.network("new --format json").out.starts_with("{\"units\":["));
  CHECK(repository.network("new --format dot").out.starts_with("digraph "));
  CHECK(repository.network("new --format mermaid").out.starts_with("flowchart "));
  CHECK(repository.network("new --format svg").out.starts_with("<svg "));
}

TEST_CASE("network answers about one connection, with its exit code") {
  const Repository repository;
  const Outcome open = repository.network("--from web --to db --port 5432 new");
  CHECK(open.code == 0);
  CHECK(open.out ==
        "Pod shop/web -> Pod shop/db on port 5432: allowed\n"
        "  egress of Pod shop/web: open, no policy selects it\n"
        "  ingress of Pod shop/db: allowed\n"
        "    NetworkPolicy shop/db (new/policy.yaml:1) selects the pods: allows it (line 7)\n");
  CHECK(repository.network("--from web --to db --port 5432/udp new").code == 1);
  CHECK(repository.network("--from web --to db --port 80 new").code == 1);
  CHECK(repository.network("--from web --to db new")
            .out.starts_with("Pod shop/web -> Pod shop/db: TCP 5432\n"));
  CHECK(repository.network("--from db --to shop/pod/web --port http new").code == 0);
  CHECK(repository.network("--from 192.0.2.1 --to shop/db new").code == 1);
  CHECK(repository.network("--from 'other/*' --to db new").code == 1);
  CHECK(repository.network("--from node --to web new").code == 0);
  CHECK(
      repository.network("--to db new").out ==
      "namespace shop\n  Pod db\n    ingress: by NetworkPolicy db\n      from Pod web: TCP 5432\n");
}

TEST_CASE("network compares two paths") {
  const Repository repository;
  const Outcome outcome = repository.network("--diff old new");
  CHECK(outcome.code == 1);
  CHECK(outcome.out ==
        "closed\n"
        "  Pod shop/web -> Pod shop/db: all but TCP 5432\n"
        "  Pod shop/db -> Pod shop/db: all\n"
        "  everyone outside the input -> Pod shop/db: all\n");
  CHECK(repository.network("--diff new new").code == 2);  // one path, given twice
  CHECK(repository.network("--diff old/pods.yaml old").code == 0);
  CHECK(repository.network("--diff old new --format json").out.starts_with("{\"opened\":[]"));
}

TEST_CASE("network says what it does not understand") {
  const Repository repository;
  CHECK(repository.refused("--from wbe --to db new") ==
        "kready-lint: there is no workload 'wbe'; did you mean 'web'?\n");
  CHECK(repository.refused("--from web --to db old new") ==
        "kready-lint: --from and --to are of one path; name one\n");
  CHECK(repository.refused("--port 80 new") ==
        "kready-lint: --port belongs to --from and --to together\n");
  CHECK(repository.refused("--from web --to db --port 0 new") ==
        "kready-lint: --port is a number from 1 to 65535 or a name, not '0'\n");
  CHECK(repository.refused("--from web --to db --port 80/tpc new") ==
        "kready-lint: --port is PORT or PORT/PROTOCOL, not '80/tpc'\n");
  CHECK(repository.refused("--from node --to 192.0.2.1 new") ==
        "kready-lint: one end of a connection is a workload of the input\n");
  CHECK(repository.refused("--diff new") ==
        "kready-lint: --diff compares two different paths: OLD and NEW\n");
  CHECK(repository.refused("--diff old new --format svg") ==
        "kready-lint: --diff has the formats text and json\n");
  CHECK(repository.refused("--format svg old new") ==
        "kready-lint: a drawing shows one path; name one\n");
  CHECK(repository.refused("--format sarif new") ==
        "kready-lint: --format is one of text, json, dot, mermaid, svg, not 'sarif'\n");
  repository.folder.write("two/a.yaml",
                          "apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: lab}\n"
                          "spec: {containers: [{name: c}]}\n---\n" +
                              std::string(pods));
  CHECK(repository.refused("--from web --to db two") ==
        "kready-lint: 'web' may be lab/pod/web or shop/pod/web\n");
}

}  // namespace
}  // namespace kready::cli
