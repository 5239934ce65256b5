// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "cel_expression.h"

TEST_CASE("quantities are compared and summed exactly") {
  check_expressions({
      {"quantity('1024Mi')", R"(quantity("1Gi"))"},
      {"quantity('1Gi') == quantity('1024Mi')", "true"},
      {"quantity('1Gi') == quantity('1G')", "false"},
      {"quantity('100m').isLessThan(quantity('1'))", "true"},
      {"quantity('2').isGreaterThan(quantity('1999m'))", "true"},
      {"quantity('200M').compareTo(quantity('0.2G'))", "0"},
      {"quantity('200M').compareTo(quantity('201M'))", "-1"},
      {"quantity('0.1').add(quantity('0.2'))", R"(quantity("300m"))"},
      {"quantity('50k').add(20) == quantity('50020')", "true"},
      {"quantity('1Gi').sub(quantity('1Mi'))", R"(quantity("1023Mi"))"},
      {"quantity('1').sub(2).sign()", "-1"},
      {"quantity('50k').asInteger()", "50000"},
      {"quantity('50k').isInteger()", "true"},
      {"quantity('1500m').isInteger()", "false"},
      {"quantity('1500m').asInteger()", "error: quantity '1500m' is not an integer of 64 bits"},
      {"quantity('1500m').asApproximateFloat()", "1.5"},
      {"isQuantity('1.5Gi')", "true"},
      {"isQuantity('1.5GB')", "false"},
      {"isQuantity(true)", "error: no such overload"},
      {"quantity('200K')", "error: '200K' is not a quantity"},
      {"quantity('1').isLessThan(1)", "error: no such overload"},
      {"quantity('1').isLessThan(semver('1.0.0'))", "error: no such overload"},
      {"[quantity('1k'), quantity('1000'), quantity('2')].distinct().size()", "2"},
  });
}

TEST_CASE("quantities that a manifest writes as numbers are read as their text") {
  check_expressions(
      {
          {"quantity(doc.cpu)", R"(quantity("500m"))"},
          {"quantity(doc.memory).compareTo(quantity('1Gi'))", "0"},
          {"isQuantity(doc.memory)", "true"},
      },
      "cpu: 0.5\nmemory: 1073741824\n");
}

TEST_CASE("addresses know their family and their ranges") {
  check_expressions({
      {"ip('2001:DB8::0')", R"(ip("2001:db8::"))"},
      {"string(ip('10.0.0.1'))", R"("10.0.0.1")"},
      {"ip('10.0.0.1').family()", "4"},
      {"ip('::1').family()", "6"},
      {"ip('::1').isLoopback()", "true"},
      {"ip('::').isUnspecified()", "true"},
      {"ip('169.254.169.254').isLinkLocalUnicast()", "true"},
      {"ip('224.0.0.1').isLinkLocalMulticast()", "true"},
      {"ip('10.0.0.1').isGlobalUnicast()", "true"},
      {"isIP('10.0.0.1')", "true"},
      {"isIP('10.0.0.256')", "false"},
      {"isIP(10)", "error: no such overload"},
      {"ip.isCanonical('2001:db8::')", "true"},
      {"ip.isCanonical('2001:DB8::')", "false"},
      {"ip('10.0.0.256')",
       "error: IP Address '10.0.0.256' parse error during conversion from string"},
      {"ip('fe80::1%eth0')", "error: IP Address with zone value is not allowed: 'fe80::1%eth0'"},
      {"ip('::ffff:10.0.0.1')",
       "error: IPv4-mapped IPv6 address is not allowed: '::ffff:10.0.0.1'"},
      {"type(ip('::1'))", "net.IP"},
  });
}

