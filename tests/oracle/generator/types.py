# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Column types, and the server defaults and conditions that fit them, as Python text."""

import dataclasses
import re

from .draw import Names, camel, identifier, literal, sql_name

# What stands in Mapped[...] beside an explicit type.
PYTHON = {"int": "int", "str": "str", "num": "Decimal", "float": "float", "bool": "bool", "date": "datetime.date",
          "moment": "datetime.datetime", "time": "datetime.time", "interval": "datetime.timedelta", "json": "Any",
          "jsonb": "Any", "uuid": "uuid.UUID", "charuuid": "uuid.UUID", "bytes": "bytes", "enum": "str",
          "array": "list[Any]", "other": "Any", "range": "Any", "bits": "str", "net": "str", "vector": "str"}

# Mapped[...] alone stands for these types, as SQLAlchemy's own table has them.
INFERRED = {"int": "int", "str": "str", "num": "Decimal", "float": "float", "bool": "bool", "date": "datetime.date",
            "moment": "datetime.datetime", "time": "datetime.time", "interval": "datetime.timedelta",
            "bytes": "bytes", "uuid": "uuid.UUID"}

CUSTOM = '''

class Lowered(sa.types.TypeDecorator):
    impl = sa.String
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return value.lower() if value is not None else None


class Guid(sa.types.TypeDecorator):
    """A uuid where there is one, else 32 characters."""

    impl = sa.CHAR
    cache_ok = True

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.UUID())
        return dialect.type_descriptor(sa.CHAR(32))


class Sized(sa.types.TypeDecorator):
    impl = sa.String
    cache_ok = True

    def __init__(self, size=12, **keywords):
        super().__init__(length=size * 2, **keywords)


class Money(sa.types.TypeDecorator):
    impl = sa.Numeric(12, 2)
    cache_ok = True


class Point(sa.types.UserDefinedType):
    cache_ok = True

    def __init__(self, digits=3):
        self.digits = digits

    def get_col_spec(self, **keywords):
        return "NUMERIC(20, %d)" % self.digits


Flexible = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
BigKey = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
'''


@dataclasses.dataclass(frozen=True)
class Type:
    expr: str               # Python, "" where Mapped[...] alone says it
    kind: str
    labels: tuple = ()
    enum: str = ""          # the type's name in PostgreSQL
    literals: str = ""      # of the Python class, how a member's label is had ("Color.red.value")
    scale: int = -1         # of numerics
    element: str = ""       # of arrays: the kind of the elements
    annotation: str = ""    # of Mapped[...], if it must be this one

    def python(self):
        return self.annotation or PYTHON[self.kind]


