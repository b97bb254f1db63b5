# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is wrong with a document: a function per format, which yields sentences."""
import collections
import html.parser
import json
import re
import urllib.parse

# As GitHub and GitLab read them; GitHub refuses a file that is over one of these.
GITHUB_LIMITS = {"name": 255, "shortDescription": 1024, "fullDescription": 1024}
GITHUB_COMMENT = 65_536
# Members of the contract, in their order; others may stand between them.
MEMBERS = {
    "check": ["reckoner", "version", "dialect", "roots", "summary", "exitCode"],
    "diff": ["reckoner", "version", "dialect", "from", "to", "changes", "notComparable", "notes"],
    "error": ["reckoner", "version", "code", "message", "place"],
    "history": ["reckoner", "version", "roots", "stamp", "pending", "fix"],
    "locate": ["reckoner", "version", "roots", "fix"],
    "snapshot": ["reckoner", "version", "source", "dialect", "facets", "schema", "stamp", "stats", "server", "notes"],
    "root": ["name", "positions", "legs", "findings", "fix", "pending"],
    "revision": ["id", "down", "dependsOn", "labels", "message", "file", "date", "operations", "opaque", "repairLike"],
    "finding": ["rule", "severity", "leg", "kind", "path", "object", "message", "class", "revision", "certainty", "consequences",
                "repairAction", "fingerprint", "waived"],
    "change": ["path", "kind", "object", "action", "facets", "before", "after", "certainty", "origins"],
    "summary": ["pending", "drift", "modelsWithoutMigration", "foreign", "uncertain", "notComparable", "waived"],
}

def members(what, value):
    present = [name for name in value if name in MEMBERS[what]]
    if sorted(present) != sorted(MEMBERS[what]):
        yield f"{what}: members {present}"
    elif present != MEMBERS[what]:
        yield f"{what}: the order {present}"


def json_document(data, sample):
    document = json.loads(data.decode())
    kind = document.get("reckoner")
    if kind not in MEMBERS:
        yield f"a document of kind {kind!r}"
        return
    if document.get("version") != 1:
        yield f"version {document.get('version')}"
    yield from members(kind, document)
    if kind == "check":
        yield from members("summary", document["summary"])
        if document["exitCode"] != sample.code:
            yield f"exitCode {document['exitCode']}"
        for root in document["roots"]:
            yield from members("root", root)
            for finding in root["findings"]:
                yield from members("finding", finding)
            for change in (change for leg in root["legs"].values() for change in leg):
                yield from members("change", change)
    for change in document.get("changes", []):
        yield from members("change", change)
    for revision in (revision for root in document.get("roots", []) for revision in root.get("revisions", [])):
        yield from members("revision", revision)
    if (kind == "error") != sample.fails:
        yield f"a document of kind {kind} with exit code {sample.code}"


