// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/plaintooltip.h"
#include "ui/mainwindow/preferencesdialog.h"

#include "ui/presentation/roles.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/labels.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace cadastre {

namespace {
constexpr int shownKeyColumn = 1;
}

PreferencesDialog::PreferencesDialog(Profile& profile, const ActionCatalogue& actions, QWidget* parent)
    : QDialog(parent)
    , m_profile(profile)
    , m_actions(actions)
    , m_theme(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_reopen(new QCheckBox(tr("Open the plan of last time at &start"), this))
    , m_filter(new QLineEdit(this))
    , m_table(new QTableView(this))
    , m_model(new QStandardItemModel(0, 2, this))
    , m_key(new QKeySequenceEdit(this))
    , m_resetKey(pushButton(tr("Default key"), QStringLiteral("preferences.resetKey"), this))
    , m_conflict(hintLabel(QString(), this))
{
    setObjectName(QStringLiteral("preferencesDialog"));
    setWindowTitle(tr("Preferences"));
    resize(640, 640);
    m_theme->setObjectName(QStringLiteral("preferences.theme"));
    for (const auto& [text, choice] :
         {std::pair{tr("As the desktop"), ThemeChoice::System}, std::pair{tr("Light"), ThemeChoice::Light},
          std::pair{tr("Dark"), ThemeChoice::Dark}, std::pair{tr("High contrast"), ThemeChoice::HighContrast}})
        m_theme->addItem(text, static_cast<int>(choice));
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(profile.theme())));
    m_language->setObjectName(QStringLiteral("preferences.language"));
    m_language->addItem(tr("Of the system"), QString());
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    m_language->setCurrentIndex(std::max(0, m_language->findData(profile.language())));
    m_reopen->setObjectName(QStringLiteral("preferences.reopen"));
    m_reopen->setChecked(profile.reopensLast());
    auto* form = new FormGrid(this);
    form->addRow(tr("&Theme"), m_theme);
    form->addRow(tr("&Language"), m_language);
    form->addWide(m_reopen);
    form->addSection(tr("Keys"));

    m_filter->setObjectName(QStringLiteral("preferences.filter"));
    m_filter->setAccessibleName(tr("Filter keys"));
    m_filter->setPlaceholderText(tr("Filter keys"));
    m_filter->setClearButtonEnabled(true);
    m_model->setHorizontalHeaderLabels({tr("Action"), tr("Key")});
    auto* proxy = new QSortFilterProxyModel(this);
    proxy->setSourceModel(m_model);
    proxy->setFilterKeyColumn(-1);
    proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    connect(m_filter, &QLineEdit::textChanged, proxy, &QSortFilterProxyModel::setFilterFixedString);
    m_table->setObjectName(QStringLiteral("preferences.keys"));
    m_table->setAccessibleName(tr("Keys"));
    m_table->setModel(proxy);
    prepareTable(m_table);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(0, fontMetrics().averageCharWidth() * 44);
    m_key->setObjectName(QStringLiteral("preferences.key"));
    m_key->setAccessibleName(tr("New key"));
    for (QLineEdit* inner : m_key->findChildren<QLineEdit*>())
        inner->setAccessibleName(tr("New key"));
    auto* none = pushButton(tr("No key"), QStringLiteral("preferences.noKey"), this);
    auto* all = pushButton(tr("All defaults"), QStringLiteral("preferences.resetKeys"), this);
    auto* keyRow = new QHBoxLayout;
    keyRow->addWidget(m_key, 1);
    keyRow->addWidget(none);
    keyRow->addWidget(m_resetKey);
    keyRow->addWidget(all);

    auto* messages = linkButton(tr("Show hidden messages again"), QStringLiteral("preferences.messages"), this);
    auto* close = primaryButton(tr("Close"), QStringLiteral("primary"), this);
    auto* buttons = new QHBoxLayout;
    buttons->addLayout(linkRow(messages));
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::page);
    column->setSpacing(metrics::between);
    column->addWidget(form);
    column->addWidget(m_filter);
    column->addWidget(m_table, 1);
    column->addLayout(keyRow);
    column->addWidget(m_conflict);
    column->addLayout(buttons);

    connect(m_theme, &QComboBox::activated, this, [this] {
        m_profile.setTheme(static_cast<ThemeChoice>(m_theme->currentData().toInt()));
        Q_EMIT changed();
    });
    connect(m_language, &QComboBox::activated, this,
            [this] { Q_EMIT languageChosen(m_language->currentData().toString()); });
    connect(m_reopen, &QCheckBox::toggled, this, [this](bool on) { m_profile.setReopensLast(on); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PreferencesDialog::showKey);
    connect(m_key, &QKeySequenceEdit::editingFinished, this, [this] { takeKey(m_key->keySequence()); });
    connect(none, &QPushButton::clicked, this, [this] { takeKey({}); });
    connect(m_resetKey, &QPushButton::clicked, this,
            [this] { takeKey(ActionCatalogue::defaultShortcut(chosenVerb())); });
    connect(all, &QPushButton::clicked, this, [this] {
        m_profile.setShortcuts({});
        fillKeys();
        Q_EMIT changed();
    });
    connect(messages, &QPushButton::clicked, this, [this, messages] {
        m_profile.forgetHiddenMessages();
        messages->setEnabled(false);
    });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    fillKeys();
    m_table->setCurrentIndex(m_table->model()->index(0, 0));
}