class Types:
    """Draws types for one project. `custom`: the name under which the module of CUSTOM is imported, or ""."""

    def __init__(self, draw, names, dialects, custom="", schema=None):
        self.draw, self.names, self.dialects, self.custom = draw, names, dialects, custom
        self.pg_only = dialects == {"postgresql"}
        self.schema = schema
        self.enums = []         # Types already made, to be used again
        self.definitions = []   # Python classes of the enums

    def any(self):
        draw = self.draw
        return draw.weighted([
            (22, self.text), (16, self.integer), (8, self.boolean), (8, self.moment), (7, self.numeric), (3, self.date),
            (6, self.enum), (4, self.json), (4, self.uuid), (2, self.bytes), (2, self.interval), (1, self.time),
            (8 if self.pg_only else 0, self.postgresql), (4 if self.pg_only else 0, self.array)])()

    def integer(self):
        options = ["sa.Integer", "sa.Integer()", "sa.BigInteger()", "sa.SmallInteger", "sa.BigInteger", "sa.INTEGER()",
                   "sa.BIGINT()", "sa.SMALLINT"]
        options += ["sa.BigInteger().with_variant(sa.Integer(), 'sqlite')"]
        if self.custom:
            options.append(f"{self.custom}.BigKey")
        return Type(self.draw.pick(options), "int")

    def text(self):
        draw = self.draw
        size = draw.pick([1, 2, 10, 20, 32, 40, 50, 64, 80, 100, 120, 200, 255, 1000])
        options = [f"sa.String({size})", f"sa.String(length={size})", f"sa.String({size})", "sa.String", "sa.String()",
                   "sa.Text", "sa.Text()", f"sa.Unicode({size})", "sa.UnicodeText()", f"sa.VARCHAR({size})",
                   f"sa.CHAR({size})", "sa.TEXT()",
                   f"sa.String({size}).with_variant(sa.Text(), 'postgresql')",
                   f"sa.Text().with_variant(sa.String({size}), 'sqlite')"]
        if self.pg_only:
            options += [f"sa.String({size}, collation='C')", "sa.Text(collation='POSIX')", "postgresql.TEXT()"]
        if self.dialects == {"sqlite"}:
            options += [f"sa.String({size}, collation='NOCASE')", "sa.Text(collation='RTRIM')"]
        if self.custom:
            options += [f"{self.custom}.Lowered({size})", f"{self.custom}.Sized()", f"{self.custom}.Sized(size=9)",
                        f"{self.custom}.Lowered"]
        return Type(draw.pick(options), "str")

    def numeric(self):
        draw = self.draw
        if draw.chance(0.3):
            options = ["sa.Float", "sa.Float()", "sa.Float(24)", "sa.Float(53)", "sa.Double()", "sa.REAL()", "sa.FLOAT()",
                       "sa.Float(precision=10)", "sa.Double"]
            return Type(draw.pick(options), "float")
        precision = draw.number(4, 20)
        scale = draw.number(0, 4)
        options = [f"sa.Numeric({precision}, {scale})", f"sa.Numeric({precision}, {scale})",
                   f"sa.Numeric(precision={precision}, scale={scale}, asdecimal=False)", f"sa.DECIMAL({precision}, {scale})"]
        if draw.chance(0.2):
            options, scale = ["sa.Numeric", "sa.Numeric()", f"sa.Numeric({precision})", f"sa.NUMERIC({precision})"], -1
        if self.custom and draw.chance(0.15):
            options, scale = [f"{self.custom}.Money", f"{self.custom}.Money()"], -1
            if draw.chance(0.4):
                return Type(f"{self.custom}.Point(4)", "other")  # which cannot write literals
        return Type(draw.pick(options), "num", scale=scale)

    def boolean(self):
        options = ["sa.Boolean", "sa.Boolean()", "sa.Boolean()"]
        if self.draw.chance(0.15):
            name = self.names.plain()
            options = [f"sa.Boolean(create_constraint=True, name='{name}')", "sa.Boolean(name='b_" + name + "')"]
        return Type(self.draw.pick(options), "bool")

    def date(self):
        return Type(self.draw.pick(["sa.Date", "sa.Date()", "sa.DATE()"]), "date")

    def time(self):
        return Type(self.draw.pick(["sa.Time", "sa.Time()", "sa.Time(timezone=True)"]), "time")

    def moment(self):
        options = ["sa.DateTime", "sa.DateTime()", "sa.DateTime(timezone=True)", "sa.DateTime(True)",
                   "sa.TIMESTAMP(timezone=True)", "sa.TIMESTAMP()"]
        if self.pg_only:
            options += ["postgresql.TIMESTAMP(precision=3)", "postgresql.TIMESTAMP(timezone=True, precision=0)"]
        return Type(self.draw.pick(options), "moment")

    def interval(self):
        options = ["sa.Interval", "sa.Interval()"]
        if self.pg_only:
            options += ["postgresql.INTERVAL()", "postgresql.INTERVAL(fields='DAY TO SECOND')",
                        "postgresql.INTERVAL(precision=3)", "postgresql.INTERVAL(fields='YEAR TO MONTH')"]
        if self.draw.chance(0.2):
            return Type("sa.Interval(native=False)", "moment")
        return Type(self.draw.pick(options), "interval")

    def json(self):
        draw = self.draw
        if self.pg_only and draw.chance(0.6):
            return Type(draw.pick(["postgresql.JSONB", "postgresql.JSONB()", "postgresql.JSONB(astext_type=sa.Text())"]), "jsonb")
        options = ["sa.JSON", "sa.JSON()", "sa.JSON(none_as_null=True)",
                   "sa.JSON().with_variant(postgresql.JSONB(), 'postgresql')"]
        if self.custom:
            options.append(f"{self.custom}.Flexible")
        if self.pg_only:
            options.append("postgresql.JSON()")
        return Type(draw.pick(options), "json")

    def uuid(self):
        draw = self.draw
        if draw.chance(0.2):
            return Type(draw.pick(["sa.Uuid(native_uuid=False)", "sa.CHAR(32)"]), "charuuid", annotation="str")
        options = ["sa.Uuid", "sa.Uuid()", "sa.Uuid(as_uuid=False)", "sa.Uuid(as_uuid=True)"]
        if self.pg_only:
            options += ["sa.UUID()", "postgresql.UUID(as_uuid=True)", "postgresql.UUID()", "postgresql.UUID"]
        if self.custom:
            options += [f"{self.custom}.Guid()", f"{self.custom}.Guid"]
        return Type(draw.pick(options), "uuid")

    def bytes(self):
        options = ["sa.LargeBinary", "sa.LargeBinary()", "sa.LargeBinary(16)", "sa.PickleType()"]
        if self.pg_only:
            options.append("postgresql.BYTEA()")
        return Type(self.draw.pick(options), "bytes")

    def array(self):
        element = self.draw.pick([self.integer, self.text, self.numeric, self.uuid, self.moment, self.boolean])()
        bare = element.expr
        if "create_constraint" in bare or "collation" in bare or "with_variant" in bare or self.custom and self.custom in bare:
            bare, element = "sa.Text()", Type("sa.Text()", "str")
        options = [f"sa.ARRAY({bare})", f"postgresql.ARRAY({bare})", f"postgresql.ARRAY({bare}, dimensions=2)"]
        return Type(self.draw.pick(options), "array", element=element.kind)

    def postgresql(self):
        return self.draw.pick([
            Type("postgresql.INET()", "net"), Type("postgresql.CIDR", "net"), Type("postgresql.MACADDR()", "other"),
            Type("postgresql.TSVECTOR()", "vector"), Type("postgresql.INT4RANGE()", "range"),
            Type("postgresql.TSTZRANGE()", "range"), Type("postgresql.NUMRANGE", "range"),
            Type("postgresql.DATERANGE()", "range"), Type("postgresql.BIT(8)", "bits"),
            Type("postgresql.BIT(varying=True)", "bits"), Type("postgresql.BIT(12, varying=True)", "bits"),
            Type("postgresql.MONEY()", "other"), Type("postgresql.OID()", "other"), Type("postgresql.JSONPATH()", "other"),
            Type("postgresql.REGCLASS()", "other"), Type("postgresql.INT8MULTIRANGE()", "other"),
            Type("postgresql.DOUBLE_PRECISION()", "float"), Type("postgresql.REAL()", "float"),
            Type("postgresql.TSQUERY()", "other"), Type("postgresql.MACADDR8()", "other")])

    # Enums

    def labels(self):
        draw = self.draw
        odd = ["in progress", "n/a", "it's", "50%", "Größe", "A"]
        return tuple(dict.fromkeys(draw.pick(odd) if draw.chance(0.08) else Names(draw).plain(1)
                                   for _ in range(draw.number(1, 5))))

    def enum(self):
        draw = self.draw
        if self.enums and draw.chance(0.35):
            return draw.pick(self.enums)
        labels = self.labels()
        name = self.names.any() if draw.chance(0.7) else self.names.long_name(50, 63)
        keywords = [f"name={name!r}"]
        native = draw.chance(0.65)
        if not native:
            keywords += ["native_enum=False"]
            keywords += draw.some(["create_constraint=True", f"length={max(map(len, labels)) + draw.number(0, 20)}",
                                   "validate_strings=True"], 0, 3)
        if native and draw.chance(0.3):
            keywords.append(draw.pick(["create_constraint=False", "validate_strings=True", "native_enum=True"]))
        if native and self.schema and draw.chance(0.3):
            keywords.append(draw.pick([f"schema={self.schema!r}", "inherit_schema=True"]))
            if "inherit" in keywords[-1]:
                keywords.append("metadata=None")
        if self.custom and draw.chance(0.6):
            made = self.python_enum(labels, keywords, native, name)
        else:
            if draw.chance(0.4) and self.custom:
                self.definitions.append(f"{identifier(name).upper()}_LABELS = {list(labels)!r}")
                first = f"*enums.{identifier(name).upper()}_LABELS"
            else:
                first = ", ".join(map(repr, labels))
            made = Type(f"sa.Enum({first}, {', '.join(keywords)})", "enum", labels, name if native else "")
        if "create_constraint=True" not in made.expr:  # its name would be there twice
            self.enums.append(made)
        return made

    def python_enum(self, labels, keywords, native, name):
        draw = self.draw
        cls = camel(name) + "Enum"
        members = {identifier(label) + str(i): label for i, label in enumerate(labels)}
        by_value = draw.chance(0.4)
        base = draw.pick(["enum.Enum", "str, enum.Enum", "enum.StrEnum"])
        lines = [f"class {cls}({base}):"]
        for member, label in members.items():
            automatic = base == "enum.StrEnum" and draw.chance(0.2)
            lines.append(f"    {member} = {'enum.auto()' if automatic else repr(label)}")
            if automatic:
                members[member] = member
        self.definitions.append("\n".join(lines))
        if by_value:
            keywords.append(draw.pick(["values_callable=lambda cls: [member.value for member in cls]",
                                       "values_callable=enums.values", "values_callable=lambda e: [x.value for x in e]"]))
            labels = tuple(members.values())
            literal_of = f"enums.{cls}.{{}}.value"
        else:
            labels = tuple(members)
            literal_of = f"enums.{cls}.{{}}.name"
        keywords = [k for k in keywords if not k.startswith("length=")]
        return Type(f"sa.Enum(enums.{cls}, {', '.join(keywords)})", "enum", labels, name if native else "",
                    literals=literal_of.format(draw.pick(list(members))), annotation=f"enums.{cls}")


