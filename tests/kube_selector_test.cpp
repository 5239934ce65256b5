// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "kube/calico_selector.h"
#include "kube/fields.h"
#include "kube/label_selector.h"
#include "kube_manifest.h"

using namespace kready;
using kube::Answer;
using kube::WhenAbsent;
using tests::Manifest;

namespace {

constexpr std::string_view implicit_keys[] = {"pod-template-hash"};

struct Case {
  std::string_view selector;
  std::string_view labels;
  std::string_view closed;  // the answer for just these labels
  std::string_view open;    // the answer where other labels may exist
};

constexpr Case cases[] = {
    {"{}", "{}", "yes", "yes"},
    {"{}", "{app: web}", "yes", "yes"},
    {"{matchLabels: {}}", "{app: web}", "yes", "yes"},
    {"{matchLabels: {app: web}}", "{app: web, tier: front}", "yes", "yes"},
    {"{matchLabels: {app: web}}", "{app: api}", "no", "no"},
    {"{matchLabels: {app: web}}", "{}", "no", "unknown"},
    {"{matchLabels: {app: web, tier: front}}", "{app: web}", "no", "unknown"},
    {"{matchLabels: {app: web, tier: front}}", "{app: api}", "no", "no"},
    {"{matchExpressions: [{key: app, operator: In, values: [web, api]}]}", "{app: api}", "yes",
     "yes"},
    {"{matchExpressions: [{key: app, operator: In, values: [web, api]}]}", "{app: db}", "no", "no"},
    {"{matchExpressions: [{key: app, operator: In, values: []}]}", "{app: db}", "no", "no"},
    {"{matchExpressions: [{key: app, operator: NotIn, values: [web]}]}", "{app: db}", "yes", "yes"},
    {"{matchExpressions: [{key: app, operator: NotIn, values: [web]}]}", "{}", "yes", "unknown"},
    {"{matchExpressions: [{key: app, operator: NotIn, values: [web]}]}", "{app: web}", "no", "no"},
    {"{matchExpressions: [{key: app, operator: Exists}]}", "{app: ''}", "yes", "yes"},
    {"{matchExpressions: [{key: app, operator: Exists}]}", "{}", "no", "unknown"},
    {"{matchExpressions: [{key: app, operator: DoesNotExist}]}", "{app: x}", "no", "no"},
    {"{matchExpressions: [{key: app, operator: DoesNotExist}]}", "{}", "yes", "unknown"},
    {"{matchLabels: {app: web}, matchExpressions: [{key: b, operator: Exists}]}", "{app: web}",
     "no", "unknown"},
    {"{matchExpressions: [{key: app, operator: Near, values: [web]}]}", "{app: web}", "no", "no"},
    // Values are texts whatever YAML makes of them.
    {"{matchLabels: {version: 1}}", "{version: '1'}", "yes", "yes"},
    {"{matchLabels: {app: }}", "{app: ''}", "yes", "yes"},
    // Labels that a controller adds: there, with values nobody knows.
    {"{matchExpressions: [{key: pod-template-hash, operator: Exists}]}", "{}", "yes", "yes"},
    {"{matchExpressions: [{key: pod-template-hash, operator: DoesNotExist}]}", "{}", "no", "no"},
    {"{matchLabels: {pod-template-hash: abc}}", "{}", "unknown", "unknown"},
    {"{matchLabels: {pod-template-hash: abc, app: web}}", "{app: api}", "no", "no"},
    {"{matchExpressions: [{key: pod-template-hash, operator: NotIn, values: [a]}]}", "{}",
     "unknown", "unknown"},
    // Wrong shapes are absent fields.
    {"{matchLabels: web, matchExpressions: {}}", "{app: api}", "yes", "yes"},
    {"{matchExpressions: [web]}", "{app: api}", "yes", "yes"},
};

}  // namespace

TEST_CASE("a label selector answers yes, no or unknown") {
  for (const Case& each : cases) {
    CAPTURE(each.selector);
    CAPTURE(each.labels);
    Manifest selector(each.selector);
    Manifest written(each.labels);
    kube::Labels labels;
    labels.written = written.root();
    labels.implicit = implicit_keys;
    CHECK(kube::name(kube::matches(selector.root(), labels)) == each.closed);
    labels.open = true;
    CHECK(kube::name(kube::matches(selector.root(), labels)) == each.open);
  }
}

TEST_CASE("what an absent selector means is said by the field that holds it") {
  Manifest text("web");
  Manifest null("~");
  for (const yaml::Node* absent : {(const yaml::Node*)nullptr, text.root(), null.root()}) {
    CHECK(kube::matches(absent, kube::Labels{}, WhenAbsent::nothing) == Answer::no);
    CHECK(kube::matches(absent, kube::Labels{}, WhenAbsent::everything) == Answer::yes);
    CHECK_FALSE(kube::is_empty_selector(absent));
  }
}

