// SPDX-License-Identifier: GPL-3.0-or-later
// What the plan wants otherwise in rows that AWS has shown stays planned: the records show the rows as AWS has them, and
// the edits come after.
#include "exchange/awsimporter.h"

#include <utility>

namespace cadastre {

void AwsImporter::takeEditsBack()
{
    forEachKind([&]<class E>() {
        for (const RowChange<E>& edit : m_options.edits.of<E>())
            if (const E* row = plan().find(edit.id())) {
                E shown = withEdited(plan(), *row, edit, *edit.before);
                copyLifeState(shown, *edit.before);
                m_draft.update(shown);
            }
    });
}

void AwsImporter::finish(RowFate fate)
{
    if (!m_editsOfItem.isEmpty()) {
        const bool isTakenBack = m_options.takenBack.contains(fate.source, fate.record);
        (isTakenBack ? m_editsDropped : m_editsShown).append(m_editsOfItem);
        if (!isTakenBack)
            m_editsOfFates.emplace_back(m_result.fates.size(), std::exchange(m_editsOfItem, {}));
        m_editsOfItem = {};
    }
    m_result.add(std::move(fate));
}

QStringList AwsImporter::fieldsThatStay(const ChangeSet& edits) const
{
    QStringList fields;
    forEachKind([&]<class E>() {
        for (const RowChange<E>& edit : edits.of<E>())
            if (const E* row = plan().find(edit.id()))
                fields << editedFields(RowChange<E>{*row, withEdited(plan(), *row, edit, *edit.after)});
    });
    return fields;
}

void AwsImporter::finishEdits()
{
    for (const auto& [at, edits] : m_editsOfFates) { // a later record may have said more of the row
        const QStringList fields = fieldsThatStay(edits);
        if (fields.isEmpty())
            continue; // AWS has it as planned
        RowFate& fate = m_result.fates[at];
        if (!fate.note)
            fate.note = {ImportNote::Kind::EditsStay, fields.join(QLatin1String(", ")), {}, {}, {}};
        fate.keepsEdits = true;
        ++m_result.counts.keepEdits;
    }
    m_editsShown.append(m_editsOfItem); // of rows that no record is about
    forEachKind([&]<class E>() {
        for (const RowChange<E>& edit : m_options.edits.of<E>()) {
            const E* row = plan().find(edit.id());
            if (!row || m_editsDropped.find(edit.id()))
                continue;
            E wanted = withEdited(plan(), *row, edit, *edit.after);
            if (m_editsShown.find(edit.id())) {
                m_result.edits.update(*row, std::move(wanted));
            } else {
                copyLifeState(wanted, *edit.after);
                m_draft.update(wanted);
            }
        }
    });
}

} // namespace cadastre
