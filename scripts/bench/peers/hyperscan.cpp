// Usage: hyperscan NAMES TEXTS OUT. Texts are separated by NUL; child.ts says what is answered.
#include <hs/hs.h>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

struct Hit {
  unsigned start, end, name;
};

struct Search {
  const std::vector<std::string>& names;
  const std::string* text = nullptr;
  std::vector<Hit>* hits = nullptr;  // null: only count
  size_t count = 0;
};

static std::vector<std::string> split(const char* path, char by) {
  std::ifstream in(path, std::ios::binary);
  const std::string all((std::istreambuf_iterator<char>(in)), {});
  std::vector<std::string> parts;
  for (size_t at = 0;;) {
    const size_t to = all.find(by, at);
    parts.push_back(all.substr(at, to - at));
    if (to == std::string::npos) return parts;
    at = to + 1;
  }
}

static int onHit(unsigned name, unsigned long long, unsigned long long end, unsigned, void* context) {
  auto& search = *static_cast<Search*>(context);
  search.count++;
  if (!search.hits) return 0;
  const std::string& text = *search.text;
  const size_t start = end - search.names[name].size();
  if (start > 0 && isalnum(static_cast<unsigned char>(text[start - 1]))) return 0;
  if (end < text.size() && isalnum(static_cast<unsigned char>(text[end]))) return 0;
  search.hits->push_back({static_cast<unsigned>(start), static_cast<unsigned>(end), name});
  return 0;
}

static void leftmostLongest(std::vector<Hit>& hits) {
  std::sort(hits.begin(), hits.end(),
            [](const Hit& a, const Hit& b) { return a.start != b.start ? a.start < b.start : a.end > b.end; });
  unsigned free = 0;
  hits.erase(std::remove_if(hits.begin(), hits.end(),
                            [&](const Hit& hit) {
                              if (hit.start < free) return true;
                              free = hit.end;
                              return false;
                            }),
             hits.end());
}

int main(int, char** args) {
  const auto names = split(args[1], '\n'), texts = split(args[2], '\0');
  std::vector<const char*> patterns;
  std::vector<size_t> lengths;
  std::vector<unsigned> flags(names.size(), HS_FLAG_CASELESS), ids;
  for (const auto& name : names) {
    ids.push_back(static_cast<unsigned>(ids.size()));
    patterns.push_back(name.c_str());
    lengths.push_back(name.size());
  }
  hs_database_t* database;
  hs_compile_error_t* error;
  hs_scratch_t* scratch = nullptr;
  if (hs_compile_lit_multi(patterns.data(), flags.data(), ids.data(), lengths.data(),
                           static_cast<unsigned>(names.size()), HS_MODE_BLOCK, nullptr, &database, &error)) {
    fprintf(stderr, "%s\n", error->message);
    return 1;
  }
  hs_alloc_scratch(database, &scratch);

  std::vector<Hit> hits;
  Search search{names};
  const auto scan = [&](const std::string& text) {
    search.text = &text;
    hits.clear();
    hs_scan(database, text.data(), static_cast<unsigned>(text.size()), 0, scratch, onHit, &search);
  };
  FILE* out = fopen(args[3], "w");
  search.hits = &hits;
  for (size_t at = 0; at < texts.size(); at++) {
    scan(texts[at]);
    leftmostLongest(hits);
    for (const auto& hit : hits) fprintf(out, "%zu %u %u %u\n", at, hit.start, hit.end, hit.name);
  }
  fclose(out);
  std::cout << "ready" << std::endl;
  for (std::string mode; std::getline(std::cin, mode);) {
    const clock_t start = clock();
    const bool isRuled = mode == "ruled";
    search.hits = isRuled ? &hits : nullptr;
    search.count = 0;
    size_t kept = 0;
    for (const auto& text : texts) {
      scan(text);
      if (isRuled) leftmostLongest(hits);
      kept += hits.size();
    }
    const double ms = 1000.0 * static_cast<double>(clock() - start) / CLOCKS_PER_SEC;
    std::cout << ms << ' ' << (isRuled ? kept : search.count) << std::endl;
  }
}
