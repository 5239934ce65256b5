// SPDX-License-Identifier: MIT
#include "cel/opaque.h"

#include <fmt/format.h>

#include <functional>

namespace kready::cel {

namespace {

const Quantity& quantity_in(const Value& value) { return value.as<QuantityData>()->quantity; }
const Version& version_in(const Value& value) { return value.as<SemverData>()->version; }

size_t hash_bytes(const Address& address) {
  return std::hash<std::string_view>{}(
      {reinterpret_cast<const char*>(address.bytes.data()), address.bytes.size()});
}

std::string_view constructor_of(Kind kind) {
  switch (kind) {
    case Kind::quantity:
      return "quantity";
    case Kind::ip:
      return "ip";
    case Kind::cidr:
      return "cidr";
    case Kind::url:
      return "url";
    default:
      return "semver";
  }
}

}  // namespace

int compare_quantity(const Value& left, const Value& right) {
  return compare(quantity_in(left), quantity_in(right));
}

int compare_semver(const Value& left, const Value& right) {
  return compare(version_in(left), version_in(right));
}

bool equal_opaque(const Value& left, const Value& right) {
  if (left.kind() != right.kind()) return false;
  switch (left.kind()) {
    case Kind::quantity:
      return compare_quantity(left, right) == 0;
    case Kind::semver:
      return compare_semver(left, right) == 0;
    case Kind::ip:
      return left.as<IpData>()->address == right.as<IpData>()->address;
    case Kind::url:
      return left.as<UrlData>()->url.text == right.as<UrlData>()->url.text;
    case Kind::format:
      return left.as<FormatData>()->format == right.as<FormatData>()->format;
    case Kind::cidr: {
      const auto* a = left.as<CidrData>();
      const auto* b = right.as<CidrData>();
      return a->address == b->address && a->address.is_v4 == b->address.is_v4 &&
             a->prefix == b->prefix;
    }
    default:
      return false;
  }
}

std::string opaque_text(const Value& value) {
  switch (value.kind()) {
    case Kind::quantity:
      return to_string(quantity_in(value));
    case Kind::semver:
      return to_string(version_in(value));
    case Kind::ip:
      return to_string(value.as<IpData>()->address);
    case Kind::url:
      return std::string(value.as<UrlData>()->url.text);
    case Kind::format:
      return std::string(value.as<FormatData>()->format->name);
    case Kind::cidr: {
      const auto* cidr = value.as<CidrData>();
      return fmt::format("{}/{}", to_string(cidr->address), cidr->prefix);
    }
    default:
      return {};
  }
}

std::string dump_opaque(const Value& value) {
  if (value.kind() == Kind::format) return fmt::format("format.{}()", opaque_text(value));
  return fmt::format("{}(\"{}\")", constructor_of(value.kind()), opaque_text(value));
}

size_t hash_opaque(const Value& value) {
  switch (value.kind()) {
    case Kind::quantity:
      return std::hash<uint64_t>{}(quantity_in(value).low);
    case Kind::ip:
      return hash_bytes(value.as<IpData>()->address);
    case Kind::cidr:
      return hash_bytes(value.as<CidrData>()->address);
    case Kind::url:
      return std::hash<std::string_view>{}(value.as<UrlData>()->url.text);
    case Kind::semver: {
      const Version& version = version_in(value);
      return static_cast<size_t>((version.major * 1009 + version.minor) * 1009 + version.patch);
    }
    default:
      return 0;
  }
}

}  // namespace kready::cel
