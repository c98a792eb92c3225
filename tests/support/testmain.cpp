// SPDX-License-Identifier: GPL-3.0-or-later
// One main for every test executable: runs each registered class. Class names as first argument, "A" or "A,B", run those
// only; "not:A,B" runs all others, so that two runs beside each other miss none.
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

namespace {

struct Choice {
    QStringList names; ///< none: every class
    bool leftOut = false;

    [[nodiscard]] bool has(const QObject& test) const
    {
        const QString name = QString::fromLatin1(test.metaObject()->className()).section(QStringLiteral("::"), -1);
        return names.isEmpty() || names.contains(name) != leftOut;
    }
};

/// Takes it out of the arguments, which QTest reads then.
Choice takeChoice(QStringList& arguments)
{
    if (arguments.size() < 2 || arguments[1].startsWith(u'-'))
        return {};
    const QString words = arguments.takeAt(1);
    const bool leftOut = words.startsWith(QStringLiteral("not:"));
    return {words.mid(leftOut ? 4 : 0).split(u','), leftOut};
}

} // namespace

int main(int argc, char** argv)
{
    const QTemporaryDir cache; // what is kept of the network: of this run alone, programs that it starts included
    qputenv("XDG_CACHE_HOME", QFile::encodeName(cache.path()));
    Application app(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    const Choice choice = takeChoice(arguments);
    int failures = 0;
    int ran = 0;
    for (const auto& make : cadastre::testing::registeredTests()) {
        const std::unique_ptr<QObject> test = make();
        if (!choice.has(*test))
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