QKeySequence PreferencesDialog::keyOf(Verb verb) const
{
    const auto keys = m_profile.shortcuts();
    const auto found = keys.constFind(ActionCatalogue::idOf(verb));
    return found == keys.constEnd() ? ActionCatalogue::defaultShortcut(verb)
                                    : QKeySequence(*found, QKeySequence::PortableText);
}

Verb PreferencesDialog::chosenVerb() const
{
    const QModelIndex at = m_table->currentIndex();
    return static_cast<Verb>(at.siblingAtColumn(0).data(KindRole).toInt());
}

void PreferencesDialog::fillKeys()
{
    const int count = m_model->rowCount();
    for (int i = 0; i < verbCount; ++i) {
        const auto verb = static_cast<Verb>(i);
        const QString key = keyOf(verb).toString(QKeySequence::NativeText);
        if (i < count) {
            m_model->item(i, shownKeyColumn)->setText(key);
            continue;
        }
        auto* what = new QStandardItem(plainText(m_actions.action(verb)));
        what->setData(i, KindRole);
        what->setEditable(false);
        what->setToolTip(plainToolTip(m_actions.action(verb)->whatsThis()));
        auto* shown = new QStandardItem(key);
        shown->setEditable(false);
        m_model->appendRow({what, shown});
    }
    showKey();
}

void PreferencesDialog::showKey()
{
    const bool any = m_table->currentIndex().isValid();
    m_key->setEnabled(any);
    m_resetKey->setEnabled(any && keyOf(chosenVerb()) != ActionCatalogue::defaultShortcut(chosenVerb()));
    const QSignalBlocker quiet(m_key);
    m_key->setKeySequence(any ? keyOf(chosenVerb()) : QKeySequence());
    m_conflict->clear();
}

void PreferencesDialog::takeKey(const QKeySequence& key)
{
    if (!m_table->currentIndex().isValid())
        return;
    const Verb verb = chosenVerb();
    for (int i = 0; i < verbCount && !key.isEmpty(); ++i) {
        const auto other = static_cast<Verb>(i);
        if (other == verb || keyOf(other) != key)
            continue;
        showKey();
        m_conflict->setText(tr("%1 belongs to “%2”; give that another key first.")
                                .arg(key.toString(QKeySequence::NativeText), plainText(m_actions.action(other))));
        return;
    }
    auto keys = m_profile.shortcuts();
    if (key == ActionCatalogue::defaultShortcut(verb))
        keys.remove(ActionCatalogue::idOf(verb));
    else
        keys.insert(ActionCatalogue::idOf(verb), key.toString(QKeySequence::PortableText));
    m_profile.setShortcuts(keys);
    fillKeys();
    Q_EMIT changed();
}

} // namespace cadastre
