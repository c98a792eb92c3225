// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/packing.h"

#include "change/rowbytes.h"

namespace cadastre {

namespace {

constexpr std::uint8_t packedVersion = 1;
enum What : std::uint8_t { Inserted, Removed, Changed };

template <class E>
void writeChange(ByteWriter& out, const RowChange<E>& change)
{
    if (change.isInsert()) {
        out.byte(Inserted);
        writeRow(out, *change.after);
        return;
    }
    out.byte(change.isRemove() ? Removed : Changed);
    writeRow(out, *change.before);
    if (change.isRemove())
        return;
    std::uint64_t mask = 0;
    std::uint64_t bit = 1;
    forEachField<E>([&](const auto& field) {
        if (!((*change.before).*field.member == (*change.after).*field.member))
            mask |= bit;
        bit <<= 1;
    });
    out.number(mask);
    bit = 1;
    forEachField<E>([&](const auto& field) {
        if (mask & bit)
            write(out, (*change.after).*field.member);
        bit <<= 1;
    });
}

template <class E>
bool readChange(ByteReader& in, Id<E> id, RowChange<E>& change)
{
    const std::uint8_t what = in.byte();
    E row;
    row.id = id;
    if (what > Changed || !readRow(in, row))
        return false;
    if (what == Inserted) {
        change.after = std::move(row);
        return true;
    }
    change.before = std::move(row);
    if (what == Removed)
        return true;
    change.after = change.before;
    const std::uint64_t mask = in.number();
    if (!in.isGood() || mask == 0 || (mask >> fieldCount<E>) != 0)
        return false;
    bool good = true;
    std::uint64_t bit = 1;
    forEachField<E>([&](const auto& field) {
        if (good && (mask & bit))
            good = read(in, (*change.after).*field.member)
                && !((*change.before).*field.member == (*change.after).*field.member);
        bit <<= 1;
    });
    return good;
}

template <class E>
bool readChanges(ByteReader& in, ChangeSet& changes)
{
    const std::size_t count = in.count();
    std::int64_t handle = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::int64_t step = in.signedNumber();
        if (step < -std::int64_t{0xFFFF'FFFF} || step > std::int64_t{0xFFFF'FFFF})
            return false;
        handle += step;
        const Id<E> id{static_cast<std::uint32_t>(handle)};
        RowChange<E> change;
        if (!in.isGood() || handle < 1 || handle > 0xFFFF'FFFF || changes.find(id) || !readChange(in, id, change))
            return false;
        changes.add(std::move(change));
    }
    return in.isGood() && count > 0;
}

} // namespace

QByteArray pack(const ChangeSet& changes)
{
    ByteWriter out;
    out.byte(packedVersion);
    forEachKind([&]<class E>() {
        const auto& list = changes.of<E>();
        if (list.empty())
            return;
        out.text(std::string_view(Describe<E>::table));
        out.number(list.size());
        std::int64_t handle = 0;
        for (const RowChange<E>& change : list) {
            out.signedNumber(std::int64_t{change.id().value} - handle);
            handle = change.id().value;
            writeChange(out, change);
        }
    });
    out.byte(0);
    return out.toByteArray();
}

Result<ChangeSet> unpack(const QByteArray& bytes)
{
    const auto damaged = [](const QString& reason) {
        return refuse(ErrorCode::PlanDamaged, {}, {{QStringLiteral("reason"), reason}});
    };
    ByteReader in(bytes);
    if (in.byte() != packedVersion)
        return damaged(QStringLiteral("packed-version"));
    ChangeSet changes;
    for (;;) {
        const std::string_view name = in.raw(in.count());
        if (name.empty())
            break;
        bool known = false;
        bool good = true;
        forEachKind([&]<class E>() {
            if (name == Describe<E>::table) {
                known = true;
                good = changes.of<E>().empty() && readChanges<E>(in, changes);
            }
        });
        if (!known || !good)
            return damaged(QStringLiteral("packed-changes"));
    }
    if (!in.isGood() || !in.atEnd())
        return damaged(QStringLiteral("packed-changes"));
    return changes;
}

} // namespace cadastre
