// SPDX-License-Identifier: MIT
// The yardstick of tools/bench: libyaml's events over the bytes of one file, and nothing else.
// Prints how many there were; stops with 2 where the file cannot be read to its end.
#include <yaml.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

namespace {

// Returns the number of events, or -1 at the first error.
long count_events(const std::string& bytes) {
  yaml_parser_t parser;
  if (yaml_parser_initialize(&parser) == 0) return -1;
  yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(bytes.data()),
                               bytes.size());
  long events = 0;
  for (bool more = true; more;) {
    yaml_event_t event;
    if (yaml_parser_parse(&parser, &event) == 0) {
      events = -1;
      break;
    }
    more = event.type != YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
    ++events;
  }
  yaml_parser_delete(&parser);
  return events;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::ifstream file(argv[1], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const long events = file ? count_events(bytes) : -1;
  std::printf("%ld\n", events);
  return events < 0 ? 2 : 0;
}
