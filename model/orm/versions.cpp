// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/versions.h"

#include "model/orm/scan.h"

#include <QRegularExpression>

namespace reckoner::orm {

namespace {

/// The version after all that begin with these segments: 2.0 -> 2.1.
QVersionNumber next(const QVersionNumber &version)
{
    QList<int> segments = version.segments();
    if (!segments.isEmpty())
        ++segments.last();
    return QVersionNumber(segments);
}

/// What a text says behind the package's name: `"SQLAlchemy[asyncio]>=2.0,<2.1"`, `sqlalchemy = "^2.0"`,
/// `sqlalchemy = {version = "~2.0.3", extras = [...]}`.
QString specifiersIn(const QString &text, const QString &package)
{
    const QString name = QRegularExpression::escape(package);
    const QRegularExpression::PatternOptions options =
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption;
    const QRegularExpression requirement(
        QStringLiteral("(?:^|[\"'])\\s*%1(?:\\[[^\\]]*\\])?\\s*\\(?\\s*([=~<>!][^\"';#\\n)]*)").arg(name),
        options);
    if (const auto match = requirement.match(text);
        match.hasMatch() && match.captured(1) != QLatin1String("="))
        if (!match.captured(1).startsWith(QLatin1String("= ")))
            return match.captured(1);
    const QRegularExpression entry(
        QStringLiteral("^\"?%1\"?\\s*=\\s*(?:\\{[^}\\n]*version\\s*=\\s*)?\"([^\"]*)\"").arg(name), options);
    const auto match = entry.match(text);
    return match.hasMatch() ? match.captured(1) : QString();
}

} // namespace

std::optional<bool> VersionRange::isAtLeast(const QVersionNumber &version) const
{
    if (from && *from >= version)
        return true;
    if (below && *below <= version)
        return false;
    return std::nullopt;
}

VersionRange versionRange(const QString &specifiers)
{
    VersionRange range;
    const auto atLeast = [&](const QVersionNumber &version) {
        if (!range.from || *range.from < version)
            range.from = version;
    };
    const auto lessThan = [&](const QVersionNumber &version) {
        if (!range.below || version < *range.below)
            range.below = version;
    };
    static const QRegularExpression clause(
        QStringLiteral("^\\s*(===?|~=|>=|<=|!=|<|>|\\^|~)?\\s*v?([0-9][0-9.]*)"));
    for (const QString &part : specifiers.split(QLatin1Char(','))) {
        const QRegularExpressionMatch match = clause.match(part);
        if (!match.hasMatch())
            continue;
        QString digits = match.captured(2);
        while (digits.endsWith(QLatin1Char('.'))) // of 2.0.*
            digits.chop(1);
        const QVersionNumber version = QVersionNumber::fromString(digits);
        const QString sign = match.captured(1);
        const QList<int> segments = version.segments();
        if (sign.startsWith(QLatin1String("==")) || sign.isEmpty()) {
            atLeast(version);
            lessThan(next(version));
        } else if (sign == QLatin1String(">=") || sign == QLatin1String(">")) {
            atLeast(version);
        } else if (sign == QLatin1String("<")) {
            lessThan(version);
        } else if (sign == QLatin1String("<=")) {
            lessThan(next(version));
        } else if (sign == QLatin1String("~=")) { // 2.0.3: before 2.1
            atLeast(version);
            lessThan(next(QVersionNumber(segments.mid(0, std::max<qsizetype>(1, segments.size() - 1)))));
        } else if (sign == QLatin1String("~")) { // 2.0 and 2.0.3: before 2.1
            atLeast(version);
            lessThan(next(QVersionNumber(segments.mid(0, 2))));
        } else if (sign == QLatin1String("^")) {
            atLeast(version);
            lessThan(next(QVersionNumber(segments.mid(0, 1))));
        }
    }
    return range;
}

VersionRange admittedVersions(const FileTree &files, const QString &folder, const QString &package)
{
    if (const QString pinned = lockedVersion(files, folder, package); !pinned.isEmpty())
        return versionRange(QStringLiteral("==") + pinned);
    QString at = folder;
    while (true) {
        const QString prefix = at.isEmpty() ? QString() : at + QLatin1Char('/');
        QStringList candidates;
        for (const char *name : {"pyproject.toml", "Pipfile", "setup.cfg"})
            candidates.append(prefix + QLatin1String(name));
        for (const QString &path : files.find(QStringLiteral(".txt"), at)) {
            const QString relative = path.mid(prefix.size());
            if (relative.startsWith(QLatin1String("requirements")) && relative.count(QLatin1Char('/')) < 2)
                candidates.append(path);
        }
        for (const QString &path : candidates) {
            const Result<QByteArray> text = files.read(path);
            if (!text)
                continue;
            const VersionRange range = versionRange(specifiersIn(QString::fromUtf8(*text), package));
            if (range.from || range.below)
                return range;
        }
        if (at.isEmpty())
            return {};
        at = at.contains(QLatin1Char('/')) ? at.left(at.lastIndexOf(QLatin1Char('/'))) : QString();
    }
}

} // namespace reckoner::orm
