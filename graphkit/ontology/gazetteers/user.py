"""A user's own gazetteers: CSV, SKOS Turtle, and the answer of a Wikidata query as CSV or JSON.

CSV has a header with ``name`` and ``type`` (Person, State, Organisation, Place), and may have ``id``, ``aliases``
(with | between), ``country`` (ISO 3166-1 or key) and ``actor``. A Wikidata answer has ``item`` and ``itemLabel``, and
may have ``itemAltLabel`` and ``type``. In SKOS every concept with a prefLabel is an entry, typed by ``gk:type`` or
``skos:notation``; without a type it is an organisation.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from graphkit.errors import OntologyError
from graphkit.model import EntityType
from graphkit.ontology.gazetteers.entries import Entry
from graphkit.ontology.gazetteers.folding import name_key

__all__ = ["read_user_gazetteer"]

SKOS = "http://www.w3.org/2004/02/skos/core#"
TYPED = "https://w3id.org/graphkit/ns#type"
WIKIDATA = "http://www.wikidata.org/entity/"
REMEDY = "give it the columns name and type, or item and itemLabel for a Wikidata answer"


def read_user_gazetteer(path: Path, iso: Mapping[str, str]) -> Iterator[Entry]:
    """Yield the entries of one file; ``iso`` maps ISO 3166-1 codes to keys. Raises OntologyError with file and line."""
    suffix = path.suffix.lower()
    if suffix in (".ttl", ".turtle", ".nt"):
        yield from _skos(path)
        return
    rows = _json_rows(path) if suffix == ".json" else _csv_rows(path)
    for line, row in rows:
        yield _entry(path, line, row, iso)


def _csv_rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(line for line in lines if not line.startswith("#"))
            if not {"name", "itemLabel"} & set(reader.fieldnames or ()):
                raise OntologyError("is no gazetteer: it has no column of names", path=path, remedy=REMEDY)
            for row in reader:
                yield reader.line_num, {key: value or "" for key, value in row.items() if key}
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise OntologyError(f"cannot be read: {error}", path=path) from error


def _json_rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Rows of a SPARQL 1.1 JSON answer, or of the plain list that Wikidata's page also offers."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise OntologyError(f"cannot be read as JSON: {error}", path=path) from error
    rows = data.get("results", {}).get("bindings", []) if isinstance(data, dict) else data
    for number, row in enumerate(rows, start=1):
        if not isinstance(row, dict):
            raise OntologyError(f"row {number} is no record", path=path, remedy=REMEDY)
        yield number, {key: _value(cell) for key, cell in row.items()}


def _value(cell: Any) -> str:
    return str(cell.get("value", "")) if isinstance(cell, dict) else str(cell)


def _entry(path: Path, line: int, row: Mapping[str, str], iso: Mapping[str, str]) -> Entry:
    name = row.get("name") or row.get("itemLabel") or ""
    if not name.strip():
        raise OntologyError(f"line {line} has no name", path=path, remedy=REMEDY)
    kind = _type(path, line, row)
    item = (row.get("id") or row.get("wikidata") or row.get("item") or "").removeprefix(WIKIDATA)
    separator = "|" if row.get("aliases") else ", "
    spelled = row.get("aliases") or row.get("itemAltLabel") or ""
    aliases = tuple(part.strip() for part in spelled.split(separator) if part.strip())
    country = iso.get(row.get("country", ""), row.get("country", "").removeprefix(WIKIDATA)) or None
    actor = iso.get(row.get("actor", ""), row.get("actor", "").removeprefix(WIKIDATA)) or None
    key = item or name_key(kind, name)
    same_as = (("wikidata", item),) if item[:1] == "Q" and item[1:].isdigit() else ()
    return Entry(key, name.strip(), kind, "user", aliases, same_as, country, actor)


def _type(path: Path, line: int, row: Mapping[str, str]) -> EntityType:
    given = (row.get("type") or row.get("typeLabel") or EntityType.ORGANISATION).capitalize()
    given = "Organisation" if given == "Organization" else given
    try:
        return EntityType(given)
    except ValueError as error:
        raise OntologyError(f"line {line}: {given} is no type", path=path, remedy=REMEDY) from error


def _skos(path: Path) -> Iterator[Entry]:
    from pyoxigraph import Literal, NamedNode, RdfFormat, parse

    labels: dict[str, list[str]] = {}
    others: dict[str, list[str]] = {}
    types: dict[str, str] = {}
    matches: dict[str, str] = {}
    try:
        for quad in parse(path=str(path), format=RdfFormat.from_extension(path.suffix.lstrip(".").lower())):
            subject, predicate, value = quad.subject, quad.predicate.value, quad.object
            if isinstance(value, Literal) and value.language in (None, "en") and isinstance(subject, NamedNode):
                table = {SKOS + "prefLabel": labels, SKOS + "altLabel": others}.get(predicate)
                if table is not None:
                    table.setdefault(subject.value, []).append(value.value)
                elif predicate in (TYPED, SKOS + "notation"):
                    types[subject.value] = value.value
            elif predicate == SKOS + "exactMatch" and isinstance(value, NamedNode) and isinstance(subject, NamedNode):
                matches[subject.value] = value.value
    except (OSError, SyntaxError, ValueError) as error:
        raise OntologyError(f"cannot be read as Turtle: {error}", path=path) from error
    for number, concept in enumerate(sorted(labels), start=1):
        row = {"name": labels[concept][0], "type": types.get(concept, ""), "aliases": "|".join(others.get(concept, []))}
        match = matches.get(concept, concept)
        row["id"] = match if match.startswith(WIKIDATA) else concept
        yield _entry(path, number, row, {})
