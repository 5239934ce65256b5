// SPDX-License-Identifier: MIT
#include "schema/validate.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>
#include <string>
#include <vector>

#include "schema/formats.h"
#include "schema_text.h"

using namespace kready;
using namespace kready::schema;

namespace {

Shape of(Type type) {
  Shape shape;
  shape.type = type;
  return shape;
}

Shape list_of(const Shape* items) {
  Shape shape = of(Type::list);
  shape.items = items;
  return shape;
}

Shape object_of(std::span<const Field> fields) {
  Shape shape = of(Type::object);
  shape.fields = fields;
  return shape;
}

Shape limited(Type type, const Limits* limits) {
  Shape shape = of(type);
  shape.limits = limits;
  return shape;
}

Field field(std::string_view name, const Shape& shape, bool required = false) {
  Field made;
  made.name = name;
  made.shape = &shape;
  made.in = Minors::all();
  if (required) made.required_in = Minors::all();
  return made;
}

// A field keeps the address of its shape, so that a temporary one would dangle.
Field field(std::string_view name, const Shape&& shape, bool required = false) = delete;

Minors from(int minor) { return {~uint32_t{0} << (minor - oldest_minor)}; }

const Shape any = of(Type::any);
const Shape textual = of(Type::string);
const Shape whole = of(Type::integer);
const Shape number = of(Type::number);
const Shape flag = of(Type::boolean);
const Shape port = of(Type::int_or_string);
const Shape amount = of(Type::quantity);
const Shape texts = list_of(&textual);
const Shape amounts = [] {
  Shape shape = of(Type::object);
  shape.values = &amount;
  return shape;
}();

std::string show(const std::vector<Fault>& faults) {
  std::string out;
  for (const Fault& fault : faults) {
    out += fmt::format("{}{}: {}", out.empty() ? "" : "\n", name(fault.kind), fault.message);
  }
  return out;
}

std::string check(const Shape& shape, const std::string& yaml, int minor = newest_minor) {
  const test::Yaml document(yaml);
  Patterns patterns;
  Target target;
  target.minor = minor;
  target.patterns = &patterns;
  return show(validate(document.root(), shape, target));
}

std::string check_custom(const Shape& shape, const std::string& yaml,
                         const Shape* metadata = nullptr) {
  const test::Yaml document(yaml);
  Patterns patterns;
  Target target;
  target.patterns = &patterns;
  target.metadata = metadata;
  return show(validate_custom(document.root(), shape, target));
}

// The value as the only field of an object.
std::string check_value(const Shape& shape, const std::string& yaml) {
  const std::array fields = {field("x", shape)};
  return check(object_of(fields), "x: " + yaml);
}

struct Row {
  std::string value;
  std::string fault;
};

void check_rows(const Shape& shape, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.value);
    CHECK(check_value(shape, row.value) == row.fault);
  }
}

}  // namespace

TEST_CASE("numbers are integers as far as JSON makes integers of them") {
  check_rows(whole, {{"1", ""},
                     {"1.0", ""},
                     {"1e3", ""},
                     {"0755", ""},
                     {"1_000", ""},
                     {"null", ""},
                     {"", ""},
                     {"1.5", "type-wrong: 'x' is the number '1.5', not an integer"},
                     {"1e21", "type-wrong: 'x' is the number '1e21', not an integer"},
                     {"\"1\"", "type-wrong: 'x' is the string '1', not an integer"},
                     {"yes", "type-wrong: 'x' is the boolean 'yes', not an integer"},
                     {"[1]", "type-wrong: 'x' is a list, not an integer"},
                     {"{}", "type-wrong: 'x' is a map, not an integer"},
                     {"9223372036854775807", ""},
                     {"9223372036854775808",
                      "limit-violated: 'x' is '9223372036854775808', outside the range of 64-bit "
                      "integers"}});
  Limits small;
  small.format = "int32";
  check_rows(limited(Type::integer, &small),
             {{"2147483647", ""},
              {"2147483648",
               "limit-violated: 'x' is '2147483648', outside the range of 32-bit integers"}});
}

