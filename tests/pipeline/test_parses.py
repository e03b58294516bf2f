"""Parses are kept: what was parsed once is not parsed again, and a damaged file costs nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.model import Article, Sentence
from graphkit.pipeline import parses
from graphkit.pipeline.parses import KeepingParser, KeptParses
from tests.reading import article, parsed

TEXT = "Norway's envoy met two ministers from Peru in Oslo."


class _Once:
    """Gives the kept parses of the tests, and counts."""

    asked = 0

    def __init__(self, model: str) -> None:
        self.model = model

    def parse(self, articles: tuple[Article, ...]) -> list[tuple[Article, tuple[Sentence, ...]]]:
        _Once.asked += 1
        return [(each, parsed(each.text)) for each in articles]


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> type[_Once]:
    monkeypatch.setattr(parses, "Parser", _Once)
    monkeypatch.setattr(parses, "parsing_context", str)
    _Once.asked = 0
    return _Once


def read(path: Path, model: str = "one") -> tuple[Sentence, ...]:
    ((_, sentences),) = KeepingParser(model, path).parse([article(TEXT)])
    return sentences


def test_what_was_parsed_once_comes_back_as_it_was(tmp_path: Path, counted: type[_Once]) -> None:
    first = read(tmp_path / "parses.sqlite")
    assert read(tmp_path / "parses.sqlite") == first == parsed(TEXT)
    assert counted.asked == 1


def test_another_model_parses_anew(tmp_path: Path, counted: type[_Once]) -> None:
    read(tmp_path / "parses.sqlite")
    read(tmp_path / "parses.sqlite", "two")
    assert counted.asked == 2


@pytest.mark.parametrize("content", [b"no database", b"SQLite format 3\x00" + bytes(200)])
def test_a_damaged_file_is_begun_anew(tmp_path: Path, counted: type[_Once], content: bytes) -> None:
    path = tmp_path / "parses.sqlite"
    path.write_bytes(content)
    assert read(path) == read(path) == parsed(TEXT)
    assert counted.asked == 1


def test_where_nothing_can_be_kept_everything_is_parsed(tmp_path: Path, counted: type[_Once]) -> None:
    assert read(tmp_path / "no folder" / "parses.sqlite") == parsed(TEXT)
    assert counted.asked == 1


def test_parses_of_articles_that_went_are_dropped(tmp_path: Path, counted: type[_Once]) -> None:
    path = tmp_path / "parses.sqlite"
    read(path, "one")
    kept = KeptParses(path, "one")
    kept.begin()
    kept.want(article(TEXT))
    kept.forget_others()
    assert kept.get(article(TEXT)) is not None
    kept.begin()
    kept.forget_others()
    assert kept.get(article(TEXT)) is None
