// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pooltreemodel.h"

#include "insight/utilisation.h"
#include "text/drifttext.h"
#include "text/visibletext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/roles.h"
#include "ui/presentation/severity.h"
#include "ui/session/driftstage.h"
#include "ui/session/session.h"
#include "ui/theme.h"

#include <QFont>
#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace cadastre {

struct PoolTreeModel::Node {
    Kind kind = ScopeRow;
    std::uint32_t handle = 0;
    Node* parent = nullptr;
    std::vector<std::unique_ptr<Node>> children;

    [[nodiscard]] int row() const
    {
        if (!parent)
            return 0;
        const auto at = std::find_if(parent->children.begin(), parent->children.end(),
                                     [this](const auto& child) { return child.get() == this; });
        return static_cast<int>(at - parent->children.begin());
    }
};

namespace {

/// The first address of a pool's space, for ordering by address; pools without space come last.
Prefix firstCidr(const Plan& plan, PoolId pool)
{
    const auto& blocks = plan.space(pool).blocks;
    return blocks.empty() ? Prefix() : blocks.begin()->first;
}

} // namespace

PoolTreeModel::PoolTreeModel(Session& session, QObject* parent)
    : QAbstractItemModel(parent), m_session(session), m_root(std::make_unique<Node>())
{
    sync();
    connect(&session, &Session::wasReset, this, [this] {
        beginResetModel();
        m_root = std::make_unique<Node>();
        endResetModel();
        sync();
    });
    connect(&session, &Session::changed, this, [this](const ChangeSet& changes) {
        if (!changes.of<Pool>().empty() || !changes.of<Scope>().empty() || !changes.of<PoolCidr>().empty())
            sync();
        QSet<std::uint32_t> pools;
        for (const auto& change : changes.of<Allocation>())
            pools.insert((change.after ? change.after : change.before)->pool.value);
        for (const auto& change : changes.of<PoolCidr>())
            pools.insert((change.after ? change.after : change.before)->pool.value);
        for (const auto& change : changes.of<Reserve>())
            pools.insert((change.after ? change.after : change.before)->pool.value);
        for (const auto& change : changes.of<Pool>())
            pools.insert(change.id().value);
        const bool scopes = !changes.of<Scope>().empty();
        announce([&](const Node& node) { return node.kind == ScopeRow ? scopes : pools.contains(node.handle); });
    });
    const auto announceAll = [this] { announce([](const Node&) { return true; }); };
    connect(&session, &Session::auditChanged, this, announceAll);
    connect(&session.drift(), &DriftStage::changed, this, announceAll);
}

PoolTreeModel::~PoolTreeModel() = default;

std::vector<std::uint32_t> PoolTreeModel::wantedChildren(const Node& node) const
{
    const Plan& plan = m_session.plan();
    std::vector<std::uint32_t> wanted;
    if (!node.parent && node.handle == 0) {
        for (const Scope& scope : plan.all<Scope>())
            wanted.push_back(scope.id.value);
        // public before private, defaults first, then as made
        std::stable_sort(wanted.begin(), wanted.end(), [&](std::uint32_t a, std::uint32_t b) {
            const Scope& left = plan.get(ScopeId{a});
            const Scope& right = plan.get(ScopeId{b});
            return std::pair(left.type, !left.isDefault) < std::pair(right.type, !right.isDefault);
        });
        return wanted;
    }
    const auto& pools = node.kind == ScopeRow ? plan.topPools({node.handle}) : plan.childPools({node.handle});
    for (const PoolId pool : pools)
        wanted.push_back(pool.value);
    std::stable_sort(wanted.begin(), wanted.end(), [&](std::uint32_t a, std::uint32_t b) {
        const Prefix left = firstCidr(plan, {a});
        const Prefix right = firstCidr(plan, {b});
        if (left.isNull() != right.isNull())
            return right.isNull();
        return left < right;
    });
    return wanted;
}

void PoolTreeModel::sync()
{
    std::vector<Node*> open{m_root.get()};
    while (!open.empty()) {
        Node* node = open.back();
        open.pop_back();
        syncChildren(*node, wantedChildren(*node), node == m_root.get() ? ScopeRow : PoolRow);
        for (const auto& child : node->children)
            open.push_back(child.get());
    }
}

