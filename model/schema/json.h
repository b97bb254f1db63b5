// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/jsonwriter.h"
#include "model/core/result.h"
#include "model/schema/snapshot.h"

namespace reckoner {

/// The `snapshot` document of the contract, version 1. No password is in a Snapshot, so none is in it.
QByteArray writeSnapshot(const Snapshot &snapshot);
/// The same document cut into pieces; see JsonWriter::takePieces().
std::vector<QByteArray> snapshotPieces(const Snapshot &snapshot);

/// What is wanted of a document: of Stamps only the source, the dialect and the version tables.
enum class SnapshotPart { All, Stamps };

/// Reads it back; the result's diff with the original is empty.
/// Errors: snapshot.json (not JSON), snapshot.kind (another document), snapshot.version (newer than this
/// build).
Result<std::shared_ptr<const Snapshot>> readSnapshot(const QByteArray &bytes, const QString &file,
                                                     SnapshotPart part = SnapshotPart::All);

/// SHA-256, hex, of the schema alone: same schema, same fingerprint; origins do not count.
QByteArray fingerprint(const Schema &schema);

/// One object as other documents quote it ("place": {...}); null if unknown.
void writePlace(JsonWriter &json, const Place &place);
void writeNote(JsonWriter &json, const Diagnostic &note);
/// `"key": {name: count, ...}`.
void writeCounts(JsonWriter &json, const char *key, const std::map<QString, int> &counts);
/// "data", "objects", "anything".
QString boundName(Opaque::Bound bound);

} // namespace reckoner
