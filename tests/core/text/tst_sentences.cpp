// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"

#include "change/commandjson.h"
#include "text/commandtext.h"
#include "text/patterns.h"
#include "text/sentence.h"
#include "text/visibletext.h"

#include <QRegularExpression>
#include <QSet>

using namespace cadastre;
using namespace Qt::StringLiterals;

namespace {

std::vector<ErrorCode> everyCode()
{
    std::vector<ErrorCode> codes;
    for (int code = 0; code < 1100; ++code)
        if (*phraseOf(static_cast<ErrorCode>(code)).word)
            codes.push_back(static_cast<ErrorCode>(code));
    return codes;
}

} // namespace

class TestSentences : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCodeHasASentenceAndAWordOfItsOwn()
    {
        QSet<QString> words;
        const auto codes = everyCode();
        QVERIFY(codes.size() > 110);
        for (const ErrorCode code : codes) {
            const Phrase phrase = phraseOf(code);
            QVERIFY2(qstrlen(phrase.sentence) > 10, phrase.word);
            QVERIFY2(QString::fromUtf8(phrase.sentence).endsWith(u'.'), phrase.sentence);
            QVERIFY2(!words.contains(codeWord(code)), phrase.word);
            words.insert(codeWord(code));
        }
    }

    void refusalsAndFailuresAreNumberedApart()
    {
        QVERIFY(isRefusal(ErrorCode::Overlap));
        QVERIFY(!isRefusal(ErrorCode::InvalidJson));
        QCOMPARE(codeWord(ErrorCode::MissingTags), u"missing-tags"_s);
        QCOMPARE(codeWord(ErrorCode::Utf16Hint), u"utf16-hint"_s);
    }

    void marksAreBalancedAndKnown()
    {
        static const QRegularExpression mark(u"\\{[A-Za-z0-9]+\\}"_s);
        for (const ErrorCode code : everyCode()) {
            for (const char* text : {phraseOf(code).sentence, phraseOf(code).advice}) {
                QString pattern = QString::fromUtf8(text);
                QCOMPARE(pattern.count(u'['), pattern.count(u']'));
                pattern.remove(mark);
                QVERIFY2(!pattern.contains(u'{') && !pattern.contains(u'}'), text);
                int depth = 0;
                for (const QChar c : pattern) {
                    depth += c == u'[' ? 1 : c == u']' ? -1 : 0;
                    QVERIFY2(depth == 0 || depth == 1, text);
                }
            }
        }
    }

    void namesTheRuleTheValueAndTheWayOut()
    {
        const Error error =
            makeError(ErrorCode::HostBitsSet, u"2605:9cc0:1ff0::1/56"_s, {{u"suggestion"_s, u"2605:9cc0:1ff0::/56"_s}});
        QCOMPARE(sentence(error), u"“2605:9cc0:1ff0::1/56” has host bits set; the network is 2605:9cc0:1ff0::/56."_s);
        const Error overlap = makeError(ErrorCode::Overlap, u"10.0.0.0/16"_s,
                                        {{u"with"_s, u"ipam-pool-alloc-0"_s}, {u"withCidr"_s, u"10.0.0.0/8"_s}});
        QCOMPARE(sentence(overlap), u"10.0.0.0/16 overlaps 10.0.0.0/8 (ipam-pool-alloc-0)."_s);
    }

    void missingFactsLeaveNoHole()
    {
        QCOMPARE(sentence(makeError(ErrorCode::HostBitsSet, u"10.0.0.1/8"_s)), u"“10.0.0.1/8” has host bits set."_s);
        QCOMPARE(sentence(makeError(ErrorCode::ScopeIsDefault)),
                 u"A default scope cannot be deleted; it goes with its IPAM."_s);
    }

    void countsPositionsFromOneAndTranslatesReasons()
    {
        const Error error = makeError(ErrorCode::InvalidAddress, u"1.2.3.x"_s,
                                      {{u"position"_s, u"6"_s}, {u"reason"_s, u"unexpected-character"_s}});
        QCOMPARE(sentence(error),
                 u"“1.2.3.x” is not an IP address: a character that does not belong there (at character 7)."_s);
        QCOMPARE(reasonText(u"a sentence of the system"_s), u"a sentence of the system"_s);
    }

    void valuesAreNeverReadAsMarks()
    {
        const Error error = makeError(ErrorCode::NotFound, u"{kind}[x]%1"_s, {{u"kind"_s, u"pool"_s}});
        QCOMPARE(sentence(error), u"There is no pool “{kind}[x]%1” in this plan."_s);
    }

    void hiddenCharactersAreShown()
    {
        QCOMPARE(visibleText(u"a\u202eb\u0000c"_s + QChar(u'\0')), u"a<U+202E>b"_s + u"<U+0000>c"_s + u"<U+0000>"_s);
        QCOMPARE(visibleText(u"line\nbreak\t"_s), u"line<U+000A>break<U+0009>"_s);
        QCOMPARE(visibleText(u"a\u200B"_s), u"a<U+200B>"_s);
        QCOMPARE(visibleText(QString(QChar(0xD800))), u"<U+D800>"_s);
        QCOMPARE(visibleText(QChar(0xDE00) + u"😀"_s + QChar(0xD83D)), u"<U+DE00>😀<U+D83D>"_s);
        QCOMPARE(visibleText(u"a\U000E0041b"_s), u"a<U+E0041>b"_s); // a tag: drawn as nothing at all
        const QString plain = u"Zürich 東京 😀"_s;
        QCOMPARE(visibleText(plain), plain);
        QVERIFY(!sentence(makeError(ErrorCode::NotFound, u"\u2066x"_s)).contains(QChar(0x2066)));
    }

    void stepsOfTheHistoryAreSaidShortly()
    {
        QCOMPARE(commandSentence(Summary{u"create-pool"_s, u"US-EAST-1-POOL"_s, {{u"source"_s, u"TOP"_s}}}),
                 u"Create pool US-EAST-1-POOL in TOP"_s);
        QCOMPARE(commandSentence(Summary{u"create-pool"_s, u"TOP"_s, {}}), u"Create pool TOP"_s);
        QCOMPARE(commandSentence(Summary{u"undo"_s, u"TOP"_s, {{u"of"_s, u"create-pool"_s}, {u"seq"_s, u"4"_s}}}),
                 u"Undo: Create pool TOP"_s);
        QCOMPARE(commandSentence(Summary{u"take-changes"_s, u"import-csv"_s, {{u"rows"_s, u"12"_s}}}),
                 u"Import a table: 12 rows"_s);
        QCOMPARE(commandSentence(u"not json"_s), QString());
    }

    void whatStandsInTheWayOfAnUndoIsSaid()
    {
        const Summary later{u"create-pool"_s, u"EAST"_s, {{u"source"_s, u"TOP"_s}}};
        QCOMPARE(sentence(makeError(ErrorCode::UndoBlocked, u"ipam-pool-0"_s,
                                    {{u"step"_s, u"12"_s},
                                     {u"seq"_s, u"23"_s},
                                     {u"did"_s, later.toJson()},
                                     {u"name"_s, u"EAST"_s},
                                     {u"because"_s, u"row-changed"_s}})),
                 u"Step 12 cannot be taken back: what it wrote was changed since: ipam-pool-0 (“EAST”); see step 23: "
                 "Create pool EAST in TOP."_s);
    }

    void oneIsCountedAsOne()
    {
        const auto holds = [](const char* what, const char* count) {
            return sentence(makeError(ErrorCode::NotEmpty, u"ipam-0"_s,
                                      {{u"what"_s, QLatin1String(what)}, {u"count"_s, QLatin1String(count)}}));
        };
        QCOMPARE(holds("pools", "1"), u"ipam-0: still holds 1 pool."_s);
        QCOMPARE(holds("pools", "2"), u"ipam-0: still holds 2 pools."_s);
        QCOMPARE(holds("scopes", "1"), u"ipam-0: still holds 1 scope."_s);
        QCOMPARE(holds("org-units", "1"), u"ipam-0: still holds 1 organizational unit."_s);
        QCOMPARE(holds("planning-pools", "1"), u"ipam-0: still holds 1 pool that plans its subnets."_s);
    }

    void aPoolWithoutALocaleIsNotAdvertised() // contract §11.1
    {
        QCOMPARE(sentence(makeError(ErrorCode::LocaleNone, u"2605:9cc0:1ff0::/44"_s,
                                    {{u"action"_s, u"AdvertiseByoipCidr"_s}})),
                 u"2605:9cc0:1ff0::/44 cannot be advertised: its pool has no locale."_s);
        QVERIFY(sentence(makeError(ErrorCode::LocaleNone, u"ipam-pool-0"_s)).contains(u"cannot draw"_s));
    }

    void aLengthIsNotSaidTwice()
    {
        QCOMPARE(sentence(makeError(ErrorCode::InvalidVpcRange, u"/29"_s,
                                    {{u"length"_s, u"29"_s}, {u"kind"_s, u"subnet"_s}})),
                 u"/29 is not allowed for a subnet; IPv4 goes from /16 to /28, IPv6 from /44 to /64 in steps of 4."_s);
        QCOMPARE(
            sentence(makeError(ErrorCode::TooBigForPool, u"P"_s,
                               {{u"length"_s, u"25"_s},
                                {u"reason"_s, u"kept-by-reserve"_s},
                                {u"keptCidr"_s, u"10.0.0.128/25"_s},
                                {u"with"_s, u"growth"_s}})),
            u"P: the allocation size /25 is too big for the pool; what is free of that size is reserved: 10.0.0.128/25 "
            "(growth)."_s);
    }

    void whatAnImportMadeOrTookOutIsSaid()
    {
        QCOMPARE(sentence(makeError(ErrorCode::NotFound, u"vpc-0a"_s,
                                    {{u"kind"_s, u"vpc"_s}, {u"reason"_s, u"stand-in"_s}})),
                 u"VPC “vpc-0a” was not imported itself: a stand-in was made for it."_s);
        QCOMPARE(sentence(
                     makeError(ErrorCode::NotFound, u"10.0.0.0/24"_s,
                               {{u"kind"_s, u"cidr"_s}, {u"reason"_s, u"lost-in-aws"_s}, {u"with"_s, u"vpc-0a"_s}})),
                 u"AWS lists CIDR “10.0.0.0/24” of vpc-0a no more: it was taken out."_s);
    }

    void theWayOutFitsTheCase()
    {
        QCOMPARE(sentence(makeError(ErrorCode::NameTaken, u"210987654321"_s,
                                    {{u"kind"_s, u"account"_s}, {u"number"_s, u"210987654321"_s}})),
                 u"Account 210987654321 is in this plan already."_s);
        QCOMPARE(sentence(makeError(ErrorCode::NotFound, u"99"_s, {{u"kind"_s, u"organizational-unit"_s}})),
                 u"There is no organizational unit “99” in this plan."_s);
        QMap<QString, QString> quota{{u"quota"_s, u"pools-per-scope"_s}, {u"limit"_s, u"50"_s}, {u"wanted"_s, u"61"_s}};
        Error note{ErrorCode::QuotaExceeded, {}, quota};
        QCOMPARE(sentence(note), u"The quota pools-per-scope is 50; this would make 61."_s);
        note.params.insert(u"adjustable"_s, u"true"_s);
        QVERIFY(sentence(note).endsWith(u"this would make 61; request an increase first."_s));
        Error used{ErrorCode::CidrHasAllocations,
                   u"10.0.0.0/8"_s,
                   {{u"count"_s, u"1"_s}, {u"with"_s, u"lab 10.1.0.0/16"_s}}};
        QCOMPARE(sentence(used), u"The CIDR 10.0.0.0/8 has one or more allocations (1): lab 10.1.0.0/16."_s);
        QCOMPARE(adviceFor(used), u"Release them first."_s);
        used.params.insert(u"isHeld"_s, u"true"_s);
        QCOMPARE(adviceFor(used), u"Deprovision, or delete, what holds them first."_s);
        QVERIFY(sentence(makeError(ErrorCode::MissingValue, {}, {{u"field"_s, u"new-passphrase-fd"_s}}))
                    .contains(u"--unencrypted"_s));
    }

    void everyCommandHasASentence() { everyCommand(std::make_index_sequence<std::variant_size_v<AnyCommand>>()); }

    void saysWhereInAFile()
    {
        QCOMPARE(placeOf(makeError(ErrorCode::InvalidRecord, {},
                                   {{u"file"_s, u"a.json"_s}, {u"line"_s, u"3"_s}, {u"column"_s, u"9"_s}})),
                 u"a.json, line 3, column 9: "_s);
        QCOMPARE(placeOf(makeError(ErrorCode::InvalidRecord)), QString());
    }

private:
    template <std::size_t... I>
    static void everyCommand(std::index_sequence<I...>)
    {
        for (const QLatin1String name : {commandName(Command(std::in_place_index<I>))...}) {
            const QString said = commandSentence(Summary{name, u"it"_s, {}});
            QVERIFY2(!said.isEmpty() && said != name && !said.contains(u'?'), name.data());
            QVERIFY2(said != u"it"_s || name == u"take-changes"_s, name.data());
        }
    }
};

CADASTRE_TEST(TestSentences)
#include "tst_sentences.moc"
