// SPDX-License-Identifier: GPL-3.0-or-later
// undo, redo, revert, history, trim, checkpoint
#include "app/cli/rowjson.h"
#include "app/cli/verbs.h"
#include "exchange/plancsv.h"
#include "text/commandtext.h"
#include "text/visibletext.h"

#include <QFileInfo>

#include <algorithm>

namespace cadastre::cli {

namespace {

class HistoryVerb final : public Verb {
public:
    explicit HistoryVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand undo = planLeaf(app, "undo", "Take back the last step", [this] { return runUndo(); });
        undo.option("--to", m_to, "Every step after this one, or after what a checkpoint names").typeName("SEQ|NAME");
        planLeaf(app, "redo", "Do again what was taken back", [this] { return run(&Workspace::redo); });
        SubCommand revert = planLeaf(app, "revert", "Take back one older step", [this] { return runRevert(); });
        revert.option("SEQ", m_seq).required();
        SubCommand history = planLeaf(app, "history", "Every step, oldest first; or the plan as it was",
                                      [this] { return runHistory(); });
        history.option("--as-of", m_asOf, "A moment or an entry").typeName("ISO8601|SEQ");
        SubCommand trim = planLeaf(app, "trim", "Give back the room of old steps, which go to an archive",
                                   [this] { return runTrim(); });
        trim.option("--before", m_before, "Steps up to this moment, entry or checkpoint")
            .typeName("ISO8601|SEQ|NAME")
            .required();
        trim.option("--archive", m_archive, "A copy of the whole plan, made first").typeName("FILE").required();
        trim.flag("--dry-run", m_isDryRun, "Say what would go; change nothing");
        SubCommand group = app.group("checkpoint", "Names for moments");
        SubCommand set = planLeaf(group, "set", "Name this moment", [this] { return runCheckpoint(); });
        set.option("NAME", m_name).required();
        set.option("--note", m_note);
        planLeaf(group, "list", "The names there are, oldest moment first", [this] { return runCheckpoints(); });
        SubCommand remove = planLeaf(group, "remove", "Take a name back", [this] { return runRemoveCheckpoint(); });
        remove.option("NAME", m_name).required();
    }

private:
    int run(Result<Receipt> (Workspace::*step)())
    {
        auto workspace = m_console.open(m_plan);
        return m_console.report(*workspace, ((*workspace).*step)());
    }

    int runUndo() { return m_to.empty() ? run(&Workspace::undo) : runUndoTo(); }

    /// The step that --to leaves as the newest. Refused by Stop.
    qint64 seqToKeep(const Workspace& workspace) const
    {
        const QString word = text(m_to);
        bool isSeq = false;
        qint64 seq = word.toLongLong(&isSeq);
        if (!isSeq) {
            const Checkpoint* checkpoint = checkpointNamed(workspace.plan(), word);
            if (!checkpoint)
                stopMissing(word, "checkpoint");
            seq = checkpoint->seq;
            if (const auto next = workspace.journal().changes(seq + 1); next && next->find(checkpoint->id))
                ++seq; // the step that made the name stays, else the name would go
        } else if (seq != 0 && !workspace.journal().find(seq)) {
            stopMissing(word, "entry");
        }
        if (seq < workspace.journal().trimmedUpTo())
            throw Stop{makeError(ErrorCode::InvalidValue, word,
                                 {{QStringLiteral("field"), QStringLiteral("history")},
                                  {QStringLiteral("reason"), QStringLiteral("history-trimmed")}})};
        return seq;
    }

    /// Each step back is an entry of its own, as in the window, and can be done again.
    int runUndoTo()
    {
        auto workspace = m_console.open(m_plan);
        const qint64 last = seqToKeep(*workspace);
        QJsonArray steps;
        while (const JournalEntry* entry = workspace->undoable()) {
            if (entry->seq <= last)
                break;
            const qint64 seq = entry->seq;
            const QString sentence = commandSentence(entry->summary);
            (void)need(workspace->undo());
            steps.append(QJsonObject{{QStringLiteral("seq"), seq}, {QStringLiteral("text"), sentence}});
            if (!m_console.options.json)
                m_console.print(QStringLiteral("- %1 %2").arg(seq).arg(sentence));
        }
        if (m_console.options.json)
            m_console.document({{QStringLiteral("seq"), workspace->revision()}, {QStringLiteral("undone"), steps}});
        else if (steps.isEmpty())
            m_console.say(QStringLiteral("nothing to change"));
        return Ok;
    }

    int runRevert()
    {
        auto workspace = m_console.open(m_plan);
        return m_console.report(*workspace, workspace->revert(m_seq));
    }

    int runHistory()
    {
        auto workspace = m_console.open(m_plan, Workspace::Mode::ReadOnly);
        if (!m_asOf.empty())
            return runAsOf(*workspace);
        QJsonArray rows;
        for (const JournalEntry& entry : workspace->journal().entries()) {
            if (m_console.options.json) {
                QJsonObject row = entryJson(entry);
                row.insert(QStringLiteral("text"), commandSentence(entry.summary));
                row.insert(QStringLiteral("undone"), workspace->journal().isUndone(entry.seq));
                rows.append(row);
                continue;
            }
            QString line = QStringLiteral("%1\t%2\t%3\t%4")
                               .arg(entry.seq)
                               .arg(toString(entry.time), visibleText(entry.person), commandSentence(entry.summary));
            if (!entry.reason.isEmpty())
                line += QStringLiteral("\t(%1)").arg(visibleText(entry.reason));
            line += QStringLiteral("\tas %1").arg(entry.account.toString());
            if (!entry.ticket.isEmpty())
                line += QStringLiteral("\tticket %1").arg(visibleText(entry.ticket));
            m_console.print(line);
        }
        if (m_console.options.json)
            m_console.document({{QStringLiteral("entries"), rows}});
        return Ok;
    }

