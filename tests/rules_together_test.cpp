// SPDX-License-Identifier: MIT
// What all rules that refuse an object say together of one slip, as people make them: the fault, at
// its place, and nothing that only follows from it.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <string_view>

#include "lint/analysis.h"
#include "rules/embedded.h"

using namespace kready;

namespace {

// "line:column message" of every error, a line each.
std::string errors(const std::string& manifest) {
  std::vector<lint::UnitInput> units(1);
  units[0].sources.push_back(std::make_unique<text::Source>("in.yaml", manifest));
  lint::Options options;
  options.jobs = 1;
  const lint::Pack pack = rules::embedded_pack();
  const lint::Report report = lint::analyze(units, pack, rules::native_checks(), options);
  std::string out;
  for (const lint::Finding& finding : report.findings) {
    if (finding.severity != lint::Severity::error) continue;
    const auto at = finding.place.source->position(finding.place.span.begin);
    out += fmt::format("{}:{} {}\n", at.line, at.column, finding.message);
  }
  return out;
}

constexpr std::string_view service = R"(apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selector:
    app: web
  ports:
    - name: http
      port: 80
    - name: metrics
      port: 9090
)";

constexpr std::string_view deployment = R"(apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
        - name: web
          image: registry.example/web:1.4.2
          env:
            - name: IP
              valueFrom:
                fieldRef:
                  fieldPath: status.podIP
)";

constexpr std::string_view ingress = R"(apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
spec:
  defaultBackend:
    service:
      name: web
      port:
        number: 80
)";

// REQUIRES: the text holds the old words once or more; the first are replaced.
std::string with(std::string_view text, std::string_view old_words, std::string_view new_words) {
  std::string changed(text);
  return changed.replace(changed.find(old_words), old_words.size(), new_words);
}

}  // namespace

TEST_CASE("whole objects have no errors") {
  CHECK(errors(std::string(service)).empty());
  CHECK(errors(std::string(deployment)).empty());
}

TEST_CASE("a value of the wrong type is told once") {
  CHECK(errors(with(service,
                    "    - name: http\n      port: 80\n    - name: metrics\n      port: 9090",
                    "    name: http\n    port: 80")) == "8:3 'ports' is a map, not a list\n");
  CHECK(errors(with(service, "    app: web", "    matchLabels: {app: web}")) ==
        "7:5 'matchLabels' is a map, not a string\n");
  CHECK(errors(with(deployment,
                    "            - name: IP\n              valueFrom:\n                fieldRef:\n"
                    "                  fieldPath: status.podIP",
                    "            IP: 10.0.0.1")) == "17:11 'env' is a map, not a list\n");
}

TEST_CASE("a value of the wrong form is told once") {
  const std::string found = errors(with(deployment, "status.podIP", "status.podIp"));
  CHECK(found.starts_with("21:30 "));
  CHECK(found.find("'status.podIp'") != std::string::npos);
  CHECK(found.find('\n') == found.size() - 1);
}

TEST_CASE("a toleration with a misspelt operator is told once") {
  const std::string found = errors(
      with(deployment, "    spec:\n", "    spec:\n      tolerations: [{operator: exists}]\n"));
  CHECK(found.starts_with("14:32 'operator' is 'exists', not one of "));
  CHECK(found.find('\n') == found.size() - 1);
}

TEST_CASE("a misspelt field is told at its name") {
  CHECK(errors(with(deployment, "containers:", "container:")) ==
        "14:7 unknown field 'container', did you mean 'containers'?\n");
  CHECK(errors(with(deployment, "apiVersion:", "apiversion:")) ==
        "1:1 object has no 'apiVersion', but 'apiversion'\n");
  CHECK(errors(with(deployment, "apps/v1", "app/v1")) ==
        "1:13 Kubernetes has no 'app/v1 Deployment', did you mean 'apps/v1 Deployment'?\n");
}

TEST_CASE("fields of older versions are told with what became of them") {
  const std::string backend =
      with(ingress, "service:\n      name: web\n      port:\n        number: 80",
           "serviceName: web\n    servicePort: 80");
  const std::string found = errors(backend);
  CHECK(found.find("7:5 unknown field 'serviceName', which is 'service.name' since "
                   "'networking.k8s.io/v1'\n") != std::string::npos);
  CHECK(found.find("8:5 unknown field 'servicePort', which is 'service.port' since "
                   "'networking.k8s.io/v1'\n") != std::string::npos);
}

TEST_CASE("objects without a mark between them are told once") {
  CHECK(errors(std::string(deployment) + std::string(service)) ==
        "22:1 duplicate key 'apiVersion': no '---' before a second object\n");
}

TEST_CASE("texts that are filled in later are not judged") {
  const std::string settled =
      with(deployment, "metadata:\n  name: web", "metadata:\n  name: web\n  namespace: shop");
  CHECK(errors(with(settled, "    spec:\n", "    spec:\n      serviceAccountName: ENC[a]\n"))
            .empty());
  CHECK(errors(with(settled, "    spec:\n", "    spec:\n      hostname: ${host}\n")) ==
        "15:17 variable '${host}' was not replaced\n");
}
