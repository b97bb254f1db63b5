// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sources/readingcache.h"

#include "model/schema/packed.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <cstring>
#include <link.h>

namespace reckoner {

template<class A>
void fields(A &a, TreeRecord::Answer &v)
{
    a("question", v.question);
    a("path", v.path);
    a("digest", v.digest);
}

namespace {

constexpr char suffix[] = ".reading";
constexpr qsizetype digestSize = 32;

QByteArray digestOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256);
}

/// The build ids (ELF note NT_GNU_BUILD_ID) of what the program was linked from. Empty: it has none of its
/// own.
QByteArray buildIds()
{
    QByteArray ids;
    dl_iterate_phdr(
        [](dl_phdr_info *object, size_t, void *found) {
            QByteArray &all = *static_cast<QByteArray *>(found);
            const bool isProgram = all.isEmpty() && (!object->dlpi_name || !*object->dlpi_name);
            for (int i = 0; i < object->dlpi_phnum; ++i) {
                const ElfW(Phdr) &header = object->dlpi_phdr[i];
                if (header.p_type != PT_NOTE)
                    continue;
                const char *at = reinterpret_cast<const char *>(object->dlpi_addr + header.p_vaddr);
                const char *end = at + header.p_memsz;
                while (at + sizeof(ElfW(Nhdr)) < end) {
                    const auto *note = reinterpret_cast<const ElfW(Nhdr) *>(at);
                    const char *name = at + sizeof(ElfW(Nhdr));
                    const char *value = name + ((note->n_namesz + 3) & ~3u);
                    if (note->n_type == NT_GNU_BUILD_ID && note->n_namesz == 4 && !memcmp(name, "GNU", 4))
                        all.append(value, qsizetype(note->n_descsz));
                    at = value + ((note->n_descsz + 3) & ~3u);
                }
            }
            return isProgram && all.isEmpty() ? 1 : 0; // the program comes first
        },
        &ids);
    return ids;
}

} // namespace

ReadingCache::ReadingCache(const QString &folder, qint64 mostBytes)
    : m_folder(folder)
    , m_mostBytes(mostBytes)
{
}

std::shared_ptr<const ReadingCache> ReadingCache::standard()
{
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    // Plugins that are loaded later have ids too: those of the beginning count.
    static const QByteArray ids = buildIds();
    if (base.isEmpty() || ids.isEmpty())
        return nullptr;
    return std::make_shared<ReadingCache>(base + QStringLiteral("/reckoner/") +
                                          QString::fromLatin1(digestOf(ids).toHex().left(16)));
}

QString ReadingCache::pathOf(const QByteArray &key) const
{
    return m_folder + QLatin1Char('/') + QString::fromLatin1(digestOf(key).toHex().left(40)) +
           QLatin1String(suffix);
}

std::optional<ReadingCache::Entry> ReadingCache::find(const QByteArray &key,
                                                      std::shared_ptr<const FileTree> files) const
{
    QFile file(pathOf(key));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray bytes = file.readAll();
    const QByteArray body = QByteArray::fromRawData(bytes.constData() + digestSize,
                                                    std::max<qsizetype>(0, bytes.size() - digestSize));
    if (body.isEmpty() || digestOf(body) != bytes.left(digestSize))
        return std::nullopt;
    Unpacker unpacker(body);
    QByteArray whole;
    Entry entry;
    unpacker(whole);
    unpacker(entry.record.answers);
    unpacker(entry.content);
    entry.files = keepingTree(std::move(files));
    if (unpacker.failed() || whole != key || !answersAlike(*entry.files, entry.record))
        return std::nullopt;
    file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    return entry;
}

void ReadingCache::keep(const QByteArray &key, const TreeRecord &record, const QByteArray &content) const
{
    Packer packer;
    packer(key);
    packer(record.answers);
    packer(content);
    if (packer.bytes().size() > m_mostBytes)
        return;
    // For its owner alone: it says what is in projects that others may not read.
    if (!QDir().mkpath(m_folder))
        return;
    QFile::setPermissions(m_folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    QSaveFile file(pathOf(key));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(digestOf(packer.bytes()));
    file.write(packer.bytes());
    if (file.commit())
        makeRoom();
}

void ReadingCache::makeRoom() const
{
    // Those of other builds lie beside this one's folder.
    QDir all(m_folder);
    all.cdUp();
    std::vector<QFileInfo> entries;
    qint64 bytes = 0;
    for (const QString &build : all.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir folder(all.filePath(build));
        for (const QFileInfo &entry :
             folder.entryInfoList({QLatin1Char('*') + QLatin1String(suffix)}, QDir::Files)) {
            entries.push_back(entry);
            bytes += entry.size();
        }
    }
    if (bytes <= m_mostBytes)
        return;
    std::sort(entries.begin(), entries.end(),
              [](const QFileInfo &a, const QFileInfo &b) { return a.lastModified() < b.lastModified(); });
    for (const QFileInfo &entry : entries) {
        if (bytes <= m_mostBytes)
            break;
        if (QFile::remove(entry.filePath()))
            bytes -= entry.size();
        all.rmdir(entry.dir().dirName()); // only if it is empty
    }
}

} // namespace reckoner
