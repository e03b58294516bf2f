"""A judgement is checked, kept in its file, applied at the next build, and taken back with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.errors import JudgementError, UsageError
from graphkit.pipeline.build import build
from graphkit.pipeline.graph import Graph
from graphkit.pipeline.judging import judge
from graphkit.pipeline.settings import Settings
from tests.pipeline.fakes import FakeReader, story, write_pages

PAGES = {"boats.txt": story("Ada Byron met Mary Lamb."), "tom.txt": story("Tom Paine met Ada Byron.")}


def make(tmp_path: Path, file: Path) -> Graph:
    pages = write_pages(tmp_path / "pages", PAGES)
    return build(pages, tmp_path / "graph", Settings(judgements=file), reader=FakeReader())


def names(graph: Graph) -> set[str]:
    return {entity.name for entity in graph.entities()}


def edges(graph: Graph) -> set[tuple[str, ...]]:
    called = {entity.id: entity.name for entity in graph.entities()}
    return {tuple(sorted((called[edge.subject], called[edge.object or ""]))) for edge in graph.edges}


def test_two_that_are_judged_the_same_are_one_until_the_line_goes(tmp_path: Path) -> None:
    file = tmp_path / "judgements.jsonl"
    before = make(tmp_path, file)
    plain = before.folder.turtle.read_bytes()
    judge(before.folder, "same", ("Mary Lamb", "Tom Paine"), "a pen name", file)
    assert names(make(tmp_path, file)) in ({"Ada Byron", "Mary Lamb"}, {"Ada Byron", "Tom Paine"})
    file.write_text("")
    assert make(tmp_path, file).folder.turtle.read_bytes() == plain


def test_a_wrong_edge_goes_and_its_claim_stays(tmp_path: Path) -> None:
    file = tmp_path / "judgements.jsonl"
    graph = make(tmp_path, file)
    assert edges(graph) == {("Ada Byron", "Mary Lamb"), ("Ada Byron", "Tom Paine")}
    judge(graph.folder, "wrong-edge", ("Mary Lamb", "met-with", "Ada Byron"), "it was her sister", file)
    after = make(tmp_path, file)
    assert edges(after) == {("Ada Byron", "Tom Paine")}
    assert len(list(after.claims())) == 2


def test_an_edge_can_be_named_by_one_of_its_claims(tmp_path: Path) -> None:
    file = tmp_path / "judgements.jsonl"
    graph = make(tmp_path, file)
    claim = next(claim for claim in graph.claims() if claim.document == "tom.txt")
    judge(graph.folder, "wrong-edge", (claim.id,), "a rumour", file)
    assert edges(make(tmp_path, file)) == {("Ada Byron", "Mary Lamb")}


def test_an_entity_can_be_renamed(tmp_path: Path) -> None:
    file = tmp_path / "judgements.jsonl"
    judge(make(tmp_path, file).folder, "rename", ("Ada Byron",), "as she signs", file, to="Ada Lovelace")
    assert "Ada Lovelace" in names(make(tmp_path, file))


@pytest.mark.parametrize(
    ("kind", "about", "reason"),
    [
        ("alike", ("Ada Byron", "Mary Lamb"), "there is no judgement"),
        ("same", ("Ada Byron", "Nobody Atall"), "no entity of the graph is 'Nobody Atall'"),
        ("same", ("Ada Byron",), "about 2 entities"),
        ("wrong-edge", ("Ada Byron", "met-with"), "about an edge"),
        ("wrong-edge", ("https://example.org/kg/claim/0",), "no claim of the graph"),
    ],
)
def test_what_is_not_in_the_graph_cannot_be_judged(
    tmp_path: Path, kind: str, about: tuple[str, ...], reason: str
) -> None:
    file = tmp_path / "judgements.jsonl"
    graph = make(tmp_path, file)
    with pytest.raises(UsageError, match=reason):
        judge(graph.folder, kind, about, "because", file)
    assert not file.exists()


def test_a_contradiction_is_refused_and_not_written(tmp_path: Path) -> None:
    file = tmp_path / "judgements.jsonl"
    graph = make(tmp_path, file)
    judge(graph.folder, "same", ("Ada Byron", "Mary Lamb"), "one person", file)
    before = file.read_bytes()
    with pytest.raises(JudgementError):
        judge(graph.folder, "different", ("Ada Byron", "Mary Lamb"), "two persons", file)
    assert file.read_bytes() == before


def test_a_judgement_that_meets_nothing_is_noted(tmp_path: Path) -> None:
    file = tmp_path / "judgements.jsonl"
    file.write_text('{"rename": "Jane Marcet", "to": "J. Marcet", "reason": "as she signs"}\n')
    (note,) = make(tmp_path, file).report.notes
    assert note == "judgements.jsonl: line 1: nothing here is called Jane Marcet"


def test_a_judgements_file_that_cannot_be_read_stops_the_build_at_once(tmp_path: Path) -> None:
    file = tmp_path / "judgements.jsonl"
    file.write_text("not a judgement\n")
    log = tmp_path / "log"
    with pytest.raises(JudgementError, match="line 1"):
        build(
            write_pages(tmp_path / "pages", PAGES),
            tmp_path / "graph",
            Settings(judgements=file),
            reader=FakeReader(log),
        )
    assert not log.exists()
