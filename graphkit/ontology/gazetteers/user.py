"""A user's own gazetteers: CSV, SKOS Turtle, and the answer of a Wikidata query as CSV or JSON.

CSV has a header with ``name`` and ``type`` (Person, State, Organisation, Place), and may have ``id``, ``aliases``
(with | between), ``country`` (ISO 3166-1 or key) and ``actor``. A Wikidata answer has ``item`` and ``itemLabel``, and
may have ``itemAltLabel`` and ``type``. In SKOS every concept with a prefLabel is an entry, typed by ``gk:type`` or
``skos:notation``; without a type it is an organisation.
"""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graphkit.errors import OntologyError
from graphkit.model import EntityType
from graphkit.ontology.gazetteers.entries import Entry
from graphkit.ontology.gazetteers.folding import name_key

__all__ = ["read_user_gazetteer"]

SKOS = "http://www.w3.org/2004/02/skos/core#"
MATCHES = SKOS + "exactMatch"
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
    name = _first(row, "name", "itemLabel")
    if not name.strip():
        raise OntologyError(f"line {line} has no name", path=path, remedy=REMEDY)
    kind = _type(path, line, row)
    item = _first(row, "id", "wikidata", "item").removeprefix(WIKIDATA)
    key = item or name_key(kind, name)
    same_as = (("wikidata", item),) if item[:1] == "Q" and item[1:].isdigit() else ()
    country, actor = (_state(row.get(column, ""), iso) for column in ("country", "actor"))
    return Entry(key, name.strip(), kind, "user", _aliases(row), same_as, country, actor)


def _first(row: Mapping[str, str], *columns: str) -> str:
    """Return the first value that is filled in."""
    return next((row[column] for column in columns if row.get(column)), "")


def _aliases(row: Mapping[str, str]) -> tuple[str, ...]:
    spelled = row["aliases"].split("|") if row.get("aliases") else row.get("itemAltLabel", "").split(", ")
    return tuple(part.strip() for part in spelled if part.strip())


def _state(said: str, iso: Mapping[str, str]) -> str | None:
    """Return the key of a country that is given by its ISO 3166-1 code, its Wikidata item or its key."""
    return iso.get(said, said.removeprefix(WIKIDATA)) or None


def _type(path: Path, line: int, row: Mapping[str, str]) -> EntityType:
    given = (row.get("type") or row.get("typeLabel") or EntityType.ORGANISATION).capitalize()
    given = "Organisation" if given == "Organization" else given
    try:
        return EntityType(given)
    except ValueError as error:
        raise OntologyError(f"line {line}: {given} is no type", path=path, remedy=REMEDY) from error


def _skos(path: Path) -> Iterator[Entry]:
    concepts: dict[str, _Concept] = defaultdict(_Concept)
    for iri, predicate, value in _statements(path):
        concepts[iri].take(predicate, value)
    called = {iri: concept for iri, concept in sorted(concepts.items()) if concept.labels}
    for number, (iri, concept) in enumerate(called.items(), start=1):
        yield _entry(path, number, concept.row(iri), {})


def _statements(path: Path) -> Iterator[tuple[str, str, str]]:
    """Yield what a file of Turtle says of nodes that have an IRI, in English or without a language."""
    from pyoxigraph import Literal, NamedNode, RdfFormat, parse

    try:
        for quad in parse(path=str(path), format=RdfFormat.from_extension(path.suffix.lstrip(".").lower())):
            subject, predicate, value = quad.subject, quad.predicate.value, quad.object
            linked = predicate == MATCHES and isinstance(value, NamedNode)
            said = predicate != MATCHES and isinstance(value, Literal) and value.language in (None, "en")
            if isinstance(subject, NamedNode) and (linked or said):
                yield subject.value, predicate, value.value
    except (OSError, SyntaxError, ValueError) as error:
        raise OntologyError(f"cannot be read as Turtle: {error}", path=path) from error


@dataclass(slots=True)
class _Concept:
    """What a file says of a SKOS concept: labels in its order, the last type and match that it gives."""

    labels: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    type: str = ""
    match: str = ""

    def take(self, predicate: str, value: str) -> None:
        """Take in a statement about the concept."""
        if predicate == SKOS + "prefLabel":
            self.labels.append(value)
        elif predicate == SKOS + "altLabel":
            self.others.append(value)
        elif predicate in (TYPED, SKOS + "notation"):
            self.type = value
        elif predicate == MATCHES:
            self.match = value

    def row(self, iri: str) -> dict[str, str]:
        """Return the concept as a row of a table; its id is its Wikidata item where it matches one, else ``iri``."""
        item = self.match if self.match.startswith(WIKIDATA) else iri
        return {"name": self.labels[0], "type": self.type, "aliases": "|".join(self.others), "id": item}
