// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/common/filterline.h"

#include "query/filter.h"
#include "query/filtercompletion.h"
#include "text/sentence.h"
#include "text/visibletext.h"
#include "ui/icons.h"
#include "ui/presentation/plaintooltip.h"
#include "ui/session/session.h"
#include "ui/theme.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/labels.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cadastre {

namespace {

constexpr int shownButtons = 3;
constexpr int buttonCharacters = 18;

QString menuText(const QString& name) { return visibleText(name).replace(u'&', QStringLiteral("&&")); }

} // namespace

QString FilterAtom::text() const
{
    if (value.isEmpty() || value.contains(u'"')) // the filter has no word for the quotation mark
        return {};
    const bool isPlain =
        !field.isEmpty() && !QStringLiteral("<>=~").contains(value.front())
        && std::none_of(value.begin(), value.end(), [](QChar c) { return c.isSpace() || c == u'|' || c == u')'; });
    const QString words = isPlain ? value : u'"' + value + u'"';
    return field.isEmpty() ? words : field + (isWhole ? QStringLiteral(":=") : QStringLiteral(":")) + words;
}

FilterLine::FilterLine(Session& session, Shape shape, const QString& objectName, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_shape(shape)
    , m_edit(new QLineEdit(this))
    , m_star(iconButton(QStringLiteral("star"), tr("Saved filters"), objectName + QStringLiteral(".saved"), this))
    , m_menu(new QMenu(this))
    , m_named(new QHBoxLayout)
    , m_state(new StatusLabel(StatusLevel::NoData, QString(), this))
    , m_completer(new QCompleter(this))
    , m_offers(new QStringListModel(this))
{
    setObjectName(objectName + QStringLiteral(".line"));
    m_edit->setObjectName(objectName);
    m_edit->setAccessibleName(name);
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    m_star->setPopupMode(QToolButton::InstantPopup);
    m_star->setMenu(m_menu);
    m_star->setFocusPolicy(Qt::TabFocus);
    m_menu->setToolTipsVisible(true);
    m_state->hide();
    m_completer->setModel(m_offers);
    m_completer->setWidget(m_edit); // not setCompleter(): an offer stands for a part of the text only
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setObjectName(objectName + QStringLiteral(".offers"));
    m_completer->popup()->setAccessibleName(tr("Offers for the filter"));
    setFocusProxy(m_edit);

    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::inControl);
    line->addWidget(m_edit, 1);
    line->addWidget(m_star);
    line->addLayout(m_named);
    m_named->setSpacing(metrics::inControl);
    if (shape == Shape::Wide) {
        const int em = fontMetrics().averageCharWidth();
        m_edit->setMinimumWidth(24 * em);
        m_edit->setMaximumWidth(48 * em);
        line->addWidget(m_state);
        line->setStretch(0, 100); // the edit first, up to its largest; what is left stays empty at the end
        line->addStretch(1);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::inControl);
    column->addLayout(line);
    if (shape == Shape::Narrow)
        column->addWidget(m_state);

    connect(m_edit, &QLineEdit::textChanged, this, &FilterLine::read);
    connect(m_edit, &QLineEdit::textEdited, this, &FilterLine::complete);
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        if (Filter::parse(text()))
            m_session.filters().use(text());
    });
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &FilterLine::take);
    connect(m_menu, &QMenu::aboutToShow, this, &FilterLine::fillMenu);
    connect(&session.filters(), &SavedFilters::changed, this, &FilterLine::showNamed);
    showNamed();
}

QString FilterLine::text() const { return m_edit->text(); }

void FilterLine::setText(const QString& text) { m_edit->setText(text); }

void FilterLine::addVerbs(QMenu& menu, const FilterAtom& cell)
{
    const QString atom = cell.text();
    if (atom.isEmpty())
        return;
    if (!menu.isEmpty())
        menu.addSeparator();
    const QString value = visibleText(cell.value).replace(u'&', QLatin1String("&&"));
    menu.addAction(tr("Filter in “%1”").arg(value), this, [this, atom] { append(atom); });
    menu.addAction(tr("Exclude “%1”").arg(value), this, [this, atom] { append(u'-' + atom); });
}

void FilterLine::append(const QString& atom) { m_edit->setText((text() + u' ' + atom).trimmed()); }

QString FilterLine::sentence() const { return m_state->isHidden() ? QString() : m_state->text(); }

