# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A folder of Alembic revisions in the many ways people write them."""

import re

from . import alterations, creations, features, objects, programs, programs_sqlite, rawsql, revisions, standing
from .draw import Names
from .models import CONVENTIONS
from .types import Type, Types

INI = """[alembic]
script_location = %(here)s/{location}
{locations}prepend_sys_path = .
path_separator = os
"""

ENV = """import sqlalchemy as sa
from alembic import context
{imports}
target_metadata = {metadata}


def run():
    engine = sa.create_engine(context.get_x_argument(as_dictionary=True)["url"], poolclass=sa.pool.NullPool)
    with engine.connect() as connection:
        context.configure(connection=connection, target_metadata=target_metadata{options})
        with context.begin_transaction():
            context.run_migrations()


run()
"""

SCRIPT = '''"""{message}"""
{imports}
revision = {id!r}
down_revision{hint} = {down}
branch_labels = {labels}
depends_on = {depends}
{constants}{helpers}

def upgrade(){arrow}:
{body}

def downgrade(){arrow}:
    {downgrade}
'''


class HistoryTypes(Types):
    """Types as migrations write them; a native enum is made where its table is made."""

    native = False

    def __init__(self, history, *arguments, **keywords):
        super().__init__(*arguments, **keywords)
        self.history = history

    def enum(self):
        draw = self.draw
        labels = tuple(dict.fromkeys(Names(draw).plain(1) for _ in range(draw.number(1, 4))))
        name = self.names.plain()
        listed = ", ".join(map(repr, labels))
        if self.native and draw.chance(0.6):
            return Type(f"sa.Enum({listed}, name={name!r})", "enum", labels, name)
        checked = ", create_constraint=True" if draw.chance(0.4) else ""
        return Type(f"sa.Enum({listed}, name={name!r}, native_enum=False{checked})", "enum", labels)


