// SPDX-License-Identifier: MIT
#include "lint/rule_file.h"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <utility>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "lint/check_needs.h"
#include "lint/parameter.h"
#include "lint/rule_schema.h"
#include "yaml/scalar.h"

namespace kready::lint {
namespace {

PackError mistake(const RuleFile& file, const YAML::Mark& mark, std::string message) {
  const bool known = mark.line >= 0;
  return {file.name, known ? static_cast<uint32_t>(mark.line) + 1 : 1,
          known ? static_cast<uint32_t>(mark.column) + 1 : 1, std::move(message)};
}

// The same tree as JSON: valijson's own adapter for yaml-cpp lacks what `uniqueItems` needs. Every
// scalar is a text, which is all the schema asks.
nlohmann::json to_json(const YAML::Node& node) {
  if (node.IsSequence()) {
    nlohmann::json list = nlohmann::json::array();
    for (const YAML::Node& item : node) list.push_back(to_json(item));
    return list;
  }
  if (node.IsMap()) {
    nlohmann::json map = nlohmann::json::object();
    for (const auto& item : node) map[item.first.Scalar()] = to_json(item.second);
    return map;
  }
  return node.IsNull() ? nlohmann::json() : nlohmann::json(node.Scalar());
}

// The node a validation error speaks of: its context is a list of "[key]" from the root.
YAML::Node context_node(const YAML::Node& root, const std::vector<std::string>& context) {
  YAML::Node node;
  node.reset(root);
  for (const std::string& step : context) {
    if (step.size() < 3 || step.front() != '[') continue;
    const std::string key = step.substr(1, step.size() - 2);
    YAML::Node child;
    if (node.IsMap()) child.reset(node[key]);
    if (node.IsSequence() && std::all_of(key.begin(), key.end(), ::isdigit)) {
      child.reset(node[static_cast<size_t>(std::stoul(key))]);
    }
    if (!child.IsDefined()) break;
    node.reset(child);
  }
  return node;
}

void check_schema(const RuleFile& file, const YAML::Node& root, std::vector<PackError>& errors) {
  const nlohmann::json form = nlohmann::json::parse(rule_schema);
  valijson::Schema schema;
  valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(form), schema);
  valijson::Validator validator(valijson::Validator::kWeakTypes);
  const nlohmann::json document = to_json(root);
  valijson::ValidationResults results;
  if (validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(document), &results))
    return;
  valijson::ValidationResults::Error error;
  while (results.popError(error)) {
    errors.push_back(mistake(file, context_node(root, error.context).Mark(), error.description));
  }
}

std::string flow_text(const YAML::Node& node, bool is_inside = false) {
  if (node.IsScalar()) {
    const bool is_quoted = node.Tag() == "!" && !node.Scalar().empty();
    return (is_quoted || is_inside) && yaml::resolve(node.Scalar()).type == yaml::Type::string
               ? quoted_where_needed(node.Scalar())
               : node.Scalar();
  }
  // Not by yaml-cpp's emitter: what is written as a block it writes as one.
  std::string text;
  for (const auto& item : node) {
    if (!text.empty()) text += ", ";
    text += node.IsMap()
                ? fmt::format("{}: {}", flow_text(item.first, true), flow_text(item.second, true))
                : flow_text(item, true);
  }
  return node.IsMap() ? fmt::format("{{{}}}", text) : fmt::format("[{}]", text);
}

SubjectKind subject_of(std::string_view text) {
  for (SubjectKind kind : {SubjectKind::document, SubjectKind::workload, SubjectKind::container,
                           SubjectKind::repository}) {
    if (name(kind) == text) return kind;
  }
  return SubjectKind::object;
}

class RuleReader {
 public:
  RuleReader(const YAML::Node& root, Pack& pack) : root_(root), pack_(pack) {}

  std::string_view text(const char* key) const {
    const YAML::Node node = root_[key];
    return node && node.IsScalar() ? pack_.keep(trimmed(node.Scalar())) : std::string_view{};
  }

  std::vector<std::string_view> texts(const char* key) const {
    std::vector<std::string_view> list;
    for (const YAML::Node& item : root_[key]) list.push_back(pack_.keep(item.Scalar()));
    return list;
  }

  std::vector<Parameter> parameters() const {
    std::vector<Parameter> list;
    for (const auto& item : root_["params"]) {
      const RuleReader own(item.second, pack_);
      Parameter& parameter = list.emplace_back();
      parameter.name = pack_.keep(item.first.Scalar());
      parameter.value = pack_.keep(flow_text(item.second["default"]));
      parameter.summary = own.text("summary");
      parameter.type = own.parameter_type();
      parameter.minimum = own.text("minimum");
      parameter.maximum = own.text("maximum");
      parameter.pattern = own.text("pattern");
    }
    return list;
  }

  std::vector<RelatedAt> related() const {
    std::vector<RelatedAt> list;
    for (const YAML::Node& item : root_["related"]) {
      list.push_back({pack_.keep(item["at"].Scalar()), pack_.keep(item["message"].Scalar())});
    }
    return list;
  }

