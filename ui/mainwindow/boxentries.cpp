// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/boxentries.h"

#include "text/findingtext.h"
#include "text/sentence.h"
#include "ui/actions/actioncatalogue.h"
#include "ui/mainwindow/boxwords.h"
#include "ui/mainwindow/calculator.h"
#include "ui/mainwindow/explainblock.h"
#include "ui/presentation/formatting.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>

#include <algorithm>

namespace cadastre {

namespace {

/// Collects entries that fit a pattern.
class Finder {
public:
    Finder(const ActionCatalogue& actions, Session* session, QString pattern)
        : m_actions(actions), m_session(session), m_pattern(std::move(pattern))
    {}

    void commands()
    {
        for (QAction* action : m_actions.actions()) {
            const int rank =
                std::max(fuzzyScore(m_pattern, plainText(action)), fuzzyScore(m_pattern, action->whatsThis()) / 3);
            if (rank == 0 && !m_pattern.isEmpty())
                continue;
            BoxEntry entry;
            entry.icon = QStringLiteral("command");
            entry.title = plainText(action);
            entry.enabled = action->isEnabled();
            entry.detail = entry.enabled ? action->whatsThis() : ActionCatalogue::reasonOf(action);
            entry.key = action->shortcut().toString(QKeySequence::NativeText);
            entry.rank = rank - (entry.enabled ? 0 : 40);
            if (entry.enabled)
                entry.run = [action] { action->trigger(); };
            add(std::move(entry));
        }
    }

    void places()
    {
        if (!m_session)
            return;
        Session* session = m_session;
        const Plan& plan = session->plan();
        for (const Scope& scope : plan.all<Scope>()) {
            const ScopeId id = scope.id;
            offer(QStringLiteral("scope"), plan.scopeLabel(id), boxText(QT_TRANSLATE_NOOP("cadastre::box", "scope")),
                  {}, [session, id] { session->selectScope(id); });
        }
        for (const Pool& pool : plan.all<Pool>()) {
            const PoolId id = pool.id;
            QStringList cidrs;
            for (const PoolCidrId cidr : plan.cidrsOf(id))
                cidrs.append(plan.get(cidr).cidr.toString());
            offer(
                QStringLiteral("pool"), named(pool, plan), plan.path(id), cidrs.join(u' '),
                [session, id] { session->selectPool(id); }, 5 + recently({SubjectRef::Kind::Pool, id.value}));
        }
        for (const Resource& resource : plan.all<Resource>()) {
            if (resource.kind != ResourceKind::Vpc && resource.kind != ResourceKind::Subnet)
                continue;
            QStringList cidrs;
            SubjectRef subject;
            for (const ResourceCidrId id : plan.cidrsOf(resource.id)) {
                const ResourceCidr& cidr = plan.get(id);
                cidrs.append(cidr.cidr.toString());
                if (!subject.handle)
                    subject = cidr.allocation ? SubjectRef{SubjectRef::Kind::Allocation, cidr.allocation.value}
                                              : SubjectRef{SubjectRef::Kind::ResourceCidr, id.value};
            }
            if (!subject.handle)
                continue;
            const bool isVpc = resource.kind == ResourceKind::Vpc;
            offer(
                isVpc ? QStringLiteral("vpc") : QStringLiteral("subnet"), named(resource, plan), cidrs.join(u' '),
                cidrs.join(u' '), [session, subject] { session->jumpTo(subject); },
                recently(subject) - (isVpc ? 0 : 2));
        }
        for (const Allocation& allocation : plan.all<Allocation>()) {
            if (allocation.type != AllocationType::Custom)
                continue;
            const SubjectRef subject{SubjectRef::Kind::Allocation, allocation.id.value};
            const QString cidr = allocation.cidr.toString();
            offer(
                QStringLiteral("pin"), visibleText(subjectName(plan, subject)),
                boxText(QT_TRANSLATE_NOOP("cadastre::box", "block set aside: %1")).arg(cidr), cidr,
                [session, subject] { session->jumpTo(subject); }, recently(subject) - 2);
        }
        for (const Reserve& reserve : plan.all<Reserve>()) {
            const SubjectRef subject{SubjectRef::Kind::Reserve, reserve.id.value};
            offer(
                QStringLiteral("reserve"), reserveName(reserve), reserveWords(reserve), reserve.cidr.toString(),
                [session, subject] { session->jumpTo(subject); }, recently(subject));
        }
        for (const ExternalNetwork& network : plan.all<ExternalNetwork>()) {
            const SubjectRef subject{SubjectRef::Kind::External, network.id.value};
            const QString cidr = network.cidr.toString();
            offer(
                QStringLiteral("site"), visibleText(network.site.isEmpty() ? cidr : network.site),
                boxText(QT_TRANSLATE_NOOP("cadastre::box", "network outside AWS: %1")).arg(cidr), cidr,
                [session, subject] { session->jumpTo(subject); }, recently(subject));
        }
        for (const Share& share : plan.all<Share>()) {
            const SubjectRef subject{SubjectRef::Kind::Share, share.id.value};
            QStringList pools;
            for (const PoolId id : share.pools)
                pools.append(plan.path(id));
            offer(
                QStringLiteral("share"), visibleText(share.name),
                boxText(QT_TRANSLATE_NOOP("cadastre::box", "resource share of %1"))
                    .arg(visibleText(pools.join(QStringLiteral(", ")))),
                share.principals.join(u' '),
                [session, subject] {
                    Place place = placeOf(session->plan(), subject);
                    place.view = MainView::Plan;
                    place.tab = QStringLiteral("sharingTab");
                    session->go(place);
                },
                recently(subject));
        }
        for (const Checkpoint& checkpoint : plan.all<Checkpoint>()) {
            const qint64 seq = checkpoint.seq;
            offer(
                QStringLiteral("checkpoint"), visibleText(checkpoint.name),
                boxText(QT_TRANSLATE_NOOP("cadastre::box", "checkpoint of %1")).arg(isoDate(checkpoint.createdAt)),
                visibleText(checkpoint.note), [session, seq] { session->request(HistoryRequest{seq}); }, -2);
        }
        for (const Account& account : plan.all<Account>()) {
            const SubjectRef subject{SubjectRef::Kind::Account, account.id.value};
            offer(
                QStringLiteral("account"), account.name, account.number.toString(), account.number.toString(),
                [session, subject] { session->selectSubject(subject); }, -5);
        }
    }