TEST_CASE("networks contain addresses and smaller networks of their family") {
  check_expressions({
      {"string(cidr('10.0.0.0/8'))", R"("10.0.0.0/8")"},
      {"cidr('10.0.0.0/8').containsIP('10.255.0.1')", "true"},
      {"cidr('10.0.0.0/8').containsIP(ip('11.0.0.1'))", "false"},
      {"cidr('10.0.0.0/8').containsIP('x')",
       "error: IP Address 'x' parse error during conversion from string"},
      {"cidr('10.0.0.0/8').containsIP(1)", "error: no such overload"},
      {"cidr('0.0.0.0/0').containsIP('::1')", "false"},
      {"cidr('::/0').containsIP('10.0.0.1')", "false"},
      {"cidr('10.0.0.0/8').containsCIDR('10.1.0.0/16')", "true"},
      {"cidr('10.1.0.0/16').containsCIDR(cidr('10.0.0.0/8'))", "false"},
      {"cidr('10.1.2.3/8').masked()", R"(cidr("10.0.0.0/8"))"},
      {"cidr('10.1.2.3/8').masked() == cidr('10.0.0.0/8')", "true"},
      {"cidr('10.1.2.3/8').prefixLength()", "8"},
      {"cidr('10.1.2.3/8').ip() == ip('10.1.2.3')", "true"},
      {"isCIDR('10.0.0.0/33')", "false"},
      {"isCIDR('10.0.0.0/08')", "false"},
      {"isCIDR('10.0.0.0')", "false"},
      {"isCIDR('2001:db8::/32')", "true"},
      {"cidr('fe80::1%e/64')", "error: CIDR with zone value is not allowed: 'fe80::1%e/64'"},
      {"cidr('10.0.0.0/')",
       "error: network address parse error during conversion from string: '10.0.0.0/'"},
      {"type(cidr('::/0'))", "net.CIDR"},
  });
}

TEST_CASE("versions are compared by precedence") {
  check_expressions({
      {"semver('1.2.3-rc.1')", R"(semver("1.2.3-rc.1"))"},
      {"semver('v1.2', true)", R"(semver("1.2.0"))"},
      {"semver('v1.2', false)", "error: 'v1.2' is not a semantic version"},
      {"semver('v1.2')", "error: 'v1.2' is not a semantic version"},
      {"isSemver('1.2.3')", "true"},
      {"isSemver('v1.2.3')", "false"},
      {"isSemver('v1.2.3', true)", "true"},
      {"semver('1.2.3').major() * 100 + semver('1.2.3').minor() * 10 + semver('1.2.3').patch()",
       "123"},
      {"semver('1.2.3').isLessThan(semver('1.10.0'))", "true"},
      {"semver('1.2.3').isGreaterThan(semver('1.2.3-rc'))", "true"},
      {"semver('1.2.3').compareTo(semver('1.2.3+b'))", "0"},
      {"semver('1.2.3') == semver('1.2.3+b')", "true"},
      {"isSemver(1)", "error: no such overload"},
  });
}

TEST_CASE("URLs are taken apart") {
  check_expressions({
      {"url('https://example.com:80/a b').getScheme()", R"("https")"},
      {"url('HTTPS://example.com').getScheme()", R"("https")"},
      {"url('https://example.com:80/').getHost()", R"("example.com:80")"},
      {"url('https://[::1]:80/').getHostname()", R"("::1")"},
      {"url('https://example.com:80/').getPort()", R"("80")"},
      {"url('https://example.com').getPort()", R"("")"},
      {"url('https://example.com/a b').getEscapedPath()", R"("/a%20b")"},
      {"url('https://example.com/?a=1&b=2&a=3').getQuery()", R"({"a": ["1", "3"], "b": ["2"]})"},
      {"url('https://example.com') == url('https://example.com')", "true"},
      {"isURL('/a')", "true"},
      {"isURL('a')", "false"},
      {"url('a')", "error: URL parse error during conversion from string: 'a'"},
      {"isURL(1)", "error: no such overload"},
  });
}

TEST_CASE("formats validate strings") {
  check_expressions({
      {"format.dns1123Label().validate('web')", "optional.none()"},
      {"format.dns1123Label().validate('Web').hasValue()", "true"},
      {"format.dns1123Label().validate('Web').value().size()", "1"},
      {"format.named('dns1123Label').value() == format.dns1123Label()", "true"},
      {"format.named('nonsense')", "optional.none()"},
      {"format.named('uri').value().validate('/a')", "optional.none()"},
      {"format.uri().validate(1)", "error: no such overload"},
  });
  // The function of a format bears the format's name.
  for (const std::string name :
       {"dns1123Label", "dns1123LabelPrefix", "dns1123Subdomain", "dns1123SubdomainPrefix",
        "dns1035Label", "dns1035LabelPrefix", "qualifiedName", "labelValue", "uri", "uuid", "byte",
        "date", "datetime"}) {
    CHECK(evaluated("format." + name + "()") == "format." + name + "()");
  }
}

TEST_CASE("bytes are encoded in base64") {
  check_expressions({
      {"base64.encode(b'hello')", R"("aGVsbG8=")"},
      {"base64.decode('aGVsbG8=') == b'hello'", "true"},
      {"base64.decode('aGVsbG8') == b'hello'", "true"},
      {"base64.decode('***')", "error: the string is not base64"},
      {"base64.encode('hello')", "error: no such overload"},
      {"base64.decode(b'hello')", "error: no such overload"},
  });
}
