"""What a build checks on its store finds what pySHACL finds in the Turtle, and tells it in the same words."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import rdflib

from graphkit.errors import OntologyError
from graphkit.graphs.exports import ExportSource
from graphkit.graphs.folder import GraphFolder
from graphkit.graphs.shape_questions import shape_questions
from graphkit.graphs.stored_validation import validate_store
from graphkit.graphs.validation import validate
from graphkit.graphs.writing import write_graph
from graphkit.model import Triple
from graphkit.ontology.vocabulary import term
from tests.graphs.folders import build_folder
from tests.graphs.golden import IRIS, golden_triples
from tests.graphs.test_planted_faults import FRAMES, PEOPLE

NO_DATE = "2031-13-45"
Spoil = Callable[[Triple], Sequence[Triple]]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> ExportSource:
    return build_folder(tmp_path_factory.mktemp("sound"), entities=PEOPLE)


UNTOLD = ("nif:beginIndex", "nif:endIndex")
"""Oxigraph keeps a whole number of any type as xsd:integer: that it was another type only the Turtle can tell."""


def both_find(triples: Sequence[Triple], path: Path, sound: ExportSource) -> int:
    """Return how many faults the referee finds, when all of them are found in the store, too.

    More may be: two values that cannot be compared are not in order (SHACL, 4.5.3), and pySHACL passes over them.
    """
    shutil.copytree(sound.folder.path, path, dirs_exist_ok=True)
    write_graph(triples, path, prefixes=IRIS.prefixes())
    found, wanted = (set(check(GraphFolder(path), FRAMES, warnings=True)) for check in (validate_store, validate))
    missed = {fault for fault in wanted - found if fault.path not in UNTOLD and ":" in fault.where}
    assert not missed
    assert all("not after" in fault.what or fault.value == NO_DATE for fault in found - wanted)
    return len(wanted)


def another(value: str) -> Spoil:
    """Give every node a second value of all it has."""
    return lambda triple: [triple, replace(triple, object=value)]


def instead(value: str) -> Spoil:
    return lambda triple: [replace(triple, object=value)]


SPOILT: dict[str, Spoil] = {
    "nothing at all": lambda triple: [],
    "words": instead('"words"'),
    "one more word": another('"words"'),
    "a number": instead(f'"-7"^^{term("xsd:integer")}'),
    "no date of any year": instead(f'"{NO_DATE}"^^{term("xsd:date")}'),
    "one more thing": another("<https://example.org/other>"),
}
KEPT = frozenset({term("rdf:type"), term("rdfs:subClassOf")})
"""What nodes are is left to them: it says which shapes they have to conform to."""


def spoilt(spoil: Spoil, predicates: Sequence[str]) -> Iterator[Triple]:
    for triple in golden_triples():
        yield from spoil(triple) if triple.predicate in predicates else [triple]


@pytest.mark.parametrize("kind", SPOILT)
def test_whatever_a_property_has_is_judged_alike(kind: str, sound: ExportSource, tmp_path: Path) -> None:
    used = sorted({triple.predicate for triple in golden_triples()} - KEPT)
    thirds = [used[at::3] for at in range(3)]  # what a thing is about stays, while other things of it are spoilt
    counts = [both_find(list(spoilt(SPOILT[kind], part)), tmp_path / str(at), sound) for at, part in enumerate(thirds)]
    assert sum(counts) > 20


def test_what_nodes_are_not_said_to_be_is_found_alike(sound: ExportSource, tmp_path: Path) -> None:
    for number in (2, 3):
        left = [t for at, t in enumerate(golden_triples()) if at % number]
        assert both_find(left, tmp_path / str(number), sound) > 10


def test_a_large_store_is_asked_on_the_disk(
    sound: ExportSource, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graphkit.graphs.stored_validation.IN_MEMORY", 10)
    assert both_find([t for at, t in enumerate(golden_triples()) if at % 5], tmp_path, sound) > 10


@pytest.mark.parametrize("most", [0, 300_000])
def test_the_store_is_left_as_it_is(most: int, sound: ExportSource, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphkit.graphs.stored_validation.IN_MEMORY", most)
    before = {path.name: path.read_bytes() for path in sound.folder.store.iterdir()}
    assert validate_store(sound.folder, FRAMES) == ()
    assert {path.name: path.read_bytes() for path in sound.folder.store.iterdir()} == before
    assert not list(sound.folder.path.glob(".checking*"))


def test_a_constraint_that_no_question_asks_is_refused() -> None:
    text = """
        @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix ex: <https://example.org/> .
        ex:Odd sh:targetClass ex:Thing ; sh:closed true .
    """
    with pytest.raises(OntologyError, match="sh:closed"):
        list(shape_questions(rdflib.Graph().parse(data=text), {}))
