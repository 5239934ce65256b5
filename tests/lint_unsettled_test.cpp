// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "lint/unsettled.h"

using namespace kready;

namespace {

bool unsettled(std::string message, const std::string& text) {
  const text::Source source("in.yaml", text);
  lint::Finding finding;
  finding.message = std::move(message);
  finding.place = {&source, {0, static_cast<uint32_t>(text.size())}};
  return lint::is_unsettled(finding);
}

}  // namespace

TEST_CASE("a finding about a text that is filled in later is unsettled") {
  CHECK(unsettled("service '${app}' does not exist", "web"));
  CHECK(unsettled("'name' is wrong", "${app}-web"));
  CHECK(unsettled("'name' is wrong", "{{ .Values.name }}"));
  CHECK(unsettled("'name' is wrong", "ENC[AES256_GCM,data:x]"));
}

TEST_CASE("a finding that only stands near such a text is not") {
  CHECK_FALSE(unsettled("'name' is wrong", "web"));
  CHECK_FALSE(unsettled("'name' is wrong", "{name: web, value: '${app}'}"));
  CHECK_FALSE(unsettled("'name' is wrong", "echo\n${app}"));
  CHECK_FALSE(unsettled("name '<name>' is wrong", "$(NAME)"));
  lint::Finding of_the_unit;
  of_the_unit.message = "no policy";
  CHECK_FALSE(lint::is_unsettled(of_the_unit));
}
