// SPDX-License-Identifier: GPL-3.0-or-later
// What the plan wants otherwise in rows that AWS has shown stays planned: the records show the rows as AWS has them, and
// the edits come after.
#include "exchange/awsimporter.h"

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
        if (!isTakenBack && !fate.note)
            fate.note = {ImportNote::Kind::EditsStay, m_editedFields.join(QLatin1String(", ")), {}, {}, {}};
        fate.keepsEdits = !isTakenBack;
        m_editsOfItem = {};
        m_editedFields.clear();
    }
    m_result.add(std::move(fate));
}

void AwsImporter::finishEdits()
{
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
