"""Reads the tables under ontology/gazetteers/ into one ``Gazetteer``: once per process, in a tenth of a second."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from graphkit.errors import OntologyError
from graphkit.model import EntityType
from graphkit.ontology.files import ontology_folder
from graphkit.ontology.gazetteers.entries import Entry, Gazetteer, Tenure
from graphkit.ontology.gazetteers.folding import fold, name_key
from graphkit.ontology.gazetteers.indexing import first_words, index_names, index_surnames
from graphkit.ontology.gazetteers.items import items_found
from graphkit.ontology.gazetteers.patterns import load_patterns

__all__ = ["known_items", "load_gazetteer", "read_table"]

Row = dict[str, str]
PLACE_TYPES = {"former-state": EntityType.STATE}


def load_gazetteer(extra: Iterable[Path] = ()) -> Gazetteer:
    """Load what graphkit ships and a user's own gazetteers (CSV, SKOS Turtle, Wikidata query results).

    Raises OntologyError naming file and line where one cannot be read.
    """
    return _load(tuple(Path(path) for path in extra))


@lru_cache(maxsize=4)
def _load(extra: tuple[Path, ...]) -> Gazetteer:
    folder = ontology_folder() / "gazetteers"
    iso = {row["iso2"]: row["key"] for row in read_table(folder / "states.csv")}
    entries = [*_states(folder), *_shipped(folder, iso)]
    own, named = frozenset[str](), dict[str, str]()
    if extra:
        given = [entry for path in extra for entry in _given(path, iso)]
        own = frozenset(entry.key for entry in given)
        named = {key: entry.key for key, entry in items_found(entries, given).items()}
        entries = _merged([_with_item(entry, named) for entry in entries], given)
    return _assemble(folder, entries, iso, own, named)


def _shipped(folder: Path, iso: dict[str, str]) -> Iterator[Entry]:
    """Yield all but the states, which are known by their codes."""
    yield from _places(folder)
    yield from _seats(folder, iso)
    yield from _organisations(folder, iso)
    yield from _people(folder)
    yield from _legislators(folder, iso)


def _given(path: Path, iso: dict[str, str]) -> Iterator[Entry]:
    from graphkit.ontology.gazetteers.user import read_user_gazetteer

    return read_user_gazetteer(path, iso)


def _with_item(entry: Entry, named: dict[str, str]) -> Entry:
    """Return a known entry under the item that a user's gazetteer gave it."""
    key = named.get(entry.key)
    return entry if key is None else replace(entry, key=key, same_as=(*entry.same_as, *_wikidata(key)))


def known_items(path: Path) -> tuple[tuple[Entry, Entry], ...]:
    """Return the pairs of a known entry without an item and the entry of the file at ``path`` that tells it.

    Raises OntologyError where the file cannot be read as a gazetteer.
    """
    folder = ontology_folder() / "gazetteers"
    iso = {row["iso2"]: row["key"] for row in read_table(folder / "states.csv")}
    shipped = [*_shipped(folder, iso)]
    known = {entry.key: entry for entry in shipped}
    return tuple((known[key], entry) for key, entry in items_found(shipped, _given(path, iso)).items())


def _merged(shipped: list[Entry], given: list[Entry]) -> list[Entry]:
    """Add a user's entries; what a user says of a known thing is added to what is known of it, and leads."""
    known = {entry.key: entry for entry in shipped}
    for entry in given:
        before = known.get(entry.key)
        if before is not None:
            aliases = tuple(sorted({*entry.aliases, *before.aliases, before.name} - {entry.name}))
            country, actor = entry.country or before.country, entry.actor or before.actor
            entry = replace(before, name=entry.name, aliases=aliases, country=country, actor=actor)  # noqa: PLW2901  # the row as it counts
        known[entry.key] = entry
    return list(known.values())


def read_table(path: Path) -> Iterator[Row]:
    """Yield the rows of a table as dictionaries; lines that start with # are comments."""
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            rows = csv.reader(line for line in lines if not line.startswith("#"))
            columns = next(rows, [])
            yield from (dict(zip(columns, row, strict=True)) for row in rows if row)
    except (OSError, ValueError, csv.Error) as error:
        raise OntologyError(f"cannot be read: {error}", path=path) from error


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def _wikidata(key: str) -> tuple[tuple[str, str], ...]:
    return (("wikidata", key),) if key.startswith("Q") else ()


def _states(folder: Path) -> Iterator[Entry]:
    points = {row["key"]: _point(row) for row in read_table(folder / "places.csv")}
    for row in read_table(folder / "states.csv"):
        same_as = (("iso3166", row["iso2"]), *_wikidata(row["key"]))
        people = int(row["population"] or 0)
        names, (lat, lon) = _split(row["aliases"]), points.get(row["capital"], (None, None))
        yield Entry(row["key"], row["name"], EntityType.STATE, "state", names, same_as, weight=people, lat=lat, lon=lon)


def _point(row: Row) -> tuple[float | None, float | None]:
    return (float(row["lat"]), float(row["lon"])) if row["lat"] else (None, None)


