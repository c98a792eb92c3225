// SPDX-License-Identifier: GPL-3.0-or-later
// What's This of every row of every form: what the field means, its limits, how AWS calls it (interface §1.3).
#include "gui/desk.h"
#include "support/testmain.h"

#include "ui/mainwindow/centrepane.h"
#include "ui/mainwindow/everyform.h"
#include "ui/mainwindow/newplandialog.h"
#include "ui/mainwindow/parts.h"
#include "ui/mainwindow/preferencesdialog.h"
#include "ui/mainwindow/renamedialog.h"
#include "ui/presentation/fieldhelp.h"
#include "ui/views/common/formgrid.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

/// What is wrong with the rows of the widget's forms, one a line.
QString missingIn(const QWidget& widget, const QString& form, int& rows)
{
    constexpr int shortest = 40; // a sentence, not a word
    QStringList missing;
    for (const FormGrid* grid : widget.findChildren<FormGrid*>())
        for (const QLabel* label : grid->findChildren<QLabel*>()) {
            const QWidget* field = label->buddy();
            if (!field)
                continue;
            ++rows;
            if (field->objectName().isEmpty())
                missing << form + u": “"_s + label->text() + u"” has no object name"_s;
            if (field->whatsThis().size() < shortest || label->whatsThis() != field->whatsThis())
                missing << form + u": “"_s + label->text() + u"” ("_s + field->objectName() + u") says: "_s
                               + field->whatsThis();
        }
    return missing.join(u'\n');
}

} // namespace

class WhatsThisTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRowOfEveryFormSaysWhatItIs_data()
    {
        QTest::addColumn<QString>("sample");
        for (const char* sample : {"acme-global", "byoipv6-walkthrough", "blank"})
            QTest::newRow(sample) << QString::fromLatin1(sample);
    }
    void everyRowOfEveryFormSaysWhatItIs()
    {
        QFETCH(QString, sample);
        const Desk desk(sample);
        Session& session = desk.session();
        std::vector<NamedForm> forms = everyForm(session);
        for (const Finding& finding : session.report().findings) // each asks for something else
            for (int fix = 0; fix < static_cast<int>(finding.fixes.size()); ++fix)
                forms.push_back({u"fix of "_s + QLatin1String(finding.rule->id),
                                 FixRequest{QLatin1String(finding.rule->id), finding.key, fix}});
        int rows = 0;
        for (const NamedForm& form : forms)
            if (const auto dialog = dialogFor(session, form.request, desk.window)) {
                const QString missing = missingIn(*dialog, form.name, rows);
                QVERIFY2(missing.isEmpty(), qPrintable(missing));
            }
        QVERIFY2(rows > 60, qPrintable(QString::number(rows)));
    }

    void soDoFormsThatNeedNoPlanAndThoseInViews()
    {
        const Desk desk(u"acme-global"_s);
        Session& session = desk.session();
        int rows = 0;
        const NewPlanDialog newPlan(session.now(), desk.window);
        Profile profile = Profile::in(desk.folder.path());
        const PreferencesDialog preferences(profile, desk.window->actions(), desk.window);
        const RenameDialog rename(session, RenameRequest{{SubjectRef::Kind::Pool, session.place().pool.value}},
                                  desk.window);
        for (const QWidget* dialog : std::initializer_list<const QWidget*>{&newPlan, &preferences, &rename}) {
            const QString missing = missingIn(*dialog, dialog->objectName(), rows);
            QVERIFY2(missing.isEmpty(), qPrintable(missing));
        }
        for (const MainView view : {MainView::Rehearsal, MainView::Rollout, MainView::Audit, MainView::Plan}) {
            session.showView(view);
            QApplication::processEvents();
        }
        desk.window->centre()->showTab(u"rulesTab"_s);
        rows = 0;
        const QString missing = missingIn(*desk.window, u"window"_s, rows);
        QVERIFY2(missing.isEmpty(), qPrintable(missing));
        QVERIFY2(rows > 15, qPrintable(QString::number(rows)));
        QVERIFY(desk.window->findChild<QSpinBox*>(u"rulesTab.min"_s)
                    ->whatsThis()
                    .contains(u"AllocationMinNetmaskLength"_s));
    }

    void whatAFormSaysItselfStandsBeforeTheTable()
    {
        FormGrid form;
        auto* plain = new QLineEdit;
        plain->setObjectName(u"siteCidr"_s);
        form.addRow(u"CIDR"_s, plain);
        QCOMPARE(plain->whatsThis(), fieldHelp(u"siteCidr"_s));
        auto* own = new QLineEdit;
        own->setObjectName(u"siteCidr"_s);
        form.addRow(u"CIDR"_s, own, {}, u"Another meaning."_s);
        QCOMPARE(own->whatsThis(), u"Another meaning."_s);
        QVERIFY(fieldHelp(u"nobody is called so"_s).isEmpty());
    }
};

CADASTRE_TEST(WhatsThisTest)
#include "tst_whatsthis.moc"
