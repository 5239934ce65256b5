// SPDX-License-Identifier: MIT
#include "lint/finding.h"
#include "lint/rule.h"

namespace kready::lint {

std::string_view name(Severity severity) {
  switch (severity) {
    case Severity::info:
      return "info";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "";
}

std::string_view name(Profile profile) {
  switch (profile) {
    case Profile::minimal:
      return "minimal";
    case Profile::recommended:
      return "recommended";
    case Profile::strict:
      return "strict";
  }
  return "";
}

std::string_view name(SubjectKind kind) {
  switch (kind) {
    case SubjectKind::document:
      return "document";
    case SubjectKind::object:
      return "object";
    case SubjectKind::workload:
      return "workload";
    case SubjectKind::container:
      return "container";
    case SubjectKind::repository:
      return "repository";
  }
  return "";
}

}  // namespace kready::lint
