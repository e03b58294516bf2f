"""Lean records say the same as whole ones to every step that holds the corpus."""

from __future__ import annotations

from pathlib import Path

from graphkit.ontology.iris import Iris
from graphkit.pipeline.build import build
from graphkit.pipeline.graph import Graph
from graphkit.pipeline.lean import lean_articles, lean_claims
from graphkit.triples import describe_run, edges, lower
from graphkit.views import render
from tests.pipeline.fakes import FakeReader, story, write_pages

PAGES = {
    "boats.txt": story("Ada Byron met Mary Lamb.", "Mary Lamb met Tom Paine."),
    "bridge.txt": story("Tom Paine met Ada Byron."),
}


def built(tmp_path: Path) -> Graph:
    return build(write_pages(tmp_path / "pages", PAGES), tmp_path / "graph", reader=FakeReader())


def test_edges_triples_and_picture_are_those_of_the_whole_records(tmp_path: Path) -> None:
    graph = built(tmp_path)
    run = describe_run(graph.articles(), graph.frames, Iris(), version="1")
    assert describe_run(lean_articles(graph.articles()), graph.frames, Iris(), version="1") == run
    whole = edges(graph.claims(), graph.articles(), graph.frames)
    assert edges(lean_claims(graph.claims()), lean_articles(graph.articles()), graph.frames) == whole
    lean = lower(lean_articles(graph.articles()), graph.entities(), lean_claims(graph.claims()), graph.frames, run=run)
    assert list(lean) == list(lower(graph.articles(), graph.entities(), graph.claims(), graph.frames, run=run))
    page = render(graph.articles(), graph.entities(), lean_claims(graph.claims()), whole, graph.frames)
    assert page == render(graph.articles(), graph.entities(), graph.claims(), whole, graph.frames)


def test_what_recurs_is_held_once(tmp_path: Path) -> None:
    first, second, *_ = lean_claims(built(tmp_path).claims())
    assert first.document is second.document
    assert first.relation is second.relation
    assert first.steps == second.steps == ()
