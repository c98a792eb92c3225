// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "online/rdapbootstrap.h"
#include "ui/theme.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace cadastre {

class PlainLabel;
class RegistryAsking;

/// What stands below “Ask the registry” in a form: how old the list of registries is, a way to bring it up to date, and the
/// answer that is kept about the form's range or AS number.
class RegistryLine final : public QWidget {
    Q_OBJECT
public:
    /// `prefix` begins the object names: "byoip.useKept", "byoip.refreshLists", "byoip.lists".
    RegistryLine(RegistryAsking& asking, const QString& prefix, QWidget* parent = nullptr);

    /// What the form is about now; none: nothing that a registry knows.
    void setSubject(const std::optional<RdapSubject>& subject);
    /// What the menu's second line does once a file is chosen; also for tests.
    void openList(const QString& file);

Q_SIGNALS:
    void told(cadastre::StatusLevel level, const QString& text);

private:
    void chooseList();

    RegistryAsking& m_asking;
    PlainLabel* m_lists;
    QPushButton* m_useKept;
    std::optional<RdapSubject> m_subject;
};

} // namespace cadastre
