// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/common/tagtable.h"

#include "ui/presentation/formatting.h"
#include "ui/styleparts.h"
#include "ui/theme.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/labels.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSet>
#include <QToolButton>
#include <QVBoxLayout>

namespace cadastre {

namespace {

/// The same three columns in each row and in the header, whatever stands in them. Where nobody asks for a tag, the third
/// has room for the way to remove it alone.
void addColumns(TagTable::Kind kind, QHBoxLayout* row, QWidget* key, QWidget* value, QWidget* rest)
{
    const bool isAskedFor = kind == TagTable::Kind::Plain;
    const std::pair<QWidget*, int> columns[] = {{key, isAskedFor ? 4 : 8},
                                                {value, isAskedFor ? 5 : 10},
                                                {rest, isAskedFor ? 11 : 2}};
    for (const auto& [widget, share] : columns) {
        widget->setSizePolicy(QSizePolicy::Ignored, widget->sizePolicy().verticalPolicy());
        row->addWidget(widget, share);
    }
}

} // namespace

/// Key, value, who asks, and the one thing to do about it: take the value, or remove the row.
class TagTable::Row final : public QWidget {
public:
    Row(TagTable* table, const AskedTag* asked)
        : QWidget(table)
        , m_asked(asked != nullptr ? *asked : AskedTag{})
        , m_isAsked(asked != nullptr)
        , m_key(new QLineEdit(this))
        , m_value(new QLineEdit(this))
        , m_use(linkButton(QString(), QString(), this))
        , m_verdict(new StatusLabel(StatusLevel::Ok, QString(), this))
        , m_remove(
              iconButton(QStringLiteral("remove"), TagTable::tr("Remove this tag"), QStringLiteral("removeTag"), this))
    {
        m_key->setAccessibleName(TagTable::tr("Tag key"));
        m_key->setPlaceholderText(TagTable::tr("key"));
        m_value->setPlaceholderText(TagTable::tr("empty"));
        m_use->setAutoDefault(false);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(metrics::between, 3, metrics::between, 3);
        row->setSpacing(metrics::between);
        auto* right = new QWidget(this);
        auto* rightRow = new QHBoxLayout(right);
        rightRow->setContentsMargins(0, 0, 0, 0);
        rightRow->setSpacing(metrics::between);
        rightRow->addWidget(m_use);
        rightRow->addWidget(m_verdict, 1, Qt::AlignVCenter);
        rightRow->addStretch(0);
        rightRow->addWidget(m_remove);
        addColumns(table->m_kind, row, m_key, m_value, right);
        m_use->hide();
        m_verdict->hide();
        if (m_isAsked) {
            const QString& key = m_asked.pair.key;
            m_key->setText(key);
            m_key->setObjectName(QStringLiteral("tagKey.") + key);
            m_key->setReadOnly(true);
            m_key->setFocusPolicy(Qt::NoFocus);
            m_key->setFrame(false);
            m_value->setObjectName(QStringLiteral("tagValue.") + key);
            m_value->setAccessibleName(TagTable::tr("Value of %1").arg(visibleText(key)));
            m_use->setObjectName(QStringLiteral("tagUse.") + key);
            m_use->setText(TagTable::tr("use %1").arg(visibleText(m_asked.pair.value)));
            m_remove->hide();
            m_verdict->show();
            if (m_asked.prefilled)
                m_value->setText(m_asked.pair.value);
            QObject::connect(m_use, &QPushButton::clicked, this, [this] {
                m_value->setFocus(Qt::OtherFocusReason); // the link goes, and the keys with it
                m_value->setText(m_asked.pair.value);
            });
        } else {
            m_key->setObjectName(QStringLiteral("tagKey"));
            m_use->setObjectName(QStringLiteral("tagUse"));
            m_use->setAccessibleName(TagTable::tr("Use the value that is asked for"));
            m_value->setObjectName(QStringLiteral("tagValue"));
            m_value->setAccessibleName(TagTable::tr("Tag value"));
        }
        judge();
    }

    void judge()
    {
        if (!m_isAsked)
            return;
        const bool met = m_value->text() == m_asked.pair.value;
        m_use->setVisible(!met);
        m_missing = !met;
        m_value->setProperty("problem", !met);
        m_value->update();
        m_verdict->setStatus(met ? StatusLevel::Ok : StatusLevel::Error,
                             met ? m_asked.by
                                 : TagTable::tr("%1 asks for %2=%3")
                                       .arg(m_asked.by, visibleText(m_asked.pair.key),
                                            visibleText(m_asked.pair.value)));
        update();
    }

