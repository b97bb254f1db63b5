# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a database holds, as SQLAlchemy's inspector sees it: a plain dictionary of facts, and the difference of two.

A fact's key is (kind, path, object) in the words of Reckoner's JSON, its value a dictionary of facets. The demo uses it
as a second opinion: to know what each revision builds, and to check that the expected findings are what was planted.
"""
import re

import sqlalchemy as sa

BOOKKEEPING = "alembic_version"


def _plain(expression):
    """One spelling for what the engine and the project spell in different ways."""
    if expression is None:
        return None
    text = re.sub(r"\s+", " ", str(expression)).strip()
    while text.startswith("(") and text.endswith(")") and _closes_last(text):
        text = text[1:-1].strip()
    return text


def _closes_last(text):
    depth = 0
    for position, sign in enumerate(text):
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if depth == 0:
            return position == len(text) - 1
    return False


def _type(column_type, dialect):
    return column_type.compile(dialect=dialect)


def _column(column, dialect):
    # A collation of its own is a facet, not a part of the type.
    collation = getattr(column["type"], "collation", None)
    type_text = _type(column["type"], dialect).split(" COLLATE ")[0]
    computed = column.get("computed")
    return {
        "type": type_text,
        "nullable": column["nullable"],
        "default": _plain(column.get("default")),
        "identity": repr(sorted(column["identity"].items())) if column.get("identity") else None,
        "generated": _plain(computed["sqltext"]) if computed else None,
        "collation": collation,
        "comment": column.get("comment"),
    }


def _foreign_key(key):
    options = key.get("options", {})
    return {
        "columns": key["constrained_columns"],
        "target": [key["referred_table"], key["referred_columns"]],
        "onDelete": options.get("ondelete"),
        "onUpdate": options.get("onupdate"),
    }


def _index(index):
    options = index.get("dialect_options", {})
    predicate = options.get("postgresql_where", options.get("sqlite_where"))
    return {
        "unique": bool(index["unique"]),
        "parts": [index.get("expressions") or index["column_names"], sorted(index.get("column_sorting", {}).items())],
        "predicate": _plain(predicate),
        "method": options.get("postgresql_using", "btree"),
    }


def read(connection, schema):
    """All facts of one schema; SQLite's is called `main`."""
    inspector = sa.inspect(connection)
    dialect = connection.dialect
    sqlite = dialect.name == "sqlite"
    inside = None if sqlite else schema
    name = "main" if sqlite else "public"
    facts = {}
    for table in sorted(inspector.get_table_names(schema=inside)):
        if table == BOOKKEEPING:
            continue
        path = f"{name}.{table}"
        comment = None if sqlite else inspector.get_table_comment(table, schema=inside)["text"]
        facts["table", name, table] = {"comment": comment}
        for column in inspector.get_columns(table, schema=inside):
            facts["column", path, column["name"]] = _column(column, dialect)
        key = inspector.get_pk_constraint(table, schema=inside)
        if key["constrained_columns"]:
            facts["primaryKey", path, key["name"]] = {"columns": key["constrained_columns"]}
        for unique in inspector.get_unique_constraints(table, schema=inside):
            facts["unique", path, unique["name"]] = {"columns": unique["column_names"]}
        for check in inspector.get_check_constraints(table, schema=inside):
            facts["check", path, check["name"]] = {"expression": _plain(check["sqltext"])}
        for foreign in inspector.get_foreign_keys(table, schema=inside):
            facts["foreignKey", path, foreign["name"]] = _foreign_key(foreign)
        for index in inspector.get_indexes(table, schema=inside):
            if not index.get("duplicates_constraint"):
                facts["index", path, index["name"]] = _index(index)
    if sqlite:
        _sqlite_details(connection, facts)
    else:
        for enum in inspector.get_enums(schema=schema):
            facts["enum", name, enum["name"]] = {"labels": enum["labels"]}
        facts.update(_sequences(connection, schema, name))
        facts.update(_sort_collations(connection, schema, facts))
    return facts


def _sqlite_details(connection, facts):
    """What SQLAlchemy does not read from SQLite: collations stand in the text, directions in a pragma."""
    for (kind, path, name), facets in facts.items():
        if kind == "table":
            text = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).scalar_one()
            for column, collation in re.findall(r"[(,]\s*(\w+) [^,]*? COLLATE (\w+)", text):
                facts["column", f"{path}.{name}", column]["collation"] = collation
        elif kind == "index":
            rows = connection.exec_driver_sql(f"PRAGMA index_xinfo({name})")
            facets["parts"][1] = [(row[2], ("desc",)) for row in rows if row[3]]


def _sequences(connection, schema, name):
    """Sequences that stand alone; those of a serial or identity column belong to the column."""
    rows = connection.execute(
        sa.text(
            "SELECT c.relname, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcycle FROM pg_sequence s"
            " JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
            " WHERE n.nspname = :schema AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid"
            " AND d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i'))"
        ),
        {"schema": schema},
    )
    return {("sequence", name, row[0]): {"options": list(row[1:])} for row in rows}


def _sort_collations(connection, schema, facts):
    """PostgreSQL's collations: SQLAlchemy 2.0 does not read them."""
    rows = connection.execute(
        sa.text(
            "SELECT t.relname, a.attname, l.collname FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid"
            " JOIN pg_namespace n ON n.oid = t.relnamespace JOIN pg_collation l ON l.oid = a.attcollation"
            " WHERE n.nspname = :schema AND t.relkind = 'r' AND l.collname <> 'default' AND a.attnum > 0"
        ),
        {"schema": schema},
    )
    found = {}
    for table, column, collation in rows:
        key = ("column", f"public.{table}", column)
        if key in facts:
            found[key] = {**facts[key], "collation": collation}
    return found


def _columns_of(key, facets):
    kind = key[0]
    if kind in ("primaryKey", "unique", "foreignKey"):
        return facets["columns"]
    if kind == "index":
        predicate = facets["predicate"] or ""
        return [part for part in facets["parts"][0] if part] + re.findall(r"\w+", predicate)
    if kind == "check":
        return re.findall(r"\w+", facets["expression"])
    return []


def difference(before, after):
    """[(kind, path, object, action, (facet, ...))], without the consequences of a removed table or column."""
    removed_tables = {f"{key[1]}.{key[2]}" for key in before if key[0] == "table" and key not in after}
    added_tables = {f"{key[1]}.{key[2]}" for key in after if key[0] == "table" and key not in before}
    removed_columns = {(key[1], key[2]) for key in before if key[0] == "column" and key not in after}
    found = []
    for key in sorted(set(before) | set(after)):
        kind, path, name = key
        if path in removed_tables or path in added_tables:
            continue
        if key not in after:
            if any((path, column) in removed_columns for column in _columns_of(key, before[key])):
                continue
            if kind == "foreignKey" and f"{path.split('.')[0]}.{before[key]['target'][0]}" in removed_tables:
                continue
            found.append((kind, path, name, "removed", ()))
        elif key not in before:
            found.append((kind, path, name, "added", ()))
        else:
            facets = tuple(sorted(f for f in before[key] if before[key][f] != after[key][f]))
            if facets:
                found.append((kind, path, name, "modified", facets))
    return found
