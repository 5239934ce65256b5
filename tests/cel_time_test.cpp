// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "cel/functions.h"

using namespace kready::cel;

namespace {

std::string timestamp(std::string_view text) {
  const auto time = parse_timestamp(text);
  return time ? format_timestamp(*time) : "none";
}

std::string duration(std::string_view text) {
  const auto time = parse_duration(text);
  return time ? format_duration(*time) : "none";
}

}  // namespace

TEST_CASE("timestamps are read as RFC 3339 and written in UTC") {
  const std::vector<std::pair<const char*, const char*>> table = {
      {"1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z"},
      {"2024-02-29T12:30:45.5Z", "2024-02-29T12:30:45.5Z"},
      {"2024-02-29T12:30:45.120000000Z", "2024-02-29T12:30:45.12Z"},
      {"2024-02-29T12:30:45.1234567899Z", "2024-02-29T12:30:45.123456789Z"},
      {"2024-01-01T00:30:00+01:00", "2023-12-31T23:30:00Z"},
      {"2023-12-31T23:30:00-02:30", "2024-01-01T02:00:00Z"},
      {"0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"},
      {"9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.999999999Z"},
      {"1969-12-31T23:59:59.25Z", "1969-12-31T23:59:59.25Z"},
      {"1900-02-28T24:00:00Z", "none"},
      {"1900-02-29T00:00:00Z", "none"},
      {"0000-12-31T23:59:59Z", "none"},
      {"0001-01-01T00:00:00+00:01", "none"},
      {"9999-12-31T23:59:59-00:01", "none"},
      {"10000-01-01T00:00:00Z", "none"},
      {"2024-13-01T00:00:00Z", "none"},
      {"2024-00-01T00:00:00Z", "none"},
      {"2024-01-32T00:00:00Z", "none"},
      {"2024-01-01T00:60:00Z", "none"},
      {"2024-01-01T00:00:60Z", "none"},
      {"2024-01-01 00:00:00Z", "none"},
      {"2024-01-01t00:00:00z", "none"},
      {"2024-01-01T00:00:00", "none"},
      {"2024-01-01T00:00:00.Z", "none"},
      {"2024-01-01T00:00:00ZZ", "none"},
      {"2024-01-01T00:00:00+1:00", "none"},
      {"2024-01-01T00:00:00+01:60", "none"},
      {"2024-1-1T00:00:00Z", "none"},
      {"2024-01-01", "none"},
      {"", "none"},
  };
  for (const auto& [text, expected] : table) {
    const auto& shown = text;
    CAPTURE(shown);
    CHECK(timestamp(text) == expected);
  }
}

TEST_CASE("durations are read as Go writes them and written in seconds") {
  const std::vector<std::pair<const char*, const char*>> table = {
      {"0", "0s"},
      {"-0", "0s"},
      {"10s", "10s"},
      {"1h30m0.5s", "5400.5s"},
      {"1.5h", "5400s"},
      {".5m", "30s"},
      {"1.s", "1s"},
      {"+3s", "3s"},
      {"-1.5s", "-1.5s"},
      {"-0.000000001s", "-0.000000001s"},
      {"1ns", "0.000000001s"},
      {"1us", "0.000001s"},
      {"1\xC2\xB5s", "0.000001s"},
      {"1\xCE\xBCs", "0.000001s"},
      {"1ms", "0.001s"},
      {"0.123456789s", "0.123456789s"},
      {"0.1234567891234567891234567s", "0.123456789s"},
      {"9223372036854775807ns", "9223372036.854775807s"},
      {"-9223372036854775808ns", "-9223372036.854775808s"},
      {"9223372036854775808ns", "none"},
      {"-9223372036854775809ns", "none"},
      {"-99999999999999999999999999ns", "none"},
      {"99999999999999999999999999h", "none"},
      {"9223372036s1s", "none"},
      {"2562048h", "none"},
      {"320000000000s", "none"},
      {"1", "none"},
      {"1d", "none"},
      {"s", "none"},
      {".s", "none"},
      {"", "none"},
      {"-", "none"},
      {"1s ", "none"},
      {"1 s", "none"},
      {"1s-1s", "none"},
      {"1e3s", "none"},
  };
  for (const auto& [text, expected] : table) {
    const auto& shown = text;
    CAPTURE(shown);
    CHECK(duration(text) == expected);
  }
}

TEST_CASE("sums of times keep nanoseconds between none and a second") {
  CHECK(add({1, 900'000'000}, {2, 200'000'000}) == Time{4, 100'000'000});
  CHECK(subtract({1, 100'000'000}, {0, 200'000'000}) == Time{0, 900'000'000});
  CHECK(subtract({0, 0}, {0, 1}) == Time{-1, 999'999'999});
  CHECK(add({-1, 999'999'999}, {0, 1}) == Time{0, 0});
}

TEST_CASE("sums that no kind of time can hold are nothing") {
  constexpr int64_t most = std::numeric_limits<int64_t>::max();
  CHECK(add({253'402'300'799, 999'999'999}, {0, 1}) == std::nullopt);
  CHECK(add({253'402'300'799, 0}, {0, 999'999'999}) != std::nullopt);
  CHECK(subtract({-62'135'596'800, 0}, {0, 1}) == std::nullopt);
  CHECK(add({most, 0}, {most, 0}) == std::nullopt);
  CHECK(subtract({-most, 0}, {most, 0}) == std::nullopt);
}

TEST_CASE("a duration fits where its nanoseconds fit 64 bits") {
  CHECK(duration_in_range({9'223'372'036, 854'775'807}));
  CHECK_FALSE(duration_in_range({9'223'372'036, 854'775'808}));
  CHECK(duration_in_range({-9'223'372'037, 145'224'192}));
  CHECK_FALSE(duration_in_range({-9'223'372'037, 145'224'191}));
  CHECK_FALSE(timestamp_in_range({253'402'300'800, 0}));
  CHECK(timestamp_in_range({-62'135'596'800, 0}));
  CHECK_FALSE(timestamp_in_range({-62'135'596'801, 999'999'999}));
}
