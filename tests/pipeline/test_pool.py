"""Batches are read on one or several processes, and a dying worker costs nothing but time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from graphkit.model import Article, ArticleReading, Failure, Sentence
from graphkit.pipeline.pool import Batch, batches, read_all
from graphkit.pipeline.reading import ArticleReader, PartialReading
from tests.pipeline.fakes import FakeReader, Fussy, Poisoned


def article(number: int, text: str = "Ada Byron met Mary Lamb.") -> Article:
    return Article(f"id{number}", f"page{number:02}.txt", 0, text, (), 0, len(text), text)


def of_one(articles: list[Article]) -> list[Batch]:
    return [(one,) for one in articles]


def documents(outcomes: list[ArticleReading | Failure]) -> list[str]:
    return sorted(outcome.article.document for outcome in outcomes if isinstance(outcome, ArticleReading))


def test_a_batch_is_closed_when_it_is_long_enough() -> None:
    articles = [article(n, "x" * 40) for n in range(5)]
    assert [len(batch) for batch in batches(articles, size=80)] == [2, 2, 1]
    assert [one for batch in batches(articles, size=80) for one in batch] == articles


def test_no_reader_is_made_where_there_is_nothing_to_read() -> None:
    def factory() -> object:
        raise AssertionError("a model would be loaded")

    assert list(read_all([], factory)) == []  # type: ignore[arg-type]


@pytest.mark.parametrize("processes", [1, 2])
def test_every_article_is_read_once(processes: int) -> None:
    articles = [article(n) for n in range(9)]
    outcomes = [one for found in read_all(of_one(articles), FakeReader(), processes) for one in found]
    assert documents(outcomes) == [one.document for one in articles]


def test_little_work_is_done_once(tmp_path: Path) -> None:
    list(read_all(of_one([article(0)]), FakeReader(tmp_path / "log")))
    assert (tmp_path / "log").read_text() == "page00.txt\n"


@pytest.mark.parametrize("processes", [1, 2])
def test_whatever_an_article_raises_the_others_of_its_batch_are_read(processes: int) -> None:
    raising = {2: "MemoryError", 3: "RecursionError", 5: "IndexError"}
    articles = [article(n, f"Ada Byron met Mary Lamb. raise {raising.get(n)}") for n in range(7)]
    outcomes = [one for found in read_all([tuple(articles)], Fussy(), processes) for one in found]
    failures = {one.page: one.reason for one in outcomes if isinstance(one, Failure)}
    assert documents(outcomes) == ["page00.txt", "page01.txt", "page04.txt", "page06.txt"]
    assert failures == {
        "page02.txt": "reading article 0 takes more memory than there is",
        "page03.txt": "reading article 0 fails: it is nested too deeply",
        "page05.txt": "reading article 0 fails (IndexError: )",
    }


@pytest.mark.slow
def test_a_worker_that_is_killed_once_loses_nothing(tmp_path: Path) -> None:
    articles = [article(n, "Ada Byron met Mary Lamb." + (" poison" if n == 3 else "")) for n in range(8)]
    reader = Poisoned("poison", spared=tmp_path / "dead")
    outcomes = [one for found in read_all(of_one(articles), reader, 2) for one in found]
    assert (tmp_path / "dead").exists()
    assert documents(outcomes) == [one.document for one in articles]


@pytest.mark.slow
def test_an_article_that_always_kills_its_worker_is_a_failure() -> None:
    articles = [article(n, "Ada Byron met Mary Lamb." + (" poison" if n == 3 else "")) for n in range(8)]
    outcomes = [one for found in read_all(of_one(articles), Poisoned("poison"), 2) for one in found]
    failures = [one for one in outcomes if isinstance(one, Failure)]
    assert [failure.page for failure in failures] == ["page03.txt"]
    assert "ended the process" in failures[0].reason
    assert len(documents(outcomes)) == 7


class _Parsing:
    """Parses nothing into no sentences."""

    def parse(self, articles: Iterable[Article]) -> Iterator[tuple[Article, tuple[Sentence, ...]]]:
        return ((one, ()) for one in articles)


def _naming(partial: PartialReading) -> PartialReading:
    return partial


@pytest.mark.parametrize("size", [1, 3])
def test_what_each_room_took_comes_along_with_a_batch_and_once(size: int) -> None:
    def factory() -> ArticleReader:
        return ArticleReader(_Parsing(), (_naming,))  # type: ignore[arg-type]

    work = [tuple(article(n) for n in range(size))]
    (outcomes,) = read_all(work, factory, 1)
    assert set(outcomes.spent) == {"sentences", "function"}
    assert all(seconds >= 0 for seconds in outcomes.spent.values())
    reader = factory()
    list(reader(work[0]))
    assert reader.spent()
    assert reader.spent() == {}
