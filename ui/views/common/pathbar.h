// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVariant>
#include <QVector>
#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace cadastre {

/// public › BYOIPv6-TOP › us-east-1: each segment but the last is a link. When it is too narrow the outer segments give way
/// first and the whole path is in the tooltip.
class PathBar final : public QWidget {
    Q_OBJECT
public:
    struct Segment {
        QString text;
        QVariant data; ///< handed back by activated()
    };
    explicit PathBar(QWidget* parent = nullptr);
    void setSegments(const QVector<Segment>& segments);
    [[nodiscard]] int count() const { return static_cast<int>(m_segments.size()); }
    [[nodiscard]] QString text() const;
    QSize sizeHint() const override; ///< of all segments, folded or not
    QSize minimumSizeHint() const override;
    /// How wide it is with "…" in place of its outermost segment.
    [[nodiscard]] int foldedWidth() const;

Q_SIGNALS:
    void activated(int index, const QVariant& data);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fold();
    /// Of the first `count` parts.
    [[nodiscard]] int widthOf(qsizetype count) const;
    QVector<Segment> m_segments;
    QHBoxLayout* m_layout;
    QVector<QWidget*> m_parts; ///< segment, chevron, segment, …
    QPushButton* m_folded;     ///< "…": in place of those that have no room, leads to the last of them
    QWidget* m_afterFolded;
    int m_foldedTo = 0; ///< the segment that "…" leads to
};

} // namespace cadastre