    int runAsOf(const Workspace& workspace)
    {
        const QString when = text(m_asOf);
        bool isSeq = false;
        const qint64 seq = when.toLongLong(&isSeq);
        const auto plan = need(isSeq ? workspace.asOf(seq) : workspace.asOf(needInstant(m_asOf)));
        if (m_console.options.json) {
            QJsonArray pools;
            for (const Pool& pool : plan.all<Pool>())
                pools.append(poolJson(plan, pool));
            m_console.document({{QStringLiteral("asOf"), when}, {QStringLiteral("pools"), pools}});
        } else {
            m_console.printRaw(exportPlanText(plan).toUtf8());
        }
        return Ok;
    }

    static const Checkpoint* checkpointNamed(const Plan& plan, const QString& name)
    {
        for (const Checkpoint& checkpoint : plan.all<Checkpoint>())
            if (checkpoint.name == name)
                return &checkpoint;
        return nullptr;
    }

    /// The newest entry that is not after what --before says.
    qint64 seqBefore(const Workspace& workspace) const
    {
        const QString word = text(m_before);
        bool isSeq = false;
        if (const qint64 seq = word.toLongLong(&isSeq); isSeq)
            return seq;
        if (const Checkpoint* checkpoint = checkpointNamed(workspace.plan(), word))
            return checkpoint->seq;
        const Instant moment = needInstant(m_before);
        const auto& entries = workspace.journal().entries();
        const auto last = std::find_if(entries.rbegin(), entries.rend(),
                                       [moment](const JournalEntry& entry) { return entry.time <= moment; });
        return last == entries.rend() ? 0 : last->seq;
    }

    int runTrim()
    {
        auto workspace = m_console.open(m_plan, m_isDryRun ? Workspace::Mode::ReadOnly : Workspace::Mode::ReadWrite);
        const qint64 upTo = seqBefore(*workspace);
        const auto before = QFileInfo(text(m_plan)).size();
        const Trimming trimming =
            need(m_isDryRun ? workspace->trimming(upTo) : workspace->trimHistory(upTo, text(m_archive)));
        workspace.reset(); // closed, the plan is one file again
        const auto after = QFileInfo(text(m_plan)).size();
        if (m_console.options.json)
            m_console.document({{QStringLiteral("upTo"), trimming.upTo},
                                {QStringLiteral("steps"), trimming.steps},
                                {QStringLiteral("from"), toString(trimming.from)},
                                {QStringLiteral("bytesBefore"), before},
                                {QStringLiteral("bytesAfter"), after}});
        else if (m_isDryRun)
            m_console.print(QStringLiteral("%1 steps up to %2 would go to the archive. Nothing was changed.")
                                .arg(trimming.steps)
                                .arg(trimming.upTo));
        else
            m_console.print(QStringLiteral("%1 steps up to %2 are in %3; the plan takes %4 bytes, %5 before.")
                                .arg(trimming.steps)
                                .arg(trimming.upTo)
                                .arg(text(m_archive))
                                .arg(after)
                                .arg(before));
        return Ok;
    }

    int runCheckpoint()
    {
        auto workspace = m_console.open(m_plan);
        return m_console.report(*workspace, workspace->execute(SetCheckpoint{text(m_name), text(m_note), 0}));
    }

    int runCheckpoints()
    {
        auto workspace = m_console.open(m_plan, Workspace::Mode::ReadOnly);
        std::vector<const Checkpoint*> ordered;
        for (const Checkpoint& checkpoint : workspace->plan().all<Checkpoint>())
            ordered.push_back(&checkpoint);
        std::sort(ordered.begin(), ordered.end(), [](const Checkpoint* a, const Checkpoint* b) {
            return std::pair(a->seq, a->id.value) < std::pair(b->seq, b->id.value);
        });
        QJsonArray rows;
        for (const Checkpoint* one : ordered) {
            if (m_console.options.json) {
                rows.append(QJsonObject{{QStringLiteral("id"), workspace->plan().textId(*one)},
                                        {QStringLiteral("name"), one->name},
                                        {QStringLiteral("seq"), one->seq},
                                        {QStringLiteral("note"), one->note},
                                        {QStringLiteral("createdAt"), toString(one->createdAt)}});
                continue;
            }
            m_console.print(QStringLiteral("%1\t%2\t%3\t%4")
                                .arg(one->seq)
                                .arg(toString(one->createdAt), visibleText(one->name), visibleText(one->note)));
        }
        if (m_console.options.json)
            m_console.document({{QStringLiteral("checkpoints"), rows}});
        return Ok;
    }

    int runRemoveCheckpoint()
    {
        auto workspace = m_console.open(m_plan);
        const Checkpoint* checkpoint = checkpointNamed(workspace->plan(), text(m_name));
        if (!checkpoint)
            stopMissing(text(m_name), "checkpoint");
        return m_console.report(*workspace, workspace->execute(RemoveCheckpoint{checkpoint->id}));
    }

    qint64 m_seq = 0;
    bool m_isDryRun = false;
    std::string m_asOf, m_name, m_note, m_before, m_archive, m_to;
};

} // namespace

void addHistoryVerbs(Verbs& verbs, Console& console) { verbs.push_back(std::make_unique<HistoryVerb>(console)); }

} // namespace cadastre::cli
