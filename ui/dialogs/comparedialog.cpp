// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/comparedialog.h"

#include "exchange/importfiles.h"
#include "text/sentence.h"
#include "ui/dialogs/typedpaths.h"
#include "ui/session/driftstage.h"
#include "ui/session/session.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/labels.h"
#include "ui/wizards/common/poolwords.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTimer>

namespace cadastre {

CompareDialog::CompareDialog(Session& session, const CompareRequest& request, QWidget* parent)
    : PreviewDialogFrame(tr("Compare with AWS"), parent)
    , m_session(session)
    , m_files(request.files)
    , m_form(new FormGrid)
    , m_fileLine(new QLineEdit)
    , m_typed(new QTimer(this))
    , m_region(new QComboBox)
    , m_account(new QComboBox)
    , m_pool(new QComboBox)
    , m_summary(plainLabel({}, this))
{
    setObjectName(QStringLiteral("compareDialog"));
    setAcceptDrops(true);
    m_fileLine->setObjectName(QStringLiteral("compareFiles"));
    m_fileLine->setAccessibleName(tr("Answers"));
    m_fileLine->setAcceptDrops(false); // the form takes them
    m_fileLine->setClearButtonEnabled(true);
    m_fileLine->setPlaceholderText(tr("what the AWS CLI printed, or the folder that the collector filled"));
    const Plan& plan = session.plan();
    m_region->setObjectName(QStringLiteral("compareRegion"));
    m_region->setEditable(true);
    m_region->addItem(QString());
    for (const Ipam& ipam : plan.all<Ipam>())
        for (const RegionName& region : ipam.operatingRegions)
            m_region->addItem(region.toString());
    m_account->setObjectName(QStringLiteral("compareAccount"));
    m_account->setEditable(true);
    m_account->addItem(QString());
    for (const Account& account : plan.all<Account>())
        m_account->addItem(account.number.toString());
    m_pool->setObjectName(QStringLiteral("comparePool"));
    m_pool->addItem(QString());
    for (const Pool& pool : plan.all<Pool>())
        m_pool->addItem(poolPathLabel(plan, pool.id), plan.textId(pool));

    auto* line = new QWidget;
    line->setObjectName(QStringLiteral("compareFilesRow"));
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_fileLine, 1);
    QPushButton* folder = pushButton(tr("Folder…"), QStringLiteral("compareFolder"), line);
    QPushButton* files = pushButton(tr("Files…"), QStringLiteral("compareChoose"), line);
    layout->addWidget(folder);
    layout->addWidget(files);
    m_form->addRow(tr("Answers"), line, tr("a folder ACCOUNT/REGION/<command>.json says whose they are"));
    m_form->addRow(tr("&Region"), m_region, tr("for files that do not say it themselves"));
    m_form->addRow(tr("A&ccount"), m_account, tr("for files that do not say it themselves"));
    m_form->addRow(tr("&Pool"), m_pool, tr("nothing chosen: all pools"));
    m_summary->setObjectName(QStringLiteral("compareSummary"));
    m_summary->setWordWrap(true);
    m_form->addWide(m_summary);
    addPage(tr("Answers"), m_form);
    setPreviewVisible(false);
    setPrimaryButton(tr("Compare"));
    connect(primary(), &QPushButton::clicked, this, &CompareDialog::accept);
    connect(folder, &QPushButton::clicked, this, &CompareDialog::chooseFolder);
    connect(files, &QPushButton::clicked, this, &CompareDialog::chooseFiles);
    readInTime();
    resize(760, 380);
    review();
}

void CompareDialog::choose(const QStringList& files)
{
    if (files.isEmpty())
        return;
    m_files = files;
    review();
    if (primary()->isEnabled())
        primary()->setFocus(); // Enter goes on, it does not choose once more
}

void CompareDialog::readInTime()
{
    constexpr int pauseMs = 400;
    m_typed->setSingleShot(true);
    m_typed->setInterval(pauseMs);
    connect(m_fileLine, &QLineEdit::textEdited, this, &CompareDialog::typed);
    connect(m_typed, &QTimer::timeout, this, [this] {
        if (!m_files.isEmpty() && !primary()->isEnabled())
            setFooterMessage(StatusLevel::Info, tr("There is no such file or folder."));
    });
}

void CompareDialog::typed()
{
    // A folder is not looked into before it is whole: on the way to it stands "/".
    m_files = typedPaths(m_fileLine->text());
    clearFooterMessage();
    m_summary->setText(tr("The plan is held against what AWS shows. Comparing changes nothing."));
    primary()->setEnabled(!m_files.isEmpty() && allExist(m_files));
    m_typed->start();
}

void CompareDialog::chooseFiles()
{
    choose(QFileDialog::getOpenFileNames(this, tr("Compare with AWS"), {},
                                         tr("Answers of the AWS CLI (*.json);;All files (*)")));
}

void CompareDialog::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Compare with AWS"));
    if (!folder.isEmpty())
        choose({folder});
}

void CompareDialog::review()
{
    clearFooterMessage();
    m_typed->stop();
    m_fileLine->setText(textOfPaths(m_files));
    const auto found = static_cast<int>(importFilesOf(m_files, QStringLiteral("*.json")).size());
    m_summary->setText(found == 0 ? tr("The plan is held against what AWS shows. Comparing changes nothing.")
                                  : tr("%n file(s). Comparing changes nothing.", nullptr, found));
    primary()->setEnabled(found > 0);
    if (!m_files.isEmpty() && found == 0)
        setFooterMessage(StatusLevel::Warning, tr("There is no *.json in this folder."));
}

ImportContext CompareDialog::context() const
{
    ImportContext context;
    if (const auto parsed = RegionName::parse(m_region->currentText().trimmed()))
        context.region = *parsed;
    if (const auto parsed = AccountNumber::parse(m_account->currentText().trimmed()))
        context.account = *parsed;
    context.pool = m_pool->currentData().toString();
    return context;
}

void CompareDialog::accept()
{
    const auto done = m_session.drift().compare(m_files, context());
    if (!done) {
        const Error& error = done.error();
        setFooterMessage(StatusLevel::Error, placeOf(error) + sentence(error) + u' ' + adviceFor(error));
        return;
    }
    m_session.showView(MainView::Drift);
    QDialog::accept();
}

void CompareDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void CompareDialog::dropEvent(QDropEvent* event)
{
    choose(localFiles(*event->mimeData()));
    event->acceptProposedAction();
}

} // namespace cadastre
