// SPDX-License-Identifier: MIT
#include "kube/image_reference.h"

#include "text/ascii.h"

namespace kready::kube {

namespace {

bool is_registry(std::string_view segment) {
  return segment.find_first_of(".:") != std::string_view::npos || segment == "localhost";
}

}  // namespace

std::string_view ImageReference::base_name() const {
  size_t slash = repository.rfind('/');
  return slash == std::string_view::npos ? repository : repository.substr(slash + 1);
}

ImageReference parse_image(std::string_view text) {
  ImageReference image;
  std::string_view rest = text::trimmed(text);
  if (size_t at = rest.find('@'); at != std::string_view::npos) {
    image.digest = rest.substr(at + 1);
    rest = rest.substr(0, at);
  }
  size_t slash = rest.find('/');
  if (slash != std::string_view::npos && is_registry(rest.substr(0, slash))) {
    image.registry = rest.substr(0, slash);
    rest.remove_prefix(slash + 1);
  }
  size_t colon = rest.rfind(':');
  size_t last_slash = rest.rfind('/');
  if (colon != std::string_view::npos &&
      (last_slash == std::string_view::npos || colon > last_slash)) {
    image.tag = rest.substr(colon + 1);
    rest = rest.substr(0, colon);
  }
  image.repository = rest;
  return image;
}

}  // namespace kready::kube
