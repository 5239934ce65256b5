// SPDX-License-Identifier: MIT
// How long one evaluation takes, for expressions as rules use them.
#include <fmt/format.h>

#include <chrono>
#include <memory_resource>

#include "cel/program.h"
#include "text/source.h"
#include "yaml/document.h"

namespace {

using namespace kready;

constexpr std::string_view manifest = R"(container:
  name: web
  image: example/web:1.2
  role: app
  ports: [{containerPort: 80}]
  securityContext: {runAsNonRoot: true, privileged: false}
  resources: {limits: {memory: 1Gi}}
  livenessProbe: {httpGet: {path: /, port: 80}}
pod:
  runsForever: true
  spec:
    restartPolicy: Always
    volumes:
    - {name: config, configMap: {name: web}}
    - {name: data, persistentVolumeClaim: {claimName: web}}
    - {name: cache, emptyDir: {}}
)";

constexpr std::string_view expressions[] = {
    "!container.?securityContext.?privileged.orValue(false)",
    "has(container.livenessProbe)",
    "container.role == 'app' && pod.runsForever",
    "pod.spec.volumes.exists(v, has(v.hostPath))",
};

// Never gives memory: what it measures must not ask for any.
double nanoseconds(const cel::Program& program, std::span<const cel::Value> variables,
                   text::Symbols& symbols) {
  constexpr int rounds = 1'000'000;
  size_t booleans = 0;
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < rounds; ++i) {
    const cel::Value value =
        program.evaluate(variables, *std::pmr::null_memory_resource(), symbols);
    booleans += value.kind() == cel::Kind::boolean ? 1 : 0;
  }
  const std::chrono::duration<double, std::nano> spent = std::chrono::steady_clock::now() - begin;
  return booleans == rounds ? spent.count() / rounds : -1;
}

}  // namespace

int main() {
  text::Symbols symbols;
  std::pmr::monotonic_buffer_resource arena;
  const text::Source source("benchmark.yaml", std::string(manifest));
  const yaml::Document document = yaml::parse(source, yaml::split(source).front(), symbols, arena);
  cel::Environment environment;
  environment.variable("container").variable("pod");
  const cel::Value variables[] = {cel::Value::node(document.root->find("container")),
                                  cel::Value::node(document.root->find("pod"))};
  for (const std::string_view expression : expressions) {
    const auto program = std::get<cel::Program>(cel::compile(expression, environment, symbols));
    fmt::print("{:6.1f} ns  {}\n", nanoseconds(program, variables, symbols), expression);
  }
}
