// SPDX-License-Identifier: GPL-3.0-or-later
// cidr parse|cover|overlaps|free|split|explain: arithmetic without a plan.
#include "app/cli/verbs.h"
#include "net/prefixset.h"
#include "net/reversezone.h"
#include "net/specialregistry.h"
#include "text/sentence.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>

namespace cadastre::cli {

namespace {

/// As it is: a byte-order mark is a character like any other.
QString exactText(QByteArrayView bytes)
{
    return QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom)(bytes);
}

/// What stands before each line break of stdin, and behind the last one when there is anything.
std::vector<QString> stdinLines()
{
    QFile input;
    std::vector<QString> lines;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return lines;
    const QByteArray all = input.readAll(); // not line by line: that ends a line at a NUL
    for (qsizetype start = 0; start < all.size();) {
        const qsizetype found = all.indexOf('\n', start);
        const qsizetype end = found < 0 ? all.size() : found;
        QByteArrayView line = QByteArrayView(all).sliced(start, end - start);
        while (line.endsWith('\r'))
            line.chop(1);
        lines.push_back(exactText(line));
        start = end + 1;
    }
    return lines;
}

class CidrVerb final : public Verb {
public:
    explicit CidrVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand group = app.group("cidr", "Arithmetic without a plan");
        SubCommand parse =
            leaf(group, "parse", "Check and write canonically; TEXT or lines of stdin", [this] { return runParse(); });
        parse.option("TEXT", m_texts);
        leaf(group, "cover", "The fewest CIDRs that cover those on stdin", [this] { return runCover(); });
        leaf(group, "overlaps", "Pairs that overlap among those on stdin", [this] { return runOverlaps(); });
        SubCommand free =
            leaf(group, "free", "What is left of a CIDR without those on stdin", [this] { return runFree(); });
        free.option("POOLCIDR", m_cidr).required();
        SubCommand split = leaf(group, "split", "Cut into equal blocks", [this] { return runSplit(); });
        split.option("CIDR", m_cidr).required();
        split.option("--netmask", m_netmask).required().typeName("LENGTH");
        SubCommand explain = leaf(group, "explain", "What is known of it", [this] { return runExplain(); });
        explain.option("CIDR", m_cidr).required();
    }

private:
    /// A CIDR, or a bare address; both in canonical form.
    static Result<QString> canonical(const QString& given)
    {
        if (!given.contains(u'/')) {
            const auto address = IpAddress::parse(given);
            if (!address)
                return Unexpected(address.error());
            return address->toString();
        }
        const auto prefix = Prefix::parse(given);
        if (!prefix)
            return Unexpected(prefix.error());
        return prefix->toString();
    }

    int runParse()
    {
        std::vector<QString> texts;
        for (const std::string& one : m_texts)
            texts.push_back(exactText(QByteArrayView(one.data(), static_cast<qsizetype>(one.size()))));
        if (texts.empty())
            texts = stdinLines();
        bool allOk = true;
        for (const QString& one : texts) {
            const auto result = canonical(one);
            allOk = allOk && result.has_value();
            if (m_console.options.json) {
                QJsonObject row{{QStringLiteral("text"), one}, {QStringLiteral("ok"), result.has_value()}};
                row.insert(QStringLiteral("canonical"), result ? QJsonValue(*result) : QJsonValue());
                row.insert(QStringLiteral("error"), result ? QJsonValue() : QJsonValue(sentence(result.error())));
                row.insert(QStringLiteral("suggestion"),
                           result || !result.error().params.contains(QStringLiteral("suggestion"))
                               ? QJsonValue()
                               : QJsonValue(result.error().params.value(QStringLiteral("suggestion"))));
                if (!result)
                    row.insert(QStringLiteral("code"), codeWord(result.error().code));
                m_console.print(QString::fromUtf8(QJsonDocument(row).toJson(QJsonDocument::Compact)));
            } else if (result) {
                m_console.print(*result);
            } else {
                m_console.say(sentence(result.error()) + u' ' + adviceFor(result.error()));
            }
        }
        return allOk ? Ok : Refused;
    }

    /// The CIDRs on stdin; the first that is none ends it.
    std::vector<Prefix> stdinPrefixes()
    {
        std::vector<Prefix> prefixes;
        qint64 number = 0;
        for (const QString& line : stdinLines()) {
            ++number;
            QString trimmed = line.trimmed();
            if (number == 1 && trimmed.startsWith(QChar::ByteOrderMark)) // of a file that an editor wrote
                trimmed.remove(0, 1);
            if (trimmed.isEmpty() || trimmed.startsWith(u'#'))
                continue;
            const auto prefix = Prefix::parse(trimmed);
            if (!prefix) {
                Error error = prefix.error();
                error.params.insert(QStringLiteral("line"), QString::number(number));
                throw Stop{error};
            }
            prefixes.push_back(*prefix);
        }
        return prefixes;
    }

