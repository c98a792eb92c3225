// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/calculator.h"

#include "ui/presentation/formatting.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace cadastre {

namespace {

QString calculatorText(const char* text) { return QCoreApplication::translate("cadastre::calculator", text); }

std::vector<CalculatorLine> aboutBlock(const Prefix& block)
{
    std::vector<CalculatorLine> lines{
        {calculatorText(QT_TRANSLATE_NOOP("cadastre::calculator", "first address")), block.firstAddress().toString()},
        {calculatorText(QT_TRANSLATE_NOOP("cadastre::calculator", "last address")), block.lastAddress().toString()},
        {calculatorText(QT_TRANSLATE_NOOP("cadastre::calculator", "size")),
         block.family() == Family::IPv6 && block.length() <= 64 ? blockCountLabel(block.childCount(64), 64)
                                                                : countLabel(block.size())}};
    if (block.length() > 0) {
        lines.push_back(
            {calculatorText(QT_TRANSLATE_NOOP("cadastre::calculator", "other half")), block.sibling().toString()});
        lines.push_back({calculatorText(QT_TRANSLATE_NOOP("cadastre::calculator", "block around it")),
                         block.supernet(block.length() - 1).toString()});
    }
    return lines;
}

/// The block of `block`'s size `steps` further on; nothing beyond the ends of the family.
std::optional<Prefix> neighbour(const Prefix& block, uint128 steps, bool forward)
{
    if (block.length() == 0)
        return steps == 0 ? std::optional(block) : std::nullopt;
    const Prefix all = Prefix::everything(block.family());
    const uint128 index = block.first() >> block.hostBits();
    const uint128 count = all.childCount(block.length());
    if (forward ? steps >= count - index : steps > index)
        return std::nullopt;
    return all.child(forward ? index + steps : index - steps, block.length());
}

} // namespace

Result<std::vector<CalculatorLine>> calculate(QStringView text)
{
    // block [op number [index]], where "/ 20" with a space before the slash splits
    static const QRegularExpression form(
        QStringLiteral("^\\s*([0-9a-fA-F:.]+(?:/\\d+)?)\\s*(?:(\\s/|#|\\+|-)\\s*/?(\\d+)(?:\\s+(\\d+))?)?\\s*$"));
    const QRegularExpressionMatch match = form.match(text.toString());
    if (!match.hasMatch())
        return refuse(ErrorCode::InvalidValue, text.toString(),
                      {{QStringLiteral("field"), QStringLiteral("calculation")},
                       {QStringLiteral("value"), text.toString()}});
    const QString subject = match.captured(1);
    if (!subject.contains(u'/')) {
        const auto address = IpAddress::parse(subject);
        if (!address)
            return tl::make_unexpected(address.error());
        const int bits = bitCount(address->family());
        return std::vector<CalculatorLine>{
            {calculatorText(QT_TRANSLATE_NOOP("cadastre::calculator", "address")), address->toString()},
            {calculatorText(QT_TRANSLATE_NOOP("cadastre::calculator", "network")),
             Prefix::containing(*address, address->family() == Family::IPv6 ? 64 : 24).toString()},
            {calculatorText(QT_TRANSLATE_NOOP("cadastre::calculator", "alone")),
             Prefix::containing(*address, bits).toString()}};
    }
    const auto block = Prefix::parse(subject);
    if (!block)
        return tl::make_unexpected(block.error());
    const QString op = match.captured(2).trimmed();
    if (op.isEmpty())
        return aboutBlock(*block);
    bool fits = false;
    const qulonglong number = match.captured(3).toULongLong(&fits);
    if (op == QLatin1String("+") || op == QLatin1String("-")) {
        const auto other = fits ? neighbour(*block, number, op == QLatin1String("+")) : std::nullopt;
        if (!other)
            return refuse(ErrorCode::InvalidValue, match.captured(3),
                          {{QStringLiteral("field"), QStringLiteral("calculation")},
                           {QStringLiteral("value"), match.captured(3)}});
        return std::vector<CalculatorLine>{
            {calculatorText(QT_TRANSLATE_NOOP("cadastre::calculator", "block")), other->toString()}};
    }
    const int bits = bitCount(block->family());
    if (!fits || number < static_cast<qulonglong>(block->length()) || number > static_cast<qulonglong>(bits))
        return refuse(ErrorCode::LengthOutOfRange, subject,
                      {{QStringLiteral("length"), match.captured(3)},
                       {QStringLiteral("limit"), QString::number(bits)}});
    const int length = static_cast<int>(number);
    const uint128 count = block->childCount(length);
    if (const QString index = match.captured(4); !index.isEmpty()) {
        const qulonglong at = index.toULongLong(&fits);
        if (!fits || at >= count)
            return refuse(ErrorCode::InvalidValue, index,
                          {{QStringLiteral("field"), QStringLiteral("calculation")}, {QStringLiteral("value"), index}});
        return std::vector<CalculatorLine>{
            {calculatorText(QT_TRANSLATE_NOOP("cadastre::calculator", "block number %1")).arg(index),
             block->child(at, length).toString()}};
    }
    return std::vector<CalculatorLine>{
        {calculatorText(QT_TRANSLATE_NOOP("cadastre::calculator", "blocks")), blockCountLabel(count, length)},
        {calculatorText(QT_TRANSLATE_NOOP("cadastre::calculator", "first")), block->child(0, length).toString()},
        {calculatorText(QT_TRANSLATE_NOOP("cadastre::calculator", "second")),
         block->child(count > 1 ? 1 : 0, length).toString()},
        {calculatorText(QT_TRANSLATE_NOOP("cadastre::calculator", "last")),
         block->child(count - 1, length).toString()}};
}

} // namespace cadastre
