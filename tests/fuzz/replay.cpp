// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz target once over each file of the folders that are named, and over each file cut short.
#include "fuzz.h"

#include <QDirIterator>
#include <QFile>

#include <cstdio>

int main(int argc, char** argv)
{
    int files = 0;
    for (int i = 1; i < argc; ++i)
        for (QDirIterator entries(QString::fromLocal8Bit(argv[i]), QDir::Files); entries.hasNext();) {
            QFile file(entries.next());
            if (!file.open(QIODevice::ReadOnly)) {
                std::fprintf(stderr, "cannot read %s\n", qPrintable(file.fileName()));
                return EXIT_FAILURE;
            }
            std::printf("%s\n", qPrintable(file.fileName()));
            std::fflush(stdout); // said before it can crash
            const QByteArray bytes = file.readAll();
            for (const qsizetype size : {bytes.size(), bytes.size() / 2, bytes.size() - 1})
                if (size >= 0)
                    (void)LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                                                 static_cast<std::size_t>(size));
            ++files;
        }
    std::printf("%d files\n", files);
    return files > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