    int printPrefixes(const std::vector<Prefix>& prefixes)
    {
        QJsonArray array;
        for (const Prefix& prefix : prefixes) {
            if (m_console.options.json)
                array.append(prefix.toString());
            else
                m_console.print(prefix.toString());
        }
        if (m_console.options.json)
            m_console.document({{QStringLiteral("cidrs"), array}});
        return Ok;
    }

    int runCover() { return printPrefixes(minimalCover(stdinPrefixes())); }

    int runOverlaps()
    {
        const auto prefixes = stdinPrefixes();
        QJsonArray array;
        for (const auto& [a, b] : overlapPairs(prefixes)) {
            const QString first = prefixes[a].toString();
            const QString second = prefixes[b].toString();
            if (m_console.options.json)
                array.append(QJsonArray{first, second});
            else
                m_console.print(first + u' ' + second);
        }
        if (m_console.options.json)
            m_console.document({{QStringLiteral("overlaps"), array}});
        return Ok;
    }

    int runFree()
    {
        const auto pool = need(Prefix::parse(text(m_cidr)));
        const auto used = stdinPrefixes();
        PrefixSet set;
        set.add(pool);
        for (const Prefix& prefix : used)
            set.remove(prefix);
        return printPrefixes(set.toPrefixes());
    }

    int runSplit()
    {
        const auto prefix = need(Prefix::parse(text(m_cidr)));
        const auto length = need(parseLength(m_netmask));
        constexpr int mostSplitBits = 20; // a million lines
        constexpr uint128 most = uint128{1} << mostSplitBits;
        if (length > bitCount(prefix.family()))
            throw Stop{makeError(ErrorCode::LengthOutOfRange, text(m_cidr),
                                 {{QStringLiteral("length"), QString::number(length)},
                                  {QStringLiteral("limit"), QString::number(bitCount(prefix.family()))}})};
        if (length < prefix.length())
            throw Stop{makeError(ErrorCode::PrefixTooShort, QStringLiteral("/%1").arg(length),
                                 {{QStringLiteral("length"), QString::number(length)},
                                  {QStringLiteral("limit"), QString::number(prefix.length())}})};
        if (prefix.childCount(length) > most)
            throw Stop{makeError(ErrorCode::PrefixTooLong, QStringLiteral("/%1").arg(length),
                                 {{QStringLiteral("length"), QString::number(length)},
                                  {QStringLiteral("limit"), QString::number(prefix.length() + mostSplitBits)},
                                  {QStringLiteral("reason"), QStringLiteral("too-many-parts")}})};
        std::vector<Prefix> parts;
        for (uint128 i = 0; i < prefix.childCount(length); ++i)
            parts.push_back(prefix.child(i, length));
        return printPrefixes(parts);
    }

    int runExplain()
    {
        const auto prefix = need(Prefix::parse(text(m_cidr)));
        const QString first = IpAddress(prefix.family(), prefix.first()).toString();
        const QString last = IpAddress(prefix.family(), prefix.last()).toString();
        QStringList special;
        for (const SpecialBlock* block : specialBlocksOverlapping(prefix))
            special.append(
                QStringLiteral("%1 %2 (%3)")
                    .arg(block->prefix.toString(), QString::fromLatin1(block->name), QString::fromLatin1(block->rfc)));
        const QStringList zones = reverseZones(prefix);
        if (m_console.options.json) {
            m_console.document({{QStringLiteral("cidr"), prefix.toString()},
                                {QStringLiteral("first"), first},
                                {QStringLiteral("last"), last},
                                {QStringLiteral("addresses"), toDecimal(prefix.size())},
                                {QStringLiteral("reverseZones"), QJsonArray::fromStringList(zones)},
                                {QStringLiteral("specialPurpose"), QJsonArray::fromStringList(special)}});
            return Ok;
        }
        m_console.print(QStringLiteral("cidr\t%1").arg(prefix.toString()));
        m_console.print(QStringLiteral("first\t%1").arg(first));
        m_console.print(QStringLiteral("last\t%1").arg(last));
        m_console.print(QStringLiteral("addresses\t%1").arg(toDecimal(prefix.size())));
        for (const QString& zone : zones)
            m_console.print(QStringLiteral("reverse\t%1").arg(zone));
        for (const QString& one : special)
            m_console.print(QStringLiteral("special\t%1").arg(one));
        return Ok;
    }

    std::vector<std::string> m_texts;
    std::string m_cidr, m_netmask;
};

} // namespace

void addCidrVerbs(Verbs& verbs, Console& console) { verbs.push_back(std::make_unique<CidrVerb>(console)); }

} // namespace cadastre::cli