void PoolTreeModel::syncChildren(Node& node, const std::vector<std::uint32_t>& wanted, Kind kind)
{
    const QModelIndex at = indexOf(node);
    // What is no longer wanted goes first; then the wanted order is built from the front.
    for (int row = static_cast<int>(node.children.size()) - 1; row >= 0; --row) {
        const std::uint32_t handle = node.children[static_cast<std::size_t>(row)]->handle;
        if (std::find(wanted.begin(), wanted.end(), handle) != wanted.end())
            continue;
        beginRemoveRows(at, row, row);
        node.children.erase(node.children.begin() + row);
        endRemoveRows();
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto found =
            std::find_if(node.children.begin() + static_cast<std::ptrdiff_t>(std::min(i, node.children.size())),
                         node.children.end(), [&](const auto& child) { return child->handle == wanted[i]; });
        if (found == node.children.end()) {
            beginInsertRows(at, static_cast<int>(i), static_cast<int>(i));
            auto child = std::make_unique<Node>();
            child->kind = kind;
            child->handle = wanted[i];
            child->parent = &node;
            node.children.insert(node.children.begin() + static_cast<std::ptrdiff_t>(i), std::move(child));
            endInsertRows();
            continue;
        }
        const auto from = static_cast<std::size_t>(found - node.children.begin());
        if (from == i)
            continue;
        beginMoveRows(at, static_cast<int>(from), static_cast<int>(from), at, static_cast<int>(i));
        auto child = std::move(node.children[from]);
        node.children.erase(node.children.begin() + static_cast<std::ptrdiff_t>(from));
        node.children.insert(node.children.begin() + static_cast<std::ptrdiff_t>(i), std::move(child));
        endMoveRows();
    }
}

void PoolTreeModel::announce(const std::function<bool(const Node&)>& which)
{
    std::vector<const Node*> open;
    for (const auto& child : m_root->children)
        open.push_back(child.get());
    while (!open.empty()) {
        const Node* node = open.back();
        open.pop_back();
        if (which(*node)) {
            const QModelIndex at = indexOf(*node);
            Q_EMIT dataChanged(at, at);
        }
        for (const auto& child : node->children)
            open.push_back(child.get());
    }
}

QModelIndex PoolTreeModel::indexOf(const Node& node) const
{
    return &node == m_root.get() ? QModelIndex() : createIndex(node.row(), 0, &node);
}

const PoolTreeModel::Node* PoolTreeModel::find(const Node& from, Kind kind, std::uint32_t handle) const
{
    for (const auto& child : from.children) {
        if (child->kind == kind && child->handle == handle)
            return child.get();
        if (const Node* below = find(*child, kind, handle))
            return below;
    }
    return nullptr;
}

QModelIndex PoolTreeModel::indexOf(PoolId pool) const
{
    const Node* node = pool ? find(*m_root, PoolRow, pool.value) : nullptr;
    return node ? indexOf(*node) : QModelIndex();
}

QModelIndex PoolTreeModel::indexOf(ScopeId scope) const
{
    for (const auto& child : m_root->children)
        if (child->handle == scope.value)
            return indexOf(*child);
    return {};
}

PoolId PoolTreeModel::poolAt(const QModelIndex& index) const
{
    const auto* node = static_cast<const Node*>(index.internalPointer());
    return node && node->kind == PoolRow ? PoolId{node->handle} : PoolId{};
}

ScopeId PoolTreeModel::scopeAt(const QModelIndex& index) const
{
    const auto* node = static_cast<const Node*>(index.internalPointer());
    return node && node->kind == ScopeRow ? ScopeId{node->handle} : ScopeId{};
}

QModelIndex PoolTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const auto* node = parent.isValid() ? static_cast<const Node*>(parent.internalPointer()) : m_root.get();
    return createIndex(row, column, node->children[static_cast<std::size_t>(row)].get());
}

QModelIndex PoolTreeModel::parent(const QModelIndex& child) const
{
    if (!child.isValid())
        return {};
    const auto* node = static_cast<const Node*>(child.internalPointer());
    return node->parent ? indexOf(*node->parent) : QModelIndex();
}

int PoolTreeModel::rowCount(const QModelIndex& parent) const
{
    if (parent.column() > 0)
        return 0;
    const auto* node = parent.isValid() ? static_cast<const Node*>(parent.internalPointer()) : m_root.get();
    return static_cast<int>(node->children.size());
}

int PoolTreeModel::columnCount(const QModelIndex&) const { return ColumnCount; }

QVariant PoolTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && section == PoolColumn && role == Qt::DisplayRole ? tr("Pool") : QVariant();
}

QVariant PoolTreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto* node = static_cast<const Node*>(index.internalPointer());
    const Plan& plan = m_session.plan();
    if (role == KindRole)
        return node->kind;
    if (role == IdRole)
        return node->handle;
    if (node->kind == ScopeRow) {
        const Scope* scope = plan.find(ScopeId{node->handle});
        return scope ? scopeData(*scope, role) : QVariant();
    }
    const Pool* pool = plan.find(PoolId{node->handle});
    return pool ? poolData(*pool, role) : QVariant();
}

