// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStandardPaths>
#include <QTest>

#include <functional>
#include <memory>
#include <vector>

namespace cadastre::testing {

using TestFactory = std::function<std::unique_ptr<QObject>()>;
/// The classes of this executable, in link order.
std::vector<TestFactory>& registeredTests();

template <class T>
struct Registration {
    Registration()
    {
        registeredTests().push_back([] { return std::make_unique<T>(); });
    }
};

} // namespace cadastre::testing

/// At file scope, after the class: adds it to the executable's run.
#define CADASTRE_TEST(Class) static const cadastre::testing::Registration<Class> registration##Class;

/// The test asks a program of others. `tests/run` installs it; who builds by hand may do without, the CI may not.
#define NEEDS_PROGRAM(name)                                                                                            \
    do {                                                                                                               \
        if (!QStandardPaths::findExecutable(QStringLiteral(name)).isEmpty())                                           \
            break;                                                                                                     \
        if (qEnvironmentVariableIsSet("CI"))                                                                           \
            QFAIL("the command " name " is missing; app/packages names it for tests");                                 \
        QSKIP("the command " name " is not installed; tests/run installs it");                                         \
    } while (false)