TEST_CASE("a plain map of labels needs every entry, and an empty one is an absent one") {
  Manifest map("{app: web, tier: front}");
  Manifest some("{app: web, tier: front, x: y}");
  Manifest other("{app: web}");
  Manifest empty("{}");
  kube::Labels labels;
  labels.written = some.root();
  CHECK(kube::matches_map(map.root(), labels) == Answer::yes);
  CHECK(kube::matches_map(empty.root(), labels) == Answer::no);
  CHECK(kube::matches_map(empty.root(), labels, WhenAbsent::everything) == Answer::yes);
  labels.written = other.root();
  CHECK(kube::matches_map(map.root(), labels) == Answer::no);
}

TEST_CASE("a fixed label is there unless it is written otherwise") {
  kube::Labels labels;
  labels.fixed_key = "kubernetes.io/metadata.name";
  labels.fixed_value = "shop";
  CHECK(labels.equals("kubernetes.io/metadata.name", "shop") == Answer::yes);
  CHECK(labels.equals("kubernetes.io/metadata.name", "other") == Answer::no);
  CHECK(labels.has("team") == Answer::no);
}

TEST_CASE("equal selectors have equal canonical texts") {
  constexpr std::pair<std::string_view, std::string_view> texts[] = {
      {"~", ""},
      {"{}", "{}"},
      {"{matchLabels: {b: y, a: x}}", "a=x,b=y"},
      {"{matchExpressions: [{key: b, operator: In, values: [z, y]}], matchLabels: {a: x}}",
       "a=x,b in (y|z)"},
      {"{matchExpressions: [{key: b, operator: DoesNotExist}, {key: a, operator: Exists}]}",
       "!b,a"},
      {"{matchExpressions: [{key: b, operator: NotIn, values: [y]}]}", "b notin (y)"},
  };
  for (const auto& [text, canonical] : texts) {
    Manifest selector(text);
    CHECK(kube::canonical(selector.root()) == canonical);
  }
}

TEST_CASE("Calico's selectors are read as Calico reads them") {
  struct Row {
    std::string_view selector;
    std::string_view labels;
    std::string_view answer;  // or "malformed"
  };
  constexpr Row rows[] = {
      {"", "{}", "yes"},
      {"all()", "{}", "yes"},
      {"global()", "{}", "no"},
      {"app == 'web'", "{app: web}", "yes"},
      {"app == \"web\"", "{app: api}", "no"},
      {"app != 'web'", "{}", "yes"},
      {"app != 'web'", "{app: web}", "no"},
      {"has(app)", "{app: x}", "yes"},
      {"!has(app)", "{app: x}", "no"},
      {"!has(app)", "{}", "yes"},
      {"app in {'web', 'api'}", "{app: api}", "yes"},
      {"app in {'web', 'api'}", "{}", "no"},
      {"app not in {'web'}", "{}", "yes"},
      {"app contains 'eb'", "{app: web}", "yes"},
      {"app starts with 'we'", "{app: web}", "yes"},
      {"app ends with 'we'", "{app: web}", "no"},
      {"app starts with 'we'", "{}", "no"},
      {"app == 'web' && tier == 'front'", "{app: web}", "no"},
      {"app == 'web' || tier == 'front'", "{app: web}", "yes"},
      {"a == '1' || b == '2' && c == '3'", "{a: '1'}", "yes"},
      {"(a == '1' || b == '2') && c == '3'", "{a: '1'}", "no"},
      {"!(app == 'web')", "{app: api}", "yes"},
      {"projectcalico.org/x == 'y'", "{projectcalico.org/x: y}", "yes"},
      {"pod-template-hash == 'x'", "{}", "unknown"},
      {"pod-template-hash != 'x'", "{}", "unknown"},
      {"has(pod-template-hash)", "{}", "yes"},
      {"app == web", "{app: web}", "malformed"},
      {"app =", "{}", "malformed"},
      {"(app == 'web'", "{}", "malformed"},
      {"app == 'web' tier", "{}", "malformed"},
      {"app inside {'x'}", "{}", "malformed"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.selector);
    Manifest written(row.labels);
    kube::Labels labels;
    labels.written = written.root();
    labels.implicit = implicit_keys;
    auto selector = kube::CalicoSelector::parse(row.selector);
    auto look_up = [&](std::string_view key) {
      std::string_view value = labels.value(key);
      return value.data() ? kube::CalicoLabel{Answer::yes, value}
                          : kube::CalicoLabel{labels.has(key), std::nullopt};
    };
    CHECK((selector ? kube::name(selector->matches(look_up)) : "malformed") == row.answer);
  }
  CHECK_FALSE(kube::CalicoSelector::parse(std::string(100'000, '(')));
  CHECK_FALSE(kube::CalicoSelector::parse(std::string(100'000, '!')));
}
