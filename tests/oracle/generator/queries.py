# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Queries over what a history has built, kept so that they can be written again under the names of the day."""

import dataclasses

from .clothes import path
from .draw import sql_name
from .types import Type, condition

COMPARABLE = ("int", "str", "num", "float", "bool", "date", "moment", "uuid", "enum", "charuuid")

# Expressions over one column: (template, kind of the result). {0} is the column.
BOTH = {
    "int": [("{0} + 1", "int"), ("coalesce({0}, 0)", "int"), ("CASE WHEN {0} > 3 THEN 'many' ELSE 'few' END", "str"), ("abs({0})", "int"),
            ("{0} * 2 - 1", "int"), ("nullif({0}, 7)", "int"), ("({0} > 5)", "bool"), ("{0} BETWEEN 1 AND 9", "bool"),
            ("CASE {0} WHEN 1 THEN 'one' WHEN 2 THEN 'two' END", "str"), ("CAST({0} AS text)", "str"), ("-{0}", "int"),
            ("{0} IN (1, 2, 3)", "bool"), ("{0} IS NULL", "bool"), ("{0} % 3", "int")],
    "str": [("lower({0})", "str"), ("upper({0})", "str"), ("{0} || '-x'", "str"), ("coalesce({0}, 'none')", "str"),
            ("length({0})", "int"), ("trim({0})", "str"), ("replace({0}, 'a', 'b')", "str"), ("{0} LIKE 'a%'", "bool"),
            ("{0} IN ('a', 'it''s')", "bool"), ("CASE WHEN {0} = '' THEN NULL ELSE {0} END", "str"), ("substr({0}, 1, 3)", "str"),
            ("{0} IS NOT NULL", "bool"), ("ltrim({0}, 'x')", "str")],
    "num": [("{0} * 2", "num"), ("coalesce({0}, 0)", "num"), ("{0} > 1.5", "bool"), ("{0} / 3", "num")],
    "bool": [("NOT {0}", "bool"), ("{0} IS TRUE", "bool"), ("CASE WHEN {0} THEN 1 ELSE 0 END", "int"), ("coalesce({0}, false)", "bool")],
    "moment": [("{0} IS NULL", "bool")], "date": [("{0} IS NOT NULL", "bool")], "float": [("{0} + 0.5", "float"), ("{0} > 1", "bool")],
}
POSTGRESQL = {
    "int": [("{0}::text", "str"), ("{0}::bigint", "int"), ("greatest({0}, 1)", "int"), ("{0}::numeric(10,2)", "num"), ("{0} = ANY (ARRAY[1, 2])", "bool"),
            ("to_char({0}, '999')", "str"), ("{0} IS DISTINCT FROM 4", "bool"), ("power({0}, 2)", "float"), ("(array[{0}, 1])[1]", "int"),
            ("mod({0}, 5)", "int"), ("generate_series(1, 2) + {0}", "set"), ("{0} ^ 2", "float"), ("{0} & 3", "int")],
    "str": [("substring({0} from 1 for 2)", "str"), ("position('a' in {0})", "int"), ("left({0}, 3)", "str"), ("{0} ILIKE '%b'", "bool"), ("{0} ~ '^a'", "bool"),
            ("concat({0}, '!')", "str"), ("md5({0})", "str"), ("split_part({0}, '-', 1)", "str"), ("{0} COLLATE \"C\"", "str"),
            ("trim(both 'x' from {0})", "str"), ("btrim({0})", "str"), ("overlay({0} placing 'zz' from 1)", "str"), ("format('%s!', {0})", "str"),
            ("{0} SIMILAR TO 'a_'", "bool"), ("string_to_array({0}, ',')", "array"), ("char_length({0})", "int"), ("{0}::varchar(5)", "str"),
            ("{0} NOT LIKE 'q%'", "bool"), ("regexp_replace({0}, 'a', 'b', 'g')", "str"), ("initcap({0})", "str"),
            ("to_tsvector('english', {0})", "vector"), ("{0} = 'x'::text", "bool")],
    "num": [("{0}::integer", "int"), ("trunc({0})", "num"), ("ceil({0})", "num"), ("{0}::float8", "float"), ("least({0}, 9.5)", "num")],
    "bool": [("{0}::int", "int"), ("{0} IS NOT FALSE", "bool"), ("{0} OR false", "bool"), ("{0}::text", "str")],
    "moment": [("date_trunc('day', {0})", "moment"), ("extract(year from {0})", "num"), ("{0}::date", "date"), ("date_part('month', {0})", "float"),
               ("{0} > now()", "bool"), ("{0} + interval '1 day'", "moment"), ("{0} - '1 hour'::interval", "moment"), ("age({0})", "interval"),
               ("to_char({0}, 'YYYY-MM')", "str"), ("{0} AT TIME ZONE 'utc'", "moment"), ("{0} > CURRENT_TIMESTAMP", "bool")],
    "date": [("extract(dow from {0})", "num"), ("{0} > CURRENT_DATE", "bool"), ("{0}::text", "str")],
    "json": [("{0} ->> 'a'", "str"), ("{0} -> 'a'", "json"), ("{0} #>> '{{a,b}}'", "str")],
    "jsonb": [("{0} ->> 'a'", "str"), ("{0} -> 'a' -> 'b'", "jsonb"), ("{0} @> '{{\"a\": 1}}'", "bool"), ("{0} ? 'a'", "bool"),
              ("({0} ->> 'n')::int", "int"), ("jsonb_array_length({0})", "int"), ("{0} || '{{}}'::jsonb", "jsonb")],
    "array": [("{0}[1]", "other"), ("array_length({0}, 1)", "int"), ("cardinality({0})", "int"), ("{0} IS NULL", "bool")],
    "uuid": [("{0}::text", "str"), ("{0} IS NOT NULL", "bool")], "range": [("lower({0})", "other"), ("isempty({0})", "bool")],
    "enum": [("{0}::text", "str"), ("{0} IS NULL", "bool")], "interval": [("{0} * 2", "interval"), ("justify_days({0})", "interval")],
    "float": [("{0}::numeric", "num"), ("floor({0})", "float")], "net": [("host({0})", "str")],
}
SQLITE = {
    "int": [("{0} || ''", "str"), ("max({0}, 1)", "int"), ("ifnull({0}, 0)", "int"), ("typeof({0})", "str"), ("printf('%d', {0})", "str"),
            ("iif({0} > 1, 'a', 'b')", "str"), ("{0} == 1", "bool"), ("{0} IS 1", "bool")],
    "str": [("{0} GLOB 'a*'", "bool"), ("{0} COLLATE NOCASE", "str"), ("instr({0}, 'a')", "int"), ("ifnull({0}, '')", "str"), ("hex({0})", "str")],
    "moment": [("date({0})", "str"), ("strftime('%Y', {0})", "str")], "date": [("date({0}, '+1 day')", "str")],
    "json": [("json_extract({0}, '$.a')", "str")],
}


