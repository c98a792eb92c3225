// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/vrpreader.h"

#include "routing/vrpgathering.h"
#include "routing/jsonscanner.h"

#include <QFile>

namespace cadastre {

namespace {

using Type = JsonScanner::Type;

Unexpected wrongFormat(const char* found)
{
    return refuse(ErrorCode::WrongFormat, {},
                  {{QStringLiteral("expected"), QStringLiteral("vrps")},
                   {QStringLiteral("found"), QLatin1String(found)}});
}

/// One {"asn": …, "prefix": …, "maxLength": …, "ta": …, "expires": …}. The views stay good only until the next string
/// with escapes, so members are read at once.
void readEntry(JsonScanner& scanner, VrpGathering& gathering)
{
    if (scanner.peek() != Type::Object) {
        scanner.skip();
        if (!scanner.failed())
            gathering.refuseEntry("", "not-an-object", {});
        return;
    }
    gathering.begin();
    scanner.enterObject();
    std::string_view key;
    while (scanner.nextMember(key)) {
        const VrpField field = vrpFieldOf(key);
        const Type type = scanner.peek();
        if (field == VrpField::None || (type != Type::String && type != Type::Number))
            scanner.skip(); // null or a list where a value belongs is as good as absent
        else if (type == Type::String)
            gathering.take(field, scanner.string(), VrpGathering::Quoted);
        else
            gathering.take(field, scanner.number(), VrpGathering::Bare);
    }
    if (!scanner.failed())
        gathering.finish();
}

void readList(JsonScanner& scanner, VrpGathering& gathering)
{
    scanner.enterArray();
    while (scanner.nextElement())
        readEntry(scanner, gathering);
}

void readMetadata(JsonScanner& scanner, Instant& builtAt)
{
    if (scanner.peek() != Type::Object) {
        scanner.skip();
        return;
    }
    scanner.enterObject();
    std::string_view key;
    while (scanner.nextMember(key)) {
        const bool asText = key == "buildtime" || key == "generatedTime";
        const bool asSeconds = key == "generated";
        const Type type = scanner.peek();
        if (asText && type == Type::String) {
            const std::string_view text = scanner.string();
            if (const auto moment = parseInstant(QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()))))
                builtAt = *moment;
        } else if (asSeconds && type == Type::Number) {
            if (const auto seconds = wholeNumber(scanner.number()); seconds && !builtAt)
                builtAt = Instant{static_cast<std::int64_t>(*seconds) * 1000};
        } else {
            scanner.skip();
        }
    }
}

Result<VrpDocument> readJson(QByteArrayView text)
{
    JsonScanner scanner(text);
    VrpGathering gathering;
    VrpDocument document;
    if (scanner.peek() == Type::Array) {
        document.format = VrpFormat::BareArray;
        readList(scanner, gathering);
    } else {
        bool found = false;
        bool slurm = false;
        scanner.enterObject();
        std::string_view key;
        while (scanner.nextMember(key)) {
            if (key == "roas") {
                if (scanner.peek() != Type::Array && scanner.peek() != Type::Broken)
                    return wrongFormat("roas-not-a-list");
                found = true;
                readList(scanner, gathering);
            } else if (key == "metadata") {
                readMetadata(scanner, document.builtAt);
            } else {
                slurm = slurm || key == "slurmVersion";
                scanner.skip();
            }
        }
        if (!scanner.failed() && !found)
            return wrongFormat(slurm ? "slurm" : "no-roas");
    }
    scanner.expectEnd();
    if (scanner.failed())
        return Unexpected(scanner.error());
    gathering.into(document);
    return document;
}

/// A line's fields; none of these files quotes, but some writers quote everything.
std::vector<std::string_view> fieldsOf(std::string_view line)
{
    std::vector<std::string_view> fields;
    while (true) {
        const std::size_t comma = line.find(',');
        std::string_view field = line.substr(0, comma);
        while (!field.empty() && (field.front() == ' ' || field.front() == '"'))
            field.remove_prefix(1);
        while (!field.empty() && (field.back() == ' ' || field.back() == '"' || field.back() == '\r'))
            field.remove_suffix(1);
        fields.push_back(field);
        if (comma == std::string_view::npos)
            return fields;
        line.remove_prefix(comma + 1);
    }
}

