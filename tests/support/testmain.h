// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
