// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/parallel.h"
#include "model/schema/fields.h"
#include "model/schema/json.h"

#include <QCryptographicHash>

namespace reckoner {

namespace {

class Writer
{
public:
    explicit Writer(JsonWriter &json, bool origins = true)
        : m_json(json)
        , m_origins(origins)
    {
    }

    template<class T>
    void operator()(const char *key, T &member, const T &standard = T())
    {
        if constexpr (std::is_same_v<T, Origin>) {
            if (!m_origins || !member.isKnown())
                return;
        } else if (member == standard) {
            return;
        }
        m_json.key(key);
        write(member);
    }

    template<class T>
    void write(T &value)
    {
        if constexpr (requires { m_json.value(value); })
            m_json.value(value);
        else
            writeOther(value);
    }

private:
    void writeOther(ReferentialAction &action) { m_json.value(actionName(action)); }
    void writeOther(Kind &kind) { m_json.value(kindName(kind)); }
    void writeOther(Opaque::Bound &bound) { m_json.value(boundName(bound)); }
    void writeOther(Severity &severity) { m_json.value(severityName(severity)); }

    template<class T>
    void writeOther(std::optional<T> &value)
    {
        write(*value); // an empty one is the default and was left out
    }

    template<class T>
    void writeOther(Boxed<T> &value)
    {
        write(*value); // likewise
    }

    template<class T>
    void writeOther(std::vector<T> &list)
    {
        m_json.beginArray();
        for (T &item : list)
            write(item);
        m_json.endArray();
    }

    template<class T>
    void writeOther(T &value)
    {
        m_json.beginObject();
        fields(*this, value);
        m_json.endObject();
    }