TEST_CASE("the other scalar types take what the decoder takes") {
  check_rows(number,
             {{"1", ""}, {"1.5", ""}, {"'1'", "type-wrong: 'x' is the string '1', not a number"}});
  check_rows(flag, {{"true", ""},
                    {"off", ""},
                    {"'true'", "type-wrong: 'x' is the string 'true', not a boolean"},
                    {"1", "type-wrong: 'x' is the integer '1', not a boolean"}});
  check_rows(port, {{"80", ""},
                    {"'80'", ""},
                    {"http", ""},
                    {"25%", ""},
                    {"80.0", ""},
                    {"0.5", "type-wrong: 'x' is the number '0.5', not an integer or a string"},
                    {"true", "type-wrong: 'x' is the boolean 'true', not an integer or a string"}});
}

TEST_CASE("a plain text that YAML reads as something else is no string") {
  check_rows(textual,
             {{"a", ""},
              {"12:30", ""},
              {"'1'", ""},
              {"2024-01-01", ""},
              {"null", ""},
              {"on", "string-unquoted: unquoted value 'on' is a boolean, not a string"},
              {"1e3", "string-unquoted: unquoted value '1e3' is a number, not a string"},
              {"0755", "string-unquoted: unquoted value '0755' is an integer, not a string"},
              {"[a]", "type-wrong: 'x' is a list, not a string"}});
}

TEST_CASE("quantities are texts and numbers") {
  check_rows(amount, {{"100m", ""},
                      {"1", ""},
                      {"0.5", ""},
                      {"1e3", ""},
                      {"1Gi", ""},
                      {"' 1Gi '", ""},
                      {"-1", ""},
                      {"512mb", "quantity-invalid: 'x' is '512mb', not a quantity"},
                      {"100 m", "quantity-invalid: 'x' is '100 m', not a quantity"},
                      {"1GB", "quantity-invalid: 'x' is '1GB', not a quantity"},
                      {"''", "quantity-invalid: 'x' is '', not a quantity"},
                      {"true", "quantity-invalid: 'x' is 'true', not a quantity"},
                      {"[1]", "type-wrong: 'x' is a list, not a quantity"}});
  const std::array fields = {field("limits", amounts), field("other", amounts)};
  const Shape shape = object_of(fields);
  CHECK(check(shape, "limits: {cpu: -1, memory: -1Gi}\nother: {cpu: -1}") ==
        "quantity-invalid: 'cpu' is '-1', which is negative\n"
        "quantity-invalid: 'memory' is '-1Gi', which is negative");
}

TEST_CASE("maps and lists are not taken for each other") {
  check_rows(texts, {{"[a, b]", ""},
                     {"null", ""},
                     {"{}", "type-wrong: 'x' is a map, not a list"},
                     {"a", "type-wrong: 'x' is the string 'a', not a list"},
                     {"[a, 1]", "string-unquoted: unquoted value '1' is an integer, not a string"},
                     {"[a, [b]]", "type-wrong: 'x[1]' is a list, not a string"},
                     {"[a, null]", "null-item: 'x[1]' is null"}});
  check_rows(amounts, {{"{}", ""},
                       {"{cpu: null}", ""},
                       {"[]", "type-wrong: 'x' is a list, not a map"},
                       {"''", "type-wrong: 'x' is the string '', not a map"}});
  check_rows(any, {{"[1, {a: b}]", ""}, {"null", ""}, {"{a: [null]}", ""}});
}

TEST_CASE("an unknown field is told with what was meant") {
  const std::array probe = {field("failureThreshold", whole), field("httpGet", any)};
  const Shape probe_shape = object_of(probe);
  const std::array container = {field("image", textual), field("livenessProbe", probe_shape),
                                field("name", textual), field("resources", any)};
  const Shape container_shape = object_of(container);
  const Shape containers = list_of(&container_shape);
  const std::array pod = {field("containers", containers), field("restartPolicy", textual)};
  const Shape pod_shape = object_of(pod);
  const std::array root = {field("kind", textual), field("spec", pod_shape)};
  const Shape shape = object_of(root);
  CHECK(check(shape, "spec: {containers: [{livenesProbe: {}}]}") ==
        "unknown-field: unknown field 'livenesProbe', did you mean 'livenessProbe'?");
  CHECK(check(shape, "spec: {containers: [{LivenessProbe: {}}]}") ==
        "unknown-field: unknown field 'LivenessProbe', did you mean 'livenessProbe'?");
  CHECK(check(shape, "spec: {containers: [{restartPolicy: Always}]}") ==
        "unknown-field: unknown field 'restartPolicy', which belongs under 'spec'");
  CHECK(check(shape, "spec: {containers: [{failureThreshold: 3}]}") ==
        "unknown-field: unknown field 'failureThreshold', which belongs under "
        "'spec.containers[0].livenessProbe'");
  CHECK(check(shape, "containers: []") ==
        "unknown-field: unknown field 'containers', which belongs under 'spec'");
  CHECK(check(shape, "spec: {zzz: 1}") == "unknown-field: unknown field 'zzz'");
  CHECK(check(shape, "spec: {$patch: replace, containers: []}").empty());
  CHECK(check(shape, "sops: {mac: x}").empty());
}

