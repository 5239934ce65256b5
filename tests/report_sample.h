// SPDX-License-Identifier: MIT
// Reports made by hand for the tests of renderers. Knows no analysis.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lint/analysis.h"
#include "report/sink.h"

namespace kready::report {

// A report and the sources its places lie in.
class Sample {
 public:
  const text::Source& source(std::string name, std::string bytes);
  // A finding at the first occurrence of `words` in a source.
  lint::Finding& find(const text::Source& source, std::string_view words, std::string message);

  lint::Report report;

 private:
  std::vector<std::unique_ptr<text::Source>> sources_;
};

lint::Place place_of(const text::Source& source, std::string_view words);

// The shop: two files, a finding with an object, an origin and a related place, and one without a
// place.
Sample shop();

// All pieces of what `write` hands to its sink.
template <typename Write>
std::string gather(Write write) {
  std::string all;
  write(Sink([&all](std::string_view piece) { all += piece; }));
  return all;
}

}  // namespace kready::report
