// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <QVector>
#include <Qt>

#include "ui/theme.h"

namespace cadastre {

/// What every model of ours answers beside Qt's own roles; delegates and proxies know only these. DisplayRole is plain text,
/// without isolates; AccessibleTextRole is a sentence.
enum ItemRole {
    SortRole = Qt::UserRole, ///< number, text, or cadastre::Prefix: what the column sorts by
    IdRole,                  ///< quint32 handle of the row's entity, 0 = none
    PrefixRole,              ///< cadastre::Prefix
    ParentPrefixRole,        ///< cadastre::Prefix, or int: length of the enclosing prefix; its digits are drawn quiet
    UseRole,                 ///< UseShares
    SeverityRole,            ///< StatusLevel
    KindRole,                ///< int, the model's own enum of row kinds
    BasisRole,               ///< QString: "planned", "rehearsed", "seen in AWS …"
    SubjectRole,             ///< typed handle of what a finding or history row is about (model's own type)
    FixRole,                 ///< QString: text of the action that repairs it; empty = none
    ToneRole,                ///< Tone of the display text
    TagsRole,                ///< QVector<TagChip>
    CaptionRole,             ///< QString: quiet text behind the display text (an address in a pool row)
    CaptionIsWordsRole,      ///< bool: that text is a sentence, not an address
    GapRole,                 ///< bool: a row of free space, drawn in secondary text and never counted
    DriftRole,               ///< int, a DriftVerdict: how it differs from AWS, drawn as a mark
    DriftCountRole,          ///< int: in how many ways, where it stands for several
    ExactRole, ///< QString for machines, where people are shown less: "15.625000000000", "2026-03-02T10:00:00Z"
    LastItemRole = Qt::UserRole + 63 ///< a model's private roles begin after this
};

/// Shares of one container, each 0…1, together 1 (or all 0: "no CIDR"). Drawn by UseBarDelegate.
struct UseShares {
    double allocated = 0; ///< to sub-pools
    double assigned = 0;  ///< VPCs, manual
    double reserved = 0;  ///< ours; AWS counts it as available
    double available = 0;
    QString text; ///< "19 %", drawn right of the bar where there is room

    friend bool operator==(const UseShares&, const UseShares&) = default;
};

/// One key=value, or a single word, drawn as a pill.
struct TagChip {
    QString text;
    Tone tone = Tone::Secondary;

    friend bool operator==(const TagChip&, const TagChip&) = default;
};

} // namespace cadastre

Q_DECLARE_METATYPE(cadastre::UseShares)
Q_DECLARE_METATYPE(cadastre::TagChip)
