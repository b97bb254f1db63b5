# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawing lots, and names. Everything stands on random(), whose sequence Python promises to keep for a seed."""

import keyword
import random

WORDS = """account address amount answer archive author badge balance basket batch billing blob branch budget bundle
campaign card cargo carrier cart category channel charge city claim client code comment company contact content contract
country coupon course credit customer delivery device discount document draft email employee engine entry event export
factor feature feed field file filter folder format gift grade graph guest history house hub image import_job income
index_card interest invoice issue item job journal kind label language ledger level license line link list_entry locale
location log_line machine mail manager market member menu message meter method metric model_year module moment month
motor note notice number offer office operator option origin owner package page parcel parent partner payment period
person phone picture piece place plan plate player point post price print priority product profile project
quality quantity quarter query_log question queue rank rate reason receipt region reminder report request result
review reward right_kind role room route rule sale sample score season section segment sensor series service session
setting shape share shelf shift ship shop signal site size skill slot source space stage stamp_card state station status
step stock store story stream street style subject summary supply survey switch_state symbol target task team template
term text_body theme ticket time_entry title token tool topic total trace track trade trip type_name unit upload usage
value vendor venue version_no video visit voucher wallet ward weight widget worker zone""".split()

# Quoted by each engine, and by SQLAlchemy where it knows that they must be.
ODD = ["order", "user", "group", "select", "Mixed Case", "CamelCase", "with-dash", "UPPER", "table", "größe", "a.b",
       "100%", "end", "desc", "check", "it's", "primary", "x y z", "_lead", "trailing_", "limit", "default"]


class Draw:
    def __init__(self, seed):
        self.source = random.Random(seed)

    def chance(self, probability):
        return self.source.random() < probability

    def number(self, low, high):
        """A whole number from low to high, both possible."""
        return low + int(self.source.random() * (high - low + 1))

    def pick(self, options):
        options = list(options)
        return options[int(self.source.random() * len(options))]

    def weighted(self, pairs):
        """One of [(weight, value)...]."""
        pairs = list(pairs)
        at = self.source.random() * sum(weight for weight, _ in pairs)
        for weight, value in pairs:
            at -= weight
            if at < 0:
                return value
        return pairs[-1][1]

    def shuffled(self, options):
        options = list(options)
        for i in range(len(options) - 1, 0, -1):
            j = self.number(0, i)
            options[i], options[j] = options[j], options[i]
        return options

    def some(self, options, low=0, high=None):
        options = list(options)
        high = len(options) if high is None else min(high, len(options))
        return self.shuffled(options)[:self.number(min(low, high), high)]


class Names:
    """Names not given yet. `long` is the share of names near or at the 63 bytes of PostgreSQL, `odd` of odd ones."""

    def __init__(self, draw, long=0.03, odd=0.03):
        self.draw, self.long, self.odd = draw, long, odd
        # Types and functions of PostgreSQL, which would come before those of the project.
        self.used = {"charge", "format", "line", "point", "rank"}

    def plain(self, words=2):
        """An identifier of Python too, lower case."""
        draw = self.draw
        while True:
            name = "_".join(draw.pick(WORDS) for _ in range(draw.number(1, words)))
            if name in self.used or keyword.iskeyword(name):
                name += f"_{draw.number(2, 99)}"
            if name not in self.used:
                self.used.add(name)
                return name

    def long_name(self, low=40, high=63):
        draw = self.draw
        length = draw.number(low, high)
        name = self.plain()
        while len(name) < length:
            name += "_" + draw.pick(WORDS)
        name = name[:length]
        if name in self.used or name.endswith("_"):
            name = name[:length - 4] + f"x{draw.number(100, 999)}"
        self.used.add(name)
        return name

    def any(self, short=False):
        """A name for the database; `short` ones leave room for what the engine appends."""
        draw = self.draw
        if draw.chance(self.long) and not short:
            return self.long_name()
        if draw.chance(self.odd):
            name = draw.pick(ODD)
            if name.lower() not in {used.lower() for used in self.used}:
                self.used.add(name)
                return name
        return self.plain()


def identifier(name):
    """A Python identifier for a name of the database."""
    text = "".join(c if c.isalnum() and c.isascii() else "_" for c in name).lower().strip("_") or "x"
    if text[0].isdigit() or keyword.iskeyword(text) or text in ("metadata", "registry", "type", "id_"):
        text = "n_" + text
    return text


def camel(name):
    text = "".join(part.capitalize() for part in identifier(name).split("_")) or "X"
    return "TableOf" if text == "Table" else text   # which modules import from SQLAlchemy


def quoted(name):
    """As SQL of both engines takes it."""
    return '"' + name.replace('"', '""') + '"'


def sql_name(draw, name):
    """Bare where that is the same, most of the time."""
    bare = name.isascii() and name.replace("_", "a").isalnum() and name == name.lower() and not name[0].isdigit()
    if bare and name not in ODD and draw.chance(0.8):
        return name
    return quoted(name)


def literal(text):
    """SQL's string literal."""
    return "'" + text.replace("'", "''") + "'"
