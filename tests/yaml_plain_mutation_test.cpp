// SPDX-License-Identifier: MIT
// Damaged manifests: whatever the reader of the everyday form still takes, libyaml must read in the
// same way. KREADY_MUTANTS asks for another number of them.
#include <doctest/doctest.h>

#include <cstdlib>
#include <string>

#include "yaml_both_readers.h"
#include "yaml_damage.h"

namespace {

size_t number_of_mutants() {
  const char* const asked = std::getenv("KREADY_MUTANTS");
  return asked ? std::stoul(asked) : 200'000;
}

}  // namespace

TEST_CASE("what the plain reader takes of damaged manifests, libyaml reads in the same way") {
  BothReaders readers;
  for (const std::string& manifest : plain_manifests()) {
    const BothReaders::Share share = readers.read(manifest);
    CHECK(share.taken == share.pieces);
    CHECK(share.difference == "");
  }
  Damage damage;
  size_t taken = 0;
  const size_t count = number_of_mutants();
  for (size_t i = 0; i < count; ++i) {
    const std::string mutant = damage.next();
    const BothReaders::Share share = readers.read(mutant);
    taken += share.taken > 0 ? 1 : 0;
    if (!share.difference.empty()) FAIL("mutant ", i, "\n", share.difference);
  }
  CHECK(taken > count / 5);
}
