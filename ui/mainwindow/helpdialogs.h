// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/subject.h"

#include <QDialog>

namespace cadastre {

class ActionCatalogue;

/// All keys of the window, made from its actions: nothing to keep in step by hand.
class KeysDialog final : public QDialog {
    Q_OBJECT
public:
    explicit KeysDialog(const ActionCatalogue& actions, QWidget* parent = nullptr);
};

/// A short handbook that needs no network: what each view answers and what to do there. Opens at the view that is shown.
class HandbookDialog final : public QDialog {
    Q_OBJECT
public:
    HandbookDialog(const Place& place, bool planOpen, QWidget* parent = nullptr);
};

class AboutDialog final : public QDialog {
    Q_OBJECT
public:
    explicit AboutDialog(QWidget* parent = nullptr);
};

} // namespace cadastre
