// SPDX-License-Identifier: GPL-3.0-or-later
// cadastre_bench [--smoke] [--only PREFIX] [--max N]
#include "bench/yardstick.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

namespace cadastre::bench {

std::vector<Item>& items()
{
    static std::vector<Item> all;
    return all;
}

void Report::line(const std::string& item, std::size_t n, const std::string& what, double value, double goal,
                  const std::string& note)
{
    const char* verdict = "smoke";
    if (!m_smoke) {
        verdict = value <= goal ? "ok" : "SHORT";
        ++(value <= goal ? m_ok : m_short);
    }
    std::printf("%s N=%zu %s=%.3g goal<=%.3g %s%s%s%s\n", item.c_str(), n, what.c_str(), value, goal, verdict,
                note.empty() ? "" : "   (", note.c_str(), note.empty() ? "" : ")");
    std::fflush(stdout);
}

void Report::info(const std::string& item, std::size_t n, const std::string& note)
{
    std::printf("%s N=%zu info   (%s)\n", item.c_str(), n, note.c_str());
    std::fflush(stdout);
}

std::string each(double seconds, double count)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.1f ns", seconds / count * 1e9);
    return text;
}

std::size_t residentBytes()
{
    std::FILE* file = std::fopen("/proc/self/statm", "r");
    if (file == nullptr)
        return 0;
    unsigned long total = 0;
    unsigned long resident = 0;
    const int read = std::fscanf(file, "%lu %lu", &total, &resident);
    std::fclose(file);
    return read == 2 ? resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE)) : 0;
}

} // namespace cadastre::bench

int main(int argc, char** argv)
{
    using namespace cadastre::bench;
    bool smoke = false;
    std::string only;
    std::size_t max = 1000000;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--smoke") == 0)
            smoke = true;
        else if (std::strcmp(argv[i], "--only") == 0 && i + 1 < argc)
            only = argv[++i];
        else if (std::strcmp(argv[i], "--max") == 0 && i + 1 < argc)
            max = std::strtoull(argv[++i], nullptr, 10);
        else
            return std::fprintf(stderr, "cadastre_bench [--smoke] [--only PREFIX] [--max N]\n"), 2;
    }
    std::vector<std::size_t> sizes;
    for (std::size_t n = 1000; n <= (smoke ? 1000 : max); n *= 10)
        sizes.push_back(n);
    Report report(smoke, sizes);
    std::sort(items().begin(), items().end(), [](const Item& a, const Item& b) { return a.name < b.name; });
    for (const Item& item : items()) {
        if (item.name.compare(0, only.size(), only) == 0)
            item.function(report);
    }
    std::printf("%d ok, %d short\n", report.okCount(), report.shortCount());
    return 0;
}
