// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/sources/databasefields.h"
#include "model/sources/founddatabases.h"
#include "model/sources/greeting.h"
#include "model/workspace/workspace.h"
#include "views/passwords.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace reckoner {

/// Chooses a database: one that the project's files name, or any other. Says and means read-only; tries the
/// connection; never shows a password, nor keeps one itself.
class ConnectionDialog final : public QDialog
{
    Q_OBJECT

public:
    ConnectionDialog(Workspace &workspace, Passwords &passwords, QWidget *parent = nullptr);

    /// Empties what an earlier time left and shows this database, if one is given.
    void begin(const std::optional<SourceSpec> &database);
    /// What the project's files name; places are in the project's folder.
    void setFound(const std::vector<FoundDatabase> &found);
    /// The server refused: says so and stands in the field for the password.
    void askPassword(const Error &error);

    DatabaseFields fields() const;
    void setFields(const DatabaseFields &fields);

public Q_SLOTS:
    void accept() override;
    void done(int result) override;

Q_SIGNALS:
    /// With the password that was typed, or none.
    void chosen(const reckoner::SourceSpec &spec, reckoner::Passwords::Keep keep);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeNotice();
    QWidget *makeFound();
    QWidget *makeForm();
    QWidget *withBrowse(QLineEdit *edit, const QString &name, bool folder);
    void browse(QLineEdit *edit, bool folder);
    void showKind();
    void showKeychain();
    void takeFound(int row);
    void takePasswordOut();
    Result<SourceSpec> spec();
    void test();
    void say(const QString &severity, const QString &sentence, const QString &detail = {});
    void setTesting(bool testing);
    void dress();
    void fit();

    Workspace &m_workspace;
    Passwords &m_passwords;
    QPointer<Job> m_test;
    std::vector<FoundDatabase> m_databases;
    std::vector<std::pair<QString, QString>> m_parameters;
    QString m_severity;
    bool m_dressing = false;
    bool m_askedKeychain = false;

    QLabel *m_lock;
    QWidget *m_foundPane = nullptr;
    QListWidget *m_found;
    QFormLayout *m_form = nullptr;
    QComboBox *m_kind;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_folder;
    QComboBox *m_service;
    QLineEdit *m_database;
    QLineEdit *m_user;
    QLineEdit *m_path;
    QLineEdit *m_text;
    QLabel *m_also;
    QLineEdit *m_password;
    QComboBox *m_keep;
    QLabel *m_noKeychain;
    QLabel *m_note;
    QLabel *m_mark;
    QLabel *m_result;
    QLabel *m_detail;
    QPushButton *m_testButton = nullptr;
    QPushButton *m_openButton = nullptr;
    QWidget *m_folderRow = nullptr;
    QWidget *m_pathRow = nullptr;
};

} // namespace reckoner