@dataclasses.dataclass
class Output:
    name: str
    template: str
    refs: list              # (source number, column)
    type: Type              # only its kind counts
    generated: bool = False


@dataclasses.dataclass
class Query:
    sources: list           # (holder, alias)
    links: list = dataclasses.field(default_factory=list)       # (word, left ref, right ref) of each source but the first
    outputs: list = dataclasses.field(default_factory=list)
    wheres: list = dataclasses.field(default_factory=list)      # (template, refs)
    group: bool = False     # by all outputs that are no aggregates
    stars: bool = False     # all columns of the one source
    dialect: str = ""       # "", "postgresql", "sqlite": what it may say
    firm: bool = False      # every output has its name said, so that no rename below changes it

    def refs(self):
        found = [ref for o in self.outputs for ref in o.refs] + [ref for _, refs in self.wheres for ref in refs]
        found += [ref for _, left, right in self.links if left for ref in (left, right)]
        found += [(1, c) for word, _, _ in self.links if word == "EXISTS" for c in columns_of(self.sources[1][0])]    # SELECT *
        return found + ([(0, c) for c in columns_of(self.sources[0][0])] if self.stars else [])

    def columns(self):
        return [column for _, column in self.refs()]


def columns_of(holder):
    """What a query can take of it."""
    return holder.outputs if hasattr(holder, "outputs") else holder.columns


def expressions(kind, dialect):
    return BOTH.get(kind, []) + {"postgresql": POSTGRESQL, "sqlite": SQLITE}.get(dialect, {}).get(kind, [])


