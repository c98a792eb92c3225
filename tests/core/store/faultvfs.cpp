// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultvfs.h"

#include <sqlite3.h>

#include <cerrno>

namespace cadastre::testing {

namespace {

using Kind = VfsShim::Access::Kind;

int errorOf(Kind kind, FaultVfs::Fault fault)
{
    switch (kind) {
    case Kind::Read: return SQLITE_IOERR_READ;
    case Kind::Write: return fault == FaultVfs::Fault::DiskFull ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    case Kind::Truncate: return fault == FaultVfs::Fault::DiskFull ? SQLITE_FULL : SQLITE_IOERR_TRUNCATE;
    case Kind::Sync: return fault == FaultVfs::Fault::DiskFull ? SQLITE_FULL : SQLITE_IOERR_FSYNC;
    case Kind::Delete: return SQLITE_IOERR_DELETE;
    case Kind::Share: errno = ENOSPC; return SQLITE_IOERR_SHMSIZE;
    case Kind::Create: break;
    }
    return SQLITE_OK;
}

bool isCounted(Kind kind, FaultVfs::Fault fault)
{
    switch (fault) {
    case FaultVfs::Fault::ReadError: return kind == Kind::Read;
    case FaultVfs::Fault::NoRoomToShare: return kind == Kind::Share;
    case FaultVfs::Fault::IoError:
    case FaultVfs::Fault::DiskFull: break;
    }
    // (A file that is made has nothing in it yet: what is written to it counts.)
    return kind == Kind::Write || kind == Kind::Truncate || kind == Kind::Sync || kind == Kind::Delete;
}

} // namespace

int FaultVfs::heard(const Access& access)
{
    if (!isCounted(access.kind, m_fault))
        return SQLITE_OK;
    ++m_count;
    if (m_failAt == 0 || (m_once ? m_count != m_failAt : m_count < m_failAt))
        return SQLITE_OK;
    m_failed = true;
    return errorOf(access.kind, m_fault);
}

void FaultVfs::failAt(int at, Fault fault, bool once)
{
    m_count = 0;
    m_failAt = at;
    m_fault = fault;
    m_once = once;
    m_failed = false;
}

} // namespace cadastre::testing
