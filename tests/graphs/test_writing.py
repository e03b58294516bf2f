"""Triples become a store, a Turtle and a TriG file: the same bytes from any order, and nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from graphkit.graphs.serializing import write_turtle
from graphkit.graphs.sorting import sorted_lines
from graphkit.graphs.store import open_store
from graphkit.graphs.writing import TRIG, TURTLE, sort_quads, write_graph
from graphkit.model import Triple
from graphkit.ontology.vocabulary import term
from graphkit.triples.notation import text
from tests.graphs.hand import IRIS, TRIPLES, A, B


def written(triples: object, folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    write_graph(triples, folder, prefixes=IRIS.prefixes())  # type: ignore[arg-type]
    return folder


def test_any_order_of_triples_gives_the_same_bytes(tmp_path: Path) -> None:
    turned = [*reversed(TRIPLES), *TRIPLES[3:]]
    one, two = written(TRIPLES, tmp_path / "one"), written(turned, tmp_path / "two")
    for name in (TURTLE, TRIG):
        assert (one / name).read_bytes() == (two / name).read_bytes()


def test_a_store_filled_part_by_part_holds_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = set(open_store(written(TRIPLES, tmp_path / "whole") / "store").native)
    monkeypatch.setattr("graphkit.graphs.writing.LOADED", 7)
    assert set(open_store(written(TRIPLES, tmp_path / "parts") / "store").native) == whole


def test_no_triples_are_an_empty_store(tmp_path: Path) -> None:
    assert len(open_store(written([], tmp_path) / "store")) == 0


def test_rdflib_reads_the_same_triples_that_the_store_holds(tmp_path: Path) -> None:
    folder = written(TRIPLES, tmp_path)
    graph = rdflib.Graph().parse(folder / TURTLE)
    dataset = rdflib.Dataset()
    dataset.parse(folder / TRIG)
    assert len(graph) == len(dataset) == len(open_store(folder / "store")) == len(TRIPLES)
    assert {str(value) for value in graph.objects(predicate=rdflib.SKOS.prefLabel)} == {
        "Ada Roe",
        'Bo "Tie" \x01\nNext line .',
    }


def test_named_graphs_keep_their_triples(tmp_path: Path) -> None:
    counts = write_graph(TRIPLES, tmp_path, prefixes=IRIS.prefixes())
    assert counts.triples == 8
    assert counts.graphs == {IRIS.graphs.asserted: 2, IRIS.graphs.things: 6}
    assert open_store(tmp_path / "store").graph_names() == (IRIS.graphs.asserted, IRIS.graphs.things)


def test_a_triple_given_for_two_graphs_is_written_once(tmp_path: Path) -> None:
    twice = [Triple(A, term("gk:metWith"), B, graph) for graph in (IRIS.graphs.things, IRIS.graphs.asserted)]
    assert write_graph(twice, tmp_path, prefixes={}).graphs == {IRIS.graphs.asserted: 1}


def test_turtle_reads_well(tmp_path: Path) -> None:
    lines = (written(TRIPLES, tmp_path) / TURTLE).read_text(encoding="utf-8").splitlines()
    start = lines.index("person:ada a gk:Person ;")
    assert lines[start - 1 : start + 4] == [
        "",
        "person:ada a gk:Person ;",
        '\tskos:prefLabel "Ada Roe" ;',
        "\tgk:metWith person:bo .",
        "",
    ]
    assert not any(line.startswith("_:") or "[" in line for line in lines)
    prefixes = [line for line in lines if line.startswith("@prefix")]
    assert prefixes == sorted(prefixes) == lines[: len(IRIS.prefixes())]


def test_a_broken_term_does_not_pass_silently(tmp_path: Path) -> None:
    with pytest.raises(SyntaxError):
        written([Triple("<a b>", term("rdf:type"), A, IRIS.graphs.things)], tmp_path)


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_hostile_text_survives_turtle(tmp_path_factory: pytest.TempPathFactory, value: str) -> None:
    folder = tmp_path_factory.mktemp("hostile")
    quads = sort_quads([Triple(A, term("skos:prefLabel"), text(value), IRIS.graphs.things)], folder)
    write_turtle(quads.whole, folder / TURTLE, IRIS.prefixes())
    (read,) = rdflib.Graph().parse(folder / TURTLE).objects()
    assert str(read) == value


@given(st.lists(st.text(st.characters(exclude_characters="\n", codec="utf-8"))), st.integers(1, 4))
def test_sorting_by_chunks_is_sorting(tmp_path_factory: pytest.TempPathFactory, lines: list[str], chunk: int) -> None:
    folder = tmp_path_factory.mktemp("chunks")
    assert list(sorted_lines(lines, folder, chunk=chunk)) == sorted(set(lines))