TEST_CASE("a required field under another name is told once") {
  const std::array fields = {field("containers", any, true), field("volumes", any, true)};
  CHECK(check(object_of(fields), "{container: [], volumes: []}") ==
        "unknown-field: unknown field 'container', did you mean 'containers'?");
  CHECK(check(object_of(fields), "{pods: [], volumes: []}") ==
        "unknown-field: unknown field 'pods'\nrequired-missing: required field 'containers' is "
        "missing");
}

TEST_CASE("labels right under a label selector belong under matchLabels") {
  Shape labels = of(Type::object);
  labels.values = &textual;
  const std::array selector = {field("matchExpressions", any), field("matchLabels", labels)};
  const Shape selector_shape = object_of(selector);
  const std::array fields = {field("selector", selector_shape)};
  CHECK(check(object_of(fields), "selector: {app: web}") ==
        "unknown-field: unknown field 'app', which belongs under 'selector.matchLabels'");
}

TEST_CASE("an amount in a definition is told as one") {
  Limits limits;
  limits.pattern =
      R"(^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))))?$)";
  const Shape memory = limited(Type::int_or_string, &limits);
  const std::array fields = {field("memory", memory)};
  Patterns patterns;
  Target target;
  target.patterns = &patterns;
  const test::Yaml document("memory: 400MB");
  const auto faults = validate(document.root(), object_of(fields), target);
  REQUIRE(faults.size() == 1);
  CHECK(faults.front().kind == FaultKind::quantity_invalid);
  CHECK(faults.front().message == "'memory' is '400MB', not a quantity");
}

TEST_CASE("a slip of the pen is told from another name") {
  const std::array fields = {field("livenessProbe", textual), field("port", textual)};
  const auto is_slip = [&](const std::string& yaml) {
    const test::Yaml document(yaml);
    const auto faults = validate(document.root(), object_of(fields), Target{});
    return faults.size() == 1 && faults.front().is_slip;
  };
  for (const std::string name : {"livenesProbe", "livenessprobe", "livenessProbes", "livenessPorbe",
                                 "livenessProbx", "ports"}) {
    CAPTURE(name);
    CHECK(is_slip(name + ": a"));
  }
  CHECK_FALSE(is_slip("livenesPrbe: a"));
  CHECK_FALSE(is_slip("por: a"));
  CHECK_FALSE(is_slip("other: a"));
}

TEST_CASE("where everything is unknown only the first fields are explained") {
  const std::array fields = {field("name", textual)};
  std::string yaml;
  for (int i = 0; i < 100; ++i) yaml += fmt::format("nam{}: a\n", i % 10 == 0 ? i : i * 7919);
  const std::string shown = check(object_of(fields), yaml);
  CHECK(shown.find("unknown field 'nam0', did you mean 'name'?") != std::string::npos);
  CHECK(shown.find("unknown field 'nam90'\n") != std::string::npos);
}