    [[nodiscard]] bool isAsked() const { return m_isAsked; }
    [[nodiscard]] QString key() const { return m_isAsked ? m_asked.pair.key : m_key->text().trimmed(); }
    [[nodiscard]] QString value() const { return m_value->text(); }
    void setKey(const QString& key) { m_key->setText(key); }
    void setValue(const QString& value) { m_value->setText(value); }
    void setFocusToKey() { m_key->setFocus(Qt::OtherFocusReason); }
    [[nodiscard]] QLineEdit* keyEdit() const { return m_key; }
    [[nodiscard]] QLineEdit* valueEdit() const { return m_value; }
    [[nodiscard]] QToolButton* removeButton() const { return m_remove; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme theme = themeOf(this);
        if (m_missing)
            painter.fillRect(rect(), theme.errorTint);
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    }

private:
    AskedTag m_asked;
    bool m_isAsked;
    bool m_missing = false;
    QLineEdit* m_key;
    QLineEdit* m_value;
    QPushButton* m_use;
    StatusLabel* m_verdict;
    QToolButton* m_remove;
};

TagTable::TagTable(Kind kind, const QString& objectName, QWidget* parent)
    : QFrame(parent)
    , m_kind(kind)
    , m_body(new QVBoxLayout(this))
    , m_add(
          linkButton(kind == Kind::Plain ? tr("+ add tag") : tr("+ add required tag"), QStringLiteral("addTag"), this))
{
    setObjectName(objectName);
    setAccessibleName(kind == Kind::Plain ? tr("Tags") : tr("Required tags"));
    m_body->setContentsMargins(1, 1, 1, 1);
    m_body->setSpacing(0);
    auto* head = new QWidget(this);
    auto* headRow = new QHBoxLayout(head);
    headRow->setContentsMargins(metrics::between, 6, metrics::between, 6);
    headRow->setSpacing(metrics::between);
    addColumns(kind, headRow, plainLabel(tr("Key"), head, Tone::Secondary),
               plainLabel(tr("Value"), head, Tone::Secondary),
               plainLabel(kind == Kind::Plain ? tr("Asked for by") : QString(), head, Tone::Secondary));
    m_body->addWidget(head);
    m_body->addWidget(horizontalLine(this));
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(metrics::between - metrics::linkBreath, 3, metrics::between, 3);
    m_add->setAutoDefault(false);
    foot->addWidget(m_add);
    foot->addStretch(1);
    m_body->addLayout(foot);
    connect(m_add, &QPushButton::clicked, this, [this] { addRow(nullptr)->setFocusToKey(); });
}

TagTable::Row* TagTable::addRow(const AskedTag* asked)
{
    auto* row = new Row(this, asked);
    qsizetype at = m_rows.size();
    if (asked != nullptr) // asked ones stand before the free ones
        for (at = 0; at < m_rows.size() && m_rows.at(at)->isAsked();)
            ++at;
    m_rows.insert(at, row);
    m_body->insertWidget(static_cast<int>(2 + at), row);
    connect(row->keyEdit(), &QLineEdit::textChanged, this, [this] { onEdited(); });
    connect(row->valueEdit(), &QLineEdit::textChanged, this, [this] { onEdited(); });
    connect(row->removeButton(), &QToolButton::clicked, this, [this, row] {
        m_rows.removeOne(row);
        row->deleteLater();
        m_add->setFocus(Qt::OtherFocusReason);
        onEdited();
    });
    QWidget* before = this->focusProxy();
    for (const Row* one : m_rows) {
        if (before != nullptr)
            setTabOrder(before, one->isAsked() ? static_cast<QWidget*>(one->valueEdit()) : one->keyEdit());
        before = one->removeButton();
    }
    row->show();
    return row;
}

void TagTable::setAsked(const QVector<AskedTag>& asked)
{
    if (asked == m_asked)
        return;
    QMap<QString, QString> typed;
    for (qsizetype i = 0; i < m_rows.size();) {
        Row* row = m_rows.at(i);
        if (!row->value().isEmpty())
            typed.insert(row->key(), row->value());
        const bool nowAsked =
            std::any_of(asked.begin(), asked.end(), [&](const AskedTag& tag) { return tag.pair.key == row->key(); });
        if (row->isAsked() || nowAsked) {
            m_rows.removeAt(i);
            delete row;
        } else {
            ++i;
        }
    }
    const QVector<AskedTag> before = std::exchange(m_asked, asked);
    for (const AskedTag& tag : asked) {
        Row* row = addRow(&tag);
        const QString value = typed.value(tag.pair.key);
        // a Region that was filled in for another pool gives way to this pool's
        const bool filledIn = std::any_of(before.begin(), before.end(), [&](const AskedTag& old) {
            return old.prefilled && old.pair.key == tag.pair.key && old.pair.value == value;
        });
        if (!value.isEmpty() && !filledIn)
            row->setValue(value);
    }
    onEdited();
}

void TagTable::addTag(const QString& key, const QString& value)
{
    Row* row = addRow(nullptr);
    row->setKey(key);
    row->setValue(value);
}

void TagTable::setPairs(const TagPairs& pairs)
{
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i)
        if (!m_rows.at(i)->isAsked())
            delete m_rows.takeAt(i);
    for (const TagPair& pair : pairs)
        addTag(pair.key, pair.value);
    onEdited();
}

bool TagTable::setValue(const QString& key, const QString& value)
{
    for (Row* row : m_rows)
        if (row->key() == key) {
            row->setValue(value);
            return true;
        }
    return false;
}

TagPairs TagTable::pairs() const
{
    TagPairs pairs;
    for (const Row* row : m_rows)
        if (!row->key().isEmpty() && (m_kind == Kind::Rules || !row->isAsked() || !row->value().isEmpty()))
            pairs << TagPair{row->key(), row->value()};
    return pairs;
}

Tags TagTable::tags() const
{
    Tags tags;
    for (const TagPair& pair : pairs())
        tags.insert(pair.key, pair.value);
    return tags;
}

QString TagTable::problem() const
{
    QSet<QString> seen;
    for (const Row* row : m_rows) {
        if (row->key().isEmpty() && !row->value().isEmpty())
            return tr("A tag has a value but no key.");
        if (m_kind == Kind::Plain && !row->key().isEmpty() && seen.contains(row->key()))
            return tr("%1 is given twice.").arg(visibleText(row->key()));
        seen.insert(row->key());
    }
    return {};
}

void TagTable::onEdited()
{
    for (Row* row : m_rows)
        row->judge();
    Q_EMIT edited();
}

void TagTable::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = themeOf(this);
    painter.setRenderHint(QPainter::Antialiasing);
    parts::roundedBox(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.base, theme.line);
}

} // namespace cadastre
