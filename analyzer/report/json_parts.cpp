// SPDX-License-Identifier: MIT
#include "report/json_parts.h"

#include <fmt/format.h>

#include <iterator>

#include "report/glyph.h"

namespace kready::report {
namespace {

void append_position(std::string& out, const lint::Place& place, Locator& locator) {
  const Region region = locator.locate(place);
  append_member(out, "{\"file\":", place.source->name());
  fmt::format_to(std::back_inserter(out),
                 ",\"line\":{},\"column\":{},\"endLine\":{},\"endColumn\":{}", region.begin.line,
                 region.begin.column, region.end.line, region.end.column);
}

void append_location(std::string& out, const lint::Finding& finding, Locator& locator) {
  if (finding.place.source == nullptr) {
    out += "null";
    return;
  }
  append_position(out, finding.place, locator);
  append_member(out, ",\"path\":", finding.path);
  append_member(out, ",\"origin\":", finding.origin);
  out += '}';
}

void append_related(std::string& out, const lint::Related& related, Locator& locator) {
  out += "{\"location\":";
  if (related.place.source == nullptr) {
    out += "null";
  } else {
    append_position(out, related.place, locator);
    out += '}';
  }
  append_member(out, ",\"message\":", related.message);
  out += '}';
}

}  // namespace

void append_finding(std::string& out, const lint::Finding& finding, Locator& locator) {
  append_member(out, "{\"rule\":", finding.rule);
  append_member(out, ",\"severity\":", lint::name(finding.severity));
  append_member(out, ",\"message\":", finding.message);
  append_member(out, ",\"object\":{\"apiVersion\":", finding.object.api_version);
  append_member(out, ",\"kind\":", finding.object.kind);
  append_member(out, ",\"namespace\":", finding.object.namespace_);
  append_member(out, ",\"name\":", finding.object.name);
  out += "},\"location\":";
  append_location(out, finding, locator);
  out += ",\"related\":[";
  for (const lint::Related& related : finding.related) {
    if (&related != finding.related.data()) out += ',';
    append_related(out, related, locator);
  }
  append_member(out, "],\"kubernetesVersions\":", lint::show(finding.versions));
  append_member(out, ",\"fingerprint\":", lint::show_fingerprint(finding.fingerprint));
  out += '}';
}

void append_skipped(std::string& out, const lint::Skipped& skipped, Locator& locator) {
  const text::Position at = locator.locate({skipped.source, skipped.span}).begin;
  append_member(out, "{\"file\":", skipped.source->name());
  fmt::format_to(std::back_inserter(out), ",\"line\":{}", at.line);
  append_member(out, ",\"reason\":", skipped.reason);
  out += '}';
}

void append_summary(std::string& out, const lint::Summary& summary) {
  fmt::format_to(std::back_inserter(out),
                 "{{\"files\":{},\"documents\":{},\"objects\":{},\"skipped\":{},\"broken\":{},"
                 "\"errors\":{},\"warnings\":{},\"infos\":{},\"undecided\":{},\"rules\":{},"
                 "\"unknownKinds\":{}}}",
                 summary.files, summary.documents, summary.objects, summary.skipped, summary.broken,
                 summary.errors, summary.warnings, summary.infos, summary.undecided, summary.rules,
                 summary.unknown_kinds);
}

}  // namespace kready::report