TEST_CASE("fields come, go and are gated") {
  std::array fields = {field("gated", textual), field("gone", textual), field("new", textual)};
  fields[0].gate = "Fancy";
  fields[0].gated_off_in = {0b111};
  fields[1].in = {0b11};
  fields[2].in = from(30);
  const Shape shape = object_of(fields);
  CHECK(check(shape, "new: a", 30).empty());
  CHECK(check(shape, "new: a", 29) == "field-newer: field 'new' exists only since 1.30");
  CHECK(check(shape, "gone: a", 26).empty());
  CHECK(check(shape, "gone: a", 27) ==
        "unknown-field: unknown field 'gone', which is gone since 1.27");
  CHECK(check(shape, "gated: a", 28).empty());
  CHECK(check(shape, "gated: a", 27) ==
        "field-gated-off: field 'gated' is dropped, feature gate 'Fancy' is off");
  CHECK(check(shape, "gated: null", 27).empty());
  const test::Yaml document("gated: a");
  const FeatureGates on = {{"Fancy", true}};
  const FeatureGates off = {{"Fancy", false}};
  CHECK(validate(document.root(), shape, {27, &on, nullptr, nullptr}).empty());
  CHECK(validate(document.root(), shape, {30, &off, nullptr, nullptr}).size() == 1);
}

TEST_CASE("required fields") {
  Limits some;
  some.min_items = 1;
  Shape filled = texts;
  filled.limits = &some;
  Shape unset_if_empty = textual;
  unset_if_empty.empty_is_unset = true;
  Shape nullable = textual;
  nullable.nullable = true;
  std::array fields = {field("defaulted", textual, true), field("filled", filled, true),
                       field("name", unset_if_empty, true), field("nullable", nullable, true)};
  fields[0].has_default = true;
  const Shape shape = object_of(fields);
  CHECK(check(shape, "{filled: [a], name: a, nullable: null}").empty());
  CHECK(check(shape, "{}") ==
        "required-missing: required field 'filled' is missing\n"
        "required-missing: required field 'name' is missing\n"
        "required-missing: required field 'nullable' is missing");
  CHECK(check(shape, "{filled: null, name: '', nullable: a}") ==
        "required-missing: required field 'filled' is null\n"
        "required-missing: required field 'name' is empty");
  CHECK(check(shape, "{filled: [], name: a, nullable: a}") ==
        "limit-violated: 'filled' has 0 items, fewer than 1\n"
        "required-missing: required field 'filled' is empty");
  CHECK(check(shape, "{$patch: merge, name: a}").empty());
}

TEST_CASE("choices are compared exactly and belong to versions") {
  const std::array<Choice, 3> choices = {
      {{"TCP", Minors::all()}, {"UDP", Minors::all()}, {"QUIC", from(35)}}};
  Shape shape = textual;
  shape.choices = choices;
  const std::array fields = {field("x", shape)};
  CHECK(check(object_of(fields), "x: TCP").empty());
  CHECK(check(object_of(fields), "x: tcp", 30) ==
        "choice-invalid: 'x' is 'tcp', not one of 'TCP', 'UDP', did you mean 'TCP'?");
  CHECK(check(object_of(fields), "x: QUIC", 34) ==
        "choice-invalid: 'x' is 'QUIC', not one of 'TCP', 'UDP'");
  CHECK(check(object_of(fields), "x: QUIC", 35).empty());
  shape.closed_choices = false;
  CHECK(check(object_of(fields), "x: tcp").empty());
}

TEST_CASE("limits") {
  Limits limits;
  limits.pattern = "^[a-z]+$";
  limits.max_length = 3;
  check_rows(limited(Type::string, &limits),
             {{"abc", ""},
              {"äöü", "limit-violated: 'x' is 'äöü', which does not match '^[a-z]+$'"},
              {"abcd", "limit-violated: 'x' is 'abcd', longer than 3 characters"}});
  Limits unreadable;
  unreadable.pattern = "(?!a)b";
  check_rows(limited(Type::string, &unreadable), {{"a", ""}});
  Limits range;
  range.minimum = 1;
  range.maximum = 10;
  range.exclusive_maximum = true;
  range.multiple_of = 0.5;
  check_rows(limited(Type::number, &range),
             {{"1.5", ""},
              {"0.5", "limit-violated: 'x' is 0.5, below the minimum 1"},
              {"10", "limit-violated: 'x' is 10, not below 10"},
              {"10.5", "limit-violated: 'x' is 10.5, above the maximum 10"},
              {"1.3", "limit-violated: 'x' is 1.3, not a multiple of 0.5"}});
  Limits counts;
  counts.min_items = 1;
  counts.max_properties = 1;
  Shape list = texts;
  list.limits = &counts;
  check_rows(list, {{"[a]", ""}, {"[]", "limit-violated: 'x' has 0 items, fewer than 1"}});
  Shape map = amounts;
  map.limits = &counts;
  check_rows(map,
             {{"{a: 1}", ""}, {"{a: 1, b: 1}", "limit-violated: 'x' has 2 fields, more than 1"}});
}

