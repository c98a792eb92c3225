// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVector>
#include <QWidget>

namespace cadastre {

/// Plan | Charts | Audit | Rehearsal: one of a few, joined in one frame. Arrow keys move, as in a tab bar; each segment is an
/// accessible radio-like button child.
class SegmentedControl final : public QWidget {
    Q_OBJECT
    Q_PROPERTY(int currentIndex READ currentIndex WRITE setCurrentIndex NOTIFY currentChanged USER true)
public:
    explicit SegmentedControl(QWidget* parent = nullptr);
    explicit SegmentedControl(const QStringList& texts, QWidget* parent = nullptr);
    /// Returns the index. The button's objectName is `<objectName>.<index>`.
    int addSegment(const QString& text, const QString& toolTip = {});
    void setSegmentEnabled(int index, bool enabled);
    [[nodiscard]] int count() const;
    [[nodiscard]] int currentIndex() const { return m_current; }
    void setCurrentIndex(int index);

Q_SIGNALS:
    void currentChanged(int index);

private:
    class Segment;
    QVector<Segment*> m_segments;
    int m_current = -1;
};

} // namespace cadastre
