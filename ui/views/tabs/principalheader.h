// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QHeaderView>

namespace cadastre {

class SharingModel;
struct PrincipalColumn;

/// The head of the sharing matrix: the organisation's tree laid on its side. A unit's title stands above the columns in it,
/// as wide as they are; a click folds them away.
///
///     organisation
///     ▸ Infrastructure │ ▾ Workloads
///                      │           │ ▸ Prod │ ▸ Dev
class PrincipalHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit PrincipalHeader(SharingModel& model, QWidget* parent = nullptr);

    /// Are the columns in this one folded away? Of many all but the root's are, until somebody opens them.
    [[nodiscard]] bool isFolded(int column) const;
    /// Nothing for a column with none in it.
    void setFolded(int column, bool isFolded);
    void setAllFolded(bool isFolded);
    /// Hides and shows columns by what is folded; after the model has other ones.
    void applyFolds();

Q_SIGNALS:
    void foldsChanged();

protected:
    QSize sectionSizeFromContents(int column) const override;
    void paintSection(QPainter* painter, const QRect& rect, int column) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] const PrincipalColumn& columnAt(int column) const;
    [[nodiscard]] int levelHeight() const;
    /// The column whose title stands at a level above `column`; -1: none.
    [[nodiscard]] int titleAt(int column, int level) const;
    [[nodiscard]] int titleAt(const QPoint& position) const;
    void paintTitle(QPainter& painter, const QRect& rect, int column) const;

    SharingModel& m_model;
    QHash<QString, bool> m_folds; ///< what was chosen, by principal
    int m_levels = 1;
    int m_pressed = -1;
};

} // namespace cadastre
