// SPDX-License-Identifier: GPL-3.0-or-later
// One main for every test executable: runs each registered class; a class name as first argument runs that one only.
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

#ifdef QT_WIDGETS_LIB
#include <QApplication>
using Application = QApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif

namespace cadastre::testing {

std::vector<TestFactory>& registeredTests()
{
    static std::vector<TestFactory> tests;
    return tests;
}

} // namespace cadastre::testing

int main(int argc, char** argv)
{
    const QTemporaryDir cache; // what is kept of the network: of this run alone, programs that it starts included
    qputenv("XDG_CACHE_HOME", QFile::encodeName(cache.path()));
    Application app(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    QString only;
    if (arguments.size() > 1 && !arguments[1].startsWith(u'-'))
        only = arguments.takeAt(1);
    int failures = 0;
    int ran = 0;
    for (const auto& make : cadastre::testing::registeredTests()) {
        const std::unique_ptr<QObject> test = make();
        if (!only.isEmpty()
            && only != QString::fromLatin1(test->metaObject()->className()).section(QStringLiteral("::"), -1))
            continue;
        ++ran;
        failures += QTest::qExec(test.get(), arguments) != 0 ? 1 : 0;
    }
    if (ran == 0) {
        qCritical("no test class of that name");
        return 1;
    }
    return failures;
}
