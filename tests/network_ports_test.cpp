// SPDX-License-Identifier: MIT
#include "graph/network_ports.h"

#include <doctest/doctest.h>

#include <random>
#include <set>

using namespace kready;
using graph::PortSet;
using graph::Protocol;
using graph::Reach;

TEST_CASE("sets of ranges are sets") {
  std::mt19937 random(7);
  auto number = [&](uint32_t below) { return static_cast<uint32_t>(random() % below); };
  auto list = [](const PortSet& set) {
    std::set<uint32_t> all;
    for (const auto& range : set.ranges())
      for (uint32_t i = range.first; i <= range.last; ++i) all.insert(i);
    return all;
  };
  for (int round = 0; round < 2000; ++round) {
    PortSet sets[2];
    std::set<uint32_t> lists[2];
    for (int which : {0, 1})
      for (uint32_t i = number(5); i > 0; --i) {
        uint32_t first = number(40);
        uint32_t last = first + number(8);
        sets[which] |= PortSet(first, last);
        for (uint32_t each = first; each <= last; ++each) lists[which].insert(each);
      }
    std::set<uint32_t> joined = lists[0], cut, met;
    joined.insert(lists[1].begin(), lists[1].end());
    for (uint32_t each : lists[0]) (lists[1].contains(each) ? met : cut).insert(each);
    REQUIRE(list(sets[0]) == lists[0]);
    REQUIRE(list(sets[0] | sets[1]) == joined);
    REQUIRE(list(sets[0] & sets[1]) == met);
    REQUIRE(list(sets[0] - sets[1]) == cut);
    REQUIRE(sets[0].overlaps(sets[1]) == !met.empty());
    REQUIRE(sets[0].contains(sets[1]) == (met.size() == lists[1].size()));
    // Equal sets have equal ranges, however they came to be.
    REQUIRE((sets[0] | sets[1]) == (((sets[0] - sets[1]) | (sets[0] & sets[1])) | sets[1]));
    uint32_t probe = number(48);
    REQUIRE(sets[0].contains(probe) == lists[0].contains(probe));
  }
}

TEST_CASE("ports are shown by protocol") {
  CHECK(graph::show(PortSet{}) == "none");
  CHECK(graph::show(graph::all_ports()) == "all");
  CHECK(graph::show(graph::ports_of(Protocol::tcp)) == "TCP");
  CHECK(graph::show(graph::ports_of(Protocol::udp, 53, 53)) == "UDP 53");
  CHECK(graph::show(graph::ports_of(Protocol::tcp, 80, 80) |
                    graph::ports_of(Protocol::tcp, 8080, 8090) |
                    graph::ports_of(Protocol::udp, 53, 53)) == "TCP 80, 8080-8090; UDP 53");
  CHECK(graph::show(graph::all_ports() - graph::ports_of(Protocol::tcp, 22, 22)) ==
        "all but TCP 22");
  CHECK(graph::ports_of(Protocol::tcp, 90, 80).empty());
  CHECK(graph::parse_protocol("17") == Protocol::udp);
  CHECK(graph::parse_protocol("Tcp") == Protocol::tcp);
  CHECK(graph::parse_protocol("47") == Protocol::other);
  CHECK_FALSE(graph::parse_protocol("WEB"));
}

TEST_CASE("what is open for certain and what may be are kept apart") {
  PortSet web = graph::ports_of(Protocol::tcp, 80, 80);
  PortSet metrics = graph::ports_of(Protocol::tcp, 9090, 9090);
  Reach reach{web, web | metrics};
  CHECK(graph::show(reach) == "TCP 80, perhaps TCP 9090");
  CHECK(graph::show(Reach{{}, graph::all_ports()}) == "perhaps all");
  CHECK(graph::allows(reach, web) == kube::Answer::yes);
  CHECK(graph::allows(reach, metrics) == kube::Answer::unknown);
  CHECK(graph::allows(reach, graph::ports_of(Protocol::tcp, 81, 81)) == kube::Answer::no);
}

TEST_CASE("names of ports are those of the target") {
  const std::vector<graph::NamedPort> target = {{"web", Protocol::tcp, 8080},
                                                {"dns", Protocol::udp, 53}};
  graph::PolicyPorts ports;
  ports.any = false;
  ports.names.push_back({graph::ports_of(Protocol::tcp), "web"});
  CHECK(graph::show(ports.at(&target)) == "TCP 8080");
  CHECK(graph::show(ports.at(nullptr)) == "perhaps TCP");
  ports.names[0].name = "dns";  // of another protocol
  CHECK(graph::show(ports.at(&target)) == "none");
  ports.names[0] = {graph::all_ports(), "dns"};
  CHECK(graph::show(ports.at(&target)) == "UDP 53");
  ports.names.clear();
  ports.numbers = graph::ports_of(Protocol::tcp, 8000, 8100);
  ports.except_names.push_back({graph::ports_of(Protocol::tcp), "web"});
  CHECK(graph::show(ports.at(&target)) == "TCP 8000-8079, 8081-8100");
  CHECK(graph::show(ports.at(nullptr)) == "perhaps TCP 8000-8100");
}
