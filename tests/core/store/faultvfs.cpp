// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultvfs.h"

#include <sqlite3.h>

#include <cstring>

namespace cadastre::testing {

namespace {

struct State {
    sqlite3_vfs* real = nullptr;
    sqlite3_vfs shim{};
    int count = 0;
    int failAt = 0; // 0: never
    bool once = false;
    bool failed = false;
    FaultVfs::Fault fault = FaultVfs::Fault::IoError;
};
State state; // SQLite's file layers are global, so this is

int faultCode(int ioError)
{
    if ((ioError == SQLITE_IOERR_READ) != (state.fault == FaultVfs::Fault::ReadError))
        return SQLITE_OK;
    ++state.count;
    if (state.failAt == 0 || (state.once ? state.count != state.failAt : state.count < state.failAt))
        return SQLITE_OK;
    state.failed = true;
    return state.fault == FaultVfs::Fault::DiskFull ? SQLITE_FULL : ioError;
}

struct File {
    sqlite3_file base;
    sqlite3_file* real; // behind this struct in the same block
};
sqlite3_file* realOf(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real; }

int fileClose(sqlite3_file* f) { return realOf(f)->pMethods->xClose(realOf(f)); }
int fileRead(sqlite3_file* f, void* to, int n, sqlite3_int64 at)
{
    if (const int code = faultCode(SQLITE_IOERR_READ))
        return code;
    return realOf(f)->pMethods->xRead(realOf(f), to, n, at);
}
int fileWrite(sqlite3_file* f, const void* from, int n, sqlite3_int64 at)
{
    if (const int code = faultCode(SQLITE_IOERR_WRITE))
        return code;
    return realOf(f)->pMethods->xWrite(realOf(f), from, n, at);
}
int fileTruncate(sqlite3_file* f, sqlite3_int64 size)
{
    if (const int code = faultCode(SQLITE_IOERR_TRUNCATE))
        return code;
    return realOf(f)->pMethods->xTruncate(realOf(f), size);
}
int fileSync(sqlite3_file* f, int flags)
{
    if (const int code = faultCode(SQLITE_IOERR_FSYNC))
        return code;
    return realOf(f)->pMethods->xSync(realOf(f), flags);
}
int fileSize(sqlite3_file* f, sqlite3_int64* size) { return realOf(f)->pMethods->xFileSize(realOf(f), size); }
int fileLock(sqlite3_file* f, int lock) { return realOf(f)->pMethods->xLock(realOf(f), lock); }
int fileUnlock(sqlite3_file* f, int lock) { return realOf(f)->pMethods->xUnlock(realOf(f), lock); }
int fileCheckLock(sqlite3_file* f, int* out) { return realOf(f)->pMethods->xCheckReservedLock(realOf(f), out); }
int fileControl(sqlite3_file* f, int op, void* arg) { return realOf(f)->pMethods->xFileControl(realOf(f), op, arg); }
int fileSector(sqlite3_file* f) { return realOf(f)->pMethods->xSectorSize(realOf(f)); }
int fileTraits(sqlite3_file* f) { return realOf(f)->pMethods->xDeviceCharacteristics(realOf(f)); }
int shmMap(sqlite3_file* f, int page, int size, int extend, void volatile** out)
{
    return realOf(f)->pMethods->xShmMap(realOf(f), page, size, extend, out);
}
int shmLock(sqlite3_file* f, int offset, int n, int flags)
{
    return realOf(f)->pMethods->xShmLock(realOf(f), offset, n, flags);
}
void shmBarrier(sqlite3_file* f) { realOf(f)->pMethods->xShmBarrier(realOf(f)); }
int shmUnmap(sqlite3_file* f, int remove) { return realOf(f)->pMethods->xShmUnmap(realOf(f), remove); }

// Version 2: with shared memory, so WAL works; without memory-mapped reads, which plans do not use.
const sqlite3_io_methods methods{2,        fileClose,  fileRead,      fileWrite,   fileTruncate, fileSync,   fileSize,
                                 fileLock, fileUnlock, fileCheckLock, fileControl, fileSector,   fileTraits, shmMap,
                                 shmLock,  shmBarrier, shmUnmap,      nullptr,     nullptr};

int vfsOpen(sqlite3_vfs*, const char* name, sqlite3_file* f, int flags, int* outFlags)
{
    auto* file = reinterpret_cast<File*>(f);
    file->real = reinterpret_cast<sqlite3_file*>(file + 1);
    const int code = state.real->xOpen(state.real, name, file->real, flags, outFlags);
    file->base.pMethods = file->real->pMethods ? &methods : nullptr;
    return code;
}
int vfsDelete(sqlite3_vfs*, const char* name, int sync)
{
    if (faultCode(SQLITE_IOERR_DELETE))
        return SQLITE_IOERR_DELETE;
    return state.real->xDelete(state.real, name, sync);
}

} // namespace

FaultVfs::FaultVfs()
{
    state = {};
    state.real = sqlite3_vfs_find(nullptr);
    state.shim = *state.real;
    state.shim.zName = "cadastre-fault";
    state.shim.szOsFile = static_cast<int>(sizeof(File)) + state.real->szOsFile;
    state.shim.xOpen = vfsOpen;
    state.shim.xDelete = vfsDelete;
    sqlite3_vfs_register(&state.shim, 1);
}

FaultVfs::~FaultVfs()
{
    sqlite3_vfs_unregister(&state.shim);
    sqlite3_vfs_register(state.real, 1);
}

void FaultVfs::failAt(int at, Fault fault, bool once)
{
    state.count = 0;
    state.failAt = at;
    state.fault = fault;
    state.once = once;
    state.failed = false;
}

void FaultVfs::stop() { state.failAt = 0; }

bool FaultVfs::hasFailed() const { return state.failed; }

int FaultVfs::operations() const { return state.count; }

} // namespace cadastre::testing