def draw_query(draw, names, holders, dialect, aggregates=True, wide=False):
    """A query over one or two of the tables and views; `wide` of many expressions."""
    chosen = draw.some(holders, 1, 1 if draw.chance(0.6) else 2)
    aliased = len(chosen) > 1 or draw.chance(0.3)
    query = Query([(h, draw.pick([f"t{i}", f"{'abc'[i]}", ""]) if aliased else "") for i, h in enumerate(chosen)], dialect=dialect)
    if len(chosen) > 1:
        pairs = [(a, b) for a in columns_of(chosen[0]) for b in columns_of(chosen[1]) if a.type.kind == b.type.kind == "int"]
        if pairs and draw.chance(0.9):
            left, right = draw.pick(pairs)
            words = ["JOIN", "LEFT JOIN", "INNER JOIN", "LEFT OUTER JOIN", ","]
            if dialect == "postgresql":
                words += ["RIGHT JOIN", "FULL JOIN", "EXISTS"]
            query.links.append((draw.pick(words), (0, left), (1, right)))
        else:
            query.links.append((draw.pick(["CROSS JOIN", ","]), None, None))
    if query.links and query.links[0][0] == "EXISTS":
        reach = [0]
    else:
        reach = range(len(chosen))
    everything = [(i, c) for i in reach for c in columns_of(chosen[i])]
    if len(chosen) == 1 and not wide and draw.chance(0.12) and len({c.name for _, c in everything}) == len(everything):
        query.stars = True
        query.outputs = []
        return query
    keyed = [(i, c) for i, c in everything if c.type.kind in ("int", "str", "bool", "date", "uuid")]
    if aggregates and keyed and draw.chance(0.1 if wide else 0.2):
        query.group = True
        for ref in draw.some(keyed, 1, 2):
            query.outputs.append(Output(names.plain(), "{0}", [ref], ref[1].type))
        calls = [("count(*)", [], "int")]
        for ref in draw.some([r for r in everything if r[1].type.kind in ("int", "num")], 0, 2):
            calls.append((draw.pick(["sum({0})", "max({0})", "min({0})", "count({0})", "count(DISTINCT {0})", "avg({0})"]), [ref], "num"))
        for ref in draw.some([r for r in everything if r[1].type.kind == "str"], 0, 1):
            calls.append((draw.pick(["max({0})", "count(DISTINCT {0})"] + (["string_agg({0}, ', ')", "array_agg({0})",
                                    "count(*) FILTER (WHERE {0} <> '')", "string_agg({0}, ',' ORDER BY {0} DESC)"] if dialect == "postgresql" else
                                    ["group_concat({0}, ', ')"] if dialect == "sqlite" else [])), [ref], "other"))
        for template, refs, kind in calls:
            query.outputs.append(Output(names.plain(), template, refs, Type("", kind)))
    else:
        rare = [ref for ref in everything if ref[1].type.kind in ("json", "jsonb", "array", "range", "interval", "net")]
        for ref in draw.some(everything * 2 + rare * 3, 6, 16) if wide else draw.some(everything, 1, 5):
            if not wide and ref[1].name not in {o.name for o in query.outputs} and draw.chance(0.6):
                query.outputs.append(Output(ref[1].name, "{0}", [ref], ref[1].type))
            else:
                made = expressions(ref[1].type.kind, dialect)
                template, kind = draw.pick(made) if made else ("{0}", ref[1].type.kind)
                query.outputs.append(Output(names.plain(), template, [ref], Type("", kind) if made else ref[1].type))
        if keyed and draw.chance(0.12) and not any(o.type.kind == "set" for o in query.outputs):
            part, order = draw.pick(keyed), draw.pick(keyed)
            template = draw.pick(["row_number() OVER (PARTITION BY {0} ORDER BY {1})", "rank() OVER (ORDER BY {0} DESC, {1})",
                                  "count(*) OVER (PARTITION BY {0})", "lag({0}) OVER (ORDER BY {1})",
                                  "first_value({0}) OVER (PARTITION BY {1} ORDER BY {0} ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)"])
            query.outputs.append(Output(names.plain(), template, [part, order], Type("", "other")))
        if draw.chance(0.12):
            template, kind = draw.pick([("1", "int"), ("'x'", "str"), ("NULL", "str"), ("(SELECT count(*) FROM (SELECT 1) AS one)", "int"),
                                        ("CURRENT_DATE", "date")] + ([("now()", "moment"), ("'x'::text", "str"), ("current_user", "str"),
                                        ("ARRAY['a', 'b']", "array"), ("row_to_json(ROW(1, 'a'))", "json")] if dialect == "postgresql" else []))
            query.outputs.append(Output(names.plain(), template, [], Type("", kind)))
    add_conditions(draw, query, everything)
    return query


def add_conditions(draw, query, everything=None):
    if everything is None:
        everything = [(0, c) for c in columns_of(query.sources[0][0])]
    query.wheres = []
    while draw.chance(0.4) and len(query.wheres) < 2:
        ref = draw.pick(everything)
        bools = [t for t, kind in expressions(ref[1].type.kind, query.dialect) if kind == "bool"]
        if bools and draw.chance(0.5):
            query.wheres.append((draw.pick(bools), [ref]))
        elif not ref[1].type.enum:
            _, text = condition(draw, ref[1].type, None, "{0}")
            query.wheres.append((text, [ref]))


