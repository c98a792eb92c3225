// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importplan.h"

#include <QSet>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QTableView;

namespace cadastre {

class FateFilter;
class FateModel;

/// The records of an import with the fate of each, and what somebody chose of them: which stay out, which come in although
/// the plan takes away what they show, and whether what is planned otherwise stays so.
class RecordChoice final : public QWidget {
    Q_OBJECT
public:
    explicit RecordChoice(QWidget* parent = nullptr);

    /// `files` says which comes first.
    void showFates(const QList<RowFate>& fates, const QStringList& files);
    /// Of other files nothing is chosen yet.
    void forget();
    [[nodiscard]] UnwantedRecords unwanted() const { return UnwantedRecords(m_unwanted); }
    [[nodiscard]] UnwantedRecords takenBack() const;

Q_SIGNALS:
    void chosen();

private:
    [[nodiscard]] QWidget* chooserLine();
    void fillVerdicts();
    void setWanted(const QString& key, bool isWanted);
    /// Of the records that are selected.
    void setSelectedWanted(bool isWanted);
    void setColumnWidths();

    FateModel* m_fates;
    FateFilter* m_shown;
    QTableView* m_table;
    QComboBox* m_verdicts;
    QCheckBox* m_keepEdits;
    QSet<QString> m_unwanted;
    QSet<QString> m_plannedToGo; ///< records of what the plan takes away
    QSet<QString> m_takenBack;   ///< of those: who comes in all the same
    QSet<QString> m_edited;      ///< records of what the plan wants otherwise
    bool m_hasWidths = false;
};

} // namespace cadastre