void FilterLine::setCounts(int shown, int total)
{
    if (!text().trimmed().isEmpty() && Filter::parse(text()))
        m_state->setStatus(shown > 0 ? StatusLevel::Ok : StatusLevel::Info, tr("%1 of %2 shown").arg(shown).arg(total));
}

void FilterLine::read()
{
    const auto filter = Filter::parse(text());
    m_state->setVisible(!text().trimmed().isEmpty());
    m_edit->setProperty(
        "problem", !filter && filter.error().params.value(QStringLiteral("reason")) != QLatin1String("incomplete"));
    m_edit->update();
    if (filter) {
        Q_EMIT filterChanged(text());
        return;
    }
    if (m_edit->property("problem").toBool())
        m_state->setStatus(StatusLevel::Error,
                           tr("column %1: %2")
                               .arg(filter.error().params.value(QStringLiteral("position")).toInt() + 1)
                               .arg(cadastre::sentence(filter.error()) + u' ' + adviceFor(filter.error())));
    else
        m_state->setStatus(StatusLevel::Pending, tr("incomplete: type on"));
}

void FilterLine::complete()
{
    const FilterCompletion completion =
        completeFilter(m_session.plan(), QStringView(text()).left(m_edit->cursorPosition()));
    showOffers(completion.offers, completion.from);
}

void FilterLine::offerRecent() { showOffers(m_session.filters().recent(), 0); }

void FilterLine::showOffers(const QStringList& offers, qsizetype from)
{
    m_from = from;
    m_offers->setStringList(offers);
    if (offers.isEmpty())
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void FilterLine::take(const QString& offer)
{
    const qsizetype cursor = m_edit->cursorPosition();
    const QString rest = text().mid(cursor);
    const QString taken = text().left(m_from) + offer + (offer.endsWith(u':') || !rest.isEmpty() ? u""_qs : u" "_qs);
    m_edit->setText(taken + rest);
    m_edit->setCursorPosition(static_cast<int>(taken.size()));
    if (offer.endsWith(u':'))
        complete();
}

bool FilterLine::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress && !m_completer->popup()->isVisible()
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
        m_edit->setCursorPosition(static_cast<int>(text().size())); // one of these stands for all of the text
        offerRecent();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FilterLine::fillMenu()
{
    m_menu->clear();
    QAction* save =
        m_menu->addAction(themedIcon(QStringLiteral("star")), tr("Save this filter…"), this, &FilterLine::askForName);
    save->setEnabled(!text().trimmed().isEmpty() && Filter::parse(text()));
    const auto& saved = m_session.filters().byName();
    if (saved.isEmpty())
        return;
    m_menu->addSeparator();
    for (auto one = saved.begin(); one != saved.end(); ++one) {
        QAction* use = m_menu->addAction(themedIcon(QStringLiteral("filter")), menuText(one.key()), this,
                                         [this, filter = one.value()] { setText(filter); });
        use->setToolTip(plainToolTip(one.value()));
    }
    m_menu->addSeparator();
    QMenu* remove = m_menu->addMenu(themedIcon(QStringLiteral("delete")), tr("Remove"));
    for (const QString& name : saved.keys())
        remove->addAction(menuText(name), this, [this, name] { m_session.filters().remove(name); });
}

void FilterLine::showNamed()
{
    while (QLayoutItem* item = m_named->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    if (m_shape == Shape::Narrow)
        return;
    const auto& saved = m_session.filters().byName();
    for (auto one = saved.begin(); one != saved.end() && m_named->count() < shownButtons; ++one) {
        QString name = visibleText(one.key());
        if (name.size() > buttonCharacters)
            name = name.left(buttonCharacters - 1) + u'…';
        auto* button = pushButton(name.replace(u'&', QStringLiteral("&&")),
                                  m_edit->objectName() + QStringLiteral(".named.%1").arg(m_named->count()), this);
        button->setToolTip(plainToolTip(one.value()));
        connect(button, &QPushButton::clicked, this, [this, filter = one.value()] { setText(filter); });
        m_named->addWidget(button);
    }
}

void FilterLine::askForName()
{
    auto* ask = new QInputDialog(this);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setObjectName(QStringLiteral("filterNameDialog"));
    ask->setWindowTitle(tr("Save filter"));
    ask->setLabelText(tr("Name of the filter “%1”").arg(visibleText(text().trimmed())));
    connect(ask, &QInputDialog::textValueSelected, this,
            [this](const QString& name) { m_session.filters().save(name, text()); });
    ask->open();
}

} // namespace cadastre
