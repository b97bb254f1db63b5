// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/fields.h"
#include "model/schema/json.h"

#include <QCoreApplication>

#include <simdjson.h>

namespace reckoner {

namespace {

using simdjson::dom::element;

struct SnapshotText
{
    Q_DECLARE_TR_FUNCTIONS(SnapshotText)
};

QString toText(const element &json)
{
    std::string_view view;
    if (json.get(view))
        return {};
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

std::optional<element> member(const element &object, const char *key)
{
    element found;
    if (object.at_key(key).get(found))
        return std::nullopt;
    return found;
}

/// Fills members from an object; what is absent keeps its default.
class Reader
{
public:
    explicit Reader(element object)
        : m_object(object)
    {
    }

    template<class T>
    void operator()(const char *key, T &value, const T &standard = T())
    {
        const std::optional<element> found = member(m_object, key);
        if (found)
            read(*found, value);
        else
            value = standard;
    }

    static void read(const element &json, QString &value) { value = toText(json); }
    static void read(const element &json, bool &value)
    {
        bool truth = false;
        value = !json.get(truth) && truth;
    }
    static void read(const element &json, qint64 &value)
    {
        int64_t number = 0;
        if (!json.get(number))
            value = number;
    }
    static void read(const element &json, int &value)
    {
        qint64 number = value;
        read(json, number);
        value = static_cast<int>(number);
    }
    static void read(const element &json, ReferentialAction &value)
    {
        value = actionFromName(toText(json)).value_or(ReferentialAction::NoAction);
    }
    static void read(const element &json, Kind &value)
    {
        value = kindFromName(toText(json)).value_or(Kind::Table);
    }
    static void read(const element &json, Opaque::Bound &value)
    {
        const QString text = toText(json);
        value = text == QLatin1String("data")      ? Opaque::Bound::Data
                : text == QLatin1String("objects") ? Opaque::Bound::Objects
                                                   : Opaque::Bound::Anything;
    }
    static void read(const element &json, Severity &value)
    {
        const QString text = toText(json);
        value = text == QLatin1String("error")     ? Severity::Error
                : text == QLatin1String("warning") ? Severity::Warning
                                                   : Severity::Info;
    }
    static void read(const element &json, QStringList &value)
    {
        value.clear();
        simdjson::dom::array array;
        if (json.get(array))
            return;
        for (const element item : array)
            value.append(toText(item));
    }
    template<class T>
    static void read(const element &json, std::optional<T> &value)
    {
        read(json, value.emplace());
    }
    template<class T>
    static void read(const element &json, Boxed<T> &value)
    {
        read(json, value.emplace());
    }
    template<class T>
    static void read(const element &json, std::vector<T> &value)
    {
        value.clear();
        simdjson::dom::array array;
        if (json.get(array))
            return;
        value.reserve(array.size());
        for (const element item : array)
            read(item, value.emplace_back());
    }
    template<class T>
    static void read(const element &json, T &value)
    {
        Reader reader(json);
        fields(reader, value);
    }

private:
    element m_object;
};

template<class T>
std::vector<T> readList(const element &object, const char *key)
{
    std::vector<T> list;
    if (const auto found = member(object, key))
        Reader::read(*found, list);
    return list;
}

template<class T, class Map>
void readNamed(const element &object, const char *key, Map &map)
{
    simdjson::dom::array array;
    const auto found = member(object, key);
    if (!found || found->get(array))
        return;
    for (const element entry : array) {
        T item;
        Reader::read(entry, item);
        const auto name = item.name;
        map.emplace_hint(map.end(), name, std::move(item)); // they are written in order
    }
}

Schema readSchema(const element &object)
{
    Schema schema;
    readNamed<Namespace>(object, "namespaces", schema.namespaces);
    readNamed<Table>(object, "tables", schema.tables);
    readNamed<EnumType>(object, "enums", schema.enums);
    readNamed<Sequence>(object, "sequences", schema.sequences);
    readNamed<Domain>(object, "domains", schema.domains);
    readNamed<CompositeType>(object, "composites", schema.composites);
    readNamed<View>(object, "views", schema.views);
    readNamed<Routine>(object, "routines", schema.routines);
    readNamed<Extension>(object, "extensions", schema.extensions);
    readNamed<RangeType>(object, "ranges", schema.ranges);
    readNamed<Collation>(object, "collations", schema.collations);
    readNamed<Statistics>(object, "statistics", schema.statistics);
    readNamed<EventTrigger>(object, "eventTriggers", schema.eventTriggers);
    readNamed<Publication>(object, "publications", schema.publications);
    readNamed<ForeignServer>(object, "foreignServers", schema.foreignServers);
    return schema;
}

QString readText(const element &root, const char *key)
{
    const auto found = member(root, key);
    return found ? toText(*found) : QString();
}

RightsBook readRights(const element &object)
{
    RightsBook book;
    book.owner = readText(object, "owner");
    simdjson::dom::array entries;
    const auto list = member(object, "objects");
    if (!list || list->get(entries))
        return book;
    for (const element entry : entries) {
        ObjectRef ref;
        Rights rights;
        Reader reader(entry);
        reader("kind", ref.kind);
        reader("path", ref.path);
        reader("object", ref.object);
        reader("owner", rights.owner);
        reader("grants", rights.grants);
        book.objects.emplace(std::move(ref), std::move(rights));
    }
    return book;
}

// "column: type, nullable": the facets that can be spoken of.
Facets readFacets(const QStringList &lines)
{
    Facets facets;
    for (const QString &line : lines) {
        const std::optional<Kind> kind = kindFromName(line.section(QLatin1Char(':'), 0, 0));
        if (!kind)
            continue;
        QStringList silent = facetsOf(*kind);
        for (const QString &spoken : line.section(QLatin1Char(':'), 1).split(QLatin1Char(',')))
            silent.removeAll(spoken.trimmed());
        facets.allow(*kind, silent);
    }
    return facets;
}

std::map<QString, int> readCounts(const element &root, const char *key)
{
    std::map<QString, int> counts;
    simdjson::dom::object object;
    const auto found = member(root, key);
    if (!found || found->get(object))
        return counts;
    for (const auto field : object)
        Reader::read(field.value, counts[QString::fromUtf8(field.key.data(), qsizetype(field.key.size()))]);
    return counts;
}

} // namespace

Result<std::shared_ptr<const Snapshot>> readSnapshot(const QByteArray &bytes, const QString &file,
                                                     SnapshotPart part)
{
    simdjson::dom::parser parser;
    element root;
    // simdjson reads a little past the end: it makes a copy unless there is room.
    const bool roomy = bytes.capacity() - bytes.size() >= qsizetype(simdjson::SIMDJSON_PADDING);
    if (const auto error = parser.parse(bytes.constData(), size_t(bytes.size()), !roomy).get(root))
        return unexpected(QStringLiteral("snapshot.json"),
                          SnapshotText::tr("%1 is not a snapshot: it is not valid JSON.").arg(file),
                          {file, 0, 0}, QString::fromLatin1(simdjson::error_message(error)));
    if (readText(root, "reckoner") != QLatin1String("snapshot"))
        return unexpected(QStringLiteral("snapshot.kind"),
                          SnapshotText::tr("%1 is not a snapshot written by Reckoner.").arg(file),
                          {file, 0, 0});
    int version = 0;
    if (const auto found = member(root, "version"))
        Reader::read(*found, version);
    if (version != 1)
        return unexpected(QStringLiteral("snapshot.version"),
                          SnapshotText::tr("%1 is a snapshot of version %2; this build reads version 1.")
                              .arg(file)
                              .arg(version),
                          {file, 0, 0});
    auto snapshot = std::make_shared<Snapshot>();
    if (const auto source = member(root, "source"))
        Reader::read(*source, snapshot->source);
    snapshot->source.takenAt = readText(root, "takenAt");
    const std::optional<DialectId> dialect = dialectFromName(readText(root, "dialect"));
    if (!dialect)
        return unexpected(QStringLiteral("snapshot.dialect"),
                          SnapshotText::tr("%1 names a dialect this build does not know.").arg(file),
                          {file, 0, 0});
    snapshot->dialect = *dialect;
    Stamp stamp;
    if (const auto rows = member(root, "stamp"); rows && rows->is_array()) {
        stamp.tablePresent = true;
        Reader::read(*rows, stamp.revisions);
    }
    stamp.table = readText(root, "stampTable");
    if (const auto unread = member(root, "stampsUnread"))
        Reader::read(*unread, snapshot->stampsUnread);
    if (snapshot->source.kind == QLatin1String("live") && !snapshot->stampsUnread.contains(stamp.table))
        snapshot->stamp = stamp;
    simdjson::dom::object stamps;
    if (const auto found = member(root, "stamps"); found && !found->get(stamps)) {
        for (const auto field : stamps) {
            Stamp each;
            each.tablePresent = true;
            each.table = QString::fromUtf8(field.key.data(), qsizetype(field.key.size()));
            Reader::read(field.value, each.revisions);
            snapshot->stamps.push_back(std::move(each));
        }
    } else if (snapshot->stamp && stamp.tablePresent) {
        snapshot->stamps = {stamp};
    }
    if (part == SnapshotPart::Stamps)
        return std::shared_ptr<const Snapshot>(std::move(snapshot));
    QStringList list;
    if (const auto facets = member(root, "facets"))
        Reader::read(*facets, list);
    snapshot->facets = readFacets(list);
    list.clear();
    if (const auto schemas = member(root, "schemas"))
        Reader::read(*schemas, list);
    snapshot->schemas.assign(list.begin(), list.end());
    if (const auto schema = member(root, "schema"))
        snapshot->schema = readSchema(*schema);
    simdjson::dom::object stats;
    if (const auto found = member(root, "stats"); found && !found->get(stats)) {
        for (const auto field : stats)
            Reader::read(field.value,
                         snapshot->stats[QString::fromUtf8(field.key.data(), qsizetype(field.key.size()))]);
    }
    if (const auto rights = member(root, "rights"))
        snapshot->rights = readRights(*rights);
    if (const auto server = member(root, "server"))
        snapshot->serverVersion = readText(*server, "version");
    snapshot->notCompared = readCounts(root, "notCompared");
    snapshot->bookkeeping = readCounts(root, "bookkeeping");
    snapshot->unknowns = readList<Unknown>(root, "unknowns");
    snapshot->opaques = readList<Opaque>(root, "opaques");
    snapshot->notes = readList<Diagnostic>(root, "notes");
    return std::shared_ptr<const Snapshot>(std::move(snapshot));
}

} // namespace reckoner
