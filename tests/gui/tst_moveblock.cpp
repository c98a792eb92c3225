// SPDX-License-Identifier: GPL-3.0-or-later
// A planned block moves by a form, which the findings lead to; what was seen is renumbered (interface §4.11, §4.15 point 7).
#include "gui/desk.h"
#include "support/testmain.h"

#include "ui/mainwindow/parts.h"
#include "ui/views/common/commandblock.h"
#include "ui/views/common/labels.h"
#include "ui/wizards/common/statuslist.h"
#include "ui/wizards/move/moveblockdialog.h"

#include <QComboBox>
#include <QDialog>
#include <QPushButton>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

template <class W>
W* child(QWidget& dialog, const char* name)
{
    W* widget = dialog.findChild<W*>(QString::fromLatin1(name));
    if (!widget)
        qFatal("no widget %s", name);
    return widget;
}

Prefix block(const char* text) { return *Prefix::parse(QString::fromLatin1(text)); }

/// Two pools of a Region, and a VPC with a subnet in the first, whose rules then change.
struct Scheme {
    Desk desk{u"blank"_s};
    Session& session = desk.session();
    const Plan& plan = session.plan();
    PoolId top, first, second;
    ResourceCidrId web;

    Scheme()
    {
        const RegionName region = RegionName::of("us-east-1");
        CreateIpam ipam{};
        ipam.homeRegion = region;
        run(ipam);
        CreatePool pool{};
        pool.scope = plan.defaultScope(plan.ipam()->id, ScopeType::Private);
        pool.family = Family::IPv4;
        top = made(pool, "top", "10.0.0.0/8");
        pool.source = top;
        pool.locale = region;
        first = made(pool, "first", "10.1.0.0/16");
        second = made(pool, "second", "10.2.0.0/16");
        CreateVpc vpc{};
        vpc.region = region;
        vpc.ipv4.pool = first;
        vpc.ipv4.netmask = 20;
        vpc.tags.insert(u"Name"_s, u"web"_s);
        run(vpc);
        web = plan.all<ResourceCidr>().begin()->id;
        CreateSubnet subnet{};
        subnet.vpc = plan.get(web).resource;
        subnet.ipv4.cidr = block("10.1.1.0/24");
        run(subnet);
    }
    void run(const Command& command)
    {
        if (!session.run(command))
            qFatal("the scheme cannot be made");
    }
    PoolId made(CreatePool pool, const char* name, const char* cidr)
    {
        pool.tags = {{u"Name"_s, QString::fromLatin1(name)}};
        run(pool);
        PoolId id;
        for (const Pool& each : plan.all<Pool>())
            id = each.id;
        ProvisionCidr provision{};
        provision.pool = id;
        provision.cidr = block(cidr);
        run(provision);
        return id;
    }
    [[nodiscard]] QStringList cidrs() const
    {
        QStringList all;
        for (const ResourceCidr& row : plan.all<ResourceCidr>())
            all << row.cidr.toString();
        return all;
    }
};

} // namespace

class MoveBlockTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aVpcMovesWithWhatIsInIt()
    {
        Scheme scheme;
        const QStringList before = scheme.cidrs();
        MoveBlockDialog dialog(scheme.session, {scheme.web, {}});
        auto* pool = child<QComboBox>(dialog, "movePool");
        QCOMPARE(pool->count(), 2);
        QCOMPARE(pool->currentData().toUInt(), scheme.first.value); // its own comes first
        pool->setCurrentIndex(pool->findData(scheme.second.value));
        dialog.refreshNow();
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        QVERIFY(child<PlainLabel>(dialog, "moveWhy")->text().contains(u"second"_s));
        const QString said = child<StatusList>(dialog, "effects")->text();
        QVERIFY2(said.contains(u"10.1.0.0/20 becomes 10.2.0.0/20."_s) && said.contains(u"1 CIDR"_s), qPrintable(said));
        QVERIFY(child<CommandBlock>(dialog, "command")->command().contains(u"--cidr-block 10.2.0.0/20"_s));
        QCOMPARE(scheme.cidrs(), before); // so far it is a preview
        dialog.primary()->click();
        QCOMPARE(scheme.cidrs(), (QStringList{u"10.2.0.0/20"_s, u"10.2.1.0/24"_s}));
        QVERIFY(scheme.session.undo()); // one step
        QCOMPARE(scheme.cidrs(), before);
    }

    void aFindingLeadsThere()
    {
        Scheme scheme;
        ModifyPool rules{};
        rules.pool = scheme.first;
        rules.minLength = std::uint8_t{22};
        scheme.run(rules);
        const auto broken = [&]() -> const Finding* {
            for (const Finding& finding : scheme.session.report().findings)
                if (QLatin1String(finding.rule->id) == QLatin1String("NETMASK"))
                    return &finding;
            return nullptr;
        };
        QTRY_VERIFY(broken());
        const auto dialog = dialogFor(scheme.session, FixRequest{u"NETMASK"_s, broken()->key, 0}, nullptr);
        auto* move = qobject_cast<MoveBlockDialog*>(dialog.get());
        QVERIFY(move);
        move->refreshNow();
        QVERIFY2(move->primary()->isEnabled(), qPrintable(move->footerMessage()));
        QTRY_VERIFY(child<StatusList>(*move, "foreseenFindings")->text().contains(u"Settles"_s));
        move->primary()->click();
        QCOMPARE(scheme.cidrs(), (QStringList{u"10.1.16.0/22"_s, u"10.1.17.0/24"_s}));
    }

    void whatWasSeenGetsANewBlockAndOpenSteps()
    {
        Scheme scheme;
        AssociateVpcCidr further{};
        further.vpc = scheme.plan.get(scheme.web).resource;
        further.request.pool = scheme.first;
        further.request.netmask = 20;
        scheme.run(further);
        TakeChanges seen{u"seen"_s, {}};
        for (const ResourceCidr& row : scheme.plan.all<ResourceCidr>()) {
            ResourceCidr after = row;
            after.basis = Basis::Seen;
            seen.changes.update(row, after);
        }
        scheme.run(seen);
        ResourceCidrId old;
        for (const ResourceCidr& row : scheme.plan.all<ResourceCidr>())
            if (row.cidr == block("10.1.16.0/20"))
                old = row.id;
        MoveBlockDialog dialog(scheme.session, {old, {}});
        dialog.refreshNow();
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        const QString said = child<StatusList>(dialog, "effects")->text();
        QVERIFY2(said.contains(u"Open: Disassociate 10.1.16.0/20 from web."_s), qPrintable(said));
        QVERIFY(child<CommandBlock>(dialog, "command")->command().startsWith(u"aws ec2 associate-vpc-cidr-block"_s));
        dialog.primary()->click();
        QVERIFY(scheme.plan.find(old) && scheme.cidrs().contains(u"10.1.32.0/20"_s));
        MoveBlockDialog primary(scheme.session, {scheme.web, {}}); // cannot go at all
        QVERIFY(!primary.primary()->isEnabled());
        QVERIFY2(primary.footerMessage().contains(u"primary"_s), qPrintable(primary.footerMessage()));
    }
};

CADASTRE_TEST(MoveBlockTest)
#include "tst_moveblock.moc"
