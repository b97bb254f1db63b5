// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/views/project.h"
#include "views/legible.h"
#include "views/messagebar.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace reckoner {

/// A button with these words on it, as a person would look for it.
inline QAbstractButton *buttonSaying(const QWidget &widget, const QString &words)
{
    for (QAbstractButton *each : widget.findChildren<QAbstractButton *>()) {
        if (each->isVisible() && withoutMnemonic(each->text()).contains(words))
            return each;
    }
    return nullptr;
}

/// Everything that a person could read in a widget: labels, buttons, models, editors.
inline QStringList textsOf(const QWidget &widget)
{
    QStringList texts;
    for (const QObject *object : widget.findChildren<QObject *>()) {
        for (const char *name : {"text", "plainText", "toolTip", "accessibleName"})
            texts.append(object->property(name).toString());
        const auto *model = qobject_cast<const QAbstractItemModel *>(object);
        if (!model)
            continue;
        const std::function<void(const QModelIndex &)> walk = [&](const QModelIndex &parent) {
            for (int row = 0; row < model->rowCount(parent); ++row) {
                for (int column = 0; column < model->columnCount(parent); ++column)
                    texts.append(model->index(row, column, parent).data().toString());
                walk(model->index(row, 0, parent));
            }
        };
        walk({});
    }
    texts.removeAll(QString());
    return texts;
}

inline bool saysSomewhere(const QWidget &widget, const QString &words)
{
    const QStringList texts = textsOf(widget);
    return std::any_of(texts.begin(), texts.end(), [&](QString text) {
        // Isolates are for the eye.
        return unisolated(text).contains(words);
    });
}

/// A small project of one revision and a SQLite file, written by hand.
class WrittenProject
{
public:
    WrittenProject()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                           m_folder.filePath(QStringLiteral("settings")));
        write("alembic.ini", QStringLiteral("[alembic]\nscript_location = migrations\n"));
        QFile database(path("app.db")); // an empty file is an empty database
        QVERIFY(database.open(QIODevice::WriteOnly));
    }

    void write(const char *name, const QString &text) const { TestProject::write(path(name), text.toUtf8()); }
    QString path(const char *name) const
    {
        return m_folder.filePath(QLatin1String("project/") + QLatin1String(name));
    }
    void models(const QString &body) const
    {
        write("models.py", QStringLiteral("from sqlalchemy import Column, ForeignKey, Integer, String\n"
                                          "from sqlalchemy.orm import declarative_base\n\n"
                                          "Base = declarative_base()\n\n\n") +
                               body);
    }
    /// The revision "aaaa".
    void migration(const QString &upgrade) const
    {
        write("migrations/versions/a.py",
              QStringLiteral("\"\"\"start\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\n\n"
                             "revision = 'aaaa'\ndown_revision = None\n\n\ndef upgrade():\n") +
                  upgrade);
    }
    bool run(const QString &sql) const
    {
        sqlite3 *database = nullptr;
        const bool done =
            sqlite3_open(path("app.db").toUtf8().constData(), &database) == SQLITE_OK &&
            sqlite3_exec(database, sql.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
        sqlite3_close(database);
        return done;
    }
    CheckRequest request() const
    {
        CheckRequest made;
        made.folder = m_folder.filePath(QStringLiteral("project"));
        made.database = *parseDatabaseSpec(QStringLiteral("sqlite:") + path("app.db"));
        return made;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace reckoner
