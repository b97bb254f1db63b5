// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/connectiondialog.h"

#include "model/sources/pgservices.h"
#include "views/legible.h"
#include "views/theme.h"
#include "views/twolinedelegate.h"

#include <QAccessible>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>

namespace reckoner {

namespace {

using Way = DatabaseFields::Kind;

constexpr int secondLineRole = Qt::UserRole + 1;
constexpr int testSeconds = 20;
constexpr int largestPort = 65535;
constexpr int markGap = 8;
constexpr int foundLetters = 48; ///< a place and why a database cannot be opened
constexpr int formLetters = 64;

QString titleOf(const FoundDatabase &found)
{
    if (found.kind != FoundDatabase::Kind::Usable)
        return found.spec;
    const Result<SourceSpec> spec = parseDatabaseSpec(found.spec);
    if (!spec)
        return found.spec;
    if (spec->kind == SourceSpec::Kind::Sqlite)
        return spec->path.section(QLatin1Char('/'), -1);
    const PostgresTarget &target = spec->postgres;
    if (target.database.isEmpty() || target.host.isEmpty())
        return target.database.isEmpty() ? found.spec : target.database;
    return ConnectionDialog::tr("%1 on %2").arg(target.database, target.host);
}

QString whereOf(const FoundDatabase &found)
{
    const QString place = found.place.toString();
    switch (found.kind) {
    case FoundDatabase::Kind::Other:
        return ConnectionDialog::tr("%1 · this version does not read %2").arg(place, found.backend);
    case FoundDatabase::Kind::Incomplete:
        return ConnectionDialog::tr("%1 · parts of it are filled in at run time").arg(place);
    case FoundDatabase::Kind::InMemory:
        return ConnectionDialog::tr("%1 · a database in memory cannot be opened").arg(place);
    case FoundDatabase::Kind::Usable:
        break;
    }
    return found.isExample ? ConnectionDialog::tr("%1 · an example").arg(place) : place;
}

QLabel *wrapped(const QString &text = {})
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

ConnectionDialog::ConnectionDialog(Workspace &workspace, Passwords &passwords, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_passwords(passwords)
    , m_lock(new QLabel)
    , m_found(new QListWidget)
    , m_kind(new QComboBox)
    , m_host(new QLineEdit)
    , m_port(new QSpinBox)
    , m_folder(new QLineEdit)
    , m_service(new QComboBox)
    , m_database(new QLineEdit)
    , m_user(new QLineEdit)
    , m_path(new QLineEdit)
    , m_text(new QLineEdit)
    , m_also(wrapped())
    , m_password(new QLineEdit)
    , m_keep(new QComboBox)
    , m_noKeychain(wrapped(tr("No keychain answers on this system: a password is kept for this run only.")))
    , m_note(wrapped())
    , m_mark(new QLabel)
    , m_result(wrapped())
    , m_detail(wrapped())
{
    setWindowTitle(tr("Choose a Database"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_openButton = buttons->addButton(tr("&Open Database"), QDialogButtonBox::AcceptRole);
    m_testButton = buttons->addButton(tr("&Test Connection"), QDialogButtonBox::ActionRole);

    auto *result = new QHBoxLayout;
    result->setSpacing(markGap);
    auto *words = new QVBoxLayout;
    words->addWidget(m_result);
    words->addWidget(m_detail);
    result->addWidget(m_mark, 0, Qt::AlignTop);
    result->addLayout(words, 1);
    for (QLabel *label : {m_result, m_detail})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_result->setObjectName(QStringLiteral("testResult"));
    m_detail->setObjectName(QStringLiteral("testDetail"));

    auto *right = new QVBoxLayout;
    right->addWidget(makeForm());
    right->addWidget(m_note);
    right->addLayout(result);
    right->addStretch(1);
    auto *across = new QHBoxLayout;
    across->setSpacing(16);
    m_foundPane = makeFound();
    across->addWidget(m_foundPane, 2);
    across->addLayout(right, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(makeNotice());
    layout->addLayout(across, 1);
    layout->addWidget(buttons);
    for (QAbstractButton *each : buttons->buttons())
        static_cast<QPushButton *>(each)->setAutoDefault(each == m_openButton);
    m_openButton->setDefault(true);

    connect(buttons, &QDialogButtonBox::accepted, this, &ConnectionDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ConnectionDialog::reject);
    connect(m_testButton, &QPushButton::clicked, this, &ConnectionDialog::test);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ConnectionDialog::showKind);
    connect(m_found, &QListWidget::currentRowChanged, this, &ConnectionDialog::takeFound);
    connect(m_found, &QListWidget::itemActivated, this, &ConnectionDialog::accept);
    connect(m_password, &QLineEdit::textEdited, this, [this] {
        if (!m_askedKeychain)
            showKeychain();
    });
    connect(m_text, &QLineEdit::editingFinished, this, &ConnectionDialog::takePasswordOut);
    for (QLineEdit *edit : {m_host, m_folder, m_database, m_user, m_path, m_text})
        connect(edit, &QLineEdit::textChanged, this, &ConnectionDialog::showKind);
    connect(m_service, &QComboBox::currentTextChanged, this, &ConnectionDialog::showKind);
    setFound({});
    begin({});
    dress();
}

QWidget *ConnectionDialog::makeNotice()
{
    auto *notice = new QWidget;
    auto *line = new QHBoxLayout(notice);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(markGap);
    line->addWidget(m_lock, 0, Qt::AlignTop);
    line->addWidget(
        wrapped(tr("Databases are opened read-only: PostgreSQL in a read-only transaction, SQLite "
                   "files without the right to write. Nothing in them is changed.")),
        1);
    return notice;
}

QWidget *ConnectionDialog::makeFound()
{
    auto *pane = new QWidget;
    auto *rows = new QVBoxLayout(pane);
    rows->setContentsMargins(0, 0, 0, 0);
    auto *heading = new QLabel(tr("In the project's &files"));
    heading->setFont(theme::headingFont(font()));
    heading->setBuddy(m_found);
    m_found->setAccessibleName(tr("Databases that the project's files name"));
    m_found->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_found->setItemDelegate(new TwoLineDelegate(
        [](const QModelIndex &index) { return index.data(secondLineRole).toString(); }, {}, m_found));
    m_found->setMinimumWidth(fontMetrics().averageCharWidth() * foundLetters);
    rows->addWidget(heading);
    rows->addWidget(m_found, 1);
    return pane;
}

QWidget *ConnectionDialog::makeForm()
{
    auto *form = new QWidget;
    form->setMinimumWidth(fontMetrics().averageCharWidth() * formLetters);
    m_form = new QFormLayout(form);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_kind->addItem(tr("PostgreSQL server"), int(Way::Server));
    m_kind->addItem(tr("PostgreSQL on this machine, through its socket"), int(Way::Socket));
    m_kind->addItem(tr("PostgreSQL service of pg_service.conf"), int(Way::Service));
    m_kind->addItem(tr("SQLite file"), int(Way::Sqlite));
    m_kind->addItem(tr("Snapshot that was saved"), int(Way::Snapshot));
    m_kind->addItem(tr("Something else, typed"), int(Way::Text));
    m_port->setRange(0, largestPort);
    m_port->setSpecialValueText(tr("as usual"));
    m_service->setEditable(true);
    m_service->addItems(postgresServices());
    m_host->setPlaceholderText(QStringLiteral("db.example.com"));
    m_folder->setPlaceholderText(QStringLiteral("/var/run/postgresql"));
    m_text->setPlaceholderText(QStringLiteral("postgresql://user@host/database"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                                    Qt::ImhNoAutoUppercase);
    m_keep->addItem(tr("For this run only"), int(Passwords::Keep::ForThisRun));
    m_keep->addItem(tr("In the system's keychain"), int(Passwords::Keep::InKeychain));
    for (QComboBox *box : {m_kind, m_keep, m_service}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(24);
    }
    m_folderRow = withBrowse(m_folder, tr("Choose the folder of the socket"), true);
    m_pathRow = withBrowse(m_path, tr("Choose the file"), false);
    m_form->addRow(tr("&Kind:"), m_kind);
    m_form->addRow(tr("&Host:"), m_host);
    m_form->addRow(tr("F&older:"), m_folderRow);
    m_form->addRow(tr("Po&rt:"), m_port);
    m_form->addRow(tr("&Service:"), m_service);
    m_form->addRow(tr("&Database:"), m_database);
    m_form->addRow(tr("&User:"), m_user);
    m_form->addRow(tr("&File:"), m_pathRow);
    m_form->addRow(tr("Sour&ce:"), m_text);
    m_form->addRow(tr("Options:"), m_also);
    m_form->addRow(tr("&Password:"), m_password);
    m_form->addRow(tr("Keep &it:"), m_keep);
    m_form->addRow(QString(), m_noKeychain);
    return form;
}

QWidget *ConnectionDialog::withBrowse(QLineEdit *edit, const QString &name, bool folder)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *button = new QPushButton(tr("Browse…"));
    button->setAutoDefault(false);
    button->setAccessibleName(name);
    layout->addWidget(edit, 1);
    layout->addWidget(button);
    row->setFocusProxy(edit);
    connect(button, &QPushButton::clicked, this, [this, edit, folder] { browse(edit, folder); });
    return row;
}

void ConnectionDialog::browse(QLineEdit *edit, bool folder)
{
    auto *dialog = new QFileDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    const QString start = edit->text().isEmpty() ? m_workspace.request().folder : edit->text();
    dialog->setDirectory(QFileInfo(start).isDir() ? start : QFileInfo(start).path());
    connect(dialog, &QFileDialog::fileSelected, edit, &QLineEdit::setText);
    dialog->open();
}

void ConnectionDialog::begin(const std::optional<SourceSpec> &database)
{
    m_password->clear();
    m_note->clear();
    say({}, {});
    m_found->setCurrentRow(-1);
    setFields(database ? DatabaseFields::of(*database) : DatabaseFields());
    m_kind->setFocus();
    m_password->setPlaceholderText({});
    m_askedKeychain = false;
    if (database)
        showKeychain();
}

/// Asking for a password tells whether anything keeps them at all. Not before one could be wanted: a wallet
/// that is locked asks the person to open it.
void ConnectionDialog::showKeychain()
{
    const Result<SourceSpec> shown = parseDatabaseSpec(fields().toSpec());
    if (!shown || shown->kind != SourceSpec::Kind::Postgres)
        return;
    m_askedKeychain = true;
    m_passwords.find(lastingSpec(*shown), this, [this, asked = fields()](const Result<QString> &found) {
        const bool answers = found || found.error().code != QLatin1String("keychain.none");
        m_keep->setEnabled(answers);
        if (!answers)
            m_keep->setCurrentIndex(0);
        if (asked == fields())
            m_password->setPlaceholderText(found && !found->isEmpty() ? tr("already known") : QString());
        showKind();
    });
}

void ConnectionDialog::setFound(const std::vector<FoundDatabase> &found)
{
    m_databases = found;
    const QSignalBlocker quiet(m_found);
    m_found->clear();
    for (const FoundDatabase &each : found) {
        auto *item = new QListWidgetItem(titleOf(each), m_found);
        item->setData(secondLineRole, whereOf(each));
        item->setData(Qt::AccessibleTextRole,
                      QStringList{titleOf(each), whereOf(each)}.join(QLatin1String(", ")));
        item->setToolTip(plainTip(each.spec + QLatin1Char('\n') + whereOf(each)));
        if (each.kind != FoundDatabase::Kind::Usable)
            item->setFlags(Qt::NoItemFlags);
    }
    m_foundPane->setVisible(!found.empty());
    fit();
}

/// Sentences come and go: what stands beside them must not be pressed together.
void ConnectionDialog::fit()
{
    layout()->activate();
    const QSize now = isVisible() ? size() : QSize(0, 0);
    const int width = std::max(now.width(), minimumSizeHint().width());
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : 0;
    resize(now.expandedTo({width, std::max(height, minimumSizeHint().height())}));
}

void ConnectionDialog::takeFound(int row)
{
    if (row < 0 || row >= int(m_databases.size()))
        return;
    const FoundDatabase &found = m_databases[size_t(row)];
    const Result<SourceSpec> parsed = parseDatabaseSpec(found.spec);
    if (!parsed)
        return say(QStringLiteral("error"), parsed.error().message, parsed.error().detail);
    setFields(DatabaseFields::of(*parsed));
    m_password->clear();
    m_note->setText(
        found.hasPassword
            ? tr("A password stands in %1; it is not taken from there.").arg(found.place.toString())
            : QString());
    say({}, {});
    showKeychain();
}

void ConnectionDialog::askPassword(const Error &error)
{
    say(QStringLiteral("error"), error.message, error.detail);
    m_password->clear();
    m_password->setFocus();
}

DatabaseFields ConnectionDialog::fields() const
{
    DatabaseFields fields;
    fields.kind = Way(m_kind->currentData().toInt());
    switch (fields.kind) {
    case Way::Server:
        fields.host = m_host->text().trimmed();
        fields.port = m_port->value();
        break;
    case Way::Socket:
        fields.folder = m_folder->text().trimmed();
        fields.port = m_port->value();
        break;
    case Way::Service:
        fields.service = m_service->currentText().trimmed();
        break;
    case Way::Sqlite:
    case Way::Snapshot:
        fields.path = m_path->text();
        return fields;
    case Way::Text:
        fields.text = m_text->text().trimmed();
        return fields;
    }
    fields.database = m_database->text();
    fields.user = m_user->text();
    fields.parameters = m_parameters;
    return fields;
}

void ConnectionDialog::setFields(const DatabaseFields &fields)
{
    m_parameters = fields.parameters;
    m_kind->setCurrentIndex(m_kind->findData(int(fields.kind)));
    m_host->setText(fields.host);
    m_port->setValue(fields.port);
    m_folder->setText(fields.folder);
    m_service->setCurrentText(fields.service);
    m_database->setText(fields.database);
    m_user->setText(fields.user);
    m_path->setText(fields.path);
    m_text->setText(fields.text);
    showKind();
}

void ConnectionDialog::showKind()
{
    const DatabaseFields now = fields();
    const bool postgres = now.isPostgres();
    m_form->setRowVisible(m_host, now.kind == Way::Server);
    m_form->setRowVisible(m_folderRow, now.kind == Way::Socket);
    m_form->setRowVisible(m_port, now.kind == Way::Server || now.kind == Way::Socket);
    m_form->setRowVisible(m_service, now.kind == Way::Service);
    m_form->setRowVisible(m_database, postgres);
    m_form->setRowVisible(m_user, postgres);
    m_form->setRowVisible(m_pathRow, now.kind == Way::Sqlite || now.kind == Way::Snapshot);
    m_form->setRowVisible(m_text, now.kind == Way::Text);
    QStringList options;
    for (const auto &[key, value] : now.parameters)
        options.append(QStringLiteral("%1=%2").arg(key, value));
    m_also->setText(options.join(QLatin1String("  ")));
    m_form->setRowVisible(m_also, !options.isEmpty());
    m_form->setRowVisible(m_password, postgres || now.kind == Way::Text);
    m_form->setRowVisible(m_keep, postgres || now.kind == Way::Text);
    m_form->setRowVisible(m_noKeychain, !m_keep->isEnabled() && (postgres || now.kind == Way::Text));
    m_note->setVisible(!m_note->text().isEmpty() && (postgres || now.kind == Way::Text));
    const QString usual = now.kind == Way::Service ? tr("as the service says") : QString();
    m_database->setPlaceholderText(usual);
    m_user->setPlaceholderText(usual);
    m_openButton->setEnabled(now.isComplete());
    m_testButton->setEnabled(now.isComplete() || m_test);
    fit();
}

/// A password that was typed as part of a URL must not stay readable.
void ConnectionDialog::takePasswordOut()
{
    const Result<SourceSpec> parsed = parseDatabaseSpec(m_text->text().trimmed());
    if (!parsed || parsed->postgres.password.isEmpty() || parsed->shown == m_text->text().trimmed())
        return;
    m_password->setText(parsed->postgres.password);
    m_text->setText(parsed->shown);
}

Result<SourceSpec> ConnectionDialog::spec()
{
    if (fields().kind == Way::Text)
        takePasswordOut();
    Result<SourceSpec> parsed = parseDatabaseSpec(fields().toSpec());
    if (parsed && parsed->kind == SourceSpec::Kind::Postgres && !m_password->text().isEmpty())
        parsed->postgres.password = m_password->text();
    return parsed;
}

void ConnectionDialog::test()
{
    if (m_test)
        return m_test->cancel();
    const Result<SourceSpec> wanted = spec();
    if (!wanted)
        return say(QStringLiteral("error"), wanted.error().message, wanted.error().detail);
    setTesting(true);
    m_passwords.complete(*wanted, this, [this](const SourceSpec &whole) {
        m_test = m_workspace.run<Greeting>(
            this, tr("Testing the connection"),
            [whole](const Progress &progress) { return greetDatabase(whole, testSeconds, progress); },
            [this](const Result<Greeting> &greeting) {
                if (!greeting)
                    return say(QStringLiteral("error"), greeting.error().message, greeting.error().detail);
                if (greeting->product == QLatin1String("snapshot"))
                    return say(QStringLiteral("good"), tr("A snapshot that can be read."));
                say(QStringLiteral("good"), tr("%1 %2, read-only").arg(greeting->product, greeting->version));
            });
        connect(m_test, &Job::finished, this, [this, job = m_test.data()] {
            if (job != m_test)
                return;
            if (job->state() == Job::State::Cancelled)
                say({}, tr("Cancelled."));
            m_test = nullptr;
            setTesting(false);
        });
    });
}

void ConnectionDialog::setTesting(bool testing)
{
    m_testButton->setText(testing ? tr("S&top Testing") : tr("&Test Connection"));
    if (testing)
        say({}, tr("Connecting…"));
}

void ConnectionDialog::say(const QString &severity, const QString &sentence, const QString &detail)
{
    m_severity = severity;
    m_result->setText(sentence);
    m_result->setVisible(!sentence.isEmpty());
    // The sentence often ends with the driver's words: they are said once.
    const bool more = !detail.isEmpty() && !sentence.contains(detail);
    m_detail->setText(more ? detail : QString());
    m_detail->setVisible(more);
    m_mark->setVisible(!severity.isEmpty());
    dress();
    fit();
    if (sentence.isEmpty())
        return;
    m_result->setAccessibleName(sentence);
    QAccessibleEvent alert(m_result, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ConnectionDialog::accept()
{
    if (!fields().isComplete())
        return;
    const Result<SourceSpec> wanted = spec();
    if (!wanted)
        return say(QStringLiteral("error"), wanted.error().message, wanted.error().detail);
    const auto keep = Passwords::Keep(m_keep->currentData().toInt());
    QDialog::accept();
    Q_EMIT chosen(*wanted, keep);
}

void ConnectionDialog::done(int result)
{
    if (m_test)
        m_test->cancel();
    m_password->clear();
    QDialog::done(result);
}

void ConnectionDialog::dress()
{
    m_dressing = true;
    m_lock->setPixmap(theme::readOnlyIcon(palette()).pixmap(16, 16));
    m_mark->setPixmap((m_severity == QLatin1String("good")
                           ? theme::stateIcon(QStringLiteral("present"), palette())
                           : theme::severityIcon(m_severity, true, palette()))
                          .pixmap(16, 16));
    for (QLabel *label : {m_note, m_noKeychain, m_detail, m_also}) {
        QPalette quiet = palette();
        quiet.setColor(QPalette::WindowText, theme::mutedColor(palette()));
        label->setPalette(quiet);
    }
    m_dressing = false;
}

void ConnectionDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && !m_dressing)
        dress();
    QDialog::changeEvent(event);
}

} // namespace reckoner
