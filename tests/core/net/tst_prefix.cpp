// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/planbuilder.h"
#include "support/testmain.h"

#include "net/asn.h"
#include "net/prefix.h"
#include "net/reversezone.h"
#include "net/specialregistry.h"

#include <rapidcheck.h>

#include <unordered_set>

using namespace cadastre;
using cadastre::testing::prefixOf;

namespace {

Prefix anyPrefix()
{
    const auto family = *rc::gen::element(Family::IPv4, Family::IPv6);
    const uint128 bits = makeUint128(*rc::gen::arbitrary<std::uint64_t>(), *rc::gen::arbitrary<std::uint64_t>());
    return Prefix::containing(IpAddress(family, bits), *rc::gen::inRange(0, bitCount(family) + 1));
}

} // namespace

class PrefixTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsItsEdges()
    {
        const Prefix all = Prefix::everything(Family::IPv6);
        QVERIFY(all.size() == ~uint128{0});
        QVERIFY(all.last() == ~uint128{0});
        QVERIFY(all.childCount(128) == ~uint128{0});
        QCOMPARE(all.child(1, 1).toString(), QStringLiteral("8000::/1"));
        QCOMPARE(all.child(~uint128{0}, 128).toString(), QStringLiteral("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128"));
        QCOMPARE(all.child(0, 0), all);
        const Prefix host = prefixOf("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128");
        QVERIFY(host.size() == 1);
        QCOMPARE(host.supernet(0), all);
        QCOMPARE(host.sibling().toString(), QStringLiteral("ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe/128"));
        QVERIFY(prefixOf("0.0.0.0/0").size() == uint128{1} << 32);
        QCOMPARE(prefixOf("128.0.0.0/1").sibling(), prefixOf("0.0.0.0/1"));
    }

    void aNullContainsAndOverlapsNothing()
    {
        const Prefix null;
        QVERIFY(null.isNull());
        QVERIFY(!null.contains(null));
        QVERIFY(!null.overlaps(prefixOf("0.0.0.0/0")));
        QVERIFY(!prefixOf("0.0.0.0/0").contains(null));
        QVERIFY(!null.contains(IpAddress(Family::IPv4, 0)));
        QCOMPARE(null.toString(), QString());
        QVERIFY(prefixOf("0.0.0.0/32") != null);
    }

    void makeRefusesWhatIsNotCanonical()
    {
        QVERIFY(!Prefix::make(Family::IPv4, 1, 31));
        QVERIFY(!Prefix::make(Family::IPv4, uint128{1} << 32, 32));
        QVERIFY(!Prefix::make(Family::IPv4, 0, 33));
        QVERIFY(!Prefix::make(Family::IPv6, 0, -1));
        QVERIFY(Prefix::make(Family::IPv6, 0, 0));
    }

    void sortsParentsBeforeChildrenAndIpv4First()
    {
        std::vector<Prefix> sorted{prefixOf("10.0.0.0/8"),    prefixOf("10.0.0.0/9"),   prefixOf("10.128.0.0/9"),
                                   prefixOf("11.0.0.0/8"),    prefixOf("::/0"),         prefixOf("2001:db8::/32"),
                                   prefixOf("2001:db8::/48"), prefixOf("2001:db9::/32")};
        auto shuffled = sorted;
        std::reverse(shuffled.begin(), shuffled.end());
        std::sort(shuffled.begin(), shuffled.end());
        QVERIFY(shuffled == sorted);
    }

    void containingIsAPartialOrder()
    {
        QVERIFY(rc::check("contains: reflexive, antisymmetric, transitive; overlap is nesting", [] {
            const Prefix a = anyPrefix();
            const Prefix b = a.supernet(*rc::gen::inRange(0, a.length() + 1));
            const Prefix c = b.supernet(*rc::gen::inRange(0, b.length() + 1));
            RC_ASSERT(a.contains(a) && b.contains(a) && c.contains(b) && c.contains(a));
            RC_ASSERT(b == a || !a.contains(b));
            RC_ASSERT(a.overlaps(c) && c.overlaps(a));
            RC_ASSERT(c <= b && b <= a);
            const Prefix other = anyPrefix();
            const bool shares = other.family() == a.family() && other.first() <= a.last() && a.first() <= other.last();
            RC_ASSERT(a.overlaps(other) == shares);
            if (a.length() > 0)
                RC_ASSERT(!a.overlaps(a.sibling()) && a.sibling().sibling() == a
                          && a.sibling().supernet(a.length() - 1) == a.supernet(a.length() - 1));
        }));
    }

    void childrenTileTheParent()
    {
        QVERIFY(rc::check("child(i) are consecutive and inside", [] {
            const Prefix a = anyPrefix();
            const int length = std::min(bitCount(a.family()), a.length() + *rc::gen::inRange(0, 6));
            uint128 next = a.first();
            for (uint128 i = 0; i < a.childCount(length); ++i) {
                const Prefix child = a.child(i, length);
                RC_ASSERT(child.first() == next && a.contains(child) && child.length() == length);
                next = child.last() + 1;
            }
            RC_ASSERT(next - 1 == a.last());
        }));
    }

    void roundsUpToNibbles()
    {
        QCOMPARE(roundUpToNibble(0), 0);
        QCOMPARE(roundUpToNibble(45), 48);
        QCOMPARE(roundUpToNibble(48), 48);
        QVERIFY(prefixOf("2001:db8::/44").isNibbleAligned());
        QVERIFY(!prefixOf("2001:db8::/45").isNibbleAligned());
    }

    void hashesEqualOnlyWhenEqual()
    {
        std::unordered_set<Prefix> set{prefixOf("10.0.0.0/8"), prefixOf("10.0.0.0/9"), prefixOf("::/8"),
                                       prefixOf("0.0.0.0/8"), prefixOf("10.0.0.0/8")};
        QCOMPARE(set.size(), std::size_t{4});
        QVERIFY(qHash(prefixOf("::/8")) != qHash(prefixOf("0.0.0.0/8")));
    }

    void namesTheReverseZones_data()
    {
        QTest::addColumn<QString>("cidr");
        QTest::addColumn<QStringList>("zones");
        const auto row = [](const char* cidr, const char* zones) {
            QTest::newRow(cidr) << QString::fromLatin1(cidr) << QString::fromLatin1(zones).split(u' ');
        };
        row("2605:9cc0:1ff0::/44", "f.f.1.0.c.c.9.5.0.6.2.ip6.arpa");
        row("2605:9cc0:1ff0::/48", "0.f.f.1.0.c.c.9.5.0.6.2.ip6.arpa");
        row("2001:db8:40::/42", "4.0.0.8.b.d.0.1.0.0.2.ip6.arpa 5.0.0.8.b.d.0.1.0.0.2.ip6.arpa "
                                "6.0.0.8.b.d.0.1.0.0.2.ip6.arpa 7.0.0.8.b.d.0.1.0.0.2.ip6.arpa");
        row("2001:db8::/54", "0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa 1.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa "
                             "2.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa 3.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa");
        row("198.51.100.0/24", "100.51.198.in-addr.arpa");
        row("198.51.0.0/16", "51.198.in-addr.arpa");
        row("198.51.100.0/23", "100.51.198.in-addr.arpa 101.51.198.in-addr.arpa");
        row("198.51.100.4/31", "4.100.51.198.in-addr.arpa 5.100.51.198.in-addr.arpa");
        row("::/0", "ip6.arpa");
    }
    void namesTheReverseZones()
    {
        QFETCH(QString, cidr);
        QFETCH(QStringList, zones);
        QCOMPARE(reverseZones(*Prefix::parse(cidr)), zones);
    }

    void readsAsNumbers()
    {
        QCOMPARE(Asn::parse(u"16509")->value, 16509U);
        QCOMPARE(Asn::parse(u"AS16509")->value, 16509U);
        QCOMPARE(Asn::parse(u"as4294967295")->value, 4294967295U);
        QCOMPARE(Asn::parse(u"AS1.10")->value, 65546U);
        QCOMPARE(Asn::parse(u"0.0")->value, 0U);
        QCOMPARE(Asn{16509}.toString(), QStringLiteral("AS16509"));
        QVERIFY(Asn{64512}.isPrivateUse() && !Asn{16509}.isPrivateUse());
        const auto reason = [](QStringView text) {
            const auto asn = Asn::parse(text);
            return asn ? QString() : asn.error().params.value(QStringLiteral("reason"));
        };
        QCOMPARE(reason(u""), QStringLiteral("empty"));
        QCOMPARE(reason(u"AS"), QStringLiteral("empty"));
        QCOMPARE(reason(u"4294967296"), QStringLiteral("too-large"));
        QCOMPARE(reason(u"99999999999999999999999"), QStringLiteral("too-large"));
        QCOMPARE(reason(u"1.65536"), QStringLiteral("too-large"));
        QCOMPARE(reason(u"016509"), QStringLiteral("leading-zero"));
        QCOMPARE(reason(u"+1"), QStringLiteral("unexpected-character"));
        QCOMPARE(reason(u"AS 1"), QStringLiteral("unexpected-character"));
        QCOMPARE(reason(u"1.2.3"), QStringLiteral("unexpected-character"));
    }

    void theSpecialRegistryIsSortedAndComplete()
    {
        const auto blocks = specialBlocks();
        QCOMPARE(blocks.size(), std::size_t{48});
        QVERIFY(std::is_sorted(blocks.begin(), blocks.end(),
                               [](const SpecialBlock& a, const SpecialBlock& b) { return a.prefix < b.prefix; }));
        QCOMPARE(QLatin1String(specialBlockAround(prefixOf("2001:db8:1::/48"))->rfc), QLatin1String("RFC 3849"));
        QCOMPARE(QLatin1String(specialBlockAround(prefixOf("3fff:1::/32"))->rfc), QLatin1String("RFC 9637"));
        QVERIFY(specialBlockAround(prefixOf("2605:9cc0::/32")) == nullptr);
        QCOMPARE(specialBlocksOverlapping(prefixOf("192.0.0.0/23")).size(), std::size_t{7});
    }

    void tellsPrivateFromGlobal()
    {
        QVERIFY(isPrivateUse(prefixOf("10.1.0.0/16")) && isPrivateUse(prefixOf("172.31.0.0/16")));
        QVERIFY(!isPrivateUse(prefixOf("172.32.0.0/16")) && !isPrivateUse(prefixOf("192.0.0.0/8")));
        QVERIFY(!isPrivateUse(prefixOf("100.64.0.0/10")) && isSharedSpace(prefixOf("100.100.0.0/16")));
        QVERIFY(isUla(prefixOf("fd00::/8")) && isUla(prefixOf("fc00::/7")) && !isUla(prefixOf("fe80::/10")));
        QVERIFY(isGlobalUnicast(prefixOf("2605:9cc0:1ff0::/44")) && isGlobalUnicast(prefixOf("8.8.8.0/24")));
        QVERIFY(isGlobalUnicast(prefixOf("2001:1::1/128")));
        for (const char* no : {"2001:db8::/32", "fd00::/8", "10.0.0.0/8", "100.64.0.0/16", "224.0.0.0/8", "::/0",
                               "3fff::/24", "198.51.100.0/24", "2001::/23"})
            QVERIFY2(!isGlobalUnicast(prefixOf(no)), no);
    }
};

CADASTRE_TEST(PrefixTest)
#include "tst_prefix.moc"
