"""Readings are found again, listed in one order, and never lost with a process."""

from __future__ import annotations

import itertools
import random
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from graphkit.model import Article, ArticleReading, PublicationDate
from graphkit.pipeline.build import build
from graphkit.pipeline.cache import READINGS, Listing, ReadingCache, is_damage, reading_key
from graphkit.pipeline.sqlite_file import forget
from tests.pipeline.fakes import FakeReader, read_meetings, story, write_pages

TEXT = "Ada Byron met Mary Lamb. Nothing came of it."


def article(document: str = "a.txt", index: int = 0) -> Article:
    return Article(f"{document}{index}", document, index, TEXT, (), 0, len(TEXT), TEXT)


def fill(cache: ReadingCache, articles: list[Article]) -> None:
    cache.begin()
    for one in articles:
        cache.enlist_page(one.document, b"1")
        cache.enlist(one, reading_key(one, ""))
    cache.add((reading_key(one, ""), read_meetings(one)) for one in articles)


def test_a_reading_comes_back_as_it_was(tmp_path: Path) -> None:
    with ReadingCache(tmp_path / "c.sqlite") as cache:
        fill(cache, [article()])
        assert list(cache.readings()) == [read_meetings(article())]


def test_the_key_changes_with_anything_that_the_reading_depends_on() -> None:
    one = article()
    other_date = replace(one, published=PublicationDate("2031-05-06"))
    keys = {reading_key(one, ""), reading_key(one, "model 2"), reading_key(other_date, "")}
    keys.add(reading_key(replace(one, text=TEXT + "."), ""))
    assert len(keys) == 4
    assert reading_key(article(), "") in keys


def test_the_order_of_the_corpus_is_that_of_its_names(tmp_path: Path) -> None:
    articles = [article("b.txt"), article("a.txt", 1), article("a.txt", 0)]
    for number, order in enumerate(itertools.permutations(articles)):
        with ReadingCache(tmp_path / f"{number}.sqlite") as cache:
            fill(cache, list(order))
            places = [(r.article.document, r.article.index) for r in cache.readings()]
        assert places == [("a.txt", 0), ("a.txt", 1), ("b.txt", 0)]


def test_what_was_added_outlives_the_process(tmp_path: Path) -> None:
    cache = ReadingCache(tmp_path / "c.sqlite")
    fill(cache, [article()])
    with ReadingCache(tmp_path / "c.sqlite") as again:  # the first one was never closed, as in a killed process
        again.begin()
        assert again.articles == 0
        again.enlist_page("a.txt", b"1")
        assert again.enlist(article(), reading_key(article(), ""))
        assert again.articles == again.pages == 1


def test_what_is_no_part_of_the_corpus_can_be_forgotten(tmp_path: Path) -> None:
    with ReadingCache(tmp_path / "c.sqlite") as cache:
        fill(cache, [article("a.txt"), article("b.txt")])
        cache.begin()
        cache.enlist_page("a.txt", b"1")
        cache.enlist(article("a.txt"), reading_key(article("a.txt"), ""))
        cache.forget_others()
        cache.begin()
        cache.enlist_page("b.txt", b"1")
        assert not cache.enlist(article("b.txt"), reading_key(article("b.txt"), ""))


@pytest.mark.parametrize("digests", [(b"1", b"2"), (b"2", b"1")])
def test_of_two_pages_with_one_name_the_same_one_stays_in_any_order(
    tmp_path: Path, digests: tuple[bytes, bytes]
) -> None:
    with ReadingCache(tmp_path / "c.sqlite") as cache:
        cache.begin()
        said = [cache.enlist_page("a.txt", digest) for digest in digests]
        assert said[0] is Listing.NEW
        assert said[1] is (Listing.REFUSED if digests[0] == b"1" else Listing.IN_PLACE_OF_OTHER)
        assert cache.enlist_page("a.txt", b"1") is Listing.SAME


def test_a_damaged_cache_is_begun_anew(tmp_path: Path) -> None:
    (tmp_path / "c.sqlite").write_bytes(b"no database at all, but long enough to look like one" * 40)
    with ReadingCache(tmp_path / "c.sqlite") as cache:
        fill(cache, [article()])
        assert cache.articles == 1


