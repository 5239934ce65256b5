// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <vector>

#include "text/symbols.h"

using kready::text::Symbol;
using kready::text::Symbols;

TEST_CASE("equal texts are the same symbol and others are not") {
  Symbols symbols;
  const std::string spelled = std::string("na") + "me";
  CHECK(symbols.intern("name") == symbols.intern(spelled));
  CHECK(symbols.intern("name") != symbols.intern("names"));
  CHECK(symbols.intern("").text().empty());
  CHECK(symbols.intern(""));
  CHECK_FALSE(Symbol{});
}

TEST_CASE("a symbol keeps its text while the table grows") {
  Symbols symbols;
  std::vector<Symbol> kept;
  for (int i = 0; i < 20'000; ++i) kept.push_back(symbols.intern("key" + std::to_string(i)));
  for (int i = 0; i < 20'000; ++i) {
    REQUIRE(kept[static_cast<size_t>(i)].text() == "key" + std::to_string(i));
    REQUIRE(kept[static_cast<size_t>(i)] == symbols.intern("key" + std::to_string(i)));
  }
}

TEST_CASE("threads that intern the same texts get the same symbols") {
  Symbols symbols;
  std::vector<std::vector<Symbol>> seen(4);
  std::vector<std::thread> threads;
  for (auto& mine : seen) {
    threads.emplace_back([&symbols, &mine] {
      for (int i = 0; i < 2000; ++i) mine.push_back(symbols.intern(std::to_string(i)));
    });
  }
  for (auto& thread : threads) thread.join();
  for (const auto& mine : seen) CHECK(mine == seen[0]);
}
