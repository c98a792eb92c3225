// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "awsapi/element.h"
#include "change/journal.h"

#include <QHash>

#include <deque>
#include <vector>

namespace cadastre::awsapi {

/// What client tokens stand for: the same request again gets the first answer again (contract §2). Work that was undone is
/// forgotten, the token is then as new. Holds the newest ten thousand, for as long as the endpoint runs.
class ClientTokens {
public:
    struct Memory {
        QByteArray fingerprint; ///< of the request
        qint64 seq = 0;         ///< the journal entry that came of it
        std::vector<Element> answer;
        QByteArray body; ///< of a RAM answer
    };

    /// Null when the token is new. Whether it was the same request is for the caller to compare.
    [[nodiscard]] const Memory* find(const QString& key, const Journal& journal);
    void remember(const QString& key, Memory memory);

private:
    QHash<QString, Memory> m_memories;
    std::deque<QString> m_order; ///< oldest first
};

} // namespace cadastre::awsapi
