// SPDX-License-Identifier: GPL-3.0-or-later
// “Bring your own prefix” about the test vectors: a plan of their account, and what the form says.
#pragma once

#include "gui/samplesession.h"
#include "support/bytes.h"
#include "ui/views/common/labels.h"
#include "ui/wizards/byoip/byoipdialog.h"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

namespace cadastre::testing {

using namespace Qt::StringLiterals;

inline const QString vectors = u"" CADASTRE_TEST_DATA "/byoip/"_s;

/// An empty plan of the account that the vectors are signed for.
inline std::unique_ptr<Session> vectorOwner(Instant now = inNovember)
{
    PlanSettings settings;
    settings.name = u"vectors"_s;
    settings.owner = AccountNumber::of(123456789012);
    settings.homeRegion = RegionName::of("us-east-1");
    auto workspace = Workspace::inMemory(settings, clockAt(now));
    CreateIpam create{};
    create.operatingRegions = {RegionName::of("us-east-1")};
    if (!workspace->execute(create))
        qFatal("no IPAM");
    return std::make_unique<Session>(std::move(workspace));
}

inline QString wrote(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

/// All words of the checklist.
inline QString checklist(const ByoipDialog& dialog)
{
    QStringList words;
    for (const auto* label : dialog.findChild<QWidget*>(u"byoip.checklist"_s)->findChildren<StatusLabel*>())
        words << label->text();
    return words.join(u'\n');
}

inline void answer(const ByoipDialog& dialog, const QString& button)
{
    dialog.findChild<QRadioButton*>(button)->setChecked(true);
}

/// The link of a line of the checklist; null where no line has it.
inline QPushButton* link(const ByoipDialog& dialog, const char* name)
{
    return dialog.findChild<QWidget*>(u"byoip.checklist"_s)
        ->findChild<QPushButton*>(u"byoip.line."_s + QLatin1String(name));
}

/// The range typed, the vector's key opened (a copy in `folder`), the message signed.
inline void prepare(ByoipDialog& dialog, const QTemporaryDir& folder)
{
    answer(dialog, u"byAws"_s);
    auto* cidr = dialog.findChild<QLineEdit*>(u"byoip.cidr"_s);
    cidr->clear();
    QTest::keyClicks(cidr, u"2605:9cc0:1ff0::/44"_s);
    dialog.findChild<QLineEdit*>(u"byoip.passphrase"_s)->setText(u"correct horse battery staple"_s);
    const QString key = folder.filePath(u"key.pem"_s);
    QFile::remove(key);
    dialog.openKey(wrote(key, bytesOf(vectors + u"v6-2048/private-key.enc.pem"_s)));
    dialog.sign();
}

} // namespace cadastre::testing
