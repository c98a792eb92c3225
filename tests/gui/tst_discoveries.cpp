// SPDX-License-Identifier: GPL-3.0-or-later
// Resource discoveries in the window: made by the dialog, associated, taken apart, undone.
#include "gui/samplesession.h"
#include "support/testmain.h"

#include "engine/samples.h"
#include "ui/dialogs/discoverydialog.h"
#include "ui/models/discoverymodel.h"
#include "ui/session/session.h"
#include "ui/views/tabs/discoveriestab.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

class DiscoveriesWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneIsMadeAssociatedTakenApartAndUndone()
    {
        auto session = sampleSession(u"byoipv6-walkthrough"_s, inNovember);
        DiscoveriesTab tab(*session);
        tab.resize(1200, 500);
        tab.show();
        auto& model = static_cast<DiscoveryModel&>(tab.model());
        const auto button = [&tab](const char* name) { return tab.findChild<QPushButton*>(QLatin1String(name)); };
        QTRY_COMPARE(model.rowCount(), 1); // the one that comes with the IPAM
        tab.view()->selectRow(0);
        QVERIFY(!button("discoveriesTab.edit")->isEnabled()); // and that stays as it is
        QVERIFY(!button("discoveriesTab.remove")->isEnabled());

        DiscoveryDialog dialog(*session, {});
        dialog.findChild<QLineEdit*>(u"discoveryRegions"_s)->setText(u"eu-west-1, West of here"_s);
        dialog.findChild<QLineEdit*>(u"discoveryDescription"_s)->setText(u"the other company"_s);
        dialog.accept();
        QVERIFY(session->plan().all<ResourceDiscovery>().isEmpty()); // no Region is called that
        dialog.findChild<QLineEdit*>(u"discoveryRegions"_s)->setText(u"eu-west-1"_s);
        dialog.accept();
        QCOMPARE(session->plan().all<ResourceDiscovery>().size(), std::size_t{1});
        const ResourceDiscovery made = *session->plan().all<ResourceDiscovery>().begin();
        QVERIFY(made.operatingRegions.contains(RegionName::of("eu-west-1")));

        QTRY_COMPARE(model.rowCount(), 2);
        const int row = model.rowOf(made.id.value);
        tab.view()->selectRow(row);
        QVERIFY(button("discoveriesTab.disassociate")->isHidden());
        button("discoveriesTab.associate")->click();
        QCOMPARE(session->plan().all<DiscoveryAssociation>().size(), std::size_t{1});
        QTRY_VERIFY(button("discoveriesTab.associate")->isHidden());
        QVERIFY(!button("discoveriesTab.disassociate")->isHidden());
        QTRY_COMPARE(model.index(model.rowOf(made.id.value), DiscoveryModel::ShownToColumn).data().toString(),
                     session->plan().textId(*session->plan().ipam()));
        QVERIFY(session->undo());
        QVERIFY(session->plan().all<DiscoveryAssociation>().isEmpty());
        QVERIFY(session->undo());
        QTRY_COMPARE(model.rowCount(), 1);
    }

    void anEditIsOneStepThatChangesWhatIsTyped()
    {
        auto session = sampleSession(u"byoipv6-walkthrough"_s, inNovember);
        CreateDiscovery create;
        create.operatingRegions = {RegionName::of("eu-west-1")};
        QVERIFY(session->run(create));
        const ResourceDiscoveryId id = session->plan().all<ResourceDiscovery>().begin()->id;
        DiscoveryDialog dialog(*session, {id});
        dialog.findChild<QLineEdit*>(u"discoveryRegions"_s)->setText(u"us-west-2"_s);
        dialog.accept();
        const ResourceDiscovery& after = session->plan().get(id);
        QVERIFY(!after.operatingRegions.contains(RegionName::of("eu-west-1")));
        QVERIFY(after.operatingRegions.contains(RegionName::of("us-west-2")));
        QVERIFY(session->undo());
        QVERIFY(session->plan().get(id).operatingRegions.contains(RegionName::of("eu-west-1")));
    }
};

CADASTRE_TEST(DiscoveriesWindowTest)
#include "tst_discoveries.moc"
