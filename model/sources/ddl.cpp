// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sources/ddl.h"

#include "model/core/secrets.h"
#include "model/dialect/dialect.h"
#include "model/sources/file.h"
#include "model/sql/script.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace reckoner {

namespace {

struct SourcesText
{
    Q_DECLARE_TR_FUNCTIONS(SourcesText)
};

Result<QString> textOf(const QString &path, const QString &gitRef)
{
    const Result<QByteArray> bytes = readFile(path, gitRef);
    if (!bytes)
        return bytes.forward();
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(*bytes);
    if (decode.hasError())
        return unexpected(QStringLiteral("ddl.text"), SourcesText::tr("%1 is not a text in UTF-8.").arg(path),
                          {path, 0, 0});
    return text;
}

// As of a live database: what a tool keeps for itself is counted, not compared.
void leaveOutBookkeeping(Snapshot &snapshot)
{
    std::set<ObjectName> left;
    for (const auto &[name, table] : snapshot.schema.tables) {
        if (isBookkeepingTable(name.name))
            left.insert(name);
    }
    for (const ObjectName &name : left)
        snapshot.schema.tables.erase(name);
    std::erase_if(snapshot.schema.sequences, [&](const auto &entry) {
        return entry.second.ownedBy && left.contains(entry.second.ownedBy->table);
    });
    if (!left.empty())
        snapshot.bookkeeping[QStringLiteral("bookkeeping table")] = int(left.size());
}

} // namespace

Result<std::shared_ptr<const Snapshot>> readDdl(const QString &path, DialectId dialectId,
                                                const QString &gitRef)
{
    const Result<QString> text = textOf(path, gitRef);
    if (!text)
        return text.forward();
    const Dialect &rules = dialect(dialectId);
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->source.kind = QStringLiteral("ddl");
    snapshot->dialect = dialectId;
    snapshot->facets = rules.liveFacets();
    SchemaEditor editor(snapshot->schema, rules);
    ScriptOutcome outcome = applyScript(*text, editor, {path, 1, 0});
    snapshot->opaques = std::move(outcome.opaques);
    for (Opaque &opaque : snapshot->opaques)
        opaque.text = withoutLiterals(opaque.text);
    snapshot->notes = std::move(outcome.problems);
    leaveOutBookkeeping(*snapshot);
    sayWhatIsCarried(*snapshot, rules.defaultSchema());
    return std::shared_ptr<const Snapshot>(snapshot);
}

} // namespace reckoner
