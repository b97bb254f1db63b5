# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hands on a live database: the same small set of changes for PostgreSQL and SQLite.

PostgreSQL is asked in plain SQL. SQLite cannot alter most things, so its tables are made anew: the CREATE TABLE text is
split into its items, the items are edited, the rows move over, the indexes come back as they were.
"""
import re

KEEP = object()


class PostgresLive:
    def __init__(self, connection):
        self.connection = connection

    def run(self, statement):
        self.connection.exec_driver_sql(statement.replace("%", "%%"))

    def add_column(self, table, name, declaration):
        self.run(f"ALTER TABLE {table} ADD COLUMN {name} {declaration}")

    def drop_column(self, table, name):
        self.run(f"ALTER TABLE {table} DROP COLUMN {name}")

    def alter_column(self, table, name, type=KEEP, nullable=KEEP, default=KEEP, collation=KEEP, generated=KEEP):
        alter = f"ALTER TABLE {table} ALTER COLUMN {name}"
        if collation is not KEEP:
            self.run(f'{alter} TYPE {type} COLLATE "C"')
        elif type is not KEEP:
            self.run(f"{alter} TYPE {type} USING {name}::{type}")
        if nullable is not KEEP:
            self.run(f"{alter} {'DROP' if nullable else 'SET'} NOT NULL")
        if default is not KEEP:
            self.run(f"{alter} DROP DEFAULT" if default is None else f"{alter} SET DEFAULT {default}")
        if generated is not KEEP:
            self.run(f"{alter} DROP EXPRESSION")

    def add_constraint(self, table, name, body):
        self.run(f"ALTER TABLE {table} ADD CONSTRAINT {name} {body}")

    def drop_constraint(self, table, name):
        self.run(f"ALTER TABLE {table} DROP CONSTRAINT {name}")


class SqliteLive:
    def __init__(self, connection):
        self.connection = connection

    def run(self, statement):
        self.connection.exec_driver_sql(statement)

    def add_column(self, table, name, declaration):
        self.run(f"ALTER TABLE {table} ADD COLUMN {name} {declaration}")

    def drop_column(self, table, name):
        """What PostgreSQL does by itself is done here by hand: the column's constraints and indexes go with it."""
        for index, text in self._indexes(table):
            if re.search(rf"\b{name}\b", text.split(" ON ", 1)[1].split("(", 1)[1]):
                self.run(f"DROP INDEX {index}")
        self._rebuild(table, lambda items: [item for item in items if not _belongs_to(item, name)])

    def alter_column(self, table, name, type=KEEP, nullable=KEEP, default=KEEP, collation=KEEP, generated=KEEP):
        def edit(items):
            return [_edited(item, type, nullable, default, collation, generated) if item.split()[0] == name else item for item in items]

        self._rebuild(table, edit)

    def add_constraint(self, table, name, body):
        self._rebuild(table, lambda items: [*items, f"CONSTRAINT {name} {body}"])

    def drop_constraint(self, table, name):
        self._rebuild(table, lambda items: [item for item in items if not item.startswith(f"CONSTRAINT {name} ")])

    def _indexes(self, table):
        rows = self.connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL", (table,))
        return rows.all()

    def _rebuild(self, table, edit):
        text = self.connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).scalar_one()
        items = split_items(text)
        changed = edit(items)
        if changed == items:
            raise RuntimeError(f"nothing to change in {table}")
        indexes = self._indexes(table)
        self.run("PRAGMA legacy_alter_table = ON")
        body = ", \n\t".join(changed)
        self.run(f"CREATE TABLE remade_{table} (\n\t{body}\n)")
        kept = ", ".join(column for column in self._plain_columns(f"remade_{table}") if column in self._plain_columns(table))
        self.run(f"INSERT INTO remade_{table} ({kept}) SELECT {kept} FROM {table}")
        self.run(f"DROP TABLE {table}")
        self.run(f"ALTER TABLE remade_{table} RENAME TO {table}")
        for _, statement in indexes:
            self.run(statement)
        self.run("PRAGMA legacy_alter_table = OFF")

    def _plain_columns(self, table):
        return [row[1] for row in self.connection.exec_driver_sql(f"PRAGMA table_xinfo({table})") if row[6] == 0]


def split_items(text):
    """The columns and constraints between the outer parentheses of a CREATE TABLE statement."""
    inside = text[text.index("(") + 1 : text.rindex(")")]
    items, depth, quoted, start = [], 0, False, 0
    for position, sign in enumerate(inside):
        if sign == "'":
            quoted = not quoted
        elif not quoted:
            depth += {"(": 1, ")": -1}.get(sign, 0)
            if sign == "," and depth == 0:
                items.append(inside[start:position].strip())
                start = position + 1
    items.append(inside[start:].strip())
    # SQLite puts an added column before the constraints or behind them; behind them it could not stand in a new text.
    return [item for item in items if not item.startswith("CONSTRAINT")] + [item for item in items if item.startswith("CONSTRAINT")]


def _belongs_to(item, column):
    if not item.startswith("CONSTRAINT"):
        return item.split()[0] == column
    own = item.split(" REFERENCES ")[0]
    return re.search(rf"\b{column}\b", own.split("(", 1)[1]) is not None


COLUMN = re.compile(
    r"(?P<name>\w+) (?P<type>[A-Z]+(?:\([0-9, ]+\))?)"
    r"(?: COLLATE (?P<collation>\w+))?"
    r"(?: DEFAULT (?P<default>\(.*?\)|'[^']*'|\w+))?"
    r"(?P<notnull> NOT NULL)?"
    r"(?: GENERATED ALWAYS AS (?P<generated>\(.*\)) STORED)?$"
)


def _edited(item, type, nullable, default, collation, generated):
    match = COLUMN.match(item)
    if not match:
        raise RuntimeError(f"cannot read the column {item!r}")
    part = match.groupdict()
    if type is not KEEP:
        part["type"] = type
    if nullable is not KEEP:
        part["notnull"] = None if nullable else " NOT NULL"
    if default is not KEEP:
        part["default"] = default
    if collation is not KEEP:
        part["collation"] = collation
    if generated is not KEEP:
        part["generated"] = generated
    text = f"{part['name']} {part['type']}"
    text += f" COLLATE {part['collation']}" if part["collation"] else ""
    text += f" DEFAULT {part['default']}" if part["default"] else ""
    text += part["notnull"] or ""
    text += f" GENERATED ALWAYS AS {part['generated']} STORED" if part["generated"] else ""
    return text