def server_default(draw, kind_of, dialects):
    """A server default for the type as Python text, or None where none is easy."""
    pg = dialects == {"postgresql"}
    kind = kind_of.kind
    number = draw.number(0, 99)
    if kind == "int":
        options = [f"'{number}'", f"sa.text('{number}')", f"sa.text('({number} + 1)')", "'0'", f"'-{number}'",
                   f"str({number})", f"sa.literal({number})", "sa.func.length('abc')", f"sa.text('-{number}')",
                   f"f'{{{number}}}'", "sa.literal_column('7')"]
    elif kind == "str":
        options = ["''", "'x'", "'it\\'s'", "sa.text(\"'abc'\")", "sa.func.lower('ABC')", "sa.text(\"lower('ABC')\")",
                   "'a b'", "f'v{1 + 1}'", "'per cent'", "'100%'", "sa.literal('lit')", "'NULL'",
                   "sa.text('NULL')", "'ab' + 'cd'", "'a:b'"]
        if pg:
            options.append("sa.text(\"('a' || 'b')\")")
        sizes = [int(size) for size in re.findall(r"\((?:length=|size=)?(\d+)", kind_of.expr)]
        if sizes and min(sizes) < 10:
            # What PostgreSQL tries at once where a column is added.
            options = ["'x'", "''", "'q'"] if min(sizes) < 2 else ["'xy'", "''", "sa.text(\"'ab'\")", "sa.func.lower('AB')", "'a:'"]
    elif kind in ("num", "float"):
        options = ["'0'", "sa.text('0')", "'1.5'", "sa.text('1.50')", "'0.0'", "sa.literal(3)", "'-1'", "sa.text('2 * 3')"]
    elif kind == "bool":
        options = ["sa.true()", "sa.false()", "sa.text('true')", "sa.text('false')", "'1'", "'0'", "sa.sql.expression.true()",
                   "sa.text('FALSE')"]
        if pg:
            options += ["'t'", "'true'", "'f'"]
        else:
            options += ["sa.text('1')", "sa.text('0')"] if dialects == {"sqlite"} else []
    elif kind == "moment":
        options = ["sa.func.now()", "sa.text('CURRENT_TIMESTAMP')", "sa.func.current_timestamp()", "sa.func.now()",
                   "'2020-01-01 00:00:00+00'" if "imezone=True" in kind_of.expr or "(True)" in kind_of.expr
                   else "sa.func.now()"]  # without a zone it means what the session says
        if pg:
            options += ["sa.text('now()')", "sa.text(\"timezone('utc', now())\")", "sa.func.timezone('utc', sa.func.now())",
                        "sa.text(\"(now() at time zone 'utc')\")", "sa.func.clock_timestamp()", "sa.text('statement_timestamp()')",
                        "sa.func.localtimestamp()", "sa.text(\"now() + interval '1 day'\")"]
        if dialects == {"sqlite"}:
            options += ["sa.text(\"(datetime('now'))\")", "sa.text(\"(strftime('%Y', 'now'))\")"]
    elif kind == "date":
        options = ["sa.func.current_date()", "sa.text('CURRENT_DATE')", "'2020-01-31'"]
    elif kind == "time":
        options = ["sa.text('CURRENT_TIME')", "'12:30:00+00'" if "timezone" in kind_of.expr else "'12:30:00'"]
    elif kind in ("json", "jsonb"):
        options = ["'{}'", "sa.text(\"'{}'\")", "sa.text(\"'[]'\")", "'[]'"]
        if pg:
            options += [f"sa.text(\"'{{}}'::{kind}\")", f"sa.text(\"'[1, 2]'::{kind}\")"]
    elif kind == "uuid":
        options = ["sa.text('gen_random_uuid()')", "sa.func.gen_random_uuid()"] if pg else []
    elif kind == "enum":
        label = draw.pick(kind_of.labels)
        options = [repr(label), f"sa.text({literal(label)!r})"]
        if kind_of.literals:
            options.append(kind_of.literals)
        if "%" in label or ":" in label:
            options = [repr(label)]
    elif kind == "interval" and pg:
        options = ["'1 day'", "sa.text(\"'24 hours'\")", "sa.text(\"interval '2 hours'\")", "'PT1H'"]
        if "YEAR" in kind_of.expr:
            options = ["'1 year'"]
    elif kind == "array" and pg:
        options = ["'{}'", "sa.text(\"'{}'\")"]
        if kind_of.element == "int" and "dimensions" not in kind_of.expr:
            options += ["sa.text('ARRAY[1, 2]')", "sa.text('ARRAY[]::integer[]')", "postgresql.array([1, 2])", "'{1,2}'"]
        if kind_of.element == "str":
            options += ["sa.text(\"'{a,b}'\")", "sa.text(\"ARRAY['x']\")", "sa.text(\"array[]::varchar[]\")"]
    elif kind == "bits" and pg and "(8)" in kind_of.expr:
        options = ["'00000001'", "sa.text(\"B'10101010'\")"]
    elif kind == "net" and "INET" in kind_of.expr:
        options = ["'127.0.0.1'", "sa.text(\"'10.0.0.1'::inet\")"]
    elif kind == "bytes" and pg and "Pickle" not in kind_of.expr:
        options = ["sa.text(r\"'\\x00'\")", "'abc'"]
    else:
        return None
    return draw.pick(options) if options else None


