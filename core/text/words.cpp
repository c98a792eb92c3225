// SPDX-License-Identifier: GPL-3.0-or-later
// The words that errors carry as facts ("unexpected-character", "pool"), as people read them.
#include "text/patterns.h"
#include "text/visibletext.h"

#include <QCoreApplication>

namespace cadastre {

namespace {

struct Word {
    const char* word;
    const char* text;
};

const Word reasons[] = {
    // Addresses and numbers
    {"empty", QT_TRANSLATE_NOOP("core", "it is empty")},
    {"unexpected-character", QT_TRANSLATE_NOOP("core", "a character that does not belong there")},
    {"leading-zero", QT_TRANSLATE_NOOP("core", "a number starts with 0, which some programs read as octal")},
    {"octet-too-large", QT_TRANSLATE_NOOP("core", "a number is above 255")},
    {"too-few-octets", QT_TRANSLATE_NOOP("core", "fewer than four numbers")},
    {"too-many-octets", QT_TRANSLATE_NOOP("core", "more than four numbers")},
    {"group-too-long", QT_TRANSLATE_NOOP("core", "a group has more than four digits")},
    {"too-few-groups", QT_TRANSLATE_NOOP("core", "fewer than eight groups and no ::")},
    {"too-many-groups", QT_TRANSLATE_NOOP("core", "more than eight groups")},
    {"lone-colon", QT_TRANSLATE_NOOP("core", "a single : at the start or the end")},
    {"too-many-colons", QT_TRANSLATE_NOOP("core", "three colons in a row")},
    {"second-double-colon", QT_TRANSLATE_NOOP("core", ":: comes twice")},
    {"missing-length", QT_TRANSLATE_NOOP("core", "the prefix length is missing")},
    {"length-not-a-number", QT_TRANSLATE_NOOP("core", "the prefix length is not a number")},
    {"netmask", QT_TRANSLATE_NOOP("core", "a netmask stands where a prefix length should")},
    {"missing-dash", QT_TRANSLATE_NOOP("core", "a range is written first-last")},
    {"range-reversed", QT_TRANSLATE_NOOP("core", "the range ends before it starts")},
    {"too-large", QT_TRANSLATE_NOOP("core", "it is too large")},
    {"length", QT_TRANSLATE_NOOP("core", "the length is wrong")},
    {"digit", QT_TRANSLATE_NOOP("core", "there are other characters than digits")},
    {"not-digits", QT_TRANSLATE_NOOP("core", "there are other characters than digits")},
    {"zero", QT_TRANSLATE_NOOP("core", "it is all zeros")},
    {"too-long", QT_TRANSLATE_NOOP("core", "it is too long")},
    {"character", QT_TRANSLATE_NOOP("core", "it holds a character that is not allowed")},
    {"not-a-date", QT_TRANSLATE_NOOP("core", "there is no such day")},
    {"not-eight-digits", QT_TRANSLATE_NOOP("core", "dates are written YYYYMMDD")},
    // Records of files
    {"missing", QT_TRANSLATE_NOOP("core", "it is missing")},
    {"not-text", QT_TRANSLATE_NOOP("core", "it is not text")},
    {"not-a-number", QT_TRANSLATE_NOOP("core", "it is not a whole number in range")},
    {"not-a-list", QT_TRANSLATE_NOOP("core", "it is not a list")},
    {"not-an-object", QT_TRANSLATE_NOOP("core", "it is not an object")},
    {"not-true-or-false", QT_TRANSLATE_NOOP("core", "it is neither true nor false")},
    {"unknown-word", QT_TRANSLATE_NOOP("core", "this word is not known here")},
    {"unknown-field", QT_TRANSLATE_NOOP("core", "this field is not known")},
    {"unknown-pool", QT_TRANSLATE_NOOP("core", "there is no such pool")},
    {"unknown-scope", QT_TRANSLATE_NOOP("core", "there is no such scope")},
    {"unknown-id", QT_TRANSLATE_NOOP("core", "it refers to something that is not there")},
    {"other-kind", QT_TRANSLATE_NOOP("core", "it is the id of another kind of thing")},
    {"duplicate-id", QT_TRANSLATE_NOOP("core", "this id comes twice with different values")},
    {"pool-cycle", QT_TRANSLATE_NOOP("core", "the pools are each other’s source")},
    {"own-source", QT_TRANSLATE_NOOP("core", "the pool is its own source")},
    {"source-refused", QT_TRANSLATE_NOOP("core", "its source pool was refused")},
    {"overlaps-allocation", QT_TRANSLATE_NOOP("core", "it overlaps another allocation of the pool")},
    {"overlaps-cidr", QT_TRANSLATE_NOOP("core", "it overlaps another CIDR of the pool")},
    {"outside-pool", QT_TRANSLATE_NOOP("core", "it lies outside the pool’s CIDRs")},
    {"other-family", QT_TRANSLATE_NOOP("core", "it is of the other address family than the pool")},
    {"account-unknown", QT_TRANSLATE_NOOP("core", "nothing says which account it belongs to; give --account")},
    {"region-unknown", QT_TRANSLATE_NOOP("core", "nothing says which Region it is in; give --region")},
    {"pool-unknown", QT_TRANSLATE_NOOP("core", "nothing says which pool it belongs to; give --pool")},
    {"scope-unknown", QT_TRANSLATE_NOOP("core", "nothing says which scope it belongs to")},
    {"orphan", QT_TRANSLATE_NOOP("core", "its source pool is not among what was imported")},
    {"stand-in", QT_TRANSLATE_NOOP("core", "it is named by others but was not imported itself")},
    {"seen-now", QT_TRANSLATE_NOOP("core", "it was planned and is now seen in AWS")},
    {"lost-in-aws", QT_TRANSLATE_NOOP("core", "AWS did not list it any more")},
    // JSON and CSV
    {"too-deep", QT_TRANSLATE_NOOP("core", "it is nested too deeply")},
    {"unexpected-end", QT_TRANSLATE_NOOP("core", "it ends too early")},
    {"trailing-text", QT_TRANSLATE_NOOP("core", "there is more behind the end of the document")},
    {"lone-surrogate", QT_TRANSLATE_NOOP("core", "an escape is half of a character (lone surrogate)")},
    {"control-character", QT_TRANSLATE_NOOP("core", "a control character stands in it")},
    {"bad-escape", QT_TRANSLATE_NOOP("core", "an escape that JSON does not know")},
    {"bad-number", QT_TRANSLATE_NOOP("core", "a number that JSON does not know")},
    {"number-too-large", QT_TRANSLATE_NOOP("core", "a number that cannot be held exactly")},
    {"unexpected-token", QT_TRANSLATE_NOOP("core", "something else was expected here")},
    {"unbalanced-quote", QT_TRANSLATE_NOOP("core", "the quote that opens here is never closed")},
    {"text-after-quote", QT_TRANSLATE_NOOP("core", "there is text behind a closing quote")},
    {"quote-inside", QT_TRANSLATE_NOOP("core", "a quote inside a cell that does not start with one")},
    {"nul", QT_TRANSLATE_NOOP("core", "it holds a NUL byte")},
    {"ragged", QT_TRANSLATE_NOOP("core", "the row has another number of cells than the header")},
    {"duplicate-header", QT_TRANSLATE_NOOP("core", "a column name comes twice")},
    {"unknown-column", QT_TRANSLATE_NOOP("core", "a column that is not known")},
    {"missing-column", QT_TRANSLATE_NOOP("core", "a column is missing")},
    {"no-header", QT_TRANSLATE_NOOP("core", "the header row is missing")},
    {"too-many-columns", QT_TRANSLATE_NOOP("core", "there are too many columns")},
    {"cli-error", QT_TRANSLATE_NOOP("core", "it is an error message of the AWS CLI")},
    // Plans
    {"pool-without-scope", QT_TRANSLATE_NOOP("core", "a pool without a scope")},
    {"pool-without-source", QT_TRANSLATE_NOOP("core", "a pool whose source is missing")},
    {"cidr-without-pool", QT_TRANSLATE_NOOP("core", "a CIDR without a pool")},
    {"allocation-without-pool", QT_TRANSLATE_NOOP("core", "an allocation without a pool")},
    {"cidr-without-resource", QT_TRANSLATE_NOOP("core", "a CIDR without a resource")},
    {"allocation-misplaced", QT_TRANSLATE_NOOP("core", "an allocation outside its pool or on top of another")},
    // Proof of ownership
    {"byte-order-mark", QT_TRANSLATE_NOOP("core", "it starts with a byte-order mark")},
    {"line-break", QT_TRANSLATE_NOOP("core", "it holds a line break")},
    {"not-ascii", QT_TRANSLATE_NOOP("core", "it holds other characters than ASCII")},
    {"space", QT_TRANSLATE_NOOP("core", "it holds a space")},
    {"control", QT_TRANSLATE_NOOP("core", "it holds a control character")},
    {"field-count", QT_TRANSLATE_NOOP("core", "it does not have seven fields")},
    {"version", QT_TRANSLATE_NOOP("core", "its version is not 1")},
    {"provider", QT_TRANSLATE_NOOP("core", "its second field is not aws")},
    {"hash", QT_TRANSLATE_NOOP("core", "its hash is not SHA256")},
    {"padding-scheme", QT_TRANSLATE_NOOP("core", "its padding is not RSAPSS")},
    {"account", QT_TRANSLATE_NOOP("core", "its account is not twelve digits")},
    {"no-prefix-length", QT_TRANSLATE_NOOP("core", "its CIDR has no prefix length")},
    {"cidr", QT_TRANSLATE_NOOP("core", "its CIDR is not one")},
    {"padding", QT_TRANSLATE_NOOP("core", "its padding is wrong")},
    {"trailing-bits", QT_TRANSLATE_NOOP("core", "bits are left over at its end")},
    {"key-size", QT_TRANSLATE_NOOP("core", "the size of the key")},
    {"not-pem", QT_TRANSLATE_NOOP("core", "it is not PEM")},
    {"passphrase-needed", QT_TRANSLATE_NOOP("core", "it needs its pass phrase")},
    {"wrong-passphrase", QT_TRANSLATE_NOOP("core", "the pass phrase is wrong")},
    {"readable-by-others", QT_TRANSLATE_NOOP("core", "others can read the file, so the key is no secret any more")},
    {"rsa-pss-oid", QT_TRANSLATE_NOOP("core", "it is restricted to RSA-PSS, which AWS does not take")},
    {"exponent-too-small", QT_TRANSLATE_NOOP("core", "its exponent is too small")},
    {"multi-prime", QT_TRANSLATE_NOOP("core", "it has more than two primes")},
    {"public-only", QT_TRANSLATE_NOOP("core", "it is only the public half")},
    {"not-a-file", QT_TRANSLATE_NOOP("core", "it is not a file")},
    {"not-an-address", QT_TRANSLATE_NOOP("core", "it is not an address")},
    {"family-differs", QT_TRANSLATE_NOOP("core", "the address families differ")},
    {"start-after-end", QT_TRANSLATE_NOOP("core", "it starts after its end")},
    {"other-range", QT_TRANSLATE_NOOP("core", "it is about another range")},
};

const Word kinds[] = {
    {"plan", QT_TRANSLATE_NOOP("core", "plan")},
    {"account", QT_TRANSLATE_NOOP("core", "account")},
    {"org-unit", QT_TRANSLATE_NOOP("core", "organizational unit")},
    {"ipam", QT_TRANSLATE_NOOP("core", "IPAM")},
    {"scope", QT_TRANSLATE_NOOP("core", "scope")},
    {"pool", QT_TRANSLATE_NOOP("core", "pool")},
    {"pool-cidr", QT_TRANSLATE_NOOP("core", "pool CIDR")},
    {"cidr", QT_TRANSLATE_NOOP("core", "CIDR")},
    {"allocation", QT_TRANSLATE_NOOP("core", "allocation")},
    {"resource", QT_TRANSLATE_NOOP("core", "resource")},
    {"resource-cidr", QT_TRANSLATE_NOOP("core", "resource CIDR")},
    {"vpc", QT_TRANSLATE_NOOP("core", "VPC")},
    {"subnet", QT_TRANSLATE_NOOP("core", "subnet")},
    {"share", QT_TRANSLATE_NOOP("core", "share")},
    {"external-network", QT_TRANSLATE_NOOP("core", "external network")},
    {"reserve", QT_TRANSLATE_NOOP("core", "reserve")},
    {"house-rule", QT_TRANSLATE_NOOP("core", "house rule")},
    {"waiver", QT_TRANSLATE_NOOP("core", "waiver")},
    {"checkpoint", QT_TRANSLATE_NOOP("core", "checkpoint")},
    {"quota", QT_TRANSLATE_NOOP("core", "quota")},
    {"region", QT_TRANSLATE_NOOP("core", "Region")},
    {"entry", QT_TRANSLATE_NOOP("core", "history step")},
    {"pools", QT_TRANSLATE_NOOP("core", "pools")},
    {"allocations", QT_TRANSLATE_NOOP("core", "allocations")},
    {"accounts", QT_TRANSLATE_NOOP("core", "accounts")},
    {"name", QT_TRANSLATE_NOOP("core", "name")},
    {"description", QT_TRANSLATE_NOOP("core", "description")},
    {"netmask", QT_TRANSLATE_NOOP("core", "prefix length")},
    {"locale", QT_TRANSLATE_NOOP("core", "locale")},
    {"service", QT_TRANSLATE_NOOP("core", "service")},
    {"tag", QT_TRANSLATE_NOOP("core", "tag")},
    {"tags", QT_TRANSLATE_NOOP("core", "tags")},
    {"reason", QT_TRANSLATE_NOOP("core", "reason")},
    {"rdap-record", QT_TRANSLATE_NOOP("core", "registry record")},
};

template <std::size_t N>
QString lookUp(const Word (&table)[N], const QString& word)
{
    for (const Word& entry : table)
        if (word == QLatin1String(entry.word))
            return QCoreApplication::translate("core", entry.text);
    return visibleText(word);
}

} // namespace

QString reasonText(const QString& reason) { return lookUp(reasons, reason); }

QString kindText(const QString& kind) { return lookUp(kinds, kind); }

} // namespace cadastre
