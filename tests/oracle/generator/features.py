# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a history has more of than the dice would give it: the seeds take turns, so that each hundred has everything."""

from . import alterations, creations, hanging, objects, programs, programs_sqlite, rawsql, standing
from .programs import POSTGRESQL
from .programs_sqlite import SQLITE


def kept(create, change=None, *kinds):
    """Makes one; where there is one, changes it as often."""
    def operation(history):
        made = history.own(*kinds)
        if made and history.draw.chance(0.7):
            return change(history, history.draw.pick(made))
        return create(history)
    return operation


def wide_view(dialect):
    """A view with an expression for every one of its many outputs."""
    return lambda history: programs.create_view(history, "view", dialect, wide=True)


def wide_table(history):
    """Columns of many types, for the views above all."""
    return creations.create_table(history, low=6, high=10)


def instead(on, create):
    """A trigger on a view, which is made first."""
    def operation(history):
        if not any(v.on >= on and v.outputs and v.query.firm for v in history.own("view")):
            return programs.create_view(history, "view", on, firm=True)
        return create(history)
    return operation


def moved(history):
    """Things that go into another schema."""
    draw = history.draw
    if not history.schemas:
        return rawsql.schema(history)
    views, routines = history.own("view"), history.own("function", "procedure")
    what = draw.pick(["view", "routine", "table"])
    if what == "table":
        return standing.move_table(history)
    if what == "view":
        return programs.move_view(history, draw.pick(views)) if views else programs.create_view(history, "view", POSTGRESQL)
    return programs.move_routine(history, draw.pick(routines)) if routines else programs.routine(history)


# On PostgreSQL's own tables, which only its own histories have.
OWN = [alterations.create_constraint, objects.constraint_state, objects.exclusion, objects.storage, creations.create_index, objects.sequence,
       rawsql.statement, moved, moved, kept(objects.statistics, programs.change_plain, "statistics"),
       kept(objects.publication, objects.change_publication, "publication"), kept(objects.domain, objects.change_domain, "domain"),
       alterations.alter_column]

ON_POSTGRESQL = [
    kept(hanging.event_trigger, programs.change_plain, "event trigger"), kept(objects.range_type, objects.change_range, "range"),
    kept(objects.collation, programs.change_plain, "collation"), lambda history: programs.routine(history, atomic=True),
    kept(objects.domain, objects.change_domain, "domain"), kept(objects.composite, objects.change_composite, "composite"),
    kept(objects.partitioned, objects.change_partitioned, "partitioned"), kept(objects.partitioned, objects.change_partitioned, "partitioned"),
    kept(objects.partitioned, objects.change_partitioned, "partitioned"),
    kept(programs.aggregate, programs.change_plain, "aggregate"), kept(programs.routine, programs.change_routine, "function", "procedure"),
    kept(programs.routine, programs.change_routine, "function", "procedure"), kept(programs.materialized, programs.change_materialized, "materialized view"),
    kept(hanging.trigger, hanging.change_trigger, "trigger"), kept(hanging.trigger, hanging.change_trigger, "trigger"),
    kept(hanging.trigger, hanging.change_trigger_function, "trigger function"), kept(hanging.rule, programs.change_plain, "rule"),
    kept(hanging.policy, hanging.change_policy, "policy"), instead(POSTGRESQL, hanging.instead), objects.heir, objects.comment, objects.grant,
    programs.comment_on, alterations.enum_dance, alterations.enum_dance, creations.table_comment, wide_view(POSTGRESQL), wide_view(POSTGRESQL),
    wide_view(POSTGRESQL)]

ON_SQLITE = [
    kept(programs_sqlite.virtual, programs_sqlite.change_virtual, "virtual"), kept(programs_sqlite.virtual, programs_sqlite.change_virtual, "virtual"),
    kept(programs_sqlite.strict, programs_sqlite.change_strict, "strict"), kept(programs_sqlite.strict, programs_sqlite.change_strict, "strict"),
    kept(programs_sqlite.trigger, programs_sqlite.change_trigger, "sqlite trigger"), kept(programs_sqlite.trigger, programs_sqlite.change_trigger, "sqlite trigger"),
    instead(SQLITE, programs_sqlite.instead), programs_sqlite.table, programs_sqlite.table, programs_sqlite.index, programs_sqlite.add_generated,
    wide_view(SQLITE)]

ON_BOTH = [programs.view, wide_table, wide_table, standing.rename_table, standing.rename_column, standing.drop_table, standing.drop_column,
           alterations.guarded, alterations.swallowed, alterations.drop_item, alterations.batch, creations.indexes_in_loop,
           creations.add_columns_in_loop, creations.copy_of_table, rawsql.data, rawsql.create_table]


def of_turn(turn, dialects):
    """The features of the seed whose turn it is."""
    found = [ON_BOTH[turn % len(ON_BOTH)]]
    if "postgresql" in dialects:
        found += round_robin(ON_POSTGRESQL, turn, 4)
    if dialects == {"postgresql"}:
        found += round_robin(OWN, turn, 3)
    if "sqlite" in dialects:
        found += round_robin(ON_SQLITE, turn, 3)
    return found[1:] + found[:1]


def round_robin(operations, turn, number):
    return [operations[(turn * number + i) % len(operations)] for i in range(number)]
