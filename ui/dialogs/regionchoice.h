// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"

#include <QObject>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace cadastre {

class FormGrid;
class Session;

/// Two rows of a form: the Regions that an IPAM operates in, ticked in a list of all that its partition has, and a field for
/// one that this program does not know yet (contract §4). The home Region always belongs to them.
class RegionChoice final : public QObject {
    Q_OBJECT
public:
    RegionChoice(const Session& session, FormGrid* form, QWidget* parent);

    /// Those of an IPAM first, then the others.
    void show(const Ipam& ipam);
    /// For an IPAM that is to be made: `home` is ticked and marked; another home before it is not any more.
    void setHome(const RegionName& home);
    void setEnabled(bool enabled);
    [[nodiscard]] QList<RegionName> chosen() const;
    /// What keeps the form from going on: a Region that was typed and not added.
    [[nodiscard]] QString missing() const;
    /// Is the button of the field on? To be called with each preview.
    void refresh();
    [[nodiscard]] QListWidget* list() const { return m_list; }

Q_SIGNALS:
    void edited();

private:
    void put(const RegionName& region, bool operates);
    void putKnown();
    void add();
    [[nodiscard]] int rowOf(const RegionName& region) const;
    [[nodiscard]] QString label(const RegionName& region) const;

    const Session& m_session;
    IpamId m_ipam;
    RegionName m_home;
    QListWidget* m_list;
    QLineEdit* m_other;
    QPushButton* m_add;
};

} // namespace cadastre
