// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "lint/analysis.h"
#include "lint/pack.h"

using namespace kready;

namespace {

const std::string sound = R"(rule: image-missing
severity: error
profile: minimal
summary: a container has no image
subject: container
require: has(container.image)
at: container.image
message: container '{container.name}' has no image
why: Nothing runs without one.
fix: Write one.
same-as: [kube-linter/no-image]
frameworks: [cis-1.12:5.5.1]
flagged: |
  apiVersion: v1
  kind: Pod
  metadata: {name: a}
  spec:
    containers:
      - name: web  # finding: container 'web' has no image
passes: |
  apiVersion: v1
  kind: Pod
  metadata: {name: a}
  spec:
    containers:
      - {name: web, image: a/b:1}
)";

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  text.replace(text.find(from), from.size(), to);
  return text;
}

std::string errors_of(const std::string& text, const std::string& name = "p/image-missing.yaml") {
  const auto loaded = lint::load_pack({{name, text}}, [](std::string_view) { return false; });
  const auto* errors = std::get_if<std::vector<lint::PackError>>(&loaded);
  return errors ? lint::show(errors->front()) : "";
}

lint::Pack sound_pack() {
  auto loaded =
      lint::load_pack({{"p/image-missing.yaml", sound}}, [](std::string_view) { return false; });
  return std::get<lint::Pack>(std::move(loaded));
}

}  // namespace

TEST_CASE("mistakes in a rule file are told with their place") {
  CHECK(errors_of(sound) == "");
  CHECK(errors_of(replaced(sound, "has(container.image)", "has(conteiner.image)"))
            .starts_with("p/image-missing.yaml:6:14: unknown variable 'conteiner'"));
  CHECK(errors_of(replaced(sound, "{container.name}", "{container.name"))
            .starts_with("p/image-missing.yaml:8:"));
  CHECK(errors_of(replaced(sound, "at: container.image", "at: size(container)"))
            .starts_with("p/image-missing.yaml:7:5: `at` is a path"));
  CHECK(errors_of(replaced(sound, "severity: error", "severity: fatal"))
            .starts_with("p/image-missing.yaml:2:11: "));
  CHECK(errors_of(replaced(sound, "require: has(container.image)\n", ""))
            .ends_with("`require` is missing"));
  CHECK(errors_of(sound, "p/other.yaml") ==
        "p/other.yaml:1:7: the rule's id 'image-missing' is not the file's name");
  CHECK(errors_of("a: [").starts_with("p/image-missing.yaml:1:"));
  CHECK(errors_of("- a") == "p/image-missing.yaml:1:1: a rule file is a map with `rule:` and more");
}

TEST_CASE("mistakes in one of several checks are told at that check") {
  const std::string several = replaced(sound,
                                       "require: has(container.image)\nat: container.image\n"
                                       "message: container '{container.name}' has no image\n",
                                       "checks:\n"
                                       "  - require: has(container.image)\n"
                                       "    at: container.image\n"
                                       "    message: container '{container.name}' has no image\n"
                                       "  - subject: object\n"
                                       "    kinds: [Ingress]\n"
                                       "    for: {rule: object.spec.rules, path: rule.http.paths}\n"
                                       "    require: has(path.pathType)\n"
                                       "    at: path.pathType\n"
                                       "    message: no type\n");
  CHECK(errors_of(several) == "");
  CHECK(errors_of(replaced(several, "has(path.pathType)", "has(pat.pathType)")) ==
        "p/image-missing.yaml:13:18: unknown variable 'pat', did you mean 'path'?");
  CHECK(errors_of(replaced(several, "rule: object.spec.rules", "path: object.spec.rules")) != "");
  CHECK(errors_of(replaced(sound, "require:", "for: {container: container.ports}\nrequire:"))
            .ends_with("'container' is a variable already"));
  CHECK(errors_of(replaced(several, "subject: object\n", "subject: container\n"))
            .ends_with("`kinds` goes with `subject: object`"));
  CHECK(errors_of(several + "require: 'true'\n")
            .ends_with("`require` stands beside `checks`: make it one of them"));
}

TEST_CASE("a selector is an id, an area, a framework or a peer's check") {
  const lint::Pack pack = sound_pack();
  for (std::string_view selector : {"image-missing", "p/*", "framework:cis-1.12",
                                    "framework:cis-1.12:5.5.1", "kube-linter/no-image"}) {
    CAPTURE(selector);
    CHECK(lint::select(pack, selector).size() == 1);
  }
  CHECK(lint::select(pack, "framework:cis-1").empty());
  CHECK(lint::select(pack, "image").empty());
  REQUIRE_FALSE(lint::nearest_selectors(pack, "image-mising").empty());
  CHECK(lint::nearest_selectors(pack, "image-mising").front() == "image-missing");
}

TEST_CASE("examples that are not answered as they say are told") {
  const lint::Pack pack = sound_pack();
  CHECK(lint::failing_examples(*pack.find("image-missing"), pack, {}).empty());
  auto loaded = lint::load_pack(
      {{"p/image-missing.yaml", replaced(sound, "{name: web, image: a/b:1}", "{name: web}")}},
      [](std::string_view) { return false; });
  const lint::Pack wrong = std::get<lint::Pack>(std::move(loaded));
  const auto failures = lint::failing_examples(*wrong.find("image-missing"), wrong, {});
  REQUIRE(failures.size() == 1);
  CHECK(failures[0] ==
        "image-missing: passing example 1, line 6: unexpected finding 'container 'web' has no "
        "image'");
}

TEST_CASE("a rule of the same id replaces the one before") {
  lint::Pack pack = sound_pack();
  auto other = lint::load_pack(
      {{"q/image-missing.yaml", replaced(sound, "severity: error", "severity: info")}},
      [](std::string_view) { return false; });
  pack.merge(std::get<lint::Pack>(std::move(other)));
  REQUIRE(pack.rules().size() == 1);
  CHECK(pack.rules()[0].severity == lint::Severity::info);
}

TEST_CASE("the default of a parameter may be written as a block") {
  const std::string text = replaced(sound, "subject: container\n",
                                    "subject: container\n"
                                    "params:\n"
                                    "  names:\n"
                                    "    summary: what may stand there\n"
                                    "    default:\n"
                                    "      - web\n"
                                    "      - one, two\n");
  auto loaded =
      lint::load_pack({{"p/image-missing.yaml", text}}, [](std::string_view) { return false; });
  REQUIRE(std::holds_alternative<lint::Pack>(loaded));
  const lint::Pack pack = std::get<lint::Pack>(std::move(loaded));
  CHECK(pack.rules()[0].parameters[0].value == R"([web, "one, two"])");
}