    JsonWriter &m_json;
    bool m_origins;
};

template<class Map>
void writeMap(JsonWriter &json, Writer &writer, const char *key, const Map &map)
{
    if (map.empty())
        return;
    json.key(key);
    json.beginArray();
    for (const auto &[name, held] : map) // fields() serves reading too; writing changes nothing
        writer.write(const_cast<typename Map::mapped_type &>(held));
    json.endArray();
}

void writeTables(JsonWriter &json, const Schema &schema, bool origins)
{
    if (schema.tables.empty())
        return;
    json.key("tables");
    json.beginArray();
    std::vector<const Table *> tables;
    for (const auto &[name, held] : schema.tables)
        tables.push_back(&*held);
    for (JsonWriter &part : inRuns(tables.size(), 100, [&](size_t from, size_t to) {
             JsonWriter part = json.part(from == 0);
             Writer writer(part, origins);
             for (; from < to; ++from)
                 writer.write(const_cast<Table &>(*tables[from]));
             return part;
         }))
        json.add(std::move(part));
    json.endArray();
}

void writeSchema(JsonWriter &json, const Schema &schema, bool origins)
{
    Writer writer(json, origins);
    json.beginObject();
    writeMap(json, writer, "namespaces", schema.namespaces);
    writeTables(json, schema, origins);
    writeMap(json, writer, "enums", schema.enums);
    writeMap(json, writer, "sequences", schema.sequences);
    writeMap(json, writer, "domains", schema.domains);
    writeMap(json, writer, "composites", schema.composites);
    writeMap(json, writer, "views", schema.views);
    writeMap(json, writer, "routines", schema.routines);
    writeMap(json, writer, "extensions", schema.extensions);
    writeMap(json, writer, "ranges", schema.ranges);
    writeMap(json, writer, "collations", schema.collations);
    writeMap(json, writer, "statistics", schema.statistics);
    writeMap(json, writer, "eventTriggers", schema.eventTriggers);
    writeMap(json, writer, "publications", schema.publications);
    writeMap(json, writer, "foreignServers", schema.foreignServers);
    json.endObject();
}

} // namespace

QString boundName(Opaque::Bound bound)
{
    switch (bound) {
    case Opaque::Bound::Data:
        return QStringLiteral("data");
    case Opaque::Bound::Objects:
        return QStringLiteral("objects");
    case Opaque::Bound::Anything:
        break;
    }
    return QStringLiteral("anything");
}

void writeCounts(JsonWriter &json, const char *key, const std::map<QString, int> &counts)
{
    json.key(key);
    json.beginObject();
    for (const auto &[name, count] : counts) {
        json.key(name);
        json.value(count);
    }
    json.endObject();
}

void writePlace(JsonWriter &json, const Place &place)
{
    if (!place.isKnown()) {
        json.null();
        return;
    }
    json.beginObject();
    json.field("file", place.file);
    json.field("line", place.line);
    json.endObject();
}

void writeNote(JsonWriter &json, const Diagnostic &note)
{
    json.beginObject();
    json.field("severity", severityName(note.severity));
    json.field("code", note.code);
    json.field("message", note.message);
    if (!note.revision.isEmpty())
        json.field("revision", note.revision);
    json.key("place");
    writePlace(json, note.place);
    json.endObject();
}

namespace {

JsonWriter snapshotWriter(const Snapshot &snapshot)
{
    JsonWriter json;
    Writer writer(json);
    json.beginObject();
    json.field("reckoner", QStringLiteral("snapshot"));
    json.field("version", 1);
    json.key("source");
    writer.write(const_cast<SourceInfo &>(snapshot.source));
    if (!snapshot.source.takenAt.isEmpty())
        json.field("takenAt", snapshot.source.takenAt);
    json.field("dialect", dialectName(snapshot.dialect));
    json.field("facets", snapshot.facets.describe());
    json.field("schemas", QStringList(snapshot.schemas.begin(), snapshot.schemas.end()));
    json.key("schema");
    writeSchema(json, snapshot.schema, true);
    json.key("stamp");
    if (snapshot.stamp && snapshot.stamp->tablePresent)
        json.value(snapshot.stamp->revisions);
    else
        json.null();
    json.field("stampTable", snapshot.stamp ? snapshot.stamp->table : snapshot.stampsUnread.value(0));
    if (snapshot.stamps.size() > 1 || (snapshot.stamps.size() == 1 && snapshot.stamps[0] != snapshot.stamp)) {
        json.key("stamps");
        json.beginObject();
        for (const Stamp &stamp : snapshot.stamps) {
            json.key(stamp.table);
            json.value(stamp.revisions);
        }
        json.endObject();
    }
    if (!snapshot.stampsUnread.isEmpty())
        json.field("stampsUnread", snapshot.stampsUnread);
    json.key("stats");
    json.beginObject();
    for (const auto &[path, stats] : snapshot.stats) {
        json.key(path);
        writer.write(const_cast<TableStats &>(stats));
    }
    json.endObject();
    if (snapshot.rights) {
        json.key("rights");
        json.beginObject();
        json.field("owner", snapshot.rights->owner);
        json.key("objects");
        json.beginArray();
        for (const auto &[object, rights] : snapshot.rights->objects) {
            json.beginObject();
            json.field("kind", kindName(object.kind));
            json.field("path", object.path);
            json.field("object", object.object);
            json.field("owner", rights.owner);
            json.field("grants", rights.grants);
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
    json.key("server");
    json.beginObject();
    if (!snapshot.serverVersion.isEmpty())
        json.field("version", snapshot.serverVersion);
    json.endObject();
    writeCounts(json, "notCompared", snapshot.notCompared);
    writeCounts(json, "bookkeeping", snapshot.bookkeeping);
    json.key("unknowns");
    writer.write(const_cast<std::vector<Unknown> &>(snapshot.unknowns));
    json.key("opaques");
    writer.write(const_cast<std::vector<Opaque> &>(snapshot.opaques));
    json.key("notes");
    writer.write(const_cast<std::vector<Diagnostic> &>(snapshot.notes));
    json.endObject();
    return json;
}

} // namespace

QByteArray writeSnapshot(const Snapshot &snapshot)
{
    return snapshotWriter(snapshot).take();
}

std::vector<QByteArray> snapshotPieces(const Snapshot &snapshot)
{
    return snapshotWriter(snapshot).takePieces();
}

QByteArray fingerprint(const Schema &schema)
{
    JsonWriter json;
    writeSchema(json, schema, false);
    return QCryptographicHash::hash(json.take(), QCryptographicHash::Sha256).toHex();
}

} // namespace reckoner
