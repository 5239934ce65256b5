// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>

#include "cel/functions.h"
#include "cel/opaque.h"
#include "cel/overload.h"

namespace kready::cel {

namespace {

constexpr auto string = Kind::string;

Value ip_value(Call& call, const Address& address) {
  return Value::opaque(Kind::ip, place(call.arena, IpData{address}));
}

Value cidr_value(Call& call, const CidrData& cidr) {
  return Value::opaque(Kind::cidr, place(call.arena, cidr));
}

Value address_failure(Call& call, std::string_view text, AddressFault fault) {
  switch (fault) {
    case AddressFault::zone:
      return failure(call, fmt::format("IP Address with zone value is not allowed: '{}'", text));
    case AddressFault::mapped:
      return failure(call, fmt::format("IPv4-mapped IPv6 address is not allowed: '{}'", text));
    case AddressFault::malformed:
      break;
  }
  return failure(call,
                 fmt::format("IP Address '{}' parse error during conversion from string", text));
}

// An ip from a text, or the error.
Value parse_ip(Call& call, std::string_view text) {
  spend_bytes(call, text.size());
  const auto parsed = parse_address(text);
  if (const auto* fault = std::get_if<AddressFault>(&parsed)) {
    return address_failure(call, text, *fault);
  }
  return ip_value(call, std::get<Address>(parsed));
}

// "24" of "10.0.0.0/24"; nothing for another form or more bits than the address has.
std::optional<int> parse_prefix(std::string_view text, int most) {
  if (text.empty() || text.size() > 3 || (text.size() > 1 && text[0] == '0')) return std::nullopt;
  int prefix = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    prefix = prefix * 10 + (c - '0');
  }
  return prefix <= most ? std::optional(prefix) : std::nullopt;
}

Value cidr_failure(Call& call, std::string_view text, AddressFault fault) {
  if (fault == AddressFault::zone) {
    return failure(call, fmt::format("CIDR with zone value is not allowed: '{}'", text));
  }
  if (fault == AddressFault::mapped) return address_failure(call, text, fault);
  return failure(
      call, fmt::format("network address parse error during conversion from string: '{}'", text));
}

// A cidr from a text, or the error.
Value parse_cidr(Call& call, std::string_view text) {
  spend_bytes(call, text.size());
  const size_t slash = text.rfind('/');
  if (slash == std::string_view::npos) return cidr_failure(call, text, AddressFault::malformed);
  const auto parsed = parse_address(text.substr(0, slash));
  if (const auto* fault = std::get_if<AddressFault>(&parsed)) {
    return cidr_failure(call, text, *fault);
  }
  const Address& address = std::get<Address>(parsed);
  const auto prefix = parse_prefix(text.substr(slash + 1), bits(address));
  if (!prefix) return cidr_failure(call, text, AddressFault::malformed);
  return cidr_value(call, {address, *prefix});
}

Value ip(Call& call) {
  if (takes(call, {Kind::ip})) return call.args[0];
  if (!takes(call, {string})) return no_overload();
  return parse_ip(call, call.args[0].as_string());
}

Value is_ip(Call& call) {
  if (!takes(call, {string})) return no_overload();
  return Value::boolean(!parse_ip(call, call.args[0].as_string()).is_error());
}

Value is_canonical(Call& call) {
  if (!takes(call, {string})) return no_overload();
  const Value parsed = parse_ip(call, call.args[0].as_string());
  if (parsed.is_error()) return parsed;
  return Value::boolean(to_string(parsed.as<IpData>()->address) == call.args[0].as_string());
}

Value family(Call& call) {
  if (!takes(call, {Kind::ip})) return no_overload();
  return Value::integer(call.args[0].as<IpData>()->address.is_v4 ? 4 : 6);
}

template <bool (*test)(const Address&)>
Value test_ip(Call& call) {
  if (!takes(call, {Kind::ip})) return no_overload();
  return Value::boolean(test(call.args[0].as<IpData>()->address));
}

Value cidr(Call& call) {
  if (takes(call, {Kind::cidr})) return call.args[0];
  if (!takes(call, {string})) return no_overload();
  return parse_cidr(call, call.args[0].as_string());
}

Value is_cidr(Call& call) {
  if (!takes(call, {string})) return no_overload();
  return Value::boolean(!parse_cidr(call, call.args[0].as_string()).is_error());
}

bool contains(const CidrData& cidr, const Address& address) {
  return same_family(cidr.address, address) && cidr.address.is_v4 == address.is_v4 &&
         masked(cidr.address, cidr.prefix) == masked(address, cidr.prefix);
}

Value contains_ip(Call& call) {
  if (call.args[0].kind() != Kind::cidr) return no_overload();
  Value other = call.args[1];
  if (other.kind() == string) other = parse_ip(call, other.as_string());
  if (other.is_error()) return other;
  if (other.kind() != Kind::ip) return no_overload();
  return Value::boolean(contains(*call.args[0].as<CidrData>(), other.as<IpData>()->address));
}

Value contains_cidr(Call& call) {
  if (call.args[0].kind() != Kind::cidr) return no_overload();
  Value other = call.args[1];
  if (other.kind() == string) other = parse_cidr(call, other.as_string());
  if (other.is_error()) return other;
  if (other.kind() != Kind::cidr) return no_overload();
  const auto* outer = call.args[0].as<CidrData>();
  const auto* inner = other.as<CidrData>();
  return Value::boolean(outer->prefix <= inner->prefix && contains(*outer, inner->address));
}

Value address_of(Call& call) {
  if (!takes(call, {Kind::cidr})) return no_overload();
  return ip_value(call, call.args[0].as<CidrData>()->address);
}

Value masked_cidr(Call& call) {
  if (!takes(call, {Kind::cidr})) return no_overload();
  const auto* cidr = call.args[0].as<CidrData>();
  return cidr_value(call, {masked(cidr->address, cidr->prefix), cidr->prefix});
}

Value prefix_length(Call& call) {
  if (!takes(call, {Kind::cidr})) return no_overload();
  return Value::integer(call.args[0].as<CidrData>()->prefix);
}

}  // namespace

std::span<const Function> network_functions() {
  static constexpr std::array<Function, 16> list = {{
      {"ip", Form::global, 1, ip},
      {"isIP", Form::global, 1, is_ip},
      {"ip.isCanonical", Form::global, 1, is_canonical},
      {"family", Form::member, 1, family},
      {"isUnspecified", Form::member, 1, test_ip<is_unspecified>},
      {"isLoopback", Form::member, 1, test_ip<is_loopback>},
      {"isLinkLocalMulticast", Form::member, 1, test_ip<is_link_local_multicast>},
      {"isLinkLocalUnicast", Form::member, 1, test_ip<is_link_local_unicast>},
      {"isGlobalUnicast", Form::member, 1, test_ip<is_global_unicast>},
      {"cidr", Form::global, 1, cidr},
      {"isCIDR", Form::global, 1, is_cidr},
      {"containsIP", Form::member, 2, contains_ip},
      {"containsCIDR", Form::member, 2, contains_cidr},
      {"ip", Form::member, 1, address_of},
      {"masked", Form::member, 1, masked_cidr},
      {"prefixLength", Form::member, 1, prefix_length},
  }};
  return list;
}

}  // namespace kready::cel
