// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTranslator>

namespace cadastre::testing {

/// A window in another language, for as long as it lives: every text that is translated is between « and », so that one
/// that came through is seen wherever it ends up.
class OtherLanguage final : public QTranslator {
public:
    OtherLanguage() { QCoreApplication::installTranslator(this); }
    ~OtherLanguage() override { QCoreApplication::removeTranslator(this); }
    Q_DISABLE_COPY_MOVE(OtherLanguage)

    [[nodiscard]] bool isEmpty() const override { return false; }
    QString translate(const char* /*context*/, const char* text, const char* /*about*/, int /*n*/) const override
    {
        return QStringLiteral("«%1»").arg(QString::fromUtf8(text));
    }
};

} // namespace cadastre::testing