def _places(folder: Path) -> Iterator[Entry]:
    capitals = {row["capital"]: row["key"] for row in read_table(folder / "states.csv") if row["capital"]}
    for row in read_table(folder / "places.csv"):
        key, kind, (lat, lon) = row["key"], row["kind"], _point(row)
        yield Entry(
            key,
            row["name"],
            PLACE_TYPES.get(kind, EntityType.PLACE),
            kind,
            _split(row["aliases"]),
            _wikidata(key),
            country=row["country"] or None,
            actor=capitals.get(key),
            weight=int(row["population"] or 0),
            part=row["part"],
            geonames=row["geonames"],
            lat=lat,
            lon=lon,
        )


def _seats(folder: Path, iso: dict[str, str]) -> Iterator[Entry]:
    for row in read_table(folder / "seats.csv"):
        key, state = row["wikidata"] or name_key(EntityType.PLACE, row["name"]), iso[row["state"]]
        yield Entry(key, row["name"], EntityType.PLACE, "seat", _split(row["aliases"]), _wikidata(key), state, state)


def _organisations(folder: Path, iso: dict[str, str]) -> Iterator[Entry]:
    for file, kind in (("organisations.csv", "organisation"), ("bodies.csv", "organisation"), ("media.csv", "medium")):
        for row in read_table(folder / file):
            key = row["wikidata"] or name_key(EntityType.ORGANISATION, row["name"])
            country = iso.get(row["state"])
            names, home = _split(row["aliases"]), row["scope"] == "home"
            yield Entry(
                key, row["name"], EntityType.ORGANISATION, kind, names, _wikidata(key), country=country, at_home=home
            )


def _person_key(row: Row) -> str:
    return row["wikidata"] or name_key(EntityType.PERSON, row["name"])


def _people(folder: Path) -> Iterator[Entry]:
    for row in read_table(folder / "people.csv"):
        key = _person_key(row)
        yield Entry(
            key, row["name"], EntityType.PERSON, "person", _split(row["aliases"]), _wikidata(key), gender=row["gender"]
        )


def _legislators(folder: Path, iso: dict[str, str]) -> Iterator[Entry]:
    for row in read_table(folder / "legislators.csv"):
        key = row["wikidata"]
        yield Entry(
            key,
            row["name"],
            EntityType.PERSON,
            "person",
            _split(row["aliases"]),
            _wikidata(key),
            country=iso[row["state"]],
            gender=row["gender"],
            at_home=True,
        )


def _tenures(
    folder: Path, iso: dict[str, str], names: dict[str, tuple[Entry, ...]], named: dict[str, str]
) -> Iterator[Tenure]:
    for row in read_table(folder / "people.csv"):
        for held in _split(row["posts"]):
            post, of, span = held.split(":")
            start, _, end = span.partition("/")
            body = iso.get(of) or names[fold(of)][0].key
            yield Tenure(named.get(key := _person_key(row), key), post, body, start, end)


def _assemble(
    folder: Path, entries: list[Entry], iso: dict[str, str], own: frozenset[str], named: dict[str, str]
) -> Gazetteer:
    names, shouted = index_names(entries, own)
    adjectives, peoples = _demonyms(folder, iso)
    tenures: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
    careers: dict[str, list[Tenure]] = defaultdict(list)
    for tenure in _tenures(folder, iso, names, named):
        tenures[tenure.post, tenure.of].append(tenure)
        careers[tenure.person].append(tenure)
    return Gazetteer(
        entries={entry.key: entry for entry in entries},
        names=names,
        shouted=shouted,
        adjectives=adjectives,
        peoples=peoples,
        starts=_starts(entries, folder),
        capitals={entry.actor: entry.key for entry in entries if entry.kind == "city" and entry.actor},
        tenures={at: tuple(sorted(held, key=lambda t: t.start, reverse=True)) for at, held in tenures.items()},
        careers={person: tuple(sorted(held, key=lambda t: t.start)) for person, held in careers.items()},
        surnames=index_surnames(entries),
        genders={fold(row["name"]): row["gender"] for row in _given_names(folder)},
        patterns=load_patterns(folder / "patterns.yaml"),
    )


def _given_names(folder: Path) -> Iterator[Row]:
    """Yield given names with their gender; the table kept by hand comes last and leads."""
    for table in ("first_names.csv", "given_names.csv"):
        yield from read_table(folder / table)


def _demonyms(folder: Path, iso: dict[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    adjectives: dict[str, str] = {}
    peoples: dict[str, str] = {}
    for row in read_table(folder / "demonyms.csv"):
        key = iso.get(row["state"], row["state"])
        words = _split(row["adjectives"])
        adjectives.update((fold(word), key) for word in words)
        people = _split(row["people"]) or tuple(word + "s" for word in words if len(word) > 4)
        peoples.update((fold(word), key) for word in people)
    return adjectives, peoples


def _starts(entries: Iterable[Entry], folder: Path) -> dict[str, int]:
    words = [word for row in read_table(folder / "demonyms.csv") for word in _demonym_words(row)]
    return first_words((*words, *(name for entry in entries for name in (entry.name, *entry.aliases))))


def _demonym_words(row: Row) -> list[str]:
    return [word + end for word in _split(row["adjectives"]) + _split(row["people"]) for end in ("", "s")]
