"""Articles of other genres than those asked for are passed over, and are no failure."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.errors import GraphkitError, UsageError
from graphkit.model import Genre
from graphkit.pipeline.build import build
from graphkit.pipeline.settings import PROJECT_FILE, Settings, project_settings
from tests.pipeline.fakes import FakeReader, story, write_pages


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    return write_pages(
        tmp_path / "pages",
        {
            "ferry.txt": story("Jane Marcet met Mary Lamb."),
            "letter.txt": "Dear Editor,\n\n" + story("Ada Byron met Mary Lamb."),
            "release.txt": "FOR IMMEDIATE RELEASE\n\n" + story("Tom Paine met Ada Byron."),
        },
    )


def test_only_the_genres_asked_for_are_read(tmp_path: Path, pages: Path) -> None:
    settings = Settings(genres=(Genre.LETTER, Genre.NEWS))
    graph = build(pages, tmp_path / "graph", settings, reader=FakeReader())
    found = {article.document: article.genre for article in graph.articles()}
    assert found == {"ferry.txt": Genre.NEWS, "letter.txt": Genre.LETTER}
    assert graph.report.timings.passed == 1
    assert not graph.report.failures


def test_without_a_genre_everything_is_read(tmp_path: Path, pages: Path) -> None:
    graph = build(pages, tmp_path / "graph", reader=FakeReader())
    assert {article.genre for article in graph.articles()} == {Genre.NEWS, Genre.LETTER, Genre.PRESS_RELEASE}
    assert graph.report.timings.passed == 0


def test_a_genre_that_no_page_has_leaves_nothing_to_build(tmp_path: Path, pages: Path) -> None:
    with pytest.raises(GraphkitError):
        build(pages, tmp_path / "graph", Settings(genres=(Genre.SPORT,)), reader=FakeReader())


def test_a_project_may_name_its_genres(tmp_path: Path) -> None:
    (tmp_path / PROJECT_FILE).write_text('genres = ["news", "live"]\n', encoding="utf-8")
    assert project_settings(tmp_path).genres == ("news", "live")
    (tmp_path / PROJECT_FILE).write_text('genres = ["poem"]\n', encoding="utf-8")
    with pytest.raises(UsageError, match="has no meaning here"):
        project_settings(tmp_path)
