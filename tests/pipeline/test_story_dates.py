"""An undated page gets the day of its story, said to be inferred from it, and only where all dated articles agree."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from graphkit.model import DateOrigin
from graphkit.pipeline.build import build
from graphkit.pipeline.graph import Graph
from tests.pipeline.fakes import FakeReader, story

FERRY = story("Ada Byron met Mary Lamb.")
FROST = (
    "Frost has spoiled half of the apricot harvest in Veld, the orchard growers say, and they want relief.\n\n"
    "Jane Marcet met Tom Paine.\n\nThe coldest night for forty years took the blossom from the trees in one stroke.\n"
)


def built(tmp_path: Path, days: Mapping[str, str | None], texts: Mapping[str, str] | None = None) -> Graph:
    """Build a graph of articles by name, each with its day."""
    rows = (
        {"id": name, "text": f"{(texts or {}).get(name, FERRY)}\n{name}.", "published": day}
        for name, day in days.items()
    )
    source = tmp_path / "articles.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return build(source, tmp_path / "graph", reader=FakeReader())


def day_of(graph: Graph, name: str) -> tuple[str | None, DateOrigin]:
    (found,) = (article.published for article in graph.articles() if article.document == name)
    return found.value, found.origin


def test_an_undated_page_has_the_day_of_its_story_as_inferred(tmp_path: Path) -> None:
    graph = built(tmp_path, {"one": "2031-03-04", "two": "2031-03-04", "three": None})
    assert day_of(graph, "three") == ("2031-03-04", DateOrigin.INFERRED_FROM_STORY)
    assert day_of(graph, "one")[1] is DateOrigin.EXPLICIT
    (told,) = graph.folder.stories()
    assert (told.first, told.last) == ("2031-03-04", "2031-03-04")


@pytest.mark.parametrize(
    "others", [{"one": "2031-03-04", "two": "2031-03-05"}, {"one": "2031-03", "two": "2031-03"}, {"one": None}]
)
def test_no_day_is_inferred_where_the_story_has_not_one(tmp_path: Path, others: Mapping[str, str | None]) -> None:
    graph = built(tmp_path, {**others, "three": None})
    assert day_of(graph, "three") == (None, DateOrigin.UNKNOWN)


def test_another_story_lends_no_day(tmp_path: Path) -> None:
    graph = built(tmp_path, {"one": "2031-03-04", "two": "2031-03-04", "frost": None}, {"frost": FROST})
    assert day_of(graph, "frost") == (None, DateOrigin.UNKNOWN)