Result<VrpDocument> readCsv(QByteArrayView text)
{
    VrpGathering gathering;
    std::string_view rest(text.data(), static_cast<std::size_t>(text.size()));
    std::vector<VrpField> columns;
    for (int line = 1; !rest.empty(); ++line) {
        const std::size_t end = rest.find('\n');
        const std::vector<std::string_view> fields = fieldsOf(rest.substr(0, end));
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        if (fields.size() == 1 && fields[0].empty())
            continue;
        if (columns.empty()) {
            for (const std::string_view name : fields)
                columns.push_back(vrpFieldOf(name));
            const auto has = [&columns](VrpField field) {
                return std::find(columns.begin(), columns.end(), field) != columns.end();
            };
            if (!has(VrpField::Asn) || !has(VrpField::Prefix))
                return refuse(ErrorCode::InvalidCsv, {},
                              {{QStringLiteral("line"), QString::number(line)},
                               {QStringLiteral("column"), QStringLiteral("1")},
                               {QStringLiteral("reason"), QStringLiteral("no-header")}});
            continue;
        }
        gathering.begin(line);
        for (std::size_t i = 0; i < std::min(fields.size(), columns.size()); ++i) {
            if (columns[i] != VrpField::None && !fields[i].empty())
                gathering.take(columns[i], fields[i], VrpGathering::Quoted);
        }
        gathering.finish();
    }
    VrpDocument document;
    document.format = VrpFormat::Csv;
    gathering.into(document);
    return document;
}

} // namespace

int VrpDocument::expired(Instant now) const
{
    int count = 0;
    for (std::int32_t i = 0; i < set.size(); ++i) {
        const Instant expires = set.at(i).expires;
        count += expires && expires < now ? 1 : 0;
    }
    return count;
}

Result<VrpDocument> readVrps(QByteArrayView text)
{
    if (text.startsWith("\xff\xfe") || text.startsWith("\xfe\xff"))
        return refuse(ErrorCode::Utf16Hint);
    if (text.startsWith("\xef\xbb\xbf"))
        text = text.sliced(3);
    const auto start =
        std::find_if(text.begin(), text.end(), [](char c) { return c != ' ' && c != '\n' && c != '\r' && c != '\t'; });
    if (start == text.end())
        return refuse(ErrorCode::EmptyInput);
    if (*start == '{' || *start == '[')
        return readJson(text);
    if (*start == '<')
        return wrongFormat("html");
    if (*start == '"' || (*start >= 'A' && *start <= 'Z') || (*start >= 'a' && *start <= 'z'))
        return readCsv(text);
    return wrongFormat("unknown");
}

Result<VrpDocument> readVrpFile(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return refuse(ErrorCode::FileNotFound, path);
    // Read, not mapped: a file that is rewritten while mapped would kill the program.
    if (!file.open(QIODevice::ReadOnly))
        return refuse(ErrorCode::FileNotReadable, path, {{QStringLiteral("reason"), file.errorString()}});
    if (file.size() > largestVrpFile)
        return refuse(ErrorCode::FileTooLarge, path,
                      {{QStringLiteral("size"), QString::number(file.size())},
                       {QStringLiteral("limit"), QString::number(largestVrpFile)}});
    const QByteArray text = file.read(largestVrpFile);
    if (file.error() != QFileDevice::NoError)
        return refuse(ErrorCode::FileNotReadable, path, {{QStringLiteral("reason"), file.errorString()}});
    Result<VrpDocument> document = readVrps(text);
    if (!document) {
        Error error = document.error();
        error.subject = path;
        return Unexpected(std::move(error));
    }
    return document;
}

} // namespace cadastre
