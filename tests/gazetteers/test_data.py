"""The tables are tested like code: sorted, unique, no stray space, every reference known, source and licence told."""

from __future__ import annotations

import csv
import re
from itertools import pairwise
from pathlib import Path

import pytest

from graphkit.model import EntityType
from graphkit.ontology.files import ontology_folder
from graphkit.ontology.gazetteers import load_gazetteer

FOLDER = ontology_folder() / "gazetteers"
TABLES = sorted([*FOLDER.glob("*.csv"), *(FOLDER / "sources").glob("*.csv")])
ISO_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(line for line in lines if not line.startswith("#")))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_tells_source_and_licence(path: Path) -> None:
    head = path.read_text(encoding="utf-8").split("\n", 1)[0]
    assert head.startswith("#")
    assert "CC0" in head or "MIT" in head


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_is_sorted_and_unique_without_stray_space(path: Path) -> None:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")][1:]
    firsts = [tuple(row.values())[:2] for row in rows(path)]
    assert firsts == sorted(firsts)
    assert len(set(lines)) == len(lines)
    cells = [cell for row in rows(path) for cell in row.values()]
    assert all(cell == cell.strip() and "  " not in cell and "||" not in cell for cell in cells)


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_wikidata_items_are_items_and_stand_once(path: Path) -> None:
    items = [row.get("wikidata", "") for row in rows(path)]
    items = [item for item in items if item]
    assert all(re.fullmatch(r"Q[1-9]\d*", item) for item in items)
    assert len(set(items)) == len(items)


def test_bodies_of_states_are_named_as_patterns_name_them() -> None:
    patterns = load_gazetteer().patterns
    kinds = {f"Ministry of {topic}" for topic in patterns.topics.values()} | set(patterns.services.values())
    states = {row["iso2"]: row["name"] for row in rows(FOLDER / "states.csv")}
    for row in rows(FOLDER / "bodies.csv"):
        kind, _, state = row["name"].removesuffix(")").partition(" (")
        assert kind in kinds, row
        assert state == states[row["state"]], row


def test_no_two_things_share_a_key() -> None:
    gazetteer = load_gazetteer()
    tables = ("states.csv", "places.csv")
    keys = [row["key"] for table in tables for row in rows(FOLDER / table)]
    assert len(set(keys)) == len(keys)
    assert len({entry.name for entry in gazetteer.entries.values() if entry.kind == "state"}) == len(
        rows(FOLDER / "states.csv")
    )


def test_every_state_known_to_the_united_nations_is_there_with_its_capital() -> None:
    states = rows(FOLDER / "states.csv")
    assert len(states) >= 193
    without = [row["name"] for row in states if not row["capital"]]
    assert len(without) <= 4
    places = {row["key"] for row in rows(FOLDER / "places.csv")}
    assert {row["capital"] for row in states if row["capital"]} <= places


def test_every_demonym_belongs_to_something_known() -> None:
    gazetteer = load_gazetteer()
    assert all(key in gazetteer.entries for key in (*gazetteer.adjectives.values(), *gazetteer.peoples.values()))


def test_nearly_every_state_has_a_demonym() -> None:
    gazetteer = load_gazetteer()
    named = set(gazetteer.adjectives.values())
    lacking = [entry.name for entry in gazetteer.entries.values() if entry.kind == "state" and entry.key not in named]
    assert len(lacking) <= 25


def test_posts_are_posts_with_dates_in_order() -> None:
    gazetteer = load_gazetteer()
    posts = {name for post in gazetteer.patterns.posts.values() for name in post.posts}
    for row in rows(FOLDER / "people.csv"):
        for held in filter(None, row["posts"].split("|")):
            post, _, span = held.split(":")
            start, _, end = span.partition("/")
            assert post in posts, row["name"]
            assert ISO_DATE.fullmatch(start), row["name"]
            assert not end or (ISO_DATE.fullmatch(end) and start <= end), row["name"]


def test_a_presidency_has_one_holder_at_a_time() -> None:
    gazetteer = load_gazetteer()
    for (post, of), tenures in gazetteer.tenures.items():
        if post not in ("president", "prime-minister", "foreign-minister") or of == "Q39":
            continue
        ordered = sorted(tenures, key=lambda tenure: tenure.start)
        for before, after in pairwise(ordered):
            assert before.end, f"{gazetteer.entries[before.person].name} has no end but {after.person} follows"
            width = min(len(before.end), len(after.start))
            assert before.end[:width] <= after.start[:width], (post, before, after)


def test_genders_are_told_in_one_letter() -> None:
    people = rows(FOLDER / "people.csv") + rows(FOLDER / "given_names.csv") + rows(FOLDER / "first_names.csv")
    assert {row["gender"] for row in people} == {"m", "f"}


def test_a_given_name_that_was_taken_over_names_no_place_and_no_people() -> None:
    gazetteer = load_gazetteer()
    names = [row["name"] for row in rows(FOLDER / "first_names.csv")]
    assert len(names) > 10_000
    by_hand = {row["name"] for row in rows(FOLDER / "given_names.csv")}
    places = [name for name in names if any(e.type is not EntityType.PERSON for e in gazetteer.lookup(name))]
    assert len(places) < len(names) / 1000  # rows that came to the other tables since
    assert not by_hand & set(names)
    assert not any(gazetteer.demonym(name) for name in names)


def test_types_and_kinds_fit() -> None:
    for entry in load_gazetteer().entries.values():
        assert (entry.kind == "person") == (entry.type is EntityType.PERSON)
        assert entry.country is None or entry.country in load_gazetteer().entries
