// SPDX-License-Identifier: MIT
#include "report/sarif.h"

#include <fmt/format.h>

#include <iterator>
#include <unordered_map>

#include "report/blocks.h"
#include "report/glyph.h"
#include "report/locator.h"
#include "report/notes.h"
#include "report/sarif_rule.h"

namespace kready::report {
namespace {

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.' || c == '_' || c == '~' || c == '/';
}

std::string_view level(lint::Severity severity) {
  return severity == lint::Severity::info ? "note" : lint::name(severity);
}

void append_region(std::string& out, const Region& region) {
  fmt::format_to(std::back_inserter(out),
                 "\"region\":{{\"startLine\":{},\"startColumn\":{},\"endLine\":{},"
                 "\"endColumn\":{}}}",
                 region.begin.line, region.begin.column, region.end.line, region.end.column);
}

// "apps/v1/Deployment/shop/cart"
std::string qualified_name(const lint::ObjectName& object) {
  std::string text = object.api_version + "/" + object.kind + "/";
  if (!object.namespace_.empty()) text += object.namespace_ + "/";
  return text + object.name;
}

// What results refer to by number.
struct Numbers {
  std::unordered_map<std::string_view, size_t> rules;
  std::unordered_map<const text::Source*, size_t> files;
};

// All that stands before the results. Numbers the rules and the files.
class Head {
 public:
  Head(const SarifOptions& options, Numbers& numbers, const Sink& sink)
      : options_(options), files_(numbers.files), writer_(sink) {
    for (const lint::Rule* rule : options.rules) {
      numbers.rules.emplace(rule->id, numbers.rules.size());
    }
  }

  void put(const lint::Report& report) {
    put_tool();
    put_artifacts(report);
    put_invocation(report);
    writer_.flush();
  }

 private:
  void put_tool() {
    std::string& out = writer_.text();
    out +=
        "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\n"
        "\"runs\":[{\"columnKind\":\"unicodeCodePoints\",\n"
        "\"tool\":{\"driver\":{\"name\":\"kready-lint\"";
    append_member(out, ",\"semanticVersion\":", options_.version);
    out += ",\"rules\":[";
    bool is_first = true;
    for (const lint::Rule* rule : options_.rules) {
      out += is_first ? "\n" : ",\n";
      is_first = false;
      append_sarif_rule(out, *rule);
    }
    out += "]}}";
  }

  void learn(const text::Source* source) {
    if (source == nullptr || !files_.emplace(source, files_.size()).second) return;
    std::string& out = writer_.text();
    out += files_.size() == 1 ? "\n" : ",\n";
    append_member(out, "{\"location\":{\"uri\":", uri_of(source->name()));
    out += source->name() == "-" ? "},\"description\":{\"text\":\"standard input\"}}" : "}}";
    writer_.pass();
  }

  void put_artifacts(const lint::Report& report) {
    writer_.text() += ",\n\"artifacts\":[";
    for (const lint::Finding& finding : report.findings) {
      learn(finding.place.source);
      for (const lint::Related& related : finding.related) learn(related.place.source);
    }
    writer_.text() += "]";
  }

  // What was not checked stands with the run, for it is no fault of a file.
  void put_invocation(const lint::Report& report) {
    std::string& out = writer_.text();
    out += ",\n\"invocations\":[{\"executionSuccessful\":true,\"toolExecutionNotifications\":[";
    bool is_first = true;
    for (const Note& note : notes(report)) {
      std::string message = note.message;
      for (const std::string& detail : note.details) message += "\n" + detail;
      append_member(out,
                    is_first ? "{\"message\":{\"text\":" : ",{\"message\":{\"text\":", message);
      out += "},\"level\":\"note\"}";
      is_first = false;
    }
    out += "]}]";
  }

  const SarifOptions& options_;
  std::unordered_map<const text::Source*, size_t>& files_;
  Writer writer_;
};

// Results one after the other. For one thread.
class Results {
 public:
  Results(const Numbers& numbers, std::string& out) : numbers_(numbers), out_(out) {}

