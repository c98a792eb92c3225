// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

// The macro must be expanded outside of any namespace.
static void initCadastreResources() { Q_INIT_RESOURCE(cadastre); }

namespace cadastre {

namespace {

/// Standard actions that a desktop theme may draw in its own way. "-symbolic" variants are one-coloured, so recolouring is right.
QString symbolicName(const QString& name)
{
    struct Pair {
        QLatin1String ours;
        QLatin1String desktop;
    };
    static constexpr Pair pairs[] = {
        {QLatin1String("undo"), QLatin1String("edit-undo-symbolic")},
        {QLatin1String("redo"), QLatin1String("edit-redo-symbolic")},
        {QLatin1String("search"), QLatin1String("edit-find-symbolic")},
        {QLatin1String("open"), QLatin1String("document-open-symbolic")},
        {QLatin1String("new"), QLatin1String("document-new-symbolic")},
        {QLatin1String("save"), QLatin1String("document-save-symbolic")},
        {QLatin1String("copy"), QLatin1String("edit-copy-symbolic")},
        {QLatin1String("delete"), QLatin1String("edit-delete-symbolic")},
        {QLatin1String("refresh"), QLatin1String("view-refresh-symbolic")},
        {QLatin1String("close"), QLatin1String("window-close-symbolic")},
        {QLatin1String("print"), QLatin1String("document-print-symbolic")},
    };
    for (const Pair& pair : pairs) {
        if (name == pair.ours)
            return pair.desktop;
    }
    return {};
}

QString resourcePath(const QString& name) { return QStringLiteral(":/icons/%1.svg").arg(name); }

/// Draws one of our drawings in the palette's colours at paint time; nothing has to be rebuilt when the palette changes.
class LineIconEngine final : public QIconEngine {
public:
    LineIconEngine(QString name, std::optional<Tone> tone) : m_name(std::move(name)), m_tone(tone) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() != nullptr ? painter->device()->devicePixelRatioF() : 1.0;
        const int side = std::min(rect.width(), rect.height());
        painter->drawPixmap(QPoint(rect.left() + (rect.width() - side) / 2, rect.top() + (rect.height() - side) / 2),
                            draw(QSize(side, side), ratio, mode, state));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return draw(size, 1.0, mode, state);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        // `size` is in device pixels here.
        QPixmap result = draw(QSize(qRound(size.width() / scale), qRound(size.height() / scale)), scale, mode, state);
        result.setDevicePixelRatio(scale);
        return result;
    }
    QIconEngine* clone() const override { return new LineIconEngine(*this); }
    QString key() const override { return QStringLiteral("cadastre"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QPixmap draw(const QSize& size, qreal ratio, QIcon::Mode mode, QIcon::State) const
    {
        const QPalette palette = QApplication::palette();
        QColor color = palette.color(QPalette::Active, QPalette::ButtonText);
        if (m_tone)
            color = Theme::fromPalette(palette).toneColor(*m_tone);
        if (mode == QIcon::Disabled)
            color = palette.color(QPalette::Disabled, QPalette::ButtonText);
        return iconPixmap(m_name, std::min(size.width(), size.height()), ratio, color);
    }

    QString m_name;
    std::optional<Tone> m_tone;
};

Tone statusTone(StatusLevel level)
{
    switch (level) {
    case StatusLevel::Error: return Tone::Error;
    case StatusLevel::Warning: return Tone::Warning;
    case StatusLevel::Ok: return Tone::Ok;
    case StatusLevel::Pending: return Tone::Accent;
    case StatusLevel::Info:
    case StatusLevel::NoData: break;
    }
    return Tone::Secondary;
}

} // namespace

void initResources() { initCadastreResources(); }

const QStringList& iconNames()
{
    static const QStringList names = [] {
        initResources();
        QStringList found =
            QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")}, QDir::Files, QDir::Name);
        for (QString& name : found)
            name.chop(4);
        found.removeAll(QStringLiteral("cadastre")); // in colour: applicationIcon()
        return found;
    }();
    return names;
}

QIcon themedIcon(const QString& name)
{
    initResources();
    if (!QFile::exists(resourcePath(name)))
        return {};
    return QIcon(new LineIconEngine(name, std::nullopt));
}

QIcon themedIcon(const QString& name, Tone tone)
{
    initResources();
    if (!QFile::exists(resourcePath(name)))
        return {};
    return QIcon(new LineIconEngine(name, tone));
}

QString statusIconName(StatusLevel level)
{
    switch (level) {
    case StatusLevel::Error: return QStringLiteral("status-error");
    case StatusLevel::Warning: return QStringLiteral("status-warning");
    case StatusLevel::Info: return QStringLiteral("status-info");
    case StatusLevel::Ok: return QStringLiteral("status-ok");
    case StatusLevel::Pending: return QStringLiteral("status-pending");
    case StatusLevel::NoData: break;
    }
    return QStringLiteral("status-nodata");
}

QIcon statusIcon(StatusLevel level) { return themedIcon(statusIconName(level), statusTone(level)); }

QString statusWord(StatusLevel level)
{
    const char* word = "";
    switch (level) {
    case StatusLevel::Error: word = QT_TRANSLATE_NOOP("cadastre::Status", "error"); break;
    case StatusLevel::Warning: word = QT_TRANSLATE_NOOP("cadastre::Status", "warning"); break;
    case StatusLevel::Info: word = QT_TRANSLATE_NOOP("cadastre::Status", "information"); break;
    case StatusLevel::Ok: word = QT_TRANSLATE_NOOP("cadastre::Status", "ok"); break;
    case StatusLevel::Pending: word = QT_TRANSLATE_NOOP("cadastre::Status", "pending"); break;
    case StatusLevel::NoData: word = QT_TRANSLATE_NOOP("cadastre::Status", "no data"); break;
    }
    return QCoreApplication::translate("cadastre::Status", word);
}

QPixmap iconPixmap(const QString& name, int size, qreal devicePixelRatio, const QColor& color)
{
    if (size <= 0)
        return {};
    const int pixels = static_cast<int>(std::lround(size * devicePixelRatio));
    const QString key = QStringLiteral("cadastre-icon/%1/%2/%3").arg(name).arg(pixels).arg(color.rgba());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        initResources();
        pixmap = QPixmap(pixels, pixels);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        const QString symbolic = symbolicName(name);
        if (!symbolic.isEmpty() && QIcon::hasThemeIcon(symbolic)) {
            QIcon::fromTheme(symbolic).paint(&painter, pixmap.rect());
        } else {
            QSvgRenderer renderer(resourcePath(name));
            renderer.render(&painter, QRectF(pixmap.rect()));
        }
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), color);
        painter.end();
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QIcon applicationIcon()
{
    initResources();
    return QIcon::fromTheme(QStringLiteral("io.github.cadastre.Cadastre"),
                            QIcon(QStringLiteral(":/icons/cadastre.svg")));
}

} // namespace cadastre
