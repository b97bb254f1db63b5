# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of models with what only one of the databases knows: partitions, exclusions, domains, STRICT, ON CONFLICT."""

from .tables import Column
from .types import Type

CONFLICTS = ["IGNORE", "REPLACE", "FAIL", "ABORT", "ROLLBACK"]


class Specials:
    """The part of Writer that writes them, as classes and as Core tables."""

    def special_table(self, turn=None):
        draw, project = self.draw, self.project
        forms = []
        if project.pg_only:
            forms += [self.partitioned, self.excluding, self.unlogged, self.constrained, self.with_domain, self.numbered]
        if project.dialects == {"sqlite"}:
            forms += [self.strict, self.rowless, self.conflicts]
        if not forms:
            forms = [self.numbered, self.rowless]
        return (draw.pick(forms) if turn is None else forms[turn % len(forms)])()

    def made(self, columns, arguments, options):
        """A class or a Core table of (name, type and the rest) columns."""
        draw, project = self.draw, self.project
        table = self.new_table(core=True)
        table.columns = [Column("id", "id", Type("sa.Integer", "int"), primary=True)]
        if table.schema and table.schema != project.metadata_schema:
            options = {**options, "schema": repr(table.schema)}
        if draw.chance(0.5):
            table.cls += "Row"
            call = draw.pick(["sa.Column", "mapped_column"])
            body = "".join(f"    {name} = {call}({rest})\n" for name, rest in columns)
            shown = "{" + ", ".join(f"{key!r}: {value}" for key, value in options.items()) + "}"
            if arguments:
                body += f"    __table_args__ = ({', '.join(arguments + ([shown] if options else []))},)\n"
            elif options:
                body += f"    __table_args__ = {shown}\n"
            return f"\n\nclass {table.cls}(Base):\n    __tablename__ = {table.name!r}\n{body}"
        lines = [f"sa.Column({name!r}, {rest})" for name, rest in columns] + arguments + [f"{k}={v}" for k, v in options.items()]
        return f"\n{table.cls}_table = sa.Table({table.name!r}, metadata, {', '.join(lines)})\n"

    def name(self, stem):
        return repr(f"{stem}_{self.project.names.plain()}"[:60])

    # PostgreSQL

    def partitioned(self):
        key, kind = self.draw.pick([("RANGE (at)", "sa.Date"), ("LIST (at)", "sa.Text"), ("HASH (id)", "sa.DateTime"), ("RANGE (at, id)", "sa.Date()")])
        columns = [("id", "sa.BigInteger, primary_key=True, autoincrement=False"), ("at", f"{kind}, primary_key=True"), ("note", "sa.String(30)")]
        arguments = [f"sa.Index({self.name('ix')}, 'note')"] if self.draw.chance(0.5) else []
        return self.made(columns, arguments, {"postgresql_partition_by": repr(key)})

    def excluding(self):
        draw = self.draw
        columns = [("id", "sa.Integer, primary_key=True"), ("during", draw.pick(["postgresql.TSTZRANGE()", "postgresql.INT4RANGE", "postgresql.DATERANGE()"])),
                   ("active", "sa.Boolean, nullable=False, server_default=sa.true()")]
        words = [f"name={self.name('ex')}"]
        words += draw.some(["where=sa.text('active')", "deferrable=True, initially='DEFERRED'"], 0, 2)
        if draw.chance(0.6):
            words.append("using='gist'")
        element = draw.pick(["('during', '&&')", "(sa.column('during'), '&&')", "('during', '-|-')"])
        return self.made(columns, [f"postgresql.ExcludeConstraint({', '.join([element, *words])})"], {})

    def unlogged(self):
        options = {"prefixes": draw_prefix(self.draw)}
        return self.made([("id", "sa.Integer, primary_key=True"), ("value", "sa.Text")], [], options)

    def constrained(self):
        """What hangs on constraints and indexes."""
        draw = self.draw
        columns = [("id", "sa.Integer, primary_key=True"), ("one", "sa.Integer"), ("two", "sa.Text")]
        choices = [f"sa.UniqueConstraint('one', name={self.name('uq')}, comment='one of each')",
                   f"sa.CheckConstraint('one > 0', name={self.name('ck')}, comment='not none')",
                   f"sa.CheckConstraint('one < 900', name={self.name('ck')}, postgresql_not_valid=True)",
                   f"sa.UniqueConstraint('two', name={self.name('uq')}, deferrable=True)",
                   f"sa.Index({self.name('ix')}, 'two', postgresql_ops={{'two': 'text_pattern_ops'}}, postgresql_with={{'fillfactor': 60}})",
                   f"sa.Index({self.name('ix')}, 'one', postgresql_include=['two'], postgresql_where=sa.text('one > 3'))",
                   f"sa.Index({self.name('ix')}, sa.text('lower(two) text_pattern_ops'), sa.text('one DESC NULLS LAST'))",
                   f"sa.Index({self.name('ix')}, 'one', 'two', unique=True, postgresql_nulls_not_distinct=True)"]
        return self.made(columns, draw.some(choices, 1, 3), {"comment": "'held together'"} if draw.chance(0.3) else {})

    def with_domain(self):
        draw = self.draw
        domain = self.project.names.plain()
        words = draw.some(["not_null=True", "default='5'", "check='VALUE > 0'", f"constraint_name={self.name('dom')}, check='VALUE < 100'"], 0, 2)
        if sum("check=" in w for w in words) > 1:
            words = words[:1]
        kind = f"postgresql.DOMAIN({', '.join([repr(domain), 'sa.Integer', *words])})"
        return self.made([("id", "sa.Integer, primary_key=True"), ("size", kind)], [], {})

    def numbered(self):
        """Identities and sequences of other columns than the key."""
        draw, project = self.draw, self.project
        sequence = f"{project.names.plain()}_seq"
        forms = [f"sa.BigInteger, sa.Identity({draw.pick(['', 'always=True', 'start=5, increment=10'])})",
                 f"sa.Integer, sa.Sequence({sequence!r}, start=3)"]
        if project.pg_only and not project.metadata_schema:
            forms += [f"sa.Integer, sa.Sequence({sequence!r}, metadata=metadata), server_default=sa.Sequence({sequence!r}).next_value()"]
        return self.made([("id", "sa.Integer, primary_key=True"), ("number", draw.pick(forms))], [], {})

    # SQLite

    def strict(self):
        columns = [("id", "sa.Integer, primary_key=True"), ("note", "sa.Text, nullable=False"), ("size", "sa.REAL"), ("data", "sa.BLOB")]
        options = {"sqlite_strict": "True"}
        if self.draw.chance(0.4):
            options["sqlite_with_rowid"] = "False"
        return self.made(columns, [], options)

    def rowless(self):
        key = self.draw.pick(["sa.String(20), primary_key=True", "sa.Integer, primary_key=True, autoincrement=False"])
        return self.made([("id", key), ("value", "sa.Integer")], [], {"sqlite_with_rowid": "False"})

    def conflicts(self):
        draw = self.draw
        one, two, three = draw.pick(CONFLICTS), draw.pick(CONFLICTS), draw.pick(CONFLICTS)
        columns = [("id", "sa.Integer, primary_key=True"), ("one", f"sa.Integer, nullable=False, sqlite_on_conflict_not_null={one!r}"),
                   ("two", f"sa.String(10), unique=True, sqlite_on_conflict_unique={two!r}")]
        if draw.chance(0.4):
            columns[0] = ("id", f"sa.Integer, primary_key=True, sqlite_on_conflict_primary_key={three!r}")
        arguments = [f"sa.UniqueConstraint('one', name={self.name('uq')}, sqlite_on_conflict={three!r})"] if draw.chance(0.5) else []
        return self.made(columns, arguments, {})


def draw_prefix(draw):
    return draw.pick(["['UNLOGGED']", "('UNLOGGED',)"])
