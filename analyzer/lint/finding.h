// SPDX-License-Identifier: MIT
// What a rule says of one place. Knows where and what, not how it is shown.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lint/version.h"
#include "text/source.h"
#include "text/span.h"

namespace kready::lint {

enum class Severity : uint8_t { info, warning, error };
std::string_view name(Severity severity);            // "info", "warning", "error"
std::string show_fingerprint(uint64_t fingerprint);  // 16 hexadecimal digits

struct Place {
  const text::Source* source = nullptr;  // null: no place in any input (repository findings)
  text::Span span;
};

// The object a finding is about; empty texts where there is none (broken documents).
struct ObjectName {
  std::string api_version;
  std::string kind;
  std::string namespace_;
  std::string name;
};

struct Related {
  Place place;
  std::string message;
};

struct Finding {
  std::string_view rule;  // id; lives in the pack
  Severity severity = Severity::warning;
  std::string message;  // fault first, lower case, no full stop, no advice
  ObjectName object;
  Place place;
  std::string path;    // of the field in its document: "spec.template.spec.containers[0].image"
  std::string origin;  // template or overlay file the document was rendered from, or empty
  std::vector<Related> related;
  VersionRange versions;   // of Kubernetes, for which it holds
  bool is_exempt = false;  // by the configuration; none of a report is
  // Stable when lines move, files are renamed or documents are reordered: a hash of rule, object,
  // path and message.
  uint64_t fingerprint = 0;
};

}  // namespace kready::lint
