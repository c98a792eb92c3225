// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/map/hexgridaccess.h"

#include "ui/views/map/hexgridview.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <map>

namespace cadastre {

namespace {

/// One cell. Lives as long as its view's interface; a view that is gone makes it invalid.
class CellAccess final : public QAccessibleInterface {
public:
    CellAccess(HexGridView* view, int index) : m_view(view), m_index(index) {}

    bool isValid() const override { return m_view != nullptr && m_index < m_view->geometry().cells(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? m_view->sentence(m_index) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect inside = m_view->cellRect(m_index);
        return QRect(m_view->mapToGlobal(inside.topLeft()), inside.size());
    }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.focused = isValid() && m_view->hasFocus() && m_view->current() == m_index;
        state.selected = isValid() && m_view->current() == m_index;
        state.invalid = !isValid();
        return state;
    }

private:
    QPointer<HexGridView> m_view;
    int m_index;
};

class GridAccess final : public QAccessibleWidget {
public:
    explicit GridAccess(HexGridView* view)
        : QAccessibleWidget(view, QAccessible::Table, view->accessibleName()), m_view(view)
    {}
    ~GridAccess() override
    {
        for (const auto& [index, id] : m_ids)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return m_view->geometry().root.isNull() ? 0 : m_view->geometry().cells(); }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        auto known = m_ids.find(index);
        if (known == m_ids.end())
            known = m_ids.emplace(index, QAccessible::registerAccessibleInterface(new CellAccess(m_view, index))).first;
        return QAccessible::accessibleInterface(known->second);
    }
    QAccessibleInterface* focusChild() const override
    {
        return m_view->hasFocus() ? child(m_view->current()) : nullptr;
    }

private:
    HexGridView* m_view;
    mutable std::map<int, QAccessible::Id> m_ids; // made when somebody asks
};

QAccessibleInterface* makeAccess(const QString& className, QObject* object)
{
    if (className == QLatin1String("cadastre::HexGridView"))
        return new GridAccess(static_cast<HexGridView*>(object));
    return nullptr;
}

} // namespace

void installHexGridAccess()
{
    QAccessible::removeFactory(makeAccess);
    QAccessible::installFactory(makeAccess);
}

} // namespace cadastre
