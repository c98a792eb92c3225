// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/request.h"
#include "ui/wizards/common/wizarddialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace cadastre {

class BlockField;
class CommandBlock;
class FormGrid;
class KeyValueList;
class OriginatorQuestion;
class PlainLabel;
class ProofFields;
struct ProofClaim;
class SegmentedControl;
class StatusList;
class StrategyTable;
class StripBar;
class AddressLabel;
class TagTable;

/// A pool and its first CIDR: Place › Space › Rules › Review, each page to be jumped to at any time. What is fixed after
/// creation (scope, source, family, locale, advertisable; contract §6.3) is asked on the first page; who originates a
/// range of one's own is asked in words and without a default (interface §4.15 point 10).
class NewPoolDialog final : public WizardDialog {
    Q_OBJECT
public:
    NewPoolDialog(Session& session, const NewPoolRequest& request, QWidget* parent = nullptr);
    enum Page { PlacePage, SpacePage, RulesPage, ReviewPage };

protected:
    [[nodiscard]] Wish wish() const override;
    void showPreview(const Wish& wish, const Result<Decision>* decision) override;
    [[nodiscard]] QString summary() const override;
    void finished(const Receipt& receipt) override;

private:
    [[nodiscard]] QWidget* makePlacePage();
    [[nodiscard]] QWidget* makeSpacePage();
    [[nodiscard]] QWidget* makeRulesPage();
    [[nodiscard]] QWidget* makeReviewPage();
    void makePreview();
    void placeChanged();
    void fillSources();
    /// On from the first page only with the answer that cannot be changed later (interface §4.15 point 10).
    void goTo(int page);
    void askWhoOriginates();
    /// Of the range that is typed, for the proof that is pasted.
    [[nodiscard]] ProofClaim claim() const;
    void pageTurned(int page);

    [[nodiscard]] ScopeId scope() const;
    [[nodiscard]] PoolId source() const;
    [[nodiscard]] Family family() const;
    [[nodiscard]] RegionName locale() const;
    [[nodiscard]] bool isPublic() const;
    /// Amazon's own space rather than a range that one brings.
    [[nodiscard]] bool isAmazons() const;
    /// A range of one's own enters here: only then is the question of the originator asked.
    [[nodiscard]] bool asksWhoOriginates() const;
    [[nodiscard]] QString nameProblem() const;
    [[nodiscard]] bool isTaken(const QString& name) const; ///< by a pool beside the new one
    void suggestName();                                    ///< until somebody gives one
    [[nodiscard]] QString missing() const;
    [[nodiscard]] CreatePool createCommand() const;
    void showReview(const Result<Decision>* decision);
    void showPages(const Wish& wish, const Result<Decision>* decision);

    // Place
    FormGrid* m_place;
    QComboBox* m_scope;
    SegmentedControl* m_family;
    QComboBox* m_source;
    QLineEdit* m_name;
    QLineEdit* m_description;
    QComboBox* m_locale;
    QComboBox* m_service;
    SegmentedControl* m_publicSource;
    OriginatorQuestion* m_originates;
    // Space
    FormGrid* m_space;
    BlockField* m_block;
    StrategyTable* m_strategies;
    QWidget* m_compared;
    PlainLabel* m_free;
    ProofFields* m_proof;
    // Rules
    FormGrid* m_rules;
    QSpinBox* m_largest;
    QSpinBox* m_default;
    QSpinBox* m_smallest;
    QComboBox* m_own; ///< the strategy that the new pool itself will use
    TagTable* m_required;
    QCheckBox* m_autoImport;
    QCheckBox* m_refill;
    QSpinBox* m_refillBelow;
    QSpinBox* m_refillLength;
    // Review and preview
    QWidget* m_reviewHost = nullptr;
    KeyValueList* m_review = nullptr;
    StatusList* m_reviewNotes = nullptr;
    PlainLabel* m_title = nullptr;
    PlainLabel* m_facts = nullptr;
    AddressLabel* m_cidr = nullptr;
    PlainLabel* m_how = nullptr;
    StripBar* m_strip = nullptr;
    PlainLabel* m_left = nullptr;
    StatusList* m_notes = nullptr;
    CommandBlock* m_commands = nullptr;
    QWidget* m_commandsTitle = nullptr;
    QString m_suggested;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
    RegionName m_regionTag; ///< the locale that the Region row was made for
    bool m_lengthsTouched = false;
};

} // namespace cadastre
