// SPDX-License-Identifier: GPL-3.0-or-later
#include "vfsshim.h"

#include <sqlite3.h>

#include <unistd.h>

namespace cadastre::testing {

namespace {

// SQLite's file layers are global, so these are.
sqlite3_vfs* realVfs = nullptr;
sqlite3_vfs shimVfs{};
VfsShim* listener = nullptr;

struct ShimFile {
    sqlite3_file base;
    const char* name;
    sqlite3_file* real; // behind this struct in the same block
};
ShimFile& shimOf(sqlite3_file* file) { return *reinterpret_cast<ShimFile*>(file); }

} // namespace

struct VfsShimCalls {
    using Access = VfsShim::Access;
    using Kind = Access::Kind;

    static int tell(const Access& access) { return listener ? listener->heard(access) : SQLITE_OK; }

    static int close(sqlite3_file* f) { return shimOf(f).real->pMethods->xClose(shimOf(f).real); }
    static int read(sqlite3_file* f, void* to, int n, sqlite3_int64 at)
    {
        if (const int code = tell({Kind::Read, shimOf(f).name, nullptr, n, at}))
            return code;
        return shimOf(f).real->pMethods->xRead(shimOf(f).real, to, n, at);
    }
    static int write(sqlite3_file* f, const void* from, int n, sqlite3_int64 at)
    {
        if (const int code = tell({Kind::Write, shimOf(f).name, from, n, at}))
            return code;
        return shimOf(f).real->pMethods->xWrite(shimOf(f).real, from, n, at);
    }
    static int truncate(sqlite3_file* f, sqlite3_int64 size)
    {
        if (const int code = tell({Kind::Truncate, shimOf(f).name, nullptr, 0, size}))
            return code;
        return shimOf(f).real->pMethods->xTruncate(shimOf(f).real, size);
    }
    static int sync(sqlite3_file* f, int flags)
    {
        if (const int code = tell({Kind::Sync, shimOf(f).name}))
            return code;
        return shimOf(f).real->pMethods->xSync(shimOf(f).real, flags);
    }
    static int fileSize(sqlite3_file* f, sqlite3_int64* size)
    {
        return shimOf(f).real->pMethods->xFileSize(shimOf(f).real, size);
    }
    static int lock(sqlite3_file* f, int level) { return shimOf(f).real->pMethods->xLock(shimOf(f).real, level); }
    static int unlock(sqlite3_file* f, int level) { return shimOf(f).real->pMethods->xUnlock(shimOf(f).real, level); }
    static int checkLock(sqlite3_file* f, int* out)
    {
        return shimOf(f).real->pMethods->xCheckReservedLock(shimOf(f).real, out);
    }
    static int control(sqlite3_file* f, int op, void* arg)
    {
        return shimOf(f).real->pMethods->xFileControl(shimOf(f).real, op, arg);
    }
    static int sector(sqlite3_file* f) { return shimOf(f).real->pMethods->xSectorSize(shimOf(f).real); }
    static int traits(sqlite3_file* f) { return shimOf(f).real->pMethods->xDeviceCharacteristics(shimOf(f).real); }
    static int shmMap(sqlite3_file* f, int page, int size, int extend, void volatile** out)
    {
        if (extend != 0)
            if (const int code = tell({Kind::Share, shimOf(f).name}))
                return code;
        return shimOf(f).real->pMethods->xShmMap(shimOf(f).real, page, size, extend, out);
    }
    static int shmLock(sqlite3_file* f, int offset, int n, int flags)
    {
        return shimOf(f).real->pMethods->xShmLock(shimOf(f).real, offset, n, flags);
    }
    static void shmBarrier(sqlite3_file* f) { shimOf(f).real->pMethods->xShmBarrier(shimOf(f).real); }
    static int shmUnmap(sqlite3_file* f, int remove)
    {
        return shimOf(f).real->pMethods->xShmUnmap(shimOf(f).real, remove);
    }

    static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* f, int flags, int* outFlags);
    static int remove(sqlite3_vfs* vfs, const char* name, int syncsFolder);
};

namespace {

// Version 2: with shared memory, so WAL works; without memory-mapped reads, which plans do not use.
const sqlite3_io_methods shimMethods{2,
                                     VfsShimCalls::close,
                                     VfsShimCalls::read,
                                     VfsShimCalls::write,
                                     VfsShimCalls::truncate,
                                     VfsShimCalls::sync,
                                     VfsShimCalls::fileSize,
                                     VfsShimCalls::lock,
                                     VfsShimCalls::unlock,
                                     VfsShimCalls::checkLock,
                                     VfsShimCalls::control,
                                     VfsShimCalls::sector,
                                     VfsShimCalls::traits,
                                     VfsShimCalls::shmMap,
                                     VfsShimCalls::shmLock,
                                     VfsShimCalls::shmBarrier,
                                     VfsShimCalls::shmUnmap,
                                     nullptr,
                                     nullptr};

} // namespace

int VfsShimCalls::open(sqlite3_vfs* /*vfs*/, const char* name, sqlite3_file* f, int flags, int* outFlags)
{
    ShimFile& file = shimOf(f);
    file.name = name;
    file.real = reinterpret_cast<sqlite3_file*>(&file + 1);
    file.base.pMethods = nullptr;
    if (name && (flags & SQLITE_OPEN_CREATE) != 0 && ::access(name, F_OK) != 0)
        if (const int code = tell({Kind::Create, name}))
            return code;
    const int code = realVfs->xOpen(realVfs, name, file.real, flags, outFlags);
    file.base.pMethods = file.real->pMethods ? &shimMethods : nullptr;
    return code;
}

int VfsShimCalls::remove(sqlite3_vfs* /*vfs*/, const char* name, int syncsFolder)
{
    if (const int code = tell({Kind::Delete, name, nullptr, 0, 0, syncsFolder != 0}))
        return code;
    return realVfs->xDelete(realVfs, name, syncsFolder);
}

VfsShim::VfsShim()
{
    realVfs = sqlite3_vfs_find(nullptr);
    shimVfs = *realVfs;
    shimVfs.zName = "cadastre-shim";
    shimVfs.szOsFile = static_cast<int>(sizeof(ShimFile)) + realVfs->szOsFile;
    shimVfs.xOpen = VfsShimCalls::open;
    shimVfs.xDelete = VfsShimCalls::remove;
    listener = this;
    sqlite3_vfs_register(&shimVfs, 1);
}

VfsShim::~VfsShim()
{
    listener = nullptr;
    sqlite3_vfs_unregister(&shimVfs);
    sqlite3_vfs_register(realVfs, 1);
}

} // namespace cadastre::testing