  // Subject and kinds are those of `whole` where none are written.
  Check check(const Rule& whole) const {
    Check check;
    const std::string_view subject = text("subject");
    check.subject = subject.empty() ? whole.subject : subject_of(subject);
    check.kinds = texts("kinds");
    if (subject.empty() && check.kinds.empty()) check.kinds = whole.kinds;
    for (const auto& item : root_["for"]) {
      check.loops.push_back({pack_.keep(item.first.Scalar()), pack_.keep(item.second.Scalar())});
    }
    check.when = text("when");
    check.require = text("require");
    check.at = text("at");
    check.message = text("message");
    check.related = related();
    for (const std::string& need : needs_of(check)) check.needs.push_back(pack_.keep(need));
    return check;
  }

  std::vector<Example> examples(const char* key) const {
    const YAML::Node node = root_[key];
    if (!node) return {};
    if (node.IsScalar()) return {example(node)};
    std::vector<Example> list;
    for (const YAML::Node& item : node) list.push_back(example(item));
    return list;
  }

 private:
  static std::string trimmed(std::string text) {
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text;
  }

  // As written, or what the default looks like.
  ParameterType parameter_type() const {
    if (const auto written = lint::parameter_type(text("type"))) return *written;
    const YAML::Node value = root_["default"];
    if (value.IsSequence()) return ParameterType::list;
    if (!value.IsScalar() || value.Tag() == "!") return ParameterType::string;
    const std::string& plain = value.Scalar();
    return type_of(yaml::Node::scalar({}, yaml::Style::plain, plain));
  }

  Example example(const YAML::Node& node) const {
    Example result;
    if (node.IsScalar()) {
      result.manifest = pack_.keep(node.Scalar());
      return result;
    }
    result.manifest = pack_.keep(node["manifest"].Scalar());
    for (const auto& item : node["params"]) {
      result.parameters.emplace_back(pack_.keep(item.first.Scalar()),
                                     pack_.keep(flow_text(item.second)));
    }
    if (const YAML::Node version = node["kubernetesVersion"]) {
      result.kubernetes_version = pack_.keep(version.Scalar());
    }
    return result;
  }

  const YAML::Node& root_;
  Pack& pack_;
};

Severity severity_of(std::string_view text) {
  if (text == "error") return Severity::error;
  return text == "info" ? Severity::info : Severity::warning;
}

Profile profile_of(std::string_view text) {
  if (text == "minimal") return Profile::minimal;
  return text == "strict" ? Profile::strict : Profile::recommended;
}

Rule build_rule(const YAML::Node& root, Pack& pack) {
  const RuleReader reader(root, pack);
  Rule rule;
  rule.id = reader.text("rule");
  rule.severity = severity_of(reader.text("severity"));
  rule.profile = profile_of(reader.text("profile"));
  rule.summary = reader.text("summary");
  rule.subject = subject_of(reader.text("subject"));
  rule.kinds = reader.texts("kinds");
  if (root["require"]) rule.checks.push_back(reader.check(rule));
  for (const YAML::Node& item : root["checks"]) {
    rule.checks.push_back(RuleReader(item, pack).check(rule));
  }
  rule.faults = reader.texts("faults");
  rule.parameters = reader.parameters();
  rule.why = reader.text("why");
  rule.fix = reader.text("fix");
  rule.same_as = reader.texts("same-as");
  rule.frameworks = reader.texts("frameworks");
  rule.flagged = reader.examples("flagged");
  rule.passes = reader.examples("passes");
  return rule;
}

void add_places(const YAML::Node& map, const std::string& prefix, std::vector<KeyPlace>& places) {
  for (const auto& item : map) {
    const YAML::Mark mark = item.second.Mark();
    const bool plain = item.second.IsScalar() && item.second.Tag() == "?" &&
                       item.second.Scalar().find('\n') == std::string::npos;
    places.push_back({prefix + item.first.Scalar(), static_cast<uint32_t>(mark.line) + 1,
                      static_cast<uint32_t>(mark.column) + 1, plain});
  }
}

std::vector<KeyPlace> places_of(const YAML::Node& root) {
  std::vector<KeyPlace> places;
  add_places(root, "", places);
  const YAML::Node checks = root["checks"];
  const bool several = checks && checks.size() > 1;
  for (size_t i = 0; checks && i < checks.size(); ++i) {
    add_places(checks[i], several ? fmt::format("checks[{}].", i) : "", places);
  }
  return places;
}

}  // namespace

ReadRule read_rule(const RuleFile& file, Pack& pack, std::vector<PackError>& errors) {
  YAML::Node root;
  try {
    root.reset(YAML::Load(file.text));
  } catch (const YAML::Exception& error) {
    errors.push_back(mistake(file, error.mark, error.msg));
    return {};
  }
  if (!root.IsMap()) {
    errors.push_back({file.name, 1, 1, "a rule file is a map with `rule:` and more"});
    return {};
  }
  const size_t before = errors.size();
  check_schema(file, root, errors);
  if (errors.size() != before) return {};
  ReadRule read{build_rule(root, pack), places_of(root)};
  if (root["require"] && root["checks"]) {
    errors.push_back(mistake(file, root["checks"].Mark(),
                             "`require` stands beside `checks`: make it one of them"));
  }
  const std::filesystem::path path(file.name);
  if (path.stem().string() != read.rule.id) {
    errors.push_back(
        mistake(file, root["rule"].Mark(),
                fmt::format("the rule's id '{}' is not the file's name", read.rule.id)));
  }
  read.rule.area = pack.keep(path.parent_path().filename().string());
  return read;
}

}  // namespace kready::lint
