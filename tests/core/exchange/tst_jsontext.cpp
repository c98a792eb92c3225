// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"

#include "exchange/jsontext.h"

#include <QElapsedTimer>

using namespace cadastre;
using namespace Qt::StringLiterals;

namespace {

Error refusal(const QByteArray& bytes)
{
    const auto read = JsonText::read(bytes, u"f.json"_s);
    return read ? Error{} : read.error();
}
QString reasonOf(const QByteArray& bytes) { return refusal(bytes).params.value(u"reason"_s); }

} // namespace

class TestJsonText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsWhatRfc8259Allows()
    {
        for (const char* text :
             {"{}", "[]", " {\"a\" : [1, -2.5e3, true, false, null, \"\\u00e9\\ud83d\\ude00\\n\"]} \n", "[[],{},[{}]]",
              "{\"a\":9223372036854775807}", "{\"\":0}"})
            QVERIFY2(JsonText::read(text, u"f"_s), text);
        QCOMPARE(JsonText::read("{\"a\":\"\\ud83d\\ude00\"}", u"f"_s)->object()[u"a"_s].toString(), u"😀"_s);
    }

    void refusesWhatOthersLetPassInSilence()
    {
        QCOMPARE(reasonOf("{\"a\":\"\\ud800\"}"), u"lone-surrogate"_s);
        QCOMPARE(reasonOf("{\"a\":\"\\udc00\"}"), u"lone-surrogate"_s);
        QCOMPARE(reasonOf("{\"a\":\"\\u0000\"}"), u"nul"_s);
        QCOMPARE(reasonOf("{\"a\":\"x\ny\"}"), u"control-character"_s);
        QCOMPARE(reasonOf("{\"a\":1e400}"), u"number-too-large"_s);
        QCOMPARE(reasonOf("{\"a\":18446744073709551616}"), u"number-too-large"_s);
        QCOMPARE(reasonOf("{\"a\":01}"), u"bad-number"_s);
        QCOMPARE(reasonOf("{\"a\":1} {}"), u"trailing-text"_s);
        QCOMPARE(reasonOf("{\"a\":1,}"), u"unexpected-token"_s);
        QCOMPARE(reasonOf("{\"a\":NaN}"), u"unexpected-token"_s);
        QCOMPARE(reasonOf("{\"a\""), u"unexpected-end"_s);
        QCOMPARE(reasonOf("{\"a\":\"x"), u"unexpected-end"_s);
        QCOMPARE(reasonOf("[1 2]"), u"unexpected-token"_s);
        QCOMPARE(reasonOf("{\"a\":\"\\x\"}"), u"bad-escape"_s);
        QCOMPARE(refusal("{\"a\":1,\"b\":{\"c\":1,\"\\u0063\":2}}").code, ErrorCode::DuplicateKey);
        QByteArray many = "{";
        for (int i = 0; i < 100; ++i)
            many += "\"k" + QByteArray::number(i) + "\":1,";
        QCOMPARE(refusal(many + "\"k77\":1}").code, ErrorCode::DuplicateKey);
        QVERIFY(JsonText::read(many + "\"z\":1}", u"f"_s));
    }

    void hostileNestingIsRefusedAtOnce()
    {
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(reasonOf(QByteArray(100'000, '[')), u"too-deep"_s);
        QCOMPARE(reasonOf(QByteArray(100'000, '[') + QByteArray(100'000, ']')), u"too-deep"_s);
        QVERIFY(timer.elapsed() < 1000);
        QVERIFY(JsonText::read(QByteArray(JsonText::deepest, '[') + QByteArray(JsonText::deepest, ']'), u"f"_s));
    }

    void decodesWhatWindowsWrites()
    {
        const QString text = u"{\"a\":\"é\"}"_s;
        const QByteArray little =
            QByteArray::fromHex("fffe") + QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
        QCOMPARE(JsonText::read(little, u"f"_s)->object()[u"a"_s].toString(), u"é"_s);
        QCOMPARE(JsonText::read(little.mid(2), u"f"_s)->object()[u"a"_s].toString(), u"é"_s); // without the mark
        QCOMPARE(refusal(little.chopped(1)).code, ErrorCode::Utf16Hint);
        QVERIFY(JsonText::read("\xEF\xBB\xBF{}", u"f"_s));
        const Error bad = refusal("{\"a\":\"caf\xE9 \"}");
        QCOMPARE(bad.code, ErrorCode::NotUtf8);
        QCOMPARE(bad.params.value(u"offset"_s), u"9"_s);
        QCOMPARE(refusal("{\"a\":\"\xED\xA0\x80\"}").code, ErrorCode::NotUtf8); // a surrogate in UTF-8
        QCOMPARE(refusal("").code, ErrorCode::EmptyInput);
        QCOMPARE(refusal(" \n\t").code, ErrorCode::EmptyInput);
        QCOMPARE(refusal("IPAMPOOLS\tx").code, ErrorCode::WrongFormat);
        QCOMPARE(JsonText::read("[1,2]", u"f"_s, 3).error().code, ErrorCode::FileTooLarge);
    }

    void errorsSayLineAndColumnInCharacters()
    {
        const Error error = refusal("{\n  \"é\": \"😀\", x\n}");
        QCOMPARE(error.params.value(u"line"_s), u"2"_s);
        QCOMPARE(error.params.value(u"column"_s), u"13"_s);
        QCOMPARE(error.params.value(u"file"_s), u"f.json"_s);
    }

    void knowsWhereRecordsAndTheirFieldsStand()
    {
        const auto json =
            JsonText::read("{\"A\":[\n {\"x\":{\"y\":1},\n  \"y\":2},\n {\"t\":\"y\",\"y\" : 3}],\n\"B\":{\"y\":4}}",
                           u"f"_s);
        QVERIFY(json);
        QCOMPARE(json->placeOf(u"A"_s, 0), (TextPosition{2, 2}));
        QCOMPARE(json->placeOf(u"A"_s, 0, u"y"_s), (TextPosition{3, 7}));
        QCOMPARE(json->placeOf(u"A"_s, 1, u"y"_s), (TextPosition{4, 17}));
        QCOMPARE(json->placeOf(u"A"_s, 1, u"absent"_s), (TextPosition{4, 2}));
        QCOMPARE(json->placeOf(u"B"_s, -1, u"y"_s), (TextPosition{5, 10}));
        QCOMPARE(json->placeOf(u"A"_s, 0), (TextPosition{2, 2})); // backwards too
    }
};

CADASTRE_TEST(TestJsonText)
#include "tst_jsontext.moc"
