// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of prefixes: what each row says.
#include "exchange/sheetimport.h"

#include "change/decisions.h"
#include "exchange/plancsv.h"
#include "exchange/plannedframe.h"
#include "exchange/sheetimporter.h"
#include "net/specialregistry.h"

#include <QRegularExpression>

#include <algorithm>
#include <bit>
#include <limits>

namespace cadastre {

namespace {

constexpr qsizetype longestCell = 1024;
constexpr std::size_t previewRows = 5;

/// A cell as its author meant it. NetBox's tables show depth by bullets and emptiness by a dash.
QString cleaned(const QString& cell)
{
    QString text = unguarded(cell).trimmed();
    qsizetype bullets = 0;
    while (bullets < text.size() && (text[bullets] == QChar(0x2022) || text[bullets].isSpace()))
        ++bullets;
    text.remove(0, bullets);
    return text == QChar(0x2014) || text == u'-' || text == QLatin1String("&mdash;") ? QString() : text;
}

/// "24", "/24" or "255.255.255.0" as a length.
std::optional<int> lengthOf(QString mask)
{
    if (mask.startsWith(u'/'))
        mask.remove(0, 1);
    bool isNumber = false;
    if (const int length = mask.toInt(&isNumber); isNumber)
        return length;
    const auto address = IpAddress::parse(mask);
    if (!address || address->family() != Family::IPv4)
        return std::nullopt;
    const auto bits = static_cast<std::uint32_t>(address->value());
    const int ones = std::countl_one(bits);
    return ones == 32 || bits << ones == 0 ? std::optional(ones) : std::nullopt;
}

/// "10.0.0.0/8", "10.0.0.0/255.0.0.0", or "10.0.0.0" with a mask beside it.
Result<Prefix> prefixOf(const QString& text, const QString& mask)
{
    const qsizetype slash = text.indexOf(u'/');
    const QString tail = slash >= 0 ? text.mid(slash + 1) : mask;
    if (tail.isEmpty() || (slash >= 0 && !tail.contains(u'.')))
        return Prefix::parse(text);
    const auto length = lengthOf(tail);
    if (!length)
        return refuse(ErrorCode::InvalidRecord, tail,
                      {{QStringLiteral("field"), QStringLiteral("netmask")},
                       {QStringLiteral("reason"), QStringLiteral("not-a-mask")}});
    return Prefix::parse(QStringLiteral("%1/%2").arg(slash >= 0 ? text.left(slash) : text).arg(*length));
}

/// Words of NetBox and of people; what is not known is in use, which keeps the space from being handed out.
SheetUse useOfStatus(const QString& status)
{
    static const struct {
        SheetUse use;
        const char* words;
    } known[] = {{SheetUse::Container, " container aggregate supernet pool parent "},
                 {SheetUse::Reserved, " reserved reserve planned hold "},
                 {SheetUse::Free, " free available unused unallocated unassigned "}};
    const QString word = u' ' + status.toLower() + u' ';
    for (const auto& entry : known)
        if (!status.contains(u' ') && QLatin1String(entry.words).contains(word))
            return entry.use;
    return SheetUse::InUse;
}

bool isOrdinary(const QString& status)
{
    return useOfStatus(status) != SheetUse::InUse || status.compare(QLatin1String("active"), Qt::CaseInsensitive) == 0;
}

Unexpected badCell(SheetField field, Error error)
{
    error.params.insert(QStringLiteral("sheetField"), QString(toWire(field)));
    return Unexpected(std::move(error));
}

} // namespace

Result<Sheet> readSheet(const ImportSource& source, const SheetOptions& options)
{
    auto table = readCsv(source.bytes, source.name);
    if (!table)
        return Unexpected(table.error());
    Sheet sheet;
    sheet.file = source.name;
    sheet.table = std::move(*table);
    const QStringList& header = sheet.table.header;
    sheet.columns = guessColumns(header, options.dialect);
    sheet.holdsAggregates =
        options.dialect == SheetDialect::NetBox && header.contains(QLatin1String("rir"), Qt::CaseInsensitive);
    const auto take = [&sheet](const SheetColumns& columns) {
        for (auto column = columns.cbegin(); column != columns.cend(); ++column) {
            for (auto other = sheet.columns.begin(); other != sheet.columns.end();) // one column, one meaning
                other = !column->isEmpty() && *other == *column ? sheet.columns.erase(other) : std::next(other);
            sheet.columns.insert(column.key(), column.value());
        }
    };
    if (options.columns.isEmpty()) {
        const QString known = options.knownColumns.value(headerFingerprint(header));
        sheet.isRemembered = !known.isEmpty();
        take(columnsFromText(known, header));
    } else {
        const auto given = parseColumns(options.columns, header);
        if (!given)
            return Unexpected(given.error());
        take(*given);
    }
    return sheet;
}

Result<SheetPreview> previewSheet(const ImportSource& source, const SheetOptions& options)
{
    const auto sheet = readSheet(source, options);
    if (!sheet)
        return Unexpected(sheet.error());
    SheetPreview preview{sheet->table.header, {}, sheet->columns, sheet->isRemembered};
    for (std::size_t i = 0; i < std::min(previewRows, sheet->table.rows.size()); ++i)
        preview.rows.push_back(sheet->table.rows[i].cells);
    return preview;
}

Result<ImportPlan> planSheetImport(const Plan& plan, const std::vector<ImportSource>& sources,
                                   const SheetOptions& options, Instant now)
{
    SheetImporter importer(plan, options, now);
    for (const ImportSource& source : sources)
        if (const auto added = importer.add(source); !added)
            return Unexpected(added.error());
    return importer.run();
}

SheetImporter::SheetImporter(const Plan& plan, const SheetOptions& options, Instant now)
    : m_draft(plan), m_options(options), m_now(now), m_ipam(plan.ipam() ? plan.ipam()->id : IpamId{})
{
    for (const Scope& scope : plan.all<Scope>())
        if (scope.ipam == m_ipam && scope.type == ScopeType::Private)
            m_scopes.insert(plan.scopeLabel(scope.id), scope.id);
    for (const Account& account : plan.all<Account>()) {
        const QString name = account.name.toLower();
        if (!name.isEmpty())
            m_accounts.insert(name, m_accounts.contains(name) ? AccountNumber() : account.number);
    }
    for (const PoolCidr& cidr : plan.all<PoolCidr>())
        if (const Pool* pool = plan.find(cidr.pool); pool && holdsSpace(cidr.state) && !pool->sourceResource)
            m_blocks[pool->scope].insert(cidr.cidr, cidr.id.value);
    for (const Reserve& reserve : plan.all<Reserve>())
        if (const Pool* pool = plan.find(reserve.pool))
            m_reserves[pool->scope].insert(reserve.cidr, reserve.id.value);
}

Result<void> SheetImporter::add(const ImportSource& source)
{
    auto sheet = readSheet(source, m_options);
    if (!sheet)
        return Unexpected(sheet.error());
    if (!sheet->has(SheetField::Cidr))
        return refuse(ErrorCode::InvalidCsv, source.name,
                      {{QStringLiteral("file"), source.name},
                       {QStringLiteral("line"), QStringLiteral("1")},
                       {QStringLiteral("column"), QStringLiteral("1")},
                       {QStringLiteral("reason"), QStringLiteral("no-prefix-column")}});
    if (sheet->table.rows.empty() && sheet->table.refused.isEmpty())
        m_result.warnings.append(
            makeError(ErrorCode::EmptyInput, source.name, {{QStringLiteral("file"), source.name}}));
    QStringList unused = sheet->table.header;
    for (const QString& column : std::as_const(sheet->columns))
        unused.removeAll(column);
    if (!unused.isEmpty() && m_options.dialect == SheetDialect::Any)
        m_result.notes.append({ImportNote::Kind::NotRead,
                               unused.join(QStringLiteral(", ")),
                               QStringLiteral("unused-columns"),
                               source.name,
                               {}});
    if (!m_options.columns.isEmpty())
        m_result.columns.insert(headerFingerprint(sheet->table.header), columnsText(sheet->columns));
    m_sheets.push_back(std::make_unique<Sheet>(std::move(*sheet)));
    return {};
}

ImportPlan SheetImporter::run()
{
    if (!m_ipam) {
        const RegionName& home = plan().settings().homeRegion;
        if (!home.isEmpty() || !m_options.context.region.isEmpty()) {
            m_ipam = insertPlannedIpam(m_draft, m_options.context.region);
            m_scopes.insert(QString(toWire(ScopeType::Private)), plan().defaultScope(m_ipam, ScopeType::Private));
            m_result.warnings.append(makeError(ErrorCode::NoIpam, {}));
        }
    }
    for (const auto& sheet : m_sheets) {
        auto refused = sheet->table.refused.cbegin();
        const auto refuseUpTo = [&](qint64 line) { // damaged rows stand where they were
            while (refused != sheet->table.refused.cend()
                   && refused->params.value(QStringLiteral("line")).toLongLong() < line)
                addRefused(*sheet, *refused++);
        };
        for (const CsvRow& row : sheet->table.rows) {
            refuseUpTo(row.line);
            readRow(*sheet, row);
        }
        refuseUpTo(std::numeric_limits<qint64>::max());
    }
    placeRows();
    for (SheetRow& row : m_rows)
        m_result.add(std::move(row.fate));
    m_result.changes = m_draft.changes();
    return std::move(m_result);
}

void SheetImporter::addRefused(const Sheet& sheet, const Error& refused)
{
    SheetRow row;
    row.sheet = &sheet;
    row.fate.source = sheet.file;
    row.fate.record = QStringLiteral("row %1").arg(refused.params.value(QStringLiteral("row")));
    row.fate.line = refused.params.value(QStringLiteral("line")).toLongLong();
    row.fate.column = refused.params.value(QStringLiteral("column")).toLongLong();
    row.fate.verdict = RowVerdict::LeftOut;
    if (!m_options.unwanted.contains(row.fate.source, row.fate.record)) {
        row.fate.verdict = RowVerdict::Refused;
        row.fate.why = refused;
    }
    m_rows.push_back(std::move(row));
}

void SheetImporter::readRow(const Sheet& sheet, const CsvRow& row)
{
    SheetRow read;
    read.sheet = &sheet;
    read.fate.source = sheet.file;
    read.fate.record = QStringLiteral("row %1").arg(row.number);
    read.fate.line = row.line;
    read.fate.column = sheet.columnOf(SheetField::Cidr) + 1;
    if (const auto done = readCells(sheet, row, read); !done) {
        Error why = done.error();
        const auto field = fromWire<SheetField>(why.params.take(QStringLiteral("sheetField")));
        refuseRow(read, std::move(why), field.value_or(SheetField::Cidr));
        read.cidr = {};
    } else if (!m_ipam) {
        read.cidr = {};
        refuseRow(read, makeError(ErrorCode::InvalidRecord, {},
                                  {{QStringLiteral("reason"), QStringLiteral("region-unknown")}}));
        read.fate.verdict = RowVerdict::NeedsInput;
    }
    if (m_options.unwanted.contains(read.fate.source, read.fate.record)) {
        read.fate.verdict = RowVerdict::LeftOut;
        read.fate.note = {};
        read.fate.why = {};
        read.cidr = {}; // which has no place
    }
    m_rows.push_back(std::move(read));
}

Result<void> SheetImporter::readCells(const Sheet& sheet, const CsvRow& row, SheetRow& read)
{
    const auto cell = [&](SheetField field) {
        const qsizetype at = sheet.columnOf(field);
        return at < 0 ? QString() : cleaned(row.cells[at]);
    };
    const QString written = cell(SheetField::Cidr);
    read.fate.cidr = written.left(longestCell);
    read.name = cell(SheetField::Name);
    read.description = cell(SheetField::Description);
    for (const QString& named : {read.name, read.description, cell(SheetField::Site), cell(SheetField::Owner)})
        if (read.fate.subject.isEmpty())
            read.fate.subject = named.left(longestCell);
    for (const auto& [field, word] : Words<SheetField>::table)
        if (const QString text = cell(field); text.size() > longestCell)
            return badCell(field, makeError(ErrorCode::TooLong, text.left(40) + QChar(0x2026),
                                            {{QStringLiteral("limit"), QString::number(longestCell)}}));
    const auto cidr = prefixOf(written, cell(SheetField::Mask));
    if (!cidr)
        return badCell(cidr.error().code == ErrorCode::InvalidRecord && sheet.has(SheetField::Mask) ? SheetField::Mask
                                                                                                    : SheetField::Cidr,
                       cidr.error());
    read.cidr = *cidr;

    const QString status = cell(SheetField::Status);
    read.use = sheet.holdsAggregates ? SheetUse::Aggregate : useOfStatus(status);
    read.site = cell(SheetField::Site);
    read.tenant = cell(SheetField::Owner);
    if (const auto owned = readOwner(cell(SheetField::Account), read); !owned)
        return owned;
    const QString region = cell(SheetField::Region);
    read.region = RegionName::parse(region).value_or(RegionName());
    const std::pair<const char*, QString> follow[] = {{"Name", read.name},
                                                      {"Tenant", read.account.isEmpty() ? read.tenant : QString()},
                                                      {"Site", read.site},
                                                      {"Region", region},
                                                      {"Role", cell(SheetField::Role)},
                                                      {"VLAN", cell(SheetField::Vlan)},
                                                      {"Status", isOrdinary(status) ? QString() : status}};
    for (const auto& [key, value] : follow)
        if (!value.isEmpty())
            read.tags.insert(QString::fromLatin1(key), value);
    if (const QString tags = cell(SheetField::TagList); tags.contains(u'=')) {
        const auto pairs = parseTagsText(tags);
        if (!pairs)
            return badCell(SheetField::TagList,
                           makeError(ErrorCode::InvalidRecord, tags,
                                     {{QStringLiteral("reason"), QStringLiteral("unexpected-token")}}));
        read.tags.insert(*pairs);
    } else {
        for (const QString& key : tags.split(u',', Qt::SkipEmptyParts)) // labels, as NetBox has them
            if (!key.trimmed().isEmpty() && !read.tags.contains(key.trimmed()))
                read.tags.insert(key.trimmed(), QString());
    }
    if (const auto tags = checkTags(read.tags); !tags)
        return badCell(SheetField::TagList, tags.error());
    if (m_ipam)
        read.scope = scopeOf(cell(SheetField::Scope), *cidr);
    return {};
}

namespace {

/// An account as spreadsheets and AWS's console write it: '012345678901, ="012345678901", 0123-4567-8901.
QString unadorned(const QString& account)
{
    static const QRegularExpression formula(QStringLiteral("^=\"(.*)\"$")),
        grouped(QStringLiteral("^\\d{4}-\\d{4}-\\d{4}$"));
    QString text = account;
    if (const auto match = formula.match(text); match.hasMatch())
        text = match.captured(1);
    if (text.startsWith(u'\''))
        text.remove(0, 1);
    return grouped.match(text).hasMatch() ? text.remove(u'-') : text;
}

/// "1.23457E+11": what a spreadsheet makes of twelve digits; those that it left out are lost.
bool isRounded(const QString& account)
{
    static const QRegularExpression scientific(QStringLiteral("^\\d([.,]\\d+)?[eE]\\+?(8|9|10|11)$"));
    return scientific.match(account).hasMatch();
}

} // namespace

Result<void> SheetImporter::readOwner(const QString& account, SheetRow& read)
{
    constexpr qsizetype digits = 12;
    constexpr qsizetype fewestDigits = 9; // a tenant "2024" is no account; a spreadsheet eats few zeros
    const auto isNumber = [](const QString& text) {
        return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    QString number = unadorned(account);
    const QString tenant = unadorned(read.tenant);
    const bool isTenant =
        number.isEmpty()
        && ((isNumber(tenant) && tenant.size() >= fewestDigits && tenant.size() <= digits) || isRounded(tenant));
    if (isTenant)
        number = tenant;
    if (isRounded(number))
        return badCell(isTenant ? SheetField::Owner : SheetField::Account,
                       makeError(ErrorCode::InvalidAccount, number,
                                 {{QStringLiteral("reason"), QStringLiteral("rounded")}}));
    if (number.isEmpty()) {
        read.account = m_accounts.value(read.tenant.toLower());
        return {};
    }
    const bool isShort = isNumber(number) && number.size() < digits;
    const auto parsed = AccountNumber::parse(isShort ? number.rightJustified(digits, u'0') : number);
    if (!parsed)
        return badCell(isTenant ? SheetField::Owner : SheetField::Account, parsed.error());
    read.account = *parsed;
    if (isShort)
        read.fate.note = {ImportNote::Kind::ZerosRestored, parsed->toString(), {}, number, {}};
    return {};
}

ScopeId SheetImporter::scopeOf(const QString& vrf, const Prefix& cidr)
{
    const QString word = vrf.toLower();
    if (word.isEmpty() || word == QLatin1String("global") || word == QLatin1String("default")
        || word == QLatin1String("none"))
        return plan().defaultScope(m_ipam, isGlobalUnicast(cidr) ? ScopeType::Public : ScopeType::Private);
    if (word == toWire(ScopeType::Public))
        return plan().defaultScope(m_ipam, ScopeType::Public);
    if (word == toWire(ScopeType::Private))
        return plan().defaultScope(m_ipam, ScopeType::Private);
    if (const auto known = m_scopes.constFind(vrf); known != m_scopes.constEnd())
        return *known;
    if (const ScopeId byId = plan().byTextId<Scope>(vrf))
        return byId;
    Scope scope;
    scope.ipam = m_ipam;
    scope.type = ScopeType::Private;
    scope.tags.insert(QStringLiteral("Name"), vrf);
    scope.createdAt = m_now;
    const ScopeId made = m_draft.insert(scope);
    m_scopes.insert(vrf, made);
    return made;
}

} // namespace cadastre
