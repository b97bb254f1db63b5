// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/bases.h"

#include <QSet>

#include <algorithm>

namespace reckoner::orm {

using namespace python;

namespace {

/// Packages none of whose classes bring columns: the standard library, and those the reader knows itself.
const QSet<QString> &quietPackages()
{
    static const QSet<QString> names = {
        QStringLiteral("builtins"),
        QStringLiteral("typing"),
        QStringLiteral("abc"),
        QStringLiteral("typing_extensions"),
        QStringLiteral("enum"),
        QStringLiteral("collections"),
        QStringLiteral("dataclasses"),
        QStringLiteral("contextlib"),
        QStringLiteral("functools"),
        QStringLiteral("types"),
        QStringLiteral("datetime"),
        QStringLiteral("decimal"),
        QStringLiteral("uuid"),
        QStringLiteral("json"),
        QStringLiteral("logging"),
        QStringLiteral("threading"),
        QStringLiteral("string"),
        QStringLiteral("numbers"),
        QStringLiteral("warnings"),
        QStringLiteral("weakref"),
        QStringLiteral("copy"),
        QStringLiteral("strenum"),
        QStringLiteral("pydantic"),
        QStringLiteral("pydantic_settings"),
        QStringLiteral("attr"),
        QStringLiteral("attrs"),
        QStringLiteral("flask_login"),
        QStringLiteral("sqlalchemy"),
        QStringLiteral("sqlmodel"),
        QStringLiteral("flask_sqlalchemy"),
        QStringLiteral("dataclasses_json"),
        QStringLiteral("marshmallow"),
        QStringLiteral("zope"),
        QStringLiteral("sqlalchemy_serializer"),
    };
    return names;
}

/// Single classes of packages that have others that do. Read in the packages' own sources.
const QSet<QString> &quietClasses()
{
    static const QSet<QString> names = {
        QStringLiteral("oslo_db.ModelBase"),
        QStringLiteral("oslo_db.ModelIterator"),
        QStringLiteral("sqlalchemy_mixins.ActiveRecordMixin"),
        QStringLiteral("sqlalchemy_mixins.AllFeaturesMixin"),
        QStringLiteral("sqlalchemy_mixins.EagerLoadMixin"),
        QStringLiteral("sqlalchemy_mixins.InspectionMixin"),
        QStringLiteral("sqlalchemy_mixins.ReprMixin"),
        QStringLiteral("sqlalchemy_mixins.SerializeMixin"),
        QStringLiteral("sqlalchemy_mixins.SessionMixin"),
        QStringLiteral("sqlalchemy_mixins.SmartQueryMixin"),
        QStringLiteral("flask_appbuilder.Model"),
        QStringLiteral("flask_security.UserMixin"),
        QStringLiteral("flask_security.RoleMixin"),
        QStringLiteral("sqlalchemy_utils.Observer"),
    };
    return names;
}

/// A column of a mixin that is known without its source.
struct MixinColumn
{
    const char *mixin; ///< by package and class
    const char *column;
    const char *type;
};

// Read in the packages' own sources: sqlalchemy_utils/models.py. None of these may be NULL.
constexpr MixinColumn mixinColumns[] = {
    {"sqlalchemy_utils.Timestamp", "created", "sqlalchemy.DateTime"},
    {"sqlalchemy_utils.Timestamp", "updated", "sqlalchemy.DateTime"},
};

/// They bring what the database has when the program runs.
bool isReflected(const QString &name)
{
    return name == QLatin1String("sqlalchemy.DeferredReflection") ||
           name == QLatin1String("sqlalchemy.automap_base") ||
           name == QLatin1String("sqlalchemy.AutomapBase");
}

} // namespace

std::shared_ptr<ClassData> knownMixin(const Value &base)
{
    const QString name = base.call() ? QString() : libraryName(base);
    std::shared_ptr<ClassData> mixin;
    for (const MixinColumn &each : mixinColumns) {
        if (name != QLatin1String(each.mixin))
            continue;
        if (!mixin) {
            mixin = std::make_shared<ClassData>();
            mixin->name = name.section(QLatin1Char('.'), -1);
            mixin->qualified = name;
        }
        CallData column;
        column.callee = Value(Symbol{QStringLiteral("sqlalchemy.Column")});
        column.arguments.positional = {Value(Symbol{QLatin1String(each.type)})};
        column.arguments.keyword = {{QStringLiteral("nullable"), Value(false)}};
        Member member;
        member.name = QLatin1String(each.column);
        member.value = Value(std::shared_ptr<const CallData>(std::make_shared<CallData>(std::move(column))));
        member.hasValue = true;
        mixin->members.push_back(std::move(member));
    }
    return mixin;
}

bool bringsNoColumns(const Value &base)
{
    if (base.isNone() || base.klass())
        return true;
    if (const QString name = libraryName(base); !name.isEmpty()) {
        if (isReflected(name))
            return false;
        const QString package = name.section(QLatin1Char('.'), 0, 0);
        return knownMixin(base) || quietPackages().contains(package) ||
               quietClasses().contains(package + QLatin1Char('.') + name.section(QLatin1Char('.'), -1));
    }
    if (const std::optional<LibraryCall> call = libraryCall(base)) {
        // declarative_base(), registry().generate_base(), namedtuple(...), TypedDict(...)
        if (isReflected(call->name))
            return false;
        return call->method == QLatin1String("generate_base") ||
               quietPackages().contains(call->name.section(QLatin1Char('.'), 0, 0));
    }
    // db.Model of a Flask-SQLAlchemy object wherever it was made
    return base.attribute() && base.attribute()->name == QLatin1String("Model");
}

QString baseName(const Value &base)
{
    const QString dotted = base.dotted();
    if (!dotted.isEmpty())
        return dotted;
    const OpaqueData *opaque = base.opaque();
    return opaque && !opaque->text.isEmpty() ? opaque->text : describe(base);
}

} // namespace reckoner::orm
