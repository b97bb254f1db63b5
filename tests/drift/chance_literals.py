# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Constants by chance, as they may stand behind DEFAULT in a column of each type: spelt in many ways, a few values each, so
that many are the same value. What is no constant of its type the server refuses."""


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


def number(draw):
    return (draw.choice(["", "-", "+"]) + draw.choice(["0", "1", "10", "007", "1000", "12", "100000000000"]) +
            draw.choice(["", "", ".0", ".50", ".5", ".", ".125", "e1", "e-1", "E2", ".5e1"]))


def real(draw):
    return draw.choice([number(draw)] * 4 + ["NaN", "Infinity", "inf", "-inf", " 1 ", "1e300", "-0", "1e-5", "0.00001"])


def truth(draw):
    return draw.choice(["", " "]) + draw.choice("t T true tr yes y on 1 f false n off of 0".split())


def interval(draw):
    unit = draw.choice("day days d hour h hours hr min minutes m mon mons month week w year y sec s ms us decade".split())
    count = draw.choice(["1", "2", "24", "-1", "+3", "0", "1.5", "90", "7", "12"])
    clock = draw.choice(["", "-", "+"]) + draw.choice(["02:00", "2:00:00", "10:20", "00:00:01.5", "48:00"])
    return draw.choice([f"{count} {unit}", f"{count} {unit}", f"{count}{unit}",
                        f"1 {draw.choice(['day', 'mon', 'year'])} {clock}", clock,
                        f"{count} hours {draw.choice(['30', '90', '-30'])} minutes",
                        draw.choice("P1D P1Y2M PT1H PT90M P1W PT1.5S P1Y2M3DT4H5M6S P-1D PT36H PT0S".split()),
                        draw.choice(["1 day ago", "@ 1 day", "1-2", "1 year 13 mons", "1 mon -30 days", "0", "60", "3600",
                                     "-1 day -02:00:00", "1 day -24:00"])])


def moment(draw):
    day = draw.choice(["2020-01-01", "2020-02-29", "2020-12-31", "2020-1-1", "20200101", "0001-01-01", "Jan 1 2020"])
    hour = draw.choice(["", "", " 00:00", " 00:00:00", " 12:30:00.500", "T12:30", " 24:00", " 12:30:60", " 1:02:03", " 12:30 PM"])
    zone = draw.choice(["", "", "+00", "Z", " UTC", "+02", "-05:30", "+0530", " +02", " Europe/Berlin", "+14", "-00", "z"])
    return draw.choice([day + hour + zone] * 8 + ["infinity", "-infinity", "epoch", " 2020-01-01 "])


def clock(draw):
    return (draw.choice(["12:30", "12:30:00", "12:30:00.500", "00:00", "24:00", "123000", "12:30 PM", "1:02", "23:59:60"]) +
            draw.choice(["", "", "+00", "+02", "Z", "-05:30", " UTC", "+00:00"]))


def ranges(*bounds):
    def make(draw):
        inside = draw.choice(bounds) + draw.choice([",", " , "]) + draw.choice(bounds)
        return draw.choice(["empty"] + [draw.choice("[(") + inside + draw.choice("])")] * 15)
    return make


def json(draw, depth=2):
    if depth == 0 or draw.random() < 0.4:
        return draw.choice(["1", "1.50", "-0", "1e2", "100", "0.1", "true", "null", '"a"', '"\\u0061"', '"\\n"', '"ä"',
                            '"\\u00e4"', "12345678901234567890", "123456789012345678901", '" "'])
    parts = [json(draw, depth - 1) for _ in range(draw.randint(0, 2))]
    if draw.random() < 0.5:
        return "[" + draw.choice([",", ", "]).join(parts) + "]"
    keys = [draw.choice(['"a"', '"b"', '"bb"', '"\\u0061"']) for _ in parts]
    return "{" + draw.choice([",", " , "]).join(f"{key}{draw.choice([':', ' : '])}{part}" for key, part in zip(keys, parts)) + "}"


def array(*members):
    def make(draw):
        parts = [draw.choice(members) for _ in range(draw.randint(0, 3))]
        return draw.choice(["{" + draw.choice([",", ", "]).join(parts) + "}"] * 15 + ["{{1},{2}}", "[0:1]={1,2}", "{ }"])
    return make


def of(*texts):
    return lambda draw: draw.choice(texts)


POSTGRESQL = {
    **dict.fromkeys(["integer", "bigint", "smallint", "numeric", "numeric(10,2)"], number),
    **dict.fromkeys(["double precision", "real"], real),
    **dict.fromkeys(["interval", "interval(0)", "interval hour", "interval minute to second", "interval year to month"],
                    interval),
    **dict.fromkeys(["timestamp", "timestamptz", "date", "timestamp(0)"], moment), **dict.fromkeys(["time", "timetz"], clock),
    "boolean": truth, "int4range": ranges("", "1", "3", "4", " 3", '"3"', "-1"), "numrange": ranges("", "1", "3", "1.0", "3.50"),
    "daterange": ranges("", "2020-01-01", "2020-01-02", "2020-01-31", "infinity", '"2020-01-01"', "20200101"),
    "tsrange": ranges("", "2020-01-01", "2020-01-02 10:00", '"2020-01-01 00:00:00"', "infinity"),
    "int4multirange": of("{[1,3]}", "{[1,4)}", "{[1,2),[2,4)}", "{}"), "jsonb": json, "json": json,
    "text[]": array("a", "b", '"a"', '"a b"', "a b", "NULL", "null", '"NULL"', '""', "a\\ ", "\\a", '"a\\"b"', '"a,b"', " a "),
    "integer[]": array("1", "2", "01", "NULL", "+1", '" 1"'), "boolean[]": array("t", "true", "f", "NULL"),
    "timestamptz[]": array("2020-01-01 00:00+00", '"2020-01-01 02:00+02"', "2020-01-01T00:00Z"),
    "bytea": of("\\x6162", "\\x", "\\x61 62", "\\x4A", "\\x4a", "ab", "a\\\\b", "\\141b", "a\\142", "\\\\x61", "J", "\\047"),
    "uuid": of("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11", "A0EEBC999C0B4EF8BB6D6BB9BD380A11",
               "{a0ee-bc99-9c0b-4ef8-bb6d-6bb9-bd38-0a11}", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a12"),
    "bit(8)": of("00001111", "b00001111", "x0f", "X0F", "11110000", "xF0"),
    "bit varying(16)": of("1", "01", "b1", "x1", "0001", "x01"),
    "inet": of("10.0.0.1", "10.0.0.1/32", "10.0.0.1/24", "::1", "0:0:0:0:0:0:0:1", "::1/128", "::FFFF", "::ffff"),
    "cidr": of("10.0.0.0/8", "10", "10.0/16", "10.0.0.0/16", "10/8"), "money": of("1", "1.00", "$1", "1,000", "1000"),
    "macaddr": of("08:00:2b:01:02:03", "08-00-2b-01-02-03", "08002b:010203", "08002B010203"),
    "text": of("a", "a ", "1", "1.0", ""), "varchar(3)": of("a", "a ", "abc", "abc "), "char(3)": of("a", "a ", "abc", "abc "),
    "point": of("(1,2)", "1,2", "( 1 , 2 )", "(1.0,2)"), "tsquery": of("a & b", "a&b", "'a' & 'b'", "b & a"),
    "tsvector": of("a b", "b a", "'a' 'b'", "a b a"), "oid": of("1", "01"),
}


def stored(draw):
    """With and without quotes."""
    text = draw.choice([number(draw)] * 3 + ["0x10", "0xff", " 1 ", "1 1", "- 1", "1e400", "9223372036854775807",
                                             "9223372036854775808", "9007199254740993", "123456789.12345678", "1e15", "1e16",
                                             "0.0001", "TRUE", "false"])
    return quoted(text) if draw.random() < 0.5 else f"({text})" if draw.random() < 0.5 else text


SQLITE = ["INTEGER", "INT", "TEXT", "VARCHAR(9)", "REAL", "NUMERIC", "BLOB", "", "BOOLEAN", "FLOATING POINT", "DATE", "DOUBLE"]


def constants(dialect, draw, count):
    """(type, how it stands behind DEFAULT), some of each type, none twice."""
    kinds = {kind: stored for kind in SQLITE} if dialect == "sqlite" else POSTGRESQL
    for kind, make in kinds.items():
        texts = sorted({make(draw) for _ in range(count)})
        yield from ((kind, text if dialect == "sqlite" else quoted(text)) for text in texts)
