// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "cel/address.h"
#include "cel/format.h"
#include "kube/api_object.h"
#include "kube/fields.h"
#include "lint/native.h"
#include "schema/kubernetes.h"

namespace kready::rules {
namespace {

enum class Form : uint8_t { any, subdomain, label, old_label, path_segment, address };

struct KindForm {
  std::string_view group;
  std::string_view kind;
  Form form;
};

// All others are subdomains. Where the name has a meaning of its own (a signer, a group and
// version, an image and its tag), its rules are those of the kind.
constexpr KindForm kinds[] = {
    {"", "Namespace", Form::label},
    {"", "Service", Form::label},
    {"", "Event", Form::any},
    {"", "ComponentStatus", Form::any},
    {"events.k8s.io", "Event", Form::any},
    {"apps", "StatefulSet", Form::label},
    {"apiregistration.k8s.io", "APIService", Form::any},
    {"certificates.k8s.io", "CertificateSigningRequest", Form::any},
    {"certificates.k8s.io", "ClusterTrustBundle", Form::any},
    {"coordination.k8s.io", "LeaseCandidate", Form::any},
    {"networking.k8s.io", "IPAddress", Form::address},
};

Form form_of(const kube::Object& object, lint::Version version) {
  if (object.is("", "Service") && version.minor < 36) return Form::old_label;
  if (object.is("apps", "StatefulSet") && version.minor < 27) return Form::subdomain;
  if (object.group == "rbac.authorization.k8s.io") return Form::path_segment;
  if (object.group.ends_with(".openshift.io")) return Form::any;
  for (const KindForm& each : kinds) {
    if (object.is(each.group, each.kind)) return each.form;
  }
  return Form::subdomain;
}

// Requests that are answered and not stored have no name.
bool is_request(const kube::Object& object) {
  return object.group == "authentication.k8s.io" || object.group == "authorization.k8s.io" ||
         object.kind == "AdmissionReview" || object.kind == "ConversionReview";
}

std::string too_long(std::string_view name, size_t most) {
  return fmt::format("has {} characters, more than {}", name.size(), most);
}

std::string address_fault(std::string_view name) {
  const auto parsed = cel::parse_address(name);
  const auto* address = std::get_if<cel::Address>(&parsed);
  if (!address) return "is not an IP address";
  return cel::to_string(*address) == name ? "" : "is not an IP address in canonical form";
}

// What is wrong with the name; empty when nothing is.
std::string fault(std::string_view name, Form form) {
  switch (form) {
    case Form::any:
      return "";
    case Form::address:
      return address_fault(name);
    case Form::path_segment:
      if (name == "." || name == "..") return "is reserved";
      return name.find_first_of("/%") == std::string_view::npos ? "" : "contains '/' or '%'";
    case Form::subdomain:
      if (cel::has_format(name, "dns1123Subdomain")) return "";
      return name.size() > 253 ? too_long(name, 253) : "is not a lowercase RFC 1123 subdomain";
    case Form::label:
      if (cel::has_format(name, "dns1123Label")) return "";
      return name.size() > 63 ? too_long(name, 63) : "is not a lowercase RFC 1123 label";
    default:
      if (cel::has_format(name, "dns1035Label")) return "";
      return name.size() > 63 ? too_long(name, 63) : "is not an RFC 1035 label";
  }
}

std::string job_fault(const kube::Object& object) {
  if (kube::text_at(object.spec(), "completionMode") != "Indexed") return "";
  const int64_t completions = kube::integer_at(object.spec(), "completions").value_or(1);
  if (completions < 1) return "";
  const std::string pod = fmt::format("{}-{}", object.name, completions - 1);
  if (cel::has_format(pod, "dns1123Label")) return "";
  return fmt::format("makes the pod name '{}', which is not a lowercase RFC 1123 label", pod);
}

// What the kind asks beyond the form.
std::string kind_fault(const kube::Object& object) {
  if (object.is("batch", "CronJob") && object.name.size() > 52) return too_long(object.name, 52);
  return object.is("batch", "Job") ? job_fault(object) : "";
}

void check_name(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (kube::is_placeholder(object.name)) return;
  std::string wrong = fault(object.name, form_of(object, ask.version()));
  if (wrong.empty()) wrong = kind_fault(object);
  if (wrong.empty()) return;
  ask.report(kube::field(object.metadata(), "name"),
             fmt::format("name '{}' {}", object.name, wrong));
}

// The server puts five characters after the prefix.
void check_prefix(lint::Ask& ask, std::string_view prefix) {
  if (kube::is_placeholder(prefix)) return;
  std::string name(prefix);
  if (name.size() > 1 && name.ends_with('-')) name.back() = 'a';
  const std::string wrong = fault(name, form_of(*ask.object(), ask.version()));
  if (wrong.empty()) return;
  ask.report(kube::field(ask.object()->metadata(), "generateName"),
             fmt::format("generateName '{}' {}", prefix, wrong));
}

void check_absence(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  // What is no object of Kubernetes' own may be a file for some program.
  if (!schema::is_kubernetes_group(object.group) && (!object.metadata() || !object.spec())) return;
  if (const yaml::Node* name = kube::field(object.metadata(), "name"); name && name->is_scalar()) {
    ask.report(name, "metadata.name is empty");
  } else if (object.metadata()) {
    ask.report_absent(object.metadata(), {"name"}, "metadata.name is missing");
  } else {
    ask.report_absent(object.node, {"metadata", "name"}, "metadata.name is missing");
  }
}

}  // namespace

void object_name_invalid(lint::Ask& ask) {
  const kube::Object& object = *ask.object();
  if (kube::is_local_configuration(object) || is_request(object)) return;
  if (!object.name.empty()) return check_name(ask);
  const std::string_view prefix = kube::text_at(object.metadata(), "generateName");
  prefix.empty() ? check_absence(ask) : check_prefix(ask, prefix);
}

}  // namespace kready::rules
