// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/arguments.h"

#include "views/language.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

namespace reckoner {

namespace {

struct Main
{
    Q_DECLARE_TR_FUNCTIONS(Main)
};

QCommandLineOption option(const char *name, const QString &description, const QString &value)
{
    return {QLatin1String(name), description, value};
}

} // namespace

Result<Arguments> readArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Main::tr("Shows where a database schema really stands."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("DIR"), Main::tr("The project's folder"),
                                 QStringLiteral("[DIR]"));
    const auto database = option("database", Main::tr("The database: a URL, sqlite:PATH or snapshot:FILE"),
                                 QStringLiteral("SPEC"));
    const auto dialect = option("dialect", Main::tr("postgresql or sqlite"), QStringLiteral("NAME"));
    const auto page = option(
        "page",
        Main::tr("The page to show: start, overview, schema, compare, history, indexes, findings, source"),
        QStringLiteral("NAME"));
    const auto object = option("object", Main::tr("The object to select, as a path: public.orders.total"),
                               QStringLiteral("PATH"));
    const auto source = option("source", Main::tr("The file and line to show, from the project's folder"),
                               QStringLiteral("FILE:LINE"));
    const auto scheme =
        option("scheme", Main::tr("system, light, dark, contrast or contrast-dark; for this run"),
               QStringLiteral("NAME"));
    const auto size = option("size", Main::tr("The window's size, WIDTHxHEIGHT"), QStringLiteral("SIZE"));
    const auto grab = option("grab", Main::tr("Save a picture of the window once it has read, and quit"),
                             QStringLiteral("FILE.png"));
    const auto language =
        option("language", Main::tr("system, en, de or zh_CN; for this run"), QStringLiteral("NAME"));
    const QCommandLineOption untilShown(QStringLiteral("until-shown"),
                                        Main::tr("Say so once the window has been painted, and quit"));
    parser.addOptions({database, dialect, page, object, source, scheme, size, language, grab, untilShown});
    parser.process(arguments);

    Arguments made;
    const QStringList folders = parser.positionalArguments();
    made.request.folder = folders.value(0, QStringLiteral("."));
    made.opensSomething = !folders.isEmpty();
    made.page = parser.value(page);
    made.object = parser.value(object);
    made.grab = parser.value(grab);
    made.untilShown = parser.isSet(untilShown);
    if (parser.isSet(database)) {
        const Result<SourceSpec> spec = parseDatabaseSpec(parser.value(database));
        if (!spec)
            return spec.forward();
        made.request.database = *spec;
        made.opensSomething = true;
    }
    if (parser.isSet(dialect)) {
        made.request.dialect = dialectFromName(parser.value(dialect));
        if (!made.request.dialect)
            return unexpected(QStringLiteral("arguments.dialect"),
                              Main::tr("%1 is not a dialect.").arg(parser.value(dialect)));
    }
    if (parser.isSet(scheme)) {
        made.scheme = Appearance::fromName(parser.value(scheme));
        if (!made.scheme)
            return unexpected(QStringLiteral("arguments.scheme"),
                              Main::tr("There is no scheme %1.").arg(parser.value(scheme)));
    }
    if (parser.isSet(language) && !Language::isChoice(parser.value(language)))
        return unexpected(QStringLiteral("arguments.language"),
                          Main::tr("There is no language %1.").arg(parser.value(language)));
    if (parser.isSet(size)) {
        static const QRegularExpression form(QStringLiteral("^(\\d{2,5})x(\\d{2,5})$"));
        const QRegularExpressionMatch match = form.match(parser.value(size));
        if (!match.hasMatch())
            return unexpected(QStringLiteral("arguments.size"),
                              Main::tr("%1 is not a size: write 1180x760.").arg(parser.value(size)));
        made.size = QSize(match.captured(1).toInt(), match.captured(2).toInt());
    }
    if (parser.isSet(source)) {
        const QString text = parser.value(source);
        const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
        bool isLine = false;
        const int line = colon < 0 ? 0 : text.mid(colon + 1).toInt(&isLine);
        made.source = isLine ? Place{text.left(colon), line, 0} : Place{text, 0, 0};
    }
    return made;
}

} // namespace reckoner