def condition(draw, kind_of, access, sql):
    """(Python expression or None, SQL text) of a condition over a column. `access` is Python's word for it, or None."""
    kind = kind_of.kind
    number = draw.number(0, 50)
    both = [(f"{access}.is_not(None)", f"{sql} IS NOT NULL"), (f"{access}.is_(None)", f"{sql} IS NULL"),
            (f"{access} == None", f"{sql} is null"), (f"{access} != None", f"({sql} IS NOT NULL)")]
    if kind in ("int", "num", "float"):
        both = [(f"{access} > {number}", f"{sql} > {number}"), (f"{access} >= 0", f"{sql} >= 0"),
                (f"{access}.between(1, {number + 1})", f"{sql} BETWEEN 1 AND {number + 1}"),
                (f"{access} != {number}", f"{sql} != {number}"), (f"{access} < {number} + 1", f"{sql} <> {number}"),
                (f"sa.not_({access} == 3)", f"NOT ({sql} = 3)"), (f"{access} * 2 > 4", f"{sql} * 2 + 1 < 100"),
                (f"-{access} < 3", f"-{sql} < 3"),
                (f"sa.or_({access}.is_(None), {access} > {number})", f"{sql} IS NULL OR {sql} > {number}"),
                (f"sa.and_({access} > 1, {access} < 9)", f"{sql} > 1 AND {sql} < 9"),
                (f"~({access} > 3)", f"{sql} IN (1)"), (f"({access} > 1) & ({access} < 5)", f"{sql} NOT IN (4, 5)")]
        if kind == "int":
            both += [(f"{access}.in_([1, 2, {number + 3}])", f"{sql} IN (1, 2, {number + 3})"),
                     (f"{access} % 2 == 0", f"{sql} % 2 = 0"), (f"sa.func.abs({access}) < 100", f"abs({sql}) < 100"),
                     (f"{access}.notin_([4, 5])", f"coalesce({sql}, 0) < 7")]
    elif kind == "str":
        both = [(f"sa.func.length({access}) > {number}", f"length({sql}) > {number}"), (f"{access} != ''", f"{sql} <> ''"),
                (f"{access}.in_(['a', 'b'])", f"{sql} IN ('a', 'b', 'it''s')"), (f"{access} == 'x'", f"{sql} = 'x'"),
                (f"{access}.like('a%')", f"{sql} LIKE 'a%'"), (f"sa.func.lower({access}) == {access}", f"lower({sql}) = {sql}"),
                (f"{access}.startswith('q')", f"{sql} NOT LIKE '%x'"), (f"{access}.is_not(None)", f"trim({sql}) <> ''"),
                (f"{access} > 'a'", f"{sql} || 'x' <> 'y'"),
                (f"sa.func.coalesce({access}, '') != ''", f"coalesce({sql}, '') <> ''"),
                (f"sa.or_({access} == 'a', {access} == 'b')", f"{sql} = 'a' OR {sql} = 'b'")]
    elif kind == "bool":
        both = [(f"{access}.is_(True)", f"{sql} IS TRUE"), (f"{access}.is_(False)", f"NOT {sql}"),
                (f"{access} == sa.true()", f"{sql} IS NOT TRUE"), (f"{access} == True", f"{sql} IS FALSE"),
                (f"sa.not_({access})", f"{sql}"), (f"{access}", f"({sql})"), (f"~{access}", f"{sql} = true")]
    elif kind == "enum":
        label = draw.pick(kind_of.labels)
        if "%" not in label and ":" not in label and "'" not in label:
            python = label if not kind_of.literals else None
            both = [(f"{access} == {python!r}" if python else f"{access}.is_not(None)", f"{sql} = {literal(label)}"),
                    (f"{access} != {python!r}" if python else f"{access}.is_(None)", f"{sql} <> {literal(label)}")]
    elif kind == "date":
        both += [(f"{access}.is_(None)", f"{sql} > '2020-01-01'")]
    python, text = draw.pick(both)
    return (python if access else None), text


def escaped(text):
    """For op.execute and text(): a colon before a word would be a parameter."""
    return text.replace(":", "\\:")


__all__ = ["Type", "Types", "CUSTOM", "INFERRED", "server_default", "condition", "escaped", "sql_name"]
