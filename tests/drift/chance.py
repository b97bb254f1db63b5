# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Expressions by chance, and small edits of them that may or may not change what they mean.

A grammar has for each kind of value its forms ({} stands for a part, whose kind follows), its leaves, and the types it may be
cast to. `COLUMNS` are the columns that leaves name, with values for rows of data."""
import random

NUMBER, TEXT, TRUTH, TIME, SPAN = "number", "text", "truth", "time", "span"


class Tree:
    def __init__(self, form, parts=(), kind=""):
        self.form, self.parts, self.kind = form, list(parts), kind

    def __str__(self):
        return self.form.format(*map(str, self.parts)) if self.parts else self.form

    def walk(self):
        yield self
        for part in self.parts:
            yield from part.walk()

    def copy(self):
        return Tree(self.form, [part.copy() for part in self.parts], self.kind)


class Grammar:
    """`forms`: kind -> [(form, kinds of its parts)]; `edits`: kind -> forms around a value, besides the casts."""

    def __init__(self, columns, forms, leaves, types, edits, cast):
        self.columns, self.forms, self.leaves, self.types, self.edits, self.cast = columns, forms, leaves, types, edits, cast

    def grow(self, draw, kind, depth):
        if depth <= 0 or draw.random() < 0.25:
            return Tree(draw.choice(self.leaves[kind]), kind=kind)
        form, kinds = draw.choice(self.forms[kind])
        return Tree(form, [self.grow(draw, each, depth - 1) for each in kinds], kind)

    def edited(self, draw, tree):
        """A copy where one part is cast, or wrapped, or one constant is spelt otherwise."""
        tree = tree.copy()
        part = draw.choice(list(tree.walk()))
        spelt = part.form
        if not part.parts and spelt[0].isdigit() and draw.random() < 0.5:
            part.form = draw.choice([f"'{spelt}'", spelt + ("0" if "." in spelt else ".0")])
            return tree
        wraps = [self.cast.replace("type", each) for each in self.types.get(part.kind, ())] + self.edits.get(part.kind, [])
        part.parts = [Tree(spelt, part.parts, part.kind)]
        part.form = draw.choice(wraps)
        return tree

    def row(self, draw):
        return ", ".join(draw.choice(values) for _, values in self.columns.values())


COMPARED = ["=", "<>", "<", ">="]


def compared(*kinds):
    return [(f"({{}} {op} {{}})", (kind, kind)) for kind in kinds for op in COMPARED]


def either(kind):
    return [("coalesce({}, {})", (kind, kind)), ("nullif({}, {})", (kind, kind)),
            ("(CASE WHEN {} THEN {} ELSE {} END)", (TRUTH, kind, kind)), ("(CASE WHEN {} THEN {} END)", (TRUTH, kind))]


LOGIC = [("({} AND {})", (TRUTH, TRUTH)), ("({} OR {})", (TRUTH, TRUTH)), ("(NOT {})", (TRUTH,)), ("({} = {})", (TRUTH, TRUTH)),
         *((f"({{}} IS {test})", (TRUTH,)) for test in ("TRUE", "NOT TRUE", "FALSE", "NOT NULL")),
         ("({} IS NULL)", (NUMBER,)), ("({} IN ({}, {}))", (NUMBER, NUMBER, NUMBER)), ("({} IN ({}, {}))", (TEXT, TEXT, TEXT)),
         ("({} NOT IN ({}))", (NUMBER, NUMBER)), ("({} BETWEEN {} AND {})", (NUMBER, NUMBER, NUMBER)),
         ("({} LIKE {})", (TEXT, TEXT)), ("({} NOT LIKE {})", (TEXT, TEXT))]
TRUTHS = ["({} = true)", "({} IS TRUE)", "(NOT (NOT {}))", "({} = false)", "({} IS NOT FALSE)"]
NUMBERS = ["1", "2", "0.1", "1.5", "3.0", "0", "10"]
TEXTS = ["'a'", "'b'", "'a '", "''", "'1'"]

POSTGRESQL = Grammar(
    columns={
        "i": ("integer", ["1", "2", "-1", "NULL", "100000"]), "b": ("bigint", ["1", "2", "10000000000", "NULL"]),
        "s": ("smallint", ["1", "2", "200", "NULL"]), "n": ("numeric", ["1.5", "1", "2.4", "0.1", "NULL", "-0.5"]),
        "m": ("numeric(10,2)", ["1.5", "1.55", "0.1", "NULL", "3"]),
        "d": ("double precision", ["1.5", "0.1", "1", "'NaN'", "NULL"]),
        "r": ("real", ["0.1", "1.5", "1", "NULL"]), "t": ("text", ["'a'", "'a '", "'A'", "'1'", "'ä'", "NULL", "''", "'b'"]),
        "v": ("varchar(20)", ["'a'", "'a '", "'A'", "'1'", "NULL", "'ab'"]), "c": ("char(5)", ["'a'", "'ab'", "'1'", "NULL"]),
        "u": ('text COLLATE "C"', ["'a'", "'Ä'", "'B'"]), "f": ("boolean", ["true", "false", "NULL"]),
        "da": ("date", ["'2020-01-01'", "'2020-03-29'", "NULL"]),
        "ts": ("timestamp", ["'2020-01-01'", "'2020-01-01 12:00'", "'2020-03-29 02:30'", "NULL"]),
        "tz": ("timestamptz", ["'2020-01-01 00:00+00'", "'2019-12-31 15:00+00'", "NULL"]),
        "iv": ("interval", ["'1 day'", "'24 hours'", "'1 mon'", "NULL"]),
    },
    forms={
        NUMBER: [*((f"({{}} {op} {{}})", (NUMBER, NUMBER)) for op in "+-*/"), *either(NUMBER), ("abs({})", (NUMBER,)),
                 ("length({})", (TEXT,)), ("mod(i, {})", (NUMBER,)), ("round({})", (NUMBER,)), ("power({}, 2)", (NUMBER,)),
                 ("greatest({}, {})", (NUMBER, NUMBER)), ("(- {})", (NUMBER,))],
        TEXT: [("({} || {})", (TEXT, TEXT)), *either(TEXT), ("lower({})", (TEXT,)), ("left({}, 1)", (TEXT,)),
               ("concat({}, {})", (TEXT, TEXT)), ("replace({}, 'a', 'x')", (TEXT,)), ("trim({})", (TEXT,)),
               ("greatest({}, {})", (TEXT, TEXT))],
        TRUTH: [*compared(NUMBER, TEXT, TIME, SPAN), *LOGIC, ("({} ~ {})", (TEXT, TEXT)), ("({} ILIKE {})", (TEXT, TEXT)),
                ("({} IS DISTINCT FROM {})", (NUMBER, NUMBER))],
        TIME: [("({} + {})", (TIME, SPAN)), ("({} - {})", (TIME, SPAN)), ("date_trunc('day', {})", (TIME,)),
               ("greatest({}, {})", (TIME, TIME)), ("coalesce({}, {})", (TIME, TIME))],
        SPAN: [("({} * 2)", (SPAN,)), ("coalesce({}, {})", (SPAN, SPAN))],
    },
    leaves={NUMBER: [*"ibsnmdr" * 2, *NUMBERS], TEXT: [*"tvcu" * 2, *TEXTS], TRUTH: ["f", "f", "true", "false"],
            TIME: ["da", "ts", "tz", "'2020-01-01'::date", "'2020-01-01 12:00'::timestamp"],
            SPAN: ["iv", "'1 day'::interval", "'24:00'::interval", "interval '1' hour"]},
    types={NUMBER: ["integer", "bigint", "smallint", "numeric", "double precision", "real", "numeric(10,1)"],
           TEXT: ["text", "varchar", "bpchar", "char(3)", "varchar(1)"], TRUTH: ["boolean"],
           TIME: ["date", "timestamp", "timestamptz"], SPAN: ["interval", "interval hour", "interval(0)"]},
    edits={TRUTH: TRUTHS, TEXT: ['({} COLLATE "default")', '({} COLLATE "C")']},
    cast="({})::type")

SQLITE = Grammar(
    columns={
        "i": ("INTEGER", ["1", "2", "-1", "NULL", "0"]), "n": ("NUMERIC", ["1.5", "1", "'x'", "NULL"]),
        "r": ("REAL", ["1.5", "1", "0.1", "NULL"]), "t": ("TEXT", ["'a'", "'a '", "'A'", "'1'", "NULL", "''"]),
        "k": ("TEXT COLLATE NOCASE", ["'a'", "'A'", "'b'"]), "o": ("", ["1", "'1'", "1.0", "'a'", "x'31'", "NULL"]),
        "f": ("BOOLEAN", ["1", "0", "2", "NULL"]),
    },
    forms={
        NUMBER: [*((f"({{}} {op} {{}})", (NUMBER, NUMBER)) for op in ["+", "-", "*", "/", "%", "&", "|", "<<"]), *either(NUMBER),
                 ("abs({})", (NUMBER,)), ("length({})", (TEXT,)), ("(- {})", (NUMBER,)), ("(~ {})", (NUMBER,)),
                 ("ifnull({}, 0)", (NUMBER,))],
        TEXT: [("({} || {})", (TEXT, TEXT)), *either(TEXT), ("lower({})", (TEXT,)), ("substr({}, 1, 1)", (TEXT,)),
               ("replace({}, 'a', 'x')", (TEXT,)), ("trim({})", (TEXT,))],
        TRUTH: [*compared(NUMBER, TEXT), *LOGIC, ("({} GLOB {})", (TEXT, TEXT)), ("({} IS {})", (NUMBER, NUMBER)),
                ("({} IS NOT {})", (TRUTH, TRUTH)), ("({} == {})", (NUMBER, TEXT)), ("({} != {})", (TEXT, NUMBER))],
    },
    leaves={NUMBER: [*"inro" * 2, *NUMBERS, "0x10", "1e2"], TEXT: [*"tko" * 2, *TEXTS], TRUTH: ["f", "f", "true", "false"]},
    types={NUMBER: ["INTEGER", "REAL", "TEXT", "NUMERIC"], TEXT: ["TEXT", "INTEGER", "BLOB"], TRUTH: ["INTEGER"]},
    edits={TRUTH: [*TRUTHS, "(+ {})", "({} IS 1)"], NUMBER: ["(+ {})", "(- (- {}))", "({} COLLATE NOCASE)", "({})"],
           TEXT: ["({} COLLATE NOCASE)", "({} COLLATE BINARY)", "(+ {})", "({})"]},
    cast="CAST({} AS type)")

GRAMMARS = {"postgresql": POSTGRESQL, "sqlite": SQLITE}


def couples(dialect, seed):
    """Endlessly, an expression and an edited one."""
    grammar, draw = GRAMMARS[dialect], random.Random(seed)
    while True:
        tree = grammar.grow(draw, draw.choice([TRUTH, TRUTH, NUMBER, TEXT, *([TIME] if dialect == "postgresql" else [])]),
                            draw.choice([1, 2]))
        edited = grammar.edited(draw, tree)
        if str(tree) != str(edited):
            yield str(tree), str(edited)
