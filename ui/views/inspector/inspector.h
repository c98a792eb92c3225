// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/request.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace cadastre {

class KeyValueList;
class Session;
class SubjectHistory;
struct Finding;

/// The right dock: what is known of the finest selection — facts, tags against the pool's rules, findings with their ways
/// out, and its last steps. Built anew when the selection or the plan changes.
class Inspector final : public QWidget {
    Q_OBJECT
public:
    explicit Inspector(Session& session, QWidget* parent = nullptr);

private:
    void rebuild();
    void scheduleRebuild();
    void showPool(const Pool& pool);
    void showPoolCidr(const PoolCidr& cidr);
    /// Opens the form of the range with the proof that the plan holds.
    void checkAgain(PoolCidrId id);
    void showByoasn(const Byoasn& byoasn);
    void showAllocation(const Allocation& allocation);
    void showResourceCidr(const ResourceCidr& cidr);
    void showAccount(const Account& account);
    void showShare(const Share& share);
    void showExternal(const ExternalNetwork& network);
    void showReserve(const Reserve& reserve);
    void showScope(const Scope& scope);
    void addTitle(const QString& title, const QString& address = {}, int parentLength = -1);
    /// With the way to edit them; `pool`: whose rules they keep.
    void addTags(const TagSubject& subject, const Tags& tags, const Pool* pool = nullptr);
    void addLink(const QString& text, const QString& name, const Request& request);
    void addFindings(const SubjectRef& subject);
    void addHistory(const SubjectRef& subject);
    void addAccountRow(AccountNumber number);
    void addBasis(Basis basis, Instant seenAt);
    KeyValueList* facts();

    Session& m_session;
    SubjectHistory* m_history;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_layout = nullptr;
    KeyValueList* m_facts = nullptr;
    QVBoxLayout* m_links = nullptr; ///< what can be done, below the findings
    bool m_pending = false;
    QScrollArea* m_scroll = nullptr;
};

} // namespace cadastre
