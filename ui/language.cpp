// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace cadastre {

void applyLanguage(QApplication& app, const QString& language)
{
    static const QLocale ofSystem; // as it was before the first setDefault()
    const QLocale locale = language.isEmpty() ? ofSystem : QLocale(language);
    // Lengths, dates and counts are typed and read as machines write them: no language brings digits of its own.
    QLocale::setDefault(locale.zeroDigit() == QLatin1String("0") ? locale : QLocale::c());
    const QString name = QStringLiteral("cadastre.translator");
    for (QTranslator* before : app.findChildren<QTranslator*>(name, Qt::FindDirectChildrenOnly))
        delete before; // which takes it out of use
    const auto install = [&app, &name](auto&& load) {
        auto* translator = new QTranslator(&app);
        translator->setObjectName(name);
        if (load(*translator))
            QApplication::installTranslator(translator);
        else
            delete translator;
    };
    install([&locale](QTranslator& ours) {
        return ours.load(locale, QStringLiteral("cadastre"), QStringLiteral("_"), QStringLiteral(":/i18n"))
            || ours.load(QStringLiteral(":/i18n/cadastre_en.qm")); // plural forms
    });
    install([&locale](QTranslator& qt) {
        return qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                       QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    });
    QApplication::setLayoutDirection(locale.textDirection());
}

} // namespace cadastre