    void tags()
    {
        if (!m_session)
            return;
        Session* session = m_session;
        const Plan& plan = session->plan();
        const auto take = [&](const Tags& tags, const QString& who, const std::function<void()>& run) {
            for (auto it = tags.cbegin(); it != tags.cend(); ++it)
                if (it.key() != QLatin1String("Name"))
                    offer(QStringLiteral("pin"), QStringLiteral("%1=%2").arg(it.key(), it.value()), who, {}, run, -10);
        };
        for (const Pool& pool : plan.all<Pool>()) {
            const PoolId id = pool.id;
            take(pool.tags, named(pool, plan), [session, id] { session->selectPool(id); });
        }
        for (const Resource& resource : plan.all<Resource>())
            for (const ResourceCidrId id : plan.cidrsOf(resource.id)) {
                const ResourceCidr& cidr = plan.get(id);
                const SubjectRef subject = cidr.allocation
                                             ? SubjectRef{SubjectRef::Kind::Allocation, cidr.allocation.value}
                                             : SubjectRef{SubjectRef::Kind::ResourceCidr, id.value};
                take(resource.tags, named(resource, plan), [session, subject] { session->jumpTo(subject); });
                break;
            }
    }

    void findings()
    {
        if (!m_session)
            return;
        Session* session = m_session;
        for (const Finding& finding : session->report().findings) {
            if (finding.state == FindingState::Waived)
                continue;
            const StatusLevel level = finding.rule->severity == Severity::Error   ? StatusLevel::Error
                                    : finding.rule->severity == Severity::Warning ? StatusLevel::Warning
                                                                                  : StatusLevel::Info;
            const QString title =
                QStringLiteral("%1 %2").arg(QLatin1String(finding.rule->id), visibleText(finding.name));
            const QString icon = level == StatusLevel::Error   ? QStringLiteral("status-error")
                               : level == StatusLevel::Warning ? QStringLiteral("status-warning")
                                                               : QStringLiteral("status-info");
            const QString rule = QLatin1String(finding.rule->id);
            const QString key = finding.key;
            offer(
                icon, title, findingSentence(finding), {},
                [session, rule, key] {
                    for (const Finding& now : session->report().findings) // the report may be a new one by then
                        if (now.key == key && rule == QLatin1String(now.rule->id))
                            return session->jumpTo(now);
                },
                -5);
        }
    }

    /// Is it an address or a block? Then what the plan knows of it.
    bool explain()
    {
        Prefix block;
        if (const auto prefix = Prefix::parse(m_pattern))
            block = *prefix;
        else if (const auto address = IpAddress::parse(m_pattern))
            block = Prefix::containing(*address, bitCount(address->family()));
        if (block.isNull())
            return false;
        if (m_session)
            m_found = explainBlock(*m_session, block);
        if (m_found.empty()) {
            BoxEntry none;
            none.icon = QStringLiteral("search");
            none.title = block.toString();
            none.detail = m_session ? boxText(QT_TRANSLATE_NOOP(
                              "cadastre::box", "in no pool, no network outside AWS and no resource of this plan"))
                                    : boxText(QT_TRANSLATE_NOOP("cadastre::box", "no plan is open"));
            none.rank = 1;
            add(std::move(none));
        }
        return true;
    }

