// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVariant>
#include <QVector>
#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace cadastre {

/// public › BYOIPv6-TOP › us-east-1: each segment but the last is a link, and the arrow before a segment asks for what else
/// there is in its place. When it is too narrow the outer segments give way first and the whole path is in the tooltip.
class PathBar final : public QWidget {
    Q_OBJECT
public:
    struct Segment {
        QString text;
        QVariant data; ///< handed back by activated() and siblingsAsked()
        bool hasSiblings = false;
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
    /// The siblings of a segment are to be shown below its arrow.
    void siblingsAsked(int index, const QVariant& data, QWidget* arrow);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Part {
        QWidget* before = nullptr; ///< its arrow, or a "›"; none before the first without siblings
        QWidget* segment = nullptr;
    };
    [[nodiscard]] QWidget* makeBefore(int index);
    [[nodiscard]] QWidget* makeSegment(int index);
    /// A copy of the data goes out: the receiver may set new segments.
    [[nodiscard]] QVariant dataOf(int index) const { return m_segments.at(index).data; }
    [[nodiscard]] int focusedArrow() const; ///< -1: none
    void fold();
    /// Of the first `count` parts.
    [[nodiscard]] int widthOf(qsizetype count) const;
    QVector<Segment> m_segments;
    QHBoxLayout* m_layout;
    QVector<Part> m_parts;
    QPushButton* m_folded; ///< "…": in place of those that have no room, leads to the last of them
    int m_foldedTo = 0;    ///< the segment that "…" leads to
};

} // namespace cadastre
