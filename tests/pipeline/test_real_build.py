"""The sample pages, read by the trained pipeline: what must hold of any build, whatever it finds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graphkit.articles import load
from graphkit.model import Page, PageKind
from graphkit.pipeline.build import build
from graphkit.pipeline.graph import Graph

SEEDS = Path(__file__).parents[2] / "seeds"
COMPARED = (
    "articles.jsonl",
    "entities.jsonl",
    "mentions.jsonl",
    "events.jsonl",
    "graph.ttl",
    "graph.trig",
    "graph.html",
)

pytestmark = [pytest.mark.model, pytest.mark.slow, pytest.mark.xdist_group("real-build")]


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    return build(SEEDS, tmp_path_factory.mktemp("real") / "graph")


def test_every_sample_page_is_read(graph: Graph) -> None:
    assert graph.report.failures == ()
    assert graph.report.counts["pages"] >= len(list(SEEDS.iterdir()))
    assert len(graph.edges) > 50


def test_the_core_relations_are_all_there(graph: Graph) -> None:
    assert {claim.relation for claim in graph.claims()} == {"met-with", "supplied", "attacked", "proposed"}


def pages() -> Iterator[Page]:
    return (page for page in load([SEEDS]) if isinstance(page, Page))


def test_evidence_stands_where_it_is_said_to_stand(graph: Graph) -> None:
    texts = {page.name: page.text for page in pages() if page.kind is PageKind.TEXT}
    records = {(article.document, article.article): article.text for article in graph.articles()}
    for claim in graph.claims():
        text = texts.get(claim.document) or records[claim.document, claim.article]
        assert text[claim.start : claim.end] == claim.sentence
        assert text[claim.trigger.start : claim.trigger.end] == claim.trigger.text
        assert all(text[f.start : f.end] == f.text for fillers in claim.roles.values() for f in fillers), claim.id


def test_no_name_stands_for_two_entities_of_one_type_and_country(graph: Graph) -> None:
    people = [(e.name, e.country) for e in graph.entities() if e.type == "Person"]
    assert len(people) == len(set(people))


def test_the_graph_conforms(graph: Graph) -> None:
    assert graph.validate() == ()


def test_two_processes_and_another_order_give_the_same_bytes(graph: Graph, tmp_path: Path) -> None:
    files = sorted(SEEDS.iterdir(), reverse=True)
    again = build(files, tmp_path / "graph", processes=2)
    for name in COMPARED:
        assert (again.folder.path / name).read_bytes() == (graph.folder.path / name).read_bytes(), name