TEST_CASE("alternatives ask for their own fields and nothing else") {
  const std::array wants_a = {field("a", any, true)};
  const std::array wants_b = {field("b", any, true)};
  Shape first = of(Type::any);
  first.fields = wants_a;
  Shape second = of(Type::any);
  second.fields = wants_b;
  const std::array<const Shape*, 2> both = {&first, &second};
  const std::array fields = {field("a", textual), field("b", textual), field("c", textual)};
  Shape shape = object_of(fields);
  Limits limits;
  limits.one_of = both;
  shape.limits = &limits;
  CHECK(check(shape, "a: x").empty());
  CHECK(check(shape, "{a: x, c: x}").empty());
  CHECK(check(shape, "c: x") == "limit-violated: the object has none of 'a', 'b'");
  CHECK(check(shape, "{a: x, b: x}") == "limit-violated: the object has more than one of 'a', 'b'");
  Limits any_of;
  any_of.any_of = both;
  shape.limits = &any_of;
  CHECK(check(shape, "{a: x, b: x}").empty());
  CHECK(check(shape, "{}") == "limit-violated: the object has none of 'a', 'b'");
  Limits none;
  none.none_of = &first;
  shape.limits = &none;
  CHECK(check(shape, "b: x").empty());
  CHECK(check(shape, "a: x") == "limit-violated: the object may not have 'a'");
}

TEST_CASE("what is asked of all is asked in its own words") {
  const std::array wants = {field("a", any, true)};
  Shape first = of(Type::any);
  first.fields = wants;
  const std::array<const Shape*, 1> all = {&first};
  Limits limits;
  limits.all_of = all;
  const std::array fields = {field("a", textual), field("b", textual)};
  Shape shape = object_of(fields);
  shape.limits = &limits;
  const test::Yaml document("b: x");
  const auto faults = validate(document.root(), shape, Target{});
  CHECK(show(faults) == "required-missing: required field 'a' is missing");
  CHECK(faults.front().absent == "a");
}

TEST_CASE("of alternatives the nearest is named") {
  Limits address;
  address.format = "ipv4";
  const Shape ip = limited(Type::string, &address);
  const std::array<const Shape*, 2> both = {&whole, &ip};
  Limits limits;
  limits.any_of = both;
  check_rows(limited(Type::any, &limits),
             {{"1", ""},
              {"10.0.0.1", ""},
              {"nowhere",
               "limit-violated: 'x' fits none of 2 alternatives, in the nearest 'x' is the string "
               "'nowhere', not an integer"}});
}

TEST_CASE("two equal items of sets and keyed lists") {
  Shape set = texts;
  set.list_type = ListType::set;
  check_rows(set, {{"[a, b]", ""}, {"[a, b, a]", "duplicate-item: 'x' has 'a' twice"}});
  const std::array item = {field("name", textual), field("value", textual)};
  const Shape item_shape = object_of(item);
  const std::array<std::string_view, 1> keys = {"name"};
  Shape map = list_of(&item_shape);
  map.list_type = ListType::map;
  map.list_keys = keys;
  check_rows(map, {{"[{name: a}, {name: b}, {}, {}]", ""},
                   {"[{name: a, value: b}, {name: a}]", "duplicate-item: 'x' has name 'a' twice"}});
  const std::array fields = {field("env", map)};
  CHECK(check(object_of(fields), "env: [{name: a}, {name: a}]").empty());
  CHECK(check_custom(object_of(fields), "env: [{name: a}, {name: a}]") ==
        "duplicate-item: 'env' has name 'a' twice");
}

