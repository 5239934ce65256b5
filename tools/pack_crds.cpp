// SPDX-License-Identifier: MIT
// Packs the tables of schemas/crds for the program: pack_crds OUTPUT FOLDER
#include <fmt/format.h>
#include <zstd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) throw std::runtime_error(fmt::format("cannot read {}", path.string()));
  return text.str();
}

std::string pack(const std::string& plain) {
  std::string packed(ZSTD_compressBound(plain.size()), '\0');
  const size_t size =
      ZSTD_compress(packed.data(), packed.size(), plain.data(), plain.size(), ZSTD_maxCLevel());
  if (ZSTD_isError(size)) throw std::runtime_error(ZSTD_getErrorName(size));
  packed.resize(size);
  return packed;
}

std::vector<fs::path> tables_in(const fs::path& folder) {
  std::vector<fs::path> tables;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") tables.push_back(entry.path());
  }
  std::sort(tables.begin(), tables.end(), [](const fs::path& a, const fs::path& b) {
    return a.stem().string() < b.stem().string();
  });
  return tables;
}

void run(const fs::path& output, const fs::path& folder) {
  std::string index;
  std::string blocks;
  for (const fs::path& path : tables_in(folder)) {
    const std::string plain = read(path);
    const std::string packed = pack(plain);
    index += fmt::format("{} {} {}\n", path.stem().string(), packed.size(), plain.size());
    blocks += packed;
  }
  std::ofstream file(output, std::ios::binary);
  file << fmt::format("{}\n", index.size()) << index << blocks;
  if (!file.flush()) throw std::runtime_error(fmt::format("cannot write {}", output.string()));
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) {
    fmt::print(stderr, "usage: pack_crds OUTPUT FOLDER\n");
    return 2;
  }
  try {
    run(words[1], words[2]);
  } catch (const std::exception& error) {
    fmt::print(stderr, "pack_crds: {}\n", error.what());
    return 2;
  }
}
