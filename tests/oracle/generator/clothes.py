# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SQL statements in the ways migrations carry them: literals, constants, helpers, loops, f-strings, driver calls."""

import re

from .draw import quoted, sql_name

PARAMETER = re.compile(r"(?<![:\w\\]):(\w+)(?!:)")


def as_text(draw, statement):
    """For op.execute() and text(), where ":name" is a parameter."""
    if draw.chance(0.1):
        return statement.replace(":", "\\:")
    return PARAMETER.sub(r"\\:\1", statement)


def driver_fit(statement):
    return "%" not in statement


def triple(draw, statement, prefix=""):
    """A literal over several lines, or None where it would not be the same."""
    if '"""' in statement or statement.endswith('"') or statement.endswith("\\"):
        return None
    inner = statement if prefix else statement.replace("\\", "\\\\")
    return f'{prefix}"""{inner}"""' if draw.chance(0.5) else f'{prefix}"""\n{inner}\n"""'


def string(draw, text):
    """Some literal of that SQL, white space outside of it aside."""
    form = draw.weighted([(4, "repr"), (5, "triple"), (1.5, "raw"), (1, "pieces"), (1, "joined"), (1, "dedent"), (0.5, "strip"),
                          (0.5, "format")])
    if form == "triple":
        return triple(draw, text) or repr(text)
    if form == "raw":
        return triple(draw, text, "r") or repr(text)
    if form == "pieces" and "\n" in text:
        return "(" + " ".join(repr(line + "\n") for line in text.split("\n")) + ")"
    if form == "pieces":
        middle = len(text) // 2
        return f"{text[:middle]!r} {text[middle:]!r}" if draw.chance(0.5) else f"{text[:middle]!r} + {text[middle:]!r}"
    if form == "joined" and "\n" in text:
        return "'\\n'.join([" + ", ".join(repr(line) for line in text.split("\n")) + "])"
    if form == "dedent":
        made = triple(draw, text)
        return f"textwrap.dedent({made})" if made else repr(text)
    if form == "strip":
        made = triple(draw, text)
        return f"{made}.strip()" if made else repr(text)
    if form == "format" and "{" not in text and "}" not in text:
        words = [w for w in text.split(" ") if w.isidentifier() and len(w) > 3]
        if words:
            word = draw.pick(words)
            return f"{text.replace(word, '{0}', 1)!r}.format({word!r})"
    return repr(text)


def one(history, statement):
    """One statement, executed."""
    draw = history.draw
    text = as_text(draw, statement)
    form = draw.weighted([(8, "op"), (3, "text"), (2, "bind"), (2, "driver"), (3, "constant"), (1.5, "named"), (1, "ddl"),
                          (1, "interpolated"), (1, "helper")])
    end = draw.pick(["", "", ";"])
    if form == "driver" and driver_fit(statement):
        return lines(draw.pick([f"op.get_bind().exec_driver_sql({string(draw, statement)})",
                                f"connection = op.get_bind()\nconnection.exec_driver_sql({string(draw, statement)})"]))
    if form == "text":
        return lines(f"op.execute(sa.text({string(draw, text + end)}))")
    if form == "bind":
        return lines(f"conn = op.get_bind()\nconn.execute(sa.text({string(draw, text)}))")
    if form == "constant":
        name = f"SQL_{len(history.constants)}"
        history.constants.append(f"{name} = {string(draw, text + end)}")
        return lines(draw.pick([f"op.execute({name})", f"op.execute(sa.text({name}))", f"op.execute({name}.strip())"]))
    if form == "named":
        return lines(f"statement = {string(draw, text)}\nop.execute(statement)")
    if form == "ddl" and driver_fit(statement):
        return lines(f"op.execute(sa.DDL({string(draw, statement)}))")
    if form == "interpolated":
        made = interpolated(draw, text)
        if made:
            return lines(made)
    if form == "helper":
        name = f"run_{len(history.helpers)}"
        history.helpers.append(f"\n\ndef {name}(sql):\n    op.execute(sa.text(sql))\n" if draw.chance(0.5) else
                               f"\n\ndef {name}(*statements, bind=None):\n    for each in statements:\n        op.execute(each)\n")
        return lines(f"{name}({string(draw, text)})")
    return lines(f"op.execute({string(draw, text + end)})")


def interpolated(draw, text):
    """An f-string with one of its names from a variable."""
    words = re.findall(r"(?<![\w\"'$])[a-z_][a-z0-9_]{3,}(?![\w\"'$])", text)
    if not words:
        return None
    word = draw.pick(words)
    parts = re.split(rf"(?<![\w\"'$]){word}(?![\w\"'$])", text)
    inner = "{target}".join(p.replace("{", "{{").replace("}", "}}") for p in parts)
    if "\\" in inner or '"""' in inner or inner.endswith('"'):
        return None
    return f'target = {word!r}\nop.execute(f"""{inner}""")'


def lines(text):
    return text.split("\n")


def written(history, statements, on):
    """The statements, one after another, as lines."""
    draw = history.draw
    statements = [s for s in statements if s]
    if len(statements) > 1:
        form = draw.weighted([(5, "each"), (2, "loop"), (2 if on == {"postgresql"} else 0, "script"), (1, "constant loop"),
                              (1, "helper")])
        texts = [as_text(draw, s) for s in statements]
        if form == "loop":
            listed = ", ".join(string(draw, t) for t in texts)
            call = draw.pick(["op.execute(statement)", "op.execute(sa.text(statement))",
                              "op.get_bind().execute(sa.text(statement))"])
            return lines(f"for statement in [{listed}]:") + ["    " + call]
        if form == "script" and not any(s.startswith(("ALTER TYPE", "CREATE SUBSCRIPTION")) for s in statements):
            return lines(f"op.execute({string(draw, ';' .join(t + chr(10) for t in texts))})")
        if form == "constant loop":
            name = f"STATEMENTS_{len(history.constants)}"
            history.constants.append(f"{name} = (\n" + "".join(f"    {string(draw, t)},\n" for t in texts) + ")")
            return [f"for each in {name}:", "    op.execute(each)"]
        if form == "helper":
            name = f"steps_{len(history.helpers)}"
            body = "".join(f"    op.execute({string(draw, t)})\n" for t in texts)
            history.helpers.append(f"\n\ndef {name}():\n{body}")
            return [f"{name}()"]
    made = []
    for statement in statements:
        made += one(history, statement)
    return made


def path(draw, thing):
    """The name of a table or program in SQL."""
    schema = sql_name(draw, thing.schema) + "." if thing.schema else ""
    return schema + sql_name(draw, thing.name)


__all__ = ["written", "one", "path", "quoted", "sql_name"]
