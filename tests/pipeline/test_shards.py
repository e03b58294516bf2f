"""Shards that were read apart are folded to the graph of one build, and shards that are not whole are named."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from graphkit.errors import GraphkitError, ShardError
from graphkit.model import ArticleReading
from graphkit.pipeline.build import build, fold
from graphkit.pipeline.graph import Graph
from graphkit.pipeline.kept import KeptPage
from graphkit.pipeline.pool import ReaderFactory
from graphkit.pipeline.shards import MANIFEST, Shelf, prefix, read_manifest, write_shards
from graphkit.pipeline.shelving import Shelved, shelve
from tests.pipeline.fakes import FakeReader, Fussy, story, write_pages
from tests.pipeline.test_build import content
from tests.pipeline.test_pool import article

MONDAY = {
    "boats.txt": story("Ada Byron met Mary Lamb.", "Mary Lamb met Tom Paine."),
    "bridge.txt": story("Tom Paine met Ada Byron."),
    "torn.txt": story("Jane Marcet met Ada Byron.", "raise IndexError"),
}
TUESDAY = {
    "café.txt": story("Ada Byron met Mary Lamb."),
    "bridge.txt": story("Tom Paine met Ada Byron."),
    "quay.txt": story("Mary Lamb met Jane Marcet."),
    "empty.txt": "",
}


def shelved(tmp_path: Path, day: str, pages: dict[str, str], reader: ReaderFactory | None = None) -> Shelved:
    write_pages(tmp_path / day, pages)
    return shelve(tmp_path / day, tmp_path / "shards" / day, reader=reader or Fussy())


def folded(tmp_path: Path, *days: str) -> Graph:
    return fold([tmp_path / "shards" / day for day in days], tmp_path / "graph" / "-".join(days))


def test_what_was_read_apart_is_folded_to_the_bytes_of_one_build(tmp_path: Path) -> None:
    shelved(tmp_path, "monday", MONDAY)
    shelved(tmp_path, "tuesday", TUESDAY)
    whole = build(write_pages(tmp_path / "all", MONDAY | TUESDAY), tmp_path / "whole", reader=Fussy())
    assert {failure.page for failure in whole.report.failures} == {"empty.txt", "torn.txt"}
    for order in (("monday", "tuesday"), ("tuesday", "monday")):
        graph = folded(tmp_path, *order)
        assert content(graph.folder.path) == content(whole.folder.path)
        assert (graph.report.timings.read, graph.report.timings.kept) == (0, 4)


def test_of_two_pages_of_one_name_the_same_one_stays_whatever_the_order_and_the_other_is_told(tmp_path: Path) -> None:
    shelved(tmp_path, "monday", MONDAY)
    shelved(tmp_path, "later", {"bridge.txt": story("Tom Paine met Jane Marcet.")})
    graph, other = folded(tmp_path, "monday", "later"), folded(tmp_path, "later", "monday")
    assert content(graph.folder.path) == content(other.folder.path)
    assert [f.page for f in graph.report.failures if "another page of this name" in f.reason] == ["bridge.txt"]
    assert [one.document for one in graph.articles()] == ["boats.txt", "bridge.txt"]


def test_pages_can_be_added_to_a_graph_that_was_folded(tmp_path: Path) -> None:
    shelved(tmp_path, "monday", MONDAY)
    log = tmp_path / "log"
    graph = folded(tmp_path, "monday")
    more = write_pages(tmp_path / "more", {"quay.txt": TUESDAY["quay.txt"]})
    added = build(more, graph.folder.path, add=True, reader=FakeReader(log))
    assert log.read_text(encoding="utf-8") == "quay.txt\n"
    assert {one.document for one in added.articles()} == {"boats.txt", "bridge.txt", "quay.txt"}


def test_a_reading_that_was_interrupted_goes_on_from_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = tmp_path / "log"
    with monkeypatch.context() as broken:
        broken.setattr("graphkit.pipeline.shelving.write_shards", _interrupted)
        with pytest.raises(KeyboardInterrupt):
            shelved(tmp_path, "monday", MONDAY, FakeReader(log))
    with pytest.raises(ShardError, match="its reading has not ended"):
        folded(tmp_path, "monday")
    log.unlink()
    made = shelved(tmp_path, "monday", MONDAY, FakeReader(log))
    assert (made.read, made.kept, log.exists()) == (0, 3, False)
    assert sorted(path.name for path in (tmp_path / "shards" / "monday").iterdir()) == sorted(
        [MANIFEST, *made.manifest.shards]
    )


def _interrupted(*arguments: object) -> None:
    raise KeyboardInterrupt


def test_reading_again_puts_the_shards_of_now_in_the_place_of_the_earlier(tmp_path: Path) -> None:
    shelved(tmp_path, "monday", MONDAY)
    for name in ("boats.txt", "torn.txt"):
        (tmp_path / "monday" / name).unlink()
    made = shelved(tmp_path, "monday", {})
    assert (made.manifest.articles, len(made.manifest.shards)) == (1, 1)
    assert [one.document for one in folded(tmp_path, "monday").articles()] == ["bridge.txt"]


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    folder = write_pages(tmp_path / "shards" / "monday", {"mine.txt": "mine"})
    with pytest.raises(ShardError, match="something else than shards"):
        shelved(tmp_path, "monday", MONDAY)
    assert [path.name for path in folder.iterdir()] == ["mine.txt"]


def test_nothing_read_is_an_error_and_leaves_no_shards(tmp_path: Path) -> None:
    with pytest.raises(GraphkitError, match="no shards were written"):
        shelved(tmp_path, "monday", {"empty.txt": ""})
    assert not (tmp_path / "shards" / "monday" / MANIFEST).exists()


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def _flip(path: Path) -> None:
    damaged = bytearray(path.read_bytes())
    damaged[len(damaged) // 4] ^= 0xFF
    path.write_bytes(damaged)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("damage", [_cut, _flip, _empty])
def test_a_damaged_shard_is_named_and_nothing_is_built(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    made = shelved(tmp_path, "monday", MONDAY)
    shard = tmp_path / "shards" / "monday" / next(iter(made.manifest.shards))
    damage(shard)
    with pytest.raises(ShardError, match="is damaged") as caught:
        folded(tmp_path, "monday")
    assert caught.value.path == str(shard)
    assert "copy it again" in caught.value.remedy
    assert not (tmp_path / "graph" / "monday" / "graph.ttl").exists()


def test_a_shard_that_is_missing_or_of_another_folder_is_named(tmp_path: Path) -> None:
    made = shelved(tmp_path, "monday", MONDAY)
    folder = tmp_path / "shards" / "monday"
    name = next(iter(made.manifest.shards))
    content_of_it = (folder / name).read_bytes()
    (folder / name).unlink()
    with pytest.raises(ShardError, match="is missing"):
        folded(tmp_path, "monday")
    manifest = json.loads((folder / MANIFEST).read_bytes())
    manifest["shards"][name] += 1
    (folder / name).write_bytes(content_of_it)
    (folder / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
    with pytest.raises(ShardError, match=r"has \d rows of \d"):
        folded(tmp_path, "monday")


def test_shards_that_were_read_otherwise_are_refused_with_the_remedy(tmp_path: Path) -> None:
    shelved(tmp_path, "monday", MONDAY)
    manifest = read_manifest(tmp_path / "shards" / "monday")
    other = {**manifest.standing, "graphkit": "9.9.9"}
    with pytest.raises(ShardError, match=r"graphkit is 0\.1\.0 there and 9\.9\.9 here") as caught:
        Shelf([tmp_path / "shards" / "monday"], other)
    assert "read its pages again" in caught.value.remedy


def test_shards_of_another_format_are_refused(tmp_path: Path) -> None:
    shelved(tmp_path, "monday", MONDAY)
    path = tmp_path / "shards" / "monday" / MANIFEST
    path.write_bytes(msgspec.json.encode({**json.loads(path.read_bytes()), "version": 99}))
    with pytest.raises(ShardError, match="format 99"):
        folded(tmp_path, "monday")


def test_pages_of_one_name_stand_in_shards_of_one_digit() -> None:
    assert prefix("boats.txt") == prefix("boats.txt")
    assert {prefix(f"page{n}.txt") for n in range(400)} == set("0123456789abcdef")


@pytest.mark.slow
def test_memory_does_not_grow_with_the_corpus(tmp_path: Path) -> None:
    def peak(articles: int) -> int:
        (tmp_path / str(articles)).mkdir()
        reading = ArticleReading(article(0, "Ada Byron met Mary Lamb. " * 2000), ())
        pages: Iterator[KeptPage] = (KeptPage(f"p{n}", keys=((0, n.to_bytes(4, "big")),)) for n in range(articles))
        tracemalloc.start()
        write_shards(tmp_path / str(articles), pages, lambda key: reading, {})
        for _ in Shelf([tmp_path / str(articles)], {}).pages(lambda rows: None):
            pass
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    assert peak(6_000) < 1.3 * peak(3_000)
