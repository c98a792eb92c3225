// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace cadastre::testing {

/// A SQLite file layer in front of the real one, the default while this lives (one at a time): whoever derives from it
/// hears of every access to a file before it is carried out, and may have it fail.
class VfsShim {
public:
    VfsShim();
    virtual ~VfsShim();
    VfsShim(const VfsShim&) = delete;
    VfsShim& operator=(const VfsShim&) = delete;

    struct Access {
        enum class Kind {
            Create,
            Read,
            Write,
            Truncate,
            Sync,
            Delete,
            Share
        }; ///< Share: the -shm file is made or grows
        Kind kind;
        const char* file; ///< its path; null: one that SQLite itself forgets
        const void* bytes = nullptr;
        int size = 0;
        std::int64_t at = 0;      ///< of a truncation: the size that is left
        bool syncsFolder = false; ///< of a removal: durable on return
    };

protected:
    /// SQLITE_OK, or the error by which the access fails.
    virtual int heard(const Access& access) = 0;

private:
    friend struct VfsShimCalls;
};

} // namespace cadastre::testing
