// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/findinghistory.h"

#include "change/apply.h"
#include "plan/rowcount.h"

#include <algorithm>
#include <set>

namespace cadastre {

namespace {

constexpr std::int64_t hourMs = 3'600'000;

} // namespace

Result<PastSteps> readPastSteps(const Journal& journal, std::size_t mostRows)
{
    PastSteps past;
    std::size_t held = 0;
    std::vector<ChangeSet> ofStep; // newest first
    const auto close = [&] {
        for (auto changes = ofStep.rbegin(); changes != ofStep.rend(); ++changes)
            past.steps.back().changes.append(*changes);
        ofStep.clear();
    };
    const auto& entries = journal.entries();
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        held += static_cast<std::size_t>(entry->rows);
        if (held > mostRows) {
            past.isWhole = false;
            break;
        }
        if (isTrimming(*entry)) { // what it stands for came about step by step
            past.isWhole = false;
            break;
        }
        auto changes = journal.changes(entry->seq);
        if (!changes)
            return Unexpected(changes.error());
        if (changes->isEmpty())
            continue;
        // One moment, one step; so too where a clock was set back in between.
        if (past.steps.empty() || entry->time < past.steps.back().time) {
            close();
            past.steps.push_back({entry->time, {}});
        }
        ofStep.push_back(std::move(*changes));
    }
    close();
    return past;
}

FindingSample sampleOf(const AuditReport& report)
{
    return {report.time, report.count(Severity::Error), report.count(Severity::Warning), report.count(Severity::Info)};
}

/// One way back through the steps.
class FindingHistory::Walk {
public:
    Walk(FindingHistory& history, Plan plan, const AuditFacts& facts, std::size_t mostAudited,
         const std::function<bool()>& cancelled)
        : m_history(history), m_plan(std::move(plan)), m_facts(facts), m_left(mostAudited), m_cancelled(cancelled)
    {}

    void run(const PastSteps& past, Instant now)
    {
        m_pending = foundAt(now, true);
        Instant until = now;
        for (const PastStep& step : past.steps) {
            if (mustEnd())
                return endAt(until);
            lookBack(step.time, until);
            until = step.time;
            takeBack(m_plan, step.changes);
            const std::set<Key> before = foundAt(until, false);
            began(absentIn(before), until);
        }
        if (!past.isWhole)
            return endAt(until);
        const Instant start = std::min(m_plan.settings().createdAt, until);
        if (start < until) // else the plan as it was then has been looked at
            lookBack(start, until);
        began(m_pending, start);
    }

private:
    /// The plan was as it is now from `from` to `until`, where everything pending was found.
    void lookBack(Instant from, Instant until) { cameBetween(from, until, absentIn(foundAt(from, true))); }

    /// What was not found at `from` and was at `until`, of a plan that did not change: time alone brought it.
    void cameBetween(Instant from, Instant until, const std::set<Key>& keys)
    {
        if (keys.empty())
            return;
        if (until.ms - from.ms <= hourMs)
            return began(keys, until);
        if (mustEnd())
            return began(keys, until, true);
        const Instant middle{from.ms + (until.ms - from.ms) / 2000 * 1000};
        const std::set<Key> found = foundAt(middle, true);
        if (isCancelled())
            return began(keys, until, true);
        std::set<Key> earlier;
        std::set<Key> later;
        for (const Key& key : keys)
            (found.contains(key) ? earlier : later).insert(key);
        cameBetween(middle, until, later);
        cameBetween(from, middle, earlier);
    }

    [[nodiscard]] std::set<Key> foundAt(Instant moment, bool isSample)
    {
        const std::size_t rows = rowCount(m_plan) + 1;
        m_left -= std::min(m_left, rows);
        const AuditReport report = audit(m_plan, moment, m_facts, m_cancelled);
        if (isSample && !isCancelled())
            m_history.m_samples.push_back(sampleOf(report));
        std::set<Key> keys;
        for (const Finding& finding : report.findings)
            keys.insert({finding.rule, finding.key});
        return keys;
    }

    [[nodiscard]] std::set<Key> absentIn(const std::set<Key>& found) const
    {
        std::set<Key> absent;
        if (isCancelled())
            return absent; // a cancelled audit has not seen all
        std::set_difference(m_pending.begin(), m_pending.end(), found.begin(), found.end(),
                            std::inserter(absent, absent.end()));
        return absent;
    }

    void began(const std::set<Key>& keys, Instant at, bool isOlder = false)
    {
        for (const Key& key : std::set<Key>(keys)) { // m_pending itself may be meant
            m_history.m_since.insert_or_assign(key, Since{at, isOlder});
            m_pending.erase(key);
        }
    }

    void endAt(Instant at) { began(m_pending, at, true); }

    [[nodiscard]] bool isCancelled() const { return m_cancelled && m_cancelled(); }
    [[nodiscard]] bool mustEnd() const { return m_left == 0 || isCancelled(); }

    FindingHistory& m_history;
    Plan m_plan;
    const AuditFacts& m_facts;
    std::size_t m_left; ///< rows that may still be audited
    const std::function<bool()>& m_cancelled;
    std::set<Key> m_pending; ///< found at every moment looked at so far
};

FindingHistory FindingHistory::of(Plan plan, const PastSteps& steps, Instant now, const AuditFacts& facts,
                                  const std::function<bool()>& cancelled, std::size_t mostAudited)
{
    FindingHistory history;
    Walk(history, std::move(plan), facts, mostAudited, cancelled).run(steps, now);
    auto& samples = history.m_samples;
    std::sort(samples.begin(), samples.end(),
              [](const FindingSample& a, const FindingSample& b) { return a.from < b.from; });
    samples.erase(std::unique(samples.begin(), samples.end(),
                              [](const FindingSample& a, const FindingSample& b) { return a.hasSameCounts(b); }),
                  samples.end());
    return history;
}

void FindingHistory::follow(const AuditReport& report)
{
    std::map<Key, Since> since;
    for (const Finding& finding : report.findings) {
        const Key key{finding.rule, finding.key};
        const auto known = m_since.find(key);
        since.insert({key, known == m_since.end() ? Since{report.time} : known->second});
    }
    m_since = std::move(since);
    const FindingSample sample = sampleOf(report);
    if (m_samples.empty() || !m_samples.back().hasSameCounts(sample))
        m_samples.push_back(sample);
}

void FindingHistory::tell(AuditReport& report) const
{
    report.saysSince = true;
    for (Finding& finding : report.findings) {
        const auto known = m_since.find({finding.rule, finding.key});
        if (known == m_since.end())
            continue;
        finding.since = known->second.at;
        finding.isOlder = known->second.isOlder;
    }
}

} // namespace cadastre