QVariant PoolTreeModel::scopeData(const Scope& scope, int role) const
{
    const Plan& plan = m_session.plan();
    QString label = scope.isDefault && nameOf(scope).isEmpty()
                      ? (scope.type == ScopeType::Public ? tr("public scope") : tr("private scope"))
                      : visibleText(plan.scopeLabel(scope.id));
    // Each IPAM has a public and a private scope: with several, the home Region tells them apart.
    if (const Ipam* ipam = plan.find(scope.ipam); ipam && plan.all<Ipam>().size() > 1)
        label = tr("%1 · %2").arg(label, ipam->homeRegion.toString());
    switch (role) {
    case Qt::DisplayRole: return label;
    case Qt::AccessibleTextRole:
        return tr("%1, %n pool(s)", nullptr, static_cast<int>(plan.poolCount(scope.id))).arg(label);
    case Qt::FontRole: {
        QFont font;
        font.setBold(true); // initStyleOption resolves it: only the weight is taken
        return font;
    }
    default: return {};
    }
}

QString PoolTreeModel::driftText(PoolId pool) const
{
    QMap<DriftVerdict, int> counts;
    for (const DriftRow* row : m_session.drift().rowsOf(pool))
        ++counts[row->verdict];
    QStringList parts;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        parts << tr("%1 %2", "count and kind of difference").arg(count.value()).arg(driftWord(count.key()));
    return parts.join(QStringLiteral(", "));
}

QVariant PoolTreeModel::poolData(const Pool& pool, int role) const
{
    const Plan& plan = m_session.plan();
    const QString name = nameOf(pool).isEmpty() ? plan.textId(pool) : visibleText(nameOf(pool));
    const auto& blocks = plan.space(pool.id).blocks;
    const auto caption = [&] {
        if (blocks.empty())
            return tr("no CIDR");
        QString text = blocks.begin()->first.toString();
        if (blocks.size() > 1)
            text += tr(" +%1").arg(blocks.size() - 1);
        return text;
    };
    switch (role) {
    case Qt::DisplayRole: return name;
    case CaptionRole: return caption();
    case PrefixRole: return blocks.empty() ? QVariant() : QVariant::fromValue(blocks.begin()->first);
    case UseRole: {
        const PoolUse use = useOf(plan, pool.id);
        if (use.capacity == 0)
            return {};
        return QVariant::fromValue(UseShares{use.share(use.allocated), use.share(use.assigned), use.share(use.reserved),
                                             use.share(use.available - use.reserved),
                                             percentLabel(use.allocated + use.assigned, use.capacity)});
    }
    case SeverityRole: {
        const auto& findings = m_session.findingsOf(pool.id);
        if (findings.empty())
            return {};
        Severity worst = Severity::Info;
        for (const Finding* finding : findings)
            worst = std::min(worst, finding->rule->severity);
        return worst == Severity::Info ? QVariant() : QVariant::fromValue(statusLevel(worst));
    }
    case DriftRole: {
        const auto& rows = m_session.drift().rowsOf(pool.id);
        if (rows.empty())
            return {};
        // Several kinds are one "changed"; a broken rule is said first.
        DriftVerdict verdict = rows.front()->verdict;
        for (const DriftRow* row : rows)
            verdict = row->verdict == verdict ? verdict
                    : row->verdict == DriftVerdict::RuleBreaking || verdict == DriftVerdict::RuleBreaking
                        ? DriftVerdict::RuleBreaking
                        : DriftVerdict::Changed;
        return static_cast<int>(verdict);
    }
    case DriftCountRole: return static_cast<int>(m_session.drift().rowsOf(pool.id).size());
    case Qt::ToolTipRole: {
        const PoolUse use = useOf(plan, pool.id);
        QStringList lines{name, caption()};
        if (!pool.locale.isEmpty())
            lines.append(tr("Locale %1").arg(pool.locale.toString()));
        if (use.capacity > 0)
            lines.append(tr("Allocated %1 · assigned %2 · available %3")
                             .arg(exactPercentLabel(use.allocated, use.capacity),
                                  exactPercentLabel(use.assigned, use.capacity),
                                  exactPercentLabel(use.available, use.capacity)));
        if (const QString drift = driftText(pool.id); !drift.isEmpty())
            lines.append(tr("Differs from AWS: %1").arg(drift));
        return lines.join(u'\n').toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
    }
    case Qt::AccessibleTextRole: {
        const PoolUse use = useOf(plan, pool.id);
        const QString text =
            tr("%1, %2, %3 in use").arg(name, caption(), percentLabel(use.allocated + use.assigned, use.capacity));
        const QString drift = driftText(pool.id);
        return drift.isEmpty() ? text : tr("%1, differs from AWS: %2").arg(text, drift);
    }
    default: return {};
    }
}

} // namespace cadastre