    void calculation()
    {
        const auto lines = calculate(m_pattern);
        if (!lines) {
            BoxEntry hint;
            hint.icon = QStringLiteral("command");
            hint.title = m_pattern.trimmed().isEmpty() ? boxText(QT_TRANSLATE_NOOP("cadastre::box", "Calculate"))
                                                       : sentence(lines.error());
            hint.detail = boxText(
                QT_TRANSLATE_NOOP("cadastre::box", "10.0.0.0/8 / 20 · 2605:9cc0:1ff0::/44 #56 · 10.4.0.0/14 + 1"));
            add(std::move(hint));
            return;
        }
        int rank = 100;
        for (const CalculatorLine& line : *lines) {
            BoxEntry entry;
            entry.icon = QStringLiteral("copy");
            entry.title = line.value;
            entry.detail = line.label;
            entry.rank = rank--;
            const QString value = line.value;
            entry.run = [value] { QApplication::clipboard()->setText(value); };
            add(std::move(entry));
        }
    }

    [[nodiscard]] std::vector<BoxEntry> best(int limit)
    {
        std::ranges::stable_sort(m_found, [](const BoxEntry& a, const BoxEntry& b) { return a.rank > b.rank; });
        if (m_found.size() > static_cast<std::size_t>(limit))
            m_found.resize(static_cast<std::size_t>(limit));
        return std::move(m_found);
    }

private:
    void add(BoxEntry entry) { m_found.push_back(std::move(entry)); }

    /// A few points more for where somebody has just been: six for the last place, one less for each before it.
    [[nodiscard]] int recently(const SubjectRef& subject) const
    {
        int bonus = 6;
        const auto& trail = m_session->trail();
        for (auto place = trail.rbegin(); place != trail.rend() && bonus > 0; ++place, --bonus)
            if (place->subject == subject
                || (subject.kind == SubjectRef::Kind::Pool && place->pool.value == subject.handle))
                return bonus;
        return 0;
    }

    void offer(const QString& icon, const QString& title, const QString& detail, const QString& also,
               std::function<void()> run, int bonus = 0)
    {
        const int rank =
            std::max({fuzzyScore(m_pattern, title), fuzzyScore(m_pattern, also), fuzzyScore(m_pattern, detail) / 3});
        if (rank == 0 && !m_pattern.isEmpty())
            return;
        add({icon, title, detail, {}, true, rank + bonus, std::move(run)});
    }

    const ActionCatalogue& m_actions;
    Session* m_session;
    QString m_pattern;
    std::vector<BoxEntry> m_found;
};

} // namespace

int fuzzyScore(QStringView pattern, QStringView text)
{
    if (pattern.isEmpty() || text.isEmpty())
        return 0;
    if (text.compare(pattern, Qt::CaseInsensitive) == 0)
        return 100;
    if (text.startsWith(pattern, Qt::CaseInsensitive))
        return 90;
    const qsizetype at = text.indexOf(pattern, 0, Qt::CaseInsensitive);
    if (at > 0)
        return text[at - 1].isLetterOrNumber() ? 60 : 80;
    // Letters in order; the fewer that lie between them the better.
    qsizetype from = 0;
    qsizetype first = -1;
    for (const QChar letter : pattern) {
        if (letter.isSpace())
            continue;
        from = text.indexOf(letter, from, Qt::CaseInsensitive);
        if (from < 0)
            return 0;
        if (first < 0)
            first = from;
        ++from;
    }
    const qsizetype spread = from - first - pattern.size();
    return spread > 2 * pattern.size() + 6 ? 0 : static_cast<int>(std::max<qsizetype>(10, 50 - 2 * spread));
}

std::vector<BoxEntry> boxEntries(const ActionCatalogue& actions, Session* session, const QString& text, int limit)
{
    const QString trimmed = text.trimmed();
    const QChar mark = trimmed.isEmpty() ? QChar() : trimmed[0];
    const QString rest = trimmed.mid(1).trimmed();
    if (mark == u'=') {
        Finder finder(actions, session, trimmed.mid(1)); // spaces matter: "/8 / 20"
        finder.calculation();
        return finder.best(limit);
    }
    const bool marked = mark == u'>' || mark == u'@' || mark == u'#' || mark == u'!';
    Finder finder(actions, session, marked ? rest : trimmed);
    if (!marked && !trimmed.isEmpty() && finder.explain())
        return finder.best(limit);
    if (mark == u'@' || !marked)
        finder.places();
    if (mark == u'>' || !marked)
        finder.commands();
    if (mark == u'#' || (!marked && !trimmed.isEmpty()))
        finder.tags();
    if (mark == u'!' || (!marked && !trimmed.isEmpty()))
        finder.findings();
    return finder.best(limit);
}

} // namespace cadastre