def sarif(data, sample, validator, top):
    """`top`: the folder that the paths are from, where they can be looked at."""
    document = json.loads(data.decode())
    for error in sorted(validator.iter_errors(document), key=lambda error: list(map(str, error.absolute_path)))[:5]:
        yield f"schema: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"
    if len(document["runs"]) != 1:
        yield f"{len(document['runs'])} runs"
    run = document["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    for rule in rules:
        for name, most in GITHUB_LIMITS.items():
            text = rule.get(name, "")
            text = text["text"] if isinstance(text, dict) else text
            if not text or len(text) > most:
                yield f"{rule['id']}: {name} of {len(text)} characters"
        if not rule.get("help", {}).get("text"):
            yield f"{rule['id']}: no help"
        if not re.fullmatch(r"[A-Z][A-Za-z0-9]*", rule.get("name", "")):
            yield f"{rule['id']}: the name {rule.get('name')!r}"
    if len({rule["id"] for rule in rules}) != len(rules):
        yield "a rule twice"
    used = {result["ruleId"] for result in run["results"]}
    if used != {rule["id"] for rule in rules}:
        yield f"rules {used ^ {rule['id'] for rule in rules}} do not occur, or are not listed"
    prints = collections.Counter()
    for result in run["results"]:
        yield from sarif_result(result, rules, top)
        prints[(result["properties"].get("root"), result["partialFingerprints"].get("reckoner/v1"))] += 1
    yield from (f"fingerprint {key} {count} times" for key, count in prints.items() if count > 1)
    invocation = run["invocations"][0]
    if invocation["exitCode"] != sample.code:
        yield f"exitCode {invocation['exitCode']}"
    for note in invocation["toolExecutionNotifications"]:
        for location in note.get("locations", []):
            uri = location["physicalLocation"]["artifactLocation"]["uri"]
            if "region" in location["physicalLocation"] and not (top / urllib.parse.unquote(uri)).is_file():
                yield f"a notification about {uri!r}, which is not there"
    levels = {note["level"] for note in invocation["toolExecutionNotifications"]}
    if invocation["executionSuccessful"] == ("error" in levels):
        yield f"executionSuccessful is {invocation['executionSuccessful']} with notifications {levels}"


def sarif_result(result, rules, top):
    name = f"result {result['ruleId']} {result['message']['text'][:60]!r}"
    if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
        yield f"{name}: ruleIndex"
    if not result["message"]["text"].strip():
        yield f"{name}: no message"
    if len(result["locations"]) != 1:
        yield f"{name}: {len(result['locations'])} locations"
    for location in result["locations"] + result.get("relatedLocations", []):
        physical = location.get("physicalLocation", {})
        uri = physical.get("artifactLocation", {}).get("uri", "")
        parts = urllib.parse.urlsplit(uri)
        if not uri or not re.fullmatch(r"[A-Za-z0-9._~!$&'()*+,;=:@%/-]+", uri):
            yield f"{name}: the URI {uri!r}"
        if parts.scheme or uri.startswith("/") or ".." in uri.split("/"):
            yield f"{name}: {uri!r} is not in the repository"
        if physical["artifactLocation"].get("uriBaseId") != "%SRCROOT%":
            yield f"{name}: no base"
        line = physical.get("region", {}).get("startLine")
        file = top / urllib.parse.unquote(uri)
        if line and not (file.is_file() and line <= len(file.read_text(encoding="utf-8").split("\n"))):
            yield f"{name}: there is no line {line} of {file}"
    fingerprints = result.get("partialFingerprints", {})
    if not re.fullmatch(r"[0-9a-f]{32}", fingerprints.get("reckoner/v1", "")):
        yield f"{name}: the fingerprint {fingerprints}"
    # What has no line is told from others of its file by this alone.
    if ("region" in result["locations"][0]["physicalLocation"]) == ("primaryLocationLineHash" in fingerprints):
        yield f"{name}: {fingerprints} with {result['locations'][0]['physicalLocation']}"
    waived = any(suppression["status"] == "accepted" and suppression["justification"] and suppression["kind"] == "external"
                 for suppression in result.get("suppressions", []))
    if waived and (result["level"] != "note" or result["properties"]["reachesGate"]):
        yield f"{name}: waived, with the level {result['level']}"


def junit(data, sample, schema):
    from lxml import etree
    document = etree.fromstring(data)
    if not schema.validate(document):
        yield from (f"schema: line {error.line}: {error.message}" for error in schema.error_log)
    sums = collections.Counter()
    for suite in document.iter("testsuite"):
        cases = suite.findall("testcase")
        counts = {
            "tests": len(cases),
            "failures": sum(case.find("failure") is not None for case in cases),
            "errors": sum(case.find("error") is not None for case in cases),
            "skipped": sum(case.find("skipped") is not None for case in cases),
        }
        for name, count in counts.items():
            if int(suite.get(name)) != count:
                yield f"{suite.get('name')}: {name} is {suite.get(name)}, not {count}"
        sums.update(counts)
        names = collections.Counter((case.get("classname"), case.get("name")) for case in cases)
        yield from (f"the case {name[1][:80]!r} {count} times" for name, count in names.items() if count > 1)
        for case in cases:
            if len(case) > 1:
                yield f"{case.get('name')}: {[each.tag for each in case]}"
    for name in ("tests", "failures", "errors"):
        if int(document.get(name)) != sums[name]:
            yield f"{name} is {document.get(name)}, not {sums[name]}"
    if sums["tests"] == 0:
        yield "no tests"
    if (sample.code == 1) != (sums["failures"] > 0):
        yield f"{sums['failures']} failures with exit code {sample.code}"
    if sample.code not in (0, 1) and not sums["errors"] or sample.code == 0 and sums["errors"]:
        yield f"{sums['errors']} errors with exit code {sample.code}"


class Elements(html.parser.HTMLParser):
    """As a browser reads it, not as XML."""
    VOID = {"meta", "input", "br", "wbr", "hr", "img", "link"}

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.tags, self.open, self.problems, self.ids, self.targets = collections.Counter(), [], [], [], []
        self.style, self.headings = "", []

    def handle_starttag(self, tag, attributes):
        self.tags[tag] += 1
        given = dict(attributes)
        if tag not in self.VOID:
            self.open.append(tag)
        self.ids += [given["id"]] if "id" in given else []
        for name, value in given.items():
            if name in ("href", "src", "action", "srcset", "data", "poster", "background", "xlink:href"):
                (self.targets if value.startswith("#") else self.problems).append(value)
            if name.startswith("on") or name == "style":
                self.problems.append(f"the attribute {name}")
        if tag == "html" and not given.get("lang"):
            self.problems.append("no language")
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "th" and given.get("scope") not in ("col", "row"):
            self.problems.append("th without scope")

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in self.VOID:
            self.problems.append(f"<{tag}/> is not closed for a browser")
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.problems.append(f"</{tag}> closes nothing")

    def handle_data(self, data):
        if self.open and self.open[-1] == "style":
            self.style += data


def html_page(data, sample):
    from lxml import etree
    text = data.decode()
    if not text.startswith("<!DOCTYPE html>\n"):
        yield "no document type: browsers would show it as pages of 1998"
    try:
        etree.fromstring(text.removeprefix("<!DOCTYPE html>\n").encode())
    except etree.XMLSyntaxError as error:
        yield f"not well-formed: {error}"
    page = Elements()
    page.feed(text)
    page.close()
    yield from page.problems
    if page.open:
        yield f"{page.open} not closed"
    for tag in ("script", "link", "img", "iframe", "object", "embed", "svg", "base", "video", "audio"):
        if page.tags[tag]:
            yield f"<{tag}>"
    for tag in ("title", "header", "main", "footer", "h1", "style"):
        if page.tags[tag] != 1:
            yield f"{page.tags[tag]} of <{tag}>"
    for word in ("url(", "@import", "http:", "https:", "expression("):
        if word in page.style:
            yield f"{word} in the style"
    if len(page.ids) != len(set(page.ids)):
        yield "an id twice"
    yield from (f"{target} leads nowhere" for target in page.targets if target[1:] not in page.ids)
    if any(after > before + 1 and not (before == 1 and after == 3) for before, after in zip(page.headings, page.headings[1:])):
        yield f"headings {page.headings[:20]}"
    yield from contrasts(page.style)


def contrasts(style):
    """Each colour of text on each ground, WCAG 2.1."""
    def light(colour):
        colour = colour if len(colour) == 7 else "#" + "".join(digit * 2 for digit in colour[1:])
        parts = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
        parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    schemes = re.findall(r":root\{([^}]*--page[^}]*)\}", style)
    if len(schemes) != 3:
        yield f"{len(schemes)} colour schemes, not light, dark and paper"
    for scheme in schemes:
        colours = dict(re.findall(r"--(\w+):(#[0-9a-f]{3,6})\b", scheme))
        for ground in ("page", "soft"):
            for ink in ("ink", "dim", "error", "warning", "info", "good", "waived"):
                pair = sorted((light(colours[ground]), light(colours[ink])), reverse=True)
                ratio = (pair[0] + 0.05) / (pair[1] + 0.05)
                if ratio < 4.5:
                    yield f"{ink} on {ground} has a contrast of {ratio:.2f}"


# What the report itself marks up; anything else came out of a name.
ELEMENTS = {"h2", "h3", "p", "table", "thead", "tbody", "tr", "th", "td", "details", "summary", "sub", "br", "code", "wbr", "span",
            "strong", "ul", "li"}


class Rendered(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.tags, self.cells, self.text, self.quiet = collections.Counter(), [], "", 0

    def handle_starttag(self, tag, attributes):
        self.tags[tag] += 1
        self.quiet += tag == "code"
        if tag == "tr":
            self.cells.append(0)
        if tag in ("td", "th"):
            self.cells[-1] += 1

    def handle_endtag(self, tag):
        self.quiet -= tag == "code"

    def handle_data(self, data):
        if not self.quiet:
            self.text += data + "\0"  # where one text node ends and another begins


def markdown(data, sample):
    import cmarkgfm
    from cmarkgfm.cmark import Options
    text = data.decode()
    if len(text) >= GITHUB_COMMENT:
        yield f"{len(text)} characters"
    if "\r" in text or re.search(r"[\x00-\x08\x0b-\x1f\x7f]", text):
        yield "control characters"
    page = Rendered()
    page.feed(cmarkgfm.github_flavored_markdown_to_html(text, options=Options.CMARK_OPT_UNSAFE))
    page.close()
    strange = set(page.tags) - ELEMENTS
    if strange:
        yield f"elements {strange}"
    if page.tags["details"] != page.tags["summary"]:
        yield f"{page.tags['details']} folds, {page.tags['summary']} summaries"
    if any(cells != 3 for cells in page.cells):
        yield f"rows of {set(page.cells)} cells"
    # What a row has too much is dropped without a word.
    bars = {line.count("|") for line in text.split("\n") if line.startswith("|")}
    if bars - {4}:
        yield f"rows with {bars} bars"
    if page.tags["h2"] != 1:
        yield f"{page.tags['h2']} headings"
    # What a code host would make a mention, a reference or a link of after rendering.
    for found in re.findall(r"(?<![\w/])[@#!][A-Za-z0-9]\S*|https?://\S+|www\.\w\S*|\bGH-\d+", page.text):
        yield f"{found!r} would become a link"


def github(data, sample, top):
    text = data.decode()
    if text and not text.endswith("\n") or "\r" in text:
        yield "line ends"
    shown = collections.Counter()
    for line in text.split("\n")[:-1]:
        match = re.fullmatch(r"::(error|warning|notice) ((?:(?:file|line|title)=[^,:\n]*,?)+)::(.+)", line)
        if not match or "title=" not in match[2] or re.search(r"[\x00-\x1f\x7f]", line):
            yield f"the line {line[:120]!r}"
            continue
        shown[match[1]] += 1
        properties = dict(pair.split("=", 1) for pair in match[2].split(","))
        if "line" in properties:
            name = re.sub("%(0A|0D|25|3A|2C)", lambda code: chr(int(code[1], 16)), properties["file"])
            if not (top / name).is_file():
                yield f"there is no {top / name}"
    if any(count > 10 for count in shown.values()):
        yield f"GitHub shows ten of each: {dict(shown)}"
    if sample.code not in (0, 2) and not shown["error"]:
        yield f"exit code {sample.code} without an error: {dict(shown)}"


def plain_text(data, sample):
    for line in data.decode().split("\n"):
        if re.search(r"[\x00-\x1f\x7f-\x9f]", line):
            yield f"control characters in {line[:100]!r}"
        if line.strip().startswith("::"):
            yield f"a build server would take {line[:100]!r} for a command"