  void put(const lint::Finding& finding) {
    append_member(out_, "{\"ruleId\":", finding.rule);
    if (const auto rule = numbers_.rules.find(finding.rule); rule != numbers_.rules.end()) {
      fmt::format_to(std::back_inserter(out_), ",\"ruleIndex\":{}", rule->second);
    }
    append_member(out_, ",\"level\":", level(finding.severity));
    append_member(out_, ",\"message\":{\"text\":", finding.message);
    out_ += "},\"locations\":[";
    put_location(finding);
    out_ += "]";
    if (!finding.related.empty()) put_related(finding);
    append_member(out_, ",\"partialFingerprints\":{\"kreadyFinding/v1\":",
                  lint::show_fingerprint(finding.fingerprint));
    out_ += "},\"suppressions\":[]";
    put_properties(finding);
    out_ += '}';
  }

 private:
  void put_location(const lint::Finding& finding) {
    const bool has_object = !finding.object.kind.empty();
    if (finding.place.source == nullptr && !has_object) return;
    out_ += '{';
    if (finding.place.source != nullptr) put_place(finding.place);
    if (has_object) {
      out_ +=
          finding.place.source != nullptr ? ",\"logicalLocations\":[" : "\"logicalLocations\":[";
      append_member(out_, "{\"name\":", finding.object.name);
      append_member(out_, ",\"fullyQualifiedName\":", qualified_name(finding.object));
      out_ += ",\"kind\":\"resource\"}]";
    }
    out_ += '}';
  }

  void put_place(const lint::Place& place) {
    append_member(
        out_, "\"physicalLocation\":{\"artifactLocation\":{\"uri\":", uri_of(place.source->name()));
    fmt::format_to(std::back_inserter(out_), ",\"index\":{}}},", numbers_.files.at(place.source));
    append_region(out_, locator_.locate(place));
    out_ += '}';
  }

  void put_related(const lint::Finding& finding) {
    out_ += ",\"relatedLocations\":[";
    for (const lint::Related& related : finding.related) {
      const auto id = &related - finding.related.data();
      fmt::format_to(std::back_inserter(out_), "{}{{\"id\":{},", id == 0 ? "" : ",", id);
      if (related.place.source != nullptr) {
        put_place(related.place);
        out_ += ',';
      }
      append_member(out_, "\"message\":{\"text\":", related.message);
      out_ += "}}";
    }
    out_ += ']';
  }

  void put_properties(const lint::Finding& finding) {
    if (finding.path.empty() && finding.origin.empty()) return;
    append_member(out_, ",\"properties\":{\"path\":", finding.path);
    append_member(out_, ",\"origin\":", finding.origin);
    out_ += '}';
  }

  const Numbers& numbers_;
  std::string& out_;
  Locator locator_;
};

}  // namespace

std::string uri_of(std::string_view path) {
  if (path == "-") return "stdin";
  std::string uri = path.starts_with('/') ? "file://" : "";
  while (path.starts_with("./")) path.remove_prefix(2);
  for (const char c : path) {
    if (is_unreserved(c)) {
      uri += c;
    } else {
      fmt::format_to(std::back_inserter(uri), "%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return uri;
}

void write_sarif(const lint::Report& report, const SarifOptions& options, const Sink& sink,
                 unsigned jobs) {
  Numbers numbers;
  Head(options, numbers, sink).put(report);
  sink(",\n\"results\":[");
  write_blocks(
      report.findings, jobs,
      [&](std::span<const lint::Finding> findings, bool is_first, std::string& out) {
        Results results(numbers, out);
        for (const lint::Finding& finding : findings) {
          out += is_first ? "\n" : ",\n";
          is_first = false;
          results.put(finding);
        }
      },
      sink);
  sink("]\n}]}\n");
}

}  // namespace kready::report
