// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <variant>

#include "cel/program.h"
#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

class Selectors {
 public:
  explicit Selectors(lint::Ask& ask) : ask_(ask) { names_.variable("device"); }

  // `parent` holds a list of selectors.
  void check(const yaml::Node* parent) {
    for (const yaml::Node& selector : kube::items_at(parent, "selectors")) {
      const yaml::Node* expression = kube::field_at(&selector, {"cel", "expression"});
      if (expression && expression->is_string()) compile(*expression);
    }
  }

  void check_requests(const yaml::Node* spec) {
    for (const yaml::Node& request : kube::items_at(spec, {"devices", "requests"})) {
      check(&request);
      check(kube::mapping_at(&request, "exactly"));
      for (const yaml::Node& choice : kube::items_at(&request, "firstAvailable")) check(&choice);
    }
  }

 private:
  void compile(const yaml::Node& expression) {
    if (expression.text().find_first_not_of(" \t\r\n") == std::string_view::npos) return;
    const auto program = cel::compile(expression.text(), names_, symbols_);
    if (const auto* error = std::get_if<cel::CompileError>(&program)) {
      ask_.report(&expression, fmt::format("expression does not compile: {}", error->message));
    }
  }

  lint::Ask& ask_;
  cel::Environment names_;
  text::Symbols symbols_;
};

}  // namespace

void device_expression_invalid(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (object.group != "resource.k8s.io") return;
  Selectors selectors(ask);
  if (object.kind == "DeviceClass") {
    selectors.check(object.spec());
  } else if (object.kind == "DeviceTaintRule") {
    selectors.check(kube::mapping_at(object.spec(), "deviceSelector"));
  } else if (object.kind == "ResourceClaim") {
    selectors.check_requests(object.spec());
  } else {
    selectors.check_requests(kube::mapping_at(object.spec(), "spec"));
  }
}

}  // namespace kready::rules