def render(draw, query, wrap=True):
    """The text, in some of the ways to say it that give the same outputs."""
    counts = {}
    for holder, _ in query.sources:
        for column in columns_of(holder):
            counts[column.name] = counts.get(column.name, 0) + 1
    several = len(query.sources) > 1

    def word(ref):
        number, column = ref
        holder, alias = query.sources[number]
        if counts.get(column.name, 0) > 1 or several and draw.chance(0.6) or draw.chance(0.15):
            prefix = alias or (sql_name(draw, holder.name) if not holder.schema or draw.chance(0.5) else path(draw, holder))
            return f"{prefix}.{sql_name(draw, column.name)}"
        return sql_name(draw, column.name)

    def filled(template, refs):
        return template.format(*map(word, refs)) if refs else template.replace("{{", "{").replace("}}", "}")

    def source(number):
        holder, alias = query.sources[number]
        return path(draw, holder) + (f" {draw.pick(['AS ', ''])}{alias}" if alias else "")

    parts, named = [], []
    for output in query.outputs:
        text = filled(output.template, output.refs)
        plain = output.template == "{0}" and output.refs[0][1].name == output.name
        named.append(f"{text} AS {sql_name(draw, output.name)}")
        parts.append(text if plain and not query.firm and draw.chance(0.7) else named[-1])
    if query.stars:
        holder, alias = query.sources[0]
        parts = [draw.pick(["*", (alias or sql_name(draw, holder.name)) + ".*"])] + parts
    origin, extra = source(0), []
    for number, (join, left, right) in enumerate(query.links, 1):
        if join == ",":
            origin += f", {source(number)}"
            if left:
                extra.append(f"{word(left)} = {word(right)}")
        elif join == "CROSS JOIN":
            origin += f" CROSS JOIN {source(number)}"
        elif join == "EXISTS":
            counts.update({c.name: 2 for h, _ in query.sources for c in columns_of(h)})
            extra.append(f"{draw.pick(['', 'NOT '])}EXISTS (SELECT {draw.pick(['1', '*'])} FROM {source(number)} WHERE {word(left)} = {word(right)})")
        else:
            origin += f" {join} {source(number)} ON {draw.pick(['({})', '{}']).format(f'{word(left)} = {word(right)}')}"
    conditions = extra + [filled(text, refs) for text, refs in query.wheres]
    gap = draw.pick([" ", " ", "\n", "\n    "])
    listed = (", " if gap == " " else ",\n       ").join(parts)
    distinct = ""
    comparable = query.outputs and all(o.type.kind in COMPARABLE for o in query.outputs)
    if wrap and comparable and not query.group and draw.chance(0.08):
        distinct = "DISTINCT "
    start, text = f"SELECT {distinct}", f"{gap}FROM {origin}"
    if conditions:
        joint = f" {draw.pick(['AND', 'AND', 'OR'])} "
        text += f"{gap}WHERE " + (joint.join(f"({c})" for c in conditions) if len(conditions) > 1 or draw.chance(0.3) else conditions[0])
    if query.group:
        keys = [o for o in query.outputs if o.template == "{0}"]
        by_place = draw.chance(0.2)
        text += f"{gap}GROUP BY " + ", ".join(str(i + 1) if by_place else word(o.refs[0]) for i, o in enumerate(keys))
        if draw.chance(0.3):
            text += f"{gap}HAVING " + draw.pick(["count(*) > 1", "NOT (count(*) < 2)", f"max({word(keys[0].refs[0])}) IS NOT NULL"
                                                  if keys[0].type.kind in ("int", "str", "date") else "count(*) <> 3"])
    if not wrap or not query.outputs:
        return start + listed + text
    names = [sql_name(draw, o.name) for o in query.outputs]
    form = draw.weighted([(70, ""), (6, "cte"), (6, "inner"), (5 if comparable else 0, "union"), (6 if comparable else 0, "order"), (3, "limit")])
    if form in ("cte", "inner") and query.dialect != "postgresql":
        # SQLite renames no column that is known outside by its own name.
        listed = ", ".join(named)
    text = start + listed + text
    if form == "cte":
        return f"WITH picked AS ({text}){gap}SELECT {draw.pick(['*', ', '.join(names)]) } FROM picked"
    if form == "inner":
        return f"SELECT {', '.join('inside.' + n for n in names)}{gap}FROM ({text}) AS inside"
    if form == "union" and not distinct and not any(o.type.kind == "set" for o in query.outputs):
        return f"{text}{gap}{draw.pick(['UNION', 'UNION ALL', 'EXCEPT', 'INTERSECT'])}{gap}{render(draw, query, wrap=False)}"
    if form == "order":
        return f"{text}{gap}ORDER BY {draw.pick([names[0], '1', names[-1] + ' DESC', '1 DESC'])}"
    if form == "limit":
        return f"{text}{gap}LIMIT {draw.number(1, 99)}"
    return text


__all__ = ["Query", "Output", "draw_query", "render", "columns_of"]