def test_a_reading_without_events_is_kept_too(tmp_path: Path) -> None:
    quiet = replace(article(), text="Nothing happened.")
    with ReadingCache(tmp_path / "c.sqlite") as cache:
        fill(cache, [quiet])
        assert list(cache.readings()) == [ArticleReading(quiet, (), (), (), ())]


def test_a_reading_that_is_not_as_it_was_written_is_a_miss(tmp_path: Path) -> None:
    with ReadingCache(tmp_path / "c.sqlite") as cache:
        fill(cache, [article()])
    with sqlite3.connect(tmp_path / "c.sqlite") as db:
        db.execute("UPDATE readings SET reading = CAST(replace(reading, 'Ada', 'Eve') AS BLOB)")
    with ReadingCache(tmp_path / "c.sqlite") as cache:
        cache.begin()
        cache.enlist_page("a.txt", b"1")
        assert not cache.enlist(article(), reading_key(article(), ""))
        cache.add([(reading_key(article(), ""), read_meetings(article()))])
        assert list(cache.readings()) == [read_meetings(article())]


@pytest.mark.parametrize("version", [0, 1, 99])
def test_a_cache_of_another_version_is_begun_anew(tmp_path: Path, version: int) -> None:
    with sqlite3.connect(tmp_path / "c.sqlite") as db:
        db.executescript(f"PRAGMA user_version = {version}; CREATE TABLE readings (key BLOB, gone BLOB)")
    with ReadingCache(tmp_path / "c.sqlite") as cache:
        fill(cache, [article()])
        assert cache.articles == 1


@pytest.mark.parametrize("seed", range(60))
def test_whatever_is_damaged_gives_readings_as_they_were_or_a_known_error(tmp_path: Path, seed: int) -> None:
    """Bytes flipped, zeroed, cut off or doubled, in the file and in its log."""
    chance, path = random.Random(seed), tmp_path / "c.sqlite"
    articles = [article(f"{number:02}.txt") for number in range(20)]
    with ReadingCache(path) as cache:
        fill(cache, articles)
    path.write_bytes(damaged(path.read_bytes(), chance))
    if seed % 3 == 0:
        path.with_name(path.name + "-wal").write_bytes(chance.randbytes(5000))
    try:
        found = refilled(path, articles)
    except Exception as error:
        if not is_damage(error):
            raise  # it would end the build
        forget(path)
        found = refilled(path, articles)
    assert found == [read_meetings(one) for one in articles]


def refilled(path: Path, articles: list[Article]) -> list[ArticleReading]:
    """Do as a build does: list the corpus, read what is missing."""
    with ReadingCache(path) as cache:
        cache.begin()
        for one in articles:
            cache.enlist_page(one.document, b"1")
            if not cache.enlist(one, reading_key(one, "")):
                cache.add([(reading_key(one, ""), read_meetings(one))])
        return list(cache.readings())


def test_a_build_with_a_damaged_cache_is_as_one_without(tmp_path: Path) -> None:
    pages = write_pages(tmp_path / "pages", {f"p{n}.txt": story("Ada Byron met Mary Lamb.") for n in range(9)})
    kept = build(pages, tmp_path / "graph", reader=FakeReader()).folder.path / ".graphkit" / READINGS
    whole = (tmp_path / "graph" / "graph.ttl").read_bytes()
    content = kept.read_bytes()
    kept.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    again = build(pages, tmp_path / "graph", reader=FakeReader())
    assert (tmp_path / "graph" / "graph.ttl").read_bytes() == whole
    assert again.report.failures == ()


def damaged(content: bytes, chance: random.Random) -> bytes:
    data = bytearray(content)
    for _ in range(chance.randint(1, 60)):
        at = chance.randrange(len(data))
        match chance.randrange(4):
            case 0:
                data[at] ^= 1 << chance.randrange(8)
            case 1:
                data[at : at + 200] = bytes(min(200, len(data) - at))
            case 2:
                data[at : at + 100] = chance.randbytes(min(100, len(data) - at))
            case 3:
                data[at:at] = data[at : at + 16]
    return bytes(data[: chance.randrange(100, len(data))] if chance.random() < 0.2 else data)
