"""Claims that are not sure enough stay in the graph, carry no edge and are not drawn, until somebody asks for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.pipeline.build import build
from graphkit.pipeline.graph import Graph
from graphkit.pipeline.settings import Settings
from graphkit.views import ViewFilters
from tests.pipeline.fakes import FakeReader, story, write_pages


@pytest.fixture
def graph(tmp_path: Path) -> Graph:
    pages = write_pages(tmp_path / "pages", {"ferry.txt": story("Jane Marcet met Mary Lamb.")})
    return build(pages, tmp_path / "graph", Settings(min_confidence=1.0), reader=FakeReader())


def test_a_claim_below_the_threshold_is_kept_and_asserts_nothing(graph: Graph) -> None:
    assert [claim.relation for claim in graph.claims()] == ["met-with"]
    assert graph.edges == ()
    assert "1 report of less than 1 confidence left out" in graph.page()


def test_a_view_may_ask_for_it_all_the_same(graph: Graph) -> None:
    page = graph.page(ViewFilters(min_confidence=0.0))
    assert "confidence left out" not in page
    assert "Jane Marcet" in page
