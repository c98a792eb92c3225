// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/draggedblock.h"

#include "ui/session/session.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QMimeData>

namespace cadastre {

namespace {

/// Handles mean nothing outside the session: another process, or another plan, has other rows under the same numbers.
QString originOf(const Session& session)
{
    return QStringLiteral("%1 %2").arg(QCoreApplication::applicationPid()).arg(reinterpret_cast<quintptr>(&session));
}

} // namespace

void setDraggedBlock(QMimeData& data, const Session& session, const MoveBlockRequest& request, int count)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << originOf(session) << quint32{request.association.value} << quint32{request.allocation.value} << count;
    data.setData(draggedBlockType, bytes);
}

std::optional<DraggedBlock> draggedBlock(const QMimeData& data, const Session& session)
{
    if (!data.hasFormat(draggedBlockType))
        return std::nullopt;
    QDataStream in(data.data(draggedBlockType));
    QString origin;
    quint32 association = 0;
    quint32 allocation = 0;
    DraggedBlock block;
    in >> origin >> association >> allocation >> block.count;
    if (in.status() != QDataStream::Ok || origin != originOf(session))
        return std::nullopt;
    block.request.association = ResourceCidrId{association};
    block.request.allocation = AllocationId{allocation};
    return block;
}

} // namespace cadastre
