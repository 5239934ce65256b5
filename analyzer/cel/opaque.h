// SPDX-License-Identifier: MIT
// What the values of Kubernetes' own types hold, in the arena or in constants: their libraries
// make them, opaque.cpp compares and prints them.
#pragma once

#include <string>
#include <string_view>

#include "cel/address.h"
#include "cel/format.h"
#include "cel/functions.h"
#include "cel/quantity.h"
#include "cel/url.h"
#include "cel/version.h"

namespace kready::cel {

struct QuantityData {
  Quantity quantity;
};
struct IpData {
  Address address;
};
struct CidrData {
  Address address;
  int prefix = 0;
};
struct UrlData {
  Url url;
};
struct SemverData {
  Version version;
};
struct FormatData {
  const Format* format = nullptr;
};

// What string() answers: "1Gi", "10.0.0.0/8".
std::string opaque_text(const Value& value);
size_t hash_opaque(const Value& value);  // equal values have equal hashes

}  // namespace kready::cel