class History:
    def __init__(self, draw, dialects, models, turn):
        self.draw, self.dialects, self.models = draw, frozenset(dialects), models
        self.pg = "postgresql" in dialects
        self.sqlite = "sqlite" in dialects
        self.pg_only = not self.sqlite
        self.names = Names(draw, long=draw.weighted([(6, 0.0), (2, 0.4)]), odd=draw.pick([0.0, 0.03]))
        self.names.used |= {"id", "kind", "code", "slug", "key", "iso", "part", "number", "name", "note", "value", "label",
                            "more"}
        self.types = HistoryTypes(self, draw, self.names, set(dialects))
        # Where target_metadata comes from: nowhere, env.py itself, the models.
        self.target = draw.pick(["none", "own", "models"])
        self.convention = {"none": None, "own": draw.pick(CONVENTIONS[3:]), "models": models.convention}[self.target]
        self.schemas = []
        self.tables, self.enums, self.loose = [], [], []
        # Views, routines, triggers, types, partitions: about half of the histories have some.
        self.programmed = draw.weighted([(40, 0), (35, 1), (25, 3)])
        # Of which the first two are at work in a revision.
        self.turn = turn
        self.features = [] if draw.chance(0.1) else features.of_turn(turn, self.dialects)
        self.programs = []
        self.replica_full = False   # whether some table has REPLICA IDENTITY FULL
        self.lane = 0

    # What the operations ask

    def mine(self):
        return [t for t in self.tables if t.lane == self.lane]

    def own(self, *kinds):
        """The programs of those kinds that this branch may touch."""
        return [p for p in self.programs if p.lane == self.lane and p.kind in kinds]

    def hanging(self, holder):
        return [p for p in self.programs if p.holder is holder]

    def standing(self, thing):
        """What a drop of it without CASCADE would be refused for."""
        return [p for p in self.programs if thing in p.needs or thing in p.tables and p.holder is not thing]

    def forget(self, thing):
        """It is gone, and with it what stood or hung on it."""
        for program in [p for p in self.programs if p.holder is thing or thing in p.needs or thing in p.tables]:
            if program in self.programs:
                self.programs.remove(program)
                self.forget(program)
        for table in self.tables:
            table.items = [i for i in table.items if i.target is not thing]

    def constant(self, value):
        """A literal of the script, sometimes by a name or in pieces."""
        draw = self.draw
        if draw.chance(0.06):
            name = f"NAME_{len(self.constants)}"
            self.constants.append(f"{name} = {value!r}")
            return name
        if draw.chance(0.04) and "'" not in value and "{" not in value and len(value) > 3:
            return f'"{value[:2]}" "{value[2:]}"'
        return repr(value)

    # Scripts

    def script(self, revision, first):
        draw = self.draw
        self.lane = revision.lane
        self.constants, self.helpers = [], []
        self.features = self.features[2:] + self.features[:2]
        lines = []
        if revision.merge and draw.chance(0.7):
            lines = []
        else:
            count = draw.number(3, 14) + (2 if first else 0)
            if first and self.pg_only and not self.lane and self.turn % 3 == 0:
                lines += self.framed(rawsql.schema(self))
            for number in range(count):
                if first and number < 2 or not self.mine():
                    lines += self.framed(creations.create_table(self))
                else:
                    lines += self.framed(self.operation())
        body = "\n".join("    " + line if line else "" for line in lines) or "    pass"
        return self.text(revision, body)

    def operation(self):
        draw = self.draw
        choices = [(10, creations.create_table), (8, creations.add_column), (3, creations.add_columns_in_loop),
                   (9, creations.create_index), (3, creations.indexes_in_loop), (6, alterations.drop_column),
                   (9, alterations.alter_column), (5, alterations.batch), (5, alterations.create_constraint),
                   (5, alterations.drop_item), (3, alterations.rename_table), (4, alterations.drop_table),
                   (4, rawsql.statement), (4, rawsql.create_table), (2, rawsql.data), (3, alterations.guarded),
                   (2, alterations.swallowed), (1, creations.copy_of_table)]
        if self.pg:
            choices += [(8, alterations.enum_dance), (2, rawsql.sequence), (1, rawsql.comment), (1, creations.table_comment)]
        if self.pg_only:
            choices += [(3, rawsql.schema), (1, rawsql.do_block)]
        if self.programmed:
            weight = 12 * self.programmed
            choices += [(weight, programs.view), (weight * 0.7, standing.operation)]
            if self.pg:
                choices += [(weight, programs.operation), (weight * 0.8, objects.operation)]
            if self.sqlite:
                choices += [(weight, programs_sqlite.operation)]
        if self.features and draw.chance(0.65):
            made = draw.pick(self.features[:2])(self)
            if made and made[1]:
                return made
        for _ in range(20):
            made = draw.weighted(choices)(self)
            if made and made[1]:
                return made
        return creations.create_table(self)

    def framed(self, made):
        """The lines of an operation under the condition on the dialect that it needs, or some other clothes."""
        draw = self.draw
        lines, on = made
        if not lines:
            return []
        if on != self.dialects:
            return self.condition(lines, on)
        if draw.chance(0.05):
            name = f"step_{len(self.helpers)}"
            body = re.sub(r"(?<![\w.'\"])op\.", "operations.", "\n".join("    " + line for line in lines))
            self.helpers.append(f"\n\ndef {name}(operations=op):\n{body}\n")
            return [f"{name}()"]
        if draw.chance(0.03):
            return self.condition(lines, on, sure=True)
        return lines

    def condition(self, lines, on, sure=False):
        draw = self.draw
        if sure:
            tests = ["op.get_bind().dialect.name in ('postgresql', 'sqlite')", "op.get_bind().dialect.name != 'mysql'",
                     "not op.get_bind().dialect.name.startswith('my')", "True"]
        elif on == {"postgresql"}:
            tests = ["op.get_bind().dialect.name == 'postgresql'", "op.get_context().dialect.name == 'postgresql'",
                     "context.get_context().dialect.name == 'postgresql'", "op.get_bind().dialect.name != 'sqlite'",
                     "op.get_bind().engine.name == 'postgresql'", "is_postgresql()", "'postgres' in op.get_bind().dialect.name",
                     "op.get_bind().engine.dialect.name in {'postgresql', 'cockroachdb'}"]
        else:
            tests = ["op.get_bind().dialect.name == 'sqlite'", "op.get_context().dialect.name == 'sqlite'",
                     "not is_postgresql()", "context.get_context().dialect.name != 'postgresql'",
                     "op.get_context().bind.dialect.name == 'sqlite'"]
        test = draw.pick(tests)
        if "is_postgresql" in test and not any("is_postgresql" in h for h in self.helpers):
            self.helpers.append("\n\ndef is_postgresql():\n    return op.get_bind().dialect.name == 'postgresql'\n")
        if draw.chance(0.2) and "op.get_bind()." in test:
            return ["bind = op.get_bind()", f"if {test.replace('op.get_bind()', 'bind')}:", *("    " + line for line in lines)]
        if draw.chance(0.1):
            return [f"if not ({test}):", "    pass", "else:", *("    " + line for line in lines)]
        return [f"if {test}:", *("    " + line for line in lines)]

    def text(self, revision, body):
        draw = self.draw
        down = revision.down
        down_text = repr(None) if not down else repr(down[0]) if len(down) == 1 else repr(tuple(down))
        depends = repr(None) if not revision.depends else repr(draw.pick([revision.depends[0], tuple(revision.depends)]))
        imports = ["from alembic import context, op\n", "import sqlalchemy as sa\n", "import textwrap\n",
                   "from sqlalchemy.dialects import postgresql\n"]
        return SCRIPT.format(
            message=draw.pick(["change things", "more", "empty message", "it's \\\"new\\\""]), id=revision.id,
            imports="".join(draw.shuffled(imports)), down=down_text, depends=depends,
            labels=repr(None) if not revision.labels else repr(draw.pick([tuple(revision.labels), revision.labels[0]])),
            hint=draw.pick(["", "", ": str | None", ": 'Union[str, Sequence[str], None]'"]),
            arrow=draw.pick(["", " -> None"]), body=body, constants="".join(f"\n{c}" for c in self.constants) + "\n",
            helpers="".join(self.helpers), downgrade=draw.pick(["pass", "raise NotImplementedError"]))

    def metadata(self):
        """What env.py says of target_metadata."""
        if self.target == "none":
            return {"imports": "", "metadata": "None"}
        if self.target == "own":
            return {"imports": "", "metadata": f"sa.MetaData(naming_convention={self.convention})"}
        return self.draw.pick([{"imports": "from shop.base import Base\n", "metadata": "Base.metadata"},
                               {"imports": "from shop import models\n", "metadata": "models.metadata"},
                               {"imports": "from shop.base import metadata as everything\n", "metadata": "everything"}])

    def files(self):
        """(files, the description for the worker)."""
        draw = self.draw
        chain = revisions.graph(draw)
        location = draw.pick(["migrations", "alembic", "db/migrations"])
        folders = sorted({r.folder for r in chain})
        locations = ""
        if folders != ["versions"]:
            locations = "version_locations = " + ":".join(f"%(here)s/{location}/{folder}" for folder in folders) + "\n"
        options = ", transaction_per_migration=True" if draw.chance(0.15) else ""
        if draw.chance(0.2):
            options += ", render_as_batch=True"
        files = {"alembic.ini": INI.format(location=location, locations=locations),
                 f"{location}/env.py": ENV.format(
                     options=options, **self.metadata())}
        lanes = {r.lane for r in chain}
        before = 0
        for number, revision in enumerate(chain):
            if revision.lane and not before and any(not r.lane for r in chain[:number]):
                for table in self.tables:
                    table.lane = draw.pick([lane for lane in sorted(lanes) if lane])
                for each in [*self.enums, *self.programs]:
                    each.lane = -1
            if not revision.lane and before:
                for each in [*self.tables, *self.enums, *self.programs]:
                    each.lane = 0
            before = revision.lane
            stem = draw.pick([revision.id, f"{revision.id}_change", f"2024_0{1 + number % 9}_01_{revision.id}"])
            files[f"{location}/{revision.folder}/{stem}.py"] = self.script(revision, number == 0)
        return files, {"ini": "alembic.ini", "stops": [draw.pick(chain).id]}
