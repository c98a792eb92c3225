// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/actions.h"
#include "awsapi/element.h"
#include "awsapi/fault.h"
#include "awsapi/listing.h"
#include "awsapi/model.h"

#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::awsapi;

namespace {

Parameters parsed(const char* form)
{
    const auto parameters = Parameters::parse(form);
    if (!parameters)
        qFatal("the form of the test is malformed: %s", form);
    return *parameters;
}

/// The code that checking ends in; empty when all is well.
QString codeOf(const char* action, const char* form)
{
    try {
        checkAgainst(*findAction(QString::fromLatin1(action)), parsed(form));
        return {};
    } catch (const Fault& fault) {
        return fault.code;
    }
}

std::vector<Row> numberedRows(int count)
{
    std::vector<Row> rows;
    for (int i = 0; i < count; ++i)
        rows.emplace_back().item.add("cidr", QStringLiteral("10.%1.0.0/16").arg(i));
    return rows;
}

} // namespace

class TestWire : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsFlattenedListsInTheirOrder()
    {
        const Parameters form = parsed("Id.10=k&Id.2=b&Id.1=a&Idle=x&Tag.1.Key=a%26b&Tag.1.Value=%C3%BC+1&Tag.2.Key=c");
        QCOMPARE(form.list("Id"), QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("k")}));
        const auto tags = form.structures("Tag");
        QCOMPARE(tags.size(), std::size_t{2});
        QCOMPARE(tags[0].value("Key"), QStringLiteral("a&b"));
        QCOMPARE(tags[0].value("Value"), QStringLiteral("ü 1"));
    }

    void refusesAFormThatIsNotOne_data()
    {
        QTest::addColumn<QByteArray>("form");
        for (const char* form : {"a=%", "a=%4", "a=%zz", "a=%ff", "a=1&a=2", "=1"})
            QTest::addRow("%s", form) << QByteArray(form);
    }
    void refusesAFormThatIsNotOne()
    {
        QFETCH(QByteArray, form);
        QVERIFY(!Parameters::parse(form));
    }

    void writesXmlThatReadersReadBack()
    {
        Element element("description", QStringLiteral("<a & \"b\">\n\x01 ü"));
        QByteArray xml;
        writeXml(xml, element);
        QCOMPARE(xml, QByteArray("<description>&lt;a &amp; &quot;b&quot;&gt;&#10;\xef\xbf\xbd \xc3\xbc</description>"));
    }

    void wildcardsMatchAsInAws_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("matches");
        QTest::newRow("star") << "10.*"
                              << "10.0.0.0/8" << true;
        QTest::newRow("question") << "us-east-?"
                                  << "us-east-1" << true;
        QTest::newRow("case") << "Prod"
                              << "prod" << false;
        QTest::newRow("escaped") << "a\\*b"
                                 << "a*b" << true;
        QTest::newRow("escaped is no star") << "a\\*b"
                                            << "axb" << false;
        QTest::newRow("two stars") << "*a*b"
                                   << "xxaxxab" << true;
        QTest::newRow("empty text") << "*"
                                    << "" << true;
        QTest::newRow("rest left") << "10"
                                   << "10.0" << false;
    }
    void wildcardsMatchAsInAws()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        QFETCH(bool, matches);
        QCOMPARE(matchesWildcard(pattern, text), matches);
    }

    void theModelRefusesBeforeThePlanIsAsked_data()
    {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QByteArray>("form");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const char* action, const char* form, const char* code) {
            QTest::newRow(name) << QByteArray(action) << QByteArray(form) << QString::fromLatin1(code);
        };
        row("missing", "CreateIpamPool", "IpamScopeId=x", "MissingParameter");
        row("unknown", "DescribeIpams", "Colour=red", "UnknownParameter");
        row("word", "CreateIpam", "Tier=gold", "InvalidParameterValue");
        row("word that the action measures", "CreateIpamPool", "IpamScopeId=x&AddressFamily=ipv5", "");
        row("boolean", "DeleteIpam", "IpamId=x&Cascade=yes", "InvalidParameterValue");
        row("page too small", "DescribeIpams", "MaxResults=4", "InvalidParameterValue");
        row("page of allocations", "GetIpamPoolAllocations", "IpamPoolId=x&MaxResults=5", "InvalidParameterValue");
        row("page is required", "DescribeByoipCidrs", "", "MissingParameter");
        row("empty is absent", "DeleteIpam", "IpamId=", "MissingParameter");
        row("length", "CreateIpamPool", "IpamScopeId=x&AddressFamily=ipv4&AllocationMinNetmaskLength=129",
            "InvalidParameterValue");
        row("page of tags", "DescribeTags", "MaxResults=-1", "InvalidParameterValue");
        for (const char* number : {"%2B24", "%2024", "24%20", "24%0A", "2%C2%A04", "-", "--24", "2.4e1", "4294967320"})
            QTest::addRow("number %s", number)
                << QByteArray("CreateIpamPool")
                << QByteArray("IpamScopeId=x&AddressFamily=ipv4&AllocationMinNetmaskLength=") + number
                << QStringLiteral("InvalidParameterValue");
        row("number", "CreateIpamPool", "IpamScopeId=x&AddressFamily=ipv4&AllocationMinNetmaskLength=24", "");
        row("second name of an element", "DescribeIpams", "IpamId.1=x&IpamId.01=y", "UnknownParameter");
        row("second name of a structure", "CreateTags", "ResourceId.1=x&Tag.%2B1.Key=a", "UnknownParameter");
        row("not rehearsed", "CreateSubnet", "VpcId=x&OutpostArn=arn", "UnsupportedOperation");
        row("list", "CreateTags", "ResourceId.1=x&Tag.1.Key=a", "");
        row("member that a list's structure has not", "DescribeIpams", "Filter.1.Name=state&Filter.1.Values.1=x",
            "UnknownParameter");
        row("number that no list has", "DescribeIpams", "IpamId.0=x", "UnknownParameter");
        row("list without elements", "DescribeIpams", "IpamId=&Filter=", "");
        row("list without elements in a structure", "CreateIpam",
            "TagSpecification.1.ResourceType=ipam&TagSpecification.1.Tag=", "");
        row("values of a filter without elements", "DescribeIpams", "Filter.1.Name=state&Filter.1.Value=", "");
        row("bare name with a value", "DescribeIpams", "Filter.1.Name=state&Filter.1.Value=x", "UnknownParameter");
        row("list of structures", "CreateIpam",
            "OperatingRegion.1.RegionName=x&TagSpecification.1.ResourceType=ipam&TagSpecification.1.Tag.2.Key=a", "");
        row("dry run", "DescribeIpams", "DryRun=true", "");
        QByteArray regions = "Description=x"; // §4: up to fifty
        for (int i = 1; i <= 50; ++i)
            regions += "&OperatingRegion." + QByteArray::number(i) + ".RegionName=us-east-1";
        row("as many as a list takes", "CreateIpam", regions.constData(), "");
        regions += "&OperatingRegion.51.RegionName=us-east-1";
        row("more than a list takes", "CreateIpam", regions.constData(), "InvalidParameterValue");
    }
    void theModelRefusesBeforeThePlanIsAsked()
    {
        QFETCH(QByteArray, action);
        QFETCH(QByteArray, form);
        QFETCH(QString, code);
        QCOMPARE(codeOf(action.constData(), form.constData()), code);
    }

    void everyAnsweredActionIsInTheModel()
    {
        int answered = 0;
        for (const QString& name : actionNames())
            answered += findAnswered(name) ? 1 : 0;
        QCOMPARE(std::size_t(answered), answeredActions().size());
    }

    void pagesJoinToTheWholeList()
    {
        const auto rows = numberedRows(23);
        Parameters request = parsed("MaxResults=5");
        QStringList seen;
        for (;;) {
            const auto page = paged(rows, "set", request);
            for (const Element& item : page.front().children)
                seen.append(item.children.front().text);
            if (page.size() == 1)
                break;
            request.insert(QStringLiteral("NextToken"), page.back().text);
        }
        QCOMPARE(seen.size(), 23);
        seen.removeDuplicates();
        QCOMPARE(seen.size(), 23);
    }

    // Clients that clean up delete what a page showed before they ask for the next one.
    void whatIsDeletedBetweenPagesLosesNoOther()
    {
        auto rows = numberedRows(23);
        Parameters request = parsed("MaxResults=5");
        std::size_t shown = 0;
        while (!rows.empty()) {
            const auto page = paged(rows, "set", request);
            const std::size_t count = page.front().children.size();
            shown += count;
            rows.erase(rows.begin(), rows.begin() + std::ptrdiff_t(count));
            QCOMPARE(page.size() == 1, rows.empty());
            if (page.size() > 1)
                request.insert(QStringLiteral("NextToken"), page.back().text);
        }
        QCOMPARE(shown, std::size_t{23});
        // The row to go on with is gone as well: the place is what is left to go by.
        rows = numberedRows(9);
        request = parsed("MaxResults=5");
        request.insert(QStringLiteral("NextToken"), paged(rows, "set", request).back().text);
        rows.erase(rows.begin() + 5);
        QCOMPARE(paged(rows, "set", request).front().children.size(), std::size_t{3});
    }

    void aTokenBelongsToItsRequest()
    {
        Parameters request = parsed("MaxResults=5&Filter.1.Name=cidr&Filter.1.Value.1=10.*");
        const QString token = paged(numberedRows(9), "set", request).back().text;
        request.insert(QStringLiteral("Filter.1.Value.1"), QStringLiteral("11.*"));
        request.insert(QStringLiteral("NextToken"), token);
        QVERIFY_THROWS_EXCEPTION(Fault, (void)paged(numberedRows(9), "set", request));
        request.insert(QStringLiteral("Filter.1.Value.1"), QStringLiteral("10.*"));
        QCOMPARE(paged(numberedRows(9), "set", request).front().children.size(), std::size_t{4});
        QVERIFY_THROWS_EXCEPTION(Fault, (void)paged(numberedRows(9), "other", request));
        QVERIFY_THROWS_EXCEPTION(Fault,
                                 (void)paged(numberedRows(9), "set", request, 1000, QStringLiteral("of another")));
        for (const char* garbage : {"x", "AAAA", "0", "%F0%9F%8C%90"}) {
            request.insert(QStringLiteral("NextToken"), QString::fromLatin1(garbage));
            QVERIFY_THROWS_EXCEPTION(Fault, (void)paged(numberedRows(9), "set", request));
        }
    }

    void filtersAddUpAndTheirValuesAreAlternatives()
    {
        const ActionSpec& spec = *findAction(QStringLiteral("GetIpamPoolCidrs"));
        const auto rows = filtered(numberedRows(12), spec,
                                   parsed("Filter.1.Name=cidr&Filter.1.Value.1=10.1*&Filter.1.Value.2=10.2.*"
                                          "&Filter.2.Name=cidr&Filter.2.Value.1=*.0.0/16"));
        QCOMPARE(rows.size(), std::size_t{4}); // 1, 10, 11 and 2
        QVERIFY_THROWS_EXCEPTION(Fault, (void)filtered(numberedRows(1), spec,
                                                       parsed("Filter.1.Name=colour&Filter.1.Value.1=x")));
    }

    void filtersAreScalarFieldsInKebabCase_data() // contract §2.1
    {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("isKnown");
        const auto row = [](const char* action, const char* name, bool isKnown) {
            QTest::addRow("%s of %s", name, action) << QByteArray(action) << QByteArray(name) << isKnown;
        };
        row("DescribeIpamScopes", "is-default", true);
        row("DescribeIpamScopes", "isDefault", false);
        row("DescribeIpamPools", "source-ipam-pool-id", true);
        row("DescribeIpamPools", "sourceIpamPoolId", false);
        row("DescribeIpamPools", "source-resource", false);
        row("DescribeIpams", "operating-region-set", false);
        row("DescribeIpams", "tag:operatingRegion", true);
        row("GetIpamPoolCidrs", "failure-reason", false);
        row("DescribeVpcs", "cidrBlock", false);
    }
    void filtersAreScalarFieldsInKebabCase()
    {
        QFETCH(QByteArray, action);
        QFETCH(QByteArray, name);
        QFETCH(bool, isKnown);
        const ActionSpec& spec = *findAction(QString::fromLatin1(action));
        const Parameters form = parsed(("Filter.1.Name=" + name + "&Filter.1.Value.1=x").constData());
        if (isKnown)
            QVERIFY(filtered(numberedRows(1), spec, form).empty());
        else
            QVERIFY_THROWS_EXCEPTION(Fault, (void)filtered(numberedRows(1), spec, form));
    }
};
CADASTRE_TEST(TestWire)

#include "tst_wire.moc"