TEST_CASE("custom resources have the metadata of every object") {
  const std::array meta = {field("labels", any), field("name", textual)};
  const Shape metadata = object_of(meta);
  Shape embedded = of(Type::object);
  embedded.embedded = true;
  embedded.preserves_unknown = true;
  const std::array fields = {field("metadata", any), field("spec", whole),
                             field("template", embedded)};
  const Shape shape = object_of(fields);
  CHECK(check_custom(shape, "{apiVersion: a/v1, kind: A, metadata: {name: a}, spec: 1}", &metadata)
            .empty());
  CHECK(check_custom(shape, "{metadata: {nam: a}, spec: a}", &metadata) ==
        "unknown-field: unknown field 'nam', did you mean 'name'?\n"
        "type-wrong: 'spec' is the string 'a', not an integer");
  CHECK(check_custom(shape, "template: {apiVersion: v1, metadata: {label: {}}, spec: {}}",
                     &metadata) ==
        "unknown-field: unknown field 'label', did you mean 'labels'?\n"
        "required-missing: required field 'kind' is missing");
}

TEST_CASE("what the server resets or something replaces is held to its form only") {
  const std::array<Choice, 1> choices = {{{"A", Minors::all()}}};
  Shape choice = textual;
  choice.choices = choices;
  const std::array state = {field("phase", choice), field("ready", whole, true)};
  const Shape status = object_of(state);
  const std::array fields = {field("replicas", whole), field("status", status)};
  const Shape shape = object_of(fields);
  CHECK(check(shape, "status: {phase: B}").empty());
  CHECK(check(shape, "status: {ready: a}") ==
        "type-wrong: 'ready' is the string 'a', not an integer");
  CHECK(check(shape, "replicas: ${REPLICAS}").empty());
  CHECK(check(shape, "replicas: ENC[AES256_GCM,data:x]").empty());
}

TEST_CASE("a field is no fault of its shape when aliases repeat it") {
  const std::array fields = {field("a", amounts), field("b", amounts)};
  CHECK(check(object_of(fields), "a: &a {cpu: 1}\nb: *a").empty());
  CHECK(check(object_of(fields), "a: &a {cpu: x}\nb: *a") ==
        "quantity-invalid: 'cpu' is 'x', not a quantity\n"
        "quantity-invalid: 'cpu' is 'x', not a quantity");
}

TEST_CASE("formats") {
  const auto holds = [](std::string_view format, std::vector<std::string_view> good,
                        std::vector<std::string_view> bad) {
    CAPTURE(format);
    for (const std::string_view value : good) {
      CAPTURE(value);
      CHECK(has_format(value, format));
    }
    for (const std::string_view value : bad) {
      CAPTURE(value);
      CHECK_FALSE(has_format(value, format));
    }
  };
  holds("date", {"2024-02-29"}, {"2023-02-29", "2024-2-1", "", "2024-01-01T00:00:00Z"});
  holds("date-time", {"2024-01-01T00:00:00Z", "2024-01-01t10:20:30.123+02:00"},
        {"2024-01-01", "2024-01-01 00:00:00", "2024-01-01T25:00:00Z", ""});
  holds("duration",
        {"1h", "1h30m", "1.5s", "10 minutes", "2 days", "0", "PT5M", "P1DT2H", "-5s", "1µs"},
        {"", "1", "h", "1x", "P", "PT", "P1H", "soon"});
  holds("ipv4", {"10.0.0.1"}, {"10.0.0", "::1", "10.0.0.256", "01.2.3.4", ""});
  holds("ipv6", {"::1", "fe80::1"}, {"10.0.0.1", "x"});
  holds("cidr", {"10.0.0.0/8", "::/0", "10.0.0.1/32"},
        {"10.0.0.0", "10.0.0.0/33", "10.0.0.0/", "/8"});
  holds("uri", {"https://example.org/a?b", "/a", "urn:x"}, {"", "example.org/a"});
  holds("email", {"a@example.org"}, {"a", "@example.org"});
  holds("hostname", {"example.org", "a"}, {"", "-a", "a..b", "a b", "a_b"});
  holds("mac", {"00:00:5e:00:53:01", "0000.5e00.5301"}, {"", "00:00", "00:00:5e:00:53:0g"});
  holds("uuid", {"6ba7b810-9dad-11d1-80b4-00c04fd430c8"}, {"", "6ba7b810"});
  holds("byte", {"YWJj", ""}, {"YWJ", "%"});
  holds("password", {"anything", ""}, {});
}
