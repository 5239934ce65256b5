// SPDX-License-Identifier: MIT
#include "report_sample.h"

#include <utility>

namespace kready::report {

const text::Source& Sample::source(std::string name, std::string bytes) {
  return *sources_.emplace_back(std::make_unique<text::Source>(std::move(name), std::move(bytes)));
}

lint::Finding& Sample::find(const text::Source& source, std::string_view words,
                            std::string message) {
  lint::Finding& finding = report.findings.emplace_back();
  finding.rule = "sample-rule";
  finding.message = std::move(message);
  finding.place = place_of(source, words);
  finding.fingerprint = 0x0123456789abcdef;
  return finding;
}

lint::Place place_of(const text::Source& source, std::string_view words) {
  const auto begin = static_cast<uint32_t>(source.bytes().find(words));
  return {&source, {begin, begin + static_cast<uint32_t>(words.size())}};
}

Sample shop() {
  Sample sample;
  const text::Source& cart = sample.source("apps/cart.yaml",
                                           "kind: Deployment\n"
                                           "metadata:\n"
                                           "  name: cart\n"
                                           "image: nginx\n");
  const text::Source& service = sample.source("apps/my service.yaml",
                                              "kind: Service\n"
                                              "selector: {app: cart}\n");
  lint::Finding& image = sample.find(cart, "nginx", "image 'nginx' has no tag");
  image.rule = "image-tag-missing";
  image.severity = lint::Severity::error;
  image.object = {"apps/v1", "Deployment", "shop", "cart"};
  image.path = "image";
  image.origin = "shop/templates/cart.yaml";
  image.related.push_back({place_of(service, "{app: cart}"), "this Service sends it traffic"});
  lint::Finding& backup = sample.find(cart, "kind", "nothing is backed up");
  backup.place = {};
  backup.rule = "backup-missing";
  backup.severity = lint::Severity::info;
  sample.report.summary = {2, 4, 2, 1, 1, 1, 0, 1, 0, 12};
  sample.report.skipped.push_back({&service, {0, 4}, "helm values"});
  sample.report.skipped.push_back({&service, {0, 4}, "empty"});
  return sample;
}

}  // namespace kready::report
