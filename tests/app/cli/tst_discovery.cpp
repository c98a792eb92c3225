// SPDX-License-Identifier: GPL-3.0-or-later
// Resource discoveries from outside (contract §12).
#include "app/cli/ctl.h"
#include "support/testmain.h"

#include <QJsonArray>

using namespace cadastre::testing;
using namespace Qt::StringLiterals;

class DiscoveryVerbTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anotherAccountsDiscoveryIsMadeSharedAssociatedAndTakenDown()
    {
        const Shell shell;
        ENDS(shell(u"new @ --owner 123456789012 --home-region us-east-1"_s), 0);
        ENDS(shell(u"ipam create @"_s), 0);
        const Answer own = shell(u"discovery list @ --json"_s);
        ENDS(own, 0);
        QCOMPARE(own.json()[u"discoveries"_s].toArray().size(), 1); // the one that comes with the IPAM
        QVERIFY(own.json()[u"discoveries"_s][0][u"default"_s].toBool());

        const QString as = u" --as 444455556666"_s;
        const Answer made = shell(u"discovery create @ --json --operating-region us-west-2 --description d"_s + as);
        ENDS(made, 0);
        const QString id = made.json()[u"discovery"_s][u"id"_s].toString();
        QVERIFY(id.startsWith(u"ipam-res-disco-"_s));
        QCOMPARE(made.json()[u"discovery"_s][u"operatingRegions"_s].toArray().size(), 2);
        ENDS(shell(u"discovery associate @ "_s + id), 2); // not shared
        ENDS(shell(u"discovery share @ "_s + id + u" --with 123456789012"_s + as), 0);
        ENDS(shell(u"discovery modify @ "_s + id + u" --remove-region us-west-2"_s + as), 0);
        ENDS(shell(u"discovery associate @ "_s + id), 0);
        ENDS(shell(u"discovery delete @ "_s + id + as), 2); // an IPAM is shown what it sees
        const auto status = [&] {
            return shell(u"discovery list @ --json"_s)
                .json()[u"discoveries"_s][1][u"associations"_s][0][u"status"_s]
                .toString();
        };
        QCOMPARE(status(), u"active"_s);
        ENDS(shell(u"discovery unshare @ "_s + id + as), 0);
        QCOMPARE(status(), u"not-found"_s);
        ENDS(shell(u"discovery disassociate @ "_s + id), 0);
        ENDS(shell(u"discovery disassociate @ "_s + id), 2);
        ENDS(shell(u"discovery delete @ "_s + id + as), 0);
        QVERIFY(shell(u"discovery list @"_s).out.contains("default"));
    }
};

CADASTRE_TEST(DiscoveryVerbTest)
#include "tst_discovery.moc"
